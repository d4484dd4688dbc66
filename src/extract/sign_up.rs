//! How people sign up: the services of many countries, and words of signing up.
//!
//! In come an address or words; out comes whether they are for signing up.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::lexicon::Language;

/// Services that events are signed up for on.
const HOSTS: [&str; 34] = [
    "meetup.com",
    "eventbrite.",
    "lu.ma",
    "luma.com",
    "ti.to",
    "tito.io",
    "guild.host",
    "gettogether.community",
    "mobilizon.",
    "connpass.com",
    "doorkeeper.jp",
    "peatix.com",
    "attending.io",
    "xing.com/events",
    "xing-events.com",
    "weezevent.com",
    "billetweb.fr",
    "helloasso.com",
    "sympla.com",
    "even3.com",
    "eventil.com",
    "evenium.",
    "konfeo.com",
    "evenea.pl",
    "crossweb.pl",
    "billetto.",
    "lyyti.",
    "goout.net",
    "kommunity.com",
    "eventzilla.net",
    "townscript.com",
    "hasgeek.com",
    "bevy.com",
    "community.cncf.io",
];

/// Finds every one of [`HOSTS`] in one pass.
static HOSTS_INDEX: LazyLock<AhoCorasick> = LazyLock::new(|| index(&HOSTS));

/// Finds words of signing up in one pass, in every language: links to services are often in another than the post.
static WORDS_INDEX: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words: Vec<&str> = Language::ALL.into_iter().flat_map(Language::rsvp_words).collect();
    index(&words)
});

fn index(patterns: &[&str]) -> AhoCorasick {
    // The patterns are constants of this program, far below the automaton's limits.
    AhoCorasick::new(patterns).expect("a few dozen short patterns")
}

/// Whether a text in lower case holds words of signing up.
pub(super) fn signs_up_in(lower: &str) -> bool {
    WORDS_INDEX.is_match(lower)
}

/// Whether a link leads to a service that events are signed up for on.
///
/// ```
/// use tidings::extract::sign_up::is_rsvp_host;
/// assert!(is_rsvp_host("https://www.meetup.com/a-group/events/1/"));
/// assert!(!is_rsvp_host("https://example.org/meetup.com"));
/// ```
pub fn is_rsvp_host(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return false };
    let host_end = rest.find('/').unwrap_or(rest.len());
    // A few entries name a path as well: "xing.com/events".
    let end =
        rest[host_end..].get(1..).and_then(|path| path.find('/')).map_or(rest.len(), |at| host_end + 1 + at);
    let head = rest[..end].to_ascii_lowercase();
    HOSTS_INDEX
        .find_overlapping_iter(&head)
        .map(|host| host.start())
        .any(|at| at < host_end && (at == 0 || head.as_bytes()[at - 1] == b'.'))
}

/// Whether a link leads to one event there, not to the group's page.
pub(super) fn is_event_page(url: &str) -> bool {
    is_rsvp_host(url)
        && (!url.contains("meetup.com")
            || url.to_ascii_lowercase().split("/events/").nth(1).is_some_and(|id| !id.is_empty()))
}

/// What a link is for, as far as its address and the words around it tell.
pub(super) struct LinkUse {
    /// It leads to one event, not to the group's page.
    pub(super) is_event_page: bool,
    /// It leads to a service that events are signed up for on.
    pub(super) is_rsvp_host: bool,
    /// Its own words sign up.
    pub(super) is_worded: bool,
    /// Where the words right beside it do.
    pub(super) introduced: Introduced,
}

/// Where the words beside a link count as signing up.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Introduced {
    /// Nowhere.
    Nowhere,
    /// Where it stands beside the day itself.
    BesideTheDay,
    /// Wherever it stands.
    Anywhere,
}
