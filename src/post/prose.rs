//! A post's body as a reader reads it: blocks of plain text, each character with its place in the file.
//!
//! In comes Markdown (with raw HTML, Liquid and kramdown attributes in it); out come headings,
//! paragraphs, list items and table cells in order, with links and with what is code, quoted or struck
//! out marked as such. Dates are looked for in this text, and found at the bytes they were written on.
//! Code blocks, scripts, comments and templating tags are no prose and are left out.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::base::source::{Span, floor_char_boundary};
use crate::post::markup::{Token, blank_templating, decode_entity, tokens};

/// The blocks of one body, in order.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// Headings, paragraphs, items and cells.
    pub blocks: Vec<Block>,
}

/// One block of running text.
#[derive(Debug, Clone)]
pub struct Block {
    /// What kind of block it is.
    pub kind: BlockKind,
    /// Its text without markup. A hard line break is `\n`, any other white space one blank.
    pub text: String,
    /// The links in it.
    pub links: Vec<Link>,
    /// Ranges of `text` that are code or bare addresses: never a date.
    pub masked: Vec<Range<usize>>,
    /// Ranges of `text` that are struck out, in order, none within another.
    pub struck: Vec<Range<usize>>,
    /// Where the lines of the file end within `text`, each as a blank, in order.
    pub soft_breaks: Vec<usize>,
    /// Inside a block quote.
    pub is_quoted: bool,
    /// The runs that `text` is made of, in order.
    runs: Vec<Run>,
}

/// A part of a block's text, up to the next one, and where it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    /// Where it begins in the block's text.
    at: usize,
    source: Range<usize>,
    /// The file says it in the same words; otherwise something stands for it, such as an entity.
    is_said: bool,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// The post's title, from its front matter.
    Title,
    /// A heading, level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table: its cells, parted by tabs.
    Row,
}

impl BlockKind {
    /// Whether a block is one of several that stand below each other: an item or a row.
    pub(crate) fn is_entry(self) -> bool {
        matches!(self, Self::Item | Self::Row)
    }
}

/// A link within a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its words, as a range of the block's text.
    pub text: Range<usize>,
    /// Where it leads, as written.
    pub url: String,
}

impl Block {
    /// An empty block.
    fn new(kind: BlockKind, is_quoted: bool) -> Self {
        Self {
            kind,
            text: String::new(),
            links: Vec::new(),
            masked: Vec::new(),
            struck: Vec::new(),
            soft_breaks: Vec::new(),
            is_quoted,
            runs: Vec::new(),
        }
    }

    /// A block of text that stands in the file exactly as it is here, such as a title.
    pub fn verbatim(kind: BlockKind, text: &str, start: usize) -> Self {
        let mut block = Self::new(kind, false);
        block.push(text, start..start + text.len());
        block.finish();
        block
    }

    /// Where a range of the block's text stands in the file.
    pub fn source_span(&self, range: Range<usize>) -> Span {
        let end = range.end.max(range.start + 1);
        let (Some(first), Some(last)) = (self.run_at(range.start), self.run_at(end - 1)) else {
            return Span::default();
        };
        let start =
            if first.is_said { first.source.start + (range.start - first.at) } else { first.source.start };
        let end = if last.is_said { last.source.start + (end - last.at) } else { last.source.end };
        Span::new(start, end.max(start))
    }

    /// The run that an offset of the text lies in.
    fn run_at(&self, offset: usize) -> Option<&Run> {
        let behind = self.runs.partition_point(|run| run.at <= offset);
        self.runs.get(behind.checked_sub(1)?)
    }

    /// Whether a range touches text that cannot hold a date.
    pub fn is_masked(&self, range: &Range<usize>) -> bool {
        let before = self.masked.partition_point(|masked| masked.start < range.end);
        self.masked[..before].last().is_some_and(|masked| range.start < masked.end)
    }

    /// Whether a range lies in text that is struck out.
    pub fn is_struck(&self, range: &Range<usize>) -> bool {
        let before = self.struck.partition_point(|struck| struck.start <= range.start);
        self.struck[..before].last().is_some_and(|struck| range.end <= struck.end)
    }

    fn push(&mut self, text: &str, source: Range<usize>) {
        let is_said = source.len() == text.len();
        self.push_run(text, source, is_said);
    }

    fn push_run(&mut self, text: &str, source: Range<usize>, is_said: bool) {
        if text.is_empty() {
            return;
        }
        if self.runs.is_empty() {
            // Most blocks of a text of many are one run, and take no room for more.
            self.runs.reserve_exact(1);
        }
        self.runs.push(Run { at: self.text.len(), source, is_said });
        self.text.push_str(text);
    }

