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
use super::lexicon::{Language, Lexicon};
use super::passage::{Passage, Passages};
use super::rsvp;
use crate::post::prose::{BlockKind, Link};

/// The longest name of a place, in characters.
const MAX_VENUE: usize = 100;

/// How many blocks away from the date a place may be given.
const NEAR: usize = 60;

/// What an online meetup's place is called.
const ONLINE: &str = "Online";

/// Words that may stand between a preposition and a name, in any of the languages.
#[rustfmt::skip]
const PASSED: [&str; 45] = [
    "the", "our", "usual", "new", "old", "beautiful", "lovely", "friends", "offices", "office", "of", "their",
    "back", "de", "der", "dem", "den", "das", "die", "im", "am", "vom", "le", "la", "les", "l", "el", "los", "las",
    "lo", "il", "o", "a", "na", "no", "do", "da", "het", "onze", "nuestra", "nossa", "unserem", "unseren", "sede", "nos",
];

/// Words that may stand within a name.
const PARTS: [&str; 12] = ["of", "de", "do", "da", "the", "&", "del", "der", "la", "van", "di", "du"];

/// Words that places are called, small or with a capital, in any of the languages; a compound may end with one.
#[rustfmt::skip]
const PLACES: [&str; 172] = [
    "hall", "house", "pub", "library", "church", "café", "cafe", "centre", "center", "school", "inn", "arms", "hotel",
    "museum", "theatre", "theater", "studio", "offices", "station", "university", "college", "campus", "makerspace",
    "hackspace", "brewery", "restaurant", "tavern", "chapel", "bandstand", "gym", "barn", "car park", "workshop",
    "gardens", "clubhouse", "bookshop", "boathouse", "pavilion", "haus", "halle", "saal", "kirche", "bibliothek",
    "bücherei", "gemeindehaus", "bürgerhaus", "schule", "gasthaus", "gasthof", "keller", "marktplatz", "bahnhof",
    "zentrum", "vereinsheim", "turnhalle", "salle", "mairie", "bibliothèque", "médiathèque", "église", "gare",
    "théâtre", "brasserie", "gymnase", "iglesia", "biblioteca", "plaza", "teatro", "polideportivo", "chiesa",
    "oratorio", "piazza", "stazione", "parrocchia", "igreja", "praça", "livraria", "zaal", "kerk", "bibliotheek",
    "buurthuis", "wijkcentrum", "plein", "sporthal", "kościele", "bibliotece", "rynku", "szkole", "domu kultury",
    "klubie", "kyrka", "kyrkan", "biblioteket", "torget", "församlingshemmet", "kirke", "kirken", "skole",
    "bibliotek", "forsamlingshuset", "kirjastolla", "kirjastossa", "seurakuntatalolla", "kostele", "knihovně", "sále",
    "náměstí", "nádraží", "sokolovně", "kütüphanesi", "salonu", "merkezi", "図書館", "公民館", "会館", "センター", "駅",
    "教会", "park", "gate", "kirk", "square", "grounds", "common", "reserve", "coworking", "parkplatz", "park & ride",
    "temple", "parc", "sala", "salón", "parada", "parque", "portão", "jardim", "café central", "parco", "centrum",
    "bezoekerscentrum", "parkeerplaats", "huset", "gården", "parken", "stationen", "stasjonen", "parkeringen",
    "parkering", "plassen", "asemalla", "puistossa", "kahvilassa", "parkingu", "parku", "kawiarni", "placu",
    "pomnikiem", "świetlicy", "kavárně", "hospodě", "meydanında", "parkında", "colegio", "casello", "pysäköintipaikalla", "parkkipaikalla", "kafede", "merkezinde", "kütüphanesinde", "公園", "オフィス", "ホール",
];

/// Marks before the name of a place, on lines that are labelled with pictures.
const PINS: [char; 5] = ['\u{1f4cd}', '\u{1f4cc}', '\u{1f3e0}', '\u{1f5fa}', '\u{1f3e2}'];

