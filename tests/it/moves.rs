//! Which day a meetup is moved from and to, in the ways people say it: `extract` reads a whole post of 5 March 2025,
//! and what it announces is told as `old -> new time`. Nobody may be sent to the day that was given up.

use crate::traps::{check_rows, read, told};

/// What a post announces: the day it was moved from, and what [`told`] tells.
fn announced(lang: &str, body: &str) -> String {
    let announcements = read("2025-03-05", lang, &format!("Hello.\n\n{body}")).announcements;
    let each = announcements.iter().map(|one| {
        let old = one.moved_from.map_or(String::new(), |day| format!("{day} -> "));
        format!("{old}{}", told(one))
    });
    each.collect::<Vec<_>>().join(" + ")
}

#[track_caller]
fn check(rows: &[(&str, &str, &str)]) {
    check_rows(rows, announced);
}

const MOVED: &[(&str, &str, &str)] = &[
    (
        "en",
        "Heads up: we're shifting the April meetup a week, from Thursday 10 April to Thursday 17 April.",
        "2025-04-10 -> 2025-04-17",
    ),
    (
        "en",
        "Our next meetup was supposed to be on April 10, but the room is taken. It's on April 17 instead, 7pm.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    (
        "en",
        "Because Easter gets in the way, April's meetup happens on the 24th rather than the 17th.",
        "2025-04-17 -> 2025-04-24",
    ),
    (
        "en",
        "Next meetup: ~~Tuesday 8 April~~ Tuesday 15 April, 18:30 at the Library.",
        "2025-04-08 -> 2025-04-15 18:30",
    ),
    (
        "en",
        "We've had to swap dates: the next meetup, planned for 9 April, is now on 16 April.",
        "2025-04-09 -> 2025-04-16",
    ),
    (
        "de",
        "Das nächste Treffen verschiebt sich vom 10. April auf den 17. April.",
        "2025-04-10 -> 2025-04-17",
    ),
    (
        "de",
        "Achtung, Terminänderung: Wir treffen uns nicht am 8., sondern am 15. April um 19 Uhr.",
        "2025-04-08 -> 2025-04-15 19:00",
    ),
    (
        "de",
        "Wegen Ostern treffen wir uns im April ausnahmsweise erst am Donnerstag, den 24. April, statt am 17.",
        "2025-04-17 -> 2025-04-24",
    ),
    (
        "de",
        "Der Stammtisch am 9. April muss leider auf den 16. April verschoben werden.",
        "2025-04-09 -> 2025-04-16",
    ),
    (
        "de",
        "Das April-Treffen rutscht um eine Woche nach hinten: neuer Termin ist der 17.4., 19 Uhr.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    (
        "fr",
        "La prochaine rencontre est décalée du jeudi 10 au jeudi 17 avril, à 19h.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    (
        "fr",
        "Attention : la rencontre prévue le 8 avril aura finalement lieu le 15 avril à 18h30.",
        "2025-04-08 -> 2025-04-15 18:30",
    ),
    ("fr", "À cause de Pâques, on se retrouve le 24 avril et non le 17.", "2025-04-17 -> 2025-04-24"),
    ("fr", "Le meetup d'avril est repoussé d'une semaine, au mercredi 16 avril.", "2025-04-09 -> 2025-04-16"),
    (
        "es",
        "El próximo encuentro se mueve del jueves 10 al jueves 17 de abril, a las 19:00.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    ("es", "Ojo: el encuentro del 8 de abril finalmente será el 15 de abril.", "2025-04-08 -> 2025-04-15"),
    ("es", "Por Semana Santa nos vemos el 24 de abril y no el 17.", "2025-04-17 -> 2025-04-24"),
    (
        "es",
        "La reunión de abril se retrasa una semana: será el miércoles 16 de abril a las 18:30.",
        "2025-04-09 -> 2025-04-16 18:30",
    ),
    (
        "it",
        "Il prossimo incontro si sposta da giovedì 10 a giovedì 17 aprile, ore 19.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    (
        "it",
        "Attenzione: l'incontro previsto per l'8 aprile si terrà il 15 aprile.",
        "2025-04-08 -> 2025-04-15",
    ),
    ("it", "Per via di Pasqua ci vediamo il 24 aprile e non il 17.", "2025-04-17 -> 2025-04-24"),
    (
        "it",
        "L'incontro di aprile slitta di una settimana, a mercoledì 16 aprile.",
        "2025-04-09 -> 2025-04-16",
    ),
    ("pt", "O próximo encontro passa de quinta, 10, para quinta, 17 de abril, às 19h.", "2025-04-17 19:00"),
    (
        "pt",
        "Atenção: o encontro que estava marcado para 8 de abril será no dia 15 de abril.",
        "2025-04-08 -> 2025-04-15",
    ),
    (
        "pt",
        "Por causa da Páscoa, encontramo-nos no dia 24 de abril e não no dia 17.",
        "2025-04-17 -> 2025-04-24",
    ),
    ("nl", "De volgende meetup schuift een week op: van donderdag 10 naar donderdag 17 april.", "2025-04-17"),
    (
        "nl",
        "Vanwege Pasen komen we bij elkaar op 24 april in plaats van 17 april.",
        "2025-04-17 -> 2025-04-24",
    ),
    ("pl", "Następne spotkanie przesuwa się z 10 na 17 kwietnia, godz. 18:00.", "2025-04-17 18:00"),
    ("pl", "Uwaga: spotkanie planowane na 8 kwietnia odbędzie się 15 kwietnia.", "2025-04-08 -> 2025-04-15"),
    ("pl", "Z powodu Wielkanocy spotykamy się 24 kwietnia, a nie 17 kwietnia.", "2025-04-17 -> 2025-04-24"),
    (
        "sv",
        "Nästa träff flyttas från torsdag 10 april till torsdag 17 april kl. 18.",
        "2025-04-10 -> 2025-04-17 18:00",
    ),
    ("sv", "Obs! Träffen den 8 april blir i stället den 15 april.", "2025-04-08 -> 2025-04-15"),
    ("sv", "På grund av påsken ses vi den 24 april, inte den 17 april.", "2025-04-17 -> 2025-04-24"),
    (
        "da",
        "Næste møde rykkes fra torsdag den 10. april til torsdag den 17. april kl. 19.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    ("da", "Bemærk: mødet den 8. april er flyttet til den 15. april.", "2025-04-08 -> 2025-04-15"),
    ("da", "På grund af påsken mødes vi den 24. april og ikke den 17. april.", "2025-04-17 -> 2025-04-24"),
    (
        "nb",
        "Neste møte skyves fra torsdag 10. april til torsdag 17. april kl. 18.",
        "2025-04-10 -> 2025-04-17 18:00",
    ),
    ("nb", "Merk: møtet 8. april blir i stedet 15. april.", "2025-04-08 -> 2025-04-15"),
    (
        "fi",
        "Seuraava tapaaminen siirtyy torstaista 10.4. torstaihin 17.4. klo 18.",
        "2025-04-10 -> 2025-04-17 18:00",
    ),
    ("fi", "Huom! 8.4. suunniteltu tapaaminen pidetään 15.4.2025.", "2025-04-08 -> 2025-04-15"),
    ("fi", "Pääsiäisen vuoksi tapaamme 24.4. eikä 17.4.", "2025-04-17 -> 2025-04-24"),
    ("cs", "Příští setkání se přesouvá z 10. dubna na 17. dubna v 18:00.", "2025-04-10 -> 2025-04-17 18:00"),
    ("cs", "Pozor: setkání plánované na 8. dubna se bude konat 15. dubna.", "2025-04-08 -> 2025-04-15"),
    ("cs", "Kvůli Velikonocům se sejdeme 24. dubna, ne 17. dubna.", "2025-04-17 -> 2025-04-24"),
    (
        "tr",
        "Bir sonraki buluşma 10 Nisan'dan 17 Nisan'a kaydırıldı, saat 19:00.",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    ("tr", "Dikkat: 8 Nisan için planlanan buluşma 15 Nisan'da yapılacak.", "2025-04-08 -> 2025-04-15"),
    ("tr", "Bayram nedeniyle 17 Nisan yerine 24 Nisan'da buluşuyoruz.", "2025-04-17 -> 2025-04-24"),
    (
        "ja",
        "次回は4月10日（木）から4月17日（木）に変更になりました。19時開始です。",
        "2025-04-10 -> 2025-04-17 19:00",
    ),
    ("ja", "4月8日に予定していた勉強会は4月15日に開催します。", "2025-04-08 -> 2025-04-15"),
    ("en", "The April meetup will not take place on 8 April but on 15 April.", "2025-04-08 -> 2025-04-15"),
    ("de", "Das April-Treffen findet nicht am 8., sondern am 15. April statt.", "2025-04-08 -> 2025-04-15"),
    ("fr", "La rencontre d'avril n'aura pas lieu le 8 avril mais le 15 avril.", "2025-04-08 -> 2025-04-15"),
    ("es", "El encuentro de abril no será el 8 de abril sino el 15 de abril.", "2025-04-08 -> 2025-04-15"),
    ("it", "L'incontro di aprile non sarà l'8 aprile ma il 15 aprile.", "2025-04-08 -> 2025-04-15"),
    (
        "pt",
        "O encontro de abril não será no dia 8 de abril, mas no dia 15 de abril.",
        "2025-04-08 -> 2025-04-15",
    ),
    ("nl", "De meetup van april is niet op 8 april maar op 15 april.", "2025-04-08 -> 2025-04-15"),
    ("pl", "Kwietniowe spotkanie odbędzie się nie 8 kwietnia, lecz 15 kwietnia.", "2025-04-08 -> 2025-04-15"),
    ("sv", "Träffen i april blir inte den 8 april utan den 15 april.", "2025-04-08 -> 2025-04-15"),
    ("da", "Mødet i april bliver ikke den 8. april, men den 15. april.", "2025-04-08 -> 2025-04-15"),
    ("nb", "Møtet i april blir ikke 8. april, men 15. april.", "2025-04-08 -> 2025-04-15"),
    ("fi", "Huhtikuun tapaaminen ei ole 8.4. vaan 15.4.", "2025-04-08 -> 2025-04-15"),
    ("cs", "Dubnové setkání nebude 8. dubna, ale 15. dubna.", "2025-04-08 -> 2025-04-15"),
    ("tr", "Nisan buluşması 8 Nisan'da değil, 15 Nisan'da olacak.", "2025-04-08 -> 2025-04-15"),
    ("ja", "4月の勉強会は4月8日ではなく4月15日に開催します。", "2025-04-08 -> 2025-04-15"),
    (
        "en",
        "The next meetup was supposed to be on 8 April. Unfortunately the room is gone. We'll meet on 15 April instead.",
        "2025-04-08 -> 2025-04-15",
    ),
    (
        "de",
        "Eigentlich wollten wir uns am 8. April treffen. Stattdessen sehen wir uns am 15. April.",
        "2025-04-15",
    ),
    (
        "fr",
        "La prochaine rencontre devait avoir lieu le 8 avril. Ce sera finalement le 15 avril.",
        "2025-04-08 -> 2025-04-15",
    ),
    (
        "es",
        "El próximo encuentro iba a ser el 8 de abril. Finalmente será el 15 de abril.",
        "2025-04-08 -> 2025-04-15",
    ),
    (
        "nl",
        "De volgende bijeenkomst stond gepland voor 8 april. Het wordt nu 15 april.",
        "2025-04-08 -> 2025-04-15",
    ),
    (
        "sv",
        "Nästa träff skulle ha varit den 8 april. Nu blir den i stället den 15 april.",
        "2025-04-08 -> 2025-04-15",
    ),
];

#[test]
fn the_day_given_up_is_nobodys_and_the_new_one_is_announced() {
    check(MOVED);
}

const KEPT: &[(&str, &str, &str)] = &[
    (
        "en",
        "The next meetup is on 8 April as planned, and the one after that on 6 May.",
        "2025-04-08 + 2025-05-06",
    ),
    ("de", "Das nächste Treffen ist wie geplant am 8. April.", "2025-04-08"),
    ("fr", "La prochaine rencontre aura lieu comme prévu le 8 avril à 19h.", "2025-04-08 19:00"),
    (
        "fr",
        "La prochaine rencontre est prévue le 8 avril à 19h, la suivante le 6 mai.",
        "2025-04-08 19:00 + 2025-05-06",
    ),
    ("es", "El próximo encuentro está previsto para el 8 de abril a las 19:00.", "2025-04-08 19:00"),
    ("it", "Il prossimo incontro è previsto per l'8 aprile alle 19.", "2025-04-08 19:00"),
    ("pt", "O próximo encontro está marcado para 8 de abril, às 19h.", "2025-04-08 19:00"),
    ("nl", "De volgende bijeenkomst staat gepland voor 8 april om 19.30 uur.", "2025-04-08 19:30"),
    (
        "pl",
        "Następne spotkanie zaplanowane jest na 8 kwietnia, kolejne na 6 maja.",
        "2025-04-08 + 2025-05-06",
    ),
    (
        "sv",
        "Nästa träff är planerad till den 8 april, och därefter ses vi den 6 maj.",
        "2025-04-08 + 2025-05-06",
    ),
    ("fi", "Seuraava tapaaminen on suunniteltu 8.4. klo 18.", "2025-04-08 18:00"),
    ("cs", "Příští setkání je plánované na 8. dubna v 18:00.", "2025-04-08 18:00"),
    ("tr", "Bir sonraki buluşmamız 8 Nisan'da planlandığı gibi yapılacak.", "2025-04-08"),
    ("ja", "次回は予定通り4月8日に開催します。", "2025-04-08"),
    ("en", "Next meetup: Tuesday 8 April, not in the usual room but upstairs.", "2025-04-08"),
    ("en", "Join us on 8 April instead of sitting at home!", "2025-04-08"),
    ("en", "We meet on Tuesday 8 April, rather than our usual Wednesday.", "2025-04-08"),
    ("de", "Diesmal treffen wir uns am Dienstag, 8. April, statt wie sonst mittwochs.", "2025-04-08"),
    ("nl", "Deze keer op dinsdag 8 april in plaats van woensdag komen we bij elkaar.", "2025-04-08"),
    ("en", "Next meetup: 8 April. RSVP by 5 April, please.", "2025-04-08"),
    ("de", "Nächstes Treffen: 8. April, Anmeldung bis 5. April.", "2025-04-08"),
];

#[test]
fn a_plan_that_is_kept_is_no_move() {
    check(KEPT);
}

const SKIPPED: &[(&str, &str, &str)] = &[
    ("en", "There will be no meetup in April. We're back on Thursday 8 May.", "2025-05-08"),
    ("en", "April 10 is off, sorry. Next one is May 8.", "2025-05-08"),
    ("de", "Im April fällt das Treffen aus, weiter geht es am 8. Mai.", "2025-05-08"),
    ("de", "Am 10. April kein Treffen! Wir sehen uns am 8. Mai wieder.", "2025-05-08"),
    ("fr", "Pas de rencontre en avril ; on se retrouve le jeudi 8 mai.", "2025-05-08"),
    ("es", "En abril no habrá encuentro; volvemos el jueves 8 de mayo.", "2025-05-08"),
    ("it", "Ad aprile saltiamo; ci rivediamo giovedì 8 maggio.", "2025-05-08"),
    ("pt", "Em abril não há encontro; voltamos na quinta-feira, 8 de maio.", "2025-05-08"),
    ("nl", "In april slaan we een keer over, op donderdag 8 mei zijn we er weer.", "2025-05-08"),
    ("pl", "W kwietniu nie ma spotkania, widzimy się w czwartek 8 maja.", "2025-05-08"),
    ("sv", "Ingen träff i april, vi ses igen torsdag 8 maj.", "2025-05-08"),
    ("da", "Der er intet møde i april; vi ses igen torsdag den 8. maj.", "2025-05-08"),
    ("nb", "Det blir ikke noe møte i april, vi sees torsdag 8. mai.", "2025-05-08"),
    ("fi", "Huhtikuussa ei ole tapaamista, nähdään taas torstaina 8. toukokuuta.", "2025-05-08"),
    ("cs", "V dubnu setkání nebude, uvidíme se ve čtvrtek 8. května.", "2025-05-08"),
    ("tr", "Nisan ayında buluşma yok, 8 Mayıs Perşembe günü görüşürüz.", "2025-05-08"),
    ("ja", "4月はお休みです。次回は5月8日（木）です。", "2025-05-08"),
];

#[test]
fn a_month_without_a_meetup_calls_off_no_other() {
    check(SKIPPED);
}

/// What may come to be is no move: neither the day that would be taken nor the one that would be left.
#[test]
fn a_condition_is_no_move() {
    check(&[
        (
            "en",
            "Our next meetup is on 8 April. If it snows, we'll move from 8 April to 15 April.",
            "2025-04-08",
        ),
        ("en", "See you at our next meetup on 8 April, if not on 6 May.", "2025-04-08 + 2025-05-06"),
        (
            "de",
            "Wir sehen uns beim Treffen am 8. April, wenn nicht, dann am 6. Mai.",
            "2025-04-08 + 2025-05-06",
        ),
    ]);
}

const HOURS: &[(&str, &str, &str)] = &[
    ("en", "Next meetup on 8 April at 7pm (not 6pm as announced).", "2025-04-08 19:00"),
    ("de", "Nächstes Treffen am 8. April, diesmal erst um 20 Uhr statt um 19 Uhr.", "2025-04-08 20:00"),
    ("fr", "Prochaine rencontre le 8 avril à 20h au lieu de 19h.", "2025-04-08 20:00"),
    (
        "en",
        "Note the new time: our next meetup on 8 April starts at 18:30 instead of 19:00.",
        "2025-04-08 18:30",
    ),
    ("en", "Our next meetup on 8 April moves from 7pm to 8pm.", "2025-04-08 20:00"),
    (
        "es",
        "El próximo encuentro, el 8 de abril, empieza a las 20:00 en vez de a las 19:00.",
        "2025-04-08 20:00",
    ),
    ("nl", "De volgende meetup op 8 april begint om 20.00 uur in plaats van 19.30 uur.", "2025-04-08 20:00"),
];

#[test]
fn a_new_hour_moves_no_day() {
    check(HOURS);
}
