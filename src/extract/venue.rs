//! Where an announced meetup is, as the post says.
//!
//! In come the [`Passages`] and the place of the date; out comes the name of a place, one line. Read first
//! is what says it plainly: a label ("Venue: …"), a heading that asks ("Where?"), a sentence about the
//! venue. Then come names after a preposition, in the sentence of the date and around it. A meetup that is
//! online and names no place is "Online".

use std::ops::Range;

use super::claim::Claim;
use super::cues::{CueKind, Hit};
use super::label::is_label;
use super::lexicon::table::Meaning;
use super::lexicon::{Language, Lexicon};
use super::moving::{cue_of_move, may_be_in_space};
use super::passage::{Passage, Passages};
use super::phrase::is_whole_day;
use super::place_name::{
    bare, is_date_or_time, is_place, name_at, name_end, named_links, names_a_place, place_claim,
};
use super::wording::{is_little, places_of};
use crate::base::source::last_bytes;
use crate::post::prose::BlockKind;

/// How many blocks away from the date a place may be given.
const NEAR: usize = 60;

/// What an online meetup's place is called.
const ONLINE: &str = "Online";

/// Marks before the name of a place, on lines that are labelled with pictures.
const PINS: [char; 5] = ['\u{1f4cd}', '\u{1f4cc}', '\u{1f3e0}', '\u{1f5fa}', '\u{1f3e2}'];

/// Where a meetup announced at an offset of a block is.
pub(super) fn venue(passages: &Passages, at: usize, offset: usize) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    labelled(passages, at)
        .or_else(|| in_column(passages, at))
        .or_else(|| said_to_be(passage))
        .or_else(|| in_sentence_about_it(passage))
        .or_else(|| moved_to(passage, offset))
        .or_else(|| beside_date(passage, offset))
        .or_else(|| in_its_list(passages, at))
        .or_else(|| around(passages, at, offset))
        .or_else(|| online(passages, at, offset))
}

/// "Venue: …", or the first block under a heading that says so; the nearest to the date.
fn labelled(passages: &Passages, at: usize) -> Option<Claim<String>> {
    // What is further away is about something else.
    let near = at.saturating_sub(NEAR)..passages.all.len().min(at + NEAR);
    let mut places: Vec<usize> = near.collect();
    places.sort_by_key(|place| place.abs_diff(at));
    let under_heading = |place: &usize| under_heading(passages, *place);
    let inline = |place: &usize| inline_label(passages.all.get(*place)?);
    places.iter().find_map(inline).or_else(|| places.iter().find_map(under_heading))
}

/// The cell of a date's row that stands under "Where".
fn in_column(passages: &Passages, at: usize) -> Option<Claim<String>> {
    let passage = passages.all.get(at).filter(|passage| passage.block.kind == BlockKind::Row)?;
    let mut start = 0;
    passage.block.text.split('\t').find_map(|cell| {
        let from = start;
        start += cell.len() + 1;
        let head = passages.column_head(at, from)?.to_lowercase();
        let is_place =
            asks_where(&head, passages.lexicon) && passage.cue_in(CueKind::Hedge, &(from..start)).is_none();
        is_place.then(|| place_claim(passage, from..from + cell.len())).flatten()
    })
}

fn under_heading(passages: &Passages, at: usize) -> Option<Claim<String>> {
    let heading = passages.all.get(at).filter(|passage| passage.is_heading())?;
    let (label, _) = heading.label().filter(|(label, _)| asks_where(label, passages.lexicon))?;
    // "Venue & registration" is about more than the place: only names that are said to be it count.
    let is_plain = label.split_whitespace().count() <= 2;
    passages.following(at, 2).find_map(|(_, next)| first_place(next, is_plain))
}

/// Whether a heading or label of a few words holds one that asks for the place: "¿En dónde?".
fn asks_where(label: &str, lexicon: &Lexicon) -> bool {
    let words: Vec<&str> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    is_label(label, lexicon.venue_labels())
        || words.len() <= 4 && words.iter().any(|word| lexicon.venue_labels().contains(word))
}

