//! What is particular to a language: names of months and weekdays (from chrono's locale data), and
//! one small table of relative words, time words and cues a language.
//!
//! In comes a [`Language`]; out comes its [`Lexicon`], built once. Looking a word up costs one hash
//! of its lower-cased letters. Blogs mix languages, so every lexicon also knows the full English
//! names of months and weekdays, unless the language uses the word otherwise, and the English cues.
//!
//! A new language is one file beside this one, one variant and one row in [`Language::ALL`].

mod czech;
mod danish;
mod dutch;
mod english;
mod finnish;
mod french;
mod german;
mod italian;
mod japanese;
mod norwegian;
mod polish;
mod portuguese;
mod spanish;
mod swedish;
pub(super) mod table;
mod turkish;
pub(super) mod words;

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

use table::Table;
use words::{Letters, Words};

/// A language tidings reads dates in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Portuguese.
    Portuguese,
    /// Dutch.
    Dutch,
    /// Polish.
    Polish,
    /// Swedish.
    Swedish,
    /// Danish.
    Danish,
    /// Norwegian.
    Norwegian,
    /// Finnish.
    Finnish,
    /// Czech.
    Czech,
    /// Turkish.
    Turkish,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Every language, in the order of the variants.
    pub const ALL: [Self; 15] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Italian,
        Self::Portuguese,
        Self::Dutch,
        Self::Polish,
        Self::Swedish,
        Self::Danish,
        Self::Norwegian,
        Self::Finnish,
        Self::Czech,
        Self::Turkish,
        Self::Japanese,
    ];

    /// Whether "until" and "because of" stand behind what they are about.
    pub(super) fn has_postpositions(self) -> bool {
        matches!(self, Self::Finnish | Self::Turkish | Self::Japanese)
    }

    /// Whether it writes a word for a kind of thing and the word before it as one: "Planungstreffen".
    pub(super) fn builds_compounds(self) -> bool {
        !matches!(self, Self::English | Self::French | Self::Spanish | Self::Italian | Self::Portuguese)
    }

    /// Whether its verbs may come last: "leider müssen wir das Treffen absagen".
    pub(super) fn ends_with_its_verb(self) -> bool {
        matches!(self, Self::German | Self::Dutch)
    }

    /// Whether people take leave with the day that they will see each other: "bis Donnerstag!".
    pub(super) fn takes_leave_until(self) -> bool {
        matches!(
            self,
            Self::English | Self::German | Self::Dutch | Self::Spanish | Self::Portuguese | Self::Polish
        )
    }

    /// Whether an "s" behind a name says whose something is, with no apostrophe: "Annas Vortrag".
    pub(super) fn owns_with_an_s(self) -> bool {
        matches!(self, Self::German | Self::Swedish | Self::Danish | Self::Norwegian)
    }

    /// Whether an hour in a word is never said without the word for hours: "à sept heures", and "jeux à deux" is for two.
    pub(super) fn says_the_word_for_hours(self) -> bool {
        self == Self::French
    }

    /// Whether an hour alone is counted to twelve where nothing is said of the half of the day: "at 7", "a las 7", "om 7 uur".
    pub(super) fn counts_to_twelve(self) -> bool {
        matches!(self, Self::English | Self::Spanish | Self::Dutch | Self::Turkish)
    }

    /// Whether a unit of time without a number is one of them where something is moved by it: "o tydzień".
    pub(super) fn moves_by_a_bare_unit(self) -> bool {
        matches!(self, Self::Polish | Self::Czech | Self::Finnish)
    }

    /// Whether a word for the half of the day stands before the hour: "akşam saat yedide".
    pub(super) fn says_the_half_first(self) -> bool {
        matches!(self, Self::Turkish | Self::Finnish)
    }

    /// Whether it writes every noun with a capital, so that none is a name by it.
    pub(super) fn capitalises_nouns(self) -> bool {
        self == Self::German
    }

    /// Whether it writes a full stop behind the number of a day: "am 3. Juni".
    pub(super) fn dots_ordinals(self) -> bool {
        matches!(
            self,
            Self::German
                | Self::Danish
                | Self::Norwegian
                | Self::Finnish
                | Self::Czech
                | Self::Polish
                | Self::Turkish
        )
    }

    /// The language of a tag such as `pt-BR`, `de_AT` or `no`; `None` for one without a table.
    ///
    /// ```
    /// use tidings::extract::lexicon::Language;
    /// assert_eq!(Language::from_tag("pt-BR"), Some(Language::Portuguese));
    /// assert_eq!(Language::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        let primary = match primary.as_str() {
            "no" | "nn" => "nb",
            other => other,
        };
        Self::ALL.into_iter().find(|language| language.tag() == primary)
    }

    /// What its links say that sign up, or how that begins.
    pub(super) fn rsvp_words(self) -> impl Iterator<Item = &'static str> {
        self.table().cues.rsvp_words.split('|').filter(|word| !word.is_empty())
    }

    /// Its two-letter tag.
    pub fn tag(self) -> &'static str {
        self.table().tag
    }

    /// The language whose commonest words a text has most of, `guess` where several are even; `None` for a
    /// text with hardly any. In short texts, and between neighbors such as Danish and Norwegian, this tells
    /// more than the statistics of letters.
    /// A `habit` need not be quite the best, being what the site is in.
    pub(super) fn of_common_words(text: &str, habit: Option<Self>, guess: Option<Self>) -> Option<Self> {
        let counts = Self::common_counts(text);
        let most = counts.into_iter().max().filter(|most| *most >= 2)?;
        let reaches = |language: &Self, least| counts.get(*language as usize).is_some_and(|n| *n >= least);
        let best = |language: &Self| reaches(language, most);
        let usual = habit.filter(|language| reaches(language, most.saturating_sub(2)));
        usual.or_else(|| guess.filter(best)).or_else(|| Self::ALL.into_iter().find(best))
    }

    /// The language that a text is so full of common words of, and so empty of those of others, that nothing
    /// else needs to be asked.
    pub(super) fn plain(text: &str) -> Option<Self> {
        const PLENTY: usize = 12;
        let counts = Self::common_counts(text);
        let (best, most) = Self::ALL.into_iter().zip(counts).max_by_key(|(_, count)| *count)?;
        let others = Self::ALL.into_iter().zip(counts).filter(|(language, _)| *language != best);
        let is_plain = most >= PLENTY && others.into_iter().all(|(_, count)| count * 3 <= most);
        is_plain.then_some(best)
    }

    /// How many of a text's words are among the commonest of each language.
    fn common_counts(text: &str) -> [usize; Self::ALL.len()] {
        // More words would only say the same again.
        const ENOUGH_WORDS: usize = 300;
        let common = Self::common_words();
        let mut counts = [0_usize; Self::ALL.len()];
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH_WORDS) {
            let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let languages =
                if is_small { common.get(word) } else { common.get(word.to_lowercase().as_str()) };
            let mut languages = languages.copied().unwrap_or_default();
            while languages != 0 {
                counts[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        counts
    }

    /// Each common word of any language, with one bit a language that has it.
    fn common_words() -> &'static HashMap<&'static str, u16, BuildHasherDefault<Letters>> {
        static BUILT: OnceLock<HashMap<&'static str, u16, BuildHasherDefault<Letters>>> = OnceLock::new();
        BUILT.get_or_init(|| {
            let mut words: HashMap<_, u16, _> = HashMap::default();
            for language in Self::ALL {
                for word in language.table().common.split('|').filter(|word| !word.is_empty()) {
                    *words.entry(word).or_default() |= 1 << language as u16;
                }
            }
            words
        })
    }

    /// The locale whose names of months and weekdays it uses.
    pub fn locale(self) -> chrono::Locale {
        self.table().locale.unwrap_or(chrono::Locale::ja_JP)
    }

    fn table(self) -> &'static Table {
        match self {
            Self::English => &english::TABLE,
            Self::German => &german::TABLE,
            Self::French => &french::TABLE,
            Self::Spanish => &spanish::TABLE,
            Self::Italian => &italian::TABLE,
            Self::Portuguese => &portuguese::TABLE,
            Self::Dutch => &dutch::TABLE,
            Self::Polish => &polish::TABLE,
            Self::Swedish => &swedish::TABLE,
            Self::Danish => &danish::TABLE,
            Self::Norwegian => &norwegian::TABLE,
            Self::Finnish => &finnish::TABLE,
            Self::Czech => &czech::TABLE,
            Self::Turkish => &turkish::TABLE,
            Self::Japanese => &japanese::TABLE,
        }
    }
}

