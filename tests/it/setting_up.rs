//! The commands that set a site up, run as they are typed: `init`, `new`, `adopt`.

use crate::site::{AS_OF, Site, assert_same};

#[test]
fn init_writes_settings_once() {
    let site = Site::sample();
    std::fs::remove_file(site.path("tidings.yaml")).unwrap();
    let ran = site.run(&["init", "--as-of", AS_OF]).expect(0).says(&["tidings.yaml: written"]);
    assert!(ran.stdout.contains("Ants and Bees: 3 recaps; second Wednesday"), "{}", ran.stdout);
    let written = site.read("tidings.yaml");
    assert!(written.contains("match: { title: \"Ants and Bees\" }"), "{written}");
    site.build().expect(0);
    site.run(&["init"]).expect(2).says(&["tidings.yaml is there already"]);
    assert_eq!(site.read("tidings.yaml"), written);
    site.run(&["init", "--config", "elsewhere/site.yaml", "--as-of", AS_OF]).expect(0);
    assert!(site.read("elsewhere/site.yaml").starts_with("# Settings of tidings"));
}

#[test]
fn init_leaves_to_jekyll_what_jekyll_says() {
    let site = Site::sample();
    std::fs::rename(site.path("tidings.yaml"), site.path("_config.yml")).unwrap();
    std::fs::rename(site.path("posts"), site.path("_posts")).unwrap();
    site.run(&["init", "--posts", "_posts", "--as-of", AS_OF]).expect(0);
    let written = site.read("tidings.yaml");
    assert!(written.contains("# timezone: \"Europe/London\"\n"), "{written}");
    site.run(&["build", "--posts", "_posts", "--as-of", AS_OF]).expect(0);
    assert!(site.read("output/atom.xml").contains("https://ants.example/"), "Jekyll's address still holds");
}

#[test]
fn init_takes_what_hugo_says() {
    let site = Site::sample();
    std::fs::remove_file(site.path("tidings.yaml")).unwrap();
    std::fs::create_dir(site.path("content")).unwrap();
    std::fs::rename(site.path("posts"), site.path("content/posts")).unwrap();
    site.run(&["init"]).expect(2).says(&["no folder of posts at posts; `--posts content/posts` is one"]);
    site.write(
        "hugo.toml",
        "baseURL = 'https://ants.example/'\ntitle = 'Ants'\ntimeZone = 'Europe/London'\n",
    );
    let ran = site.run(&["init", "--posts", "content/posts", "--as-of", AS_OF]).expect(0);
    assert!(ran.stdout.contains("time zone   Europe/London"), "{}", ran.stdout);
    site.run(&["build", "--posts", "content/posts", "--as-of", AS_OF]).expect(0);
    let feed = site.read("output/atom.xml");
    assert!(feed.contains("https://ants.example/posts/ants-march/"), "{feed}");
    let written = site.read("content/tidings.yaml");
    assert!(
        written.contains("\ntitle: \"Ants\"\n") && written.contains("\ntimezone: \"Europe/London\"\n"),
        "{written}"
    );
}

#[test]
fn new_begins_the_next_recap_once() {
    let site = Site::sample();
    site.build_at("2024-04-11").expect(0);
    let before = site.output();
    let ran = site.run(&["new", "--as-of", "2024-04-11"]).expect(0);
    assert_eq!(ran.stdout.trim(), "posts/2024-04-10-ants-april.md");
    let written = site.read("posts/2024-04-10-ants-april.md");
    assert!(written.contains("title: \"Ants and Bees, April 2024\""), "{written}");
    site.run(&["new", "--as-of", "2024-04-11"]).expect(2).says(&["is there already"]);
    assert_eq!(site.read("posts/2024-04-10-ants-april.md"), written);
    site.build_at("2024-04-11").expect(0);
    assert_same(&before, &site.output(), "a draft");
    site.edit("posts/2024-04-10-ants-april.md", "published: false", "# published: false");
    site.build_at("2024-04-11").expect(0);
    assert!(site.read("output/atom.xml").contains("April 2024"), "written, it is published");
    site.run(&["new", "--as-of", "2024-04-11"]).expect(2).says(&["no meetup waits for its recap"]);
}

