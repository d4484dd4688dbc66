//! Every key of `tidings.yaml` in one table: what it takes, what it is without it, what it does.
//!
//! The reader takes its list of known keys from here and `tidings help config` prints it, so that no key
//! is read and not documented, nor documented and not read.

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its path: `feed.limit`; `[]` stands after a list.
    pub path: &'static str,
    /// A value that it takes, as YAML.
    pub example: &'static str,
    /// What it does, and what is done without it.
    pub meaning: &'static str,
}

const fn key(path: &'static str, example: &'static str, meaning: &'static str) -> Key {
    Key { path, example, meaning }
}

/// The table, in the order of the page.
pub const KEYS: &[Key] = &[
    key("title", "Our Meetup", "the site's title; without it `_config.yml`'s"),
    key("description", "Recaps of our evenings", "one line about the site; without it `_config.yml`'s"),
    key("url", "https://example.org", "the site's address; without it links cannot be absolute"),
    key("baseurl", "/blog", "the path of the site below `url`"),
    key("lang", "en-GB", "the language of the posts; without it told from each post"),
    key("timezone", "Europe/London", "where the meetups are, by its IANA name; without it UTC"),
    key("author", "Ada", "who writes: a name, or `{ name, url, email }`"),
    key("authors", "[Ada, Grace]", "the same for several"),
    key("image", "/logo.png", "a picture of the site"),
    key("rights", "CC BY 4.0", "the license line of the feeds"),
    key(
        "output_url",
        "https://example.org/feeds",
        "where the output is published; without it the site's address",
    ),
    key("hub", "https://hub.example.org", "the WebSub hub to name in feeds and to ping"),
    key("as_of", "2022-12-08", "the moment to build for; take it out on a living site"),
    key(
        "permalink",
        "pretty",
        "Jekyll's `date`, `pretty`, `ordinal`, `weekdate`, `none`, or a template such as `/:year/:title/`",
    ),
    key(
        "extensions",
        "[md, html.md.erb]",
        "which files are posts; without it md, markdown, mkd, mkdown, html, htm",
    ),
    key("future", "true", "publish posts dated after the build; without it they wait, as in Jekyll"),
    key("date_is", "event", "what a post's `date` means: `auto`, `published`, `event`"),
    key("file_name_is", "event", "what a day in a file's name means: `auto`, `published`, `event`"),
    key(
        "file_name",
        "'%Y%m%d%H%M'",
        "how a file's name begins with the day, month or time of its meetup, in strftime's letters",
    ),
    key(
        "defaults",
        "[{ scope: { path: talks }, values: { lang: de } }]",
        "front matter for all posts below a path, as in Jekyll",
    ),
    key("defaults[].scope", "{ path: talks, type: posts }", "which posts: a folder, `type: posts`"),
    key("defaults[].values", "{ lang: de }", "the front matter they get"),
    key(
        "fields",
        "{ date: sitzung }",
        "further front-matter keys for a meetup's facts, before those of `tidings help fields`",
    ),
    key("fields.date", "sitzung", "keys of its day, or day and time"),
    key("fields.time", "beginn_um", "keys of its start"),
    key("fields.end", "schluss", "keys of its end"),
    key("fields.venue", "raum", "keys of its place"),
    key("fields.url", "anmelden_unter", "keys of its RSVP link"),
    key("fields.status", "faellt_aus", "keys that say that it is off"),
    key("fields.published", "veroeffentlicht", "keys of the day that the post was published"),
    key("series", "[{ name: our-meetup }]", "the meetup series of the blog; without it they are recognised"),
    key("series[].name", "our-meetup", "a name for addresses and ids"),
    key("series[].title", "Our Meetup", "what calendars show"),
    key("series[].match", "{ file_name: our-meetup }", "which posts are its recaps and announcements"),
    key("series[].match.file_name", "our-meetup", "what the file's name begins with, after the day"),
    key("series[].match.title", "Our Meetup", "what the title holds"),
    key("series[].match.tag", "meetup", "a tag"),
    key("series[].match.category", "meetup", "a category"),
    key("series[].time", "'18:30'", "when it starts, where a post does not say"),
    key("series[].end", "'21:00'", "when it ends, where a post does not say"),
    key("series[].venue", "Town Hall", "where it is, where a post does not say"),
    key("series[].geo", "'51.5074, -0.1278'", "where on the globe that is: latitude, longitude"),
    key(
        "series[].cadence",
        "first Wednesday",
        "its habit: shows the usual days of the next three months as tentative until they are announced",
    ),
    key(
        "cadence",
        "every second Thursday from 2024-01-04 but not in August",
        "the same for a blog without `series`; without it nothing is shown that no post announces",
    ),
    key("feed", "{ limit: 20 }", "the main feeds"),
    key("feed.limit", "20", "how many entries they hold, or `all`; without it 30"),
    key("feed.content", "summary", "`full` or `summary`; without it `full`"),
    key("feed.tags", "true", "whether each tag gets feeds of its own; without it not"),
    key("compat", "jekyll", "`jekyll`: also write feed.xml, and give entries the ids of jekyll-feed"),
    key("feeds", "[{ name: rust }]", "further feeds"),
    key("feeds[].name", "talks/rust", "the path below the output, without extension"),
    key("feeds[].title", "Talks about Rust", "its title"),
    key("feeds[].series", "our-meetup", "only posts of these series"),
    key("feeds[].tags", "[rust]", "only posts with one of these tags"),
    key("feeds[].categories", "[talks]", "only posts with one of these categories"),
    key("feeds[].venues", "[Town Hall]", "only meetups at one of these places"),
    key("feeds[].upcoming", "true", "the meetups to come instead of posts"),
    key("feeds[].limit", "10", "how many entries, or `all`"),
    key("feeds[].formats", "[atom]", "`rss`, `atom`, `json`; without it all three"),
    key("calendar", "{ duration: 2h }", "the calendars"),
    key("calendar.title", "Our Meetup", "what they are called"),
    key(
        "calendar.duration",
        "1h30",
        "how long a meetup with a start and no end takes: minutes, `2h`, `1h30`; without it 2h",
    ),
    key(
        "calendar.doubtful",
        "hold",
        "`publish` or `hold`: whether a doubtful day is shown as tentative; without it it is",
    ),
    key("calendar.refresh", "6", "hours between two fetches of a client; without it 12"),
    key("calendar.color", "teal", "a color name of CSS3"),
    key("calendar.organizer", "hello@example.org", "an e-mail address"),
    key("calendars", "[{ name: rust }]", "further calendars"),
    key("calendars[].name", "rust", "the path below the output, without extension"),
    key("calendars[].title", "Rust evenings", "its title"),
    key("calendars[].series", "our-meetup", "only meetups of these series"),
    key("calendars[].tags", "[rust]", "only meetups of posts with one of these tags"),
    key("calendars[].categories", "[talks]", "only meetups of posts with one of these categories"),
    key("calendars[].venues", "[Town Hall]", "only meetups at one of these places"),
    key("page", "{ footer: '<a href=\"/imprint\">Imprint</a>' }", "the page to subscribe from"),
    key("page.css", "'h1 { color: teal }'", "style rules that follow the page's own"),
    key("page.header", "'<a href=\"/\">Home</a>'", "HTML at the top of the page"),
    key("page.footer", "'<a href=\"/imprint\">Imprint</a>'", "HTML at its foot"),
];

