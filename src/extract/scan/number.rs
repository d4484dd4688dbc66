//! A day of the month alone: "on the 14th", "am 14.", "el día 14", "dias 7 e 21".
//!
//! In comes the place of the word that leads to it; out come the days, without a month. A number counts for a day where
//! an article or a sign leads to it, something marks it as one, and what follows does not make it the count of a thing.

use super::day::Found;
use super::reader::{DayNumber, Reader};
use super::tokens::Token;
use super::{DayForm, DayPhrase};
use crate::base::source::last_bytes;
use crate::extract::lexicon::table::{Meaning, Unit};

/// A number behind a word that leads to a day.
struct Bare<'r, 'a, 'b> {
    reader: &'r Reader<'a, 'b>,
    /// The token that leads to it.
    at: usize,
    /// The token of the number.
    place: usize,
    day: DayNumber,
    /// Whether the leading word is a sign of days: "dia".
    is_signed: bool,
}

impl Reader<'_, '_> {
    /// "on the 14th", "am 14.", "el día 14", "dia 14".
    pub(super) fn day_only(&self, at: usize) -> Option<Found> {
        let is_signed = self.has(at, Meaning::DaySign);
        // "Of the" is one token.
        let is_genitive = self.english && self.has(at, Meaning::Of) && self.slice(at).contains(' ');
        if !is_signed && !is_genitive && !self.has(at, Meaning::Article) {
            return None;
        }
        let place = self.skip(at + 1, 1, &[], &[Meaning::DaySign]);
        let day = self.day_at(place).filter(|_| !self.is_time(place)).or_else(|| self.day_in_words(place))?;
        if let Some(found) = self.day_of_a_month_counted(at, &day) {
            return Some(found);
        }
        let bare = Bare { reader: self, at, place, day, is_signed };
        if !bare.is_a_day() {
            return None;
        }
        // "dias 7 e 21".
        let more = bare.days_behind();
        if let Some(last) = more.last() {
            let mut phrases = vec![self.day_phrase(at, &day, day.next)];
            let alone = |day: &DayNumber| DayPhrase { span: day.span, ..self.day_phrase(at, day, day.next) };
            phrases.extend(more.iter().map(alone));
            return Some((phrases, last.next));
        }
        let next = if bare.ends_with_a_dot() { bare.stop() } else { day.next };
        // "no dia 19, sexta-feira": its weekday follows.
        let (mut phrases, next) = self.closed(vec![self.day_phrase(at, &day, next)], at, next);
        if let Some(phrase) = phrases.first_mut().filter(|_| is_genitive) {
            phrase.span.start += "of ".len();
        }
        Some((phrases, next))
    }

