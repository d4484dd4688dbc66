//! One sentence in each of many languages: what a recap begins with, what announces, what denies, what changes an
//! announced meetup. Lists in `tests/corpus/sentences`, a line a sentence behind its language; what each must come to is
//! said here once for the list.

use tidings::base::source::SourceFile;
use tidings::diagnostic::Rule;
use tidings::timeline::MeetupStatus;

use crate::blog;

const SETTINGS: &str = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";

/// What follows the first sentence of a recap: two talks, and the next meetup, of 11 October 2012.
const TOLD_AND_NEXT: &[(&str, &str)] = &[
    (
        "en",
        "Anna talked about solder and Ben showed his robot. The pizza was gone by eight.\n\nOur next meetup is on Thursday 11 October at 19:00.",
    ),
    (
        "de",
        "Anna hat über Lötzinn gesprochen und Ben hat seinen Roboter gezeigt. Die Pizza war um acht weg.\n\nUnser nächstes Treffen ist am Donnerstag, 11. Oktober um 19 Uhr.",
    ),
    (
        "fr",
        "Anna a parlé de soudure et Benoît a montré son robot. À vingt heures il n'y avait plus de pizza.\n\nNotre prochaine rencontre aura lieu le jeudi 11 octobre à 19h.",
    ),
    (
        "es",
        "Ana habló de soldadura y Benito enseñó su robot. A las ocho ya no quedaba pizza.\n\nNuestro próximo encuentro será el jueves 11 de octubre a las 19:00.",
    ),
    (
        "it",
        "Anna ha parlato di saldatura e Beppe ha mostrato il suo robot. Alle otto la pizza era finita.\n\nIl prossimo incontro è giovedì 11 ottobre alle 19.",
    ),
    (
        "pt",
        "A Ana falou de solda e o Bento mostrou o robô dele. Às oito já não havia pizza.\n\nO próximo encontro será na quinta-feira, 11 de outubro, às 19h.",
    ),
    (
        "nl",
        "Anna vertelde over solderen en Ben liet zijn robot zien. Om acht uur was de pizza op.\n\nDe volgende bijeenkomst is op donderdag 11 oktober om 19.00 uur.",
    ),
    (
        "pl",
        "Anna opowiedziała o lutowaniu, a Bartek pokazał swojego robota. O ósmej pizzy już nie było.\n\nNastępne spotkanie odbędzie się w czwartek 11 października o 19:00.",
    ),
    (
        "sv",
        "Anna berättade om lödning och Bo visade sin robot. Klockan åtta var pizzan slut.\n\nNästa träff är torsdagen den 11 oktober klockan 19.",
    ),
    (
        "da",
        "Anna fortalte om lodning, og Bo viste sin robot frem. Klokken otte var pizzaen væk.\n\nNæste møde er torsdag den 11. oktober kl. 19.",
    ),
    (
        "nb",
        "Anna fortalte om lodding, og Bo viste fram roboten sin. Klokka åtte var pizzaen borte.\n\nNeste møte er torsdag 11. oktober kl. 19.",
    ),
    (
        "fi",
        "Anna kertoi juottamisesta ja Pekka näytti robottinsa. Kahdeksalta pizza oli loppu.\n\nSeuraava tapaaminen on torstaina 11. lokakuuta klo 19.",
    ),
    (
        "cs",
        "Anna mluvila o pájení a Bob ukázal svého robota. V osm už nebyla pizza.\n\nPříští setkání je ve čtvrtek 11. října v 19 hodin.",
    ),
    (
        "tr",
        "Ayşe lehimi anlattı, Can robotunu gösterdi. Saat sekizde pizza bitmişti.\n\nBir sonraki buluşma 11 Ekim Perşembe saat 19:00'da.",
    ),
];

/// A language and the text behind it.
fn rows(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines().filter_map(|line| line.split_once('|'))
}

fn of<'a>(texts: &[(&'a str, &'a str)], lang: &str) -> &'a str {
    texts.iter().find(|(language, _)| *language == lang).map(|(_, text)| *text).unwrap()
}

fn post(lang: &str, day: &str, title: &str, text: &str) -> SourceFile {
    let head = format!("---\ntitle: \"{title}\"\ndate: {day}\nlang: {lang}\n---\n");
    SourceFile::new(format!("{day}-post.md"), format!("{head}\n{text}\n"))
}

