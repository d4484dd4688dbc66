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

#[test]
fn two_days_in_a_row_are_one_meetup_of_both() {
    check(&[
        ("en", "Our next meetup is on 15 and 16 March at the hall.", "2025-03-15"),
        ("en", "Our next meetup is on Saturday 15 and Sunday 16 March.", "2025-03-15"),
        (
            "fr",
            "Nos nuits des étoiles auront lieu le vendredi 28 et le samedi 29 mars, à partir de 21 h.",
            "2025-03-28 21:00",
        ),
        (
            "pt",
            "Vamos passar um fim de semana na serra, 15 e 16 de março. Saída no sábado às 8h.",
            "2025-03-15 08:00",
        ),
        ("cs", "Další setkání je víkendové, 15. a 16. března.", "2025-03-15"),
        ("en", "Our next meetups are on 15 March and 12 April.", "2025-03-15 + 2025-04-12"),
    ]);
}

#[test]
fn a_day_that_a_conclusion_leaves_behind_is_not_announced() {
    check(&[
        ("en", "The first Monday is the 7th, a bank holiday, so we meet on 14 April.", "2025-04-14"),
        (
            "en",
            "April: the third Saturday is the 19th, in Easter weekend, so we'll skip ahead to April 26.",
            "2025-04-26",
        ),
        (
            "en",
            "They have let our room tomorrow. So round 5 is moved to Thursday 13 March, 18:30.",
            "2025-03-13 18:30",
        ),
        (
            "it",
            "Il primo lunedì di aprile è il 7, e Corrado va a Piacenza: ci troviamo dunque il 14 aprile, ore 21.",
            "2025-04-14 21:00",
        ),
        (
            "nb",
            "Vi hadde tenkt neste treff fredag 14. mars, men da er det ferie. Derfor blir det fredag 21. mars kl. 18.",
            "2025-03-21 18:00",
        ),
        (
            "en",
            "We meet on 9 April at 7pm. It was full last time, so we meet on 16 April at 7pm too.",
            "2025-04-09 19:00 + 2025-04-16 19:00",
        ),
        ("en", "The doors are shut because the hall is closed from 9 to 13 April.", ""),
    ]);
}

#[test]
fn each_month_may_be_said_to_be_on_a_day() {
    check(&[
        (
            "en",
            "April will be the 16th, and we're going indoors. June's the 18th.",
            "2025-04-16 + 2025-06-18",
        ),
        ("en", "We meet first Wednesday, 7.30pm. So April is the 2nd.", "2025-04-02 19:30"),
        ("en", "April is the cruellest month.", ""),
    ]);
}

#[test]
fn what_leads_in_to_a_list_says_what_its_days_are() {
    check(&[
        (
            "en",
            "Some dates people have been asking about:\n\n- **8 April**: ladder\n- **15 April**: round 4",
            "2025-04-08 + 2025-04-15",
        ),
        (
            "en",
            "April is a nightmare, so get your diary out:\n\n- 14 April: yes\n- 28 April: yes",
            "2025-04-14 + 2025-04-28",
        ),
        (
            "it",
            "Prossime serate, sempre di venerdì e sempre dalle 20.30:\n\n- 28 marzo\n- 11 aprile",
            "2025-03-28 20:30 + 2025-04-11 20:30",
        ),
        (
            "de",
            "Die ersten Daten, wieder jeweils am letzten Samstag des Monats von 13 bis 17 Uhr:\n\n- 29. März\n- 26. April",
            "2025-03-29 13:00 + 2025-04-26 13:00",
        ),
    ]);
}

#[test]
fn whose_an_event_is_is_said_beside_it() {
    check(&[
        ("en", "Our annual marathon of games is on Saturday 22 March, 2pm.", "2025-03-22 14:00"),
        ("es", "Sábado 22 de marzo, a las 10:00: nuestro festival.", "2025-03-22 10:00"),
        ("en", "The trustees decide at their own meeting on Thursday 13 March.", ""),
        ("en", "The quilt evening is on Saturday 22 March. It's not ours, but some of us will go.", ""),
        ("es", "El encuentro de Almorquía será el sábado 22 de marzo. No es cosa nuestra.", ""),
    ]);
}

