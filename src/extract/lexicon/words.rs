//! The dictionary of a lexicon: from a lower-cased word to what it may mean.
//!
//! Runs of words ("half past", "day after tomorrow") hang on their first word, longest first, so that
//! the tokenizer joins them into one token without a second dictionary.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use chrono::{Datelike, Days, Locale, Months, NaiveDate, Weekday};

use super::table::{Meaning, Standing, Table};

/// What a word, or a run that begins with it, may mean.
#[derive(Debug, Default)]
pub(in crate::extract) struct Entry {
    /// The meanings of the word alone; none where it only begins a run.
    pub(in crate::extract) meanings: Vec<Meaning>,
    /// Runs that begin with it: the words (and marks) after it, and their meanings. Longest first.
    pub(in crate::extract) runs: Vec<(Vec<Box<str>>, Vec<Meaning>)>,
}

/// A hash of a few letters, quicker than the standard one; the keys are our own, so nobody can
/// choose them to collide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters(u64);

impl Default for Letters {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Letters {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The dictionary.
#[derive(Debug, Default)]
pub(in crate::extract) struct Words {
    entries: HashMap<Box<str>, Entry, BuildHasherDefault<Letters>>,
    /// For each first letter (its low bits), which lengths there are; most words stop here.
    lengths: [u64; 32],
    /// Which three letters (their low bits) words begin with; most others stop here.
    beginnings: Beginnings,
}

/// A set of beginnings of words, by the low bits of three letters: it may say yes too often.
#[derive(Debug)]
struct Beginnings(Box<[u64; 512]>);

impl Default for Beginnings {
    fn default() -> Self {
        Self(Box::new([0; 512]))
    }
}

impl Beginnings {
    fn insert(&mut self, word: &str) {
        let (place, bit) = Self::place(word);
        self.0[place] |= bit;
    }

    fn hold(&self, word: &str) -> bool {
        let (place, bit) = Self::place(word);
        self.0[place] & bit != 0
    }

    /// Small letters and capitals have one place.
    fn place(word: &str) -> (usize, u64) {
        let letter = |at: usize| word.as_bytes().get(at).map_or(0, |byte| usize::from(byte & 31));
        let number = letter(0) << 10 | letter(1) << 5 | letter(2);
        (number >> 6, 1 << (number & 63))
    }
}

/// English marks that every language's posts use beside their own.
const SHARED: [Meaning; 4] = [Meaning::Suffix, Meaning::Am, Meaning::Pm, Meaning::Of];

/// Zone abbreviations, and the first parts of names in the zone database.
const ZONES: &str = "cet|cest|mez|mesz|mest|gmt|utc|bst|ist|wet|west|eet|eest|msk|trt|est|edt|et|cst|cdt|ct|\
     mst|mdt|mt|pst|pdt|pt|akst|hst|jst|kst|hkt|sgt|pht|wib|aest|aedt|acst|acdt|awst|nzst|nzdt|sast|eat|wat|cat|\
     brt|art|clt|cot|pet|z";
const REGIONS: &str = "europe|america|asia|africa|australia|pacific|atlantic|indian|etc";

impl Words {
    /// The words of `table`, and beside them those of `english` that it does not use otherwise.
    pub(super) fn build(table: &Table, english: &Table) -> Self {
        let mut words = Self::default();
        words.add_table(table);
        if table.tag != english.tag {
            words.add_english(english);
        }
        for zone in ZONES.split('|') {
            words.add(zone, Meaning::Zone);
        }
        for region in REGIONS.split('|') {
            words.add(region, Meaning::Region);
        }
        words
    }

    /// The entry of a lower-cased word.
    pub(in crate::extract) fn get(&self, word: &str) -> Option<&Entry> {
        if self.may_hold(word) { self.entries.get(word) } else { None }
    }

