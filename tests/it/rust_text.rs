//! Rust source seen as text: enough to hold the rules of the house, with no parser to keep up to date.
//!
//! In comes a file's text; out comes the same text with comments, literals and test modules blanked
//! (every line stays where it was), the names that follow a path's head, and the functions with
//! their lengths. Code that rustfmt has laid out is all it has to understand.

use std::ops::Range;

/// The text without comments, string and character literals, and without `#[cfg(test)]` items.
pub(crate) fn code_of(text: &str) -> String {
    without_tests(&without_literals(text))
}

/// How many lines hold code.
pub(crate) fn n_code_lines(code: &str) -> usize {
    code.lines().filter(|line| !line.trim().is_empty()).count()
}

/// A function: its name, the line it starts on (from 1) and how many lines of code it takes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) line: usize,
    pub(crate) n_lines: usize,
}

/// Every function with a body.
pub(crate) fn functions(code: &str) -> Vec<Function> {
    words(code, "fn")
        .filter_map(|at| {
            let name: String = code[at + 2..].trim_start().chars().take_while(|c| is_word(*c)).collect();
            let body = block_after(code, at)?;
            let line = code[..at].matches('\n').count() + 1;
            (!name.is_empty()).then(|| Function { name, line, n_lines: n_code_lines(&code[at..body.end]) })
        })
        .collect()
}

/// The names that directly follow `head::`, in `head::name` as in `head::{one, two::three}`, each with
/// the rest of its path as far as it is written plainly (`two::three`).
pub(crate) fn paths_below(code: &str, head: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for at in words(code, head) {
        let Some(rest) = code[at + head.len()..].strip_prefix("::") else { continue };
        if let Some(group) = rest.strip_prefix('{') {
            paths.extend(members(group).into_iter().map(plain_path));
        } else {
            paths.push(plain_path(rest));
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

fn plain_path(text: &str) -> String {
    let end = text.find(|c: char| !is_word(c) && c != ':').unwrap_or(text.len());
    text[..end].trim_end_matches(':').to_owned()
}

/// The members of a group whose opening brace has just been passed.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(group[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(group[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where `word` stands on its own.
fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = code[..*at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(|c| is_word(c) || c == '\'') && !after.is_some_and(is_word)
    })
}

/// The braces after `from`, unless a semicolon outside brackets comes first.
fn block_after(code: &str, from: usize) -> Option<Range<usize>> {
    let (mut braces, mut brackets, mut start) = (0_usize, 0_usize, None);
    for (at, c) in code[from..].char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if start.is_none() && brackets == 0 => return None,
            '{' => {
                start.get_or_insert(from + at);
                braces += 1;
            }
            '}' => {
                braces = braces.checked_sub(1)?;
                if braces == 0 {
                    return Some(start?..from + at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn without_tests(code: &str) -> String {
    let mut kept = code.to_owned();
    while let Some(at) = kept.find("#[cfg(test)]") {
        let end = block_after(&kept, at).map_or_else(
            || kept[at..].find(';').map_or(kept.len(), |semicolon| at + semicolon + 1),
            |block| block.end,
        );
        let blank = blanked(&kept[at..end]);
        kept.replace_range(at..end, &blank);
    }
    kept
}

fn blanked(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect()
}

fn without_literals(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let previous = code.chars().next_back();
        let length = literal_length(rest, previous);
        if length > 0 {
            code.push_str(&blanked(&rest[..length]));
            rest = &rest[length..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

/// How many bytes a comment or literal at the head of `text` takes; 0 where there is none.
fn literal_length(text: &str, previous: Option<char>) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return text.find("*/").map_or(text.len(), |end| end + 2);
    }
    if text.starts_with('"') {
        return quoted_length(text, '"');
    }
    if text.starts_with('r') && !previous.is_some_and(|c| is_word(c) && c != 'b') {
        return raw_length(text);
    }
    if text.starts_with('\'') { character_length(text) } else { 0 }
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_length(text: &str) -> usize {
    let hashes = text[1..].chars().take_while(|c| *c == '#').count();
    if !text[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let body = 2 + hashes;
    text[body..].find(&end).map_or(text.len(), |at| body + at + end.len())
}

/// A character literal, as against a lifetime.
fn character_length(text: &str) -> usize {
    let mut characters = text.chars().skip(1);
    match (characters.next(), characters.next()) {
        (Some('\\'), _) => quoted_length(text, '\''),
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 0,
    }
}

#[test]
fn literals_comments_and_tests_are_no_code() {
    let text = concat!(
        "fn a<'x>() -> char { '}' } // fn b() {}\n",
        "const C: &str = \"fn d() { \\\" }\";\n",
        "const R: &str = r#\"fn e() {\"}\"#; /* fn f() {} */\n",
        "#[cfg(test)]\nmod tests {\n    fn g() {}\n}\n",
        "fn h() {\n    let _ = '\\'';\n}\n",
        "fn only_declared();\n",
    );
    let code = code_of(text);
    let names: Vec<_> = functions(&code).into_iter().map(|f| (f.name, f.line, f.n_lines)).collect();
    assert_eq!(names, [("a".into(), 1, 1), ("h".into(), 8, 3)]);
    assert_eq!(code.lines().count(), text.lines().count());
}

#[test]
fn paths_are_found_alone_and_in_groups() {
    let code = "use crate::base::time;\nuse crate::{post::{Post, x}, emit};\nlet x = crate::timeline::Y(1);\nuse std::{env, fs::File};";
    assert_eq!(paths_below(code, "crate"), ["base::time", "post", "emit", "timeline::Y"]);
    assert_eq!(paths_below(code, "std"), ["env", "fs::File"]);
}