#[test]
fn an_hour_at_which_something_ends_is_not_when_it_begins() {
    check(&[
        ("de", "Das nächste Treffen ist am 15. März. Die erste Schicht geht bis halb eins.", "2025-03-15"),
        ("de", "Das nächste Treffen ist am 15. März um halb eins.", "2025-03-15 12:30"),
        (
            "en",
            "Our next meetup is on 15 March, 7pm. No workshop after that, it's dark at noon.",
            "2025-03-15 19:00",
        ),
        ("sv", "Vi tar tisdagen den 15 april i stället, 17.30.", "2025-04-15 17:30"),
    ]);
}

#[test]
fn days_that_stand_for_choice_are_open() {
    check(&[
        (
            "en",
            "The next meetup is on Tuesday 11 or Tuesday 18 March, 7pm.",
            "2025-03-11 19:00? + 2025-03-18 19:00?",
        ),
        (
            "de",
            "Das nächste Treffen ist am Mittwoch, dem 12. März, oder am Mittwoch, dem 19. März.",
            "2025-03-12? + 2025-03-19?",
        ),
        (
            "es",
            "El próximo encuentro es el martes 11 o el martes 18 de marzo, a las 19:30.",
            "2025-03-11 19:30? + 2025-03-18 19:30?",
        ),
        (
            "en",
            "The next meetups are on 11 March and on 18 March, 7pm.",
            "2025-03-11 19:00 + 2025-03-18 19:00",
        ),
    ]);
}

#[test]
fn a_new_day_may_stand_before_the_one_it_leaves() {
    check(&[
        (
            "fr",
            "La soirée est avancée d'un jour : ce sera le mercredi 19 et non plus le jeudi, à vingt heures.",
            "2025-03-19 20:00",
        ),
        (
            "en",
            "We're shifting Sunday's meetup to Tuesday the 11th, 7pm, the council are opening the park on Monday.",
            "2025-03-11 19:00",
        ),
    ]);
}

#[test]
fn hours_are_said_in_words_with_their_minutes() {
    check(&[
        ("fr", "Prochaine rencontre le jeudi 20 mars à dix-neuf heures trente.", "2025-03-20 19:30"),
        ("de", "Das nächste Treffen ist am 20. März um neunzehn Uhr dreißig.", "2025-03-20 19:30"),
        ("it", "Il prossimo incontro è il 20 marzo alle venti e trenta.", "2025-03-20 20:30"),
        ("da", "Næste møde er torsdag den 20. marts, klokken nitten.", "2025-03-20 19:00"),
        ("en", "The next meetup is on 20 March at seven fifteen.", "2025-03-20 19:15"),
        // An hour long is not at one.
        ("nl", "De volgende bijeenkomst is op 20 maart. Die nacht gaat de klok een uur terug.", "2025-03-20"),
    ]);
}

#[test]
fn another_groups_business_is_none_of_ours() {
    check(&[
        (
            "en",
            "Dates:\n\n- 20 March: the next meetup, 7pm\n- 30 April: taxes. Not our department.",
            "2025-03-20 19:00",
        ),
        ("en", "The next meetup is on 20 March, 7pm, at the summit lookout.", "2025-03-20 19:00"),
        ("de", "Das nächste Treffen ist am 20. März. Die Bundestagswahl ist am 23. März.", "2025-03-20"),
    ]);
}

