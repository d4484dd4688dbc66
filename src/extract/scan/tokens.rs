//! One pass over the bytes: words the lexicon knows, numbers, marks, and the rest.
//!
//! Runs of words with one meaning ("day after tomorrow", "o'clock") come out as one token. A word the
//! lexicon does not know is a token without meanings: it keeps what stands on its two sides apart.

use crate::base::source::Span;
use crate::extract::lexicon::table::Meaning;
use crate::extract::lexicon::words::{Entry, Words};

/// What a token is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'l> {
    /// A run of digits: its value (capped) and how many digits it has.
    Number(u32, u8),
    /// A run of letters, with what it may mean.
    Word(&'l [Meaning]),
    /// Any other character; wide and curly forms count as their plain ones.
    Mark(char),
    /// A web or e-mail address.
    Address,
    /// An empty line.
    Break,
}

/// One token and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'l> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind<'l>,
    /// Whether it follows the one before without a space.
    pub(super) glued: bool,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
}

impl Token<'_> {
    /// Its place.
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Cuts `text` into tokens.
pub(super) fn tokenize<'l>(text: &str, words: &'l Words) -> Vec<Token<'l>> {
    let mut tokenizer = Tokenizer {
        text,
        words,
        tokens: Vec::with_capacity(text.len() / 4),
        entries: Vec::new(),
        at: 0,
        glued: false,
    };
    while tokenizer.at < text.len() {
        tokenizer.step();
    }
    tokenizer.join_runs()
}

struct Tokenizer<'t, 'l> {
    text: &'t str,
    words: &'l Words,
    tokens: Vec<Token<'l>>,
    /// The tokens which begin runs, with their entries.
    entries: Vec<(usize, &'l Entry)>,
    at: usize,
    glued: bool,
}

impl<'l> Tokenizer<'_, 'l> {
    fn step(&mut self) {
        let bytes = self.text.as_bytes();
        match bytes[self.at] {
            b'\n' => self.line_end(),
            b' ' | b'\t' | b'\r' => {
                self.at += 1;
                self.glued = false;
            }
            b'0'..=b'9' => self.number(),
            byte if byte.is_ascii_alphabetic() => self.word(),
            byte if byte.is_ascii() => self.push(self.at + 1, Kind::Mark(char::from(byte)), false),
            _ => self.wide(),
        }
    }

