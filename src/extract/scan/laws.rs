//! Laws that hold for every date a generator writes, and for any text at all.

use std::time::{Duration, Instant};

use chrono::{Datelike, Locale, NaiveDate};
use proptest::prelude::*;

use super::*;

/// A date as people of a language write it; `None` where the style is not theirs.
fn written(date: NaiveDate, language: Language, style: u8) -> Option<String> {
    let locale = match language {
        Language::English => Locale::en_US,
        Language::German => Locale::de_DE,
        Language::French => Locale::fr_FR,
        Language::Spanish => Locale::es_ES,
        Language::Italian => Locale::it_IT,
        Language::Portuguese => Locale::pt_BR,
        Language::Dutch => Locale::nl_NL,
        Language::Polish => Locale::pl_PL,
        Language::Swedish => Locale::sv_SE,
        Language::Danish => Locale::da_DK,
        Language::Norwegian => Locale::nb_NO,
        Language::Finnish => Locale::fi_FI,
        Language::Czech => Locale::cs_CZ,
        Language::Turkish => Locale::tr_TR,
        Language::Japanese => {
            return Some(date.format_localized("%Y年%-m月%-d日(%a)", Locale::ja_JP).to_string());
        }
    };
    let format = match (language, style) {
        (_, 0) => "%A %-d %B %Y",
        (_, 1) => "%A, %-d. %B %Y",
        (Language::English, 2) => "%A, %B %-d, %Y",
        (Language::English, 3) => "%a, %b %-d, %Y",
        (Language::English, 4) => "%A the %-d of %B %Y",
        (Language::Spanish | Language::Portuguese, 2) => "%A, %-d de %B de %Y",
        (Language::German, 2) => "%A, den %-d.%-m.%Y",
        (_, 5) => "%A %Y-%m-%d",
        _ => return None,
    };
    Some(date.format_localized(format, locale).to_string())
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

/// Text made of what the grammar knows, in any order.
fn date_like() -> impl Strategy<Value = String> {
    let words = [
        "5",
        "12th",
        "31",
        "2024",
        "'24",
        "May",
        "mars",
        "Wed",
        "Wednesday",
        "of",
        "the",
        "and",
        "-",
        "–",
        ",",
        ".",
        ":",
        "30",
        "7pm",
        "18h30",
        "Uhr",
        "at",
        "kl.",
        "to",
        "first",
        "last",
        "next",
        "month",
        "in",
        "two",
        "weeks",
        "(",
        ")",
        "[",
        "starting at",
        "/",
        "09",
        "£",
        "%",
        "年",
        "月",
        "日",
        "木",
        "木曜",
        "\n\n",
        "é",
        "tomorrow",
        "CET",
        "+02:00",
    ];
    let word = prop::sample::select(words.to_vec());
    prop::collection::vec((word, prop::bool::ANY), 0..40).prop_map(|parts| {
        parts.iter().flat_map(|(word, space)| [*word, if *space { " " } else { "" }]).collect()
    })
}

/// Spans lie on characters, in order, apart from one another, and hold the parts they say.
fn check_spans(text: &str, found: &Scan) -> Result<(), TestCaseError> {
    for spans in [
        found.days.iter().map(|phrase| phrase.span).collect::<Vec<_>>(),
        found.times.iter().map(|phrase| phrase.span).collect(),
        found.turned_down.iter().map(|down| down.span).collect(),
    ] {
        prop_assert!(
            spans.iter().all(|span| text.get(span.start..span.end).is_some_and(|part| !part.is_empty()))
        );
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", spans);
    }
    for phrase in &found.days {
        let parts = phrase.weekday.map(|(_, span)| span).into_iter();
        for part in parts.chain(phrase.year.map(|(_, span)| span)) {
            prop_assert!(text.get(part.start..part.end).is_some());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_written_date_reads_back(
        language in language(),
        style in 0_u8..6,
        offset in 0_i64..36_000,
    ) {
        let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::TimeDelta::days(offset);
        if let Some(text) = written(date, language, style) {
            let found = scan(&text, Lexicon::of(language), DayOrder::Unknown);
            prop_assert_eq!(found.days.len(), 1, "{}", text);
            let phrase = &found.days[0];
            let DayForm::Calendar { day, month } = &phrase.form else {
                return Err(TestCaseError::fail(format!("{text}: {phrase:?}")));
            };
            prop_assert_eq!((day.0, month.0), (date.day(), date.month()), "{}", text);
            prop_assert_eq!(phrase.year.map(|(year, _)| year), Some(date.year()), "{}", text);
            prop_assert_eq!(phrase.weekday.map(|(weekday, _)| weekday), Some(date.weekday()), "{}", text);
        }
    }

    #[test]
    fn a_phrase_by_itself_reads_the_same(
        language in language(),
        style in 0_u8..6,
        offset in 0_i64..36_000,
        before in "[a-z ]{0,12}",
    ) {
        let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::TimeDelta::days(offset);
        if let Some(date) = written(date, language, style) {
            let text = format!("{before} {date} 19:30");
            let found = scan(&text, Lexicon::of(language), DayOrder::Unknown);
            for phrase in &found.days {
                let part = &text[phrase.span.start..phrase.span.end];
                let again = scan(part, Lexicon::of(language), DayOrder::Unknown);
                prop_assert_eq!(again.days.len(), 1, "{} in {}", part, text);
                prop_assert_eq!(again.days[0].span, Span::new(0, part.len()));
            }
        }
    }

    #[test]
    fn any_text_is_scanned(text in any::<String>(), language in language()) {
        check_spans(&text, &scan(&text, Lexicon::of(language), DayOrder::Unknown))?;
    }

    #[test]
    fn any_date_like_text_is_scanned(text in date_like(), language in language()) {
        check_spans(&text, &scan(&text, Lexicon::of(language), DayOrder::MonthFirst))?;
    }
}

/// Ten times the text may take some ten times as long, not a hundred; the bound is loose, since a busy
/// machine measures this.
#[test]
fn time_is_linear_in_the_text() {
    let lexicon = Lexicon::of(Language::English);
    for piece in
        ["5, ", "May 5 and ", "1:", "5-", "((", "12.", "the first ", "Wed ", "a@", "\n ", "'", "5 to "]
    {
        let once = |text: &str| {
            let start = Instant::now();
            let found = scan(text, lexicon, DayOrder::Unknown);
            assert!(found.days.len() <= text.len());
            start.elapsed()
        };
        let time = |count: usize| {
            let text = piece.repeat(count);
            (0..3).map(|_| once(&text)).min().unwrap_or_default()
        };
        let (short, long) = (time(2_000), time(20_000));
        assert!(long < short * 60 + Duration::from_millis(200), "{piece:?}: {short:?}, then {long:?}");
    }
}
