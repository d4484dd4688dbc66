//! The front-matter keys that hold a meetup's own day, time, place, link and state: one table.
//!
//! Names are compared without regard to case, `_`, `-` and blanks: `start_date`, `startDate` and
//! `start-date` are one name. The configuration's `fields` come before the table.

use crate::config::Fields;

/// What a key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// The day, the day and time, or the time that it starts.
    Start,
    /// The same of its end.
    End,
    /// The place.
    Venue,
    /// The address of the place.
    Address,
    /// Its place on the globe, or one half of it.
    Position,
    /// Where to sign up.
    Url,
    /// Where to watch.
    Stream,
    /// Whether it takes place.
    Status,
    /// The time zone.
    Zone,
    /// What it is called.
    Title,
}

/// What each role is, for the page.
const ROLES: &[(Role, &str)] = &[
    (Role::Start, "the day, or the day and time, or the time it starts (each read as what it is)"),
    (Role::End, "the last day, or the time it ends"),
    (Role::Venue, "the place"),
    (Role::Address, "the address of the place"),
    (Role::Position, "its place in degrees: `51.5074, -0.1278`, a list or map of both, or one of the two"),
    (Role::Url, "where to sign up: taken when it is a link"),
    (Role::Stream, "where to watch: taken when it is a link"),
    (Role::Status, "`true`, or a word for cancelled, postponed, tentative or confirmed"),
    (Role::Zone, "the time zone: `Europe/London`"),
    (Role::Title, "what the meetup is called"),
];

/// Every name, normalized, in order of preference within its role.
#[rustfmt::skip]
const KEYS: &[(Role, &[&str])] = &[
    (
        Role::Start,
        &[
            "meet", "meets", "datestart", "startdate", "startsat", "startat", "datetime", "dtstart", "heldon", "datum", "termin", "fecha",
            "fechainicio", "datainizio", "datainicio", "datedebut", "jour", "dato", "päivä", "paivamaara",
            "päivämäärä", "pvm", "tarih", "日時", "開催日", "開催日時", "start", "starts", "begin", "begins", "when",
            "wann", "quand", "cuando", "quando", "kiedy", "wanneer", "när", "hvornår", "når", "milloin", "kdy",
            "data", "dia", "giorno", "dzień", "den", "starttime", "timestart", "hour", "uhrzeit", "beginn",
            "startzeit", "zeit", "time", "hora", "horainicio", "horario", "horário", "heure", "heuredebut",
            "ora", "orario", "tijd", "aanvang", "starttijd", "godzina", "tid", "klockslag", "klokkeslett",
            "aika", "kello", "čas", "cas", "saat", "時間", "開始時間", "開始", "lastmeeting", "lastmeetup",
            "lastevent", "lastsession", "previousmeeting", "previousmeetup", "recapof", "recapdate",
        ],
    ),
    (
        Role::End,
        &[
            "enddate", "dateend", "eventend", "endsat", "endat", "dtend", "enddatum", "fechafin",
            "datafine", "datafim", "datefin", "lastday", "end", "ends", "until", "finish", "ende",
            "endtime", "timeend", "endzeit", "horafin", "horafim", "heurefin", "orafine", "eindtijd",
            "godzinazakończenia", "終了時間", "終了",
        ],
    ),
    (
        Role::Venue,
        &[
            "venue", "venuename", "eventvenue", "eventlocation", "location", "place", "where",
            "veranstaltungsort", "ort", "wo", "lugar", "donde", "dónde", "lieu", "où", "luogo", "dove",
            "local", "locatie", "plaats", "waar", "miejsce", "gdzie", "plats", "var", "sted", "hvor",
            "paikka", "missä", "místo", "misto", "kde", "yer", "mekan", "会場", "場所",
        ],
    ),
    (
        Role::Address,
        &[
            "address", "venueaddress", "adresse", "dirección", "direccion", "indirizzo", "endereço",
            "endereco", "adres", "adress", "osoite", "adresa", "住所",
        ],
    ),
    (
        Role::Position,
        &[
            "geo", "geolocation", "coordinates", "coords", "latlng", "latlon", "latlong", "lat", "latitude",
            "lng", "lon", "long", "longitude",
        ],
    ),
    (
        Role::Url,
        &[
            "rsvp", "rsvpurl", "rsvplink", "signup", "signupurl", "signuplink", "registration",
            "registrationurl", "registrationlink", "register", "registerurl", "registerlink", "tickets",
            "ticketurl", "ticketlink", "ticketsurl", "meetup", "meetupurl", "meetuplink", "eventurl",
            "eventlink", "eventbrite", "eventbriteurl", "luma", "lumaurl", "anmeldung", "anmeldelink",
            "inscripcion", "inscripción", "registro", "inscription", "inscricao", "inscrição",
            "inscricoes", "iscrizione", "iscrizioni", "aanmelden", "aanmelding", "zapisy", "rejestracja",
            "anmälan", "anmalan", "tilmelding", "påmelding", "pamelding", "ilmoittautuminen", "registrace",
            "kayıt", "kayit", "申し込み",
        ],
    ),
    (
        Role::Stream,
        &[
            "stream", "streamurl", "livestream", "livestreamurl", "liveurl", "onlineurl", "onlinelink",
            "zoom", "jitsi",
        ],
    ),
    (
        Role::Status,
        &[
            "cancelled", "canceled", "iscancelled", "iscanceled", "postponed", "eventstatus", "status",
            "abgesagt", "verschoben", "cancelado", "cancelada", "annulé", "annule", "annulée", "annullato",
            "geannuleerd", "odwołane", "odwolane", "inställt", "aflyst", "avlyst", "peruttu", "zrušeno",
            "iptal", "中止",
        ],
    ),
    (Role::Zone, &["timezone", "tz", "zone", "eventtimezone", "zeitzone"]),
    (Role::Title, &["eventtitle", "meetuptitle", "eventname", "meetupname"]),
];

