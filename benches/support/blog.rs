//! A meetup blog of any size, made from a seed: the same number and seed give the same bytes.
//!
//! Some two dozen groups share the blog and post in turn, one recap a day (more where the blog would
//! else outgrow this century). Each recap runs to some 3.6 KB of Markdown with front matter, headings, lists, links
//! into a video, at times a table, a quotation, code or a footnote, and announces the group's next
//! evening in one of several wordings, always truthfully. Every tenth post is an essay that announces
//! nothing.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, TimeDelta};

/// One post: its file's name and its text.
pub(crate) struct GeneratedPost {
    pub(crate) file_name: String,
    pub(crate) text: String,
}

/// The day of the first post.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 3).expect("a day of the calendar");
/// Days between two evenings of one group.
const ROUND: usize = GROUPS.len();
/// Beyond this many days, several posts share one.
const MAX_DAYS: usize = 10_000;

/// The posts of a blog, oldest first.
pub(crate) fn posts(n_posts: usize, seed: u64) -> impl Iterator<Item = GeneratedPost> {
    let n_a_day = n_posts.div_ceil(MAX_DAYS).max(1);
    (0..n_posts).map(move |index| {
        let day = FIRST_DAY + days(index / n_a_day);
        let mut dice = Dice(seed ^ (index as u64).wrapping_mul(0x2545_F491_4F6C_DD1D));
        Writer { index, day, group: group_of(index, n_a_day), dice: &mut dice }.post()
    })
}

/// The day after the last post: what to build the blog for.
pub(crate) fn as_of(n_posts: usize) -> NaiveDate {
    let n_a_day = n_posts.div_ceil(MAX_DAYS).max(1);
    FIRST_DAY + days(n_posts.div_ceil(n_a_day))
}

fn days(n_days: usize) -> TimeDelta {
    TimeDelta::days(i64::try_from(n_days).expect("a blog shorter than an age"))
}

/// A group's name; where several posts share a day, each is of a chapter of its own.
fn group_of(index: usize, n_a_day: usize) -> String {
    let place = GROUPS[index / n_a_day % ROUND];
    match index % n_a_day {
        0 => format!("{place} Infrastructure Evening"),
        chapter => format!("{place} Infrastructure Evening {}", chapter + 1),
    }
}

/// `SplitMix64`: a few lines, no state to seed wrongly, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit as u64).expect("it is below a usize")
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

struct Writer<'a> {
    index: usize,
    day: NaiveDate,
    group: String,
    dice: &'a mut Dice,
}