/// "… Where: the pub" on a line of its own.
fn inline_label(passage: &Passage) -> Option<Claim<String>> {
    if passage.is_heading() {
        return None;
    }
    passage.sentences.iter().find_map(|sentence| {
        let text = &passage.block.text[sentence.clone()];
        let pinned = text.trim_start().strip_prefix(PINS);
        if let Some(named) = pinned.filter(|named| !named.contains(':')) {
            return place_claim(passage, sentence.end - named.len()..sentence.end);
        }
        let colon = text.find([':', '\t', '\u{ff1a}']).filter(|at| text[..*at].chars().count() <= 30)?;
        let label = text[..colon].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let start = sentence.start + colon + text[colon..].chars().next().map_or(1, char::len_utf8);
        if is_label(&label, passage.lexicon.venue_labels()) {
            return place_claim(passage, start..end_of_labelled(passage, start, sentence.end));
        }
        label_within(text, passage.lexicon)
            .and_then(|range| place_claim(passage, sentence.start + range.start..sentence.start + range.end))
    })
}

/// "Where: Fathom House When: 11 October", of two lines that Markdown runs together: where what is labelled ends, before the
/// label of a date.
fn end_of_labelled(passage: &Passage, start: usize, end: usize) -> usize {
    /// The most bytes of a label.
    const LONGEST: usize = 40;
    let text = passage.block.text.get(start..end).unwrap_or_default();
    let labels = passage.lexicon.when_labels();
    let label_before = |colon: usize| {
        let before = last_bytes(text[..colon].trim_end(), LONGEST);
        let (_, word) = before.rsplit_once(char::is_whitespace)?;
        let is_label = labels.contains(&word.to_lowercase().as_str());
        is_label.then(|| text[..colon].trim_end().len() - word.len())
    };
    let mut colons = text.match_indices([':', '\u{ff1a}']).map(|(colon, _)| colon);
    colons.find_map(label_before).map_or(end, |word| start + word)
}

/// "Date: … Time: … Venue: the pub": lines that Markdown runs together, each with its label.
fn label_within(text: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    let mut labels = text.match_indices(": ").filter_map(|(colon, _)| {
        let start = text[..colon].rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
        let word = text.get(start..colon)?.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_uppercase).then_some((start, colon, word))
    });
    labels.next()?;
    let (_, colon, _) =
        labels.find(|(_, _, word)| lexicon.venue_labels().contains(&word.to_lowercase().as_str()))?;
    let end = labels.next().map_or(text.len(), |(next, _, _)| next);
    Some(colon + 1..end)
}

/// In a block under "Where?": a linked name, else a name after a preposition, else its first line.
fn first_place(passage: &Passage, is_plain: bool) -> Option<Claim<String>> {
    let text = &passage.block.text;
    let first_line = 0..text.find('\n').unwrap_or(text.len());
    if text[first_line.clone()].trim_end().ends_with(':') {
        return None;
    }
    // An address is names and numbers; prose has small words between them.
    let n_small = text[first_line.clone()]
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    if n_small <= 3 {
        return is_plain.then(|| place_claim(passage, first_line)).flatten();
    }
    let named = named_links(passage, &first_line).next().filter(|_| is_plain);
    match named {
        Some(link) => place_claim(passage, link.text.clone()),
        None => after_preposition(passage, &first_line, Support::Asked),
    }
}

/// "場所は駅前の図書館です": what stands between the topic mark of a word for the place and the next pause.
fn said_to_be(passage: &Passage) -> Option<Claim<String>> {
    if passage.lexicon.language != Language::Japanese {
        return None;
    }
    let text = &passage.block.text;
    let labelled = said_after_a_label(passage);
    labelled.or_else(|| {
        // "…より、駅前の図書館で行います": up to the last pause before what takes place there.
        const TAKES_PLACE: [&str; 6] = ["で行", "で開", "で実施", "にて", "に集合", "で集"];
        const PAUSES: [&str; 6] = ["、", "。", "から", "より", "に、", "\n"];
        let sentence = passage.sentence(passage.scan.days.first()?.span.end);
        let words = text.get(sentence.clone())?;
        let end = TAKES_PLACE.iter().filter_map(|verb| words.find(verb)).min()?;
        let start = PAUSES.iter().filter_map(|pause| Some(words[..end].rfind(pause)? + pause.len())).max()?;
        let place = sentence.start + start..sentence.start + end;
        let is_dated = is_date_or_time(passage, place.start);
        (!is_dated && words[start..end].chars().count() <= 30).then(|| place_claim(passage, place)).flatten()
    })
}

