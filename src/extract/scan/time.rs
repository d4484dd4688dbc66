//! Times of day: "19:00", "7.30pm", "18h30", "19 Uhr", "half past six", "from 18:00 until 21:00 CET",
//! and how long: "two hours".

use chrono::NaiveTime;

use super::TimePhrase;
use super::reader::Reader;
use super::tokens::Kind;
use crate::extract::lexicon::table::{Meaning, Unit};

/// Which half of the day was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// How a number comes to be an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    At,
    Clock,
    /// "between": "and" parts the two times.
    Between,
    /// The half of the day, in a language which says it first.
    Half,
}

/// Which day of how many hours a time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HourOf {
    /// Either: "6:30".
    Either,
    /// Of twenty-four: written with a leading zero, or with a mark of the 24-hour day.
    FullDay,
    /// Of twelve: "half past six", "halb acht".
    HalfDay,
}

/// One time as it is written.
#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// Nothing but a time is written so.
    marked: bool,
    /// Hours and minutes, parted by a dot.
    dotted: bool,
    day: HourOf,
    next: usize,
}

impl Clock {
    fn time(self) -> Option<NaiveTime> {
        let hour = match self.half {
            Some(Half::Pm) if self.hour < 12 => self.hour + 12,
            Some(Half::Am) if self.hour == 12 => 0,
            _ => self.hour,
        };
        NaiveTime::from_hms_opt(hour % 24, self.minute, 0)
    }
}

impl Reader<'_, '_> {
    /// Whether a time surely begins at `at`.
    pub(super) fn is_time(&self, at: usize) -> bool {
        // "jeudi 21 à 19h30": the word between is "to" and "at" alike, and the first number a day.
        let is_joined = |start: &Clock| !self.has_any(start.next, &[Meaning::At, Meaning::Clock]);
        self.number(at).is_some()
            && self.clock_range(at, Lead::None).is_some_and(|(start, end, _)| {
                start.marked || end.is_some_and(|end| end.marked) && is_joined(&start)
            })
    }

    /// A time, a range of times or a duration at `at`, with the token after it.
    pub(super) fn time_at(&self, at: usize) -> Option<(TimePhrase, usize)> {
        let begins = |meaning: &Meaning| {
            matches!(
                meaning,
                Meaning::At
                    | Meaning::Between
                    | Meaning::Clock
                    | Meaning::Named(_)
                    | Meaning::Before(_)
                    | Meaning::Cardinal(_)
            )
        };
        let half_first = self.has_any(at, &[Meaning::Am, Meaning::Pm]) && self.is_unspaced(at);
        if self.is_word(at) && !half_first && !self.meanings(at).iter().any(begins) {
            return None;
        }
        if let Some(found) = self.duration_at(at) {
            return Some(found);
        }
        let (lead, place) = self.lead_at(at);
        if self.video_offset(place).is_some() {
            return None;
        }
        let (mut start, end, next) = self.clock_range(place, lead)?;
        if self.lexicon.language.says_the_half_first() && (1..=12).contains(&start.hour) {
            start.half = start.half.or_else(|| at.checked_sub(1).and_then(|before| self.half_said(before)));
        }
        // "Fra 20. februar": what says "between" or "from" gives an end as well.
        if lead == Lead::Between && end.is_none() {
            return None;
        }
        let marked = start.marked || end.is_some_and(|end| end.marked);
        if !marked && !self.stands_unmarked(place, lead, start, next) {
            return None;
        }
        let (start, end) = share_half(start, end);
        // "A las 7"; who writes "7:00" there counts to twenty-four.
        let has_minutes =
            matches!(self.mark(place + 1), Some(':' | '.')) && self.glued_number(place + 2).is_some();
        let is_of_half = self.english || self.lexicon.language.counts_to_twelve() && !has_minutes;
        let half_unsaid = (is_of_half || start.day == HourOf::HalfDay)
            && start.half.is_none()
            && start.day != HourOf::FullDay
            && (1..=12).contains(&start.hour);
        let (zone, next) = self.zone_at(next);
        let first = if marked && lead != Lead::Half && !(lead == Lead::Between && end.is_some()) {
            place
        } else {
            at
        };
        let phrase = TimePhrase {
            span: self.span(first, next),
            start: Some(start.time()?),
            end: end.and_then(Clock::time),
            duration_minutes: None,
            zone,
            half_unsaid,
        };
        Some((phrase, next))
    }