#[test]
fn days_in_a_row_behind_a_word_for_days_are_the_groups() {
    check(&[
        (
            "en",
            "Spring dates: 16 March, 20 April, 18 May. Bring a chair.",
            "2025-03-16 + 2025-04-20 + 2025-05-18",
        ),
        ("en", "Dates for the rest of the year: 12 September and 10 October.", "2025-09-12 + 2025-10-10"),
        ("fr", "Les dates de l'automne : 12 septembre, 10 octobre.", "2025-09-12 + 2025-10-10"),
        ("en", "Other groups: 12 September and 10 October.", ""),
        (
            "en",
            "Forthcoming meetings (Village Hall, 7.30 p.m.)\n\n*Thursday 13th March* – A mill, Mr Thirtle\n\n\
             *Thursday 10th April* – Lost railways, Dr Bullard",
            "2025-03-13 19:30 + 2025-04-10 19:30",
        ),
    ]);
}

#[test]
fn a_number_behind_a_day_names_a_meetup() {
    check(&[
        ("en", "March 19 is crit #5, inside.", "2025-03-19"),
        ("en", "The calendar opens with #13 on Saturday, March 29.", "2025-03-29"),
        ("en", "March 19 is when issue, as you know, #5 comes out.", ""),
    ]);
}

#[test]
fn a_weekday_said_before_speaks_of_the_same_day() {
    check(&[
        ("en", "Next Thursday it's games! 13 March, 19:00, and bring one.", "2025-03-13 19:00"),
        (
            "pt",
            "Nos dias 29 e 30 de março (sábado e domingo) vamos ocupar o laboratório.\n\n\
             - Sábado: abertura às 9h, mão na massa\n- Domingo: das 9h às 16h",
            "2025-03-29 09:00 + 2025-03-30 09:00",
        ),
    ]);
}

#[test]
fn lines_that_begin_with_days_are_a_list() {
    check(&[
        (
            "en",
            "Here are our dates in writing:\n\n9 April (second Wed., on account of Easter)\n23 April\n7 May",
            "2025-04-09 + 2025-04-23 + 2025-05-07",
        ),
        ("en", "We meet\n23 April at Ann's. Bring a chair.", "2025-04-23"),
    ]);
}

#[test]
fn days_of_one_weekday_in_a_row_are_all_of_the_group() {
    check(&[
        (
            "fr",
            "En avril, nous chantons les mardis 8, 15 et 22, à 19 h 30.",
            "2025-04-08 19:30 + 2025-04-15 19:30 + 2025-04-22 19:30",
        ),
        ("en", "In April we meet on Tuesdays 8 and 22.", "2025-04-08 + 2025-04-22"),
        (
            "fr",
            "Voici tout ce qu'il reste :\n\n- mardi 11 mars\n- mardi 18 mars\n- mardi 25 mars",
            "2025-03-11 + 2025-03-18 + 2025-03-25",
        ),
        ("en", "Coaches leave on these days:\n\n- Tuesday 11 March\n- Friday 14 March", ""),
        (
            "en",
            "Wednesday 12 March, then 26 March, then 9 April. All at half six in the café.",
            "2025-03-12 18:30 + 2025-03-26 18:30 + 2025-04-09 18:30",
        ),
    ]);
}

#[test]
fn a_day_in_brackets_is_of_the_word_before_it() {
    check(&[
        (
            "nl",
            "- Dinsdag 18 maart, 19:00 uur: wél. We praten ook over Koningsdag (27 april).",
            "2025-03-18 19:00",
        ),
        (
            "en",
            "The March meetup's on the 12th, the day before the minor releases (17.3, on the 13th). 6 PM.",
            "2025-03-12 18:00",
        ),
        ("en", "Our next evening is with Ann (12 March).", "2025-03-12"),
    ]);
}

#[test]
fn an_entry_may_deny_its_day_in_a_word() {
    check(&[(
        "nl",
        "- Dinsdag 18 maart, 19:00 uur: wél.\n- Dinsdag 25 maart: niet. Dan is het vakantie.",
        "2025-03-18 19:00",
    )]);
}

#[test]
fn the_month_of_the_day_that_is_left_is_that_of_the_day_taken() {
    check(&[(
        "en",
        "The second Saturday of April is the 12th, but the rooms have a wedding. Rather than skip we're moving to the 19th.",
        "2025-04-19",
    )]);
}