fn said_after_a_label(passage: &Passage) -> Option<Claim<String>> {
    let text = &passage.block.text;
    let (from, rest) = passage.lexicon.venue_labels().iter().find_map(|label| {
        let end = text.find(label)? + label.len();
        let rest = text[end..].strip_prefix('は')?;
        Some((text.len() - rest.len(), rest))
    })?;
    let end = ["です", "、", "。", "で"].iter().filter_map(|pause| rest.find(pause)).min()?;
    place_claim(passage, from..from + end)
}

/// "The venue, [Code Node], is …": the first name after a word for the place, in the block of the date.
fn in_sentence_about_it(passage: &Passage) -> Option<Claim<String>> {
    let lower = passage.block.text.to_lowercase();
    if lower.len() != passage.block.text.len() {
        return None;
    }
    passage.lexicon.venue_labels().iter().filter(|label| label.len() >= 4).find_map(|label| {
        let found = places_of(&lower, label).next()?;
        let end = found + label.len();
        let stands_alone = is_word_end(&lower, found) && !lower[end..].starts_with(char::is_alphanumeric);
        let sentence = passage.sentence(found);
        let link = named_links(passage, &(end..sentence.end))
            .find(|link| link.text.end <= sentence.end)
            .filter(|_| stands_alone)?;
        place_claim(passage, link.text.clone())
    })
}

/// "Has moved to the Red Lion": the place that a meetup moves to, in the sentence of the date or beside it.
fn moved_to(passage: &Passage, offset: usize) -> Option<Claim<String>> {
    let sentence = passage.sentence(offset);
    let around = [Some(sentence), passage.sentence_before(offset), passage.sentence_after(offset)];
    around.into_iter().flatten().find_map(|range| {
        let cue = cue_of_move(passage, &range).filter(|cue| may_be_in_space(passage, cue))?;
        let behind = passage.block.text.get(cue.range.end..range.end)?;
        let first = behind.split_whitespace().next()?;
        let is_to = passage.lexicon.means(&first.to_lowercase(), |meaning| matches!(meaning, Meaning::To));
        let skipped = first.as_ptr().addr() - behind.as_ptr().addr() + if is_to { first.len() } else { 0 };
        let name = name_at(passage, cue.range.end + skipped, range.end)?;
        place_claim(passage, name)
    })
}

/// "- Wednesday, 24 April", "- 7.30pm", "- Switchyard Brewing, 9 Goods Yard": an entry of a list that speaks of one day.
fn in_its_list(passages: &Passages, at: usize) -> Option<Claim<String>> {
    const MOST: usize = 6;
    const WORDS: usize = 8;
    let is_item = |passage: &&Passage| passage.block.kind == BlockKind::Item;
    let before = passages.all.get(..at)?.iter().rev().take_while(is_item).take(MOST);
    let items = || before.clone().chain(passages.all[at..].iter().take_while(is_item).take(MOST));
    let is_entry = |passage: &&Passage| {
        let text = passage.block.text.trim_start();
        let is_short = text.split_whitespace().nth(WORDS).is_none();
        is_short
            && text.starts_with(char::is_uppercase)
            && passage.scan.days.is_empty()
            && passage.scan.times.is_empty()
            && names_a_place(passage, 0..name_end(passage, 0, passage.block.text.len()))
    };
    let n_dated = items().filter(|passage| passage.scan.days.iter().any(is_whole_day)).count();
    let place = items().find(is_entry).filter(|_| n_dated == 1)?;
    place_claim(place, 0..place.block.text.len())
}

/// "… at the Chandos" after the date, else before it, in its sentence.
fn beside_date(passage: &Passage, offset: usize) -> Option<Claim<String>> {
    // A title is cut short: "Queues in Action" names no place.
    if passage.block.kind == BlockKind::Title {
        return None;
    }
    let sentence = passage.sentence(offset);
    let date = passage.days_in(&(offset..passage.block.text.len())).first();
    let date_end = date.map_or(offset, |day| day.span.end);
    let (before, after) =
        (sentence.start..offset.min(sentence.end), date_end.min(sentence.end)..sentence.end);
    let (named, set_off) =
        (after_preposition(passage, &after, Support::Needed), after_comma(passage, &after));
    // "…, Coworking Lab, via Leonardo da Vinci 2": the first of both.
    named
        .into_iter()
        .chain(set_off)
        .min_by_key(|place| place.span.start)
        .or_else(|| in_a_case(passage, &after))
        .or_else(|| after_preposition(passage, &before, Support::Needed))
}

