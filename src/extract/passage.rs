//! A post's prose made ready: each block with its sentences, phrases and cues, and the heading over it.
//!
//! In comes a [`Post`]; out come [`Passages`]. Everything later in `extract` reads these and never the
//! Markdown again.

use std::cell::OnceCell;
use std::ops::Range;

use super::cues::{CueKind, Hit, hits, lower_in_place};
use super::lexicon::{DayOrder, Lexicon};
use super::phrase::{is_month, is_whole_day};
use super::scan::{DayForm, DayPhrase, NamedWeek, Scan, TimePhrase, scan};
use super::sentence::{sentence_at, sentences};
use super::sign_up::{LinkUse, is_rsvp_host};
use super::wording::places_of;
use crate::base::source::{Span, first_bytes, last_bytes};
use crate::post::Post;
use crate::post::prose::{self, Block, BlockKind, Link};

/// The most characters that a label has before its colon.
const LONGEST_LABEL: usize = 30;

/// The most characters of a heading that is a label as a whole.
const SHORT_HEADING: usize = 40;

/// The most bytes of a sentence that goes on behind a date phrase which it would end in.
const LONGEST_JOINED: usize = 1_000;

/// The most bytes of a row that is read as one sentence.
const LONGEST_ROW: usize = 4_000;

/// The most day phrases of a post: weekly meetups of twenty years, each with its day off. Every one is weighed against
/// all that stands around it.
const MOST_DAYS: usize = 2_000;

/// The blocks of one post: its title first, if it has one in the file.
pub(super) struct Passages {
    /// In the order of the file.
    pub(super) all: Vec<Passage>,
    /// The words of the post's language.
    pub(super) lexicon: &'static Lexicon,
    /// The first day phrase of too many: it and those behind it are not read.
    pub(super) unread: Option<Span>,
    /// How many entries of a list in a row end with each.
    entries: Vec<usize>,
    /// How many rows of a table in a row end with each.
    rows: Vec<usize>,
}

/// One block, read.
pub(super) struct Passage {
    /// The text and its places.
    pub(super) block: Block,
    /// The text in small letters, byte for byte beside it; line ends are blanks.
    lower: String,
    /// Date and time phrases.
    pub(super) scan: Scan,
    /// Cue words.
    pub(super) hits: Vec<Hit>,
    /// The words of its language.
    pub(super) lexicon: &'static Lexicon,
    /// Its sentences.
    pub(super) sentences: Vec<Range<usize>>,
    /// The index of the heading over it.
    pub(super) heading: Option<usize>,
    /// The first of its links that leads to where events are signed up for.
    pub(super) rsvp_link: Option<usize>,
    /// What its links are for, once that was asked for: every announcement asks for all of them.
    link_uses: OnceCell<Vec<LinkUse>>,
}

impl Passage {
    fn new(mut block: Block, lexicon: &'static Lexicon, order: DayOrder, heading: Option<usize>) -> Self {
        let scan = scan(&block.text, lexicon, order);
        part_lines(&mut block, &scan.days);
        let lower = lower_in_place(&block.text);
        let mut hits = hits(&block.text, &lower, lexicon);
        let day_around = |hit: &Hit| {
            let after = scan.days.partition_point(|day| day.span.start <= hit.range.start);
            scan.days[..after].last().filter(|day| hit.range.end <= day.span.end)
        };
        hits.retain(|hit| match hit.kind {
            // "Quarta-feira" is no fair.
            CueKind::OtherEvent => day_around(hit).is_none(),
            // "Pasado mañana" is to come.
            CueKind::Past => {
                let is_ahead = |day: &DayPhrase| matches!(day.form, DayForm::DaysAhead { days } if days > 0);
                !day_around(hit).is_some_and(is_ahead)
            }
            _ => true,
        });
        // The cells of a row speak of one thing, unless there is no end of them.
        let sentences = if block.kind == BlockKind::Row && block.text.len() <= LONGEST_ROW {
            std::iter::once(0..block.text.len()).collect()
        } else {
            let in_sentences = sentences(&block.text, lexicon.language.dots_ordinals());
            let parted = parted_at_numbers(in_sentences, &block.text, &scan, &hits);
            let joined = joined_over_phrases(parted, &scan.days);
            parted_at_semicolons(joined, &block.text, &scan.days, &hits)
        };
        let rsvp_link = block.links.iter().position(|link| is_rsvp_host(&link.url));
        Self { block, lower, scan, hits, lexicon, sentences, heading, rsvp_link, link_uses: OnceCell::new() }
    }

