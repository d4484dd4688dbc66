//! The grammar in rows: a text, and the phrases it holds in a short notation.

use std::fmt::Write as _;

use super::*;

/// "Wed 11.1.2023", "5.10-7", "nth 1 Wed 5", "Tue next", "14.", "+14d", "month 11"; then times, then
/// turned-down look-alikes where there is nothing else.
fn notation(text: &str, language: Language, order: DayOrder) -> String {
    let found = scan(text, Lexicon::of(language), order);
    let mut parts: Vec<String> = found.days.iter().map(day_notation).collect();
    parts.extend(found.times.iter().map(time_notation));
    if parts.is_empty() {
        parts.extend(found.turned_down.iter().map(|down| format!("!{:?}", down.reason)));
    }
    parts.join(" | ")
}

fn day_notation(phrase: &DayPhrase) -> String {
    let mut out = match phrase.form {
        DayForm::NthWeekday { .. } => String::new(),
        _ => phrase.weekday.map(|(weekday, _)| format!("{weekday} ")).unwrap_or_default(),
    };
    match &phrase.form {
        DayForm::Calendar { day, month } => write!(out, "{}.{}", day.0, month.0),
        DayForm::Ambiguous { first, second, .. } => write!(out, "{first}?{second}"),
        DayForm::NthWeekday { nth, weekday, month, months_ahead } => {
            let month = month.map(|(month, _)| format!(" {month}")).unwrap_or_default();
            let ahead = months_ahead.map(|ahead| format!(" +{ahead}m")).unwrap_or_default();
            write!(out, "nth {nth} {weekday}{month}{ahead}")
        }
        DayForm::WeekdayOnly { reach } => write!(out, "{reach:?}"),
        DayForm::DayOnly { day, .. } => write!(out, "{}.", day.0),
        DayForm::DaysAhead { days } => write!(out, "{days:+}d"),
        DayForm::Month { month } => write!(out, "month {}", month.0),
    }
    .expect("a string takes all text");
    if let Some((year, _)) = phrase.year {
        let _ = write!(out, ".{year}");
    }
    if let Some(until) = phrase.until {
        let _ = write!(out, "-{}", until.day);
        out += &until.month.map(|month| format!(".{month}")).unwrap_or_default();
    }
    out
}