/// "Viikin pysäköintipaikalla", "Bahçeköy meydanında": in languages whose endings say where, the name that ends
/// with a word for a place, with the capitalized words before it.
fn in_a_case(passage: &Passage, range: &Range<usize>) -> Option<Claim<String>> {
    const LOCATIVES: [&str; 4] = ["ssa", "ssä", "lla", "llä"];
    let language = passage.lexicon.language;
    if !matches!(language, Language::Finnish | Language::Turkish) {
        return None;
    }
    let text = passage.block.text.get(range.clone())?;
    let mut start = None;
    let mut at = range.start;
    for piece in text.split_inclusive(char::is_whitespace) {
        let (from, word) = (at, piece.trim_end());
        at += piece.len();
        let bare = word.trim_end_matches([',', '.', ';', '!', ')']);
        let is_capital = bare.starts_with(char::is_uppercase);
        if is_date_or_time(passage, from) || bare.is_empty() {
            start = None;
            continue;
        }
        let is_named =
            language == Language::Finnish && is_capital && LOCATIVES.iter().any(|end| bare.ends_with(end));
        if is_place(bare, passage.lexicon) || is_named {
            return place_claim(passage, start.unwrap_or(from)..from + bare.len());
        }
        // A Finnish name is in the genitive before what kind of place it is.
        let goes_on = is_capital || start.is_some() && language == Language::Finnish && bare.ends_with('n');
        start = if goes_on && bare.len() == word.len() { start.or(Some(from)) } else { None };
    }
    None
}

/// "… 7 PM, Grange Hall.", "9.30am, Edale station car park": between commas, a few words with one that places
/// are called by.
fn after_comma(passage: &Passage, range: &Range<usize>) -> Option<Claim<String>> {
    const MOST_WORDS: usize = 6;
    let text = passage.block.text.get(range.clone())?;
    let mut start = 0;
    for piece in text.split_inclusive([',', '.', ';', '(', ')', '!', '\n', '\u{2013}', '\u{2014}']) {
        let (from, words) = (range.start + start, piece.trim_end_matches(|c: char| !c.is_alphanumeric()));
        let is_set_off = start > 0 || range.start == 0;
        start += piece.len();
        let is_short = words.split_whitespace().nth(MOST_WORDS).is_none();
        let at = from + words.len() - words.trim_start().len();
        let is_name = words.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let has_cue = passage.hits_in(&(at..from + words.len())).iter().any(|hit| hit.kind != CueKind::Noun);
        if is_set_off
            && is_short
            && is_name
            && !has_cue
            && !is_date_or_time(passage, at)
            && !is_enumerated(passage, range.start..from, words)
            && names_a_place(passage, at..name_end(passage, at, range.end))
        {
            let end = name_end(passage, at, range.end);
            return place_claim(passage, at..end);
        }
    }
    None
}

/// "Speakers from Airbus, Bristol University and Component Soft": one name of several.
fn is_enumerated(passage: &Passage, before: Range<usize>, words: &str) -> bool {
    let last = passage.block.text.get(before).unwrap_or_default().split_whitespace().next_back();
    let follows_a_name = last.is_some_and(|word| word.ends_with(',') && word.starts_with(char::is_uppercase));
    let is_and = |word: &str| passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::And));
    follows_a_name && words.split_whitespace().any(is_and)
}