    /// "Sejdeme se 18. října místo 11.", "18. lokakuuta 11. päivän sijaan": a number beside the words that put another day in
    /// its place.
    pub(super) fn day_put_aside(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at).filter(|_| !self.is_time(at))?;
        let behind = self.skip(day.next, 1, &[], &[Meaning::Unit(Unit::Day)]);
        let ends = self.kind(day.next).is_none() || self.is_pause(day.next);
        let is_aside = if self.lexicon.language.has_postpositions() {
            self.lexicon.instead_cues().contains(&self.slice(behind).to_lowercase().as_str())
        } else {
            ends && self.stands_behind_instead(day.span.start)
        };
        let next = if ends { day.next } else { behind };
        is_aside.then(|| (vec![self.day_phrase(at, &day, next)], next))
    }

    /// Whether words such as "instead of" end before an offset, with no more than an article behind them.
    fn stands_behind_instead(&self, offset: usize) -> bool {
        const FAR: usize = 40;
        const ARTICLE: usize = 3;
        let before = last_bytes(self.text.get(..offset).unwrap_or_default(), FAR).trim_end();
        let shorter = before.rsplit_once(' ').filter(|(_, last)| last.chars().count() <= ARTICLE);
        let ends_in = |text: &str, cue: &str| {
            let parts = text.len().checked_sub(cue.len()).and_then(|at| text.split_at_checked(at));
            parts.is_some_and(|(rest, end)| {
                end.eq_ignore_ascii_case(cue) && !rest.ends_with(char::is_alphanumeric)
            })
        };
        let mut cues = self.lexicon.instead_cues().iter();
        cues.any(|cue| ends_in(before, cue) || shorter.is_some_and(|(text, _)| ends_in(text, cue)))
    }

    /// "The 19th of this month", "el 5 del mes que viene".
    pub(super) fn day_of_a_month_counted(&self, at: usize, day: &DayNumber) -> Option<Found> {
        let (_, months_ahead, next) = self.month_of_nth(day.next);
        let form = DayForm::DayOnly { day: (day.day, day.span), months_ahead: Some(months_ahead?) };
        let phrase = DayPhrase { span: self.span(at, next), form, weekday: None, year: None, until: None };
        Some((vec![phrase], next))
    }

    /// A day that stands alone, up to the token before `next`.
    pub(super) fn day_phrase(&self, at: usize, day: &DayNumber, next: usize) -> DayPhrase {
        let form = DayForm::DayOnly { day: (day.day, day.span), months_ahead: None };
        DayPhrase { span: self.span(at, next), form, weekday: None, year: None, until: None }
    }

    /// "On the fourteenth".
    pub(super) fn day_in_words(&self, at: usize) -> Option<DayNumber> {
        let day = self.pick(at, |meaning| match meaning {
            Meaning::DayWord(day) => Some(u32::from(day)),
            _ => None,
        })?;
        Some(DayNumber { day, span: self.span(at, at + 1), next: at + 1, ordinal: true })
    }

    /// Whether the mark at `at` ends a sentence, or the text.
    fn ends_sentence(&self, at: usize) -> bool {
        let is_end = matches!(self.mark(at), Some('.' | '!'));
        is_end && (self.kind(at + 1).is_none() || !self.is_glued(at + 1) && self.is_capital(at + 1))
    }

    fn is_pause(&self, at: usize) -> bool {
        matches!(self.mark(at), Some(',' | '(' | ')' | '.' | '!' | ';' | ':'))
    }

    /// Whether the word at `at` denies.
    fn denies_at(&self, at: usize) -> bool {
        self.lexicon.negation().contains(&self.slice(at).to_lowercase().as_str())
    }

    /// Whether a word turns to the opposite of what was denied: "mais".
    fn is_but(&self, at: usize) -> bool {
        self.lexicon.but_cues().contains(&self.slice(at))
    }
}

