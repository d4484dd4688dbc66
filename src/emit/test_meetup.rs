//! A plain meetup and site for the tests of this folder.

use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

use crate::config::Config;
use crate::timeline::{Meetup, MeetupStatus};

/// A site in Lisbon.
pub(crate) fn config() -> Config {
    let mut config = Config::default();
    config.site.title = Some("Lisbon Systems".into());
    config.site.url = Some("https://example.org/blog".into());
    config.site.zone = Some(Tz::Europe__Lisbon);
    config
}

/// A meetup on a day, about which nothing else is known.
pub(crate) fn meetup(key: &str, date: &str) -> Meetup {
    let created_at = Utc.with_ymd_and_hms(2022, 12, 7, 0, 0, 0).unwrap();
    Meetup {
        uid: format!("{key}@example.org"),
        title: "Lisbon Systems: January".into(),
        status: MeetupStatus::Confirmed,
        date: Some(date.parse::<NaiveDate>().unwrap()),
        ..Meetup::unknown(key.into(), Tz::Europe__Lisbon, created_at)
    }
}
