//! What one post announces, in the ways people say it: it is read as a site of its own, and every meetup is told by its day.
//! A day that is another's, or on which nothing is, is none.

use tidings::base::source::SourceFile;

use crate::blog;

/// A language, the day of a post, its title and text, and the days of every meetup it tells of.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[track_caller]
fn check(rows: &[Row]) {
    let wrong = rows.iter().filter_map(|(lang, day, title, text, expected)| {
        let found = days(lang, day, title, text);
        (found != *expected)
            .then(|| format!("{lang}, {day}: {title}: {text}\n    {found}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn days(lang: &str, day: &str, title: &str, text: &str) -> String {
    let head = format!("---\ntitle: \"{title}\"\ndate: {day}\nlang: {lang}\n---\n");
    let source = SourceFile::new(format!("{day}-post.md"), format!("{head}\n{text}\n"));
    let settings = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";
    let reading = blog::read(settings, &[source], "2030-01-01T00:00:00Z");
    let mut days: Vec<String> =
        reading.timeline.meetups.iter().filter_map(|one| Some(one.date?.to_string())).collect();
    days.sort();
    days.join(" ")
}

const NEXT_MONTH: &[Row] = &[
    ("en", "2024-05-16", "News", "Next month's meetup is on the 19th.", "2024-06-19"),
    ("en", "2024-05-16", "News", "The meetup next month is on the 19th.", "2024-06-19"),
    ("en", "2024-05-16", "News", "Next month we meet on the 19th.", "2024-06-19"),
    ("en", "2024-05-16", "News", "See you next month, on the 19th!", "2024-06-19"),
    ("en", "2024-05-16", "News", "Next month's meetup: Wednesday the 19th.", "2024-06-19"),
    ("de", "2024-05-16", "News", "Nächsten Monat treffen wir uns am 19.", "2024-06-19"),
    ("de", "2024-05-16", "News", "Das nächste Treffen ist im Juni, und zwar am 19.", "2024-06-19"),
    ("fr", "2024-05-16", "News", "Le mois prochain, la rencontre aura lieu le 19.", "2024-06-19"),
    ("es", "2024-05-16", "News", "El mes que viene nos vemos el 19.", "2024-06-19"),
    ("en", "2024-05-16", "News", "June's meetup is on the 19th.", "2024-06-19"),
    ("en", "2024-05-16", "News", "In June we'll meet on the 19th, as the 12th is a holiday.", "2024-06-19"),
];

#[test]
fn a_day_of_next_month_is_in_the_month_after_the_posts() {
    check(NEXT_MONTH);
}

const TONIGHT: &[Row] = &[
    ("en", "2024-05-16", "News", "Doors open at 18:30 tonight. See you there.", "2024-05-16"),
    ("en", "2024-05-16", "Tonight!", "We meet tonight at 18:30 at the Hub.", "2024-05-16"),
    (
        "en",
        "2024-05-16",
        "Tonight: Ann Ko on parsers",
        "Doors open at 18:30. See you at the Hub.",
        "2024-05-16",
    ),
    ("en", "2024-05-16", "See you tonight", "Doors at 18:30. Pizza is ordered.", "2024-05-16"),
];

#[test]
fn an_evening_is_invited_to_on_its_day() {
    check(TONIGHT);
}

const ON_A_DAY: &[Row] = &[
    ("en", "2024-05-16", "News", "The first meetup of the summer is June 25 at the park.", "2024-06-25"),
    ("en", "2024-05-16", "News", "Our first date is June 25 at the park.", "2024-06-25"),
    ("en", "2024-05-16", "News", "The next date: June 25 at the park.", "2024-06-25"),
    ("en", "2024-05-16", "News", "New date: 25 June.", "2024-06-25"),
    ("en", "2024-05-16", "News", "Next session is June 25.", "2024-06-25"),
    ("en", "2024-05-16", "News", "Kick-off is June 25 at the park.", "2024-06-25"),
    ("en", "2024-05-16", "News", "We kick off the new season on June 25 at the park.", "2024-06-25"),
    ("de", "2024-05-16", "News", "Das erste Treffen nach der Pause ist am 25. Juni.", "2024-06-25"),
    ("fr", "2024-05-16", "News", "La première rencontre de l'été est le 25 juin.", "2024-06-25"),
    ("es", "2024-05-16", "News", "La primera quedada del verano será el 25 de junio.", "2024-06-25"),
    ("it", "2024-05-16", "News", "Il primo incontro dell'estate è il 25 giugno.", "2024-06-25"),
    ("nl", "2024-05-16", "News", "De eerste bijeenkomst na de zomer is op 25 juni.", "2024-06-25"),
    ("pl", "2024-05-16", "News", "Pierwsze spotkanie po przerwie jest 25 czerwca.", "2024-06-25"),
    ("sv", "2024-05-16", "News", "Första träffen efter uppehållet är den 25 juni.", "2024-06-25"),
    ("en", "2024-05-16", "News", "The release date is June 25 and the deadline for talks is June 20.", ""),
    ("en", "2024-05-16", "News", "The conference is June 25. Their meetup is June 27.", ""),
    ("en", "2024-05-16", "News", "The closing date for the photo competition is June 25.", ""),
    ("en", "2024-05-16", "News", "Summer social is Tuesday, June 25.", "2024-06-25"),
    ("en", "2024-05-16", "News", "Our next one is Thursday week... no wait, June 13.", "2024-06-13"),
    ("en", "2024-05-16", "News", "Ann's birthday is June 25 and the pub is closed on the 27th.", ""),
    ("en", "2024-05-16", "News", "The plan is to meet again on Tuesday, June 25.", "2024-06-25"),
    ("en", "2024-05-16", "News", "We are going to try again on Tuesday, June 25.", "2024-06-25"),
    (
        "en",
        "2015-06-11",
        "News",
        "Then **#25 on the 1st of September**, a Tuesday, back in the Hive, regular time.",
        "2015-09-01",
    ),
    (
        "en",
        "2021-04-12",
        "News",
        "So that was Part One. **Part Two is this coming Saturday, 17 April, same time, same Zoom link.**",
        "2021-04-17",
    ),
    (
        "fr",
        "2023-04-28",
        "News",
        "Date suivante : **le 25 mai**, un jeudi (le 18, c'est l'Ascension, on vous laisse à la plage).",
        "2023-05-25",
    ),
    (
        "pl",
        "2022-05-12",
        "News",
        "**Ostatnie spotkanie przed wakacjami: wtorek, 14 czerwca.** Będzie plenerowo.",
        "2022-06-14",
    ),
    (
        "en",
        "2021-02-11",
        "News",
        "**March** is the 9th at 7 PM, and Joanne and Dana are a double act: *Telemetry for livestock*.",
        "2021-03-09",
    ),
    (
        "es",
        "2017-03-15",
        "News",
        "La próxima toca, como mandan los cánones, el último jueves de mes, o sea el 30 de marzo, y hablaremos de Elm con Sergio Gracia.",
        "2017-03-30",
    ),
    (
        "de",
        "2023-03-08",
        "News",
        "Ja, wir bleiben trotz Verschiebung bei unserem Rhythmus, das nächste Mal ist schon in knapp drei Wochen, am 28. Dann erzählt Quang etwas über FFI.",
        "2023-03-28",
    ),
];

#[test]
fn a_meetup_is_said_to_be_on_a_day() {
    check(ON_A_DAY);
}

const PROGRAMMES: &[Row] = &[
    (
        "en",
        "2024-09-03",
        "News",
        "Our programme for the autumn:\n\n- September 25 - Body Heat\n- October 23 - The Long Goodbye\n- November 27 - Chinatown",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "de",
        "2024-09-03",
        "News",
        "Unsere Termine im Herbst:\n\n- 25. September: Body Heat\n- 23. Oktober: The Long Goodbye\n- 27. November: Chinatown",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "fr",
        "2024-09-03",
        "News",
        "Nos prochaines séances :\n\n| Mois | Jour | Film |\n|--|--|--|\n| Septembre | 25 | Body Heat |\n| Octobre | 23 | Chinatown |\n| Novembre | 27 | Heat |",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "Dates for the rest of the year: Sept 25, Oct 23, Nov 27.",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "We will be meeting on Wednesdays this term: 25/9, 23/10 and 27/11.",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "| Date | Speaker |\n|---|---|\n| Sep 25 | Ann Ko |\n| Oct 23 | Bo Li |",
        "2024-09-25 2024-10-23",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "## Upcoming\n\n**Sep 25** Ann Ko — parsers\n\n**Oct 23** Bo Li — lexers",
        "2024-09-25 2024-10-23",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "<table><tr><th>Date</th><th>Speaker</th></tr><tr><td>Sep 25</td><td>Ann Ko</td></tr><tr><td>Oct 23</td><td>Bo Li</td></tr></table>",
        "2024-09-25 2024-10-23",
    ),
    (
        "en",
        "2024-09-03",
        "News",
        "On September 25, Ann Ko will talk about parsers. Doors at 6.",
        "2024-09-25",
    ),
    ("en", "2024-09-03", "News", "Save the date: 25.09.2024!", "2024-09-25"),
    ("en", "2024-09-03", "News", "See you Sept. 25th!", "2024-09-25"),
    ("en", "2024-09-03", "News", "We're back at The Hub on Wed 25/09 at 7.", "2024-09-25"),
    (
        "en",
        "2020-11-12",
        "News",
        "**Schedule**\n\n- We don't meet in December. Advent of Code starts December 1 though.\n- January: the 12th. Marta Reyes, *Reading the Erlang distribution protocol with Wireshark*.\n- February: the 9th. Open mic.",
        "2021-01-12 2021-02-09",
    ),
    (
        "pl",
        "2024-10-02",
        "News",
        "Dom kultury znów nas przygarnął, co drugi czwartek o 19:00.\n\n| Data | Film | Wprowadza |\n|---|---|---|\n| 10.10 | *Rejs*, reż. Marek Piwowski | Henio |\n| 24.10 | *Dziewczyna z szafy*, reż. Bodo Kox | Alicja |\n| 7.11 | *Perfect Days*, reż. Wim Wenders | Zosia |",
        "2024-10-10 2024-10-24 2024-11-07",
    ),
    (
        "pl",
        "2024-11-20",
        "News",
        "**Po trzecie**, grudzień:\n\n- 5.12 – *Dzień świra* (wieczór przedmikołajkowy, a co)\n- 19.12 – *Fanny i Aleksander*, wersja kinowa, z barszczem",
        "2024-12-05 2024-12-19",
    ),
    (
        "pl",
        "2025-02-03",
        "News",
        "W lutym:\n\n* 13 – *Zimna wojna*, dzień przed walentynkami, dla odporności\n* 27 – tłusty czwartek, *Wielkie żarcie* Ferreriego i pączki",
        "2025-02-13 2025-02-27",
    ),
    (
        "pl",
        "2025-01-13",
        "News",
        "Drugi styczniowy pokaz wypada w ferie, ale go nie odpuszczamy: **30.01**, *Mój przyjaciel Totoro*, wyjątkowo o 16:00, z dzieciakami.",
        "2025-01-30",
    ),
    (
        "fr",
        "2023-01-09",
        "News",
        "La bibliothèque a repris son horaire normal et nous aussi.\n\n| Soirée | Livre | Présenté par |\n|---|---|---|\n| 26 janvier | échange de cadeaux | Monique |\n| 16 février | *Le Mage du Kremlin* | Jean-Marie |\n| 23 mars | *Les Années* | Fabienne |",
        "2023-01-26 2023-02-16 2023-03-23",
    ),
    (
        "fr",
        "2022-09-05",
        "La nouvelle saison",
        "Voici le programme de l'automne. Nous restons fidèles au jeudi, à 19 h 30, dans la petite salle de la bibliothèque.\n\n- **29 septembre** : *Soif*, d'Amélie Nothomb\n- **27 octobre** : *La Plus Secrète Mémoire des hommes*",
        "2022-09-29 2022-10-27",
    ),
    (
        "de",
        "2016-02-25",
        "News",
        "Weiter geht's in zwei Wochen, also am 9. März, und dann noch einmal am 23. – ja, das ist die Karwoche.",
        "2016-03-09 2016-03-23",
    ),
    (
        "pt",
        "2024-10-28",
        "News",
        "Para novembro, o plano é este:\n\n**Encontros normais:** dias 7 e 21, às 18h30, no Café Progresso.",
        "2024-11-07 2024-11-21",
    ),
    (
        "en",
        "2024-09-03",
        "Our autumn season",
        "## September\n* 25th: Body Heat\n\n## October\n* 23rd: The Long Goodbye\n\n## November\n* 27th: Chinatown",
        "2024-09-25 2024-10-23 2024-11-27",
    ),
    (
        "en",
        "2024-01-03",
        "Meeting dates for 2024",
        "| Month | Day | Topic |\n|---|---|---|\n| January | 10 | Bulbs |\n| February | 14 | Pruning |\n| March | 13 | Seeds |",
        "2024-01-10 2024-02-14 2024-03-13",
    ),
];

#[test]
fn a_programme_gives_its_days_in_many_forms() {
    check(PROGRAMMES);
}

const HELD: &[Row] = &[
    ("de", "2024-04-16", "News", "Am 1. Mai machen wir Pause.", ""),
    ("de", "2024-04-16", "News", "Am Mittwoch, 1. Mai machen wir frei.", ""),
    ("es", "2024-04-16", "News", "El miércoles 1 de mayo haremos una pausa.", ""),
    ("es", "2024-04-16", "News", "El miércoles 1 de mayo hacemos puente.", ""),
    ("fr", "2024-04-16", "News", "Le mercredi 1er mai, on fait relâche.", ""),
    ("fr", "2024-04-16", "News", "Le mercredi 1er mai, on fait une pause.", ""),
    ("pt", "2024-04-16", "News", "Na quarta-feira, 1 de maio, fazemos uma pausa.", ""),
    ("it", "2024-04-16", "News", "Mercoledì 1 maggio facciamo una pausa.", ""),
    ("it", "2024-04-16", "News", "Mercoledì 1 maggio facciamo ponte.", ""),
    ("nl", "2024-04-16", "News", "Op woensdag 1 mei houden we pauze.", ""),
    ("pl", "2024-04-16", "News", "W środę 1 maja robimy przerwę.", ""),
    ("en", "2024-04-16", "News", "On Wednesday 1 May we're having a break.", ""),
    ("en", "2024-04-16", "News", "On Wednesday 1 May we're doing nothing.", ""),
    ("da", "2024-04-16", "News", "Onsdag den 1. maj holder vi fri.", ""),
    ("de", "2024-04-16", "News", "## Am 2.5. machen wir eine Hacknacht", "2024-05-02"),
    (
        "pt",
        "2024-04-16",
        "News",
        "Pedido atendido: no dia 24/04, também quarta, fazemos um coding dojo.",
        "2024-04-24",
    ),
    (
        "da",
        "2024-04-16",
        "News",
        "Vi holder nu sommerferie og begynder igen mandag den 2. september kl. 19.",
        "2024-09-02",
    ),
    ("nl", "2024-04-16", "News", "Dus, nieuwe afspraak voor de wandeling: donderdag 2 mei.", "2024-05-02"),
    ("en", "2024-04-16", "News", "We're running a workshop on Thursday 2 May.", "2024-05-02"),
];

#[test]
fn a_group_says_what_it_holds_and_when_it_rests() {
    check(HELD);
}

const NTH_WEEKDAYS: &[Row] = &[
    (
        "en",
        "2016-05-03",
        "News",
        "For May we're doing lightning talks again. That's at our usual place on the fourth Thursday, the 26th. Note it's the Thursday before Memorial Day weekend.",
        "2016-05-26",
    ),
    (
        "en",
        "2014-06-26",
        "June meeting notes",
        "Back to normal for July: third Tuesday, the 15th. Peter wants to tell everyone about it.",
        "2014-07-15",
    ),
    (
        "de",
        "2024-04-19",
        "News",
        "Der Mai: dritter Mittwoch, das ist der 15. Torben mit Argo Rollouts.",
        "2024-05-15",
    ),
    (
        "en",
        "2024-05-20",
        "News",
        "what's coming: june's second sunday is the 9th. we'll be outside in the alley if it's nice.",
        "2024-06-09",
    ),
    (
        "en",
        "2019-05-27",
        "News",
        "Our next session, on the last Saturday of June as you would expect, the 29th, is a rehearsal.",
        "2019-06-29",
    ),
    (
        "en",
        "2016-01-19",
        "News",
        "Our January meeting will be held on the fourth Thursday, 1/28, at 6:00 PM.",
        "2016-01-28",
    ),
    (
        "es",
        "2017-05-29",
        "News",
        "El tercer sábado es el PyDay en Santa Fe, así que ese día no hay reunión nuestra, vamos todos para allá. La de junio la hacemos al otro sábado, el 24: **sprint abierto**, de 10 a 18 con almuerzo.",
        "2017-06-24",
    ),
];

#[test]
fn a_weekday_of_the_month_is_said_with_its_day() {
    check(NTH_WEEKDAYS);
}

const NOTICES: &[Row] = &[
    (
        "en",
        "2018-04-30",
        "News",
        "Now then:\n\n> **Hack night: Tues 8 May**, Lofty Health again, 6 till whenever. The sandwich machine's banned.",
        "2018-05-08",
    ),
    (
        "en",
        "2022-10-06",
        "News",
        "Power's on. So:\n\n> **Wednesday, October 19 — 5:30 p.m. — Bluenose Freight, 5th floor**\n> same two talks, same donairs, one fewer Corolla",
        "2022-10-19",
    ),
];

#[test]
fn a_notice_may_be_set_in_as_a_quotation() {
    check(NOTICES);
}

const ANOTHERS: &[Row] = &[
    (
        "es",
        "2017-06-26",
        "News",
        "En julio no hacemos charlas. Pero para no extrañarnos hay *juntada de pizzas*: viernes 14 de julio a las 21 en lo de Tito. Y después, en agosto, volvemos con todo: tercer sábado, que es el 19, 15 hs en la biblioteca.",
        "2017-07-14 2017-08-19",
    ),
    (
        "en",
        "2022-10-20",
        "News",
        "Next up we do the **KubeCon debrief on November 16**, and that one's *online only*.",
        "2022-11-16",
    ),
    (
        "nl",
        "2023-05-04",
        "Zondag niet!",
        "We hadden het kunnen weten: 7 mei, dat is volop communiefeesten.\n\nDus, nieuwe afspraak voor de Vinderhoutse Bossen: **donderdag 18 mei, Hemelvaart**. Iedereen vrij, zelfde uur, zelfde parking.",
        "2023-05-18",
    ),
    (
        "en",
        "2018-04-16",
        "Con needs a week",
        "So we won't be doing talk night this Thursday. We're putting it back seven days: **Thursday 26 April**, 6pm for 6.30, still at Boffin & Daughters.",
        "2018-04-26",
    ),
    (
        "en",
        "2015-06-04",
        "24, and a typo on the poster",
        "You may have seen the lovely new poster. It says *Wednesday 9th June*. The 9th is a **Tuesday**. We're on Tuesday. Oisín did the poster, at 2am.\n\nSo: **LeesideSec 24, Tuesday 9 June, the Hive, 7 for 7:30.**\n\nIf anyone turns up on Wednesday 10 June, I'll leave a biscuit on the step.",
        "2015-06-09",
    ),
    (
        "en",
        "2019-01-05",
        "News",
        "Their upstairs room is being used this coming Tuesday. So we'll be talking about *Kindred* on **the 15th** and not the 8th.",
        "2019-01-15",
    ),
    (
        "en",
        "2017-03-27",
        "News",
        "The next one, number 16, comes on 16.05 and the topic is monitoring.",
        "2017-05-16",
    ),
    (
        "en",
        "2023-07-28",
        "No game night in August",
        "Half of you will be at Gen Con (August 3–6), including everyone with a key. Train games will be on **September 8** instead.",
        "2023-09-08",
    ),
    (
        "de",
        "2019-05-14",
        "Mai-Termin fällt leider aus",
        "Wir sehen uns im Juli, am 13., mit Sommerfest.",
        "2019-07-13",
    ),
    (
        "en",
        "2012-06-05",
        "June moves to the library",
        "The Lucky Lab's back room is taken by a wedding rehearsal next Monday, so the June 11 meeting will be in the Belmont library.\n\nNo July meeting, since half the group is going camping. We'll see you on August 13th after that.",
        "2012-06-11 2012-08-13",
    ),
    (
        "en",
        "2012-06-05",
        "News",
        "The June 11 meeting will be in the Belmont library.\n\nNo July meeting. We'll see you on August 13th after that.",
        "2012-06-11 2012-08-13",
    ),
];

#[test]
fn what_is_anothers_or_off_is_not_announced() {
    check(ANOTHERS);
}

const HEADINGS: &[Row] = &[
    (
        "en",
        "2021-08-28",
        "The autumn list",
        "We have a list. All are Monday evenings at eight.\n\n## 13 September\n\n*Small Things*. Short.\n\n\
         ## 11 October\n\n*The Weir Keeper*.\n\n## 8 November\n\n*A Winter*. Start now.",
        "2021-09-13 2021-10-11 2021-11-08",
    ),
    (
        "en",
        "2021-08-28",
        "Releases",
        "What is to come.\n\n## 13 September\n\nVersion 2.\n\n## 14 October\n\nVersion 3.\n\n## 9 November\n\nVersion 4.",
        "",
    ),
];

#[test]
fn headings_that_are_days_of_one_weekday_are_a_programme() {
    check(HEADINGS);
}

const OF_THIS_WEEK: &[Row] = &[(
    "en",
    "2024-08-14",
    "This Saturday: please note the new venue",
    "Meetup #32 is happening this Saturday as planned, **but not in the old hall**. The air conditioning there has given \
     up, and with 90 RSVPs we did not want to take the risk. Our friends have opened their cafeteria for us.",
    "2024-08-17",
)];

#[test]
fn the_weekday_to_come_has_not_been() {
    check(OF_THIS_WEEK);
}

const WEEKDAYS_IN_ONE_WORD: &[Row] = &[
    ("de", "2024-04-08", "Treff", "Wir treffen uns am Donnerstagabend um 19 Uhr im Hub.", "2024-04-11"),
    (
        "nl",
        "2024-04-08",
        "Bijeenkomst",
        "We komen donderdagavond om 19.00 uur bijeen in de Hub.",
        "2024-04-11",
    ),
    ("sv", "2024-04-08", "Träff", "Vi ses på torsdagskvällen kl. 19.", "2024-04-11"),
    ("no", "2024-04-08", "Treff", "Vi møtes torsdagskvelden kl. 19.", "2024-04-11"),
    ("da", "2024-04-08", "Træf", "Vi mødes torsdagsaften kl. 19.", "2024-04-11"),
    (
        "nl",
        "2024-04-11",
        "Verslag april",
        "Dinsdagavond waren we met z'n tweeëntwintigen te gast bij de drukkerij. De volgende bijeenkomst is op 14 mei, \
         inloop vanaf 19.00 uur.",
        "2024-04-09 2024-05-14",
    ),
    ("de", "2024-04-08", "Treff", "Wir treffen uns jeden Donnerstagabend um 19 Uhr im Hub.", ""),
];

#[test]
fn a_weekday_and_a_part_of_its_day_are_one_word() {
    check(WEEKDAYS_IN_ONE_WORD);
}

const COUNTED: &[Row] = &[
    (
        "de",
        "2023-05-30",
        "Fronleichnam",
        "Zum Juni: Der zweite Donnerstag ist diesmal der 8., und das ist Fronleichnam. Da ist die Werkstatt zu. Wir \
         treffen uns deshalb einen Tag früher, am Mittwoch. 19 Uhr.",
        "2023-06-07",
    ),
    (
        "en",
        "2023-05-30",
        "June",
        "Thursday 8 June is a holiday. The next meetup is therefore a day earlier, on Wednesday, at 7pm.",
        "2023-06-07",
    ),
    (
        "en",
        "2023-05-30",
        "June",
        "Our next meetup would be on 8 June, which is a holiday. We meet two days later, on Saturday, at 7pm.",
        "2023-06-10",
    ),
    (
        "en",
        "2023-05-30",
        "June",
        "We have three days left. Our next meetup is on Thursday at 7pm.",
        "2023-06-01",
    ),
];

#[test]
fn a_weekday_that_is_counted_is_near_the_day_spoken_of() {
    check(COUNTED);
}