    /// A character beyond ASCII: a letter, a wide digit, a space, a mark.
    fn wide(&mut self) {
        let Some(character) = self.text[self.at..].chars().next() else { return };
        if ('０'..='９').contains(&character) {
            self.number();
        } else if is_ideographic(character) {
            self.ideograph();
        } else if character.is_alphabetic() {
            self.word();
        } else if character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{ad}') {
            self.at += character.len_utf8();
            self.glued = false;
        } else {
            self.push(self.at + character.len_utf8(), Kind::Mark(plain(character)), false);
        }
    }

    fn line_end(&mut self) {
        let blank = self.text[self.at + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
        if blank {
            self.push(self.at + 1, Kind::Break, false);
        } else {
            self.at += 1;
        }
        self.glued = false;
    }

    fn number(&mut self) {
        let (mut value, mut digits, mut end) = (0_u32, 0_u8, self.at);
        for character in self.text[self.at..].chars() {
            let Some(digit) = digit(character) else { break };
            value = value.saturating_mul(10).saturating_add(digit);
            digits = digits.saturating_add(1);
            end += character.len_utf8();
        }
        self.push(end, Kind::Number(value, digits), false);
    }

    fn word(&mut self) {
        let bytes = self.text.as_bytes();
        let letters = bytes[self.at..].iter().position(|byte| !byte.is_ascii_alphabetic());
        let mut end = letters.map_or(bytes.len(), |letters| self.at + letters);
        if bytes.get(end).is_some_and(|byte| *byte >= 0x80) {
            end = self.word_end(end);
        }
        if matches!(bytes.get(end), Some(b':' | b'.' | b'@'))
            && let Some(end) = address_end(self.text, self.at, end)
        {
            return self.push(end, Kind::Address, false);
        }
        let first = bytes[self.at];
        let capital = first.is_ascii_uppercase()
            || first >= 0x80 && self.text[self.at..].chars().next().is_some_and(char::is_uppercase);
        self.push_word(end, capital);
    }

    /// The end of a word with letters beyond ASCII, from `end` on.
    fn word_end(&self, end: usize) -> usize {
        let part_of_word = |c: char| {
            c.is_ascii_alphabetic()
                || !c.is_ascii()
                    && (c.is_alphabetic() || is_combining(c))
                    && !is_ideographic(c)
                    && digit(c).is_none()
        };
        self.text[end..].find(|c: char| !part_of_word(c)).map_or(self.text.len(), |length| end + length)
    }

    /// Scripts without spaces: the longest run of characters that the lexicon knows, else one.
    fn ideograph(&mut self) {
        if let Some((value, end)) = kanji_number(&self.text[self.at..]) {
            return self.push(self.at + end, Kind::Number(value, if value > 9 { 2 } else { 1 }), false);
        }
        let mut ends = [self.at; 4];
        let mut count = 0;
        for (offset, character) in self.text[self.at..].char_indices().take(4) {
            if !is_ideographic(character) {
                break;
            }
            ends[count] = self.at + offset + character.len_utf8();
            count += 1;
        }
        for end in ends[..count].iter().rev() {
            if self.words.get(&self.text[self.at..*end]).is_some() {
                return self.push_word(*end, false);
            }
        }
        self.push(ends[0], Kind::Word(&[]), false);
    }

    fn push_word(&mut self, end: usize, capital: bool) {
        let word = &self.text[self.at..end];
        let entry = if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.words.get(word)
        } else if self.words.may_hold(word) {
            lowered(word, |word| self.words.get(word))
        } else {
            None
        };
        if let Some(entry) = entry.filter(|entry| !entry.runs.is_empty()) {
            self.entries.push((self.tokens.len(), entry));
        }
        self.push(end, Kind::Word(entry.map_or(&[], |entry| &entry.meanings)), capital);
    }

    fn push(&mut self, end: usize, kind: Kind<'l>, capital: bool) {
        self.tokens.push(Token { start: self.at, end, kind, glued: self.glued, capital });
        self.at = end;
        self.glued = true;
    }

    /// Joins the runs the lexicon knows into one token each, and moves the rest up.
    fn join_runs(self) -> Vec<Token<'l>> {
        let Self { text, mut tokens, entries, .. } = self;
        let (mut read, mut write) = (0, 0);
        for (index, entry) in entries {
            if index < read {
                continue;
            }
            let Some((length, meanings)) = run_at(text, &tokens[index + 1..], entry) else { continue };
            let end = tokens[index + length].end;
            tokens.copy_within(read..=index, write);
            write += index - read;
            let joined = &mut tokens[write];
            (joined.end, joined.kind) = (end, Kind::Word(meanings));
            write += 1;
            read = index + length + 1;
        }
        if read > write {
            tokens.copy_within(read.., write);
            tokens.truncate(tokens.len() - (read - write));
        }
        tokens
    }
}

/// The longest run of `entry` that `tokens` go on with.
fn run_at<'l>(text: &str, tokens: &[Token<'l>], entry: &'l Entry) -> Option<(usize, &'l [Meaning])> {
    entry.runs.iter().find_map(|(rest, meanings)| {
        let fits = rest.len() <= tokens.len()
            && rest.iter().zip(tokens).all(|(part, token)| match token.kind {
                Kind::Mark(mark) => part.chars().eq([mark]),
                Kind::Break | Kind::Address => false,
                Kind::Number(..) | Kind::Word(_) => {
                    lowered(&text[token.start..token.end], |word| (word == &**part).then_some(())).is_some()
                }
            });
        fits.then_some((rest.len(), meanings.as_slice()))
    })
}

