//! Whether a day is what a sentence calls off, and nothing on it: "this Friday, the 21st, is off", "we didn't meet
//! yesterday", "the CTF isn't on the 25th". Not so "on the 21st there is no talk" and "the pizza on the 21st is off".
//!
//! In come a sentence and its words that call off or put off; out comes whether a day stands right beside them.

use std::ops::Range;

use super::cues::{CueKind, Hit};
use super::lexicon::table::Meaning;
use super::moving::may_be_in_space;
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, says_which_weekday};
use super::scan::{DayForm, DayPhrase};
use super::wording::{end_of, joins};

/// How far from the words a day stands, in bytes.
const NEAR: usize = 24;

/// What ends a clause.
const MARKS: [char; 8] = ['.', ';', ':', '(', '\n', '\t', '!', '\u{2014}'];

/// Whether one of the days of a sentence is what its words call off.
pub(super) fn stands_beside_a_day(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let beside = Beside { passage, sentence, cue };
    let is_in_time = cue.kind == CueKind::Cancel || !may_be_in_space(passage, cue);
    is_in_time && passage.days_in(sentence).iter().any(|day| beside.calls_off(day))
}

/// Words that call off, in their sentence.
struct Beside<'a> {
    passage: &'a Passage,
    sentence: &'a Range<usize>,
    cue: &'a Hit,
}