    /// What each of its links is for.
    pub(super) fn link_uses(&self, used: impl Fn(&Self, &Link) -> LinkUse) -> &[LinkUse] {
        self.link_uses.get_or_init(|| self.block.links.iter().map(|link| used(self, link)).collect())
    }

    /// The links that begin within a range, in order.
    pub(super) fn links_in(&self, range: &Range<usize>) -> &[Link] {
        let first = self.block.links.partition_point(|link| link.text.start < range.start);
        let behind = self.block.links.partition_point(|link| link.text.start < range.end);
        self.block.links.get(first..behind).unwrap_or_default()
    }

    /// The sentence that holds an offset.
    pub(super) fn sentence(&self, offset: usize) -> Range<usize> {
        let at = sentence_at(&self.sentences, offset);
        self.sentences.get(at).cloned().unwrap_or(0..self.block.text.len())
    }

    /// A range and the words of its sentence beside it, up to so many bytes before and behind it.
    pub(super) fn around(&self, range: &Range<usize>, before: usize, behind: usize) -> Range<usize> {
        let sentence = self.sentence(range.start);
        let text = |range: Range<usize>| self.block.text.get(range).unwrap_or_default();
        let before = last_bytes(text(sentence.start..range.start), before).len();
        let behind = first_bytes(text(range.end..sentence.end), behind).len();
        range.start - before..range.end + behind
    }

    /// The sentence before the one that holds an offset.
    pub(super) fn sentence_before(&self, offset: usize) -> Option<Range<usize>> {
        let at = sentence_at(&self.sentences, offset).checked_sub(1)?;
        self.sentences.get(at).cloned()
    }

    /// The sentence after the one that holds an offset.
    pub(super) fn sentence_after(&self, offset: usize) -> Option<Range<usize>> {
        self.sentences.get(sentence_at(&self.sentences, offset) + 1).cloned()
    }

    /// Whether nothing but marks stands before an offset in its line.
    pub(super) fn begins_line(&self, offset: usize) -> bool {
        let before = self.block.text.get(..offset).unwrap_or_default();
        // From the offset back: the first letter ends the look, however long the line is.
        let mut line = before.chars().rev().take_while(|c| !matches!(c, '\n' | '\t'));
        !line.any(char::is_alphanumeric)
    }

