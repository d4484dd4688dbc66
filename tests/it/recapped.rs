//! What a recap settles of when its meetup was, and what it leaves as it was announced.

use tidings::base::source::SourceFile;
use tidings::timeline::MeetupStatus;

use crate::blog;

const SETTINGS: &str = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";

/// Posts, each a day, a title and a text.
fn sources(posts: &[(&str, &str, &str)]) -> Vec<SourceFile> {
    let source = |(day, title, text): &(&str, &str, &str)| {
        SourceFile::new(
            format!("{day}-{}.md", title.len()),
            format!("---\ntitle: \"{title}\"\ndate: {day}\nlang: en\n---\n\n{text}\n"),
        )
    };
    posts.iter().map(source).collect()
}

/// The day of every meetup of a blog of these posts.
fn days(posts: &[(&str, &str, &str)]) -> Vec<String> {
    days_of(&sources(posts))
}

/// The day of every meetup of a blog.
fn days_of(sources: &[SourceFile]) -> Vec<String> {
    let reading = blog::read(SETTINGS, sources, "2030-01-01T00:00:00Z");
    reading.timeline.meetups.iter().filter_map(|one| Some(one.date?.to_string())).collect()
}

const ANNOUNCED: (&str, &str, &str) =
    ("2025-03-03", "Spring bench night", "Our next meetup is on Tuesday 18 March at 7pm. Bring a chair.");

#[test]
fn a_weekday_that_is_told_of_is_the_one_before_the_post() {
    let recap =
        ("2025-03-20", "Chairs mended", "Thirty of us turned up on Tuesday, and nine chairs were mended.");
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
    let late = (
        "2025-03-24",
        "Clouds",
        "The bench night was on Saturday, since it rained on the day, and nine of us came.",
    );
    assert_eq!(days(&[ANNOUNCED, late]), ["2025-03-22"]);
}