    /// "at", "um", "a las", "@" before a time.
    fn lead_at(&self, at: usize) -> (Lead, usize) {
        let (mut lead, mut place) = (Lead::None, at);
        for _ in 0..3 {
            if self.has(place, Meaning::Clock) {
                lead = Lead::Clock;
            } else if self.has(place, Meaning::Between) {
                lead = Lead::Between;
            } else if self.has_any(place, &[Meaning::Am, Meaning::Pm]) && self.is_unspaced(place) {
                lead = Lead::Half;
            } else if self.has(place, Meaning::At) || self.is_mark(place, '@') {
                lead = if lead == Lead::None { Lead::At } else { lead };
            } else if lead == Lead::None || !self.is_mark(place, '.') && !self.is_mark(place, ':') {
                break;
            }
            place += 1;
        }
        (lead, place)
    }

    /// Whether a number without a mark of its own is a time: after "klokken", or after "at" beside a day.
    fn stands_unmarked(&self, at: usize, lead: Lead, clock: Clock, next: usize) -> bool {
        let near = self.is_near_day(at, 4);
        let clean = self.is_clean(next) && !self.has(next, Meaning::Of) && self.month_at(next).is_none();
        let even = clock.minute.is_multiple_of(5);
        // "kl. 17.30 hos", "@ 6.30 for 7pm": after such words a dotted number is a time, whatever follows.
        let unknown = matches!(self.kind(next), Some(Kind::Word(meanings)) if meanings.is_empty());
        // "kl. 19 i kirken": after such words no month follows, and "i" is "in" and not "of".
        let placed = matches!(lead, Lead::Clock | Lead::Between)
            && self.has(next, Meaning::Of)
            && self.is_clean(next)
            && self.month_at(next + 1).is_none();
        let told = clean || placed || unknown && clock.dotted && even;
        match lead {
            Lead::Clock if unknown && self.follows_a_clock(at) => even,
            Lead::Clock | Lead::Half => told || near && (unknown || clock.dotted && self.is_word(next)),
            Lead::At | Lead::Between => told && near || clean && clock.dotted && even,
            Lead::None if self.is_dotted_alone(at, clock, next) => true,
            Lead::None => clean && clock.dotted && even && self.is_near_day(at, 2) && self.starts_free(at),
        }
    }

    /// "Kl. 17 hos": nothing but a time follows such words.
    fn follows_a_clock(&self, at: usize) -> bool {
        const CLOCKS: [&str; 9] =
            ["kl", "klokken", "klokka", "klockan", "klo", "kello", "godz", "godzinie", "saat"];
        let before = at.checked_sub(1).filter(|before| !self.is_mark(*before, '.')).or(at.checked_sub(2));
        let word = before.map(|before| self.slice(before).to_lowercase()).unwrap_or_default();
        CLOCKS.contains(&word.trim_end_matches('.'))
    }

    /// "18.30" as the whole of a table's cell, or set off by brackets and commas, in a language that writes
    /// times so: on the quarter of an hour, which versions are not.
    fn is_dotted_alone(&self, at: usize, clock: Clock, next: usize) -> bool {
        let opens = at.checked_sub(1).is_some_and(|before| matches!(self.mark(before), Some('(' | ',')));
        let closes = self.is_glued(next) && matches!(self.mark(next), Some(')' | ','));
        let full = matches!(self.number(at), Some((7.., 2)));
        // "Tisdagen den 23 april i stället, 17.30."
        let is_of_a_day = self.is_near_day(at, 5) && self.starts_free(at) && self.is_clean(next);
        clock.dotted
            && !self.english
            && full
            && clock.minute.is_multiple_of(15)
            && (self.fills_cell(at, next) || opens && closes || is_of_a_day)
    }

    /// One time or two at `at`, and the token after.
    fn clock_range(&self, at: usize, lead: Lead) -> Option<(Clock, Option<Clock>, usize)> {
        let start = self.clock_at(at, lead)?;
        let single = (start, None, start.next);
        let joined = lead == Lead::Between && self.has(start.next, Meaning::And);
        let after = if joined { Some(start.next + 1) } else { self.range_mark(start.next) };
        let Some(after) = after else { return Some(single) };
        let dashed = self.is_mark(start.next, '-');
        let spaced = dashed && (!self.is_glued(start.next) || !self.is_glued(after));
        let after = if self.has(after, Meaning::Clock) { after + 1 } else { after };
        let Some(mut end) = self.clock_at(after, Lead::None) else { return Some(single) };
        if lead == Lead::Half && end.day == HourOf::FullDay {
            end.day = HourOf::Either;
        }
        let bare_start = !start.marked && !start.dotted;
        let bare_end = !end.marked && !end.dotted;
        let dated = bare_end && (self.month_at(end.next).is_some() || !self.is_clean(end.next));
        let starts_bare = bare_start && lead == Lead::None && (spaced || bare_end);
        if dated || starts_bare || (bare_end && spaced) {
            return Some(single);
        }
        Some((start, Some(end), end.next))
    }

