//! The whole way from posts to files, read back by readers that are not the writers' own.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::*;
use crate::base::time::AsOf;
use crate::config::{Config, NamedFeed};
use crate::emit::{EntryRecord, RecapFacts};
use crate::post::Post;
use crate::post::testing::post;
use crate::timeline::{Meetup, MeetupStatus, Talk, Timeline};

const TORTURE: [(&str, &str); 7] = [
    (
        "2024-01-09-addresses.md",
        include_str!("../../../tests/fixtures/torture/_posts/2024-01-09-addresses.md"),
    ),
    ("2024-02-13-escaping.md", include_str!("../../../tests/fixtures/torture/_posts/2024-02-13-escaping.md")),
    (
        "2024-03-12-control-characters.md",
        include_str!("../../../tests/fixtures/torture/_posts/2024-03-12-control-characters.md"),
    ),
    ("2024-04-09-scripts.md", include_str!("../../../tests/fixtures/torture/_posts/2024-04-09-scripts.md")),
    ("2024-05-14-embeds.md", include_str!("../../../tests/fixtures/torture/_posts/2024-05-14-embeds.md")),
    ("2024-06-11-liquid.md", include_str!("../../../tests/fixtures/torture/_posts/2024-06-11-liquid.md")),
    ("2024-07-09-nothing.md", include_str!("../../../tests/fixtures/torture/_posts/2024-07-09-nothing.md")),
];

/// A site for tests, to change before it is built.
struct Site {
    config: Config,
    posts: Vec<Post>,
    timeline: Timeline,
    records: BTreeMap<String, EntryRecord>,
    recaps: BTreeMap<String, RecapFacts>,
}

impl Site {
    fn new(posts: Vec<Post>) -> Self {
        let mut config = Config::default();
        config.site.title = Some("Tea & Talks".into());
        config.site.description = Some("Tea, talks & friends".into());
        config.site.url = Some("https://torture.example".into());
        config.site.authors = vec![Person {
            name: "Ada Lovelace".into(),
            uri: Some("https://ada.example/".into()),
            email: Some("ada@torture.example".into()),
        }];
        config.site.image = Some("/logo.png".into());
        config.site.rights = Some("CC BY 4.0".into());
        config.site.hub = Some("https://hub.example/".into());
        Self {
            config,
            posts,
            timeline: Timeline::default(),
            records: BTreeMap::new(),
            recaps: BTreeMap::new(),
        }
    }

    fn torture() -> Self {
        Self::new(TORTURE.iter().map(|(path, text)| post(path, text)).collect())
    }

    fn build(&self) -> (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>) {
        let (artifacts, diagnostics) = artifacts(&SiteView {
            config: &self.config,
            posts: &self.posts,
            timeline: &self.timeline,
            records: &self.records,
            recaps: &self.recaps,
            file_sizes: &BTreeMap::from([("images/lead.png".to_owned(), 4711)]),
            as_of: AsOf("2024-08-01T00:00:00Z".parse().unwrap()),
            id_root: None,
        });
        let n_artifacts = artifacts.len();
        let files: BTreeMap<_, _> = artifacts.into_iter().map(|file| (file.path, file.bytes)).collect();
        assert_eq!(files.len(), n_artifacts, "two artifacts have one path");
        (files, diagnostics)
    }
}

#[test]
fn dump() {
    let mut site = Site::torture();
    site.config.feed.limit = Some(2);
    site.config.feed.tags = true;
    site.config.feed.jekyll_path = true;
    let (files, diagnostics) = site.build();
    for d in diagnostics {
        println!("{} {} {:?}", d.path, d.message, d.span);
    }
    for (path, bytes) in files {
        let path = std::path::Path::new("/tmp/feedsout").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
