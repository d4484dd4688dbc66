//! What a later post makes of a meetup that is announced, in the languages and words of the people who write it: a blog of
//! two posts is read, and every meetup is told as `day status`. Nobody may be sent to an evening that is off, or miss one
//! that takes place, and no meetup may be shown twice.

use tidings::base::source::SourceFile;
use tidings::timeline::MeetupStatus;

use crate::blog;

/// The first post, of 1 April 2024, in the language of the second.
const ANNOUNCED: &[(&str, &str)] = &[
    ("en", "Our next meetup is on Thursday 18 April at 7pm at the Hub."),
    ("de", "Unser nächstes Treffen ist am Donnerstag, 18. April, um 19 Uhr im Hub."),
    ("fr", "Notre prochaine rencontre aura lieu le jeudi 18 avril à 19h au Hub."),
    ("es", "Nuestro próximo encuentro es el jueves 18 de abril a las 19 h en el Hub."),
    ("it", "Il prossimo incontro è giovedì 18 aprile alle 19 all'Hub."),
    ("nl", "Onze volgende bijeenkomst is op donderdag 18 april om 19 uur in de Hub."),
    ("pl", "Następne spotkanie: czwartek, 18 kwietnia, godz. 19."),
    ("pt", "O nosso próximo encontro é na quinta-feira, 18 de abril, às 19h."),
    ("sv", "Nästa träff är torsdagen den 18 april kl. 19."),
    ("cs", "Příští setkání je ve čtvrtek 18. dubna v 19 hodin."),
];

/// A language, then title and text of a post of 12 April 2024, and every meetup after it.
type Row = (&'static str, &'static str, &'static str, &'static str);

