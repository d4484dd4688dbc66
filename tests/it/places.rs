//! Where a meetup is that a post announces: a name behind "at" or "in" is its place only where people meet there, and
//! what somebody speaks about or works at is none.

use tidings::base::source::SourceFile;

use crate::blog;

/// The place of the meetup to come that a recap of 4 January announces.
fn place(lang: &str, body: &str) -> Option<String> {
    let settings = format!("title: Ants\nurl: https://ants.example\ntimezone: Europe/London\nlang: {lang}\n");
    let text = format!("---\ntitle: Ants\n---\n{body}\n");
    let sources = [SourceFile::new("2024-01-04-ants.md", text)];
    let reading = blog::read(&settings, &sources, "2024-01-04T12:00:00Z");
    let posted = "2024-01-04".parse().ok();
    let mut to_come = reading.timeline.meetups.iter().filter(|meetup| meetup.date > posted);
    to_come.next().expect(body).venue.clone()
}

#[track_caller]
fn check(rows: &[(&str, &str, Option<&str>)]) {
    let wrong = rows.iter().filter_map(|(lang, body, expected)| {
        let found = place(lang, body);
        (found.as_deref() != *expected).then(|| format!("{body}\n    {found:?}, and not {expected:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn what_is_spoken_about_and_who_speaks_are_no_places() {
    check(&[
        ("en", "Our next meetup is on 7 March at 7pm. Alice will speak about concurrency in Go.", None),
        ("en", "Our next meetup is on 7 March. Alice from Google talks about testing in Python.", None),
        ("en", "Our next meetup is on 7 March at 7pm. Bob will show what he does at Amazon.", None),
        ("en", "Our next meetup is on 7 March, with Jane Smith (Engineer at Spotify) on Rust.", None),
        ("en", "Our next meetup is on 7 March and Jane, who works at Spotify, will speak.", None),
        ("en", "Our next meetup is on 7 March. Jane is a researcher at Leeds University.", None),
        ("en", "Our next meetup is on 7 March: bugs in Postgres, with Ada.", None),
        ("en", "Our next meetup is on 7 March, with speakers from Airbus, Leeds University and Redis.", None),
        ("en", "Our next meetup is on 7 March. Sign up on Meetup, or ask in Slack.", None),
        ("en", "Our next meetup is on 7 March (RSVP at Eventbrite).", None),
        ("en", "Our next meetup is on 7 March. Read more in the Rust Book.", None),
        ("en", "Our next meetup is on 7 March at TBA.", None),
        (
            "de",
            "Unser nächstes Treffen ist am 7. März um 19 Uhr. Ada spricht über Nebenläufigkeit in Go.",
            None,
        ),
        ("fr", "Notre prochaine rencontre aura lieu le 7 mars. Ada parlera de concurrence en Go.", None),
        ("es", "Nuestro próximo encuentro es el 7 de marzo. Ada hablará de concurrencia en Go.", None),
        ("nl", "Onze volgende meetup is op 7 maart. Ada vertelt over concurrency in Go.", None),
    ]);
}

#[test]
fn where_people_meet_is_the_place() {
    check(&[
        ("en", "Our next meetup is on 7 March at 7pm at Monzo.", Some("Monzo")),
        ("en", "Our next meetup is on 7 March, again at Monzo.", Some("Monzo")),
        ("en", "Our next meetup is on 7 March at Monzo's office.", Some("Monzo's office")),
        ("en", "Come to Beacon House for our next meetup on 7 March.", Some("Beacon House")),
        ("en", "Our next meetup is on 7 March. See you at the Red Lion.", Some("Red Lion")),
        ("en", "Our next meetup is on 7 March. At the Red Lion!", Some("Red Lion")),
        (
            "en",
            "Our next meetup is on 7 March. Join us for pizza and talks at the Town Hall.",
            Some("Town Hall"),
        ),
        (
            "en",
            "Our next meetup is on 7 March in the reading room of the City Museum.",
            Some("the reading room of the City Museum"),
        ),
        (
            "en",
            "Our next meetup is on 7 March, in the rugby club, Station Road.",
            Some("the rugby club, Station Road"),
        ),
        ("en", "Our next meetup is on 7 March and moves to the Red Lion.", Some("Red Lion")),
        (
            "en",
            "The March meetup is:\n\n- Thursday, 7 March\n- 7.30pm\n- Switchyard Brewing, 9 Goods Yard",
            Some("Switchyard Brewing, 9 Goods Yard"),
        ),
        (
            "en",
            "All evenings are in the Methodist Hall.\n\n- Thursday 7 March, 7pm: Ada\n- Thursday 4 April, 7pm: Bob",
            Some("Methodist Hall"),
        ),
        ("de", "Unser nächstes Treffen ist am 7. März, wieder im Metalab.", Some("Metalab")),
        (
            "de",
            "Das nächste Treffen findet am 7. März um 19 Uhr statt, diesmal im Sektor 5.",
            Some("Sektor 5"),
        ),
        ("fr", "Notre prochaine rencontre aura lieu le 7 mars, comme d'habitude au Shadok.", Some("Shadok")),
        ("es", "El siguiente encuentro será el jueves 7 de marzo, también en La Nave.", Some("La Nave")),
        ("nl", "Onze volgende meetup is op 7 maart, deze keer bij Sioux.", Some("Sioux")),
    ]);
}