    /// One blank, unless there is white space already; a hard break wins over a blank.
    fn push_break(&mut self, is_hard: bool, source: Range<usize>) {
        if self.text.is_empty() || self.text.ends_with('\n') {
            return;
        }
        if is_hard && self.text.ends_with(' ') {
            self.text.pop();
        } else if self.text.ends_with(' ') {
            return;
        }
        self.push(if is_hard { "\n" } else { " " }, source);
    }

    /// Marks bare addresses, which are no prose, and puts everything in the order of the text.
    fn finish(&mut self) {
        self.links.sort_by_key(|link| link.text.start);
        let addresses = addresses(&self.text);
        let mut bare = Vec::new();
        for range in &addresses {
            let before = self.links.partition_point(|link| link.text.start <= range.start);
            let is_linked = self.links[..before].last().is_some_and(|link| range.start < link.text.end);
            if !is_linked && self.text[range.clone()].starts_with("http") {
                bare.push(Link { text: range.clone(), url: self.text[range.clone()].to_string() });
            }
        }
        self.links.append(&mut bare);
        self.links.sort_by_key(|link| link.text.start);
        self.masked.extend(addresses);
        self.masked = joined(std::mem::take(&mut self.masked));
        self.struck = joined(std::mem::take(&mut self.struck));
    }
}

/// The same stretches in order, those that overlap as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        last.end = if overlap { last.end.max(next.end) } else { last.end };
        overlap
    });
    ranges
}

/// The bare addresses of a text: from `http://`, `https://` or `www.` up to white space.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // `contains` is many times quicker than looking for places, and most text has no address in it.
    if !text.contains("://") && !text.contains("www.") {
        return found;
    }
    let mut starts: Vec<usize> = ["http://", "https://", "www."]
        .iter()
        .flat_map(|mark| text.match_indices(mark).map(|(at, _)| at))
        .collect();
    starts.sort_unstable();
    for start in starts {
        // An address may hold another one.
        if found.last().is_none_or(|last| last.end <= start) {
            found.push(start..start + address_len(&text[start..]));
        }
    }
    found
}

/// How long the address is that a text begins with.
fn address_len(text: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\u{300c}' | '\u{3002}');
    let address = &text[..text.find(is_end).unwrap_or(text.len())];
    address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*']).len().max(1)
}

/// The blocks of a body that stands at `start` in its file.
///
/// ```
/// use tidings::post::prose::{BlockKind, read};
/// let prose = read("## Next\n\nSee you on **4 May**, [RSVP](https://example.org/1)!", 0);
/// assert_eq!(prose.blocks[0].kind, BlockKind::Heading(2));
/// assert_eq!(prose.blocks[1].text, "See you on 4 May, RSVP!");
/// assert_eq!(prose.blocks[1].links[0].url, "https://example.org/1");
/// ```
pub fn read(body: &str, start: usize) -> Prose {
    let text = blank_templating(body);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader { body, start, ..Reader::default() };
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        reader.take(event, &range, &text);
    }
    reader.close();
    Prose { blocks: reader.blocks }
}

/// Whether the numbers of a list count its items. A line that begins with "8. Oktober" is a list of one to
/// Markdown, and so are lines for the 8th, the 12th and the 10th; their readers see days.
fn counts_up(list: &str) -> bool {
    const FAR_ENOUGH: usize = 400;
    // The lists within lists of a single long line each have it to their end.
    let mut lines = list[..floor_char_boundary(list, FAR_ENOUGH)].lines();
    let mut number = || {
        lines.find_map(|line| {
            let line = line.trim_start();
            let digits = line.find(|c: char| !c.is_ascii_digit())?;
            let is_point = line[digits..].starts_with(". ");
            line[..digits].parse::<u32>().ok().filter(|_| is_point)
        })
    };
    match (number(), number()) {
        (Some(first), Some(second)) => second == first || second == first + 1,
        (Some(_), None) => list.len() >= FAR_ENOUGH,
        _ => true,
    }
}