/// Names that are plain only within an `event:` or `next:` map.
const MAP_KEYS: &[(Role, &[&str])] = &[
    (Role::Start, &["date", "day"]),
    (Role::Url, &["url", "link", "website"]),
    (Role::Title, &["title", "name", "topic"]),
];

/// What a meetup is called in keys that are put together of two words: `eventdate`, `date-soiree`, `nextmeeting`.
#[rustfmt::skip]
const MEETUPS: &[&str] = &[
    "meeting", "meetup", "event", "talk", "session", "evening", "workshop", "gathering", "social", "treffen",
    "veranstaltung", "abend", "soiree", "soirée", "rencontre", "reunion", "réunion", "atelier", "seance", "séance",
    "evenement", "événement", "évènement", "encuentro", "evento", "charla", "reunión", "incontro", "serata",
    "encontro", "reuniao", "reunião", "bijeenkomst", "avond", "spotkania", "spotkanie", "wydarzenia",
    "setkani", "setkání", "srazu", "möte", "mote", "träff", "traff", "møte", "møde", "tapaamisen", "edition", "termin",
];

/// What stands behind the name of a meetup for when it is, and before it, with what may stand between.
const WHEN_BEHIND: &[&str] = &["date", "datum", "datetime", "start", "time"];
const WHEN_BEFORE: &[&str] = &["date", "datum", "fecha", "data"];
const OF: &[&str] = &["", "of", "de", "do", "da"];

/// "Next", before the name of a meetup or a day, or alone.
#[rustfmt::skip]
const NEXT: &[&str] = &[
    "next", "nächste", "nächster", "nächstes", "naechste", "naechster", "naechstes", "volgende", "prochaine",
    "prochain", "próximo", "proximo", "próxima", "proxima", "prossimo", "prossima", "nästa", "nasta", "næste",
    "naeste", "neste", "następne", "nastepne", "seuraava",
];

/// Names that are no more than "date" in another language: the publishing day's, unless something says that
/// they are a meetup's.
const PLAIN_DATES: &[&str] =
    &["datum", "fecha", "data", "dato", "päivä", "paivamaara", "päivämäärä", "pvm", "tarih"];

/// Maps in which Zola and Hugo keep what they do not know themselves.
pub(super) const NESTED: [&str; 2] = ["extra", "params"];

