//! `tidings help dates|config|rules`: the pages that are no command's help.
//!
//! The first two are the files of `docs/` as they stand; the third comes from the rules themselves.

use tidings::diagnostic::page::list_page;

use super::options::Topic;

/// The text of a page.
pub(crate) fn page(topic: Topic) -> String {
    match topic {
        Topic::Dates => include_str!("../../docs/dates.md").into(),
        Topic::Config => include_str!("../../docs/config.md").into(),
        Topic::Rules => list_page(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_fits_a_terminal() {
        for topic in [Topic::Dates, Topic::Config, Topic::Rules] {
            let page = page(topic);
            assert!(page.ends_with('\n') && page.lines().count() > 20, "{topic:?}");
            for line in page.lines() {
                assert!(line.chars().count() <= 100, "{topic:?}: {line}");
            }
        }
    }
}
