//! The rules: one table of codes, names, severities and explanations. Codes are never reused.
//!
//! The letter is the stage: F front matter and file, D date, A announcement, X across posts,
//! C configuration, H content.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Severity;

macro_rules! rules {
    ($($variant:ident $code:literal $name:literal $severity:ident $summary:literal $example:literal;)*) => {
        /// Everything tidings may find wrong with what it reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = $summary] $variant,)*
        }

        impl Rule {
            /// Every rule, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code, such as `D201`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The name, such as `weekday-mismatch`: the pattern found.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What it finds, why it matters, and what is published meanwhile.
            pub const fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// Text that shows it.
            pub const fn example(self) -> &'static str {
                match self { $(Self::$variant => $example,)* }
            }
        }
    };
}

impl Rule {
    /// The rule of a code or a name, in any case.
    ///
    /// ```
    /// use tidings::diagnostic::Rule;
    /// assert_eq!(Rule::find("d201"), Some(Rule::WeekdayMismatch));
    /// assert_eq!(Rule::find("weekday-mismatch"), Some(Rule::WeekdayMismatch));
    /// ```
    pub fn find(code_or_name: &str) -> Option<Self> {
        let is_named = |rule: &Self| {
            rule.code().eq_ignore_ascii_case(code_or_name) || rule.name().eq_ignore_ascii_case(code_or_name)
        };
        Self::ALL.iter().copied().find(is_named)
    }
}

/// A rule is its code, wherever it is written out.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::find(&code).ok_or_else(|| de::Error::custom(format!("there is no rule {code}")))
    }
}

