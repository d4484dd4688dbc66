//! `tidings help dates|config|rules`: the pages that are no command's help.
//!
//! Each is made from the table that the program itself reads by, so that none can be out of date.

use tidings::config::reference;
use tidings::diagnostic::page::list_page;
use tidings::extract::scan::help as dates;
use tidings::post::event_fields::keys_page;

use super::options::Topic;

/// The text of a page.
pub(crate) fn page(topic: Topic) -> String {
    match topic {
        Topic::Dates => dates::page(),
        Topic::Config => format!("{}\n{}", reference::page(), keys_page()),
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
                assert!(line.chars().count() <= 132, "{topic:?}: {line}");
            }
        }
    }
}