/// Builds blocks from the events of Markdown.
#[derive(Default)]
struct Reader<'a> {
    /// As it is written, templating and all.
    body: &'a str,
    start: usize,
    blocks: Vec<Block>,
    open: Option<Block>,
    quotes: usize,
    items: usize,
    code_block: bool,
    /// Where an open link's words began, and where it leads.
    link: Option<(usize, String)>,
    /// Where open strike-through began, one entry a nesting.
    struck: Vec<usize>,
    /// The raw element whose content is being skipped (`script`, `style`).
    skipped: Option<&'static str>,
    /// The block kind that an open HTML element asks for.
    html_kind: Option<BlockKind>,
    images: usize,
    /// For each open list, whether the numbers before its items are words of the text.
    counts: Vec<bool>,
    /// The number before an item, where it is part of the text that follows.
    number: Option<Range<usize>>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: &Range<usize>, text: &str) {
        match event {
            Event::Start(Tag::List(first)) => {
                self.counts.push(first.is_some() && !counts_up(text.get(range.clone()).unwrap_or_default()));
            }
            Event::End(TagEnd::List(_)) => drop(self.counts.pop()),
            Event::Start(Tag::Item) => {
                self.open_tag(Tag::Item);
                let outer = self.number.take();
                self.number = self.counts.last().filter(|is_text| **is_text).and_then(|_| {
                    let digits = text.get(range.clone())?.find(|c: char| !c.is_ascii_digit())?;
                    // "13. 3. 2024" is a list in a list.
                    Some(outer.map_or(range.start, |outer| outer.start)..range.start + digits + 1)
                });
            }
            Event::Start(tag) => self.open_tag(tag),
            Event::End(tag) => self.close_tag(tag),
            Event::Text(words) if !self.code_block && self.images == 0 => self.words(&words, range, text),
            Event::Code(words) => self.code(&words, range, text),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range.start),
            Event::SoftBreak => self.line_break(false, range),
            Event::HardBreak => self.line_break(true, range),
            Event::Rule => self.close(),
            Event::Text(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn open_tag(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(level_of(level))),
            Tag::Paragraph => self.begin(self.running_kind()),
            Tag::Item => {
                self.close();
                self.items += 1;
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.close();
                self.code_block = true;
            }
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::Row),
            Tag::Link { dest_url, .. } => {
                let at = self.block().text.len();
                self.link = Some((at, dest_url.into_string()));
            }
            Tag::Image { .. } => self.images += 1,
            Tag::Strikethrough => {
                let at = self.block().text.len();
                self.struck.push(at);
            }
            _ => {}
        }
    }

    fn close_tag(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::TableHead | TagEnd::TableRow => self.close(),
            TagEnd::Item => {
                self.close();
                self.number = None;
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.code_block = false,
            TagEnd::TableCell => {
                if let Some(block) = &mut self.open {
                    let source = block.runs.last().map_or(0, |run| run.source.end);
                    block.push("\t", source..source);
                }
            }
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::Strikethrough => self.close_struck(),
            _ => {}
        }
    }

    fn running_kind(&self) -> BlockKind {
        self.html_kind.unwrap_or(if self.items > 0 { BlockKind::Item } else { BlockKind::Paragraph })
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Block::new(kind, self.quotes > 0));
    }

    /// The open block; text of a tight list item opens one by itself.
    fn block(&mut self) -> &mut Block {
        let (kind, is_quoted) = (self.running_kind(), self.quotes > 0);
        self.open.get_or_insert_with(|| Block::new(kind, is_quoted))
    }

    fn close(&mut self) {
        self.close_link();
        // Strike-through that HTML opened goes on in the next block.
        let nested = self.struck.len();
        while !self.struck.is_empty() {
            self.close_struck();
        }
        if let Some(mut block) = self.open.take()
            && !block.text.trim().is_empty()
        {
            block.finish();
            self.blocks.push(block);
        }
        self.struck = vec![0; nested];
    }

    fn close_link(&mut self) {
        if let (Some((from, url)), Some(block)) = (self.link.take(), &mut self.open) {
            let from = from.min(block.text.len());
            block.links.push(Link { text: from..block.text.len(), url });
        }
    }

    fn close_struck(&mut self) {
        if let (Some(from), Some(block)) = (self.struck.pop(), &mut self.open) {
            block.struck.push(from.min(block.text.len())..block.text.len());
        }
    }

    /// Plain words; where Markdown decoded an entity the words differ from what is written.
    fn words(&mut self, words: &str, range: &Range<usize>, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        if let Some(number) = self.number.take() {
            let digits = text.get(number.clone()).unwrap_or_default();
            let source = self.placed(&number);
            self.block().push(digits, source.clone());
            self.block().push(" ", source.end..source.end);
        }
        self.push(words, range, text);
    }

    /// Where a range of the body stands in the file.
    fn placed(&self, range: &Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
    }

    /// Words of a range. A character within templating is several blanks, none of which has a place of its own.
    fn push(&mut self, words: &str, range: &Range<usize>, text: &str) {
        let said = said_in(words, range, text);
        let source = self.placed(&said);
        let written = self.body.get(said).unwrap_or_default();
        let block = self.block();
        if written.len() != words.len() {
            return block.push(words, source);
        }
        let mut from = 0;
        for (at, char) in written.char_indices().filter(|(_, char)| !char.is_ascii()) {
            let end = at + char.len_utf8();
            if written.get(at..end) != words.get(at..end) {
                block.push(&words[from..at], source.start + from..source.start + at);
                block.push_run(&words[at..end], source.start + at..source.start + end, false);
                from = end;
            }
        }
        block.push(&words[from..], source.start + from..source.end);
    }

    fn code(&mut self, words: &str, range: &Range<usize>, text: &str) {
        let from = self.block().text.len();
        self.push(words, range, text);
        let block = self.block();
        block.masked.push(from..block.text.len());
    }

    fn line_break(&mut self, is_hard: bool, range: &Range<usize>) {
        let source = self.placed(range);
        let block = self.block();
        let before = block.text.len();
        block.push_break(is_hard, source);
        if !is_hard && block.text.len() > before {
            block.soft_breaks.push(before);
        }
    }

    /// Raw HTML: its words are prose, its tags are not.
    fn html(&mut self, html: &str, at: usize) {
        for (token, offset) in tokens(html) {
            let source = self.start + at + offset;
            match token {
                Token::Text(_) | Token::Entity(_) if self.skipped.is_some() => {}
                Token::Text(words) => self.html_words(words, source),
                Token::Entity(entity) => {
                    let decoded = decode_entity(entity);
                    self.block().push(&decoded, source..source + entity.len());
                }
                Token::Open { name, href } => self.html_open(name, href, source),
                Token::Close { name } => self.html_close(name),
                Token::Other => {}
            }
        }
    }

    fn html_words(&mut self, words: &str, source: usize) {
        let mut offset = 0;
        for piece in words.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let block = self.block();
            let (start, blank, end) =
                (source + offset, source + offset + word.len(), source + offset + piece.len());
            block.push(word, start..blank);
            if word.len() < piece.len() {
                block.push_break(false, blank..end);
            }
            offset += piece.len();
        }
    }

    fn html_open(&mut self, name: &str, href: Option<&str>, source: usize) {
        match name {
            "script" | "style" => {
                self.skipped = Some(if name == "script" { "script" } else { "style" });
            }
            "br" => self.block().push_break(true, source..source),
            "a" => {
                if let Some(href) = href {
                    let at = self.block().text.len();
                    self.link = Some((at, html_escape::decode_html_entities(href).into_owned()));
                }
            }
            "s" | "del" | "strike" => {
                let at = self.open.as_ref().map_or(0, |block| block.text.len());
                self.struck.push(at);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.close();
                let level = name.as_bytes().get(1).copied().map_or(1, |digit| digit - b'0');
                self.html_kind = Some(BlockKind::Heading(level));
            }
            "li" | "dd" | "dt" => {
                self.close();
                self.html_kind = Some(BlockKind::Item);
            }
            "td" | "th" => {
                let block = self.block();
                if !block.text.is_empty() {
                    block.push("\t", source..source);
                }
            }
            "tr" => {
                self.close();
                self.html_kind = Some(BlockKind::Row);
            }
            _ if is_block_element(name) => self.close(),
            _ => {}
        }
    }

    fn html_close(&mut self, name: &str) {
        match name {
            "script" | "style" => self.skipped = None,
            "a" => self.close_link(),
            "s" | "del" | "strike" => self.close_struck(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "dd" | "dt" | "tr" => {
                self.close();
                self.html_kind = None;
            }
            _ if is_block_element(name) => self.close(),
            _ => {}
        }
    }
}