    /// One time at `at`.
    fn clock_at(&self, at: usize, lead: Lead) -> Option<Clock> {
        if let Some(hour) = self.pick(at, |meaning| match meaning {
            Meaning::Named(hour) => Some(u32::from(hour)),
            _ => None,
        }) {
            return Some(Clock {
                hour,
                minute: 0,
                half: None,
                marked: true,
                dotted: false,
                day: HourOf::FullDay,
                next: at + 1,
            });
        }
        self.minutes_before(at).or_else(|| match self.number(at) {
            Some((hour, digits)) => self.clock_from_number(at, hour, digits, lead),
            None => self.clock_from_word(at, lead),
        })
    }

    /// "half past six", "quarter to seven", "halb sieben".
    fn minutes_before(&self, at: usize) -> Option<Clock> {
        let offset = self.pick(at, |meaning| match meaning {
            Meaning::Before(offset) => Some(i32::from(offset)),
            _ => None,
        })?;
        let hour = self.hour_word(at + 1).or_else(|| {
            self.number(at + 1)
                .map(|(hour, _)| hour)
                .filter(|hour| (1..=12).contains(hour) && self.is_clean(at + 2))
        })?;
        let next = at + 2;
        if self.has_any(next, &[Meaning::Unit(Unit::Hour), Meaning::Unit(Unit::Day)]) {
            return None;
        }
        let (hour, minute) = moved(hour, 0, offset);
        // "Halb eins" is after noon rather than after midnight.
        let hour = if hour == 0 { 12 } else { hour };
        let next = if self.has(next, Meaning::Hour) { next + 1 } else { next };
        let (half, next) = self.half_at(next, hour);
        Some(Clock { hour, minute, half, marked: true, dotted: false, day: HourOf::HalfDay, next })
    }

    fn hour_word(&self, at: usize) -> Option<u32> {
        self.pick(at, |meaning| match meaning {
            Meaning::Cardinal(hour) => Some(u32::from(hour)),
            _ => None,
        })
    }

    /// "six o'clock", "a las siete y media", "seven pm".
    fn clock_from_word(&self, at: usize, lead: Lead) -> Option<Clock> {
        let hour = self.hour_word(at)?;
        let marked = self.has(at + 1, Meaning::Hour);
        // "De klok gaat een uur terug": an hour long, and not at one.
        if hour == 1 && lead == Lead::None && !self.english {
            return None;
        }
        let next = at + 1 + usize::from(marked);
        let (hour, minute, after) = self.minutes_after(next, hour, 0);
        let offset = after > next;
        let (half, next) = self.half_at(after, hour);
        let marked = marked || half.is_some() || (offset && lead != Lead::None);
        // "Monday 22 June at seven"; at eight, either half of the day may be meant.
        let closes = !self.is_word(next) && self.number(next).is_none();
        if !marked && self.lexicon.language.says_the_word_for_hours() {
            return None;
        }
        let told = lead == Lead::At && !(8..=12).contains(&hour) && closes && self.is_near_day(at, 2);
        (marked || told || lead == Lead::Clock).then_some(Clock {
            hour,
            minute,
            half,
            marked,
            dotted: false,
            day: HourOf::Either,
            next,
        })
    }

    fn clock_from_number(&self, at: usize, hour: u32, digits: u8, lead: Lead) -> Option<Clock> {
        if let Some(clock) = self.clock_of_four_digits(at, hour, digits) {
            return Some(clock);
        }
        if hour > 24 || digits > 2 || !self.starts_clock(at) {
            return None;
        }
        let is_full_day = (digits == 2 && hour < 10) || hour == 0;
        let day = if is_full_day { HourOf::FullDay } else { HourOf::Either };
        let mut clock =
            Clock { hour, minute: 0, half: None, marked: false, dotted: false, day, next: at + 1 };
        self.read_minutes(&mut clock, at)?;
        if clock.hour == 24 && clock.minute > 0 {
            return None;
        }
        let (half, next) = self.half_at(clock.next, hour);
        if half.is_some() {
            return Some(Clock { half, marked: true, next, ..clock });
        }
        clock.next = next;
        self.read_hour_mark(&mut clock, at, lead)?;
        if lead == Lead::Half && hour <= 12 {
            clock.half = at.checked_sub(1).and_then(|before| self.half_said(before));
        }
        Some(clock)
    }