#[track_caller]
fn check(rows: &[Row]) {
    let wrong = rows.iter().filter_map(|(lang, title, text, expected)| {
        let found = meetups(lang, title, text);
        (found != *expected).then(|| format!("{lang}: {title}: {text}\n    {found}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn meetups(lang: &str, title: &str, text: &str) -> String {
    let (_, announced) = ANNOUNCED.iter().find(|(language, _)| *language == lang).unwrap();
    let post = |day: &str, title: &str, text: &str| {
        let head = format!("---\ntitle: \"{title}\"\ndate: {day}\nlang: {lang}\n---\n");
        SourceFile::new(format!("{day}-post.md"), format!("{head}\n{text}\n"))
    };
    let sources = [post("2024-04-01", "April", announced), post("2024-04-12", title, text)];
    let settings = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";
    let reading = blog::read(settings, &sources, "2030-01-01T00:00:00Z");
    let told = reading.timeline.meetups.iter().filter_map(|one| {
        let status = match one.status {
            MeetupStatus::Confirmed => "",
            MeetupStatus::Cancelled => " cancelled",
            MeetupStatus::Postponed => " postponed",
            _ => " tentative",
        };
        Some(format!("{}{status}", one.date?))
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told.join(" + ")
}

const CALLED_OFF: &[Row] = &[
    ("en", "Update", "Sorry folks, Thursday's meetup is off. The Hub has flooded.", "2024-04-18 cancelled"),
    ("en", "Update", "We've had to pull the plug on next week's meetup, sorry.", "2024-04-18 cancelled"),
    ("en", "Update", "There won't be a meetup next Thursday after all.", "2024-04-18 cancelled"),
    ("en", "Update", "The April meetup has been cancelled due to illness.", "2024-04-18 cancelled"),
    (
        "en",
        "No meetup this month",
        "Ann is ill and nobody else has the keys. We'll be back in May.",
        "2024-04-18 cancelled",
    ),
    (
        "en",
        "Update",
        "Due to the train strike we are calling off the meetup on the 18th.",
        "2024-04-18 cancelled",
    ),
    (
        "en",
        "Cancelled: April meetup",
        "The Hub can't have us. Sorry about the short notice.",
        "2024-04-18 cancelled",
    ),
    ("de", "Update", "Leider muss das Treffen am 18. April ausfallen.", "2024-04-18 cancelled"),
    ("de", "Update", "Das Treffen am Donnerstag fällt krankheitsbedingt aus.", "2024-04-18 cancelled"),
    ("de", "Absage", "Wir müssen das Treffen nächste Woche leider absagen.", "2024-04-18 cancelled"),
    ("de", "April fällt aus", "Der Hub steht unter Wasser. Wir sehen uns im Mai.", "2024-04-18 cancelled"),
    (
        "fr",
        "Info",
        "La rencontre de jeudi prochain est annulée, la salle est inondée.",
        "2024-04-18 cancelled",
    ),
    (
        "fr",
        "Annulation",
        "Nous devons malheureusement annuler la rencontre du 18 avril.",
        "2024-04-18 cancelled",
    ),
    ("fr", "Info", "Pas de rencontre ce mois-ci : la salle est fermée.", "2024-04-18 cancelled"),
    ("es", "Aviso", "El encuentro del jueves queda cancelado por enfermedad.", "2024-04-18 cancelled"),
    ("es", "Aviso", "Tenemos que suspender el encuentro del 18 de abril.", "2024-04-18 cancelled"),
    ("it", "Avviso", "L'incontro di giovedì è annullato per malattia.", "2024-04-18 cancelled"),
    ("nl", "Update", "De bijeenkomst van donderdag gaat helaas niet door.", "2024-04-18 cancelled"),
    ("pl", "Uwaga", "Czwartkowe spotkanie jest odwołane.", "2024-04-18 cancelled"),
    ("pl", "Uwaga", "Niestety spotkanie 18 kwietnia się nie odbędzie.", "2024-04-18 cancelled"),
    ("pt", "Aviso", "O encontro de quinta-feira foi cancelado.", "2024-04-18 cancelled"),
    ("sv", "Info", "Träffen på torsdag är tyvärr inställd.", "2024-04-18 cancelled"),
    ("cs", "Info", "Čtvrteční setkání se bohužel ruší.", "2024-04-18 cancelled"),
    ("en", "Update", "Ann's talk on the 18th is cancelled and so is the meetup.", "2024-04-18 cancelled"),
    (
        "en",
        "Update",
        "Bad news: we won't be able to meet on Thursday. The Hub has no heating.",
        "2024-04-18 cancelled",
    ),
    (
        "en",
        "Update",
        "We can't meet on the 18th, the Hub is closed for Easter holidays.",
        "2024-04-18 cancelled",
    ),
    ("en", "Update", "Thursday is cancelled. Stay safe everyone.", "2024-04-18 cancelled"),
    (
        "en",
        "Update",
        "Next week's meetup won't be happening, as three of us have covid.",
        "2024-04-18 cancelled",
    ),
    (
        "en",
        "Update",
        "Sorry for the late notice, but this month's meetup is not going to happen.",
        "2024-04-18 cancelled",
    ),
    ("en", "Update", "We have decided to give the April meetup a miss.", "2024-04-18 cancelled"),
    ("en", "Update", "Apologies, no meetup on Thursday - the venue has let us down.", "2024-04-18 cancelled"),
    ("en", "Cancelled", "Due to unforeseen circumstances we have had to cancel.", "2024-04-18 cancelled"),
    ("en", "Meetup cancelled", "Due to unforeseen circumstances.", "2024-04-18 cancelled"),
    (
        "de",
        "Update",
        "Das April-Treffen muss leider entfallen, da der Hub überschwemmt ist.",
        "2024-04-18 cancelled",
    ),
    ("de", "Update", "Nächsten Donnerstag findet kein Treffen statt.", "2024-04-18 cancelled"),
    ("fr", "Info", "Malheureusement, la rencontre d'avril n'aura pas lieu.", "2024-04-18 cancelled"),
    ("es", "Aviso", "Este mes no habrá encuentro, el Hub está cerrado.", "2024-04-18 cancelled"),
    ("it", "Avviso", "Purtroppo l'incontro del 18 aprile non si farà.", "2024-04-18 cancelled"),
    (
        "nl",
        "Update",
        "Volgende week is er geen bijeenkomst, de Hub staat onder water.",
        "2024-04-18 cancelled",
    ),
    ("pl", "Uwaga", "W kwietniu spotkania nie będzie, Hub jest zamknięty.", "2024-04-18 cancelled"),
    ("pt", "Aviso", "Infelizmente este mês não haverá encontro.", "2024-04-18 cancelled"),
    ("sv", "Info", "Det blir tyvärr ingen träff den 18 april.", "2024-04-18 cancelled"),
    ("cs", "Info", "Dubnové setkání se bohužel nekoná.", "2024-04-18 cancelled"),
    (
        "en",
        "News",
        "The church has got the plumbers coming for the whole week of the 14th, and the basement's going to have no floor, \
         so **there's no meetup on 4/18**. Just sit that one out.",
        "2024-04-18 cancelled",
    ),
    (
        "en",
        "News",
        "We talked it over among the organisers and have decided not to meet in April at all. It's better to miss one.",
        "2024-04-18 cancelled",
    ),
    ("en", "Clouded out", "So we are scrubbing the meetup on the 18th.", "2024-04-18 cancelled"),
    (
        "it",
        "Avvisi",
        "Senza di lui non riusciamo a mettere in piedi la serata del 18, e ad essere sinceri nessuno ne aveva il cuore.",
        "2024-04-18 cancelled",
    ),
    ("nl", "Update", "Helaas moeten we de bijeenkomst van volgende week afzeggen.", "2024-04-18 cancelled"),
    (
        "nl",
        "Update",
        "Helaas moeten we de bijeenkomst van april annuleren. Tot in mei!",
        "2024-04-18 cancelled",
    ),
    ("it", "Avvisi", "Annulliamo la serata del 18, e siamo tristi.", "2024-04-18 cancelled"),
    ("fr", "Annonce", "Nous renonçons donc à la rencontre du 18 avril.", "2024-04-18 cancelled"),
    ("es", "Aviso", "El encuentro del 18 de abril no se hace: es festivo.", "2024-04-18 cancelled"),
];

#[test]
fn a_meetup_that_is_called_off_is_shown_as_such() {
    check(CALLED_OFF);
}

const PUT_OFF: &[Row] = &[
    ("en", "Update", "The meetup on the 18th is postponed. New date to follow.", "2024-04-18 postponed"),
    (
        "en",
        "Postponed",
        "We have to postpone next week's meetup. We'll let you know when we have a new date.",
        "2024-04-18 postponed",
    ),
    (
        "de",
        "Update",
        "Das Treffen am 18. April wird auf unbestimmte Zeit verschoben.",
        "2024-04-18 postponed",
    ),
    ("fr", "Info", "La rencontre du 18 avril est reportée à une date ultérieure.", "2024-04-18 postponed"),
    ("es", "Aviso", "El encuentro del 18 de abril se aplaza hasta nuevo aviso.", "2024-04-18 postponed"),
    ("it", "Avviso", "L'incontro del 18 aprile è rinviato a data da destinarsi.", "2024-04-18 postponed"),
    ("nl", "Update", "De bijeenkomst van 18 april is uitgesteld tot nader order.", "2024-04-18 postponed"),
    (
        "pt",
        "Aviso",
        "O encontro de 18 de abril foi adiado, sem nova data por enquanto.",
        "2024-04-18 postponed",
    ),
    (
        "en",
        "Update",
        "We're going to have to push the meetup back. Keep an eye on the list for the new date.",
        "2024-04-18 postponed",
    ),
];

#[test]
fn one_that_is_put_off_waits_for_its_day() {
    check(PUT_OFF);
}

const MOVED: &[Row] = &[
    (
        "en",
        "Update",
        "We've had to move the meetup back a week, to Thursday 25 April. Same time, same place.",
        "2024-04-25",
    ),
    ("en", "Update", "The meetup will now be on 25 April instead of 18 April.", "2024-04-25"),
    ("en", "Update", "Change of date: the April meetup is now on Thursday the 25th.", "2024-04-25"),
    (
        "en",
        "Update",
        "We're a day earlier this month: Wednesday 17 April, not Thursday. Still 7pm at the Hub.",
        "2024-04-17",
    ),
    (
        "en",
        "New date for April",
        "Because of the strike we're meeting a week later, on Thursday 25 April.",
        "2024-04-25",
    ),
    ("en", "Update", "The Hub is double-booked on the 18th so we'll meet on the 25th instead.", "2024-04-25"),
    ("en", "Update", "Please note that next week's meetup has been rescheduled to April 25th.", "2024-04-25"),
    (
        "en",
        "Update",
        "Slight change of plan! We are now meeting on the 25th rather than the 18th.",
        "2024-04-25",
    ),
    ("en", "Update", "Bump! The meetup has been bumped to Thursday 25 April.", "2024-04-25"),
    ("de", "Update", "Das Treffen wird um eine Woche auf den 25. April verschoben.", "2024-04-25"),
    (
        "de",
        "Terminänderung",
        "Wir treffen uns nicht am 18., sondern erst am 25. April. Uhrzeit und Ort bleiben gleich.",
        "2024-04-25",
    ),
    ("de", "Update", "Achtung: Das April-Treffen ist jetzt am Donnerstag, 25. April.", "2024-04-25"),
    (
        "fr",
        "Info",
        "La rencontre est décalée d'une semaine : ce sera le jeudi 25 avril, même heure, même lieu.",
        "2024-04-25",
    ),
    ("fr", "Info", "La rencontre du 18 est reportée au jeudi 25 avril.", "2024-04-25"),
    ("fr", "Changement de date", "Nous nous retrouverons finalement le 25 avril et non le 18.", "2024-04-25"),
    ("es", "Aviso", "El encuentro se pasa al jueves 25 de abril, a la misma hora.", "2024-04-25"),
    ("es", "Cambio de fecha", "No será el 18 sino el 25 de abril, misma hora y mismo lugar.", "2024-04-25"),
    ("it", "Avviso", "L'incontro è spostato di una settimana, a giovedì 25 aprile.", "2024-04-25"),
    ("it", "Avviso", "Non ci vediamo più il 18 ma il 25 aprile.", "2024-04-25"),
    ("nl", "Update", "De bijeenkomst wordt een week verplaatst naar donderdag 25 april.", "2024-04-25"),
    ("pl", "Uwaga", "Spotkanie przenosimy na czwartek 25 kwietnia, ta sama godzina.", "2024-04-25"),
    ("pt", "Aviso", "O encontro foi adiado uma semana, para quinta-feira, 25 de abril.", "2024-04-25"),
    ("sv", "Info", "Träffen flyttas en vecka, till torsdagen den 25 april.", "2024-04-25"),
    ("cs", "Info", "Setkání přesouváme na čtvrtek 25. dubna.", "2024-04-25"),
    ("en", "Update", "The meetup is a week later than advertised: it's on Thursday 25 April.", "2024-04-25"),
    (
        "en",
        "Update",
        "Correction: the next meetup is on the 25th of April, not the 18th as I wrote. Sorry!",
        "2024-04-25",
    ),
    ("en", "Oops", "I got the date wrong in my last post. The meetup is on Thursday 25 April.", "2024-04-25"),
    ("en", "Update", "Heads up: the date has changed to Thursday 25 April.", "2024-04-25"),
    (
        "en",
        "Update",
        "The Hub can't have us on the 18th, so the meetup moves to Thursday the 25th.",
        "2024-04-25",
    ),
    (
        "en",
        "Update",
        "Due to the bank holiday, our meetup shifts by one week. New date: Thursday 25 April.",
        "2024-04-25",
    ),
    ("en", "Update", "We have to postpone. The new date is 25 April, same place and time.", "2024-04-25"),
    ("en", "Update", "The April meetup has been postponed until Thursday 25 April.", "2024-04-25"),
    ("en", "Update", "The April meetup has been postponed to the following Tuesday, 23 April.", "2024-04-23"),
    ("en", "Update", "We've brought the meetup forward to Tuesday 16 April.", "2024-04-16"),
    (
        "de",
        "Update",
        "Wir müssen das Treffen um eine Woche verschieben: neuer Termin ist Donnerstag, der 25. April.",
        "2024-04-25",
    ),
    (
        "de",
        "Update",
        "Der Termin am 18. April klappt nicht, wir treffen uns stattdessen am 25. April.",
        "2024-04-25",
    ),
    (
        "de",
        "Korrektur",
        "Im letzten Beitrag stand das falsche Datum. Richtig ist: Donnerstag, 25. April.",
        "2024-04-25",
    ),
    ("fr", "Info", "Changement de programme : on se voit le jeudi 25 avril au lieu du 18.", "2024-04-25"),
    ("fr", "Info", "La salle n'est pas libre le 18, on se retrouve donc le 25 avril.", "2024-04-25"),
    (
        "fr",
        "Rectificatif",
        "La prochaine rencontre est le 25 avril et non le 18 comme je l'avais écrit.",
        "2024-04-25",
    ),
    (
        "es",
        "Aviso",
        "Por la huelga, movemos el encuentro una semana: será el jueves 25 de abril.",
        "2024-04-25",
    ),
    ("it", "Avviso", "La sala il 18 non è libera, quindi ci vediamo giovedì 25 aprile.", "2024-04-25"),
    ("nl", "Update", "Let op: de bijeenkomst is niet op 18 maar op 25 april.", "2024-04-25"),
    ("pl", "Uwaga", "Zmiana terminu: spotykamy się 25 kwietnia, a nie 18.", "2024-04-25"),
    ("pt", "Aviso", "O encontro já não é no dia 18 mas sim no dia 25 de abril.", "2024-04-25"),
    ("sv", "Info", "Obs! Nytt datum: torsdagen den 25 april.", "2024-04-25"),
    ("cs", "Info", "Pozor, změna termínu: sejdeme se až 25. dubna.", "2024-04-25"),
];

#[test]
fn one_that_is_moved_is_one_on_its_new_day() {
    check(MOVED);
}

const AS_IT_IS: &[Row] = &[
    (
        "en",
        "Update",
        "The meetup on Thursday has moved to the Red Lion, as the Hub is flooded.",
        "2024-04-18",
    ),
    ("en", "Update", "Thursday's meetup will be online only, the link is on the list.", "2024-04-18"),
    ("en", "Update", "There'll be no pizza on Thursday, so eat before you come.", "2024-04-18"),
    ("en", "Update", "Ann can't make it on Thursday, so Bob will speak instead.", "2024-04-18"),
    ("en", "Update", "No livestream on the 18th, sorry. Come in person!", "2024-04-18"),
    (
        "en",
        "Reminder",
        "Reminder: meetup on Thursday! The talk on parsers has been postponed to May; Bob speaks about lexers.",
        "2024-04-18",
    ),
    (
        "en",
        "Update",
        "The workshop on Saturday is cancelled, but our meetup on Thursday goes ahead as planned.",
        "2024-04-18",
    ),
    (
        "en",
        "Not cancelled",
        "Contrary to rumours, Thursday's meetup is not cancelled. See you there.",
        "2024-04-18",
    ),
    ("de", "Update", "Am Donnerstag treffen wir uns ausnahmsweise im Roten Löwen.", "2024-04-18"),
    ("de", "Update", "Der Vortrag von Anna entfällt am 18. April, dafür spricht Bernd.", "2024-04-18"),
    ("fr", "Info", "Jeudi, nous nous retrouverons exceptionnellement au Lion Rouge.", "2024-04-18"),
    ("es", "Aviso", "El jueves nos vemos en el León Rojo, que el Hub está cerrado.", "2024-04-18"),
    ("nl", "Update", "Donderdag zitten we bij uitzondering in de Rode Leeuw.", "2024-04-18"),
    ("en", "Update", "Ann's talk on the 18th is cancelled, Bob speaks instead.", "2024-04-18"),
    ("en", "Update", "The talk by Ann is cancelled, but the meetup goes ahead on Thursday.", "2024-04-18"),
    ("en", "Update", "Thursday's start time has moved from 7pm to 6:30pm.", "2024-04-18"),
    ("en", "Update", "Please note the new venue for the 18th: the Red Lion on Main Street.", "2024-04-18"),
    ("en", "Update", "Instead of the Hub, we're at the Red Lion on Thursday.", "2024-04-18"),
    ("en", "Update", "We're still on for Thursday, despite the snow.", "2024-04-18"),
    ("en", "Update", "Yes, the meetup on Thursday is still happening!", "2024-04-18"),
    ("en", "Update", "Tickets for the 18th are sold out. There is a waiting list.", "2024-04-18"),
    (
        "en",
        "Update",
        "RSVP by Tuesday 16 April please, so that we can order food for Thursday.",
        "2024-04-18",
    ),
    ("en", "Update", "I won't be there on Thursday, but Bob will open up.", "2024-04-18"),
    ("de", "Update", "Achtung, neuer Ort: Am 18. April treffen wir uns im Roten Löwen.", "2024-04-18"),
    (
        "de",
        "Update",
        "Erinnerung: Donnerstag ist Treffen! Anna musste ihren Vortrag leider absagen, Bernd springt ein.",
        "2024-04-18",
    ),
    ("fr", "Info", "Léa ne pourra pas venir le 18, c'est Max qui parlera.", "2024-04-18"),
    ("es", "Aviso", "Ana no podrá venir el jueves, hablará Beto en su lugar.", "2024-04-18"),
];

#[test]
fn what_is_said_of_a_part_of_it_leaves_it_as_it_is() {
    check(AS_IT_IS);
}

const ANOTHER: &[Row] = &[
    ("en", "Update", "See you on Thursday. The May meetup is on 16 May.", "2024-04-18 + 2024-05-16"),
    (
        "en",
        "Update",
        "We're skipping April. The next meetup is on Thursday 16 May at 7pm.",
        "2024-04-18 cancelled + 2024-05-16",
    ),
    (
        "en",
        "Update",
        "Two dates for your diary: Thursday 18 April and Thursday 16 May.",
        "2024-04-18 + 2024-05-16",
    ),
    (
        "en",
        "May",
        "The May meetup has been confirmed: Thursday 16 May, 7pm, the Hub.",
        "2024-04-18 + 2024-05-16",
    ),
];

#[test]
fn the_next_one_is_another() {
    check(ANOTHER);
}