fn time_notation(phrase: &TimePhrase) -> String {
    let mut out = phrase.start.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    out += &phrase.end.map(|time| time.format("-%H:%M").to_string()).unwrap_or_default();
    out += &phrase.duration_minutes.map(|minutes| format!("{minutes}min")).unwrap_or_default();
    out += if phrase.half_unsaid { "?" } else { "" };
    if let Some((zone, _)) = &phrase.zone {
        let _ = write!(out, " {zone}");
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    check_in(Language::English, text, expected);
}

#[track_caller]
fn check_in(language: Language, text: &str, expected: &str) {
    assert_eq!(notation(text, language, DayOrder::Unknown), expected, "{text}");
}

#[test]
fn english_days_in_every_order() {
    check("Wednesday 11th January", "Wed 11.1");
    check("Wed, Jan 11, 2023", "Wed 11.1.2023");
    check("see you on the 11th of January", "11.1");
    check("Monday the 13th of June", "Mon 13.6");
    check("11 Jan. '23", "11.1.2023");
    check("Saturday 14th", "Sat 14.");
    check("Sat 14th, doors open", "Sat 14.");
    check("21st November (Saturday)", "Sat 21.11");
    check("November 21, Saturday", "Sat 21.11");
    check("October 22, Saturday 29 October", "22.10 | Sat 29.10");
    check("Tuesday, March 17, 2026 @ 7PM", "Tue 17.3.2026 | 19:00");
    check("Monday, August 3th, 2026", "Mon 3.8.2026");
    check("Tues 3 Sept", "Tue 3.9");
    check("on wednesday 5 june we meet", "Wed 5.6");
    check("April 18 at 6:30", "18.4 | 06:30?");
    check("May the 4th", "4.5");
    check("the first of June", "1.6");
    check("11-Jan-2023", "11.1.2023");
    check("on the 14th", "14.");
    check("Date:5 May", "5.5");
}

#[test]
fn days_in_words_in_brackets_and_bare() {
    check("Thursday the eleventh of July 2019", "Thu 11.7.2019");
    check("the twenty-third of June", "23.6");
    check("next Tuesday (17th)", "Tue 17.");
    check("from the 4th to the 11th", "4. | 11.");
    check("3/12 at 6", "3?12 | 06:00?");
    check("Saturday fortnight (the 19th)", "Sat 19.");
    check("Saturday fortnight", "Sat FortnightAfter");
    check("Two weeks from last night, the 24th for those who count", "+13d | 24.");
    check("Mon 22 June at seven, same link", "Mon 22.6 | 07:00?");
    check_in(Language::Portuguese, "no dia 19, sexta-feira, pelas 21h30", "Fri 19. | 21:30");
    check_in(Language::French, "jeudi 21 à 19h30", "Thu 21. | 19:30");
    check("Sun 14.4.13, 2pm", "Sun 14.4.2013 | 14:00");
    check("Sun 9.6, 2pm", "Sun 9.6 | 14:00");
    check("Wednesday last saw eleven of us", "Wed Past");
    check("Saturday and Sunday, May 9–10", "Sat 9.5-10");
    check("from Sunday 4 May to Tuesday 6 May", "Sun 4.5-6");
    check("Next meeting 3/11.", "3?11");
    check("Elixir 1.6 and Debian 6.0", "!Version | !Version");
    check_in(Language::German, "am 3./4. Dezember", "3.12-4");
    check_in(Language::German, "der 13. und der 27. Januar", "13.1 | 27.1");
    check_in(Language::Portuguese, "a 13 e a 27 de Janeiro", "13.1 | 27.1");
    check_in(Language::Polish, "13.02\tniedziela", "Sun 13.2");
    check_in(Language::Polish, "widzimy się 18.04 o 18:00", "18.4 | 18:00");
    check_in(Language::Polish, "Ubuntu 18.04 o tej porze", "!Version");
    check_in(Language::Finnish, "tavataan siis 26.10. Kellonaika ei muutu", "26.10");
    check_in(Language::French, "la soirée du 2 est donc reportée", "2.");
    check_in(Language::Italian, "annulliamo la serata del 3, e siamo tristi", "3.");
    check_in(Language::Italian, "la lista del 3, e siamo tristi", "");
    check_in(Language::German, "12.03. Beete aufräumen\n09.04. Kartoffeln", "12.3 | 9.4");
    check("Saturday next week at 3pm", "Sat NextWeek | 15:00");
    check_in(Language::German, "Samstag nächster Woche", "Sat NextWeek");
    check_in(Language::German, "nächste Woche Samstag", "Sat NextWeek");
    check_in(Language::French, "samedi de la semaine prochaine", "Sat NextWeek");
    check_in(Language::Spanish, "el sábado de la semana que viene", "Sat NextWeek");
    check_in(Language::Italian, "sabato della prossima settimana", "Sat NextWeek");
    check_in(Language::Portuguese, "no sábado da próxima semana", "Sat NextWeek");
    check_in(Language::Dutch, "zaterdag volgende week", "Sat NextWeek");
    check_in(Language::Swedish, "på lördag nästa vecka!", "Sat NextWeek");
    check_in(Language::Danish, "lørdag i næste uge", "Sat NextWeek");
    check_in(Language::Norwegian, "lørdag neste uke", "Sat NextWeek");
    check_in(Language::Polish, "w sobotę w przyszłym tygodniu", "Sat NextWeek");
    check_in(Language::Czech, "v sobotu příští týden", "Sat NextWeek");
    check_in(Language::Finnish, "ensi viikon lauantaina", "Sat NextWeek");
    check_in(Language::French, "jeudi en huit à 19h", "Thu WeekAfter | 19:00");
    check_in(Language::French, "samedi en quinze", "Sat FortnightAfter");
    check_in(Language::German, "Donnerstag in acht Tagen", "Thu WeekAfter");
    check_in(Language::Dutch, "donderdag over een week", "Thu WeekAfter");
    check_in(Language::Polish, "21.10 (poniedziałek) o 18:30", "Mon 21.10 | 18:30");
    check_in(Language::Swedish, "7/5 kl. 9 från entrén", "7.5 | 09:00");
    check_in(Language::Norwegian, "27. august kl 19 i kirken", "27.8 | 19:00");
    check_in(Language::French, "on se retrouve, le 30, même lieu", "30.");
    check_in(Language::Polish, "niedzielny wyjazd (16.06) odwołujemy", "Sun Coming | 16.6");
    check_in(Language::Polish, "16 czerwca o wpół do dziewiątej", "16.6 | 08:30?");
    check_in(Language::Czech, "20. dubna od půl sedmé", "20.4 | 06:30?");
    check_in(Language::Japanese, "来月は15日（土）に歩きます", "Sat 15.");
}

#[test]
fn ranges_and_lists() {
    check("5–7 May", "5.5-7");
    check("5-7th October", "5.10-7");
    check("May 5 to 7", "5.5-7");
    check("November 22nd–23rd", "22.11-23");
    check("30 April – 2 May 2024", "30.4.2024-2.5");
    check("April 30 - May 2", "30.4-2.5");
    check("5 and 12 October", "5.10 | 12.10");
    check("6-9 and 20-23 October", "6.10-9 | 20.10-23");
    check("October 5 and 12, 2024", "5.10.2024 | 12.10.2024");
    check("Friday to Sunday 5–7 May", "Fri 5.5-7");
    check("Sunday 1 to Tuesday 3 December", "Sun 1.12-3");
    check("Tue 3rd and Thu 5th September 2026", "Tue 3.9.2026 | Thu 5.9.2026");
    // Two days in a row that "and" joins are one range; any others, and a choice of two, are two days.
    check_in(Language::French, "samedi 7 et dimanche 8 septembre", "Sat 7.9-8");
    check_in(Language::French, "samedi 7 et samedi 14 septembre", "Sat 7.9 | Sat 14.9");
    check("9 and 10 May", "9.5-10");
    check("9 or 10 May", "9.5 | 10.5");
    check_in(Language::Portuguese, "9 e 10 de maio", "9.5-10");
    check_in(Language::Spanish, "del 5 al 7 de julio", "5.7-7");
}

#[test]
fn numbers() {
    check("2021-04-08 18:45:00 CEST", "8.4.2021 | 18:45 CEST");
    check("2023-06-07T19:15Z", "7.6.2023 | 19:15 Z");
    check("2015-11-24 20:00", "24.11.2015 | 20:00");
    check("2019-02-12 18:15:00 +0100", "12.2.2019 | 18:15 +0100");
    check("Tuesday 2025-07-08, 19:45 CEST", "Tue 8.7.2025 | 19:45 CEST");
    check("26/09/2023", "26.9.2023");
    check("3/4/2024", "3?4.2024");
    check("4/4/2024", "4.4.2024");
    check("on Friday 26/09", "Fri 26.9");
    check_in(Language::German, "30.5.2024", "30.5.2024");
    check_in(Language::German, "Montag, den 29.4. um 20:00 Uhr", "Mon 29.4 | 20:00");
    check_in(Language::German, "Samstag, den 18.2.2023", "Sat 18.2.2023");
    check_in(Language::Dutch, "5-7-2024", "5.7.2024");
    check_in(Language::German, "3.5.–5.5.", "3.5-5.5");
    check_in(Language::German, "vom 3.–5.5.2024", "3.5.2024-5");
    check_in(Language::German, "Version 2.5.24", "!Version");
    check("2024-05-03 to 2024-05-05", "3.5.2024-5.5");
    check_in(Language::Czech, "5. 9. 2024 v 18 hodin", "5.9.2024 | 18:00");
    check_in(Language::Portuguese, "No dia 26/09/2023", "26.9.2023");
    assert_eq!(notation("3/4/2024", Language::English, DayOrder::MonthFirst), "4.3.2024");
    assert_eq!(notation("3/4/2024", Language::English, DayOrder::DayFirst), "3.4.2024");
    assert_eq!(notation("13/4/2024", Language::English, DayOrder::MonthFirst), "13.4.2024");
}

#[test]
fn counted_from_the_post() {
    check("first Wednesday of May", "nth 1 Wed 5");
    check("the second Tuesday in May 2024", "nth 2 Tue 5.2024");
    check("last Wednesday of May", "nth -1 Wed 5");
    check("first Thursday of the month", "nth 1 Thu");
    check("the first Wednesday of each month", "nth 1 Wed");
    check("2nd Tuesday of next month", "nth 2 Tue +1m");
    check("first Tuesday of November, 2025-11-04", "nth 1 Tue 11 | 4.11.2025");
    check("next Tuesday", "Tue Next");
    check("this Thursday", "Thu Coming");
    check("last Tuesday", "Tue Past");
    check("on Wednesday", "Wed Coming");
    check("tomorrow", "+1d");
    check("tonight at 7pm", "+0d | 19:00");
    check("the day after tomorrow", "+2d");
    check("in two weeks", "+14d");
    check("in 10 days", "+10d");
    check("two weeks from now", "+14d");
    check("on the 25th (Thursday, back to normal)", "Thu 25.");
    check("a week on Monday", "Mon WeekAfter");
    check("a week from Monday", "Mon WeekAfter");
    check("a fortnight on Monday", "Mon FortnightAfter");
    check("two weeks on Monday", "Mon FortnightAfter");
    check("a week tomorrow", "+8d");
    check("a fortnight today", "+14d");
    check("Monday week", "Mon WeekAfter");
    check("in two weeks, on Tuesday", "Tue InWeeks(2)");
    check("in two weeks' time (Tuesday)", "Tue InWeeks(2)");
    check("on Tuesday in three weeks", "Tue InWeeks(3)");
    check("the week after next, on Tuesday", "Tue WeekAfterNext");
    check("in two weeks. Tuesday", "+14d | Tue Coming");
    check_in(Language::German, "in zwei Wochen, am Dienstag", "Tue InWeeks(2)");
    check_in(Language::German, "Dienstag übernächster Woche", "Tue WeekAfterNext");
    check("on the 1st Tuesday", "nth 1 Tue");
    check("2nd Wednesday 13 June", "Wed 13.6");
    check("last week on Thursday", "Thu Past");
    check("next week Wednesday", "Wed NextWeek");
    check("in November", "month 11");
    check("November 2024", "month 11.2024");
    check("our May meetup", "month 5");
    check("May Meetup", "month 5");
    check("every Wednesday", "!Habit");
    check("on Tuesdays 7, 14 and 21.", "Tue 7. | Tue 14. | Tue 21.");
    check("on Tuesdays 7 and 15 of us came", "");
    check("the 27th isn't happening", "27.");
}

#[test]
fn times() {
    check("19:00", "19:00");
    check("at 7pm", "19:00");
    check("7 p.m. sharp", "19:00");
    check("7.30pm", "19:30");
    check("7pm to 9pm", "19:00-21:00");
    check("6:30-8pm", "18:30-20:00");
    check("11-1pm", "11:00-13:00");
    check("6-8pm", "18:00-20:00");
    check("from 18:00 until 21:00", "18:00-21:00");
    check("15:00–17:30", "15:00-17:30");
    check("half past six", "06:30?");
    check("quarter to seven", "06:45?");
    check("six o'clock", "06:00?");
    check("at 7 o'clock", "07:00?");
    check("1900 hrs", "19:00");
    check_in(Language::Italian, "8 dicembre 2026 ore 19", "8.12.2026 | 19:00");
    check_in(Language::Spanish, "a las 7", "07:00?");
    check_in(Language::Spanish, "a las 7:00", "07:00");
    check("noon", "12:00");
    check("midnight", "00:00");
    check("19:00 GMT+2", "19:00 GMT+2");
    check("19:00 (UTC-5)", "19:00 UTC-5");
    check("19:00 Europe/London", "19:00 Europe/London");
    check("11:59 PM (PT) on October 12", "12.10 | 23:59 PT");
    check("for two hours", "120min");
    check("it takes 2h", "120min");
    check("90 minutes", "90min");
    check("18h30", "18:30");
    check("Tuesday 9 April, 7.30pm", "Tue 9.4 | 19:30");
    check("Tuesday November 7, 6:30-8pm", "Tue 7.11 | 18:30-20:00");
    check("May 5, 5-7pm", "5.5 | 17:00-19:00");
    check("Thursday 5 May at 6", "Thu 5.5 | 06:00?");
    check("Monday 7pm", "Mon Coming | 19:00");
    check("between 6pm and 8pm", "18:00-20:00");
    check("January 31st, 2025 from 6 - 9 PM", "31.1.2025 | 18:00-21:00");
    check("half an hour", "60min");
    check("19:00hrs", "19:00");
    check("7 to 9 pm", "19:00-21:00");
    check("Thu Jun 20 2024 18:30:00 GMT+0200", "Thu 20.6.2024 | 18:30 GMT+0200");
}

#[test]
fn look_alikes() {
    check("at 1:01:38 he says", "!VideoOffset");
    check("Speaker: a title (starting at 9:40)", "!VideoOffset");
    check("Speaker: a title (starting at [12:27](x)", "!VideoOffset");
    check("Join us Wednesday 5 May (starting at 19:00)", "Wed 5.5 | 19:00");
    check("a 5G network", "!Ordinal");
    check("our 6th anniversary", "!Ordinal");
    check("2nd aniversary", "!Ordinal");
    check("Xmas meetup", "");
    check("the first of 2023", "!YearAlone");
    check("a 4 day event", "");
    check("We may march on", "!OrdinaryWord | !OrdinaryWord");
    check("we sat in the sun", "!OrdinaryWord | !OrdinaryWord");
    check("version 1.24.3", "!Version");
    check("v2.0", "!Version");
    check("it costs £5.30", "!PriceOrAmount");
    check("10 % of it", "!PriceOrAmount");
    check("10-15 people", "!Number");
    check("open 24/7", "!Number");
    check("3/4 of them, 50/50", "!Number | !Number");
    check("4.5 stars", "!Version");
    check("call +44 20 7946 0123", "!Number");
    check("room 12", "");
    check("Kubernetes 1.20", "!Version");
    check("the top 5 may be surprised", "!OrdinaryWord");
    check("COVID-19 may return", "!OrdinaryWord");
    check("the 45 June deals", "!NoSuchDay");
    check("https://example.org/2024/05/03/talk", "!CodeOrAddress");
    check("wednesday", "Wed Coming");
}

#[test]
fn other_languages() {
    use Language::{
        Czech, Danish, Dutch, Finnish, French, German, Italian, Japanese, Norwegian, Polish, Portuguese,
        Spanish, Swedish, Turkish,
    };
    check_in(German, "Am Donnerstag, 4. Juli um 19 Uhr", "Thu 4.7 | 19:00");
    check_in(German, "heute ab 19:00 Uhr", "+0d | 19:00");
    check_in(German, "18-20 Uhr", "18:00-20:00");
    check_in(German, "um halb sieben", "06:30?");
    check_in(German, "jeden ersten Mittwoch im Monat", "nth 1 Wed");
    check_in(German, "am 14. um 18 Uhr", "14. | 18:00");
    check_in(German, "in zwei Wochen", "+14d");
    check_in(German, "Mi 5.6. um 19 Uhr", "Wed 5.6 | 19:00");
    check_in(German, "So geht das, do it", "!OrdinaryWord");
    check_in(German, "on Wednesday, 5 October", "Wed 5.10");
    check_in(French, "jeudi 6 novembre 18h30", "Thu 6.11 | 18:30");
    check_in(French, "les 4 et 11 novembre 2021", "4.11.2021 | 11.11.2021");
    check_in(French, "de 19h à 21h", "19:00-21:00");
    check_in(French, "le 1er mars à 18 heures", "1.3 | 18:00");
    check_in(French, "sur Mars", "!OrdinaryWord");
    check_in(French, "les 7 sept nains", "!OrdinaryWord");
    check_in(Spanish, "El martes 12 de noviembre, a las 19 hs", "Tue 12.11 | 19:00");
    check_in(Spanish, "El lunes 2 de octubre, a las 20.00 hs", "Mon 2.10 | 20:00");
    check_in(Spanish, "el jueves 28, en Mendoza", "Thu 28.");
    check_in(Spanish, "este sábado", "Sat Coming");
    check_in(Spanish, "el viernes pasado", "Fri Past");
    check_in(Spanish, "mañana martes 9", "+1d | Tue 9.");
    check_in(Spanish, "primer viernes del mes", "nth 1 Fri");
    check_in(Spanish, "a las siete y media de la tarde", "19:30");
    check_in(Italian, "giovedì 5 maggio alle ore 19", "Thu 5.5 | 19:00");
    check_in(Italian, "l'11 maggio alle 18.30", "11.5 | 18:30");
    check_in(Portuguese, "No dia 16 de Julho às 18h30", "16.7 | 18:30");
    check_in(Portuguese, "quinta-feira, 7 de março, das 19h às 21h", "Thu 7.3 | 19:00-21:00");
    check_in(Portuguese, "na próxima quinta", "Thu Next");
    check_in(Portuguese, "a segunda parte", "!OrdinaryWord");
    check_in(Dutch, "18 april om 19.00 uur", "18.4 | 19:00");
    check_in(Dutch, "donderdag 5 mei van 19:00 tot 21:00", "Thu 5.5 | 19:00-21:00");
    check_in(Polish, "w środę 19 stycznia o godz. 17:30", "Wed 19.1 | 17:30");
    check_in(Polish, "5 maja 2024 r.", "5.5.2024");
    check_in(Swedish, "onsdagen den 5 maj kl. 18", "Wed 5.5 | 18:00");
    check_in(Danish, "torsdag den 5. maj klokken 18", "Thu 5.5 | 18:00");
    check_in(Norwegian, "tirsdag 5. mai kl. 18.00", "Tue 5.5 | 18:00");
    check_in(Finnish, "keskiviikkona 5. toukokuuta klo 17.30", "Wed 5.5 | 17:30");
    check_in(Czech, "ve středu 5. května od 18:00", "Wed 5.5 | 18:00");
    check_in(Turkish, "5 Mayıs Perşembe saat 19:00", "Thu 5.5 | 19:00");
    check_in(Turkish, "5 NİSAN PERŞEMBE", "Thu 5.4");
    check_in(Italian, "alle 18 di sera", "18:00");
    check_in(Portuguese, "no dia 5; a 1ª edição", "5.");
    check_in(Portuguese, "terça que vem", "Tue Next");
    check_in(Japanese, "6月12日(水) 午後7時から9時まで", "Wed 12.6 | 19:00-21:00");
    check_in(Japanese, "2024年9月5日(木) 19:30", "Thu 5.9.2024 | 19:30");
    check_in(Japanese, "次回は9月5日（木）19時30分から", "Thu 5.9 | 19:30");
}
