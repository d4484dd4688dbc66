//! What becomes of a meetup on 7 February that a later post speaks of: a whole blog of two posts is read, and every
//! meetup to come is told as `day time venue status`. What takes place is never shown as cancelled, and what does not
//! take place never as if it did.

use tidings::base::source::SourceFile;

use crate::blog;

/// The first post.
const ANNOUNCED: &str =
    "We met last night.\n\nOur next meetup is on Wednesday 7 February 2024 at 6pm at Town Hall.";

fn post(day: &str, title: &str, body: &str) -> SourceFile {
    SourceFile::new(format!("{day}-post.md"), format!("---\ntitle: {title}\n---\n{body}\n"))
}

/// Every meetup to come after a second post, of 30 January.
fn told(first: &str, title: &str, second: &str) -> String {
    told_of(&[post("2024-01-04", "Ants Meetup January", first), post("2024-01-30", title, second)])
}

/// Every meetup to come on the last day of January.
fn told_of(sources: &[SourceFile]) -> String {
    let settings = "title: Ants\nurl: https://ants.example\ntimezone: Europe/London\n";
    let reading = blog::read(settings, sources, "2024-01-30T12:00:00Z");
    let today = "2024-01-30".parse().ok();
    let to_come = reading.timeline.meetups.iter().filter(|meetup| meetup.date >= today);
    let each = to_come.map(|meetup| {
        let day = meetup.date.map(|day| day.format("%-d %b").to_string()).unwrap_or_default();
        let time = meetup.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
        let venue = meetup.venue.as_ref().map(|venue| format!(" {venue}")).unwrap_or_default();
        format!("{day}{time}{venue} {:?}", meetup.status)
    });
    each.collect::<Vec<_>>().join(" + ")
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let wrong = rows.iter().filter_map(|(second, expected)| {
        let found = told(ANNOUNCED, "Update", second);
        (found != *expected).then(|| format!("{second}\n    {found}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn a_meetup_that_changes_its_place_takes_place() {
    check(&[
        ("The meetup on 7 February has moved to the Red Lion.", "7 Feb 18:00 Red Lion Confirmed"),
        (
            "The meetup moves to the Red Lion. Still Wednesday 7 February, 6pm.",
            "7 Feb 18:00 Red Lion Confirmed",
        ),
        ("Our meetup has moved to the Red Lion. See you on 7 February.", "7 Feb 18:00 Red Lion Confirmed"),
        ("The meetup on 7 February is moved online.", "7 Feb 18:00 Online Confirmed"),
        ("We have moved the meetup on 7 February to a bigger room.", "7 Feb 18:00 Town Hall Confirmed"),
        ("The meetup on 7 February has moved.", "7 Feb 18:00 Town Hall Postponed"),
        ("The meetup on 7 February has moved to a later date.", "7 Feb 18:00 Town Hall Postponed"),
    ]);
}

#[test]
fn what_is_not_called_off_takes_place() {
    let on = "7 Feb 18:00 Town Hall Confirmed";
    check(&[
        ("The meetup on 7 February is not cancelled.", on),
        ("Despite rumours the meetup on 7 February has not been cancelled.", on),
        ("The February meetup is not cancelled! See you on 7 February.", on),
        ("The meetup on 7 February is not postponed, it goes ahead.", on),
        ("The meetup on 7 February isn't cancelled after all.", on),
        ("The train of our speaker was cancelled, but the meetup went on until ten.", on),
        ("The second talk of the meetup is cancelled.", on),
        ("The meetup in Leeds is cancelled, say our friends there.", on),
        ("The meetup on 7 February is off to a good start: forty have signed up.", on),
    ]);
}

#[test]
fn what_is_called_off_does_not_take_place() {
    let off = "7 Feb 18:00 Town Hall Cancelled";
    let put_off = "7 Feb 18:00 Town Hall Postponed";
    check(&[
        ("The meetup on 7 February is cancelled; the next meetup will be announced soon.", off),
        ("The meetup on 7 February is cancelled, and the next meetup will be announced soon.", off),
        ("The February meetup is postponed; a new date will be announced.", put_off),
        ("The February meetup is postponed, new date to be announced.", put_off),
        ("The meetup of 7 February is postponed; a new date will be announced.", put_off),
        ("Unfortunately we have to postpone our February meetup. New date TBA.", put_off),
        ("Because of snow, the meetup is postponed. A new date will follow.", put_off),
        ("Our speaker is ill, so we have to cancel the meetup.", off),
        ("Our meetup has unfortunately been cancelled.", off),
        ("The meetup on 7 February is off, the boiler is gone.", off),
    ]);
}

/// The first post, edited.
#[test]
fn a_line_of_a_list_is_called_off_alone() {
    for line in [
        "Wednesday 7 February: cancelled",
        "Wednesday 7 February, 6pm: Ada (cancelled)",
        "Wednesday 7 February, 6pm: CANCELLED",
        "**Cancelled:** Wednesday 7 February, 6pm: Ada",
        "Wednesday 7 February – postponed",
    ] {
        let list = format!(
            "Ants meetups this spring:\n\n- {line}\n- Wednesday 6 March, 6pm: Bob\n- Wednesday 3 April, 6pm: Cy\n"
        );
        let found = told(&list, "Stickers", "We have stickers!");
        let rest = "6 Mar 18:00 Confirmed + 3 Apr 18:00 Confirmed";
        let off = ["Cancelled", "Postponed"].iter().any(|status| {
            let first = found.strip_suffix(&format!(" + {rest}"));
            first.is_some_and(|first| first.starts_with("7 Feb") && first.ends_with(status))
        });
        assert!(off, "{line}\n    {found}");
    }
}

#[test]
fn a_meetup_that_is_called_by_its_month_is_one() {
    check(&[
        ("The February meetup is on Wednesday 21 February.", "21 Feb 18:00 Town Hall Confirmed"),
        ("The February meetup will be a week later, on 14 February.", "14 Feb 18:00 Town Hall Confirmed"),
        ("The March meetup is on Wednesday 6 March.", "7 Feb 18:00 Town Hall Confirmed + 6 Mar Confirmed"),
    ]);
}

#[test]
fn a_meetup_may_move_back() {
    let found = told_of(&[
        post("2024-01-04", "Ants Meetup January", ANNOUNCED),
        post("2024-01-20", "New day", "The meetup on 7 February has moved to Wednesday 21 February."),
        post("2024-01-25", "And back", "Good news: our next meetup is on Wednesday 7 February after all."),
    ]);
    assert_eq!(found, "7 Feb 18:00 Town Hall Confirmed");
}

#[test]
fn a_day_can_be_called_off_by_its_name_alone() {
    const OFF: &str = "7 Feb 18:00 Town Hall Cancelled";
    check(&[
        ("Wednesday the 7th is off. The heater has failed.", OFF),
        ("Dates for the wall:\n\n- Wednesday 7 February: no. The hall is taken.", OFF),
        ("We won't be getting together on the 7th.", OFF),
        ("The committee has decided to cancel the 7 February session.", OFF),
        ("With regret: the meetup on 7 February will not be taking place.", OFF),
        ("The workshop isn't on the 7th.", "7 Feb 18:00 Town Hall Postponed"),
        ("On 7 February there is no talk, just pizza.", "7 Feb 18:00 Town Hall Confirmed"),
        ("On the 7th we won't be in the usual room. Ask at the door.", "7 Feb 18:00 Town Hall Confirmed"),
        ("On the 7th there will be no parking behind the hall.", "7 Feb 18:00 Town Hall Confirmed"),
        ("On 7 February we look at moths instead.", "7 Feb 18:00 Town Hall Confirmed"),
        ("The pizza on the 7th is off, so bring a sandwich.", "7 Feb 18:00 Town Hall Confirmed"),
        ("Registration for the 7th is on hold.", "7 Feb 18:00 Town Hall Confirmed"),
        ("Ann won't be with us on the 7th.", "7 Feb 18:00 Town Hall Confirmed"),
        ("Ann has to cancel her talk about moths. See you on 7 February.", "7 Feb 18:00 Town Hall Confirmed"),
        ("So Wednesday's meetup is put back by a week, to the 14th.", "14 Feb 18:00 Town Hall Confirmed"),
    ]);
}

#[test]
fn there_may_be_none_of_what_is_named() {
    const OFF: &str = "7 Feb 18:00 Town Hall Cancelled";
    const ON: &str = "7 Feb 18:00 Town Hall Confirmed";
    check(&[
        ("On 7 February there will be no regular evening.", OFF),
        ("There's nothing on 7 February after all.", OFF),
        ("Half of us are away on 7 February, so we'll skip that one.", OFF),
        ("On 7 February there is no guest talk.", ON),
        ("The meetup is on 7 February, and there is no January edition.", ON),
        ("I said no meetup in February. But the hall is free after all: Wednesday 7 February, 6pm.", ON),
    ]);
}

#[test]
fn a_title_calls_off_what_it_names() {
    let repair = "We met last night.\n\nRepair day is on Wednesday 7 February 2024 at 6pm.";
    assert_eq!(told(repair, "Repair Day is off", "The shop is boarded up."), "7 Feb 18:00 Cancelled");
    assert_eq!(told(repair, "Repair Day: postponed", "There is snow."), "7 Feb 18:00 Postponed");
    assert_eq!(told(repair, "The lid is off", "We have news of the kettle."), "7 Feb 18:00 Confirmed");
    assert_eq!(
        told(repair, "Called off", "It pains me to call off Wednesday the 7th."),
        "7 Feb 18:00 Cancelled"
    );
}

#[test]
fn a_move_that_names_no_day_takes_none_that_is_weeks_away() {
    let found = told_of(&[
        post(
            "2024-01-04",
            "Ants Meetup January",
            "We met last night.\n\nOur next meetup is on Wednesday 28 February 2024 at 6pm.",
        ),
        post("2024-01-29", "The film", "The film night slides to Thursday 1 February, 18:30."),
    ]);
    assert!(found.contains("28 Feb 18:00 Confirmed"), "{found}");
}

#[test]
fn what_is_concluded_or_was_planned_is_called_off() {
    const OFF: &str = "7 Feb 18:00 Town Hall Cancelled";
    check(&[
        ("No water means no kitchen and no toilets, so 7 February is off.", OFF),
        ("The 7th we let go: 7 February we have cancelled.", OFF),
        ("The swap was planned for 7 February, but we had to cancel it.", OFF),
        (
            "Of the party on 7 February we still dream; the picnic in June we had to cancel.",
            "7 Feb 18:00 Town Hall Confirmed",
        ),
    ]);
}

#[test]
fn why_a_day_does_not_suit_may_be_said_before_the_move() {
    check(&[
        (
            "On 7 February half of us are away. We push it back a week, to the 14th.",
            "14 Feb 18:00 Town Hall Confirmed",
        ),
        ("The meetup is put off to Wednesday 14 February.", "14 Feb 18:00 Town Hall Confirmed"),
        ("The meetup slips by a fortnight: Wednesday 21 February.", "21 Feb 18:00 Town Hall Confirmed"),
    ]);
}

#[test]
fn a_row_is_called_off_by_a_cell_of_its_own() {
    let table = |cell: &str| format!("| When | What | |\n|---|---|---|\n| Wed 7 Feb | Moths | {cell} |");
    assert_eq!(told(ANNOUNCED, "Update", &table("cancelled")), "7 Feb 18:00 Town Hall Cancelled");
    let found = told(ANNOUNCED, "Update", &table("Partitioning for people who put it off"));
    assert_eq!(found, "7 Feb 18:00 Town Hall Confirmed");
}

#[test]
fn a_meetup_may_be_moved_after_its_day() {
    let found = told_of(&[
        post(
            "2024-01-04",
            "Ants Meetup January",
            "We met last night.\n\nOur next meetup is on Friday 26 January 2024 at 6pm.",
        ),
        post("2024-01-29", "Clouds", "The evening of 26 January is put off to Friday 2 February, same time."),
    ]);
    assert_eq!(found, "2 Feb 18:00 Confirmed");
}

#[test]
fn what_was_spoken_of_before_is_called_off_in_a_sentence_of_its_own() {
    check(&[
        (
            "The February meetup would be on the 7th. The hall is flooded. Cancelled.",
            "7 Feb 18:00 Town Hall Cancelled",
        ),
        (
            "Wednesday 7 February is a holiday. The meetup on that day is cancelled.",
            "7 Feb 18:00 Town Hall Cancelled",
        ),
        (
            "February's first Wednesday is the 7th, and we are all away. Nothing on that day.",
            "7 Feb 18:00 Town Hall Cancelled",
        ),
        ("Next week's Wednesday is the 7th. We'll skip that one.", "7 Feb 18:00 Town Hall Cancelled"),
        ("If it snows on 7 February: cancelled.", "7 Feb 18:00 Town Hall Confirmed"),
    ]);
}

#[test]
fn a_day_is_called_off_by_what_stands_beside_it() {
    check(&[
        ("So we're not meeting on the 7th.", "7 Feb 18:00 Town Hall Cancelled"),
        ("Only two names went down, so it won't go ahead on the 7th.", "7 Feb 18:00 Town Hall Cancelled"),
        ("Ann has called off the Galtees on Wednesday 7 February.", "7 Feb 18:00 Town Hall Cancelled"),
        ("The buses are off. We won't meet in February.", "7 Feb 18:00 Town Hall Cancelled"),
        ("We're not serving food on the 7th.", "7 Feb 18:00 Town Hall Confirmed"),
    ]);
}

#[test]
fn a_title_says_that_there_is_none_of_whatever_a_group_does() {
    let off = "7 Feb 18:00 Town Hall Cancelled";
    assert_eq!(told(ANNOUNCED, "No knitting on 7 February", "Stay at home."), off);
    assert_eq!(told(ANNOUNCED, "No talks on 7 February", "Bring a game."), "7 Feb 18:00 Town Hall Confirmed");
}

#[test]
fn a_day_that_takes_the_place_of_another_is_the_new_one() {
    check(&[
        (
            "The hall has a board meeting on the 7th and needs the floor. We'll have the talks on Thursday, 8 February instead.",
            "8 Feb 18:00 Town Hall Confirmed",
        ),
        (
            "The talk will be on Wednesday 14 February in place of the 7th. Same hour.",
            "14 Feb 18:00 Town Hall Confirmed",
        ),
        (
            "The next social would fall on 7 February. That is half-term and you are away, so it's a week later, on the 14th.",
            "14 Feb 18:00 Town Hall Confirmed",
        ),
        (
            "We won't meet in March. Instead come by the mixer on 12 March.",
            "7 Feb 18:00 Town Hall Confirmed + 12 Mar Confirmed",
        ),
    ]);
    let body = "Bad news.\n\nWe've agreed with everyone that **Thursday 8 February** works instead.";
    assert_eq!(told(ANNOUNCED, "Panel postponed", body), "8 Feb 18:00 Town Hall Confirmed");
}

#[test]
fn a_number_says_which_meetup_a_later_day_is_of() {
    let first = "We met last night.\n\n#14: 7 February, 6pm, at Town Hall.";
    let second = "We waited for the moon. #14 holds on Saturday, 24 February, 6pm.";
    assert_eq!(told(first, "'#14: settled'", second), "24 Feb 18:00 Town Hall Confirmed");
    let other = "#15 is on Saturday, 10 February, 6pm.";
    assert_eq!(told(first, "And then", other), "7 Feb 18:00 Town Hall Confirmed + 10 Feb 18:00 Confirmed");
}

/// What becomes of a meetup on Wednesday 31 January, as the post of the day before tells.
#[track_caller]
fn check_tomorrow(rows: &[(&str, &str, &str)]) {
    let announced = "We met last night.\n\nOur next meetup is on Wednesday 31 January 2024 at 6pm.";
    for (title, second, expected) in rows {
        assert_eq!(told(announced, title, second), *expected, "{title}: {second}");
    }
}

#[test]
fn the_day_may_stand_within_the_words_that_call_off() {
    check_tomorrow(&[
        ("Storm", "No meetup tomorrow night.", "31 Jan 18:00 Cancelled"),
        ("Storm", "No club tomorrow night then.", "31 Jan 18:00 Cancelled"),
        ("Storm", "So Wednesday's not going ahead, and I am sorry.", "31 Jan 18:00 Cancelled"),
        ("Storm", "So the 31st isn't happening.", "31 Jan 18:00 Cancelled"),
        (
            "Tomorrow is OFF - burst pipe",
            "So no gaming tomorrow. I'll stand outside at six o'clock to turn people away.",
            "31 Jan 18:00 Cancelled",
        ),
        ("Photos", "Wednesday was off to a good start. Thanks.", "31 Jan 18:00 Confirmed"),
    ]);
}

#[test]
fn a_month_without_its_usual_meetup_may_have_another() {
    let first = "We met last night.\n\nThe barbecue is on Saturday 10 February, from 13:00, at Ann's place. Bring a chair.\n\n\
        No normal meetup in February.";
    assert_eq!(told(first, "Photos", "The photos are up."), "10 Feb 13:00 Ann's Confirmed");
}
