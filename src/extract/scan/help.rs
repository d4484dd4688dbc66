//! The page of `tidings help dates`: every form of the grammar, with an example and how it is read.
//!
//! The page is made from one table, which a test runs through [`super::scan()`] and
//! [`crate::extract::resolve::resolve`], so that what it promises is what the program does.

use std::fmt::Write as _;

/// The day on which the posts of the examples are published: a Wednesday.
const POSTED: &str = "2024-05-15";

/// One form: what it is, an example, the language of the example, and how it is read in a post of
/// `POSTED`. A day that is not certain ends in "?"; "-" stands for what is not read as a date.
struct Form {
    name: &'static str,
    example: &'static str,
    tag: &'static str,
    reading: &'static str,
}

/// A heading of the page, and the forms below it.
struct Section {
    heading: &'static str,
    forms: &'static [Form],
}

const fn form(name: &'static str, example: &'static str, tag: &'static str, reading: &'static str) -> Form {
    Form { name, example, tag, reading }
}

const SECTIONS: &[Section] = &[
    Section {
        heading: "Days with a month",
        forms: &[
            form("weekday, day, month", "Wednesday 12th June", "en", "2024-06-12"),
            form("weekday, month, day, year", "Wed, Jun 12, 2024", "en", "2024-06-12"),
            form("day of month", "Monday the 17th of June", "en", "2024-06-17"),
            form("month, day", "June 12th", "en", "2024-06-12"),
            form("short year", "12 Jun. '24", "en", "2024-06-12"),
            form("weekday in brackets", "15th June (Saturday)", "en", "2024-06-15"),
            form("first of the month", "the first of June", "en", "2024-06-01"),
            form("no year: the next such day", "Wednesday 8th January", "en", "2025-01-08"),
            form("several days running", "5–7 June", "en", "2024-06-05 to 2024-06-07"),
            form("from weekday to weekday", "Sat 15 June to Sun 16 June", "en", "2024-06-15 to 2024-06-16"),
            form("over a month's end", "30 May – 2 June", "en", "2024-05-30 to 2024-06-02"),
            form("a list", "5 and 12 June", "en", "2024-06-05, 2024-06-12"),
            form("wrong weekday", "Friday 12th June", "en", "2024-06-12?"),
        ],
    },
    Section {
        heading: "Days in numbers",
        forms: &[
            form("ISO", "2024-06-12", "en", "2024-06-12"),
            form("ISO with time and zone", "2024-06-12 19:15 CEST", "en", "2024-06-12 at 19:15 CEST"),
            form("day first", "12/6/2024", "en-GB", "2024-06-12"),
            form("month first", "6/12/2024", "en-US", "2024-06-12"),
            form("either way round", "12/6/2024", "en", "2024-06-12?"),
            form("no year, one way only", "next up: 6/13", "en", "2024-06-13"),
            form("no year, weekday in brackets", "6/13 (Thu)", "en", "2024-06-13"),
            form("no year, both written out", "Nästa gång är 13/06", "sv", "2024-06-13"),
            form("with dots", "Mittwoch, den 12.6.", "de", "2024-06-12"),
            form("with dots and year", "12.6.2024", "fi", "2024-06-12"),
            form("with dots, behind a weekday", "Sun 16.6.24", "en", "2024-06-16"),
            form("with signs", "2024年6月12日(水)", "ja", "2024-06-12"),
        ],
    },
    Section {
        heading: "Days counted from the post",
        forms: &[
            form("today", "tonight at 7pm", "en", "2024-05-15 at 19:00"),
            form("tomorrow", "the day after tomorrow", "en", "2024-05-17"),
            form("weeks and days", "in two weeks", "en", "2024-05-29?"),
            form("a weekday", "on Friday", "en", "2024-05-17?"),
            form("next weekday", "next Friday", "en", "2024-05-24?"),
            form("weekday of next week", "Friday next week", "en", "2024-05-24"),
            form("a week on", "a week on Friday", "en", "2024-05-24"),
            form("weekday of a counted week", "in two weeks, on Tuesday", "en", "2024-05-28"),
            form("weekday of the week after next", "Friday the week after next", "en", "2024-05-31"),
            form("nth weekday of a month", "first Wednesday of June", "en", "2024-06-05"),
            form("last weekday of a month", "the last Wednesday in June", "en", "2024-06-26"),
            form("nth weekday of next month", "second Tuesday of next month", "en", "2024-06-11"),
            form("weekday and day", "Saturday 15th", "en", "2024-06-15"),
            form("a day alone", "on the 12th", "en", "2024-06-12?"),
            form("a month alone is no day", "in November", "en", "-"),
        ],
    },
    Section {
        heading: "Times",
        forms: &[
            form("twelve hours", "7.30pm", "en", "19:30"),
            form("twenty-four hours", "19:30", "en", "19:30"),
            form("half of the day unsaid", "at 6:30", "en", "06:30?"),
            form("in words", "half past six in the evening", "en", "18:30"),
            form("half hours of other languages", "um halb acht", "de", "07:30?"),
            form("hours in words, and spaced", "à 19 heures", "fr", "19:00"),
            form("hour and minutes in words", "à dix-neuf heures trente", "fr", "19:30"),
            form("minutes after a spaced hour", "à 18 h 30", "fr", "18:30"),
            form("dotted, in brackets", "(18.30, Norrbit)", "sv", "18:30"),
            form("noon and midnight", "noon", "en", "12:00"),
            form("from and to", "6:30-8pm", "en", "18:30 to 20:00"),
            form("from and to, in words", "from 18:00 until 21:00", "en", "18:00 to 21:00"),
            form("how long", "for two hours", "en", "120 minutes"),
            form("a zone's letters", "19:00 CET", "en", "19:00 CET"),
            form("an offset", "19:00 (UTC+2)", "en", "19:00 UTC+2"),
            form("a zone's name", "19:00 Europe/Paris", "en", "19:00 Europe/Paris"),
        ],
    },
    Section {
        heading: "Other languages",
        forms: &[
            form("German", "Freitag, 14. Juni um 19 Uhr", "de", "2024-06-14 at 19:00"),
            form("French", "jeudi 13 juin à 18h30", "fr", "2024-06-13 at 18:30"),
            form("Spanish", "el jueves 13 de junio a las 19 hs", "es", "2024-06-13 at 19:00"),
            form("Italian", "giovedì 13 giugno alle ore 19", "it", "2024-06-13 at 19:00"),
            form("Portuguese", "quinta-feira, 13 de junho, às 18h30", "pt", "2024-06-13 at 18:30"),
            form("Dutch", "donderdag 13 juni om 19.00 uur", "nl", "2024-06-13 at 19:00"),
            form("Polish", "w czwartek 13 czerwca o godz. 17:30", "pl", "2024-06-13 at 17:30"),
            form("Swedish", "torsdagen den 13 juni kl. 18", "sv", "2024-06-13 at 18:00"),
            form("Danish", "torsdag den 13. juni klokken 18", "da", "2024-06-13 at 18:00"),
            form("Norwegian", "torsdag 13. juni kl. 18.00", "nb", "2024-06-13 at 18:00"),
            form("Finnish", "torstaina 13. kesäkuuta klo 17.30", "fi", "2024-06-13 at 17:30"),
            form("Czech", "ve čtvrtek 13. června od 18:00", "cs", "2024-06-13 at 18:00"),
            form("Turkish", "13 Haziran Perşembe saat 19:00", "tr", "2024-06-13 at 19:00"),
            form("Japanese", "6月13日（木）19時30分", "ja", "2024-06-13 at 19:30"),
        ],
    },
    Section {
        heading: "Never dates or times",
        forms: &[
            form("places in a video", "(starting at 12:27)", "en", "-"),
            form("versions", "version 1.24.3", "en", "-"),
            form("prices", "£5.30 each", "en", "-"),
            form("counted things", "our 6th anniversary", "en", "-"),
            form("ordinary words", "we may march on", "en", "-"),
            form("a year alone", "the first of 2023", "en", "-"),
            form("a habit", "every Wednesday", "en", "-"),
            form("numbers", "open 24/7", "en", "-"),
            form("marks out of ten", "9/10 would go again", "en", "-"),
        ],
    },
];