    /// Whether one of some words, in lower case, stands in a sentence.
    pub(super) fn holds_word(&self, sentence: &Range<usize>, words: &[&str]) -> bool {
        let text = self.lower.get(sentence.clone()).unwrap_or_default();
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || c > '\u{2e80}');
        words.iter().any(|word| {
            places_of(text, word).any(|at| {
                is_edge(text[..at].chars().next_back()) && is_edge(text[at + word.len()..].chars().next())
            })
        })
    }

    /// "Our host told us yesterday that the floor will be sanded": whether a sentence passes on what somebody said.
    pub(super) fn is_news(&self, sentence: &Range<usize>) -> bool {
        /// A longer sentence says more than that.
        const LONGEST: usize = 400;
        let says = |words: &[&str]| self.holds_word(sentence, words);
        sentence.len() <= LONGEST && says(self.lexicon.news_words()) && says(self.lexicon.that_words())
    }

    /// The words of a cue, in small letters.
    pub(super) fn cue_words(&self, cue: &Hit) -> &str {
        self.lower.get(cue.range.clone()).unwrap_or_default()
    }

    /// The first cue of a kind within a range.
    pub(super) fn cue_in(&self, kind: CueKind, range: &Range<usize>) -> Option<&Hit> {
        self.hits_in(range).iter().find(|hit| hit.kind == kind)
    }

    /// The cues that begin within a range, in order.
    pub(super) fn hits_in(&self, range: &Range<usize>) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.range.start < range.start);
        let behind = self.hits.partition_point(|hit| hit.range.start < range.end);
        self.hits.get(first..behind).unwrap_or_default()
    }

    /// The day phrases that begin within a range, in order.
    pub(super) fn days_in(&self, range: &Range<usize>) -> &[DayPhrase] {
        let first = self.scan.days.partition_point(|day| day.span.start < range.start);
        let behind = self.scan.days.partition_point(|day| day.span.start < range.end);
        self.scan.days.get(first..behind).unwrap_or_default()
    }

    /// The time phrases that begin within a range, in order.
    pub(super) fn times_in(&self, range: &Range<usize>) -> &[TimePhrase] {
        let first = self.scan.times.partition_point(|time| time.span.start < range.start);
        let behind = self.scan.times.partition_point(|time| time.span.start < range.end);
        self.scan.times.get(first..behind).unwrap_or_default()
    }

    /// The weeks that are named within a range, in order.
    pub(super) fn weeks_in(&self, range: &Range<usize>) -> &[NamedWeek] {
        let first = self.scan.weeks.partition_point(|week| week.span.start < range.start);
        let behind = self.scan.weeks.partition_point(|week| week.span.start < range.end);
        self.scan.weeks.get(first..behind).unwrap_or_default()
    }

    /// Where a range of its text stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.block.source_span(range)
    }

    /// Its text under a range, on one line.
    pub(super) fn words(&self, range: Range<usize>) -> String {
        let text = self.block.text.get(range).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// "Update: …": whether a sentence was added to what had been written.
    pub(super) fn is_note(&self, sentence: &Range<usize>) -> bool {
        /// How far its first words reach, in bytes: whatever a long sentence holds may ask.
        const OPENING: usize = 64;
        let text = first_bytes(self.lower.get(sentence.clone()).unwrap_or_default(), OPENING);
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut notes = self.lexicon.note_words().iter();
        notes.any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    }

    /// Whether the block was added to what had been written.
    pub(super) fn is_added(&self) -> bool {
        self.sentences.first().is_some_and(|first| self.is_note(first))
    }

    /// "Update 18/10:": whether a day says when a note was added.
    pub(super) fn is_day_of_a_note(&self, day: &DayPhrase) -> bool {
        /// How far the label reaches, in bytes: "Update (Wednesday 18 October, 9 am):".
        const LABEL: usize = 48;
        let sentence = self.sentence(day.span.start);
        let text = self.block.text.get(sentence.clone()).unwrap_or_default();
        let colon = first_bytes(text, LABEL).find(':').map(|colon| sentence.start + colon);
        colon.is_some_and(|colon| day.span.end <= colon) && self.is_note(&sentence)
    }

    /// Whether it is a heading or the title.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.block.kind, BlockKind::Heading(_) | BlockKind::Title)
    }

    /// The months that it names without a day, in order.
    pub(super) fn months(&self) -> impl Iterator<Item = u32> {
        self.scan.days.iter().filter_map(|day| match day.form {
            DayForm::Month { month: (month, _) } => Some(month),
            _ => None,
        })
    }

    /// The label that a text begins with: what stands before a colon, or the whole of a short heading.
    pub(super) fn label(&self) -> Option<(String, usize)> {
        let text = &self.block.text;
        // Every phrase of a block asks, so the whole of a long one is never looked through.
        let head = text.char_indices().nth(LONGEST_LABEL + 1).map_or(text.as_str(), |(end, _)| &text[..end]);
        let label = match (head.find([':', '\t', '\u{ff1a}']), self.is_heading()) {
            (Some(at), _) => (&text[..at], at),
            (None, true) if text.char_indices().nth(SHORT_HEADING).is_none() => (text.as_str(), text.len()),
            (None, _) => return None,
        };
        Some((label.0.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase(), label.1))
    }
}