/// Where a meetup announced at an offset of a block is.
pub(super) fn venue(
    passages: &Passages,
    at: usize,
    offset: usize,
    lexicon: &Lexicon,
) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    labelled(passages, at, lexicon)
        .or_else(|| in_column(passages, at, lexicon))
        .or_else(|| said_to_be(passage, lexicon))
        .or_else(|| in_sentence_about_it(passage, lexicon))
        .or_else(|| beside_date(passage, offset, lexicon))
        .or_else(|| around(passages, at, offset, lexicon))
        .or_else(|| online(passages, at, offset))
}

/// "Venue: …", or the first block under a heading that says so; the nearest to the date.
fn labelled(passages: &Passages, at: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    // What is further away is about something else.
    let near = at.saturating_sub(NEAR)..passages.all.len().min(at + NEAR);
    let mut places: Vec<usize> = near.collect();
    places.sort_by_key(|place| place.abs_diff(at));
    let under_heading = |place: &usize| under_heading(passages, *place, lexicon);
    let inline = |place: &usize| inline_label(passages.all.get(*place)?, lexicon);
    places.iter().find_map(inline).or_else(|| places.iter().find_map(under_heading))
}

/// The cell of a date's row that stands under "Where".
fn in_column(passages: &Passages, at: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let passage = passages.all.get(at).filter(|passage| passage.block.kind == BlockKind::Row)?;
    let mut start = 0;
    passage.block.text.split('\t').find_map(|cell| {
        let from = start;
        start += cell.len() + 1;
        let head = passages.column_head(at, from)?.to_lowercase();
        let is_place = asks_where(&head, lexicon) && passage.cue_in(CueKind::Hedge, &(from..start)).is_none();
        is_place.then(|| place_claim(passage, from..from + cell.len())).flatten()
    })
}

fn under_heading(passages: &Passages, at: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let heading = passages.all.get(at).filter(|passage| passage.is_heading())?;
    let (label, _) = heading.label().filter(|(label, _)| asks_where(label, lexicon))?;
    // "Venue & registration" is about more than the place: only names that are said to be it count.
    let is_plain = label.split_whitespace().count() <= 2;
    passages.following(at, 2).find_map(|(_, next)| first_place(next, is_plain, lexicon))
}

/// Whether a heading or label of a few words holds one that asks for the place: "¿En dónde?".
fn asks_where(label: &str, lexicon: &Lexicon) -> bool {
    let words: Vec<&str> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    is_label(label, lexicon.venue_labels())
        || words.len() <= 4 && words.iter().any(|word| lexicon.venue_labels().contains(word))
}

/// "… Where: the pub" on a line of its own.
fn inline_label(passage: &Passage, lexicon: &Lexicon) -> Option<Claim<String>> {
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
        if is_label(&label, lexicon.venue_labels()) {
            return place_claim(passage, start..sentence.end);
        }
        label_within(text, lexicon)
            .and_then(|range| place_claim(passage, sentence.start + range.start..sentence.start + range.end))
    })
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
fn first_place(passage: &Passage, is_plain: bool, lexicon: &Lexicon) -> Option<Claim<String>> {
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
        None => after_preposition(passage, &first_line, lexicon),
    }
}

/// Links of a range whose words are a name, not an address, a sign-up or a note.
fn named_links<'a>(passage: &'a Passage, range: &Range<usize>) -> impl Iterator<Item = &'a Link> {
    passage.links_in(range).iter().filter(|link| {
        let words = passage.words(link.text.clone());
        let is_name = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_short = words.split_whitespace().count() <= 6;
        let is_elsewhere = link.url.starts_with('#') || rsvp::is_rsvp_host(&link.url);
        is_name && is_short && !is_elsewhere && !passage.block.is_masked(&link.text)
    })
}

