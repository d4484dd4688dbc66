//! Days that no word beside them announces: `extract` reads a whole post of 5 March 2025, a Wednesday, that has told of
//! other things before, and what it announces is told as in `moves`.

use crate::traps::{check_rows, read, told};

#[track_caller]
fn check(rows: &[(&str, &str, &str)]) {
    let before = "Hello.\n\nWhat an evening.\n\nThe kettle works.\n\nThanks for the cake.\n\nThat was that.";
    check_rows(rows, |lang, body| {
        let announcements = read("2025-03-05", lang, &format!("{before}\n\n{body}")).announcements;
        announcements.iter().map(told).collect::<Vec<_>>().join(" + ")
    });
}

#[test]
fn the_month_that_is_spoken_of_makes_a_day_in_it_the_groups() {
    check(&[
        ("en", "April: the 9th, seven o'clock, same room.", "2025-04-09 19:00"),
        (
            "en",
            "For April we have chosen a play. The last Sunday is the 27th. Four o'clock.",
            "2025-04-27 16:00",
        ),
        ("en", "April's night is the 16th. Bring the thing you have been avoiding.", "2025-04-16"),
        ("en", "### April\n\nWe're on Wednesday the 23rd at the library.", "2025-04-23"),
        ("en", "April's book is about the sea; we meet on the 28th, at four.", "2025-04-28 16:00"),
        ("en", "In April the conference is on the 9th, and Ann will be there.", ""),
    ]);
}

#[test]
fn what_a_group_does_again_on_a_day_it_meets_for() {
    check(&[
        ("en", "We ride again on the last Sunday of March. Bring a bell.", "2025-03-30"),
        ("en", "We play again on the second Saturday of April, starting at two.", "2025-04-12"),
        ("en", "We do it all over again on Thursday week, half eight.", "2025-03-13"),
        ("nl", "Op 10 april staan we er weer, dezelfde trap, dezelfde zaal.", "2025-04-10"),
        ("de", "Wir klettern wieder am 9. April in der alten Halle.", "2025-04-09"),
    ]);
}

#[test]
fn a_day_with_a_time_is_an_appointment() {
    check(&[
        ("en", "The club goes out on Thursday morning (13 March). We start at 07h30.", "2025-03-13 07:30"),
        ("en", "Saturday the 29th, from 8 am, at the allotment.", "2025-03-29 08:00"),
        ("en", "Thursday week (that's the 13th), 18:00, above the bookshop.", "2025-03-13 18:00"),
        ("en", "This Friday, 19:30, we unpack the new games.", "2025-03-07 19:30"),
        ("en", "Drum carder tomorrow, library, 18:30.", "2025-03-06 18:30"),
        ("de", "Diesen Freitag, 19.30 Uhr, wird ausgepackt.", "2025-03-07 19:30"),
        ("fr", "Mercredi 26 mars, dix-neuf heures, au labo.", "2025-03-26 19:00"),
        ("pt", "Os testes ficam para quarta-feira, 12 de março, às 18h30.", "2025-03-12 18:30"),
        (
            "en",
            "Always from 2 to 5 pm, at the hall:\n\n- 16 March\n- 20 April",
            "2025-03-16 14:00 + 2025-04-20 14:00",
        ),
    ]);
}

#[test]
fn two_sentences_that_each_give_a_day_in_full_are_two_meetups() {
    check(&[(
        "en",
        "We ride again on Sunday 30 March. A planning meeting is on Tuesday 18 March (7.30pm).",
        "2025-03-30 + 2025-03-18 19:30",
    )]);
}

#[test]
fn what_is_corrected_is_nobodys_day() {
    check(&[
        (
            "en",
            "Correction: I told you that we'd be back on the 2nd of April. We are the second Wednesday. So it's \
             Wednesday the 9th, half seven.",
            "2025-04-09 19:30",
        ),
        ("en", "The poster says the 17th, when we are shut. It's Tuesday 18 March.", "2025-03-18"),
    ]);
}

#[test]
fn days_of_other_things_are_not_announced() {
    check(&[
        ("en", "With the election coming up on 2 April, the hall is full.", ""),
        ("en", "There was a vote about this back on 27 November.", ""),
        ("en", "PyCon Ireland is on Saturday 15th and Sunday 16th March, and half of us go.", ""),
        ("en", "The second Thursday is the 13th, and that is Columbus Day.", ""),
        ("en", "The plant sale is the Saturday after that.", ""),
        ("en", "Ann told the club of a ride before her birthday on 4 April.", ""),
    ]);
}

#[test]
fn a_weekday_beside_a_day_says_which_month() {
    check(&[
        (
            "en",
            "The 15th would be ours, but it is a holiday. We shall meet on the Saturday after, i.e. the 22nd.",
            "2025-03-22",
        ),
        ("es", "Nos vemos el miércoles siguiente, el 9, a las 20.", "2025-04-09 20:00"),
        ("en", "See you at the next Wednesday of the exchange, the 9th, at 7pm.", "2025-04-09 19:00"),
        ("pl", "W kwietniu widzimy się 24. (czwartek, 18:00).", "2025-04-24 18:00"),
    ]);
}

#[test]
fn a_day_alone_is_read_where_its_sentence_ends() {
    check(&[
        ("es", "En abril nos juntamos el 10. Mismo bar.", "2025-04-10"),
        ("it", "Ci vediamo il 20, alle 16 come sempre.", "2025-03-20 16:00"),
        ("de", "Im April treffen wir uns am vierzehnten.", "2025-04-14"),
        ("en", "See you on the fourteenth, at 8pm.", "2025-03-14 20:00"),
        ("en", "We meet on the seventh floor.", ""),
    ]);
}

#[test]
fn days_and_hours_one_a_line_are_a_programme() {
    check(&[
        ("en", "- Sat. April 12, 10 a.m.\n- Sat. May 10, 10 a.m.", "2025-04-12 10:00 + 2025-05-10 10:00"),
        (
            "it",
            "Si torna alla normalità:\n\n- 10 aprile, ore 20.30: le foto\n- 24 aprile, ore 20.30: esperienze",
            "2025-04-10 20:30 + 2025-04-24 20:30",
        ),
    ]);
}

#[test]
fn words_of_others_and_stops_behind_hours_move_nothing() {
    check(&[
        ("es", "La sala está en obras, y llevan un mes diciendo que acaban «mañana». Venid.", ""),
        (
            "nb",
            "Lørdag 12. april flytter vi hele kaféen ut på plenen fra klokka 12. Det blir ingen torsdag i april.",
            "2025-04-12 12:00",
        ),
    ]);
}