    /// Whether a word of that length and those first letters is known, in capitals or not. Letters beyond ASCII
    /// may change their length with their case, so words with one always may be.
    pub(in crate::extract) fn may_hold(&self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else { return false };
        let is_known = word.len() < 64 && self.lengths[usize::from(first & 31)] >> word.len() & 1 == 1;
        is_known && self.beginnings.hold(word) || !word.is_ascii()
    }

    fn add_table(&mut self, table: &Table) {
        let standing = |name: &str, usual| {
            if table.ordinary.split('|').any(|word| word == name) { Standing::Ordinary } else { usual }
        };
        for (usual, rows) in [(Standing::Full, table.months), (Standing::Short, table.short_months)] {
            for (name, month) in months(table.locale, usual, rows) {
                self.add(&name, Meaning::Month(month, standing(&name, usual)));
            }
        }
        for (usual, rows) in [(Standing::Full, table.weekdays), (Standing::Short, table.short_weekdays)] {
            for (name, weekday) in weekdays(table.locale, usual, rows) {
                self.add(&name, Meaning::Weekday(weekday, standing(&name, usual)));
            }
        }
        for (name, weekday) in weekdays(table.locale, Standing::Full, table.weekdays) {
            for part in table.weekday_parts.split('|').filter(|part| !part.is_empty()) {
                self.add(&format!("{name}{part}"), Meaning::Weekday(weekday, Standing::Full));
            }
            for past in table.past_weekdays.split('|').filter(|past| !past.is_empty()) {
                let past = past.replace('*', &name);
                self.add(&past, Meaning::Weekday(weekday, Standing::Full));
                self.add(&past, Meaning::Past);
            }
        }
        // A language that makes one word of a weekday and a part of the day does so with a month and a meetup.
        let compounds = table
            .cues
            .meeting_nouns
            .split('|')
            .filter(|noun| !table.weekday_parts.is_empty() && noun.chars().all(char::is_alphabetic));
        let months = months(table.locale, Standing::Full, table.months);
        for noun in compounds {
            for (name, month) in &months {
                self.add(&format!("{name}{noun}"), Meaning::MonthOf(*month));
            }
        }
        for (meaning, list) in table.words {
            for word in list.split('|') {
                self.add(word, *meaning);
            }
        }
        for noun in table.cues.meeting_nouns.split('|') {
            self.add(noun, Meaning::Meeting);
        }
    }

    fn add_english(&mut self, english: &Table) {
        for (name, month) in months(english.locale, Standing::Full, &[]) {
            let ordinary = english.ordinary.split('|').any(|word| word == name);
            let standing = if ordinary { Standing::Ordinary } else { Standing::Full };
            self.add_if_new(&name, Meaning::Month(month, standing));
        }
        for (name, weekday) in weekdays(english.locale, Standing::Full, &[]) {
            self.add_if_new(&name, Meaning::Weekday(weekday, Standing::Full));
        }
        // "Tuesday the 18th", in the half of a post that says it in English.
        self.add_if_new("the", Meaning::Article);
        for (meaning, list) in english.words.iter().filter(|(meaning, _)| SHARED.contains(meaning)) {
            for word in list.split('|') {
                self.add_if_new(word, *meaning);
            }
        }
    }