/// Every meetup of a blog, as its day and whether it is off.
fn meetups(sources: &[SourceFile]) -> Vec<(String, bool)> {
    meetups_as_of(sources, "2012-10-10T12:00:00Z")
}

fn meetups_as_of(sources: &[SourceFile], now: &str) -> Vec<(String, bool)> {
    let reading = blog::read(SETTINGS, sources, now);
    let told = reading.timeline.meetups.iter().filter_map(|one| {
        let is_off = matches!(one.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
        Some((one.date?.to_string(), is_off))
    });
    told.collect()
}

/// The days of those that take place.
fn days(sources: &[SourceFile]) -> Vec<String> {
    let on = meetups(sources).into_iter().filter(|(_, is_off)| !is_off);
    let mut days: Vec<String> = on.map(|(day, _)| day).collect();
    days.sort();
    days
}

/// Each sentence of a list comes to the same days.
#[track_caller]
fn check(list: &'static str, days_of: impl Fn(&'static str, &'static str) -> Vec<String>, expected: &[&str]) {
    let found = rows(list).map(|(lang, text)| (lang, text, days_of(lang, text)));
    let wrong = found.filter(|(_, _, found)| found != expected);
    let wrong: Vec<String> = wrong.map(|(lang, text, found)| format!("{lang}: {text}: {found:?}")).collect();
    assert!(wrong.is_empty(), "{expected:?} expected\n{}", wrong.join("\n"));
}

/// The days of a post of 15 September 2012 that says a sentence, and nothing else.
fn alone(lang: &str, text: &str) -> Vec<String> {
    days(&[post(lang, "2012-09-15", "Soup", text)])
}

/// The days of a blog that announces 11 October 2012 and then, on the 5th, says a sentence.
fn announced_before(lang: &str, text: &str) -> [SourceFile; 2] {
    let announced = of(TOLD_AND_NEXT, lang);
    [post(lang, "2012-09-15", "Soup", announced), post(lang, "2012-10-05", "A B", text)]
}

/// Short posts, a line each: language, day, title, text ("¦" for the bars of a table), and the meetups that they come to, "!"
/// before what is off.
#[test]
fn a_short_post_comes_to_its_meetups() {
    let wrong = include_str!("../corpus/sentences/posts.txt").lines().filter_map(|line| {
        let [lang, day, title, text, expected] = line.split('|').collect::<Vec<_>>().try_into().unwrap();
        let post = post(lang, day, title, &text.replace("\\n", "\n").replace('¦', "|"));
        let found = in_order(meetups_as_of(&[post], "2030-01-01T00:00:00Z"));
        (found != expected).then(|| format!("{line}: {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Several such posts, " ## " between them: language, the meetups that they come to, and of each post its day, title and text.
#[test]
fn a_few_short_posts_come_to_their_meetups() {
    let wrong = include_str!("../corpus/sentences/blogs.txt").lines().filter_map(|line| {
        let [lang, expected, posts] = line.split('|').collect::<Vec<_>>().try_into().unwrap();
        let posts: Vec<SourceFile> = posts
            .split(" ## ")
            .map(|one| {
                let [day, title, text] = one.split(" ~ ").collect::<Vec<_>>().try_into().unwrap();
                post(lang, day, title, &text.replace("\\n", "\n").replace('¦', "|"))
            })
            .collect();
        let found = in_order(meetups_as_of(&posts, "2030-01-01T00:00:00Z"));
        (found != expected).then(|| format!("{line}: {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The days of meetups in a row, "!" before those that are off.
fn in_order(found: Vec<(String, bool)>) -> String {
    let mut found: Vec<String> =
        found.into_iter().map(|(day, is_off)| if is_off { format!("!{day}") } else { day }).collect();
    found.sort();
    found.join(" ")
}

#[test]
fn a_recap_begins_with_the_day_of_its_meetup() {
    let recap = |lang, text| {
        let text = format!("{text}\n\n{}", of(TOLD_AND_NEXT, lang));
        days(&[post(lang, "2012-09-15", "Solder and soup", &text)])
    };
    check(include_str!("../corpus/sentences/recaps.txt"), recap, &["2012-09-13", "2012-10-11"]);
}

#[test]
fn a_sentence_announces() {
    check(include_str!("../corpus/sentences/announcements.txt"), alone, &["2012-10-11"]);
}

#[test]
fn the_hour_said_with_a_day_is_its_meetups() {
    let hours = |lang, text| {
        let reading = blog::read(SETTINGS, &[post(lang, "2012-09-15", "Soup", text)], "2012-10-06T12:00:00Z");
        let starts = reading.timeline.meetups.iter().filter_map(|one| Some(one.date?.and_time(one.time?)));
        starts.map(|start| start.to_string()).collect()
    };
    check(include_str!("../corpus/sentences/hours.txt"), hours, &["2012-10-11 19:00:00"]);
}

#[test]
fn a_weekday_is_the_one_to_come() {
    let on_monday = |lang, text| days(&[post(lang, "2012-10-08", "Soup", text)]);
    check(include_str!("../corpus/sentences/weekdays.txt"), on_monday, &["2012-10-11"]);
}

/// On a Monday "next Thursday" may be that of the same week: it is shown with its doubt, and no meetup of this week is left
/// standing that is called off so.
#[test]
fn next_thursday_may_be_this_weeks() {
    let said = [post("en", "2012-10-08", "Soup", "We meet next Thursday at the library.")];
    let reading = blog::read(SETTINGS, &said, "2012-10-09T12:00:00Z");
    let meetup = &reading.timeline.meetups[0];
    assert_eq!(
        (meetup.date.unwrap().to_string().as_str(), meetup.status),
        ("2012-10-18", MeetupStatus::Tentative)
    );
    assert!(reading.diagnostics.iter().any(|found| found.rule == Rule::EitherWeek));
    let announced = post("en", "2012-09-15", "Soup", of(TOLD_AND_NEXT, "en"));
    let off = post("en", "2012-10-08", "A B", "Sadly there will be no meetup next Thursday.");
    assert_eq!(meetups(&[announced, off]), [("2012-10-11".to_owned(), true)]);
}

/// The place stands between the language and the sentence.
#[test]
fn the_place_said_with_a_day_is_its_meetups() {
    let wrong = rows(include_str!("../corpus/sentences/venues.txt")).filter_map(|(lang, row)| {
        let (expected, text) = row.split_once('|')?;
        let said = [post(lang, "2012-09-15", "Soup", &text.replace("\\n", "\n"))];
        let reading = blog::read(SETTINGS, &said, "2012-10-10T12:00:00Z");
        let venues: Vec<&str> =
            reading.timeline.meetups.iter().filter_map(|one| one.venue.as_deref()).collect();
        (venues != [expected]).then(|| format!("{lang}: {text}: {venues:?}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A line of the list stands for several.
#[test]
fn a_list_is_of_as_many_meetups() {
    let listed = |lang, text: &str| alone(lang, &text.replace("\\n", "\n"));
    check(include_str!("../corpus/sentences/lists.txt"), listed, &["2012-10-11", "2012-11-08", "2012-12-13"]);
}

#[test]
fn a_day_on_which_nobody_meets_is_none() {
    check(include_str!("../corpus/sentences/denials.txt"), alone, &[]);
}

#[test]
fn what_is_denied_of_something_else_leaves_the_day() {
    check(include_str!("../corpus/sentences/not-denied.txt"), alone, &["2012-10-10"]);
}

#[test]
fn what_calls_off_something_else_leaves_the_meetup() {
    let announced = |lang, text| days(&announced_before(lang, text));
    check(include_str!("../corpus/sentences/others-off.txt"), announced, &["2012-10-11"]);
}

#[test]
fn what_others_do_on_a_day_is_no_meetup() {
    let told = |lang, text| {
        let text = format!("{text}\n\n{}", of(TOLD_AND_NEXT, lang));
        days(&[post(lang, "2012-09-15", "Soup", &text)])
    };
    check(include_str!("../corpus/sentences/strangers.txt"), told, &["2012-10-11"]);
}

/// "C" calls the meetup off, "M" moves it to the 18th.
#[test]
fn a_sentence_changes_what_was_announced() {
    let wrong = rows(include_str!("../corpus/sentences/changes.txt")).filter_map(|(lang, row)| {
        let (change, text) = row.split_once('|')?;
        let found = meetups(&announced_before(lang, text));
        let on: Vec<&str> = found.iter().filter(|(_, is_off)| !is_off).map(|(day, _)| day.as_str()).collect();
        let is_right = match change {
            "C" => on.is_empty() && found.contains(&("2012-10-11".into(), true)),
            _ => on == ["2012-10-18"],
        };
        (!is_right).then(|| format!("{lang}: {row}: {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