impl Writer<'_> {
    fn post(&mut self) -> GeneratedPost {
        let is_essay = self.index % 10 == 9;
        let topic = self.dice.pick(SUBJECTS);
        let (slug, title) = if is_essay {
            (format!("notes-on-{}", slug_of(topic)), format!("Notes on {topic}"))
        } else {
            let month = self.day.format("%B %Y");
            (slug_of(&format!("{} {month}", self.group)), format!("{}, {month}: {topic}", self.group))
        };
        let mut text = self.front_matter(&title, topic, is_essay);
        if is_essay {
            self.essay(&mut text, topic);
        } else {
            self.recap(&mut text);
        }
        GeneratedPost { file_name: format!("{}-{}-{}.md", self.day, slug, self.index), text }
    }

    fn front_matter(&mut self, title: &str, topic: &str, is_essay: bool) -> String {
        let mut head = format!("---\nlayout: post\ntitle: \"{title}\"\n");
        let description = self.sentence();
        let _ = writeln!(head, "description: \"{}\"", description.replace('"', "'"));
        if !is_essay {
            let _ = writeln!(head, "location: {}", self.dice.pick(GROUPS));
            let _ = writeln!(head, "video: https://www.youtube.com/embed/{}", self.video());
        }
        let kind = if is_essay { "Essay" } else { "Meetup" };
        let _ = writeln!(head, "tags:\n  - {kind}\n  - {topic}\n  - \"{}\"\n---\n", self.day.year());
        head
    }

    fn recap(&mut self, text: &mut String) {
        let _ = writeln!(text, "{}\n", self.paragraph(3));
        let _ = writeln!(text, "We thank {}, {} and {}.\n", self.sponsor(), self.sponsor(), self.sponsor());
        text.push_str("### The talks\n\n");
        let video = self.video();
        let mut seconds = 200;
        for _ in 0..3 {
            seconds += 600 + self.dice.below(2_400);
            self.talk(text, &video, seconds);
        }
        self.extra(text);
        self.announcement(text);
        let _ = writeln!(text, "\n{}", self.sentence());
    }

    fn talk(&mut self, text: &mut String, video: &str, seconds: usize) {
        let speaker = format!("{} {}", self.dice.pick(FIRST_NAMES), self.dice.pick(LAST_NAMES));
        let (company, subject) = (self.dice.pick(COMPANIES), self.dice.pick(SUBJECTS));
        let place = format!("{}:{:02}", seconds / 60, seconds % 60);
        let _ = writeln!(
            text,
            "**{speaker}** from {company} on *{subject}* (starting at [{place}](https://youtu.be/{video}?t={seconds})). {}\n",
            self.paragraph(2)
        );
        for _ in 0..3 + self.dice.below(2) {
            let _ = writeln!(text, "* {}", self.sentence());
        }
        text.push('\n');
    }

    /// What not every post has.
    fn extra(&mut self, text: &mut String) {
        match self.dice.below(6) {
            0 => {
                let command = self.dice.pick(VERBS);
                let _ =
                    writeln!(text, "```sh\n$ {command} --dry-run < plan.yaml   # 2001-02-03, v1.24.3\n```\n");
            }
            1 => {
                text.push_str("| Talk | Minutes |\n|---|---:|\n");
                for _ in 0..3 {
                    let _ = writeln!(text, "| {} | {} |", self.dice.pick(SUBJECTS), 20 + self.dice.below(30));
                }
                text.push('\n');
            }
            2 => {
                let _ = writeln!(text, "> {}\n", self.paragraph(2));
            }
            3 => {
                let _ = writeln!(text, "{}[^1]\n\n[^1]: {}\n", self.sentence(), self.sentence());
            }
            _ => {
                let _ = writeln!(text, "![The room](/images/{}.jpeg)\n", self.day);
            }
        }
    }

    fn announcement(&mut self, text: &mut String) {
        let next = self.day + days(ROUND);
        let rsvp = format!("https://meet.example/events/{}/", 100_000 + self.index + ROUND);
        let (weekday, month, day) = (next.format("%A"), next.format("%B"), next.day());
        let (one, other) = (self.dice.pick(COMPANIES), self.dice.pick(COMPANIES));
        let _ = writeln!(text, "## {} in {month}\n", self.group);
        let _ = match self.dice.below(4) {
            0 => writeln!(
                text,
                "Our next meetup will be on {weekday} {day}{} {month}, with speakers from {one} and {other}. [RSVP]({rsvp})",
                ordinal(day)
            ),
            1 => writeln!(
                text,
                "Save the date: **{weekday}, {month} {day}**. {one} and {other} will speak; [sign up]({rsvp})."
            ),
            2 => writeln!(
                text,
                "* When: {weekday} {day} {month} {}, 18:30\n* Who: {one}, {other}\n* [RSVP]({rsvp})",
                next.year()
            ),
            _ => {
                writeln!(text, "Join us again on {next} for talks by {one} and {other} ([register]({rsvp})).")
            }
        };
    }

    fn essay(&mut self, text: &mut String, topic: &str) {
        for part in 0..5 {
            if part > 0 {
                let _ = writeln!(text, "## {} and {topic}\n", self.dice.pick(SUBJECTS));
            }
            let _ = writeln!(text, "{}\n", self.paragraph(6));
            if self.dice.one_in(2) {
                let _ = writeln!(text, "1. {}\n2. {}\n", self.sentence(), self.sentence());
            }
        }
    }

    fn paragraph(&mut self, n_sentences: usize) -> String {
        let sentences: Vec<_> = (0..n_sentences).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    fn sentence(&mut self) -> String {
        let dice = &mut *self.dice;
        let (subject, object) = (dice.pick(SUBJECTS), dice.pick(SUBJECTS));
        let (verb, how, why) = (dice.pick(VERBS), dice.pick(MANNERS), dice.pick(REASONS));
        match dice.below(5) {
            0 => format!("To {verb} {subject} {how} is one thing; {object} is another, {why}."),
            1 => format!("Nobody should have to {verb} {subject} {how}, {why}."),
            2 => format!(
                "It helps to {verb} [{subject}](https://wiki.example/{}) {how}, {why}.",
                slug_of(subject)
            ),
            3 => format!("Those who {verb} {object} {how} seldom regret it — {why}."),
            _ => format!("Between {subject} and {object} you may have to {verb} both {how}, {why}."),
        }
    }

    fn sponsor(&mut self) -> String {
        let company = self.dice.pick(COMPANIES);
        format!("[{company}](https://{}.example/)", slug_of(company))
    }

    fn video(&mut self) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        (0..11).map(|_| char::from(LETTERS[self.dice.below(LETTERS.len())])).collect()
    }
}

