//! The subscribe page's own words, in fifteen languages, and how each writes a day and a time.
//!
//! In comes the site's BCP 47 tag; out goes one [`Strings`]. A language not in the table gets
//! English: a page half in one language would read worse. Month and weekday names are chrono's locale
//! data; what it lacks is here (the month alone where a language writes it otherwise than in a date).
//! A new language is one entry; the struct sees to it that no string is missing.

mod germanic;
mod others;
mod romance;

use chrono::Locale;
use serde::Serialize;

use germanic::{DANISH, DUTCH, ENGLISH, GERMAN, NORWEGIAN, SWEDISH};
use others::{CZECH, FINNISH, JAPANESE, POLISH, TURKISH};
use romance::{FRENCH, ITALIAN, PORTUGUESE, SPANISH};

/// What the page says by itself, and how it writes dates, in one language.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Strings {
    /// The language's subtag.
    pub tag: &'static str,
    /// Where month and weekday names come from.
    #[serde(skip)]
    pub locale: Locale,
    /// A whole day with its weekday, in chrono's notation.
    #[serde(skip)]
    pub date_pattern: &'static str,
    /// A month with its year.
    #[serde(skip)]
    pub month_pattern: MonthPattern,
    /// A time of day.
    #[serde(skip)]
    pub time_pattern: &'static str,
    /// The page's title where the site has none.
    pub meetups: &'static str,
    /// The link that keyboard users meet first.
    pub skip: &'static str,
    /// Above the next meetup.
    pub next_meetup: &'static str,
    /// In its place, where there is none.
    pub none_announced: &'static str,
    /// Above those after it.
    pub coming_up: &'static str,
    /// Above those that were.
    pub past_meetups: &'static str,
    /// Above posts that are no meetup's recap.
    pub from_the_blog: &'static str,
    /// Above the ways to subscribe.
    pub subscribe: &'static str,
    /// What subscribing does.
    pub subscribe_lead: &'static str,
    /// Why a change may show late.
    pub subscribe_delay: &'static str,
    /// Before the calendar's address.
    pub copy_lead: &'static str,
    /// The button beside an address.
    pub copy: &'static str,
    /// What it says afterwards.
    pub copied: &'static str,
    /// Above the feeds.
    pub feeds: &'static str,
    /// What they are for.
    pub feeds_lead: &'static str,
    /// The label of the search field.
    pub filter: &'static str,
    /// Where the search finds nothing.
    pub no_match: &'static str,
    /// A meetup without a day.
    pub date_tba: &'static str,
    /// A day without a time.
    pub time_tba: &'static str,
    /// A doubtful day.
    pub tentative: &'static str,
    /// A usual day that no post has announced.
    pub usual: &'static str,
    /// Called off.
    pub cancelled: &'static str,
    /// Put off.
    pub postponed: &'static str,
    /// Before the former day.
    pub moved_from: &'static str,
    /// The link to sign up.
    pub sign_up: &'static str,
    /// The link to the announcement.
    pub details: &'static str,
    /// The link to the stream.
    pub join_online: &'static str,
    /// The link to the recap.
    pub recap: &'static str,
    /// The link to the video.
    pub video: &'static str,
    /// Where an online meetup is.
    pub online: &'static str,
    /// Before those who speak.
    pub speakers: &'static str,
    /// Before the talks.
    pub talks: &'static str,
    /// Before the venue.
    pub place: &'static str,
    /// What opens the links for one event.
    pub add_to_calendar: &'static str,
    /// What those links do not do.
    pub add_note: &'static str,
    /// The event's own file.
    pub download: &'static str,
}

/// How a language writes a month that stands alone.
#[derive(Debug, Clone, Copy)]
pub enum MonthPattern {
    /// As in a date.
    Chrono(&'static str),
    /// In a form of its own, before the year.
    Names(&'static [&'static str; 12]),
}

impl Strings {
    /// The words for a language tag: `de-AT` and `de_CH` find German, `no` finds Norwegian Bokmål.
    ///
    /// ```
    /// use tidings::emit::page::strings::Strings;
    /// assert_eq!(Strings::for_tag(Some("de-AT")).next_meetup, "Nächstes Treffen");
    /// assert_eq!(Strings::for_tag(Some("tlh")).next_meetup, "Next meetup");
    /// assert_eq!(Strings::for_tag(None).tag, "en");
    /// ```
    pub fn for_tag(tag: Option<&str>) -> Self {
        let tag = tag.unwrap_or_default().replace('_', "-");
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let region = subtags.find(|subtag| subtag.len() == 2).map(str::to_ascii_uppercase);
        let primary = if matches!(primary.as_str(), "no" | "nn") { "nb" } else { primary.as_str() };
        let Some(found) = ALL.iter().find(|strings| strings.tag == primary) else { return ENGLISH };
        found.in_region(region.as_deref())
    }

    /// The same words with the names of a region's locale, and the habits of the one country that
    /// writes the month first and counts hours to twelve.
    fn in_region(self, region: Option<&str>) -> Self {
        let Some(region) = region else { return self };
        let locale = Locale::try_from(format!("{}_{region}", self.tag).as_str()).unwrap_or(self.locale);
        if self.tag == "en" && region == "US" {
            return Self { locale, date_pattern: "%A, %B %-d, %Y", time_pattern: "%-I:%M %p", ..self };
        }
        Self { locale, ..self }
    }
}

/// Every language of the page.
pub const ALL: &[Strings] = &[
    ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, SWEDISH, DANISH, NORWEGIAN,
    FINNISH, CZECH, TURKISH, JAPANESE,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_says_everything_and_none_twice() {
        let tags: BTreeSet<_> = ALL.iter().map(|strings| strings.tag).collect();
        assert_eq!(tags.len(), ALL.len());
        for strings in ALL {
            let serde_json::Value::Object(map) = serde_json::to_value(strings).unwrap() else { panic!() };
            for (name, text) in map {
                let text = text.as_str().unwrap();
                assert!(!text.trim().is_empty(), "{} {name}", strings.tag);
                assert_eq!(text, text.trim(), "{} {name}", strings.tag);
            }
            for (one, other) in [
                (strings.date_tba, strings.time_tba),
                (strings.cancelled, strings.postponed),
                (strings.tentative, strings.date_tba),
                (strings.tentative, strings.usual),
                (strings.coming_up, strings.past_meetups),
            ] {
                assert_ne!(one, other, "{}", strings.tag);
            }
        }
    }

    #[track_caller]
    fn check(tag: &str, expected: &str, locale: Locale) {
        let strings = Strings::for_tag(Some(tag));
        assert_eq!((strings.tag, strings.locale), (expected, locale), "{tag}");
    }

    #[test]
    fn a_tag_finds_its_language_and_region() {
        check("en", "en", Locale::en_GB);
        check("en-US", "en", Locale::en_US);
        check("EN_us", "en", Locale::en_US);
        check("pt-BR", "pt", Locale::pt_BR);
        check("de-Latn-AT", "de", Locale::de_AT);
        check("de-JP", "de", Locale::de_DE);
        check("nn", "nb", Locale::nb_NO);
        check("hu", "en", Locale::en_GB);
        check("", "en", Locale::en_GB);
        check("-", "en", Locale::en_GB);
    }
}