impl Passages {
    /// Reads the title and the body of a post.
    pub(super) fn read(post: &Post, lexicon: &'static Lexicon, order: DayOrder) -> Self {
        let blocks = prose::read(post.body(), post.body_span.start).blocks;
        // Grown step by step, those of a long post would be in memory twice.
        let mut all = Vec::with_capacity(blocks.len() + 1);
        if let Some(span) = post.title_span.filter(|span| !span.is_empty()) {
            let written = post.source.slice(span);
            let bare = written.trim_start_matches(['"', '\'']);
            let start = span.start + written.len() - bare.len();
            let title = Block::verbatim(BlockKind::Title, bare.trim_end_matches(['"', '\'']), start);
            all.push(Passage::new(title, lexicon, order, None));
        }
        // The headings in force, outermost first.
        let mut headings: Vec<(u8, usize)> = Vec::new();
        for block in blocks {
            if let BlockKind::Heading(level) = block.kind {
                headings.retain(|(over, _)| *over < level);
                all.push(Passage::new(block, lexicon, order, headings.last().map(|(_, at)| *at)));
                headings.push((level, all.len() - 1));
            } else {
                all.push(Passage::new(block, lexicon, order, headings.last().map(|(_, at)| *at)));
            }
        }
        let is_row = |passage: &Passage| passage.block.kind == BlockKind::Row;
        let (entries, rows) = (runs(&all, is_entry), runs(&all, is_row));
        Self { entries, rows, all, lexicon, unread: None }
    }

    /// Leaves out the day phrases that are too many to be weighed, and notes where they begin.
    pub(super) fn leave_out_too_many(&mut self) {
        let mut room = MOST_DAYS;
        for passage in &mut self.all {
            if let Some(first) = passage.scan.days.get(room) {
                self.unread = self.unread.or_else(|| Some(passage.span(first.span.start..first.span.end)));
                passage.scan.days.truncate(room);
            }
            room -= passage.scan.days.len();
        }
    }

    /// The title, where the post has one in its file.
    pub(super) fn title(&self) -> Option<&Passage> {
        self.all.first().filter(|first| first.block.kind == BlockKind::Title)
    }

    /// The first cue of a kind in the title, and the title.
    pub(super) fn cue_in_title(&self, kind: CueKind) -> Option<(&Passage, &Hit)> {
        let title = self.title()?;
        Some((title, title.cue_in(kind, &(0..title.block.text.len()))?))
    }

    /// The first block that says something: not the title, and no greeting.
    pub(super) fn head(&self) -> usize {
        const GREETING: usize = 40;
        const FAR: usize = 3;
        let says = |passage: &Passage| !passage.is_heading() && passage.block.text.len() > GREETING;
        self.all.iter().take(FAR).position(says).unwrap_or_default().max(1)
    }

    /// The month that the title names, where that is one: "Rust Night, December 2022".
    pub(super) fn title_month(&self) -> Option<u32> {
        let mut months = self.title().into_iter().flat_map(Passage::months);
        months.next().filter(|_| months.next().is_none())
    }

    /// How the post orders day and month where the language leaves it open: as its own dates with a day above
    /// twelve do ("13/2/25"), if they all do alike.
    pub(super) fn told_order(&self, order: DayOrder) -> DayOrder {
        if order != DayOrder::Unknown {
            return order;
        }
        let told = self.all.iter().flat_map(|passage| {
            passage.scan.days.iter().filter_map(|phrase| match phrase.form {
                DayForm::Calendar { day, month } if day.0 > 12 => {
                    let (first, second) = (day.1.start.min(month.1.start), day.1.start.max(month.1.start));
                    let is_slashed =
                        passage.block.text.get(first..second).is_some_and(|text| text.contains('/'));
                    let is_year_first = phrase.year.is_some_and(|(_, year)| year.start < first);
                    (is_slashed && !is_year_first).then_some(day.1.start == first)
                }
                _ => None,
            })
        });
        let (day_first, month_first): (Vec<bool>, Vec<bool>) = told.partition(|day_first| *day_first);
        match (day_first.is_empty(), month_first.is_empty()) {
            (false, true) => DayOrder::DayFirst,
            (true, false) => DayOrder::MonthFirst,
            _ => order,
        }
    }