rules! {
    FrontMatterSyntax "F101" "front-matter-syntax" Error
        "The front matter is not YAML (or TOML) that can be read. The post cannot be published: its title and date are in there." "title: \"unclosed";
    FrontMatterUnclosed "F102" "front-matter-unclosed" Error
        "The front matter is opened with `---` and never closed, so that the whole post would be read as settings." "---\ntitle: A post";
    NotUtf8 "F103" "not-utf-8" Error
        "The file holds bytes that are not UTF-8. Feeds must be; guessing the encoding would publish garbled names." "caf\\xe9";
    NoDate "F104" "no-date" Error
        "Neither the front matter nor the file name says when the post was published. A feed entry needs a date, and none is made up." "notes.md";
    InvalidDate "F105" "invalid-date" Error
        "A date in the front matter or the file name does not exist or cannot be read." "date: 2022-02-30";
    UnreadablePost "F106" "unreadable-post" Error
        "The post cannot be read as a file: it is a folder, a link to nothing, or the system refuses it." "2022-01-01-folder.md/";
    PostTooLarge "F107" "post-too-large" Error
        "The post is larger than any post: reading on would only cost memory." "a 50 MB file";
    WrongType "F108" "wrong-type" Warning
        "A front-matter value has another shape than its key needs, and is passed over." "tags: { a: 1 }";
    FuturePost "F109" "future-post" Note
        "The post is dated after the moment of the build and stays out of the feeds until then, as Jekyll does it; `future: true` publishes it at once." "date: 2099-01-01";
    UnknownZone "F110" "unknown-zone" Warning
        "A time zone is given that the IANA database does not know; the site's zone is taken." "zone: Europe/Londn";
    RepeatedKey "F111" "repeated-key" Warning
        "The front matter gives one key twice. The last value counts, as in Jekyll; the other is lost." "tags: talks … tags: meetup";
    RelativeId "F112" "relative-id" Warning
        "The `id:` or `guid:` is no URI. It is published as it is; Atom requires a URI, and some readers complete what is none with an address, so that the entry is new to them when the site moves." "guid: 12";
    WeekdayMismatch "D201" "weekday-mismatch" Warning
        "The weekday is not the one that the date falls on, so one of the two is a slip. The best supported day is published as TENTATIVE." "Wednesday 5th September 2020";
    NoSuchDay "D202" "no-such-day" Warning
        "The day does not exist in that month. Nothing is published for it." "31 June";
    AmbiguousNumericDate "D203" "ambiguous-numeric-date" Warning
        "The date reads as day/month and as month/day, and nothing decides which. The day is published as TENTATIVE." "03/04/2024";
    DateInThePast "D204" "date-in-the-past" Warning
        "The day announced as the next meetup is over by the time of the post." "our next meetup is on 3 March 2019 (posted in 2020)";
    DateFarAhead "D205" "date-far-ahead" Warning
        "The day announced is further ahead than meetups are announced; probably the year or the month is a slip." "our next meetup is on 3 March 2031";
    TimeInGap "D206" "time-in-gap" Warning
        "The clocks go forward over this time on that day, so it does not exist there. The first moment after the gap is published, as TENTATIVE." "31 March 2024, 01:30 (London)";
    TimeTwice "D207" "time-twice" Note
        "The clocks go back over this time on that day, so it happens twice. The first is published." "27 October 2024, 01:30 (London)";
    YearMismatch "D208" "year-mismatch" Warning
        "The stated year does not fit the weekday, the post date or the day around it." "Wednesday 11 January 2022 (posted December 2022)";
    UnstatedZone "D209" "unstated-zone" Warning
        "A time is stated, and neither the post nor the configuration says in which time zone. The calendar shows the whole day and gives the time in words: a wrong hour would be worse." "19:00, and no timezone in tidings.yaml";
    CountedDay "D210" "counted-day" Warning
        "Only weeks are counted, and a recap is often written days after its meetup. The day is published as TENTATIVE; give the date." "we meet again in two weeks";
    TooManyDays "D211" "too-many-days" Warning
        "The post names thousands of days. The first 2,000 are read, and those behind them are not." "an archive of all meetups since 1970";
    EitherWeek "D212" "either-week" Warning
        "“Next” before a weekday to come may be that of this week or of the following one. The following week's is published as TENTATIVE, unless the group's habit or a recap tells which; give the date." "we meet next Thursday (posted on a Monday)";
    ConflictingDays "A301" "conflicting-days" Warning
        "The post gives two different days for what is one meetup. The better supported one is published as TENTATIVE." "title: 14 May … on 15 May";
    MonthOnly "A302" "month-only" Note
        "Only a month, or nothing but a link, is given for the next meetup. Nothing goes on the calendar; it is listed as \"date to be announced\"." "see you in November!";
    OwnDayAnnounced "A303" "own-day-announced" Warning
        "The day announced as the next meetup is the day of this meetup or of the post itself." "posted 7 February: we meet next on Wednesday 7th February";
    HedgedDate "A304" "hedged-date" Note
        "The post itself says that the day is not certain. It is published as TENTATIVE." "most likely on Dec 20th";
    HeadingMonthMismatch "A305" "heading-month-mismatch" Warning
        "The heading names another month than the sentence below it. The better supported day is published as TENTATIVE." "## March meetup … on Wednesday 7th February";
    CadenceMismatch "A306" "cadence-mismatch" Note
        "The day is not the one that the group's habit would give. It is published as stated." "a Tuesday, of a group that meets on first Wednesdays";
    CadenceDoubt "A307" "cadence-doubt" Warning
        "The day is exactly a week off from a habit that the group has kept without fail, as a look at the wrong line of a calendar makes it, and nothing is said of a change. It is published as stated, since the post agrees with itself." "Wednesday 8th July, of a group that has always met on first Wednesdays";
    Cancelled "A308" "cancelled-meetup" Note
        "The post calls a meetup off. It stays in the calendar as CANCELLED." "the May meetup is cancelled";
    DuplicateId "X401" "duplicate-id" Error
        "Two posts would have one entry id; a reader would show only one of them." "guid: a, in two posts";
    DuplicatePermalink "X402" "duplicate-permalink" Error
        "Two posts would have one address; one would overwrite the other." "permalink: /may/, in two posts";
    ReusedRsvpLink "X403" "reused-rsvp-link" Note
        "Two meetups share one RSVP link, so one of the links is probably left over." "the link of last month";
    RecapDisagrees "X404" "recap-disagrees" Note
        "The recap shows that the meetup was on another day than was announced. The recap settles it." "announced for 5 October, recap of 12 October";
    AnnouncementVanished "X405" "announcement-vanished" Warning
        "A meetup that was published as upcoming is no longer named by any post. It is published as CANCELLED, since subscribers have it in their calendars." "a deleted sentence";
    TwoMeetupsOneDay "X406" "two-meetups-one-day" Note
        "Two meetups of one series fall on one day." "two posts for 14 May";
    LedgerUnreadable "X407" "ledger-unreadable" Warning
        "The ledger of earlier builds cannot be read; ids and revisions are derived from the posts again." "a truncated manifest.json";
    LostId "X408" "lost-id" Warning
        "An entry that was published is not among the posts any more, and no renamed post was recognised." "a deleted post";
    ClockBehind "X409" "clock-behind" Warning
        "The build is for a moment before that of an earlier one: a post that is published already is dated after it. It stays published." "a clock that says 1970";
    LedgerMissing "X410" "ledger-missing" Warning
        "The output holds a calendar of an earlier build and no ledger, so that what subscribers have seen is not known: revisions count from the start again, and a meetup that is named no more leaves without a word." "a deleted manifest.json";
    UnknownKey "C501" "unknown-key" Error
        "The configuration has a key that means nothing here, so that a slip would pass in silence." "tilte: My group";
    InvalidValue "C502" "invalid-value" Error
        "The value of a key in the configuration cannot be read or is out of range." "timezone: Europe/Londn";
    ConfigSyntax "C503" "config-syntax" Error
        "The configuration is not YAML that can be read." "title: \"unclosed";
    BrokenTemplate "C504" "broken-template" Error
        "A template of the site's own cannot be rendered. Without it the page would be missing." "{{ meetup.title";
    NoAddress "C505" "no-address" Warning
        "The site's address is not known, so that links in the feeds lead to `http://localhost/`." "title: My group";
    UnknownLiquid "H601" "unknown-liquid" Warning
        "A Liquid tag, include or filter is not known here. It is left out, and never shown to subscribers." "{% include gallery.html %}";
    IllegalCharacter "H602" "illegal-character" Warning
        "A control character that XML forbids was taken out: one would make the whole feed unreadable." "a NUL byte";
    RelativeLink "H603" "relative-link" Warning
        "A link cannot be made absolute, so it would lead nowhere from a reader." "href=\"http://\"";
    FeedTooLarge "H604" "feed-too-large" Warning
        "The feed is larger than 512 KiB; some readers stop reading there. Lower `feed.limit`." "a feed of 3 MB";
    UnknownLength "H605" "unknown-length" Note
        "With `--online`, a host did not tell the length of an enclosed file. It is published as 0, which means unknown." "a host that answers 404";
}
