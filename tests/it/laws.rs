//! Laws of extraction: what holds for every post, not only for those that somebody thought of.

use proptest::prelude::*;
use tidings::base::source::SourceFile;
use tidings::config::Config;
use tidings::extract::{Extraction, extract};
use tidings::post;

/// Posts that announce a meetup: front matter, the paragraphs, the day.
const POSTS: [(&str, &[&str], &str); 4] = [
    (
        "en",
        &[
            "Thank you all for coming.",
            "Our next meetup is on Wednesday 5 June at 19:00, at the Old Library.",
        ],
        "2024-06-05",
    ),
    (
        "de",
        &["Schön war es.", "Unser nächstes Treffen findet am Dienstag, den 11. Juni um 19 Uhr statt."],
        "2024-06-11",
    ),
    ("fr", &["Merci à tous.", "Notre prochaine rencontre aura lieu le jeudi 13 juin à 18h30."], "2024-06-13"),
    (
        "es",
        &["Gracias por venir.", "Nuestro próximo encuentro es el viernes 14 de junio a las 19 hs."],
        "2024-06-14",
    ),
];

/// Sentences that hold no date, no time and no word about meetups.
const FILLERS: [&str; 8] = [
    "The coffee was strong and the chairs were soft.",
    "Ada showed how a cache may lie to you.",
    "Nobody could find the adapter for the projector.",
    "We learned that tests which cannot fail are worth nothing.",
    "Der Kuchen war schnell weg.",
    "Le code se trouve dans le dépôt.",
    "Las diapositivas ya se pueden descargar.",
    "Questions went on until the lights went out.",
];

fn read(lang: &str, paragraphs: &[String]) -> Extraction {
    let text = format!("---\ntitle: An evening\nlang: {lang}\n---\n\n{}\n", paragraphs.join("\n\n"));
    let source = SourceFile::new("2024-05-15-an-evening.md", text);
    let config = Config::default();
    let post = post::read(&source, &config).post.expect("the post is readable");
    extract(&post, &config)
}

/// What a subscriber would be told: the days, the times, whether they are doubtful, and the places.
fn told(extraction: &Extraction) -> Vec<String> {
    let each = extraction.announcements.iter().map(|one| {
        let start = one.times.start.as_ref().map(|start| start.value);
        let venue = one.venue.as_ref().map(|venue| venue.value.clone());
        format!("{:?} {start:?} {:?} {} {venue:?}", one.date, one.status, one.is_doubtful())
    });
    each.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sentences_without_dates_change_no_finding(
        which in 0..POSTS.len(),
        fillers in prop::collection::vec(0..FILLERS.len(), 0..6),
    ) {
        let (lang, paragraphs, day) = POSTS[which];
        let plain: Vec<String> = paragraphs.iter().map(ToString::to_string).collect();
        let expected = told(&read(lang, &plain));
        prop_assert!(expected.len() == 1 && expected[0].contains(day), "{expected:?}");
        let mut longer = plain.clone();
        let at = longer.len() - 1;
        longer.splice(at..at, fillers.iter().map(|filler| FILLERS[*filler].to_string()));
        prop_assert_eq!(told(&read(lang, &longer)), expected);
    }

    #[test]
    fn every_finding_stands_where_it_says(text in "(?s).{0,400}") {
        let extraction = read("en", &[text]);
        for announcement in &extraction.announcements {
            prop_assert!(announcement.span.start <= announcement.span.end);
        }
    }
}

/// Many days in one sentence or one heading: each is weighed, and none looks through all of them.
#[test]
fn a_sentence_full_of_dates_takes_no_longer_than_its_length() {
    for (before, unit) in [
        ("Our next meetup is ", "January, "),
        ("Our next meetup is ", "5 June, "),
        ("Our next meetup is on 5 June: ", "meetup about life at Foo "),
        ("Our next meetup is on 5 June, ", "a night of life at Foo, "),
        ("The June meetup is on ", "5 June, evening at Foo, "),
        ("All evenings about life at Foo ", "are about life at Foo\n\n- 5 June\n\n"),
        ("## Next meetup ", "5 June "),
        ("", "When: 5 June 7pm, "),
        ("cancelled ", "5 June and "),
        ("| When | What |\n|--|--|\n| next meetup ", "5 June, 7pm, "),
        ("", "Wednesday, 7pm and "),
        ("Next meetup in June: ", "3/4 or "),
        ("", "1/2/2024 "),
        ("", "6月5日と"),
        ("", "- 5 June\n"),
        ("", "5. kesäkuuta "),
        ("", "1. "),
        ("", "http://a.example/ "),
        ("", "<![CDATA[5 A "),
        ("<b title='", "<b title=\""),
        ("", "http://a.example/ 5 June "),
        ("", "[5 June](http://a.example/) "),
        ("", "[sign up](http://a.example/) on 5 June, "),
        ("| When | What |\n|--|--|\n", "| 5 June | 7pm |\n"),
    ] {
        let time = |length: usize| {
            let text = [format!("{before}{}", unit.repeat(length / unit.len()))];
            let began = std::time::Instant::now();
            read("en", &text);
            began.elapsed()
        };
        // What else the machine does only ever adds.
        let least = |length: usize| (0..3).map(|_| time(length)).min().unwrap_or_default();
        let (short, long) = (least(8_000), least(64_000));
        assert!(long < short * 32 + std::time::Duration::from_secs(1), "{unit:?}: {short:?}, then {long:?}");
    }
}

/// Ten megabytes would only take longer: what is quadratic shows at one.
#[test]
fn a_post_full_of_dates_does_not_hang() {
    let dates = "Our next meetup is on Wednesday 5 June at 19:00, or 3/4/2024, 5G, 1:01:38 and 24/7 ";
    for gap in ["\n\n", "", "* "] {
        let text = format!("{dates}{gap}").repeat((1 << 20) / dates.len());
        assert!(!read("en", &[text]).announcements.is_empty());
    }
}

/// Thousands of days are no prose: what is left out is said, with the place where that begins.
#[test]
fn days_without_end_are_read_up_to_a_number_and_said_to_be() {
    let day = "Our next meetup is on Wednesday 5 June at 19:00.".to_owned();
    let other = "It was built on 3 March 1911.".to_owned();
    let enough: Vec<String> = std::iter::once(day.clone()).chain(vec![other.clone(); 1_999]).collect();
    assert!(read("en", &enough).diagnostics.is_empty());
    let too_many: Vec<String> = enough.iter().cloned().chain([other, day]).collect();
    let found = read("en", &too_many);
    let said: Vec<_> = found.diagnostics.iter().map(|found| (found.rule.code(), found.span.start)).collect();
    let head = "---\ntitle: An evening\nlang: en\n---\n\n".len() + enough.join("\n\n").len();
    assert_eq!(said, [("D211", head + "\n\nIt was built on ".len())]);
    let days: Vec<_> = found.announcements.iter().map(|one| one.date.map(|day| day.to_string())).collect();
    assert_eq!(days, [Some("2024-06-05".to_owned())]);
}