    /// The heading over a block.
    pub(super) fn heading_of(&self, index: usize) -> Option<&Passage> {
        self.all.get(self.all.get(index)?.heading?)
    }

    /// What leads in to a list or a table: the paragraph right before it, if it ends with a colon or is short.
    /// A line of a few words over a paragraph, bold on most blogs, leads in to that as a heading does.
    pub(super) fn lead_in(&self, index: usize) -> Option<&Passage> {
        const SHORT: usize = 80;
        const HEADLINE: usize = 32;
        let entries = *self.entries.get(index)?;
        let over = self.all.get(index.checked_sub(entries.max(1))?);
        let lead_in = over.filter(|over| over.block.kind == BlockKind::Paragraph)?;
        let text = lead_in.block.text.trim_end();
        let is_within = |most| text.chars().nth(most).is_none();
        let is_open = !text.ends_with(['.', '!', '?', ',', ';']) && !text.contains('\n');
        let leads = match entries {
            0 => {
                let is_line = is_open && is_within(HEADLINE) || text.ends_with(':') && is_within(SHORT);
                is_line && lead_in.scan.days.iter().all(is_month)
            }
            // A sentence that gives a day of its own speaks of that one.
            _ => {
                text.ends_with([':', '\u{ff1a}'])
                    || is_within(SHORT) && !lead_in.scan.days.iter().any(is_whole_day)
            }
        };
        leads.then_some(lead_in)
    }

    /// What stands over an offset of a table's row, in the table's first row.
    pub(super) fn column_head(&self, index: usize, offset: usize) -> Option<&str> {
        let rows = *self.rows.get(index)?;
        let head = self.all.get((index + 1).checked_sub(rows)?).filter(|_| rows > 1)?;
        let column = self.all.get(index)?.block.text.get(..offset)?.matches('\t').count();
        head.block.text.split('\t').nth(column).map(str::trim)
    }

    /// The blocks after one that stand under the same heading, at most `most` of them.
    pub(super) fn following(&self, index: usize, most: usize) -> impl Iterator<Item = (usize, &Passage)> {
        let heading = self
            .all
            .get(index)
            .and_then(|passage| if passage.is_heading() { Some(index) } else { passage.heading });
        self.all
            .iter()
            .enumerate()
            .skip(index + 1)
            .take(most)
            .take_while(move |(_, passage)| passage.heading == heading && !passage.is_heading())
    }
}

/// An entry of a list. Paragraphs that each begin with a day are a list too.
fn is_entry(passage: &Passage) -> bool {
    // "May is a nightmare, so get your diary out:" leads in, whatever it begins with; so does "September" alone.
    let is_only_a_month =
        |day: &DayPhrase| is_month(day) && day.span.end == passage.block.text.trim_end().len();
    let leads_in =
        passage.block.text.trim_end().ends_with(':') || passage.scan.days.iter().any(is_only_a_month);
    passage.block.kind.is_entry()
        || passage.scan.days.first().is_some_and(|day| day.span.start == 0) && !leads_in
}

/// How many blocks of a kind in a row end with each block: counted once, since every phrase asks.
fn runs(all: &[Passage], is_of_it: impl Fn(&Passage) -> bool) -> Vec<usize> {
    let mut run = 0;
    let count = |passage| {
        run = if is_of_it(passage) { run + 1 } else { 0 };
        run
    };
    all.iter().map(count).collect()
}

/// "9 January (as ever)⏎23 January": lines of a paragraph that begin with days are a list, though Markdown joins them.
fn part_lines(block: &mut Block, days: &[DayPhrase]) {
    let text = &block.text;
    let begins_with_a_day = |start: &usize| {
        let day = days.get(days.partition_point(|day| day.span.start < *start));
        let before = day.filter(|day| is_whole_day(day)).and_then(|day| text.get(*start..day.span.start));
        before.is_some_and(|before| !before.contains(char::is_alphanumeric))
    };
    let starts = block.soft_breaks.iter().map(|at| at + 1).filter(begins_with_a_day);
    let starts: Vec<usize> = starts.collect();
    if starts.is_empty() || starts.len() == 1 && !begins_with_a_day(&0) {
        return;
    }
    let mut parted = std::mem::take(&mut block.text);
    for start in starts {
        parted.replace_range(start - 1..start, "\n");
    }
    block.text = parted;
}

