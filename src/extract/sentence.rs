//! Sentences of a block of prose, as ranges of its text.
//!
//! A full stop ends a sentence only before white space and something that can begin one, and never after
//! a number, a single letter or a usual abbreviation ("30.5. um 20 Uhr", "A.P. Moller", "Inc., and").

use std::ops::Range;

/// The longest sentence, in bytes.
const LONGEST: usize = 1_000;

/// The longest where no white space stands between words, as in Japanese, or where there are none.
const LONGEST_WORD: usize = 2 * LONGEST;

/// The bytes that a mark or white space may begin with: letters and the rest of a character end no sentence.
const MAY_END: [bool; 256] = {
    let mut may_end = [false; 256];
    let mut byte = 0;
    while byte < may_end.len() {
        // White space, `!`, `.`, `?`, and what is not ASCII.
        may_end[byte] = matches!(byte, 0x09..=0x0D | 0x20 | 0x21 | 0x2E | 0x3F | 0xC0..);
        byte += 1;
    }
    may_end
};

/// The sentences of a text, in order; together they cover it.
///
/// ```
/// use tidings::extract::sentence::sentences;
/// let text = "Am 30.5. um 20 Uhr. Bis dann!";
/// let found: Vec<_> = sentences(text, true).into_iter().map(|range| text[range].trim()).collect();
/// assert_eq!(found, ["Am 30.5. um 20 Uhr.", "Bis dann!"]);
/// ```
///
/// `dots_ordinals` says whether the language writes a full stop behind the number of a day: "am 3. Juni".
pub fn sentences(text: &str, dots_ordinals: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        // `at` may be a byte within the character that `start` is behind.
        let is_too_long = at >= start + LONGEST_WORD && text.is_char_boundary(at);
        if !is_too_long && (!MAY_END[usize::from(byte)] || (byte == b' ' && at - start < LONGEST)) {
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        let end = at + c.len_utf8();
        let is_end = match c {
            '\n' | '\t' | '\u{3002}' | '\u{ff01}' | '\u{ff1f}' => true,
            '!' | '?' | '\u{2026}' => text[end..].starts_with(char::is_whitespace),
            '.' => is_full_stop(&text[start..at], &text[end..], dots_ordinals),
            // What runs on for so long is no sentence; cut where a word ends.
            _ => is_too_long || c.is_whitespace() && end - start > LONGEST,
        };
        if is_end && end > start {
            found.push(start..end);
            start = end;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// The sentence that holds an offset.
pub(super) fn sentence_at(sentences: &[Range<usize>], offset: usize) -> usize {
    sentences.partition_point(|range| range.end <= offset).min(sentences.len().saturating_sub(1))
}

fn is_full_stop(before: &str, after: &str, dots_ordinals: bool) -> bool {
    let rest = after.trim_start_matches(['"', '\'', '\u{201d}', '\u{2019}', ')', ']']);
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    let next = rest.trim_start().chars().next();
    let begins = next.is_none_or(|c| !c.is_lowercase());
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    // "No chess on March 29. Next club night is April 5.": there the number ends what it is said in.
    let is_number = !word.is_empty() && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let ends_at_number = is_number && !dots_ordinals && next.is_some_and(char::is_uppercase);
    begins && (ends_at_number || !is_abbreviated(word))
}

fn is_abbreviated(word: &str) -> bool {
    const ABBREVIATIONS: [&str; 44] = [
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "approx", "ca", "z.b", "e.g", "i.e", "p.m",
        "a.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
        "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "hs", "hrs", "kl", "godz", "str",
        "av",
    ];
    let ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit()) && word.len() <= 5;
    let is_initial =
        word.chars().count() == 1 || word.rsplit('.').next().is_some_and(|last| last.chars().count() == 1);
    is_initial
        || ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
        || (ends_in_digit && word.len() <= 2)
        || is_short_date(word)
}

/// `30.5` of "30.5. um": a day and a month. "18.30" is a time, and its sentence ends as any other.
fn is_short_date(word: &str) -> bool {
    let is_month = |month: &str| month.is_empty() || month.parse::<u32>().is_ok_and(|month| month <= 12);
    word.len() <= 5
        && word.chars().all(|c| c.is_ascii_digit() || c == '.')
        && word.rsplit_once('.').is_some_and(|(_, month)| is_month(month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = sentences(text, true).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn full_stops_that_end_nothing() {
        check(
            "Speakers from WSO2 Inc., and A.P. Moller join. RSVP!",
            &["Speakers from WSO2 Inc., and A.P. Moller join.", "RSVP!"],
        );
        check("Am 3. Juni um 19 Uhr. Danach Bier.", &["Am 3. Juni um 19 Uhr.", "Danach Bier."]);
        check("At 7 p.m. Come early.", &["At 7 p.m. Come early."]);
        check("Vi ses som vanligt 18.30. Ta med noter.", &["Vi ses som vanligt 18.30.", "Ta med noter."]);
        check("On Wed. 4 May. Bring a friend.", &["On Wed. 4 May.", "Bring a friend."]);
    }

    #[test]
    fn a_number_ends_a_sentence_where_no_full_stop_makes_it_an_ordinal() {
        let text = "No chess on March 29. Next club night is April 5. See you at 7. Bring a board.";
        let found: Vec<_> = sentences(text, false).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(
            found,
            ["No chess on March 29.", "Next club night is April 5.", "See you at 7.", "Bring a board."]
        );
    }

    #[test]
    fn line_breaks_and_other_scripts() {
        check("When: 4 May\nWhere: the pub", &["When: 4 May", "Where: the pub"]);
        check("次回は9月5日です。よろしく。", &["次回は9月5日です。", "よろしく。"]);
    }

    #[test]
    fn what_never_ends_is_cut() {
        for unit in ["word ", "6月5日と", "a,b", "é"] {
            let text = unit.repeat(10_000 / unit.len());
            let found = sentences(&text, true);
            assert!(found.iter().all(|range| range.len() <= LONGEST_WORD + 4), "{unit:?}: {found:?}");
            assert_eq!(found.into_iter().map(|range| &text[range]).collect::<String>(), text);
        }
    }
}