#[test]
fn what_was_done_last_night_moves_no_meetup_that_was_announced() {
    let recap =
        ("2025-03-24", "Chairs mended", "Nine chairs were mended. All of the photos came last night.");
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn a_recap_without_a_day_makes_up_none() {
    let recap = (
        "2025-03-24",
        "The goat",
        "What a night. Everybody loved the goat, and nobody went home early.\n\nThe next meetup is on 14 April.",
    );
    assert_eq!(days(&[recap]), ["2025-04-14"]);
}

#[test]
fn the_month_in_a_title_is_that_of_its_recap() {
    let text = "Thanks to everyone who came. Ann told us of moths, and Ben showed his trap.\n\nOur next meetup is on \
                Wednesday 11 June.";
    assert_eq!(days(&[("2025-05-14", "Moths by Night, May 2025", text)]), ["2025-05-14", "2025-06-11"]);
    let text = "Thanks to everyone who came. Ann told us of moths, and Ben showed his trap.\n\nOur next meetup is on \
                Wednesday 28 May.";
    assert_eq!(days(&[("2025-05-14", "Letter for May", text)]), ["2025-05-28"]);
}

#[test]
fn a_reminder_of_tomorrow_is_no_recap() {
    let reminder =
        ("2025-03-17", "Chairs", "The bench night is tomorrow, 7pm. Last month we ran out of glue.");
    assert_eq!(days(&[ANNOUNCED, reminder]), ["2025-03-18"]);
}

#[test]
fn a_time_that_is_told_of_is_no_meetups() {
    let settings = "title: Group\nurl: https://group.example\n";
    let text = "---\ntitle: In time\ndate: 2025-06-28\nlang: en\n---\n\nAt 8.47 pm all eleven arms waved.\n\nJuly's \
                night is the 18th.\n";
    let reading = blog::read(settings, &[SourceFile::new("2025-06-28-a.md", text)], "2030-01-01T00:00:00Z");
    let times: Vec<_> =
        reading.timeline.meetups.iter().map(|one| (one.date.unwrap().to_string(), one.time)).collect();
    assert_eq!(times, [("2025-07-18".to_owned(), None)]);
}

#[test]
fn a_weekday_on_which_something_was_is_not_announced_again() {
    let recap = ("2025-03-20", "Chairs", "Thirty of us came. The bench night on Tuesday was packed.");
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
    let answer =
        ("2025-03-19", "Answers", "The answer came on Thursday, and yesterday there were twelve of us.");
    assert_eq!(days(&[ANNOUNCED, answer]), ["2025-03-18"]);
    let hour = (
        "2025-03-12",
        "Earlier",
        "The bench night on Tuesday begins at 18:30, as the benches were not ready.",
    );
    assert_eq!(days(&[ANNOUNCED, hour]), ["2025-03-18"]);
}

#[test]
fn what_did_not_take_place_is_called_off_afterwards() {
    for text in [
        "For the record, we didn't meet last night. I pulled the plug at noon.",
        "It was no hard decision to call off last night's bench night: ten centimetres of snow.",
        "Tuesday's bench night was scrubbed. I made the call at three.",
    ] {
        let sources = sources(&[ANNOUNCED, ("2025-03-19", "Snow", text)]);
        let reading = blog::read(SETTINGS, &sources, "2030-01-01T00:00:00Z");
        let told: Vec<_> = reading
            .timeline
            .meetups
            .iter()
            .map(|one| (one.date.map(|day| day.to_string()), one.status))
            .collect();
        assert_eq!(told, [(Some("2025-03-18".to_owned()), MeetupStatus::Cancelled)], "{text}");
    }
}

#[test]
fn the_first_evening_of_a_blog_is_told_as_that_of_those_who_met() {
    let first =
        ("2025-03-21", "Old wool", "Eleven of us squashed round the table last night, with a gale coming.");
    assert_eq!(days(&[first]), ["2025-03-20"]);
    let pipe = ("2025-03-21", "A pipe", "A pipe went in the hall on Tuesday night, they tell us.");
    assert_eq!(days(&[pipe]), [] as [&str; 0]);
}

#[test]
fn a_weekday_that_is_told_of_is_that_of_the_meetup_announced() {
    let recap = (
        "2025-03-27",
        "Chairs",
        "Thank you to everyone who turned out on the Tuesday, there were nine of us.",
    );
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn a_post_that_moves_a_meetup_tells_of_none() {
    let moved = (
        "2025-03-17",
        "Tomorrow's meetup is postponed",
        "The heater broke: yesterday we had nine degrees in here.\n\nSo tomorrow's meetup moves to Tuesday 25 March.",
    );
    assert_eq!(days(&[ANNOUNCED, moved]), ["2025-03-25"]);
}

#[test]
fn an_evening_may_be_told_of_in_the_next_sentence() {
    let light =
        ("2025-03-24", "Golden", "Cracking light on Saturday evening. We set off from the cliffs at five.");
    assert_eq!(days(&[light]), ["2025-03-22"]);
    let wednesday =
        ("2025-03-21", "A row", "Wednesday last saw eleven of us above in the snug until closing.");
    assert_eq!(days(&[wednesday]), ["2025-03-19"]);
}

#[test]
fn a_title_with_a_day_that_has_been_tells_of_it() {
    let minutes = (
        "2025-03-21",
        "Minutes, 19 March",
        "Called to order at 7pm. Present: 18. Next meeting 16 April, 7pm.",
    );
    assert_eq!(days(&[minutes]), ["2025-03-19", "2025-04-16"]);
    let other = ("2025-03-21", "The conference of 19 March", "Ann was there. Next meeting 16 April, 7pm.");
    assert_eq!(days(&[other]), ["2025-04-16"]);
}

#[test]
fn a_day_that_nobody_met_on_moves_no_meetup() {
    for text in [
        "What a lecture, and what a lot of questions. World Bee Day was on 20 March and Joe got a mug.",
        "Version 2 was released on 20 March, and nobody noticed. What an evening of chairs.",
        "Up to twenty are allowed since 20 March. What an evening of chairs.",
    ] {
        assert_eq!(days(&[ANNOUNCED, ("2025-03-24", "Chairs", text)]), ["2025-03-18"], "{text}");
    }
}

#[test]
fn a_site_tells_whether_its_days_or_its_months_come_first() {
    let first = ("2025-01-17", "Minutes, 1/15/2025", "Called to order. Present: 18.");
    let second = ("2025-03-07", "Minutes, 3/5/2025", "Called to order. Present: 14.");
    assert_eq!(days(&[first, second]), ["2025-01-15", "2025-03-05"]);
}

#[test]
fn a_number_that_is_told_is_a_day_that_has_been() {
    let recap = ("2025-03-24", "Chairs", "At the bench night on the 18th we mended nine chairs.");
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
    let tuesday =
        ("2025-04-08", "Chairs", "Thanks to Ann for her talk. The 18th was our first ever Tuesday.");
    assert_eq!(days(&[ANNOUNCED, tuesday]), ["2025-03-18"]);
}

#[test]
fn a_headcount_on_a_weekday_needs_no_verb() {
    let recap = (
        "2025-03-20",
        "Notes",
        "24 members and 3 guests on Tuesday.\n\nThe repeater went off the air on 9 March.",
    );
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn a_day_of_something_else_makes_no_meetup() {
    let release = (
        "2025-03-20",
        "Notes",
        "The library's new version came out last Thursday, 13 March.\n\nThanks to Ann, who told it well.",
    );
    assert_eq!(days(&[release]), Vec::<String>::new());
    let none = ("2025-03-20", "Notes", "There was no bench night on the 18th. Thanks to Ann for the soup.");
    assert_eq!(days(&[none]), Vec::<String>::new());
    let rain =
        ("2025-03-20", "Notes", "Two inches of rain fell in a day. Thanks to Ann, who gave a talk on it.");
    assert_eq!(days(&[rain]), Vec::<String>::new());
}

#[test]
fn what_some_did_yesterday_moves_no_meetup_to_come() {
    let trip = (
        "2025-03-17",
        "Mountains",
        "Some of us went to the mountains yesterday, and had sun.\n\nTomorrow we are in the library.",
    );
    assert_eq!(days(&[ANNOUNCED, trip]), ["2025-03-18"]);
}

#[test]
fn the_meeting_of_last_night_is_none_of_weeks_ago() {
    let minutes = ("2025-04-03", "Minutes, April", "Meeting of last night, opened 7:10 pm.\n\nPresent: 23.");
    assert_eq!(days(&[ANNOUNCED, minutes]), ["2025-03-18", "2025-04-02"]);
}

#[test]
fn an_hour_may_be_told_with_the_day() {
    let walk = (
        "2025-05-20",
        "Recap: spice lanes",
        "On Sunday morning at six, while the rest slept, eighteen of us gathered at the gate.\n\nThanks to everyone who came.",
    );
    let announced = ("2025-05-01", "The lanes", "Our next walk is on Saturday 17 May at 6am.");
    assert_eq!(days(&[announced, walk]), ["2025-05-18"]);
}

#[test]
fn a_holiday_that_is_told_of_is_no_meetups_day() {
    let news = (
        "2025-04-01",
        "After the sale",
        "The sale raised $1,340.\n\nThe public holiday on Wednesday last week confused our tickets.",
    );
    assert_eq!(days(&[ANNOUNCED, news]), ["2025-03-18"]);
    let group_therapy =
        ("2025-06-08", "Group therapy", "Two weeks on from the 25th of May we had 40 mails. Thanks.");
    assert_eq!(days(&[group_therapy]), Vec::<String>::new());
}

#[test]
fn the_day_of_a_post_is_no_meetups_where_its_series_comes_out_later() {
    let posts = [
        ("2025-05-20", "Walk no. 1: lanes", "We saw the lanes, and it was grand. Thanks to Ann."),
        (
            "2025-06-24",
            "Walk no. 02: dogs",
            "We asked for rain and had it. The next walk is on Sunday 20 July, 6 am.",
        ),
        ("2025-07-22", "Walk no. 003: fish", "We shot mostly hands. Thanks to Biju."),
    ];
    assert_eq!(days(&posts), ["2025-07-20"]);
}

#[test]
fn posts_that_always_come_out_at_one_hour_of_the_evening_are_not_dated_by_their_meetups() {
    let post = |day: &str, text: &str| {
        SourceFile::new(
            format!("{day}-post.md"),
            format!("---\ntitle: News\ndate: {day}T17:00:00+00:00\nlang: en\n---\n\n{text}\n"),
        )
    };
    let posts = [
        post("2025-02-07", "We're back. The first meetup is on Wednesday 19 February, 18:30, at the café."),
        post("2025-02-21", "What a joy. The next meetup is on Wednesday 5 March, 18:30."),
        post("2025-03-07", "Full house. The next meetup is on Wednesday 19 March, 18:30."),
        post("2025-03-21", "The bell has been replaced."),
    ];
    assert_eq!(days_of(&posts), ["2025-02-19", "2025-03-05", "2025-03-19"]);
}

#[test]
fn of_two_readings_of_next_saturday_the_announced_one_counts() {
    let first = ("2025-03-10", "Bridges", "Our next walk is on Saturday 5 April at 15:00.");
    let again = ("2025-03-31", "The bridges", "As announced, we meet next Saturday at 15:00 at the statue.");
    assert_eq!(days(&[first, again]), ["2025-04-05"]);
}

#[test]
fn another_weekday_at_another_part_of_the_day_is_another_meetup() {
    let programme = (
        "2025-09-14",
        "Autumn",
        "Our evenings, always at 21:00:\n\n- Tuesday 7 October: slides\n- Tuesday 21 October: portfolios",
    );
    let outing = (
        "2025-10-08",
        "Slides, and an outing",
        "What a show last night. On Sunday 19 October at 8:45 am we go to Dozza. We meet in the car park.",
    );
    assert_eq!(days(&[programme, outing]), ["2025-10-07", "2025-10-19", "2025-10-21"]);
}

#[test]
fn a_named_day_weeks_behind_an_announced_one_is_of_another_meetup() {
    let announced =
        ("2025-11-18", "Picnic", "Our next meetup is the night ride on Thursday 27 November, 20:30.");
    let last = (
        "2025-12-22",
        "The year",
        "The night ride was grand. The last meetup of the year was on Sunday 14 December, and we all came.",
    );
    assert_eq!(days(&[announced, last]), ["2025-11-27", "2025-12-14"]);
}

#[test]
fn a_weekday_that_is_told_late_is_that_of_the_announced_day() {
    let announced = ("2025-06-26", "July", "Our next meetup is pizza on Friday 11 July at nine, at Tito's.");
    let late = (
        "2025-07-29",
        "Pizza",
        "At Tito's on Friday there were seventeen of us, and nobody opened a laptop.",
    );
    assert_eq!(days(&[announced, late]), ["2025-07-11"]);
}

#[test]
fn what_fell_off_the_table_was_not_called_off() {
    let recap = (
        "2025-03-20",
        "Robots",
        "We met on 18 March and had two talks, both excellent, one of which fell off the table.",
    );
    let sources = sources(&[ANNOUNCED, recap]);
    let reading = blog::read(SETTINGS, &sources, "2030-01-01T00:00:00Z");
    let statuses: Vec<MeetupStatus> = reading.timeline.meetups.iter().map(|one| one.status).collect();
    assert_eq!(statuses, [MeetupStatus::Confirmed]);
}

#[test]
fn a_day_that_stands_with_the_weekday_of_something_else_is_no_meetups() {
    let recap = (
        "2025-03-21",
        "Spring bench night",
        "I hope everyone has dug out from Wednesday's blizzard. Thirty of us came, and nine chairs were mended.",
    );
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn a_sentence_without_a_verb_may_count_those_who_came() {
    let recap = (
        "2025-03-21",
        "Spring bench night",
        "Forty on Tuesday. One person came on Wednesday and took the biscuit.",
    );
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn of_two_days_told_in_a_sentence_the_announced_one_is_the_meetups() {
    let recap = (
        "2025-03-21",
        "A queue",
        "Rain came through on Monday night and on Tuesday we had a queue to the gate. Nine chairs were mended.",
    );
    assert_eq!(days(&[ANNOUNCED, recap]), ["2025-03-18"]);
}

#[test]
fn what_a_bracket_says_is_not_the_day_told() {
    let recap = (
        "2025-03-21",
        "Songs",
        "Hardly was the thaw (on Tuesday, 4 March) over when yesterday we were in the back room again, 38 of us.\n\n\
         The next rehearsal is on 3 April.",
    );
    assert_eq!(days(&[recap]), ["2025-03-20", "2025-04-03"]);
}

#[test]
fn a_recap_that_opens_with_its_evening_is_one_whatever_its_title_promises() {
    let recap = (
        "2025-03-21",
        "We are back!",
        "On Tuesday evening we met at the mill, twenty-two of us, and the caretaker put the lights out.\n\n\
         The next meetup is on 15 April.",
    );
    assert_eq!(days(&[recap]), ["2025-03-18", "2025-04-15"]);
}

#[test]
fn the_day_at_the_head_of_a_recap_is_that_of_its_meetup() {
    let earlier = ("2026-09-11", "Meetup #10", "Our next meetup is on October 13.");
    for head in [
        "Date: 10 November 2026\nAttendees: 12\n\n",
        "When: 10th November\nWhere: the Mill\n\n",
        "November 10, 2026. A full house. ",
        "10 November, a full house. ",
        "(10 November, the Mill, 40 people)\n\n",
        "Minutes of the meeting of 10 November. ",
    ] {
        let text = format!("{head}Lee showed us how to sign commits, and it was great.");
        let days = days(&[earlier, ("2026-11-13", "Meetup #12", &text)]);
        assert_eq!(days, ["2026-10-13", "2026-11-10"], "{head}");
    }
}