/// Calls `look_up` with `word` in lower case, without allocating; words too long to be ours are `None`.
fn lowered<T>(word: &str, look_up: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let mut buffer = [0_u8; 48];
    if word.len() > buffer.len() - 8 {
        return None;
    }
    let mut end = 0;
    for character in word.chars() {
        let lower = if character.is_ascii() {
            character.to_ascii_lowercase()
        } else {
            character.to_lowercase().next().unwrap_or(character)
        };
        if end + 4 > buffer.len() {
            return None;
        }
        end += lower.encode_utf8(&mut buffer[end..]).len();
    }
    look_up(std::str::from_utf8(&buffer[..end]).ok()?)
}

/// The end of an address that begins at `start` with the letters up to `word_end`.
fn address_end(text: &str, start: usize, word_end: usize) -> Option<usize> {
    let rest = &text[word_end..];
    let word = &text[start..word_end];
    let web = rest.starts_with("://") || (word.eq_ignore_ascii_case("www") && rest.starts_with('.'));
    let mail = || {
        let host =
            rest.strip_prefix('@').filter(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric()));
        host.is_some_and(|host| {
            host.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .next()
                .is_some_and(|name| host[name.len()..].starts_with('.'))
        })
    };
    (web || mail()).then(|| {
        let length = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|' | ')' | ']'))
            .unwrap_or(rest.len());
        word_end + length
    })
}

fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(u32::from(character) - u32::from('0')),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => None,
    }
}

/// "十一" before "月" or "日": a number up to 99 in Chinese characters, of a month or a day, and where it ends. "三日間" counts
/// days.
fn kanji_number(text: &str) -> Option<(u32, usize)> {
    const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const COUNTERS: [char; 4] = ['間', '目', '中', '前'];
    /// "二十三日" and what follows.
    const MOST: usize = 5;
    let characters: Vec<char> = text.chars().take(MOST).collect();
    let length = characters.iter().take_while(|c| DIGITS.contains(c) || **c == '十').count();
    let digit =
        |c: &char| DIGITS.iter().position(|known| known == c).and_then(|at| u32::try_from(at + 1).ok());
    let value = match characters.get(..length)? {
        [only] if *only != '十' => digit(only)?,
        ['十'] => 10,
        ['十', ones] => 10 + digit(ones)?,
        [tens, '十'] => 10 * digit(tens)?,
        [tens, '十', ones] => 10 * digit(tens)? + digit(ones)?,
        _ => return None,
    };
    let mark = characters.get(length).filter(|mark| ['月', '日'].contains(mark))?;
    let counts = *mark == '日' && characters.get(length + 1).is_some_and(|next| COUNTERS.contains(next));
    let end = characters.iter().take(length).map(|c| c.len_utf8()).sum();
    (!counts).then_some((value, end))
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Chinese characters and kana: written without spaces.
fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '々')
}

/// The plain form of curly, wide and dashed marks.
fn plain(mark: char) -> char {
    match mark {
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2014}' | '\u{2015}' | '\u{2212}' | '〜'
        | '～' => '-',
        '’' | '‘' | 'ʼ' => '\'',
        '（' | '【' | '「' | '[' => '(',
        '）' | '】' | '」' => ')',
        '：' => ':',
        '，' | '、' => ',',
        '．' => '.',
        '／' => '/',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::{Language, Lexicon};

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let tokens = tokenize(text, Lexicon::of(language).words());
        let found: Vec<&str> = tokens.iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_numbers_marks() {
        check(Language::English, "Wed, Jan 11th", &["Wed", ",", "Jan", "11", "th"]);
        check(Language::English, "at 7 o’clock", &["at", "7", "o’clock"]);
        check(Language::English, "the day after tomorrow.", &["the day after tomorrow", "."]);
        check(Language::Japanese, "2024年9月5日(木)", &["2024", "年", "9", "月", "5", "日", "(", "木", ")"]);
        check(Language::Japanese, "十一月の二十三日", &["十一", "月", "の", "二十三", "日"]);
        check(Language::Japanese, "三日間の一日目", &["三", "日", "間", "の", "一", "日", "目"]);
        check(
            Language::English,
            "see https://example.org/2024/05/03 now",
            &["see", "https://example.org/2024/05/03", "now"],
        );
        check(Language::English, "mail me@example.org 5", &["mail", "me@example.org", "5"]);
    }
}