    /// "1900 hrs": hours and minutes in one, where a word says that they are.
    fn clock_of_four_digits(&self, at: usize, number: u32, digits: u8) -> Option<Clock> {
        let (hour, minute) = (number / 100, number % 100);
        let is_clock = digits == 4 && hour < 24 && minute < 60 && self.is_hours_mark(at + 1);
        let day = HourOf::FullDay;
        is_clock.then_some(Clock { hour, minute, half: None, marked: true, dotted: false, day, next: at + 2 })
    }

    /// Whether a time may begin at `at`: as a date may, and after a dash or an "@".
    fn starts_clock(&self, at: usize) -> bool {
        self.starts_free(at)
            || at.checked_sub(1).is_some_and(|before| {
                matches!(self.mark(before), Some('-' | '@'))
                    || self.slice(before).eq_ignore_ascii_case("t") && self.is_glued(before)
            })
    }

    /// ":30", ".30", "h30", and seconds right after a date; `None` when the number is none of a time.
    fn read_minutes(&self, clock: &mut Clock, at: usize) -> Option<()> {
        let mark = at + 1;
        let minutes = self.glued_number(mark + 1).filter(|(_, digits)| *digits == 2);
        if !self.is_glued(mark) {
            return Some(());
        }
        let by_mark = matches!(self.mark(mark), Some(':' | '.'));
        let by_letter = self.has_any(mark, &[Meaning::Hour, Meaning::HourLetter]);
        if !by_mark && !by_letter {
            return Some(());
        }
        let Some((minute, _)) = minutes else {
            let more = self.glued_number(mark + 1).is_some();
            return (!more || by_letter).then_some(()).filter(|()| !more);
        };
        if minute > 59 {
            return None;
        }
        clock.minute = minute;
        clock.next = mark + 2;
        clock.dotted = self.is_mark(mark, '.');
        clock.marked = !clock.dotted;
        let more = self.glued_number(clock.next + 1).is_some();
        if self.is_glued(clock.next) && more && matches!(self.mark(clock.next), Some(':' | '.')) {
            let seconds = self.is_mark(clock.next, ':') && !clock.dotted && self.is_near_day(at, 1);
            clock.next += 2;
            return seconds.then_some(());
        }
        if self.has(clock.next, Meaning::MinuteMark) {
            clock.next += 1;
        }
        Some(())
    }

    /// "Uhr", "h", "o'clock", "時" after the hour, and what may follow it; `None` for "5G" and the like.
    fn read_hour_mark(&self, clock: &mut Clock, at: usize, lead: Lead) -> Option<()> {
        let place = clock.next;
        if self.has(place, Meaning::Hour) {
            let letter = self.slice(place).len() == 1;
            if letter && clock.hour <= 5 && lead == Lead::None && !clock.marked {
                return None;
            }
            clock.marked = true;
            // "7 o'clock"; who writes "7.30 uur" counts to twenty-four.
            let is_bare = place == at + 1 && clock.day == HourOf::Either;
            let is_of_either = is_bare && self.has(place, Meaning::EitherHalf);
            clock.day = if is_of_either { HourOf::Either } else { HourOf::FullDay };
            clock.next = place + 1;
            if self.is_glued_mark(clock.next, '.') && letter {
                clock.next += usize::from(self.is_word(clock.next + 1) && !self.is_capital(clock.next + 1));
            }
            self.minutes_after_mark(clock);
            let (half, next) = self.half_at(clock.next, clock.hour);
            clock.half = half;
            clock.next = next;
            return Some(());
        }
        let (hour, minute, next) = self.minutes_after(place, clock.hour, clock.minute);
        if next > place && lead != Lead::None {
            (clock.hour, clock.minute, clock.next, clock.marked) = (hour, minute, next, true);
            let (half, next) = self.half_at(next, hour);
            clock.half = half;
            clock.next = next;
        }
        let glued_word = self.is_glued(clock.next) && self.is_word(clock.next);
        let fine = !glued_word
            || self.has_any(clock.next, &[Meaning::Zone, Meaning::To])
            || !self.slice(at).is_ascii();
        let unspaced = glued_word && self.is_unspaced(clock.next);
        (fine || unspaced).then_some(())
    }

