//! The shape of a language's table, and what a word may mean to the grammar.

use chrono::{Locale, Weekday};

/// How sure a name of a month or a weekday is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Standing {
    /// A full name that is no other word: counts alone.
    Full,
    /// An abbreviation: counts only beside a date.
    Short,
    /// A word with another meaning in its language: counts only beside a date, and with care.
    Ordinary,
}

/// A span of time that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

/// What one word, or one fixed run of words, may mean in a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Meaning {
    /// A month, 1 to 12.
    Month(u8, Standing),
    /// The month, 1 to 12, of what is called by it: "Oktobertreffen", "październikowe". No day goes with it.
    MonthOf(u8),
    /// A weekday.
    Weekday(Weekday, Standing),
    /// "first" 1 … "fifth" 5, "last" -1, "last but one" -2.
    Ordinal(i8),
    /// "sixth" 6 … "thirty-first" 31: a day of a month in words.
    DayWord(u8),
    /// "one" 1 … "twelve" 12.
    Cardinal(u8),
    /// "today" 0, "tomorrow" 1, "yesterday" -1.
    DaysAhead(i8),
    /// "next": the following one.
    Next,
    /// The one behind the next: "übernächsten".
    AfterNext,
    /// The year to come, which a month begins: "of the new year".
    NewYear,
    /// "this", "coming".
    This,
    /// "last" of something over.
    Past,
    /// "before last", of something over.
    BeforeLast,
    /// "every", "each".
    Every,
    /// "weeks", "hours".
    Unit(Unit),
    /// "en huit", "in acht Tagen", right behind a weekday or "today": so many weeks after it.
    WeeksAfter(u8),
    /// "in" before a count of weeks or days.
    Ahead,
    /// "from now", "later", after such a count.
    Later,
    /// "of", "de": between a day and its month.
    Of,
    /// "the", "den", "el": before a day.
    Article,
    /// "to", "until", between the ends of a range.
    To,
    /// "and", and "or" where it joins days as well.
    And,
    /// "or", of those.
    Or,
    /// "at" before a time; the number alone need not be one.
    At,
    /// "between" before two times, which "and" then parts.
    Between,
    /// "klokken", "a las": the number after it is an hour.
    Clock,
    /// "o'clock", "Uhr", "h": the number before it is an hour.
    Hour,
    /// "O'clock": the hour before it is of either half of the day.
    EitherHalf,
    /// A letter that parts hours and minutes, "u" in "19u30", and is no mark of an hour by itself.
    HourLetter,
    /// "minutes" after an hour: 分.
    MinuteMark,
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// A time by name, in hours: noon 12, midnight 0.
    Named(u8),
    /// "half past" 30, "quarter to" -15, "halb" -30: minutes from the hour that follows.
    Before(i8),
    /// "y media" 30, "menos cuarto" -15: minutes from the hour that came before.
    After(i8),
    /// The letters after an ordinal number: "th", "º".
    Suffix,
    /// "starting", "starts": before a place in a video.
    Starting,
    /// 年, after a year.
    YearMark,
    /// 月, after the number of a month.
    MonthMark,
    /// 日, after a day.
    DayMark,
    /// "día", "dia", "Tag" before the number of a day.
    DaySign,
    /// A zone by its letters: "CET".
    Zone,
    /// The first part of a zone's name in the database: "Europe".
    Region,
    /// "people", "of us": the number before it counts those who came.
    People,
    /// "meetup", "meeting".
    Meeting,
}

/// Everything a language's file says. Lists are words or runs of words in lower case, parted by `|`.
pub(super) struct Table {
    /// The two-letter tag.
    pub(super) tag: &'static str,
    /// Where chrono has the names of months and weekdays; `None` where they are not words.
    pub(super) locale: Option<Locale>,
    /// Full names the locale lacks: inflected forms, other spellings.
    pub(super) months: &'static [(u8, &'static str)],
    /// Abbreviations the locale lacks.
    pub(super) short_months: &'static [(u8, &'static str)],
    /// Full weekday names the locale lacks.
    pub(super) weekdays: &'static [(Weekday, &'static str)],
    /// Abbreviated weekday names the locale lacks.
    pub(super) short_weekdays: &'static [(Weekday, &'static str)],
    /// The parts of a day that make one word with a weekday's full name before them: "Donnerstagabend".
    pub(super) weekday_parts: &'static str,
    /// What a weekday that is over is called, with `*` in place of its full name: "i torsdags".
    pub(super) past_weekdays: &'static str,
    /// Names, full or short, that are ordinary words as well.
    pub(super) ordinary: &'static str,
    /// The commonest little words, by which a short text shows its language.
    pub(super) common: &'static str,
    /// Every other word of the grammar.
    pub(super) words: &'static [(Meaning, &'static str)],
    /// The cues.
    pub(super) cues: CueLists,
}