impl Beside<'_> {
    fn calls_off(&self, day: &DayPhrase) -> bool {
        let says_which =
            is_dated(day) || says_which_weekday(day) || matches!(day.form, DayForm::DaysAhead { .. });
        if says_which {
            return self.follows(day) || self.leads_to(day);
        }
        // "Sunday's not going ahead": a weekday alone is right before the words.
        let is_named = || calls_off_a_name(self.passage, self.cue, day);
        let is_behind = || self.follows_right_behind(day) || self.follows_a_place(day);
        is_bare_weekday(day)
            && (is_named() || is_behind() && self.is_all_of(day) || self.is_what_we_end_with(day))
    }

    /// "We're not playing on Saturday.": a weekday alone is all that follows what the group does not.
    fn is_what_we_end_with(&self, day: &DayPhrase) -> bool {
        let behind = self.text(day.span.end..self.sentence.end).unwrap_or_default();
        let clause =
            behind.split([',', '.', ';', ':', '!', '(', '\u{2013}', '\u{2014}']).next().unwrap_or_default();
        self.cue.kind == CueKind::Cancel
            && is_said_of_us(self.passage, self.cue)
            && self.is_joined(self.cue.range.end..day.span.start)
            && !clause.contains(char::is_alphabetic)
    }

    /// "The 21st is off".
    fn follows(&self, day: &DayPhrase) -> bool {
        let is_beside = || self.follows_right_behind(day) || self.is_its(day) || self.is_ours_behind(day);
        day.span.end <= self.cue.range.start && is_beside() && self.is_all_of(day)
    }

    /// "We won't meet on the 21st", "nothing on the 23rd", "no club tomorrow night".
    fn leads_to(&self, day: &DayPhrase) -> bool {
        let words = self.passage.cue_words(self.cue);
        let lexicon = self.passage.lexicon;
        // "There's nothing on the 23rd" is said of the day itself.
        let leads = || words.rsplit(' ').next().is_some_and(|word| lexicon.stands_before_a_day(word));
        let is_ours = || {
            self.cue.kind != CueKind::Cancel
                || leads()
                || lexicon.behind_none(words).is_some()
                || is_said_of_us(self.passage, self.cue)
                || is_said_of_it(self.passage, self.cue)
        };
        self.is_joined(self.cue.range.end..day.span.start) && is_ours()
            || self.is_of_what_we_call_off(day)
            || calls_off_a_name(self.passage, self.cue, day)
    }

    /// "Vi må dessverre avlyse sommeravslutningen 18. juni": whatever the group calls off on a day, said in a word or two.
    fn is_of_what_we_call_off(&self, day: &DayPhrase) -> bool {
        const FEW: usize = 3;
        const LONGEST: usize = 40;
        let opening = self.text(self.sentence.clone()).and_then(|text| text.split_whitespace().next());
        let is_ours = opening.is_some_and(|first| self.passage.lexicon.is_we(first));
        let between = self.text(self.cue.range.end..day.span.start).unwrap_or_default();
        // "I won't be there on the 8th" calls nothing off.
        self.cue.kind == CueKind::Cancel
            && day.span.start >= self.cue.range.end
            && !denies(self.passage, self.cue)
            && is_dated(day)
            && is_ours
            && between.len() <= LONGEST
            && !between.contains(MARKS)
            && !between.contains(',')
            && between.split_whitespace().filter(|word| !joins(word, self.passage.lexicon)).count() < FEW
    }

    fn follows_right_behind(&self, day: &DayPhrase) -> bool {
        let between = day.span.end..self.cue.range.start;
        let words = self.text(between.clone()).unwrap_or_default();
        self.is_joined(between) || matches!(words.trim_end(), "'s" | "\u{2019}s")
    }

    /// "Saturday at Big Kev's can't go ahead".
    fn follows_a_place(&self, day: &DayPhrase) -> bool {
        const LONGEST: usize = 32;
        let words = self.text(day.span.end..self.cue.range.start).filter(|words| words.len() <= LONGEST);
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        words.is_some_and(|words| {
            !words.contains(MARKS)
                && !words.contains(',')
                && words.split_whitespace().all(|word| is_name(word) || joins(word, self.passage.lexicon))
        })
    }

    /// "Den 24. Februar haben wir sausen lassen".
    fn is_ours_behind(&self, day: &DayPhrase) -> bool {
        let between = day.span.end..self.cue.range.start.max(day.span.end);
        between.len() <= NEAR
            && self.passage.holds_word(&between, self.passage.lexicon.we_words())
            && self.passage.cue_in(CueKind::Noun, &between).is_none()
    }

    /// "Tomorrow's café is off".
    fn is_its(&self, day: &DayPhrase) -> bool {
        let between = self.text(day.span.end..self.cue.range.start).filter(|between| between.len() <= NEAR);
        let between = between.unwrap_or_default();
        let its = between.strip_prefix("'s ").or_else(|| between.strip_prefix("\u{2019}s "));
        let says = |word: &&str| !joins(&word.to_lowercase(), self.passage.lexicon);
        its.is_some_and(|words| {
            !words.contains(MARKS) && words.split_whitespace().filter(says).nth(1).is_none()
        })
    }

    /// Whether the day is the subject of its clause, and the words end it.
    fn is_all_of(&self, day: &DayPhrase) -> bool {
        self.is_subject(day) && self.ends()
    }

    /// From the beginning of its clause, or from another phrase of the same day.
    fn is_subject(&self, day: &DayPhrase) -> bool {
        let others = self.passage.days_in(&(self.sentence.start..day.span.start));
        let from = others.last().map_or(self.sentence.start, |other| other.span.end);
        let before = self.text(from..day.span.start).map(end_of).unwrap_or_default();
        // "No water means no kitchen, so tomorrow is off": what is concluded is said for itself.
        let so = self.passage.cue_in(CueKind::So, &(from..day.span.start));
        let concluded = so.and_then(|so| self.text(so.range.end..day.span.start));
        let concluded = concluded.map(|words| words.trim_start_matches(MARKS));
        let words = concluded.or_else(|| before.rsplit(MARKS).next());
        // "Unfortunately Wednesday is off".
        let without_regret = |words: &str| {
            let lower = words.trim_start().to_lowercase();
            let mut sadly = self.passage.lexicon.sadly_words().iter();
            sadly.any(|sadly| lower.strip_prefix(sadly).is_some_and(|rest| self.only_joins(rest)))
        };
        words.is_some_and(|words| self.only_joins(words) || without_regret(words))
    }

    fn ends(&self) -> bool {
        let behind = self.text(self.cue.range.end..self.sentence.end).unwrap_or_default();
        let clause =
            behind.split([',', '.', ';', ':', '!', '\u{2013}', '\u{2014}']).next().unwrap_or_default();
        let clause = clause.split(" - ").next().unwrap_or_default();
        !clause.contains(char::is_alphabetic)
    }

    fn is_joined(&self, range: Range<usize>) -> bool {
        let words = self.text(range).filter(|words| words.len() <= NEAR && !words.contains(MARKS));
        words.is_some_and(|words| self.only_joins(words))
    }

    fn only_joins(&self, words: &str) -> bool {
        let mut words = words.split_whitespace().map(|word| word.trim_matches([',', '*', '_']));
        words.all(|word| word.is_empty() || joins(word, self.passage.lexicon))
    }

    fn text(&self, range: Range<usize>) -> Option<&str> {
        self.passage.block.text.get(range)
    }
}