fn ordinal(day: u32) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

fn slug_of(text: &str) -> String {
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-").to_lowercase()
}

/// Places that are on no map.
const GROUPS: &[&str] = &[
    "Aldermoor",
    "Brackwater",
    "Castlebrook",
    "Dunwell",
    "Eastmarch",
    "Farrowdale",
    "Greyhaven",
    "Holloway Cross",
    "Inverleigh",
    "Jarrowby",
    "Kestrel Bay",
    "Lindenport",
    "Marrowick",
    "Northwold",
    "Oakhampton",
    "Pendle Green",
    "Quarrington",
    "Ravensford",
    "Silverlake",
    "Thornbury Vale",
    "Underhill",
    "Vennborough",
    "Westerley",
    "Yarrowdale",
    "Zennor Point",
    "Ashcombe",
    "Birchfield",
    "Coldspring",
];

const COMPANIES: &[&str] = &[
    "Anvil Works",
    "Bluegate",
    "Copperline",
    "Driftwood Systems",
    "Ember & Oak",
    "Fathom",
    "Gantry",
    "Hollow Tree",
    "Ironbridge",
    "Juniper Row",
    "Keystone Labs",
    "Lanternfish",
    "Millstone",
    "Nettle",
    "Orchard Nine",
    "Paperboat",
];

const FIRST_NAMES: &[&str] = &[
    "Ada", "Bruno", "Chidi", "Daria", "Elif", "Farid", "Grace", "Håkon", "Inès", "Jun", "Kofi", "Łucja",
    "Mateo", "Noor",
];

const LAST_NAMES: &[&str] = &[
    "Abara",
    "Brandt",
    "Castell",
    "Dvořák",
    "Eriksen",
    "Fontaine",
    "Grünwald",
    "Hoshino",
    "Ivanova",
    "Jansen",
    "Kaya",
];

const SUBJECTS: &[&str] = &[
    "admission control",
    "backups",
    "cache invalidation",
    "canary releases",
    "capacity planning",
    "certificates",
    "chaos experiments",
    "cold starts",
    "dependency graphs",
    "distributed traces",
    "error budgets",
    "event logs",
    "feature flags",
    "garbage collection",
    "ingress rules",
    "leader election",
    "load balancing",
    "message queues",
    "multi-tenancy",
    "network policies",
    "on-call rotations",
    "operators",
    "policy as code",
    "rate limits",
    "reproducible builds",
    "rolling upgrades",
    "runtime security",
    "schema changes",
    "service meshes",
    "sidecars",
    "stateful workloads",
    "supply chains",
    "time series",
    "workload identity",
];

const VERBS: &[&str] = &[
    "automate",
    "budget for",
    "debug",
    "deploy",
    "document",
    "explain",
    "harden",
    "measure",
    "migrate",
    "monitor",
    "observe",
    "replace",
    "review",
    "roll back",
    "schedule",
    "simplify",
    "test",
    "trust",
    "understand",
    "upgrade",
];

const MANNERS: &[&str] = &[
    "at scale",
    "before breakfast",
    "by hand",
    "from the outside in",
    "in production",
    "in small steps",
    "on a quiet afternoon",
    "once and for all",
    "one cluster at a time",
    "with half the team away",
    "without downtime",
    "without fear",
];

const REASONS: &[&str] = &[
    "as the numbers show",
    "because habits outlast tools",
    "even if the dashboards are green",
    "for what cannot be seen cannot be mended",
    "since every outage has a history",
    "though few of us admit it",
    "unless the budget says otherwise",
    "whatever the vendors promise",
    "which is the whole point",
];