/// The cues of one language; [`super::Lexicon`] tells what each is for.
pub(super) struct CueLists {
    pub(super) next_cues: &'static str,
    pub(super) gathering_cues: &'static str,
    pub(super) meeting_nouns: &'static str,
    pub(super) past_cues: &'static str,
    pub(super) told_cues: &'static str,
    pub(super) hedge_cues: &'static str,
    pub(super) cancel_cues: &'static str,
    pub(super) postpone_cues: &'static str,
    pub(super) negation: &'static str,
    pub(super) instead_cues: &'static str,
    pub(super) planned_cues: &'static str,
    pub(super) but_cues: &'static str,
    pub(super) as_words: &'static str,
    pub(super) all_words: &'static str,
    pub(super) each_words: &'static str,
    pub(super) then_cues: &'static str,
    pub(super) holiday_cues: &'static str,
    pub(super) if_cues: &'static str,
    pub(super) note_words: &'static str,
    pub(super) from_words: &'static str,
    pub(super) place_words: &'static str,
    pub(super) next_month: &'static str,
    pub(super) hold_words: &'static str,
    pub(super) sadly_words: &'static str,
    pub(super) debrief_words: &'static str,
    pub(super) many_words: &'static str,
    pub(super) this_month: &'static str,
    pub(super) target_words: &'static str,
    pub(super) wrong_date: &'static str,
    pub(super) person_owns: &'static str,
    pub(super) later_words: &'static str,
    pub(super) reason_cues: &'static str,
    pub(super) until: &'static str,
    pub(super) deadline_cues: &'static str,
    pub(super) other_event_cues: &'static str,
    pub(super) venue_prepositions: &'static str,
    pub(super) venue_phrases: &'static str,
    pub(super) wrong_words: &'static str,
    pub(super) again_words: &'static str,
    pub(super) we_words: &'static str,
    pub(super) no_words: &'static str,
    pub(super) part_nouns: &'static str,
    pub(super) disclaimers: &'static str,
    pub(super) so_words: &'static str,
    pub(super) their_words: &'static str,
    pub(super) our_words: &'static str,
    pub(super) copulas: &'static str,
    pub(super) indefinite_words: &'static str,
    pub(super) counting_words: &'static str,
    pub(super) it_is: &'static str,
    pub(super) door_words: &'static str,
    pub(super) speaker_cues: &'static str,
    pub(super) topic_words: &'static str,
    pub(super) passed_words: &'static str,
    pub(super) person_words: &'static str,
    pub(super) skip_cues: &'static str,
    pub(super) coming_cues: &'static str,
    pub(super) start_cues: &'static str,
    pub(super) substitute_words: &'static str,
    pub(super) parted_cues: &'static str,
    pub(super) pause_cues: &'static str,
    pub(super) new_date: &'static str,
    pub(super) formerly_words: &'static str,
    pub(super) elsewhere_words: &'static str,
    pub(super) opening_words: &'static str,
    pub(super) group_nouns: &'static str,
    pub(super) host_verbs: &'static str,
    pub(super) news_words: &'static str,
    pub(super) that_words: &'static str,
    pub(super) held_in_parts: &'static str,
    pub(super) rhythm_words: &'static str,
    pub(super) programme_words: &'static str,
    pub(super) this_time_words: &'static str,
    pub(super) week_after_next: &'static str,
    pub(super) counting_back_words: &'static str,
    pub(super) high_days: &'static str,
    pub(super) week_of_words: &'static str,
    pub(super) telling_words: &'static str,
    pub(super) speaking_words: &'static str,
    pub(super) than_planned: &'static str,
    pub(super) that_day: &'static str,
    pub(super) earlier_words: &'static str,
    pub(super) either_way_words: &'static str,
    pub(super) following_words: &'static str,
    pub(super) that_week_words: &'static str,
    pub(super) also_words: &'static str,
    pub(super) with_words: &'static str,
    pub(super) newsletter_words: &'static str,
    pub(super) rsvp_words: &'static str,
    pub(super) venue_nouns: &'static str,
    pub(super) venue_labels: &'static str,
    pub(super) when_labels: &'static str,
    pub(super) online_words: &'static str,
}