/// "We won't", "we didn't": whether words that call off are said of the group.
pub(super) fn is_said_of_us(passage: &Passage, cue: &Hit) -> bool {
    const FEW: usize = 2;
    let sentence = passage.sentence(cue.range.start);
    let before = passage.block.text.get(sentence.start..cue.range.start).map(end_of).unwrap_or_default();
    let last = || before.split_whitespace().rev().take(FEW);
    let is_and = |word: &str| passage.lexicon.means(word, |meaning| *meaning == Meaning::And);
    // "We talked it over and have decided not to meet in May".
    let opens = || passage.block.text.get(sentence.clone()).and_then(|text| text.split_whitespace().next());
    last().any(|word| passage.lexicon.is_we(word))
        || last().any(is_and) && opens().is_some_and(|first| passage.lexicon.is_we(first))
}

/// "It didn't go ahead": what was spoken of before is what did not.
fn is_said_of_it(passage: &Passage, cue: &Hit) -> bool {
    let sentence = passage.sentence(cue.range.start);
    let before = passage.block.text.get(sentence.start..cue.range.start).map(end_of).unwrap_or_default();
    let last = before.split_whitespace().next_back().map(str::to_lowercase);
    let mut its = passage.lexicon.it_is().iter().filter_map(|words| words.split([' ', '\'']).next());
    last.is_some_and(|last| its.any(|it| it == last))
}

/// "Pat has called off the Knockmealdowns on Sunday": a name, and the day right behind it.
fn calls_off_a_name(passage: &Passage, cue: &Hit, day: &DayPhrase) -> bool {
    const FAR: usize = 60;
    const FEW: usize = 4;
    let between = passage.block.text.get(cue.range.end..day.span.start);
    let Some(between) = between.filter(|between| between.len() <= FAR) else { return false };
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    between.split_whitespace().count() <= FEW
        && between.split_whitespace().any(is_name)
        && between.split_whitespace().all(|word| is_name(word) || joins(word, passage.lexicon))
        && !between.contains([',', '.', ';', ':', '(', '\n', '\t'])
}

/// "The cows must wait; whether and when we repeat the talk, we do not know": a clause that begins with a condition.
pub(super) fn is_asked(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const MARKS: [char; 5] = [',', ';', ':', '\u{2013}', '\u{2014}'];
    let before = passage.block.text.get(sentence.start..cue.range.start).unwrap_or_default();
    let Some(mark) = before.rfind(MARKS) else { return false };
    let clause = sentence.start + mark..cue.range.start;
    let text = passage.block.text.get(clause.clone()).unwrap_or_default();
    let opens = clause.end - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    passage.hits_in(&(opens..opens + 1)).iter().any(|hit| hit.kind == CueKind::If)
}

/// "Is no longer on": whether words that move something say of a day that it is not.
pub(super) fn denies(passage: &Passage, cue: &Hit) -> bool {
    let words = passage.cue_words(cue);
    let lexicon = passage.lexicon;
    words.split_whitespace().any(|word| lexicon.denies(word) || lexicon.no_words().contains(&word))
}