/// The page, in Markdown that reads well on a terminal.
pub fn page() -> String {
    let mut page = format!(
        "# Dates in prose\n\nHow a post published on {POSTED}, a Wednesday, is read. A \"?\" marks what is\n\
         published as tentative unless something else settles it; \"-\" what is no date and no time.\n"
    );
    for section in SECTIONS {
        let _ = write!(page, "\n## {}\n\n", section.heading);
        let width = |text: fn(&Form) -> usize| section.forms.iter().map(text).max().unwrap_or(0);
        let names = width(|form| form.name.chars().count());
        let examples = width(|form| form.example.chars().count());
        for Form { name, example, tag, reading } in section.forms {
            let _ = writeln!(page, "    {name:names$}  {example:examples$}  {tag:5}  {reading}");
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::{TimePhrase, scan};
    use super::*;
    use crate::extract::lexicon::{DayOrder, Language, Lexicon};
    use crate::extract::resolve::{Resolution, resolve};

    fn day(resolution: &Resolution) -> Option<String> {
        let mut text = resolution.day?.to_string();
        text += &resolution.until.map(|until| format!(" to {until}")).unwrap_or_default();
        Some(text + if resolution.is_certain() { "" } else { "?" })
    }

    fn time(phrase: &TimePhrase) -> String {
        let mut text = phrase.start.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
        text += &phrase.end.map(|time| time.format(" to %H:%M").to_string()).unwrap_or_default();
        text += &phrase.duration_minutes.map(|minutes| format!("{minutes} minutes")).unwrap_or_default();
        text += if phrase.half_unsaid { "?" } else { "" };
        text + &phrase.zone.as_ref().map(|(zone, _)| format!(" {zone}")).unwrap_or_default()
    }

    #[test]
    fn every_form_is_read_as_the_page_says() {
        let posted: NaiveDate = POSTED.parse().unwrap();
        for form in SECTIONS.iter().flat_map(|section| section.forms) {
            let language = Language::from_tag(form.tag).unwrap();
            let order = DayOrder::from_tag(form.tag);
            let found = scan(form.example, Lexicon::of(language), order);
            let days: Vec<String> =
                found.days.iter().filter_map(|phrase| day(&resolve(phrase, posted, order))).collect();
            let times: Vec<String> = found.times.iter().map(time).collect();
            let read = match (days.is_empty(), times.is_empty()) {
                (true, true) => "-".to_owned(),
                (false, true) => days.join(", "),
                (true, false) => times.join(", "),
                (false, false) => format!("{} at {}", days.join(", "), times.join(", ")),
            };
            assert_eq!(read, form.reading, "{}: {}", form.name, form.example);
        }
    }

    #[test]
    fn the_page_names_every_language() {
        let page = page();
        for language in Language::ALL {
            assert!(page.contains(&format!("{language:?}")) || language == Language::English, "{language:?}");
        }
        assert!(page.lines().all(|line| line.chars().count() < 120 || !line.starts_with(' ')));
    }
}
