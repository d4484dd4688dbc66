//! What date readers fall for, each read by `extract` from a whole post: the day and time announced, and
//! nothing beside them.

use tidings::base::source::SourceFile;
use tidings::config::Config;
use tidings::extract::claim::Announcement;
use tidings::extract::{Extraction, extract};

/// Reads a post of a day (`2024-04-02`).
pub(crate) fn read(posted: &str, lang: &str, body: &str) -> Extraction {
    let text = format!("---\ntitle: News from us\ndate: {posted}\nlang: {lang}\n---\n\n{body}\n");
    let config = Config::default();
    let source = SourceFile::new(format!("{posted}-news.md"), text);
    let post = tidings::post::read(&source, &config).post.unwrap();
    extract(&post, &config)
}

/// Holds every row of a language, a text and what is announced in it, as `announced` tells that; all that differ are shown.
#[track_caller]
pub(crate) fn check_rows(rows: &[(&str, &str, &str)], announced: impl Fn(&str, &str) -> String) {
    let wrong = rows.iter().filter_map(|(lang, body, expected)| {
        let found = announced(lang, body);
        (found != *expected).then(|| format!("{lang}: {body}\n    {found}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// What is announced: day, time, and `?` where doubtful.
pub(crate) fn told(one: &Announcement) -> String {
    let day = one.date.map_or("no day".to_owned(), |day| day.to_string());
    let start = one.times.start.as_ref();
    let time = start.map_or(String::new(), |start| start.value.format(" %H:%M").to_string());
    format!("{day}{time}{}", if one.is_doubtful() { "?" } else { "" })
}

/// Reads a post of 2 April 2024 and tells what it announces.
fn announced(lang: &str, body: &str) -> Vec<String> {
    read("2024-04-02", lang, body).announcements.iter().map(told).collect()
}

#[track_caller]
fn check(lang: &str, body: &str, expected: &[&str]) {
    assert_eq!(announced(lang, body), expected, "{body}");
}

#[test]
fn a_number_belongs_to_what_it_stands_with() {
    check("en", "Our next meetup is Tuesday 9 April, 7.30pm.", &["2024-04-09 19:30"]);
    check("en", "The next meetup: April 18 at 6:30.", &["2024-04-18 18:30"]);
    check("nl", "De volgende meetup is 18 april om 19.00 uur.", &["2024-04-18 19:00"]);
    check("en", "Join us for the next meetup on Monday the 13th of May, 7pm.", &["2024-05-13 19:00"]);
    check("en", "Ann spoke of caches (starting at 9:40). Our next meetup is on 10 April.", &["2024-04-10"]);
}

#[test]
fn look_alikes_are_no_dates() {
    for body in [
        "Our next meetup will be about 5G, and it marks our 6th anniversary.",
        "The next Xmas meetup, our first of 2023, was a 4 day affair.",
        "We may do another meetup, and you may join us.",
        "The video of the meetup is 1:01:38 long, starting at 9:40.",
    ] {
        let days = announced("en", body);
        assert!(days.iter().all(|day| day == "no day"), "{body}: {days:?}");
    }
}

#[test]
fn dates_of_others_are_not_ours() {
    check(
        "en",
        "Our sponsor's conference runs from 5 to 7 June. Our next meetup is on 10 April at 7pm.",
        &["2024-04-10 19:00"],
    );
    check(
        "en",
        "After PyCon on 20 May, we are back for our next meetup on 12 June, 7pm.",
        &["2024-06-12 19:00"],
    );
    check("en", "Tickets for the conference are cheaper until 30 April.", &[]);
    check("de", "Vorschläge für Vorträge nehmen wir bis zum 4. Mai entgegen.", &[]);
    check("fr", "Vous avez jusqu'au 2 mai pour proposer un sujet.", &[]);
    check("pl", "Zgłoszenia prelekcji przyjmujemy do 1 maja.", &[]);
    check("fi", "Ilmoita esityksesi 1. toukokuuta mennessä.", &[]);
    check("tr", "Konuşma önerilerinizi 1 Mayıs'a kadar gönderebilirsiniz.", &[]);
    check("ja", "発表希望の方は5月1日までにご連絡ください。", &[]);
}

#[test]
fn a_move_names_two_days_and_means_the_second() {
    check("en", "We're moving the meetup from 9 April to 16 April, 7pm.", &["2024-04-16 19:00"]);
    check("de", "Wir verlegen das Treffen vom 9. April auf den 16. April, 19 Uhr.", &["2024-04-16 19:00"]);
    check("sv", "Träffen den 15 maj flyttas till onsdag 22 maj klockan 18.", &["2024-05-22 18:00"]);
    check(
        "es",
        "La reunión del 11 de abril se aplaza al jueves 18 de abril a las 19:00.",
        &["2024-04-18 19:00"],
    );
}

#[test]
fn english_of_many_regions() {
    check("en-GB", "Our next meetup: Thurs 14th Nov @ 6.30pm for 7pm.", &["2024-11-14 18:30"]);
    check("en-US", "Our next meetup is on 11/14/2024 at 6:30 PM.", &["2024-11-14 18:30"]);
    check("en-US", "The next meetup is Nov. 14 at 6 p.m.", &["2024-11-14 18:00"]);
    check("en-IN", "Our next meetup is on 14th Nov 2024, 10 AM IST onwards.", &["2024-11-14 10:00"]);
    check("en-AU", "Next meetup's Tues 12 Nov, 6pm for a 6.15pm start.", &["2024-11-12 18:00"]);
    check("en", "Our next meetup is on 11/12/2024 at 7pm.", &["2024-11-12 19:00?"]);
}

#[test]
fn lists_that_markdown_numbers_are_days() {
    check(
        "de",
        "Die nächsten Treffen:\n\n- 8. Mai, 19 Uhr: Sicherheit\n- 12. Juni, 19 Uhr: Offene Bühne",
        &["2024-05-08 19:00", "2024-06-12 19:00"],
    );
    check("cs", "### Další setkání\n\n13. 5. 2024 od 18:30, místnost D105.", &["2024-05-13 18:30"]);
    check("nb", "### Neste treff\n\n13. mai 2024 kl. 18.30, biblioteket.", &["2024-05-13 18:30"]);
}

#[test]
fn tables_say_what_their_columns_hold() {
    check(
        "es",
        "| Fecha | Tema | Hora |\n|---|---|---|\n| 20/5/2024 | Mapas | 18:30 |\n| 17/6/2024 | Datos | 19:00 |",
        &["2024-05-20 18:30", "2024-06-17 19:00"],
    );
    check(
        "it",
        "| Data | Argomento | Ora |\n|---|---|---|\n| 18/05 | Accessibilità | 18:30 |",
        &["2024-05-18 18:30"],
    );
}

#[test]
fn weeks_that_are_counted_yield_to_the_day_that_is_said() {
    check(
        "fr",
        "On se retrouve dans quinze jours, le 13, même lieu, pour une séance vélos.",
        &["2024-04-13"],
    );
    check("sv", "Om två veckor, onsdagen den 17, ses vi igen på nästa träff.", &["2024-04-17"]);
    check("en", "Two weeks from last night we meet again, 7pm.", &["2024-04-15 19:00"]);
}

#[test]
fn not_until_is_when_it_is_and_not_a_deadline() {
    check("en", "The next session won't be until Friday 10 May, 7pm.", &["2024-05-10 19:00"]);
    check("en", "The next session is open until Friday 10 May.", &[]);
}

#[test]
fn a_meetup_that_is_called_off_twice_is_off_and_the_new_day_is_on() {
    check(
        "de",
        "Leider müssen wir das Treffen am 11. April streichen. Nächster Versuch: 25. April, gleicher Ort.",
        &["2024-04-25"],
    );
    check(
        "pl",
        "Niedzielny wyjazd (14.04) odwołujemy. Spotykamy się za to tydzień później, 21 kwietnia.",
        &["2024-04-21"],
    );
}

#[test]
fn two_appointments_are_two_meetups() {
    check(
        "es",
        "El próximo ensayo es el martes 9 de abril a las 19:30. El concierto será el sábado 20 de abril a las 20:00.",
        &["2024-04-09 19:30", "2024-04-20 20:00"],
    );
    check(
        "sv",
        "Måndag den 8 april övar vi som vanligt. Konserten är lördagen den 20 april kl 16.",
        &["2024-04-08", "2024-04-20 16:00"],
    );
}

#[test]
fn the_link_beside_words_that_sign_up_is_the_one() {
    let link = |lang: &str, body: &str| {
        let text = format!("---\ntitle: News\ndate: 2024-04-02\nlang: {lang}\n---\n\n{body}\n");
        let config = Config::default();
        let post = tidings::post::read(&SourceFile::new("2024-04-02-news.md", text), &config).post.unwrap();
        let announcements = extract(&post, &config).announcements;
        announcements.into_iter().find_map(|one| one.rsvp_url).map(|url| url.value)
    };
    let here = Some("https://x.example/1".to_owned());
    let cases = [
        ("en", "Our next meetup is on 10 April, 7pm. Kindly register on https://x.example/1 by 8 April."),
        ("nb", "Neste treff er 10. april kl. 18. Meld deg på [her](https://x.example/1)."),
        ("cs", "Příští sraz je 10. dubna v 18:00. Přihlašování: https://x.example/1"),
        ("ja", "次回の勉強会は4月10日です。参加登録は[こちら](https://x.example/1)。"),
    ];
    for (lang, body) in cases {
        assert_eq!(link(lang, body), here, "{body}");
    }
    let others = "Our next meetup is on 10 April.\n\nRegister for PyCon: https://x.example/2";
    assert_eq!(link("en", others), None, "another's event");
    let slides = "Our next meetup is on 10 April. The slides are at https://slides.example/3";
    assert_eq!(link("en", slides), None, "no words that sign up");
}

#[test]
fn what_a_sentence_says_of_two_days_is_told_apart() {
    check("it", "A maggio ci vediamo il 22 (mercoledì), alle 18:45.", &["2024-05-22 18:45"]);
    check("nl", "De volgende bijeenkomst is op 16 mei; in april slaan we over.", &["2024-05-16"]);
    check(
        "en",
        "Meeting 4 moves to Wednesday, April 24; our spring party takes place on Friday, May 10.",
        &["2024-04-24", "2024-05-10"],
    );
    check("en", "The May meeting will now be held on the 16th, not the 9th.", &["2024-05-16"]);
    check("en", "May 9 is a holiday, so we'll move the May meetup to May 16.", &["2024-05-16"]);
    check(
        "en",
        "Coming up: our hack evening on the 25th (18.30, Studio 4) and the social on Thursday 6 June (venue tbc).",
        &["2024-04-25 18:30", "2024-06-06"],
    );
    check("en", "We meet on Thursdays, 7pm; the next one is on 9 May.", &["2024-05-09 19:00"]);
}

#[test]
fn a_reason_is_no_event_and_days_away_are_nobodys_meetup() {
    check(
        "en",
        "The April meetup has been moved from the 18th to the 25th because of carnival.",
        &["2024-04-25"],
    );
    check("es", "El encuentro de abril pasa del jueves 18 al 25 debido al festival.", &["2024-04-25"]);
    check(
        "fi",
        "Huhtikuun tapaaminen siirtyy 18.4.2024 festivaali vuoksi päivään 25.4.2024.",
        &["2024-04-25"],
    );
    check("en", "Also in our town: the outdoor festival, on Saturday 11 May.", &[]);
    check("en", "useR! 2024 takes place from 18 to 21 July, by the way.", &[]);
}

#[test]
fn days_are_read_as_people_write_them() {
    check("es", "En junio cambiamos de día: nos vemos el martes 18 a las 19:00.", &["2024-06-18 19:00"]);
    check("en", "Next meetup: Fri 26.04., from 18:00.", &["2024-04-26 18:00"]);
    check("en", "GGD #8: 13/06/2024. Keep the evening free.", &["2024-06-13"]);
    check(
        "en",
        "We meet on the first Tuesday, so: May 7, June 4, July 2. All 6:30 pm.",
        &["2024-05-07 18:30", "2024-06-04 18:30", "2024-07-02 18:30"],
    );
    check("en", "We meet again in two weeks, 7pm.", &["2024-04-16 19:00?"]);
}

#[test]
fn days_off_are_nobodys_meetup() {
    check(
        "en",
        "The next social is Monday 8 April, then it's Easter Monday on 22 April so we'll skip to Monday 6 May.",
        &["2024-04-08", "2024-05-06"],
    );
    check("de", "Der 1. Mai ist ein Feiertag, also treffen wir uns am 8. Mai.", &["2024-05-08"]);
}

#[test]
fn each_day_of_a_sentence_has_its_own_time() {
    check(
        "en",
        "Two meetups are on the books: one on 4/16 at 6:30 pm, and one on 5/14, also at 7:00 pm.",
        &["2024-04-16 18:30", "2024-05-14 19:00"],
    );
    check(
        "fr",
        "Prochaine rencontre le 16 avril à 19h, puis le 14 mai.",
        &["2024-04-16 19:00", "2024-05-14"],
    );
    check(
        "en",
        "We come back on Tuesday, April 16. Same place, doors at 6, talks at 6:30.",
        &["2024-04-16 18:30"],
    );
}

/// What `explain` says of each thing that looks like a day and is none.
#[test]
fn why_it_is_no_date_is_said() {
    for (body, expected) in [
        ("Her talk begins at 1:03:20 in the video.", "it is a place in a video"),
        ("We run version 3.11 now.", "it is a version number"),
        ("Beer is £5 here.", "it is a price or an amount"),
        ("It was our 6th anniversary.", "it counts something, such as meetups or years"),
        ("You may march on.", "it is an ordinary word here"),
        ("It began in 2019.", "it is a year with no day"),
        ("See https://a.example/2024/05 for more.", "it is code or an address"),
        ("RSVP by 5 May for our next meetup on 9 May.", "it is a deadline"),
        ("Our next meetup is on ~~9 May~~ 16 May.", "it is struck out, and another day stands in its place"),
        (
            "Our next meetup is on 9 May. Yes, our meetup is on 9 May.",
            "the same day is already announced in this post",
        ),
    ] {
        let turned_down = read("2024-04-02", "en", body).turned_down;
        let reasons: Vec<&str> = turned_down.iter().map(|down| down.reason.words()).collect();
        assert!(reasons.contains(&expected), "{body}: {reasons:?}");
    }
}

#[test]
fn a_condition_moves_nothing_and_calls_nothing_off() {
    check("en", "We meet Apr. 18. If it snows again we'll move to Apr. 25.", &["2024-04-18"]);
    check(
        "de",
        "Wir treffen uns am 18. April. Falls es regnet, wird auf den 25. April verschoben.",
        &["2024-04-18"],
    );
    check(
        "en",
        "Join us for the picnic on 18 May. If it rains, the picnic on 18 May is cancelled.",
        &["2024-05-18"],
    );
}

#[test]
fn the_day_that_sign_up_opens_is_no_meetups() {
    check(
        "es",
        "El próximo encuentro será el 18 de abril. Inscripciones abiertas desde el 10 de abril.",
        &["2024-04-18"],
    );
    check("pl", "Kolejne spotkanie: 18.04 (czwartek). Zapisy ruszają 10.04.", &["2024-04-18"]);
    check(
        "en",
        "Our next meetup is on 18 April. RSVPs open a week ahead of each event, at noon.",
        &["2024-04-18"],
    );
}

#[test]
fn a_meetup_that_is_not_held_apart_is_not_called_off() {
    check(
        "en",
        "Join us for our meetup in the park on 20 April, 2pm. There will be no separate April meetup.",
        &["2024-04-20 14:00"],
    );
}

#[test]
fn numbers_are_days_and_times_as_each_language_writes_them() {
    check("cs", "Další sraz je naplánován na 5. 12., sejdeme se v 17 hodin.", &["2024-12-05 17:00"]);
    check("sv", "Vi planerar nästa träff till tisdag 16 april.", &["2024-04-16"]);
    check("da", "Vi ses 29. april, og det er kl. 17 hos Trifork.", &["2024-04-29 17:00"]);
    check("da", "Næste møde er mandag den 29. april fra 18 til 21 i Labitat.", &["2024-04-29 18:00"]);
    check("tr", "Nisan buluşmamız ayın 23'ünde, saat 19:30'da.", &["2024-04-23 19:30"]);
    check("it", "Ad aprile ci spostiamo al mercoledì: segnatevi il 17.", &["2024-04-17"]);
    check("fi", "Nähdään taas 15.4.", &["2024-04-15"]);
}

/// A recap that gives its own day as that of the next meetup is more likely wrong than late.
#[test]
fn the_next_meetup_on_the_day_of_its_recap_is_doubtful() {
    let told = "Last night we met for the fifth time. Ann spoke, and we had pizza.";
    check("en", &format!("{told}\n\nOur next meetup is on 2 April."), &["2024-04-02?"]);
    check("en", &format!("{told}\n\nOur next meetup is on 9 April."), &["2024-04-09"]);
}