/// "We meet Feb. 13. If it snows, …", "fra klokka 12. Det blir moro": a full stop behind a number ends nothing ("13. Februar"),
/// but where a condition begins, and behind an hour.
fn parted_at_numbers(
    sentences: Vec<Range<usize>>,
    text: &str,
    scan: &Scan,
    hits: &[Hit],
) -> Vec<Range<usize>> {
    let is_border = |end: &usize| {
        if !text.get(*end..).is_some_and(|rest| rest.starts_with(". ")) {
            return false;
        }
        let begins = hits.partition_point(|hit| hit.range.start < end + 2);
        hits[begins..].iter().take_while(|hit| hit.range.start == end + 2).any(|hit| hit.kind == CueKind::If)
    };
    let is_end = |end: &usize| {
        let behind = text.get(*end..).and_then(|rest| rest.strip_prefix(". "));
        behind.is_some_and(|rest| rest.starts_with(char::is_uppercase))
    };
    let days = scan.days.iter().map(|day| day.span.end).filter(is_border);
    let times = scan.times.iter().map(|time| time.span.end).filter(is_end);
    let mut borders: Vec<usize> = days.chain(times).map(|end| end + 1).collect();
    borders.sort_unstable();
    let mut borders = borders.into_iter().peekable();
    if borders.peek().is_none() {
        return sentences;
    }
    let mut parted = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let mut start = sentence.start;
        while let Some(border) = borders.next_if(|border| *border <= sentence.end) {
            if (start + 1..sentence.end).contains(&border) {
                parted.push(start..border);
                start = border;
            }
        }
        parted.push(start..sentence.end);
    }
    parted
}

/// "We meet again on 25 January; in December there is no meetup": what says a day of its own behind a semicolon
/// says it of something else. Not so a list of days.
fn parted_at_semicolons(
    sentences: Vec<Range<usize>>,
    text: &str,
    days: &[DayPhrase],
    hits: &[Hit],
) -> Vec<Range<usize>> {
    /// Words of a piece that is more than an entry of a list.
    const MANY: usize = 6;
    if days.len() < 2 || !text.contains("; ") {
        return sentences;
    }
    let has_day = |range: &Range<usize>| {
        let after = days.partition_point(|day| day.span.start < range.start);
        days.get(after).is_some_and(|day| day.span.start < range.end)
    };
    let calls_off = |range: &Range<usize>| {
        let after = hits.partition_point(|hit| hit.range.start < range.start);
        let mut within = hits[after..].iter().take_while(|hit| hit.range.start < range.end);
        within.any(|hit| matches!(hit.kind, CueKind::Cancel | CueKind::Postpone))
    };
    let mut parted: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let mut last = sentence.start..sentence.start;
        let borders =
            text[sentence.clone()].match_indices("; ").map(|(at, mark)| sentence.start + at + mark.len());
        for border in borders.chain([sentence.end]) {
            let piece = last.end..border;
            let is_long = text[piece.clone()].split_whitespace().nth(MANY).is_some();
            if (is_long || calls_off(&piece)) && has_day(&last) && has_day(&piece) {
                parted.push(last);
                last = piece;
            } else {
                last.end = border;
            }
        }
        parted.push(last);
    }
    parted
}

/// A full stop within a date phrase ends no sentence, unless there is no end of them.
fn joined_over_phrases(sentences: Vec<Range<usize>>, days: &[DayPhrase]) -> Vec<Range<usize>> {
    if days.is_empty() {
        return sentences;
    }
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let cuts = |at: usize| {
            let after = days.partition_point(|day| day.span.start < at);
            days[..after].last().is_some_and(|day| at < day.span.end)
        };
        match joined.last_mut() {
            Some(last) if last.len() < LONGEST_JOINED && cuts(sentence.start) => last.end = sentence.end,
            _ => joined.push(sentence),
        }
    }
    joined
}