/// The sentences around the date's, then those of the next paragraphs that speak of the meetup.
fn around(passages: &Passages, at: usize, offset: usize) -> Option<Claim<String>> {
    let passage = passages.all.get(at).filter(|passage| passage.block.kind != BlockKind::Title)?;
    let sentence = passage.sentence(offset);
    let after = passage.sentences.iter().filter(|other| other.start >= sentence.end).take(2);
    let before = passage.sentences.iter().rev().filter(|other| other.end <= sentence.start).take(2);
    // A sentence with a day of its own speaks of another place.
    let beside = after.chain(before).filter(|other| passage.days_in(other).is_empty());
    if let Some(place) = over_its_list(passages, at) {
        return Some(place);
    }
    let beside = beside
        .clone()
        .find_map(|other| after_preposition(passage, other, Support::Needed))
        .or_else(|| beside.clone().find_map(|other| after_comma(passage, other)));
    beside.or_else(|| {
        let paragraphs =
            passages.following(at, 4).filter(|(_, next)| next.block.kind == BlockKind::Paragraph);
        paragraphs.into_iter().find_map(|(_, next)| {
            // A sentence with a day of its own speaks of another place here as well.
            let speaks_of_it = |range: &&Range<usize>| {
                next.cue_in(CueKind::Noun, range).is_some() && next.days_in(range).is_empty()
            };
            next.sentences
                .iter()
                .filter(speaks_of_it)
                .find_map(|range| after_preposition(next, range, Support::Needed))
        })
    })
}

/// "All evenings are in the Methodist Hall.", "Both are at the Town Hall.": the paragraph over a list or a table, and the
/// one below it.
fn over_its_list(passages: &Passages, at: usize) -> Option<Claim<String>> {
    const SENTENCES: usize = 8;
    const LONGEST: usize = 400;
    let is_entry = |passage: &Passage| passage.block.kind.is_entry();
    passages.all.get(at).filter(|passage| is_entry(passage))?;
    let over = passages.all[..at].iter().rfind(|passage| !is_entry(passage));
    let below = passages.all[at..].iter().find(|passage| !is_entry(passage));
    let paragraphs = over.into_iter().chain(below);
    paragraphs.filter(|passage| passage.block.kind == BlockKind::Paragraph).find_map(|paragraph| {
        let speaks_of_all =
            |range: &&Range<usize>| range.len() <= LONGEST && paragraph.days_in(range).is_empty();
        let mut sentences = paragraph.sentences.iter().take(SENTENCES).filter(speaks_of_all);
        sentences.find_map(|range| after_preposition(paragraph, range, Support::Needed))
    })
}

/// "Online", where the sentence of the date, those around it or the title say so.
fn online(passages: &Passages, at: usize, offset: usize) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    let title = passages.title();
    let sentence = passage.sentence(offset);
    let said = passage.cue_in(CueKind::Online, &sentence).map(|hit| passage.span(hit.range.clone()));
    let in_block = || {
        passage
            .cue_in(CueKind::Online, &(0..passage.block.text.len()))
            .map(|hit| passage.span(hit.range.clone()))
    };
    let in_title = || {
        title?
            .cue_in(CueKind::Online, &(0..title?.block.text.len()))
            .and_then(|hit| Some(title?.span(hit.range.clone())))
    };
    said.or_else(in_block).or_else(in_title).map(|span| Claim::prose(ONLINE.to_string(), span))
}

/// Whether a name behind "at" or "in" needs words that make it the place of a meetup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Support {
    /// "Concurrency in Go", "who works at Monzo" are no places.
    Needed,
    /// It is the answer to "Where?".
    Asked,
}

/// A name after "at", "@", "bei", "en" …; what follows it right away in the same way is part of it:
/// "at the `FabLab` in the Old Post Office".
fn after_preposition(passage: &Passage, range: &Range<usize>, support: Support) -> Option<Claim<String>> {
    let first = first_name(passage, range, support)?;
    let rest = first.end..range.end;
    let second = first_name(passage, &rest, Support::Asked).filter(|second| second.start - first.end <= 14);
    let claim = place_claim(passage, first.clone())?;
    let more = second.and_then(|second| place_claim(passage, second));
    Some(match more {
        Some(more) if !claim.value.contains(&more.value) => Claim {
            value: format!("{}, {}", claim.value, more.value),
            span: claim.span.join(more.span),
            ..claim
        },
        Some(_) | None => claim,
    })
}

