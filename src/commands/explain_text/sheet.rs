//! Lines wrapped at a width, each under a prefix that its later lines are indented by; and a passage
//! with its marked part underlined, however it is broken.

use std::ops::Range;

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;
use textwrap::{Options, WordSplitter, WrapAlgorithm};
use tidings::base::sanitize::printable;
use tidings::explain::Passage;

/// How the marked words and the line under them are drawn.
const MARK: Style = AnsiColor::Cyan.on_default().bold();

/// The longest part of a passage that is shown to either side of its mark, in characters.
const REACH: usize = 240;

/// The fewest columns that are left to words beside a prefix.
const NARROWEST: usize = 16;

/// Below this many columns, a name stands above what it names instead of before it.
const NARROW: usize = 60;

/// Text in the making.
#[derive(Debug)]
pub(super) struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// An empty sheet of `width` columns.
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), width }
    }

    /// Words after a prefix, wrapped, later lines below the first word.
    pub(super) fn line(&mut self, prefix: &str, words: &str) {
        let indent = " ".repeat(display_width(prefix));
        for (index, line) in self.wrap(words, indent.len()).into_iter().enumerate() {
            self.text.push_str(if index == 0 { prefix } else { &indent });
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    /// Whether names stand above what they name.
    pub(super) fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    /// A blank line, unless there is one already.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A passage after a prefix, wrapped, with a line of carets under what is marked in it. Where no
    /// passage is known, `words` stand for it.
    pub(super) fn passage(&mut self, prefix: &str, passage: &Passage, words: &str) {
        let (text, mark) = shown(passage, words);
        let indent = " ".repeat(display_width(prefix));
        let mut seen_to = 0;
        for (index, line) in self.wrap(&text, indent.len()).into_iter().enumerate() {
            let start = text[seen_to..].find(line.as_str()).map_or(seen_to, |at| seen_to + at);
            seen_to = start + line.len();
            let in_line = mark.start.clamp(start, seen_to) - start..mark.end.clamp(start, seen_to) - start;
            self.text.push_str(if index == 0 { prefix } else { &indent });
            self.marked_line(&line, in_line, &indent);
        }
    }

    /// One line, and under its marked part the carets.
    fn marked_line(&mut self, line: &str, mark: Range<usize>, indent: &str) {
        let (before, marked, after) = (&line[..mark.start], &line[mark.clone()], &line[mark.end..]);
        if marked.trim().is_empty() {
            self.text.push_str(line);
            self.text.push('\n');
            return;
        }
        let blanks = " ".repeat(display_width(before));
        let carets = painted(MARK, &"^".repeat(display_width(marked)));
        let marked = painted(MARK, marked);
        self.text.push_str(&[before, &marked, after, "\n", indent, &blanks, &carets, "\n"].concat());
    }

    /// The whole sheet.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn wrap(&self, words: &str, indent: usize) -> Vec<String> {
        let options = Options::new(self.width.saturating_sub(indent).max(NARROWEST))
            .wrap_algorithm(WrapAlgorithm::FirstFit)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        textwrap::wrap(words, options).into_iter().map(std::borrow::Cow::into_owned).collect()
    }
}

/// Text in a style, for streams that take styles out where they are not wanted.
pub(super) fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// The passage on one line and safe to print, cut down around its mark, with the mark's new place.
fn shown(passage: &Passage, words: &str) -> (String, Range<usize>) {
    let text = passage.text.as_str();
    let parts = (
        text.get(..passage.mark.start),
        text.get(passage.mark.clone()).filter(|marked| !marked.is_empty()),
        text.get(passage.mark.end..),
    );
    let (Some(before), Some(marked), Some(after)) = parts else {
        let words = one_line(words);
        return (words.trim().to_owned(), 0..words.trim().len());
    };
    let (before, marked, after) = (one_line(before), one_line(marked), one_line(after));
    let before = last_characters(before.trim_start());
    let after = first_characters(after.trim_end());
    let mark = before.len()..before.len() + marked.len();
    (format!("{before}{marked}{after}"), mark)
}

/// Runs of white space as one blank, the rest safe to print.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if !character.is_whitespace() => line.push(character),
            _ if line.ends_with(' ') => {}
            _ => line.push(' '),
        }
    }
    printable(&line).into_owned()
}

fn first_characters(text: &str) -> String {
    match text.char_indices().nth(REACH) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn last_characters(text: &str) -> String {
    match text.char_indices().rev().nth(REACH) {
        Some((start, character)) => format!("…{}", &text[start + character.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The passage marked at the first `words` in `text`, on a sheet, without colors.
    fn drawn(text: &str, words: &str, width: usize) -> String {
        let start = text.find(words).unwrap();
        let passage = Passage { text: text.into(), mark: start..start + words.len() };
        let mut sheet = Sheet::new(width);
        sheet.passage("9:9  ", &passage, "");
        anstream::adapter::strip_str(&sheet.into_text()).to_string()
    }

    #[test]
    fn the_carets_stand_under_the_words() {
        insta::assert_snapshot!(drawn("We  meet on\n5 May, at noon.", "5 May", 60), @r"
            9:9  We meet on 5 May, at noon.
                            ^^^^^
            ");
        insta::assert_snapshot!(drawn("次回は 5月9日 です", "5月9日", 60), @r"
            9:9  次回は 5月9日 です
                        ^^^^^^
            ");
    }

    #[test]
    fn a_mark_that_is_broken_over_lines_is_underlined_on_each() {
        insta::assert_snapshot!(drawn("Join us again on Wednesday 5th September for more.", "Wednesday 5th September", 34), @r"
            9:9  Join us again on Wednesday
                                  ^^^^^^^^^
                 5th September for more.
                 ^^^^^^^^^^^^^
            ");
    }

    #[test]
    fn a_long_passage_is_cut_down_around_its_mark() {
        let text = format!("{}5 May{}", "word ".repeat(1000), " word".repeat(1000));
        let shown = drawn(&text, "5 May", 100);
        assert!(shown.chars().count() < 900, "{shown}");
        assert!(shown.contains("5 May") && shown.contains('^'));
    }

    #[test]
    fn without_a_passage_the_words_stand_for_it() {
        let mut sheet = Sheet::new(60);
        sheet.passage("", &Passage { text: "é".into(), mark: 1..9 }, "5 May");
        assert_eq!(anstream::adapter::strip_str(&sheet.into_text()).to_string(), "5 May\n^^^^^\n");
    }

    #[test]
    fn nothing_in_a_passage_is_obeyed() {
        let shown = drawn("\u{1b}[2Jwe meet \u{202e}5 May", "5 May", 60);
        assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
    }
}