/// "場所は駅前の図書館です": what stands between the topic mark of a word for the place and the next pause.
fn said_to_be(passage: &Passage, lexicon: &Lexicon) -> Option<Claim<String>> {
    if lexicon.language != Language::Japanese {
        return None;
    }
    let text = &passage.block.text;
    let labelled = said_after_a_label(passage, lexicon);
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

fn said_after_a_label(passage: &Passage, lexicon: &Lexicon) -> Option<Claim<String>> {
    let text = &passage.block.text;
    let (from, rest) = lexicon.venue_labels().iter().find_map(|label| {
        let end = text.find(label)? + label.len();
        let rest = text[end..].strip_prefix('は')?;
        Some((text.len() - rest.len(), rest))
    })?;
    let end = ["です", "、", "。", "で"].iter().filter_map(|pause| rest.find(pause)).min()?;
    place_claim(passage, from..from + end)
}

/// "The venue, [Code Node], is …": the first name after a word for the place, in the block of the date.
fn in_sentence_about_it(passage: &Passage, lexicon: &Lexicon) -> Option<Claim<String>> {
    let lower = passage.block.text.to_lowercase();
    if lower.len() != passage.block.text.len() {
        return None;
    }
    lexicon.venue_labels().iter().filter(|label| label.len() >= 4).find_map(|label| {
        let found = lower.find(label)?;
        let end = found + label.len();
        let stands_alone = is_word_end(&lower, found) && !lower[end..].starts_with(char::is_alphanumeric);
        let sentence = passage.sentence(found);
        let link = named_links(passage, &(end..sentence.end))
            .find(|link| link.text.end <= sentence.end)
            .filter(|_| stands_alone)?;
        place_claim(passage, link.text.clone())
    })
}

/// "… at the Chandos" after the date, else before it, in its sentence.
fn beside_date(passage: &Passage, offset: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    // A title is cut short: "Queues in Action" names no place.
    if passage.block.kind == BlockKind::Title {
        return None;
    }
    let sentence = passage.sentence(offset);
    let date = passage.days_in(&(offset..passage.block.text.len())).first();
    let date_end = date.map_or(offset, |day| day.span.end);
    let (before, after) =
        (sentence.start..offset.min(sentence.end), date_end.min(sentence.end)..sentence.end);
    let (named, set_off) = (after_preposition(passage, &after, lexicon), after_comma(passage, &after));
    // "…, Coworking Lab, via Leonardo da Vinci 2": the first of both.
    named
        .into_iter()
        .chain(set_off)
        .min_by_key(|place| place.span.start)
        .or_else(|| in_a_case(passage, &after, lexicon.language))
        .or_else(|| after_preposition(passage, &before, lexicon))
}

/// "Viikin pysäköintipaikalla", "Bahçeköy meydanında": in languages whose endings say where, the name that ends
/// with a word for a place, with the capitalized words before it.
fn in_a_case(passage: &Passage, range: &Range<usize>, language: Language) -> Option<Claim<String>> {
    const LOCATIVES: [&str; 4] = ["ssa", "ssä", "lla", "llä"];
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
        if is_place(bare) || is_named {
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
            && names_a_place(passage, at..from + words.len())
        {
            return place_claim(passage, at..from + words.len());
        }
    }
    None
}

/// Whether one of the words is what places are called, and not what takes place there: "workshop".
fn names_a_place(passage: &Passage, range: Range<usize>) -> bool {
    let Some(words) = passage.block.text.get(range.clone()) else { return false };
    words.split_whitespace().any(|word| {
        let at = range.start + word.as_ptr().addr() - words.as_ptr().addr();
        let is_meeting = |hit: &Hit| hit.kind == CueKind::Noun && hit.range.end >= at + word.len();
        is_place(word) && !passage.hits_in(&(at..at + 1)).iter().any(is_meeting)
    })
}

/// Whether a word is what places are called, or ends with it.
fn is_place(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    PLACES.iter().any(|place| *place == word || place.len() >= 5 && word.ends_with(place))
}

/// The sentences around the date's, then those of the next paragraphs that speak of the meetup.
fn around(passages: &Passages, at: usize, offset: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let passage = passages.all.get(at).filter(|passage| passage.block.kind != BlockKind::Title)?;
    let sentence = passage.sentence(offset);
    let after = passage.sentences.iter().filter(|other| other.start >= sentence.end).take(2);
    let before = passage.sentences.iter().rev().filter(|other| other.end <= sentence.start).take(2);
    // A sentence with a day of its own speaks of another place.
    let beside = after.chain(before).filter(|other| passage.days_in(other).is_empty());
    let beside = beside
        .clone()
        .find_map(|other| after_preposition(passage, other, lexicon))
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
                .find_map(|range| after_preposition(next, range, lexicon))
        })
    })
}