/// Where the words of a range stand in a text: between the marks that are put around or before them, as of code or
/// of an escaped character, or all of it where they are said in other words.
fn said_in(words: &str, range: &Range<usize>, text: &str) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    let marks = written.len().saturating_sub(words.len());
    let said = [marks / 2, marks]
        .into_iter()
        .find(|marks| written.get(*marks..).is_some_and(|rest| rest.starts_with(words)));
    said.map_or(range.clone(), |marks| range.start + marks..range.start + marks + words.len())
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn is_block_element(name: &str) -> bool {
    const BLOCKS: [&str; 20] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "dl",
        "div",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "table",
        "tbody",
        "ul",
    ];
    BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    /// What Markdown and HTML write in another length than they show, and what may stand beside it.
    fn pieces() -> impl Strategy<Value = &'static str> {
        select(
            &[
                "&nGt;",
                "&#x1F600;",
                "&amp;",
                "\0",
                "\\*",
                "\\",
                "`",
                "``",
                "\n",
                "\r\n",
                "> ",
                "- ",
                "8. ",
                "# ",
                "|",
                "|--|",
                "<br>",
                "<p>",
                "<li>",
                "<td>",
                "<b>",
                "</p>",
                "\u{3000}",
                "\u{a0}",
                "é",
                "日",
                "\u{1F600}",
                "~~",
                "*",
                "[a](b)",
                "{{ x }}",
                "{% y %}",
                "  ",
                "a",
            ][..],
        )
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) -> Prose {
        let prose = read(body, 0);
        let texts: Vec<_> = prose.blocks.iter().map(|block| block.text.trim().to_string()).collect();
        assert_eq!(texts, expected);
        for block in &prose.blocks {
            for (at, c) in block.text.char_indices().filter(|(_, c)| c.is_alphanumeric() && c.is_ascii()) {
                let span = block.source_span(at..at + 1);
                assert!(body[span.start..].starts_with(c), "`{c}` of {:?} maps to {span:?}", block.text);
            }
        }
        prose
    }

    proptest! {
        #[test]
        fn every_part_of_the_prose_has_a_place_in_the_file(
            pieces in vec(prop_oneof![pieces().prop_map(str::to_owned), "\\PC{0,3}"], 0..12),
        ) {
            let body = pieces.concat();
            for block in read(&body, 0).blocks {
                let ends: Vec<_> = block.text.char_indices().map(|(at, _)| at).chain([block.text.len()]).collect();
                for (first, start) in ends.iter().enumerate() {
                    for end in &ends[first + 1..] {
                        let span = block.source_span(*start..*end);
                        prop_assert!(body.get(span.start..span.end).is_some(), "{start}..{end} is at {span:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn markup_is_taken_off_and_places_are_kept() {
        check(
            "The *Monday the 14th* of\n**July** &amp; more, at [the pub](x).",
            &["The Monday the 14th of July & more, at the pub."],
        );
        check("* a\n* b\n\n  c", &["a", "b", "c"]);
        check("| When | Where |\n|--|--|\n| 4 May | Pub |", &["When\tWhere", "4 May\tPub"]);
        check("a \\* b", &["a * b"]);
    }

    #[test]
    fn what_stands_for_something_else_has_its_whole_place() {
        for (body, text, source) in [
            ("a &nGt; b", "≫⃒", 2..7),
            ("a <i>&hearts;</i> b", "♥", 5..13),
            ("a <i>{é}</i>", "{é}", 5..9),
            ("a {:é} b", " ", 1..2),
        ] {
            let prose = check(body, &[&read(body, 0).blocks[0].text]);
            let at = prose.blocks[0].text.find(text).expect("it is there");
            assert_eq!(
                prose.blocks[0].source_span(at..at + text.len()),
                Span::new(source.start, source.end),
                "{body}"
            );
        }
    }

    #[test]
    fn html_is_read_as_prose() {
        let prose = check(
            "<p>On <b>4 May</b><br/>at the pub</p><h3>Next</h3><ul><li>6 June</li></ul>",
            &["On 4 May\nat the pub", "Next", "6 June"],
        );
        assert_eq!(prose.blocks[1].kind, BlockKind::Heading(3));
        assert_eq!(prose.blocks[2].kind, BlockKind::Item);
        check("<script>var a = '4 May';</script>\n\nafter", &["after"]);
        let prose = check("<a\nhref=\"https://example.org/?a=1&amp;b=2\">RSVP</a>", &["RSVP"]);
        assert_eq!(prose.blocks[0].links[0].url, "https://example.org/?a=1&b=2");
    }

    #[test]
    fn struck_text_is_marked_across_paragraphs() {
        let prose = check(
            "<p><s>\nOn 4 May.\n</s></p>\n\n~~On 5 May.~~ On 6 May.",
            &["On 4 May.", "On 5 May. On 6 May."],
        );
        let struck = |block: &Block, words: &str| {
            let at = block.text.find(words).unwrap();
            block.is_struck(&(at..at + words.len()))
        };
        assert!(struck(&prose.blocks[0], "4 May"));
        assert!(struck(&prose.blocks[1], "5 May"));
        assert!(!struck(&prose.blocks[1], "6 May"));
    }

    #[test]
    fn code_addresses_and_templates_hold_no_prose() {
        let prose = check(
            "Run `2024-05-04`, see https://example.org/2024-05-04.",
            &["Run 2024-05-04, see https://example.org/2024-05-04."],
        );
        assert_eq!(prose.blocks[0].masked.len(), 2);
        check(
            "```\n4 May\n```\n{% include x date='4 May' %}\nrest {{ page.date }} here",
            &["rest                 here"],
        );
    }
}