#[test]
fn a_site_dresses_its_page() {
    let site = Site::sample();
    site.build().expect(0);
    let plain = site.read("output/index.html");
    let settings = site.read("tidings.yaml");
    let dressed = "page:\n  css: |\n    :root { --accent: teal }\n  header: |\n    <nav><a href=\"/\">Home</a></nav>\n  \
                   footer: <p onclick=\"x()\">Imprint</p>\n";
    site.write("tidings.yaml", format!("{settings}{dressed}"));
    site.build().expect(0);
    let page = site.read("output/index.html");
    for words in
        ["<style>:root { --accent: teal }</style>", "<nav><a href=\"/\">Home</a></nav>", "Imprint</p>"]
    {
        assert!(page.contains(words) && !plain.contains(words), "{words}: {page}");
    }
    let policy = |page: &str| page.split_once("style-src ").unwrap().1.split(';').next().unwrap().to_owned();
    assert_eq!(
        policy(&plain).split(' ').count() + 1,
        policy(&page).split(' ').count(),
        "its digest is added"
    );
    assert!(page.contains("default-src 'none'") && !page.contains("unsafe-inline"), "{page}");
    site.write("templates/subscribe.html.jinja", "<h2 id=\"subscribe\">{{ site.title }}, by post</h2>\n");
    site.build().expect(0);
    assert!(site.read("output/index.html").contains("<h2 id=\"subscribe\">Ants and Bees, by post</h2>"));
}

/// The sample's feed as another program published it, with ids and hours of its own.
const OLD_FEED: &str = r#"<?xml version="1.0"?>
<rss version="2.0"><channel><title>Ants</title><link>https://ants.example/</link><description>x</description>
<item><title>Ants and Bees, March 2024</title><link>http://ants.example/2024/03/13/ants-march.html</link>
  <guid isPermaLink="false">old-3</guid><pubDate>Wed, 13 Mar 2024 22:15:00 +0000</pubDate></item>
<item><title>Ants and Bees, February 2024</title><link>https://elsewhere.example/?p=2</link>
  <guid isPermaLink="false">old-2</guid><pubDate>Wed, 14 Feb 2024 22:15:00 +0000</pubDate></item>
</channel></rss>
"#;

fn entries(site: &Site) -> Vec<(String, String)> {
    let feed = feed_rs::parser::parse(site.read("output/rss.xml").as_bytes()).unwrap();
    feed.entries.iter().map(|entry| (entry.id.clone(), entry.published.unwrap().to_rfc3339())).collect()
}

#[test]
fn adopted_ids_and_dates_stay() {
    let site = Site::sample();
    site.write("old.xml", OLD_FEED);
    site.run(&["adopt", "old.xml"]).expect(0).says(&["2 of 2 entries adopted"]);
    for as_of in [AS_OF, "2024-04-02"] {
        site.build_at(as_of).expect(0);
        let entries = entries(&site);
        assert_eq!(entries[0], ("old-3".into(), "2024-03-13T22:15:00+00:00".into()));
        assert_eq!(entries[1], ("old-2".into(), "2024-02-14T22:15:00+00:00".into()));
        assert!(entries[2].0.starts_with("tag:"), "{entries:?}");
        site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us, and took notes");
    }
}

#[test]
fn every_format_is_adopted() {
    for feed in ["rss.xml", "atom.xml", "feed.json"] {
        let site = Site::sample();
        site.build().expect(0);
        let old = site.read(&format!("output/{feed}")).replace("tag:ants.example,", "tag:old.example,");
        std::fs::remove_dir_all(site.path("output")).unwrap();
        site.write("old", old);
        site.run(&["adopt", "old"]).expect(0).says(&["3 of 3 entries adopted"]);
        site.build().expect(0);
        assert!(entries(&site).iter().all(|(id, _)| id.starts_with("tag:old.example,")), "{feed}");
    }
}

#[test]
fn numbers_are_ids_too() {
    let site = Site::sample();
    let item = |id: &str, path: &str| {
        format!("{{\"id\": {id}, \"url\": \"https://ants.example/{path}\", \"content_text\": \"x\"}}")
    };
    let items = [item("12", "2024/03/13/ants-march.html"), item("\"a-7\"", "2024/02/14/ants-february.html")];
    let version = "https://jsonfeed.org/version/1";
    site.write(
        "old.json",
        format!("{{\"version\": \"{version}\", \"title\": \"x\", \"items\": [{}]}}", items.join(",")),
    );
    site.run(&["adopt", "old.json"]).expect(0).says(&["2 of 2 entries adopted"]);
    site.build().expect(0);
    let ids: Vec<String> = entries(&site).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids[..2], ["12", "a-7"]);
}