/// Whether a key is "date" in another language, and the configuration gives it no other meaning.
pub(super) fn is_plain_date(key: &str, fields: &Fields) -> bool {
    let name = normalized(key);
    PLAIN_DATES.contains(&name.as_str()) && configured(&name, fields).is_none()
}

/// Whether a key gives the day of the next meetup. Its other values, such as the address of a page, say nothing of one.
pub(super) fn is_of_the_next(key: &str) -> bool {
    let name = normalized(key);
    let of = |rest: &str| rest.is_empty() || MEETUPS.contains(&rest) || WHEN_BEFORE.contains(&rest);
    NEXT.iter().any(|next| name.strip_prefix(next).is_some_and(of))
}

/// A key's name without case, `_`, `-` and blanks.
pub(super) fn normalized(key: &str) -> String {
    key.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}

/// What a key of the front matter holds, and its rank among the keys of its role.
pub(super) fn role(key: &str, fields: &Fields) -> Option<(Role, usize)> {
    let name = normalized(key);
    configured(&name, fields)
        .or_else(|| when_of_a_meetup(&name).map(|rank| (Role::Start, CONFIGURED_RANKS + rank)))
        .or_else(|| in_table(&name, KEYS))
}

/// The same within an explicit map.
pub(super) fn map_role(key: &str, fields: &Fields) -> Option<(Role, usize)> {
    in_table(&normalized(key), MAP_KEYS).or_else(|| role(key, fields))
}

/// Whether a key is the first half of a place on the globe.
pub(super) fn is_latitude(key: &str) -> bool {
    matches!(normalized(key).as_str(), "lat" | "latitude")
}

/// Whether it is the second.
pub(super) fn is_longitude(key: &str) -> bool {
    matches!(normalized(key).as_str(), "lng" | "lon" | "long" | "longitude")
}

/// The names of an explicit map that a slip may have meant.
pub(super) fn map_key_names() -> impl Iterator<Item = &'static str> {
    ["date", "time", "end", "until", "venue", "address", "geo", "zone", "url", "stream", "status", "title"]
        .into_iter()
}

/// The configuration's own names rank before the table's.
fn configured(name: &str, fields: &Fields) -> Option<(Role, usize)> {
    let lists = [
        (Role::Start, &fields.date),
        (Role::Start, &fields.time),
        (Role::End, &fields.end),
        (Role::Venue, &fields.venue),
        (Role::Url, &fields.url),
        (Role::Status, &fields.status),
    ];
    lists.into_iter().find_map(|(role, names)| {
        names.iter().position(|known| normalized(known) == name).map(|rank| (role, rank))
    })
}

/// `eventdate`, `mötesdatum`, `date-soiree`, `dataDoEvento`: the name of a meetup and when it is. The rank of such a key.
fn when_of_a_meetup(name: &str) -> Option<usize> {
    let is_meetup = |word: &str| MEETUPS.contains(&word);
    let is_before = |when: &&str| {
        let meetup = name.strip_suffix(*when);
        meetup.is_some_and(|meetup| is_meetup(meetup) || meetup.strip_suffix('s').is_some_and(is_meetup))
    };
    let is_behind = |when: &&str| {
        let rest = name.strip_prefix(*when);
        rest.is_some_and(|rest| OF.iter().any(|of| rest.strip_prefix(of).is_some_and(is_meetup)))
    };
    let is_behind = || WHEN_BEFORE.iter().any(is_behind).then_some(0);
    WHEN_BEHIND.iter().position(is_before).or_else(is_behind)
}

fn in_table(name: &str, table: &[(Role, &[&str])]) -> Option<(Role, usize)> {
    table.iter().find_map(|(role, names)| {
        names
            .iter()
            .position(|known| *known == name)
            .map(|rank| (*role, CONFIGURED_RANKS + WHEN_BEHIND.len() + rank))
    })
}

/// Ranks kept free for the configuration's names.
const CONFIGURED_RANKS: usize = 1000;