    fn add_if_new(&mut self, word: &str, meaning: Meaning) {
        if self.get(word).is_none() {
            self.add(word, meaning);
        }
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let mut parts = split(phrase);
        let Some(first) = parts.next() else { return };
        if let Some(letter) = first.bytes().next() {
            self.lengths[usize::from(letter & 31)] |=
                1_u64.checked_shl(u32::try_from(first.len()).unwrap_or(64)).unwrap_or(0);
        }
        self.beginnings.insert(first);
        let entry = self.entries.entry(first.into()).or_default();
        let rest: Vec<Box<str>> = parts.map(Into::into).collect();
        let meanings = if rest.is_empty() {
            &mut entry.meanings
        } else if let Some(at) = entry.runs.iter().position(|(run, _)| *run == rest) {
            &mut entry.runs[at].1
        } else {
            let at = entry.runs.partition_point(|(run, _)| run.len() >= rest.len());
            entry.runs.insert(at, (rest, Vec::new()));
            &mut entry.runs[at].1
        };
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
}

/// Cuts a phrase as the tokenizer cuts prose: words, and each mark by itself.
fn split(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split_inclusive(|c: char| !c.is_alphanumeric())
        .flat_map(|part| {
            let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
            [word, &part[word.len()..]]
        })
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The names of months of a locale, and the rows of a table.
fn months(locale: Option<Locale>, standing: Standing, rows: &[(u8, &str)]) -> Vec<(String, u8)> {
    let format = if standing == Standing::Full { "%B" } else { "%b" };
    let january = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let mut names: Vec<(String, u8)> = Vec::new();
    for offset in 0..12_u8 {
        let day = january + Months::new(u32::from(offset));
        names.extend(
            locale.map(|locale| (tidy(&day.format_localized(format, locale).to_string()), offset + 1)),
        );
    }
    names.extend(rows.iter().flat_map(|(month, list)| list.split('|').map(|name| (name.to_owned(), *month))));
    names
}

/// The names of weekdays of a locale, and the rows of a table.
fn weekdays(locale: Option<Locale>, standing: Standing, rows: &[(Weekday, &str)]) -> Vec<(String, Weekday)> {
    let format = if standing == Standing::Full { "%A" } else { "%a" };
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let mut names: Vec<(String, Weekday)> = Vec::new();
    for day in (0..7).map(|offset| monday + Days::new(offset)) {
        names.extend(
            locale.map(|locale| (tidy(&day.format_localized(format, locale).to_string()), day.weekday())),
        );
    }
    names.extend(rows.iter().flat_map(|(day, list)| list.split('|').map(|name| (name.to_owned(), *day))));
    names
}

fn tidy(name: &str) -> String {
    name.trim().trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Lexicon};
    use super::*;

    #[track_caller]
    fn check(language: Language, word: &str, expected: Meaning) {
        let entry = Lexicon::of(language).words().get(word);
        assert!(entry.is_some_and(|entry| entry.meanings.contains(&expected)), "{word}: {entry:?}");
    }

    #[test]
    fn names_come_from_the_locale_and_the_table() {
        check(Language::Polish, "stycznia", Meaning::Month(1, Standing::Full));
        check(Language::Polish, "styczeń", Meaning::Month(1, Standing::Full));
        check(Language::Finnish, "toukokuuta", Meaning::Month(5, Standing::Full));
        check(Language::Czech, "května", Meaning::Month(5, Standing::Full));
        check(Language::French, "mer", Meaning::Weekday(Weekday::Wed, Standing::Ordinary));
        check(Language::English, "may", Meaning::Month(5, Standing::Ordinary));
        check(Language::German, "wednesday", Meaning::Weekday(Weekday::Wed, Standing::Full));
        check(Language::Norwegian, "des", Meaning::Month(12, Standing::Short));
        check(Language::German, "donnerstagabend", Meaning::Weekday(Weekday::Thu, Standing::Full));
        check(Language::Dutch, "zaterdagmiddag", Meaning::Weekday(Weekday::Sat, Standing::Full));
        check(Language::Swedish, "torsdagskvällen", Meaning::Weekday(Weekday::Thu, Standing::Full));
    }

    #[test]
    fn phrases_are_cut_like_prose() {
        assert_eq!(split("o'clock").collect::<Vec<_>>(), ["o", "'", "clock"]);
        assert_eq!(split("terça-feira").collect::<Vec<_>>(), ["terça", "-", "feira"]);
        assert_eq!(split("day after tomorrow").collect::<Vec<_>>(), ["day", "after", "tomorrow"]);
        assert_eq!(split("a.m.").collect::<Vec<_>>(), ["a", ".", "m", "."]);
    }
}