/// A length that is no number of 64 bits, in digits of any script, is nothing that adopting needs.
#[test]
fn playing_times_that_nothing_can_hold_are_passed_over() {
    let site = Site::sample();
    let length =
        "<itunes:duration>99999999999999999999</itunes:duration><itunes:duration>١٢</itunes:duration>";
    let namespaces = "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" \
                      xmlns:media=\"http://search.yahoo.com/mrss/\">";
    let picture = "<media:thumbnail url=\"a.png\" time=\"99999999999999999999:00:00\"/>\
                   <category>R&D</category>\
                   <media:thumbnail url=\"a.png\" time=\"99999999999999999999\"/>\
                   <media:x:thumbnail url=\"a.png\" time=\"99999999999999999999\"/>";
    let feed = OLD_FEED.replace("<rss version=\"2.0\">", namespaces);
    assert_ne!(feed, OLD_FEED);
    site.write("old.xml", feed.replace("<item>", &format!("<item>{length}{picture}")));
    site.run(&["adopt", "old.xml"]).expect(0).says(&["2 of 2 entries adopted"]);
    site.build().expect(0);
    assert_eq!(entries(&site)[0].0, "old-3");
}

#[test]
fn adopting_after_a_build_keeps_the_meetups() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.read("output/calendar.ics");
    site.write("old.xml", OLD_FEED);
    site.run(&["adopt", "old.xml"]).expect(0);
    site.build_at("2024-04-02").expect(0);
    assert_eq!(site.read("output/calendar.ics"), before);
    assert_eq!(entries(&site)[0].0, "old-3");
}

#[test]
fn what_cannot_be_matched_is_named() {
    let site = Site::sample();
    site.write("old.xml", OLD_FEED.replace("ants-march", "gone").replace("March 2024", "March 1924"));
    site.run(&["adopt", "old.xml"]).expect(1).says(&[
        "entry `old-3` of old.xml matches no post",
        "\"Ants and Bees, March 1924\", 2024-03-13",
        "help: ",
        "1 of 2 entries adopted",
    ]);
    site.build().expect(0);
    assert_eq!(entries(&site)[1].0, "old-2", "what was matched is kept");
}

#[test]
fn a_hostile_feed_does_nothing() {
    let site = Site::sample();
    site.write("secret.txt", "the secret");
    let entities = format!(
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"{}\"><!ENTITY x SYSTEM \"secret.txt\">]>",
        "&a;".repeat(1000)
    );
    let hostile = OLD_FEED.replace("<rss", &format!("{entities}<rss")).replace("old-3", "&x;&b;");
    site.write("old.xml", hostile);
    let ran = site.run(&["adopt", "old.xml", "-v"]);
    assert!(!ran.stderr.contains("the secret") && !ran.stderr.contains("aaaaaaaa"), "{}", ran.stderr);
    let deep = format!("<rss version=\"2.0\"><channel>{}", "<item>".repeat(200_000));
    site.write("deep.xml", deep);
    site.run(&["adopt", "deep.xml"]).expect(2).says(&["deep.xml"]);
    let namespace = "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"";
    let deep = "<itunes:category text=\"a\">".repeat(200_000);
    let behind = format!("<rss version=\"2.0\" {namespace}><channel><category>R&D</category>{deep}");
    site.write("deep.xml", behind);
    site.run(&["adopt", "deep.xml"]).expect(2).says(&["nests elements deeper"]);
    std::fs::File::create(site.path("large.xml")).unwrap().set_len(65 << 20).unwrap();
    site.run(&["adopt", "large.xml"]).expect(2).says(&["large.xml", "64 MiB"]);
    site.write("none.xml", "<html><body>Not found</body></html>");
    site.run(&["adopt", "none.xml"]).expect(2).says(&["none.xml is not a feed"]);
    site.run(&["adopt", "absent.xml"]).expect(2).says(&["absent.xml"]);
}
