//! Days and times as a reader of the page's language writes them.
//!
//! In comes a meetup; out goes text with weekday, day, month, year, time and zone in full, so that
//! whoever reads it can spot an error. Nothing is shortened to "next Wednesday": a page may be read
//! weeks after it was built.

use chrono::{Locale, NaiveDate, NaiveTime};

use super::strings::{MonthPattern, Strings};
use crate::base::time::place;
use crate::timeline::Meetup;

/// A day with its weekday: `Wednesday 6 May 2026`.
pub(super) fn day(date: NaiveDate, strings: &Strings) -> String {
    let text = date.format_localized(strings.date_pattern, strings.locale).to_string();
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// One day or several: `Wednesday 6 May 2026 – Thursday 7 May 2026`.
pub(super) fn days(meetup: &Meetup, strings: &Strings) -> Option<String> {
    let first = day(meetup.date?, strings);
    Some(match meetup.last_date.filter(|last| Some(*last) != meetup.date) {
        Some(last) => format!("{first} – {}", day(last, strings)),
        None => first,
    })
}

/// A month: `May 2026`; `None` where the numbers are no month.
pub(super) fn month((year, month): (i32, u32), strings: &Strings) -> Option<String> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    match strings.month_pattern {
        MonthPattern::Chrono(pattern) => Some(first.format_localized(pattern, strings.locale).to_string()),
        MonthPattern::Names(names) => {
            let name = names.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
            Some(format!("{name} {year}"))
        }
    }
}

/// The time with its zone: `18:30–21:00 BST, Europe/London`; `None` where nobody stated one.
pub(super) fn times(meetup: &Meetup, strings: &Strings) -> Option<String> {
    let start = meetup.time?;
    let range = match meetup.end_time {
        Some(end) => format!("{}–{}", time(start, strings), time(end, strings)),
        None => time(start, strings),
    };
    let abbreviation = place(meetup.date?.and_time(start), meetup.zone).moment().format("%Z").to_string();
    let zone = meetup.zone.name().replace('_', " ");
    // Zones without letters of their own come out as `+03`; those named by letters only say it twice.
    Some(if abbreviation == zone {
        format!("{range} {zone}")
    } else {
        format!("{range} {abbreviation}, {zone}")
    })
}

/// A time of day.
pub(super) fn time(time: NaiveTime, strings: &Strings) -> String {
    // Chrono knows AM and PM for every locale, but the patterns with them are English.
    NaiveDate::default()
        .and_time(time)
        .and_utc()
        .format_localized(strings.time_pattern, Locale::en_US)
        .to_string()
}

/// A place in a video: `12:27`, `1:02:03`.
pub(super) fn offset(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[track_caller]
    fn check(tag: &str, date: &str, month_alone: &str, clock: &str) {
        let strings = Strings::for_tag(Some(tag));
        assert_eq!(day(ymd(2026, 3, 4), &strings), date, "{tag}");
        assert_eq!(month((2026, 3), &strings).as_deref(), Some(month_alone), "{tag}");
        assert_eq!(time(NaiveTime::from_hms_opt(18, 30, 0).unwrap(), &strings), clock, "{tag}");
    }

    #[test]
    fn every_language_writes_its_own_dates() {
        check("en", "Wednesday 4 March 2026", "March 2026", "18:30");
        check("en-US", "Wednesday, March 4, 2026", "March 2026", "6:30 PM");
        check("de", "Mittwoch, 4. März 2026", "März 2026", "18:30");
        check("de-AT", "Mittwoch, 4. März 2026", "März 2026", "18:30");
        check("fr", "Mercredi 4 mars 2026", "mars 2026", "18:30");
        check("es", "Miércoles, 4 de marzo de 2026", "marzo de 2026", "18:30");
        check("it", "Mercoledì 4 marzo 2026", "marzo 2026", "18:30");
        check("pt", "Quarta, 4 de março de 2026", "março de 2026", "18:30");
        check("nl", "Woensdag 4 maart 2026", "maart 2026", "18:30");
        check("pl", "Środa, 4 marca 2026", "marzec 2026", "18:30");
        check("sv", "Onsdag 4 mars 2026", "mars 2026", "18:30");
        check("da", "Onsdag den 4. marts 2026", "marts 2026", "18.30");
        check("nb", "Onsdag 4. mars 2026", "mars 2026", "18:30");
        check("fi", "Keskiviikko 4. maaliskuuta 2026", "maaliskuu 2026", "18.30");
        check("cs", "Středa 4. března 2026", "březen 2026", "18:30");
        check("tr", "4 Mart 2026 Çarşamba", "Mart 2026", "18:30");
        check("ja", "2026年3月4日（水曜日）", "2026年3月", "18:30");
    }

    #[test]
    fn a_month_that_is_none_is_not_written() {
        for tag in ["en", "cs"] {
            let strings = Strings::for_tag(Some(tag));
            assert_eq!(month((2026, 0), &strings), None);
            assert_eq!(month((2026, 13), &strings), None);
        }
    }

    #[test]
    fn offsets_show_hours_only_where_there_are_any() {
        assert_eq!(offset(0), "0:00");
        assert_eq!(offset(747), "12:27");
        assert_eq!(offset(3723), "1:02:03");
    }
}