impl Bare<'_, '_, '_> {
    fn is_a_day(&self) -> bool {
        self.is_led()
            && self.is_marked()
            && self.is_followed()
            && !self.reader.has(self.day.next, Meaning::Of)
    }

    fn is_led(&self) -> bool {
        let Self { reader, at, day, .. } = self;
        !reader.english
            || reader.slice(*at).len() > 3
            || day.ordinal
            || *at > 0 && reader.has_any(at - 1, &[Meaning::To, Meaning::At])
    }

    /// Whether something says of the number that it is a day's.
    fn is_marked(&self) -> bool {
        let Self { reader, at, place, day, .. } = self;
        // "…, le 30, même lieu": a number between marks, in languages that write no more than the article.
        let is_set_off = !reader.english
            && at.checked_sub(1).is_some_and(|before| reader.is_pause(before))
            && reader.is_pause(day.next);
        // "Ci vediamo il 22 (mercoledì)".
        let is_named = reader.is_mark(day.next, '(') && reader.weekday_at(day.next + 1).is_some();
        day.ordinal
            || self.is_signed
            || *place > at + 1
            || is_set_off
            || is_named
            || self.denies()
            || self.is_denied_at_once()
            || self.is_denied_and_ends()
            || self.is_of_a_meetup()
            || self.is_said_to_be()
            || self.ends()
    }

    /// "En août, ce sera le 17, chez Acme": behind "is" or "will be", before a pause.
    fn is_said_to_be(&self) -> bool {
        let Self { reader, at, day, .. } = self;
        let is =
            at.checked_sub(1).is_some_and(|before| reader.lexicon.copulas().contains(&reader.slice(before)));
        !reader.english && is && reader.is_pause(day.next)
    }

    /// "La serata del 3, e …": the number behind what a meetup is called, before a pause.
    fn is_of_a_meetup(&self) -> bool {
        let Self { reader, at, day, .. } = self;
        let noun = at.checked_sub(1).filter(|noun| reader.has(*noun, Meaning::Meeting));
        !reader.english && noun.is_some() && reader.is_pause(day.next) && !self.is_signed
    }

    /// Whether what follows leaves it one.
    fn is_followed(&self) -> bool {
        let Self { reader, at, day, .. } = self;
        // "from the 4th to the 11th".
        let goes_on = reader.has_any(day.next, &[Meaning::To, Meaning::And])
            && reader.has(day.next + 1, Meaning::Article)
            && reader.day_at(day.next + 2).is_some_and(|other| other.ordinal);
        let on_the =
            reader.slice(*at).split_once(' ').is_some_and(|(first, _)| first.eq_ignore_ascii_case("on"));
        let before = at.checked_sub(1);
        let is_on = on_the || before.is_some_and(|before| reader.slice(before).eq_ignore_ascii_case("on"));
        reader.kind(day.next).is_none()
            || self.ends_with_a_dot()
            || self.ends_before_a_name()
            || self.ends_before_a_particle()
            || self.is_called_off()
            || self.is_put_aside()
            || reader.lexicon.instead_cues().contains(&reader.slice(day.next))
            || reader.mark(day.next).is_some_and(|mark| !matches!(mark, '%' | '/' | '-' | '\''))
            || reader.is_mark(day.next, '-') && !reader.is_glued(day.next)
            || reader.english && reader.goes_on_in_english(day.next, is_on)
            || self.is_signed && (reader.is_mark(day.next, '\'') || !self.days_behind().is_empty())
            || reader.has_any(day.next, &[Meaning::At, Meaning::Clock, Meaning::Ahead, Meaning::This])
            || self.denies()
            || self.is_denied_at_once()
            || self.is_denied_and_ends() && reader.is_but(day.next)
            || goes_on
    }

    /// "Ci vediamo il 12.": the number ends what is said.
    fn ends(&self) -> bool {
        let Self { reader, day, .. } = self;
        let is_timed =
            reader.is_mark(day.next, ',') && reader.has_any(day.next + 1, &[Meaning::At, Meaning::Clock]);
        self.ends_with_a_dot()
            || self.is_called_off()
            || !reader.english && (is_timed || reader.is_pause(day.next) && reader.ends_sentence(day.next))
    }

    /// The token of the dot that ends a sentence, where one is read with the number.
    fn stop(&self) -> usize {
        if self.day.next > self.place + 1 { self.day.next - 1 } else { self.day.next }
    }

    fn ends_with_a_dot(&self) -> bool {
        let reader = self.reader;
        !reader.english && !reader.lexicon.language.dots_ordinals() && reader.ends_sentence(self.stop())
    }

    /// "In knapp drei Wochen, am 28. Dann …", "das ist der 15. Torben …": where ordinals are dotted and names begin with a
    /// capital, a day behind a pause or a word such as "is" ends the sentence, unless the name is of what is counted.
    fn ends_before_a_name(&self) -> bool {
        const FEW: usize = 3;
        let Self { reader, at, day, .. } = self;
        let is_pause = |place: usize| matches!(reader.mark(place), Some(',' | ':' | '(' | '\u{2013}'));
        let is_set_off = at.checked_sub(1).is_some_and(|before| {
            let is = reader.lexicon.copulas().contains(&reader.slice(before));
            is_pause(before) || is && (before.saturating_sub(FEW)..before).any(is_pause)
        });
        let dot = day.next.checked_sub(1).is_some_and(|dot| reader.is_mark(dot, '.'));
        let counts = reader.lexicon.meeting_nouns().contains(&reader.slice(day.next).to_lowercase().as_str());
        let ends = reader.is_capital(day.next) && reader.month_at(day.next).is_none() && !counts;
        reader.lexicon.language.dots_ordinals() && dot && is_set_off && ends
    }

    /// "Das Treffen findet am 11. statt", "am 18. geht es weiter": where nouns have capitals, a last small word is the verb's.
    fn ends_before_a_particle(&self) -> bool {
        let Self { reader, day, .. } = self;
        reader.lexicon.language.capitalises_nouns()
            && day.ordinal
            && reader.is_word(day.next)
            && !reader.is_capital(day.next)
            && (reader.kind(day.next + 1).is_none() || reader.is_pause(day.next + 1))
    }

    /// The later days that are listed behind it, up to the one behind "and": "dias 7, 14 e 21".
    fn days_behind(&self) -> Vec<DayNumber> {
        const MOST: usize = 5;
        let reader = self.reader;
        let mut days: Vec<DayNumber> = Vec::new();
        while self.is_signed && days.len() < MOST {
            let last = days.last().unwrap_or(&self.day);
            let is_last = reader.has(last.next, Meaning::And);
            let is_listed = is_last || reader.is_mark(last.next, ',');
            let day =
                reader.day_number(last.next + 1).filter(|_| is_listed && !reader.is_time(last.next + 1));
            let Some(day) = day.filter(|day| day.day > last.day) else { break };
            let is_whole = reader.month_at(reader.skip(day.next, 1, &[], &[Meaning::Of])).is_some();
            let is_clean = reader.is_clean(day.next) && !is_whole;
            days.push(day);
            if is_last && is_clean {
                return days;
            }
        }
        Vec::new()
    }

    /// "La serata del 19 salta", "la soirée du 2 est donc reportée": whether one of the next words calls off or puts off.
    fn is_called_off(&self) -> bool {
        const FEW: usize = 3;
        let (reader, at) = (self.reader, self.day.next);
        let changes = |at: usize| {
            let word = reader.slice(at);
            reader.lexicon.cancel_cues().contains(&word) || reader.lexicon.postpone_cues().contains(&word)
        };
        !reader.english
            && reader.month_at(at).is_none()
            && (at..at + FEW).take_while(|at| reader.is_word(*at)).any(changes)
    }

    /// "Statt am 11. treffen wir uns am 18. Oktober".
    fn is_put_aside(&self) -> bool {
        let article = self.reader.tokens.get(self.at).map(Token::span);
        self.day.ordinal && article.is_some_and(|article| self.reader.stands_behind_instead(article.start))
    }

    /// "Il 18 non è libera": whether a word that denies stands right behind it.
    fn denies(&self) -> bool {
        let reader = self.reader;
        !reader.english && reader.lexicon.negation().contains(&reader.slice(self.day.next))
    }

    /// "Et non le 18 comme je l'avais écrit": whether a word that denies stands right before its article.
    fn is_denied_at_once(&self) -> bool {
        let reader = self.reader;
        !reader.english && self.at.checked_sub(1).is_some_and(|before| reader.denies_at(before))
    }

    /// "Ce n'est plus le 21 mais le 14.": one after words that deny, one after the word that turns.
    fn is_denied_and_ends(&self) -> bool {
        let (reader, next) = (self.reader, self.day.next);
        let ends_there = reader.kind(next).is_none() || reader.is_pause(next) || reader.is_but(next);
        let is_turned = self.at.checked_sub(1).is_some_and(|before| reader.is_but(before));
        !reader.english && ends_there && (is_turned || self.is_denied())
    }

    /// "Le 24 avril et non le 17": whether its article ends words that deny, or stands behind some.
    fn is_denied(&self) -> bool {
        /// "Non ci vediamo più il 18 ma il 25".
        const FEW: usize = 5;
        let Self { reader, at, .. } = self;
        let mut words = (1..=FEW).map_while(|back| at.checked_sub(back)).take_while(|at| reader.is_word(*at));
        let Some(article) = reader.tokens.get(*at).map(Token::span) else { return false };
        words.any(|at| reader.denies_at(at))
            || [article.start, article.end].into_iter().any(|end| {
                let before = reader.text.get(..end).unwrap_or_default().trim_end();
                let mut denials = reader.lexicon.negation().iter().chain(reader.lexicon.instead_cues());
                denials.any(|words| {
                    let start = before.len().saturating_sub(words.len());
                    // `None` where the characters before are of other lengths.
                    let parts = before.get(..start).zip(before.get(start..));
                    parts.is_some_and(|(head, tail)| {
                        tail.eq_ignore_ascii_case(words) && !head.ends_with(char::is_alphanumeric)
                    })
                })
            })
    }
}