/// "Online", where the sentence of the date, those around it or the title say so.
fn online(passages: &Passages, at: usize, offset: usize) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    let title = passages.all.first().filter(|first| first.block.kind == BlockKind::Title);
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

/// A name after "at", "@", "bei", "en" …; what follows it right away in the same way is part of it:
/// "at the `FabLab` in the Old Post Office".
fn after_preposition(passage: &Passage, range: &Range<usize>, lexicon: &Lexicon) -> Option<Claim<String>> {
    let first = first_name(passage, range, lexicon)?;
    let rest = first.end..range.end;
    let second = first_name(passage, &rest, lexicon).filter(|second| second.start - first.end <= 14);
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

fn first_name(passage: &Passage, range: &Range<usize>, lexicon: &Lexicon) -> Option<Range<usize>> {
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
        if stands_alone || preposition == "@" {
            name_at(passage, from, range.end, lexicon.language)
        } else {
            None
        }
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
        lexicon.venue_prepositions().iter().find_map(|preposition| name_after(start, preposition))
    })
}

fn is_word_end(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}

/// The name that begins at an offset, articles and "our usual" passed over.
fn name_at(passage: &Passage, from: usize, limit: usize, language: Language) -> Option<Range<usize>> {
    let text = &passage.block.text;
    let mut at = from;
    for _ in 0..5 {
        at += text[at..limit].len() - text[at..limit].trim_start().len();
        if let Some(link) = named_links(passage, &(at..at + 1)).next() {
            return Some(link.text.clone());
        }
        let word_end = text[at..limit].find(|c: char| !c.is_alphanumeric()).map_or(limit, |end| at + end);
        let word = &text[at..word_end];
        if word.is_empty() || is_date_or_time(passage, at) || passage.block.is_masked(&(at..word_end)) {
            return None;
        }
        // "In a pub" says nothing; "à la médiathèque", in a language with more articles, says which.
        let is_known = is_place(word) && language != Language::English;
        if begins_name(word, &text[word_end..limit]) || is_known {
            return Some(at..name_end(passage, at, limit));
        }
        if !PASSED.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        at = word_end;
        if text[at..limit].starts_with(['\'', '\u{2019}']) {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    None
}

fn is_date_or_time(passage: &Passage, at: usize) -> bool {
    // No date or time is longer than this.
    let near = at.saturating_sub(80)..at + 1;
    passage.times_in(&near).iter().any(|time| at < time.span.end)
        || passage.days_in(&near).iter().any(|day| at < day.span.end)
}

/// A capital, or a house number that is followed by a street.
fn begins_name(word: &str, rest: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    word.starts_with(char::is_uppercase) || is_number && rest.trim_start().starts_with(char::is_uppercase)
}

/// Where a name ends: before a comma, a full stop, a bracket, a dash, or a word that is no part of names.
fn name_end(passage: &Passage, start: usize, limit: usize) -> usize {
    let text = &passage.block.text;
    let mut end = start;
    let mut at = start;
    for piece in text[start..limit].split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '(']);
        let is_name = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&')
            || at == start && is_place(bare);
        if !(is_name || PARTS.contains(&bare))
            || is_date_or_time(passage, at)
            || word.starts_with(['(', '-', '\u{2013}'])
        {
            break;
        }
        if !PARTS.contains(&bare) {
            end = at + bare.len();
        }
        at += piece.len();
        if bare.len() < word.len() {
            break;
        }
    }
    end.max(start)
}

/// A place as published: one line, no label, no trailing punctuation, not too long, no address.
fn place_claim(passage: &Passage, range: Range<usize>) -> Option<Claim<String>> {
    let words = passage.words(range.clone());
    let trimmed = words.trim_matches(|c: char| c.is_whitespace() || ",.;:(*-!?\"".contains(c));
    let is_name = trimmed.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
    if !is_name || trimmed.contains("://") {
        return None;
    }
    let short: String = trimmed.chars().take(MAX_VENUE).collect();
    Some(Claim::prose(short, passage.span(range)))
}