/// The names of the keys right below `prefix`: `feed`, `series[]`, or nothing for the outermost.
pub(super) fn below(prefix: &str) -> impl Iterator<Item = &'static str> {
    KEYS.iter().filter_map(move |key| {
        let name =
            if prefix.is_empty() { key.path } else { key.path.strip_prefix(prefix)?.strip_prefix('.')? };
        (!name.contains('.')).then_some(name)
    })
}

/// The table as text, for `tidings help config`.
pub fn page() -> String {
    let mut page = String::from(
        "tidings.yaml: every key is optional. What it does not give comes from Jekyll's _config.yml, where \
         there is one beside the posts.\n\n",
    );
    let width = KEYS.iter().map(|key| key.path.len()).max().unwrap_or_default();
    for key in KEYS {
        let depth = key.path.matches('.').count() * 2;
        let name = key.path.rsplit('.').next().unwrap_or_default();
        let name = format!("{:depth$}{name}", "");
        page.extend([format!("  {name:width$}  {}\n  {:width$}    e.g. {}\n", key.meaning, "", key.example)]);
    }
    page
}

/// The color names of CSS3.
#[rustfmt::skip]
pub(super) const COLORS: &[&str] = &[
    "aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque", "black",
    "blanchedalmond", "blue", "blueviolet", "brown", "burlywood", "cadetblue", "chartreuse", "chocolate",
    "coral", "cornflowerblue", "cornsilk", "crimson", "cyan", "darkblue", "darkcyan", "darkgoldenrod",
    "darkgray", "darkgreen", "darkgrey", "darkkhaki", "darkmagenta", "darkolivegreen", "darkorange",
    "darkorchid", "darkred", "darksalmon", "darkseagreen", "darkslateblue", "darkslategray",
    "darkslategrey", "darkturquoise", "darkviolet", "deeppink", "deepskyblue", "dimgray", "dimgrey",
    "dodgerblue", "firebrick", "floralwhite", "forestgreen", "fuchsia", "gainsboro", "ghostwhite", "gold",
    "goldenrod", "gray", "green", "greenyellow", "grey", "honeydew", "hotpink", "indianred", "indigo",
    "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue", "lightcoral",
    "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey", "lightpink",
    "lightsalmon", "lightseagreen", "lightskyblue", "lightslategray", "lightslategrey", "lightsteelblue",
    "lightyellow", "lime", "limegreen", "linen", "magenta", "maroon", "mediumaquamarine", "mediumblue",
    "mediumorchid", "mediumpurple", "mediumseagreen", "mediumslateblue", "mediumspringgreen",
    "mediumturquoise", "mediumvioletred", "midnightblue", "mintcream", "mistyrose", "moccasin",
    "navajowhite", "navy", "oldlace", "olive", "olivedrab", "orange", "orangered", "orchid",
    "palegoldenrod", "palegreen", "paleturquoise", "palevioletred", "papayawhip", "peachpuff", "peru",
    "pink", "plum", "powderblue", "purple", "red", "rosybrown", "royalblue", "saddlebrown", "salmon",
    "sandybrown", "seagreen", "seashell", "sienna", "silver", "skyblue", "slateblue", "slategray",
    "slategrey", "snow", "springgreen", "steelblue", "tan", "teal", "thistle", "tomato", "turquoise",
    "violet", "wheat", "white", "whitesmoke", "yellow", "yellowgreen",
];