/// The table as text, for `tidings help fields`.
pub(super) fn page() -> String {
    let mut page = String::from(
        "Front-matter keys that hold a meetup's own day, time and place. Case, `_`, `-` and blanks\n\
         make no difference; `fields:` in tidings.yaml adds names.\n",
    );
    for (role, meaning) in ROLES {
        page.extend(["\n", meaning, ":\n"]);
        let names =
            KEYS.iter().filter(|(known, _)| known == role).flat_map(|(_, names)| names.iter().copied());
        lines(&mut page, names);
        if *role == Role::Start {
            page.push_str("    Before these, a name of a meetup with such a word: `event_date`, `date-soiree`. Names:\n");
            lines(&mut page, MEETUPS.iter().copied());
        }
    }
    page.push_str("\nThe day of the next meetup, alone or before such a name:\n");
    lines(&mut page, NEXT.iter().copied());
    page.push_str("\nWithin `event:` and `next:` also `date`, `day`, `url`, `link`, `title`, `name`.\n");
    page
}

/// Names, several a line.
fn lines<'a>(page: &mut String, names: impl Iterator<Item = &'a str>) {
    const WIDTH: usize = 90;
    let mut line = String::from("   ");
    for name in names {
        if line.chars().count() + name.chars().count() > WIDTH {
            page.push_str(&line);
            page.push('\n');
            line = String::from("   ");
        }
        line.push(' ');
        line.push_str(name);
    }
    page.push_str(&line);
    page.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        let fields = Fields::default();
        for key in ["start_date", "startDate", "start-date", "Start Date", "STARTDATE"] {
            assert_eq!(role(key, &fields).map(|(role, _)| role), Some(Role::Start), "{key}");
        }
        assert_eq!(role("date", &fields), None, "`date` is the day of publishing");
        assert_eq!(map_role("date", &fields).map(|(role, _)| role), Some(Role::Start));
        assert_eq!(role("layout", &fields), None);
    }

    #[test]
    fn a_name_of_a_meetup_and_when_it_is() {
        let fields = Fields::default();
        for key in [
            "meeting_date",
            "meetup-date",
            "eventDate",
            "date_of_event",
            "date-soiree",
            "date de rencontre",
            "mötesdatum",
            "veranstaltungsdatum",
            "treffen-datum",
            "fecha_encuentro",
            "dataDoEvento",
            "talkdate",
            "event_time",
            "eventstart",
            "data spotkania",
        ] {
            assert_eq!(role(key, &fields).map(|(role, _)| role), Some(Role::Start), "{key}");
        }
        for key in ["eventdata", "event", "talks", "meetup", "update", "date_modified"] {
            assert_ne!(role(key, &fields).map(|(role, _)| role), Some(Role::Start), "{key}");
        }
        for key in
            ["next", "nextMeeting", "next_date", "prochaine-rencontre", "próxima fecha", "nächstes Treffen"]
        {
            assert!(is_of_the_next(key), "{key}");
        }
        for key in ["next_page", "nexturl", "prev"] {
            assert!(!is_of_the_next(key), "{key}");
        }
    }

    #[test]
    fn the_configurations_names_come_first() {
        let fields = Fields { date: vec!["Sitzung".into()], ..Fields::default() };
        let (role, rank) = role("sitzung", &fields).unwrap();
        assert_eq!(role, Role::Start);
        assert!(rank < super::role("meetingdate", &fields).unwrap().1);
    }

    #[test]
    fn no_name_has_two_roles_and_all_are_normalized() {
        let mut seen = std::collections::BTreeSet::new();
        for (_, names) in KEYS {
            for name in *names {
                assert_eq!(*name, normalized(name));
                assert!(seen.insert(*name), "{name} stands twice");
            }
        }
        assert!(MEETUPS.iter().all(|name| *name == normalized(name)));
        for name in NEXT {
            assert_eq!(*name, normalized(name));
            assert!(seen.insert(*name), "{name} stands twice");
        }
    }

    #[test]
    fn the_page_names_every_key() {
        let page = page();
        let names = KEYS.iter().flat_map(|(_, names)| names.iter()).chain(NEXT).chain(MEETUPS);
        assert!(names.into_iter().all(|name| page.contains(name)));
        assert!(page.lines().all(|line| line.chars().count() < 160));
    }
}