/// Whether "3/4/2024" is the third of April or the fourth of March.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum DayOrder {
    /// The day comes first.
    DayFirst,
    /// The month comes first.
    MonthFirst,
    /// Nothing says which.
    #[default]
    Unknown,
}

impl DayOrder {
    /// The order that a language tag stands for: month first in `en-US` (and its neighbours that write
    /// so), unknown for bare `en`, day first elsewhere.
    ///
    /// ```
    /// use tidings::extract::lexicon::DayOrder;
    /// assert_eq!(DayOrder::from_tag("en-US"), DayOrder::MonthFirst);
    /// assert_eq!(DayOrder::from_tag("en"), DayOrder::Unknown);
    /// assert_eq!(DayOrder::from_tag("fr"), DayOrder::DayFirst);
    /// ```
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        match (parts.next(), parts.next_back()) {
            (Some("en"), Some("us" | "ph")) => Self::MonthFirst,
            (Some("en" | "") | None, None) => Self::Unknown,
            _ => Self::DayFirst,
        }
    }
}

/// The words of one language (and English beside it, since blogs mix).
///
/// The cues are lower-case, several words joined by single spaces; the language's own come before the
/// English ones.
#[derive(Debug)]
pub struct Lexicon {
    /// The language.
    pub language: Language,
    words: Words,
    cues: [Vec<&'static str>; 92],
}

/// Makes the accessor of one list of cues.
macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $index:literal;)*) => {
        impl Lexicon {
            $($(#[$doc])* pub fn $name(&self) -> &[&'static str] { &self.cues[$index] })*
        }

        fn cues_of(table: &Table) -> [&'static str; 92] {
            [$(table.cues.$name),*]
        }
    };
}

cues! {
    /// What announces a meetup to come: "next meetup", "save the date", "join us".
    next_cues = 0;
    /// What a meetup is called: "meetup", "hack night", "Stammtisch".
    meeting_nouns = 1;
    /// What tells of something over: "last month", "was held".
    past_cues = 2;
    /// What leaves a date open: "probably", "to be confirmed".
    hedge_cues = 3;
    /// What calls a meetup off: "cancelled", "will not take place".
    cancel_cues = 4;
    /// What moves a meetup: "postponed", "moved to".
    postpone_cues = 5;
    /// What denies the words behind it: "not".
    negation = 6;
    /// What makes a date a deadline: "early bird", "call for papers".
    deadline_cues = 7;
    /// What makes an event another's: "conference", "festival".
    other_event_cues = 8;
    /// What comes before the name of a place, and of much else: "at", "in".
    venue_prepositions = 9;
    /// What labels a place: "Venue", "Where".
    venue_labels = 10;
    /// What labels a date: "When", "Date & time".
    when_labels = 11;
    /// What says that a meetup has no place: "online", "livestream".
    online_words = 12;
    /// What stands right beside the last day of something: "until", "by"; behind it in some languages.
    until = 13;
    /// What people say who gather: "see you", "we meet". Names a meetup without a noun for it.
    gathering_cues = 14;
    /// What people tell in: verbs of the past, thanks. Shows which way a post looks.
    told_cues = 15;
    /// What gives a reason: "because of", "due to"; behind it in some languages.
    reason_cues = 16;
    /// What puts one thing in the place of another: "instead of"; behind the one that goes in some languages.
    instead_cues = 17;
    /// What tells of a plan: "planned for", "originally". Where another day follows, the plan was changed.
    planned_cues = 18;
    /// What turns to the opposite of what was denied: "but" in "not today but tomorrow".
    but_cues = 19;
    /// What makes a plan kept: "as" in "as planned"; behind it in some languages.
    as_words = 20;
    /// What speaks of every one there is: "all".
    all_words = 21;
    /// What says something of one as of the other: "each".
    each_words = 22;
    /// What leads from one thing to the next: "then", "after that".
    then_cues = 23;
    /// Days that are nobody's meetup, by name: "Easter Monday", "a holiday".
    holiday_cues = 24;
    /// What a condition begins with: "if".
    if_cues = 25;
    /// What begins a note that was added later: "edit", "update".
    note_words = 26;
    /// What stands beside the first day of something: "from"; behind it in some languages.
    from_words = 27;
    /// What moves things to another place as well as to another day, by how it begins: "mov" in "has moved".
    place_words = 28;
    /// What says of a day without a date that it is another: "later", "date".
    later_words = 29;
    /// What says that the name behind it is a place, wherever it stands: "hosted by".
    venue_phrases = 30;
    /// What places are called, small or with a capital: "library", "pub"; where the language bends words, as it stands
    /// behind the words for where.
    venue_nouns = 31;
    /// What says of a place or a time that it is as before or for once, and may stand before it: "again", "this time".
    again_words = 32;
    /// What says of the sentence before that it is not so: "this is incorrect".
    wrong_words = 33;
    /// What those call themselves who meet: "we".
    we_words = 34;
    /// What says that there is none of what is named behind it: "no", "won't be a".
    no_words = 35;
    /// What a meetup may go without and still be one: of the words that name it, those for its parts, such as "talk".
    part_nouns = 36;
    /// What says of an event that it is another's: "not ours".
    disclaimers = 37;
    /// What draws a conclusion: "so", "therefore".
    so_words = 38;
    /// What makes the thing that is named behind it another's: "their".
    their_words = 39;
    /// What makes it the group's own: "our".
    our_words = 40;
    /// What joins a name to its day, and says of a plan that it stands: "is", "will".
    copulas = 41;
    /// What makes a weekday any of them: "a" in "on a Sunday".
    indefinite_words = 42;
    /// What stands behind a weekday that is counted from something else: "after that", "of that week".
    counting_words = 43;
    /// What says when what was spoken of is: "it's", "ce sera".
    it_is = 44;
    /// When one may come in, and nothing begins yet: "doors".
    door_words = 45;
    /// What names of speakers follow: "talks by".
    speaker_cues = 46;
    /// What may be open of a meetup whose day is not: "speaker", "topic".
    topic_words = 47;
    /// What may stand between a preposition and the name of a place: "the", "our usual".
    passed_words = 48;
    /// What stands for somebody: "she".
    person_words = 49;
    /// What calls off the meetup that was spoken of: "skip that one".
    skip_cues = 50;
    /// What says of anything that it is near: "coming up".
    coming_cues = 51;
    /// What begins like words that call off, and is none: "off to" in "is off to a good start".
    start_cues = 52;
    /// What says of a day that it takes the place of another: "instead".
    substitute_words = 53;
    /// What speaks again of the day before it: "that day".
    that_day = 54;
    /// What says of a day that it is in the month after this: "next month".
    next_month = 55;
    /// What a group says of what it holds: "we're running" in "on 2 May we're running a workshop".
    hold_words = 56;
    /// What people say before what they are sorry for, and adds nothing: "unfortunately".
    sadly_words = 57;
    /// What makes another's event the group's own where it stands behind its name: "debrief" behind a conference.
    debrief_words = 58;
    /// What counts those who came where they were more than a dozen, by how it begins: "forty".
    many_words = 59;
    /// What says of what is off that it is in the month of the post: "this month".
    this_month = 60;
    /// What stands before the day that something is moved to: "to".
    target_words = 61;
    /// What says of a day given before that it was a slip: "the wrong date".
    wrong_date = 62;
    /// What makes a part one person's: "her" in "her talk".
    person_owns = 63;
    /// What says of a month that nobody meets in it, and might be said of anything else: "skip".
    pause_cues = 64;
    /// What says by itself that a day has changed: "new date".
    new_date = 65;
    /// What says of a day that another was planned before: "later than planned".
    than_planned = 66;
    /// What says of a day in brackets that it holds no more: "was".
    formerly_words = 67;
    /// What makes the entries below it those of others: "elsewhere".
    elsewhere_words = 68;
    /// What calls off in two parts, with what is off between them: "sagen … ab".
    parted_cues = 69;
    /// What says of a registration that it begins: "opens".
    opening_words = 70;
    /// What people who meet are called: "group".
    group_nouns = 71;
    /// What somebody does who holds an event: "hosts".
    host_verbs = 72;
    /// That somebody passed something on: "told us".
    news_words = 73;
    /// What somebody says begins with it: "that".
    that_words = 74;
    /// Verbs of two parts for what takes place: "findet statt".
    held_in_parts = 75;
    /// How often people meet, whatever the day: "once a month".
    rhythm_words = 76;
    /// What days to come are listed in: "programme".
    programme_words = 77;
    /// What sets one day against the usual one: "this time".
    this_time_words = 78;
    /// The second week from this one: "week after next".
    week_after_next = 79;
    /// Behind a weekday, what counts it back from another day: "before".
    counting_back_words = 80;
    /// Feasts and times of the year that days are counted from, and that are no day by themselves: "Christmas".
    high_days = 81;
    /// What makes the day behind it a week: "week of".
    week_of_words = 82;
    /// By what more is told on a day: "we'll announce".
    telling_words = 83;
    /// What speakers do, beside their names: "will talk".
    speaking_words = 84;
    /// What moves a day to an earlier one: "brought forward".
    earlier_words = 85;
    /// What may move a day either way: "forward".
    either_way_words = 86;
    /// Beside a weekday, what counts it on from the day spoken of: "following".
    following_words = 87;
    /// Beside a weekday, what leaves it in the week of the day spoken of: "of that week".
    that_week_words = 88;
    /// What adds a thing to another: "also".
    also_words = 89;
    /// What something comes with: "with".
    with_words = 90;
    /// What a newsletter is called.
    newsletter_words = 91;
}

impl Lexicon {
    /// The lexicon of a language, built the first time it is asked for.
    ///
    /// ```
    /// use tidings::extract::lexicon::{Language, Lexicon};
    /// let german = Lexicon::of(Language::German);
    /// assert!(german.cancel_cues().contains(&"abgesagt"));
    /// assert!(german.cancel_cues().contains(&"cancelled"));
    /// ```
    pub fn of(language: Language) -> &'static Self {
        static BUILT: [OnceLock<Lexicon>; 15] = [const { OnceLock::new() }; 15];
        BUILT[language as usize].get_or_init(|| Self::build(language))
    }

    fn build(language: Language) -> Self {
        let own = cues_of(language.table());
        let english = cues_of(Language::English.table());
        // Swedish "till" is "to", and not "till"; Spanish "no" is "not", and not "no".
        let is_own_word = |cue: &str| {
            let table = language.table();
            let lists = table.words.iter().map(|(_, list)| *list).chain([table.cues.negation]);
            lists.flat_map(|list| list.split('|')).any(|word| word == cue)
        };
        let no_words = Language::English.table().cues.no_words;
        let means_else = |cue: &str| {
            // Portuguese "no café" is "in the café".
            let first = cue.split(' ').next().unwrap_or(cue);
            let is_none = no_words.split('|').any(|no| no == first) && is_own_word(first);
            language != Language::English && (is_own_word(cue) || is_none)
        };
        let cues = std::array::from_fn(|index| {
            let mut list: Vec<&'static str> = Vec::new();
            let shared = english[index].split('|').filter(|cue| !means_else(cue));
            for cue in own[index].split('|').chain(shared) {
                if !cue.is_empty() && !list.contains(&cue) {
                    list.push(cue);
                }
            }
            list
        });
        let words = Words::build(language.table(), Language::English.table());
        Self { language, words, cues }
    }

    /// Whether a word, in any case, is what those who meet call themselves: "we", "we're".
    pub(super) fn is_we(&self, word: &str) -> bool {
        let word = word.split(['\'', '\u{2019}']).next().unwrap_or(word).to_lowercase();
        self.we_words().contains(&word.as_str())
    }

    /// Whether a word denies: "not", "don't".
    pub(super) fn denies(&self, word: &str) -> bool {
        self.negation().contains(&word) || word.ends_with("n't") || word.ends_with("n\u{2019}t")
    }

    /// What is left of a text in lower case behind the word that says that there is none, where it begins with one.
    pub(super) fn behind_none<'a>(&self, lower: &'a str) -> Option<&'a str> {
        // "Pas d'apéro".
        let rest = |no: &&str| {
            let rest = match no.strip_suffix('\'') {
                Some(elided) => lower.strip_prefix(elided)?.strip_prefix(['\'', '\u{2019}'])?,
                None => lower.strip_prefix(*no)?,
            };
            (no.ends_with('\'') || rest.starts_with(' ')).then_some(rest)
        };
        self.no_words().iter().find_map(rest)
    }

    /// Whether a word, in lower case, is what places are called in the language itself, or ends with it where the
    /// language builds compounds: "Gemeindehaus".
    pub(super) fn is_own_venue_noun(&self, word: &str) -> bool {
        const COMPOUND: usize = 5;
        let is_compound =
            |noun: &str| self.language.builds_compounds() && noun.len() >= COMPOUND && word.ends_with(noun);
        let mut nouns = self.language.table().cues.venue_nouns.split('|');
        nouns.any(|noun| noun == word || is_compound(noun))
    }

    /// The words for "next", in every form the table has.
    pub(super) fn next_words(&self) -> impl Iterator<Item = &'static str> {
        let tables = [self.language.table(), Language::English.table()];
        tables
            .into_iter()
            .flat_map(|table| table.words)
            .filter_map(|(meaning, list)| matches!(meaning, table::Meaning::Next).then_some(*list))
            .flat_map(|list| list.split('|'))
    }

    /// Whether a word, in lower case, has one of some meanings.
    pub(super) fn means(&self, word: &str, is_meant: impl Fn(&table::Meaning) -> bool) -> bool {
        self.words.get(word).is_some_and(|entry| entry.meanings.iter().any(is_meant))
    }

    /// The first meaning of a word, in lower case, that is chosen.
    pub(super) fn pick<T>(&self, word: &str, choose: impl Fn(&table::Meaning) -> Option<T>) -> Option<T> {
        self.words.get(word)?.meanings.iter().find_map(choose)
    }

    /// The weekday that a word, in lower case, names in full.
    pub(super) fn full_weekday(&self, word: &str) -> Option<chrono::Weekday> {
        self.pick(word, |meaning| match meaning {
            table::Meaning::Weekday(weekday, table::Standing::Full) => Some(*weekday),
            _ => None,
        })
    }

    /// Whether a word, in any case, stands before where or when something goes: "to", "at".
    pub(super) fn leads_to(&self, word: &str) -> bool {
        self.means(&word.to_lowercase(), |meaning| matches!(meaning, table::Meaning::To | table::Meaning::At))
    }

    /// Whether a word, in lower case, stands before a day: "on", "am".
    pub(super) fn stands_before_a_day(&self, word: &str) -> bool {
        self.means(word, |meaning| matches!(meaning, table::Meaning::Article | table::Meaning::At))
    }

    /// The meanings of words, for the scanner.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_tag() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert_eq!(Lexicon::of(language).language, language);
        }
        assert_eq!(Language::from_tag("de_AT.UTF-8"), Some(Language::German));
        assert_eq!(Language::from_tag("no"), Some(Language::Norwegian));
        assert_eq!(Language::from_tag(""), None);
    }

    #[test]
    fn every_language_has_cues_of_its_own_in_lower_case() {
        for language in Language::ALL {
            // No other language is known to begin as one of the English idioms does, and few part their verbs, or have a
            // word that leads both ways.
            const IDIOMS: [usize; 4] = [52, 69, 75, 86];
            let lists = cues_of(language.table()).into_iter().enumerate();
            for (index, list) in lists.filter(|(index, list)| !IDIOMS.contains(index) || !list.is_empty()) {
                assert!(!list.is_empty(), "{language:?} has no cues of kind {index}");
                for cue in list.split('|') {
                    assert_eq!(cue, cue.trim().to_lowercase(), "{language:?}");
                    assert!(!cue.is_empty(), "{language:?} has an empty cue in {index}");
                }
            }
        }
    }

    #[test]
    fn orders_of_tags() {
        assert_eq!(DayOrder::from_tag("en-GB"), DayOrder::DayFirst);
        assert_eq!(DayOrder::from_tag("en_US"), DayOrder::MonthFirst);
        assert_eq!(DayOrder::from_tag("pt-BR"), DayOrder::DayFirst);
        assert_eq!(DayOrder::from_tag(""), DayOrder::Unknown);
    }
}