    /// "19 Uhr 30", "18 heures 30", "et demie".
    fn minutes_after_mark(&self, clock: &mut Clock) {
        let (hour, minute, next) = self.minutes_after(clock.next, clock.hour, clock.minute);
        if next > clock.next {
            (clock.hour, clock.minute, clock.next) = (hour, minute, next);
            return;
        }
        let Some((minute, 2)) = self.number(clock.next) else { return };
        let after = clock.next + 1;
        let ends = matches!(self.mark(after), Some('.' | ',' | ';' | ')' | '!'))
            && self.glued_number(after + 1).is_none();
        let dated =
            self.is_glued(after) && !ends || self.month_at(after).is_some() || self.has(after, Meaning::Of);
        let spelled = self.has(after, Meaning::MinuteMark);
        if clock.minute == 0 && minute < 60 && (spelled || !dated && self.is_clean(after)) {
            clock.minute = minute;
            clock.next = after + usize::from(spelled);
        }
    }

    /// "y media", "menos cuarto" after an hour.
    fn minutes_after(&self, at: usize, hour: u32, minute: u32) -> (u32, u32, usize) {
        let offset = self.pick(at, |meaning| match meaning {
            Meaning::After(offset) => Some(i32::from(offset)),
            _ => None,
        });
        let Some(offset) = offset.filter(|_| minute == 0) else { return (hour, minute, at) };
        let (hour, minute) = moved(hour, minute, offset);
        (hour, minute, at + 1)
    }

    /// "pm", "in the evening" after an hour of the twelve-hour day.
    fn half_at(&self, at: usize, hour: u32) -> (Option<Half>, usize) {
        // "'s avonds".
        let place = at + usize::from(self.is_mark(at, '\'') || self.is_mark(at, '\u{2019}'));
        match self.half_said(place) {
            Some(half) if (1..=12).contains(&hour) => (Some(half), place + 1),
            Some(_) if !self.english && hour > 12 => (None, place + 1),
            Some(_) | None => (None, at),
        }
    }

    fn half_said(&self, at: usize) -> Option<Half> {
        self.pick(at, |meaning| match meaning {
            Meaning::Am => Some(Half::Am),
            Meaning::Pm => Some(Half::Pm),
            _ => None,
        })
    }

    /// "two hours", "90 minutes", "2h".
    fn duration_at(&self, at: usize) -> Option<(TimePhrase, usize)> {
        let count = self.number(at).map(|(count, _)| count).filter(|_| self.starts_free(at));
        let count = count.or_else(|| self.hour_word(at)).filter(|count| (1..=600).contains(count))?;
        // "Jeudi 27 juin, 19 heures": where one word counts hours and tells them, no meetup takes so many.
        let is_told = (13..24).contains(&count) && self.has(at + 1, Meaning::Hour);
        let unit = self.pick(at + 1, |meaning| match meaning {
            Meaning::Unit(Unit::Hour) if is_told => None,
            Meaning::Unit(Unit::Hour) => Some(60),
            Meaning::Unit(Unit::Minute) => Some(1),
            Meaning::Hour if count <= 5 && self.slice(at + 1).len() == 1 => Some(60),
            _ => None,
        })?;
        let (minutes, next) = match self.glued_number(at + 2) {
            Some((minutes, 2)) if unit == 60 && minutes < 60 => (count * unit + minutes, at + 3),
            Some(_) => return None,
            None => (count * unit, at + 2),
        };
        let phrase = TimePhrase {
            span: self.span(at, next),
            start: None,
            end: None,
            duration_minutes: Some(minutes),
            zone: None,
            half_unsaid: false,
        };
        Some((phrase, next))
    }
}

/// Gives the start of a range the half of the day that its end says: "6:30-8pm", "11-1pm".
fn share_half(mut start: Clock, end: Option<Clock>) -> (Clock, Option<Clock>) {
    let Some(mut end) = end else { return (start, None) };
    match (start.half, end.half) {
        (None, Some(half)) if start.hour <= 12 && start.day != HourOf::FullDay => {
            let before = start.hour % 12 * 60 + start.minute < end.hour % 12 * 60 + end.minute;
            start.half = if before || half == Half::Am { Some(half) } else { Some(Half::Am) };
        }
        (Some(Half::Pm), None) if end.day != HourOf::FullDay && (start.hour % 12..12).contains(&end.hour) => {
            end.half = Some(Half::Pm);
        }
        _ => {}
    }
    (start, Some(end))
}

/// An hour and minute, some minutes on or back, within the day.
fn moved(hour: u32, minute: u32, offset: i32) -> (u32, u32) {
    let total = i32::try_from(hour * 60 + minute).unwrap_or(0) + offset;
    let total = u32::try_from(total.rem_euclid(24 * 60)).unwrap_or(0);
    (total / 60, total % 60)
}