fn first_name(passage: &Passage, range: &Range<usize>, support: Support) -> Option<Range<usize>> {
    let text = passage.block.text.get(..range.end)?;
    let name_after = |start: usize, preposition: &str| {
        let behind = text[start..].get(..preposition.len())?;
        let is_it = behind.eq_ignore_ascii_case(preposition)
            || !preposition.is_ascii() && behind.to_lowercase() == preposition;
        if !is_it {
            return None;
        }
        let from = start + preposition.len();
        let stands_alone = is_word_end(text, start) && text[from..].starts_with(char::is_whitespace);
        if stands_alone || preposition == "@" { name_at(passage, from, range.end) } else { None }
    };
    let mut before = ' ';
    let may_begin = |(_, c): &(usize, char)| {
        let is_beginning = !before.is_alphanumeric() || *c == '@';
        before = *c;
        is_beginning
    };
    let starts = text.get(range.start..)?.char_indices().filter(may_begin);
    let mut starts = starts.map(|(offset, _)| range.start + offset);
    starts.find_map(|start| {
        let said = || passage.lexicon.venue_phrases().iter().find_map(|phrase| name_after(start, phrase));
        let read = || passage.lexicon.venue_prepositions().iter().find_map(|word| name_after(start, word));
        let is_supported =
            |name: &Range<usize>| support == Support::Asked || is_supported(passage, start, name);
        said().or_else(|| read().filter(is_supported))
    })
}

/// "At the Red Lion.", "Both are at the Town Hall": a sentence that says nothing else.
fn is_said_of_all(
    passage: &Passage,
    sentence: &Range<usize>,
    preposition: usize,
    name: &Range<usize>,
) -> bool {
    const FEW: usize = 4;
    const SHORT: usize = 80;
    if preposition - sentence.start > SHORT {
        return false;
    }
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let subject: Vec<&str> = text(sentence.start..preposition).split_whitespace().map(bare).collect();
    let ends = !text(name.end..sentence.end.max(name.end)).chars().any(char::is_alphanumeric);
    let is_a_place = || names_a_place(passage, name.clone());
    let is_of_nobody = |word: &&str| {
        !passage.lexicon.person_words().contains(&word.to_lowercase().as_str())
            && passage.hits_in(sentence).iter().all(|hit| hit.kind != CueKind::Told)
    };
    match subject.as_slice() {
        [] => ends,
        [first, .., last] if subject.len() <= FEW => {
            is_of_nobody(first) && passage.lexicon.copulas().contains(last) && is_a_place()
        }
        _ => false,
    }
}

/// Whether a name is that of the place where people meet: right behind a day, a time, or words that invite or name a
/// meetup ("we meet at Monzo", "on 7 March at 7pm in Leeds"); further behind them where it says itself that it is a place
/// ("join us for pizza at the Town Hall"), unless somebody stands between ("with Ada, who works at Leeds University").
fn is_supported(passage: &Passage, preposition: usize, name: &Range<usize>) -> bool {
    const FAR: usize = 100;
    const FEW: usize = 5;
    let sentence = passage.sentence(preposition);
    // However long the sentence is: what stands further away says nothing of the name.
    let before = sentence.start.max(preposition.saturating_sub(2 * FAR))..preposition;
    let invites = |hit: &&Hit| {
        let leads = matches!(
            hit.kind,
            CueKind::Gathering | CueKind::Invitation | CueKind::Next | CueKind::Noun | CueKind::Postpone
        );
        leads && hit.range.end <= name.start
    };
    let cues = passage.hits_in(&before).iter().filter(invites).map(|hit| hit.range.end.min(preposition));
    let days = passage.days_in(&before).iter().map(|day| day.span.end);
    let times = passage.times_in(&before).iter().map(|time| time.span.end);
    let Some(anchor) = cues.chain(days).chain(times).filter(|end| *end <= preposition).max() else {
        return is_said_of_all(passage, &sentence, preposition, name);
    };
    let gap = passage.block.text.get(anchor..preposition).unwrap_or_default();
    let is_small = |word: &str| !word.starts_with(char::is_uppercase);
    let joins = |word: &str| {
        let word = bare(word);
        let is_known =
            [passage.lexicon.passed_words(), passage.lexicon.copulas(), passage.lexicon.again_words()];
        word.is_empty() || is_little(word) || is_known.iter().any(|words| words.contains(&word))
    };
    let is_direct = gap.split_whitespace().count() <= FEW
        && gap.split_whitespace().all(|word| is_small(word) && joins(word))
        && (!gap.contains([':', ';']) || gap.split_whitespace().nth(1).is_none());
    let is_a_place =
        gap.len() <= FAR && gap.split_whitespace().all(is_small) && names_a_place(passage, name.clone());
    is_direct || is_a_place
}

fn is_word_end(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}
