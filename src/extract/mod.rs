//! One post in, what it says out: [`extract`] finds the meetups it announces, what it calls off, and what
//! it tells of the meetup it recaps.
//!
//! ```text
//! Post ─▶ passages (sentences, phrases, cues) ─▶ candidates (weighed) ─▶ announcements ─▶ Extraction
//! ```
//!
//! It never sees another post, never fails, and never decides what is published: claims with their
//! evidence go on to [`crate::timeline`], which reconciles them with those of other posts.

mod against;
mod announcement;
mod apposition;
mod beside;
mod called_off;
mod candidate;
pub mod claim;
mod conclusion;
mod counted;
mod cues;
pub mod dating;
mod days_told;
mod details;
mod gathering;
mod hedge;
mod label;
pub mod lexicon;
mod moves;
mod moving;
mod nearby;
mod next_week;
mod noted;
mod numbered;
mod on_stage;
mod opening;
mod over;
mod own;
mod parted;
mod passage;
mod phrase;
mod place_name;
pub mod posture;
mod programme;
pub mod recap;
mod relation;
pub mod resolve;
mod retraction;
pub mod rsvp;
mod scale;
pub mod scan;
pub mod sentence;
mod setting;
mod shift;
mod siblings;
pub mod sign_up;
mod stranger;
pub mod told;
mod told_later;
mod topic;
mod unnamed;
mod venue;
mod week_of;
mod weighing;
mod wording;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use whatlang::Lang;

pub use announcement::rules_of_faults;
pub use claim::{
    Announcement, Change, Doubt, Evidence, EvidenceKind, Provenance, Rejection, Retraction, Scope,
    StatedStatus, long_weekday,
};
pub use posture::Posture;
pub use recap::Recap;
pub use told::{Naming, Told};

use candidate::Candidate;
use claim::TurnedDown;
use lexicon::{DayOrder, Language, Lexicon};
use own::Own;
use passage::Passages;
use setting::Setting;
use told::{also_told, told_day};
use weighing::candidates;

use crate::base::source::Span;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;

/// Everything one post says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Extraction {
    /// The language it was read in.
    pub language: Language,
    /// Whether it looks back or ahead.
    pub posture: Posture,
    /// Whether it looks back, and names a meetup at its head.
    pub tells_of_a_meetup: bool,
    /// Whether its title calls it a newsletter.
    pub is_a_newsletter: bool,
    /// The month that its title names, where that is one.
    pub title_month: Option<u32>,
    /// The meetups it announces, in the order of the text.
    pub announcements: Vec<Announcement>,
    /// What it calls off.
    pub retractions: Vec<Retraction>,
    /// The meetup it tells of, where it says itself when that was.
    pub told: Option<Told>,
    /// Other days that it tells of beside that one.
    pub also_told: Vec<NaiveDate>,
    /// What it tells of that meetup.
    pub recap: Recap,
    /// What looked like an announced day and is none, in the order of the file.
    pub turned_down: Vec<TurnedDown>,
    /// What its front matter says of meetups and cannot mean, and what of it is too long to be read.
    pub diagnostics: Vec<Diagnostic>,
}

impl Extraction {
    /// Whether it is called by that month, and no newsletter, which comes out on no meetup's day.
    pub(crate) fn is_of_the_month(&self, month: u32) -> bool {
        self.title_month == Some(month) && !self.is_a_newsletter
    }

    /// The same without what only an explanation tells: what was turned down, and the evidence. Of that the year alone
    /// stays, by which it is known how certain a slip is.
    pub(crate) fn without_reasons(mut self) -> Self {
        self.turned_down = Vec::new();
        for announcement in &mut self.announcements {
            let mut evidence = announcement.evidence.iter();
            let year = evidence.find(|evidence| evidence.kind == EvidenceKind::Year).cloned();
            announcement.evidence = year.into_iter().collect();
        }
        self
    }
}

/// Reads what a post says, under a configuration whose `date_is` and `file_name_is` have been settled for
/// the whole site ([`crate::post::meaning`]).
pub fn extract(post: &Post, config: &Config) -> Extraction {
    let (language, order) = language_of(post, config);
    let lexicon = Lexicon::of(language);
    let mut passages = Passages::read(post, lexicon, order);
    programme::read_numbers(&mut passages);
    passages.leave_out_too_many();
    let order = settled_order(passages.told_order(order), config);
    let own = Own::read(post, config, (lexicon, order));
    let posted = own.posted(post);
    read_beside_each_other(&mut passages, posted, order);
    let is_filed_as_past = posture::is_filed_as_past(post, lexicon)
        || posture::is_titled_with_a_past_day(&passages, posted, order);
    let posture = posture::posture(&passages, (posted, order), own.day().is_some(), is_filed_as_past);
    let setting = Setting {
        posted,
        is_posted_unknown: own.is_posted_unknown,
        own_day: own.day(),
        file_name_day: post.file_name_day,
        posture,
        head: passages.head(),
        is_titled_as_past: posture::is_titled_as_past(&passages),
        order,
        group: words_of(config.site.title.as_deref().unwrap_or_default()),
    };
    let mut weighed = candidates(&passages, &setting);
    let retractions = retraction::retractions(&passages, &setting);
    leave_days_moved_from(&mut weighed, &retractions);
    // Nobody tells of what did not take place.
    let is_off = |told: &Told| retractions.iter().any(|one| one.date == Some(told.day));
    let stated = own.recap_date(post, posture).map(Told::stated);
    let mut told = stated.or_else(|| told_day(&weighed, &setting).filter(|told| !is_off(told)));
    let also_told = also_told(&weighed, &setting, told.as_ref());
    let mut found = announcement::announcements(&passages, weighed, &setting);
    own.join(&mut found, &passages, &setting);
    change(&passages, &retractions, &mut found, &setting);
    if let Some(told) = &mut told {
        told.is_of_us &= !is_called_off_first(told, &retractions);
    }
    let mut turned_down = found.turned_down;
    turned_down.extend(no_dates(&passages));
    turned_down.sort_by_key(|down| down.span);
    // They stay until the last post is read, and are few: room for more would be most of what they take.
    turned_down.shrink_to_fit();
    found.announcements.shrink_to_fit();
    let mut diagnostics = own.diagnostics;
    diagnostics.extend(passages.unread.map(|span| too_many_days(post, span)));
    Extraction {
        language,
        posture,
        tells_of_a_meetup: posture == Posture::Back
            && (is_filed_as_past || posture::names_a_meetup(&passages)),
        is_a_newsletter: posture::is_a_newsletter(&passages),
        title_month: passages.title_month(),
        also_told,
        told,
        recap: recap::recap(post, &passages),
        announcements: found.announcements,
        retractions,
        turned_down,
        diagnostics,
    }
}

/// Reads days by what stands elsewhere in the post: "2. April" in a numbered heading, "next week: Wednesday", "postponed by a week".
fn read_beside_each_other(passages: &mut Passages, posted: NaiveDate, order: DayOrder) {
    noted::read(passages, posted, order);
    numbered::read(passages);
    next_week::read(passages);
    shift::read(passages, posted, order);
}

/// Changes what a post announces by what it calls off, moves or corrects itself, as after an edit.
fn change(
    passages: &Passages,
    retractions: &[Retraction],
    found: &mut announcement::Found,
    setting: &Setting,
) {
    apply(retractions, found, setting.posted);
    give_way_to_an_update(retractions, found);
    noted::correct(passages, found, setting);
}

/// The order of day and month in a post, where it leaves that open that of the site.
fn settled_order(told: DayOrder, config: &Config) -> DayOrder {
    match (told, config.site.habitual_day_first) {
        (DayOrder::Unknown, Some(true)) => DayOrder::DayFirst,
        (DayOrder::Unknown, Some(false)) => DayOrder::MonthFirst,
        (order, _) => order,
    }
}

/// Says where the days begin that are not read.
fn too_many_days(post: &Post, first: Span) -> Diagnostic {
    let message = "the post names more days than are read; this one and those behind it are left out";
    Diagnostic::new(Rule::TooManyDays, &post.source.path, first, message)
        .with_help("part it into posts, or give the next meetup in the front matter: `next: { date: … }`")
}

/// The language of a post: its own word, the site's, else told from its text; English where nothing tells.
fn language_of(post: &Post, config: &Config) -> (Language, DayOrder) {
    let stated = post.lang.as_deref().or(config.site.lang.as_deref());
    if let Some(tag) = stated
        && let Some(language) = Language::from_tag(tag)
    {
        return (language, DayOrder::from_tag(tag));
    }
    let habit = config.site.habitual_lang.as_deref().and_then(Language::from_tag);
    let language = told(post.body(), habit).unwrap_or(Language::English);
    (language, DayOrder::from_tag(language.tag()))
}

/// What the detector may answer: the languages read here, Catalan for Spanish, and those of other scripts,
/// so that their texts are not taken for one of these.
const READ: [Lang; 22] = [
    Lang::Eng,
    Lang::Deu,
    Lang::Fra,
    Lang::Spa,
    Lang::Cat,
    Lang::Ita,
    Lang::Por,
    Lang::Nld,
    Lang::Pol,
    Lang::Swe,
    Lang::Dan,
    Lang::Nob,
    Lang::Fin,
    Lang::Ces,
    Lang::Tur,
    Lang::Jpn,
    Lang::Cmn,
    Lang::Kor,
    Lang::Rus,
    Lang::Ukr,
    Lang::Ell,
    Lang::Heb,
];

/// The language that most of a site's posts are in: of at most a few, spread over all of them.
pub fn habitual_language(posts: &[Post]) -> Option<Language> {
    const SAMPLE: usize = 24;
    const HEAD: usize = 400;
    let mut counts = [0_usize; Language::ALL.len()];
    for post in posts.iter().step_by(posts.len() / SAMPLE + 1).filter_map(|post| post.whole().ok()) {
        if let Some(count) = detect(post.body()).and_then(|language| counts.get_mut(language as usize)) {
            *count += 1;
        }
    }
    let (language, count) = Language::ALL.into_iter().zip(counts).max_by_key(|(_, count)| *count)?;
    if count * 2 > counts.iter().sum() {
        return Some(language);
    }
    // A few short posts that each say little: together they may say more.
    let heads = posts.iter().take(SAMPLE).filter_map(|post| post.whole().ok());
    let heads = heads.map(|post| post.body().chars().take(HEAD).chain(['\n']).collect::<String>());
    detect(&heads.collect::<String>())
}

/// Whether the posts of a site put the day first in dates such as "27/8/2020", where some of its dates can only be read
/// one way and none the other; of at most a few hundred posts, spread over all of them.
pub fn habitual_day_first(posts: &[Post]) -> Option<bool> {
    const SAMPLE: usize = 300;
    let sample = posts.iter().step_by(posts.len() / SAMPLE + 1).filter_map(|post| post.whole().ok());
    let dates = sample.flat_map(|post| {
        let dates = slashed_dates(&post.title).chain(slashed_dates(post.body()));
        dates.collect::<Vec<_>>()
    });
    let told = dates.filter_map(|(first, second)| match (first > 12, second > 12) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    });
    let (is_day_first, is_month_first) =
        told.fold((false, false), |(day, month), is_day| (day || is_day, month || !is_day));
    (is_day_first != is_month_first).then_some(is_day_first)
}

/// The first two numbers of dates such as "27/8/2020" and "8/27/20" in a text.
fn slashed_dates(text: &str) -> impl Iterator<Item = (u32, u32)> {
    let day = |digits: &str| {
        let is_number = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u32>().ok().filter(|day| is_number && (1..=31).contains(day))
    };
    text.match_indices('/').filter_map(move |(at, _)| {
        let before = &text[..at];
        let digits = before.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
        let first = day(before.get(at - digits..)?)?;
        let is_free = !before[..at - digits].ends_with(['/', '.', '-', '=', '_']);
        let (second, rest) = text[at + 1..].split_once('/')?;
        let second = day(second)?;
        let year = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
        (is_free && matches!(year, 2 | 4)).then_some((first, second))
    })
}

/// The language that a text is written in, where that is plain.
pub fn detect(text: &str) -> Option<Language> {
    told(text, None)
}

/// A text of which one letter in so many is a kana is Japanese; in other languages they are a name or two.
const KANA_SHARE: usize = 5;

/// The language of a text, of a site that has a language it mostly uses.
fn told(text: &str, habit: Option<Language>) -> Option<Language> {
    // The head of a post decides; more only costs time.
    let mut end = text.len().min(1_500);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    // Most posts say it with their commonest words, in a tenth of the time that the detector takes.
    if let Some(language) = Language::plain(text) {
        return Some(language);
    }
    // Short posts in Japanese may have more Chinese characters than others.
    let kana = text.chars().filter(|c| matches!(c, '\u{3041}'..='\u{30fa}')).count();
    if kana * KANA_SHARE > text.chars().filter(|c| c.is_alphabetic()).count() {
        return Some(Language::Japanese);
    }
    let Some(info) = whatlang::Detector::with_allowlist(READ.to_vec()).detect(text) else { return habit };
    let guess = language_named(info.lang());
    if info.is_reliable() && info.confidence() > 0.9 && !matches!(info.lang(), Lang::Dan | Lang::Nob) {
        return guess;
    }
    let is_likely = info.is_reliable() || info.confidence() >= 0.5;
    Language::of_common_words(text, habit, guess).or(habit).or(guess.filter(|_| is_likely))
}

fn language_named(lang: Lang) -> Option<Language> {
    Some(match lang {
        Lang::Eng => Language::English,
        Lang::Deu => Language::German,
        Lang::Fra => Language::French,
        Lang::Spa | Lang::Cat => Language::Spanish,
        Lang::Ita => Language::Italian,
        Lang::Por => Language::Portuguese,
        Lang::Nld => Language::Dutch,
        Lang::Pol => Language::Polish,
        Lang::Swe => Language::Swedish,
        Lang::Dan => Language::Danish,
        Lang::Nob => Language::Norwegian,
        Lang::Fin => Language::Finnish,
        Lang::Ces => Language::Czech,
        Lang::Tur => Language::Turkish,
        Lang::Jpn => Language::Japanese,
        _ => return None,
    })
}

impl Extraction {
    /// Whether it names the day of the meetup it tells of, and does not count it.
    pub fn names_its_day(&self) -> bool {
        self.told.is_some_and(|told| told.naming != Naming::Counted)
    }

    /// Whether the day that it names is said of a meetup or of those who met.
    pub fn names_a_day_of_ours(&self) -> bool {
        self.names_its_day() && self.told.is_some_and(|told| told.is_ours)
    }

    /// Whether it tells of those who met.
    pub fn tells_of_us(&self) -> bool {
        self.told.is_some_and(|told| told.is_of_us)
    }

    /// Where prose tells when that meetup was.
    pub fn told_span(&self) -> Option<Span> {
        self.told?.span
    }

    /// Whether it begins with calling a meetup off or moving it, before it tells of any that has been.
    pub fn opens_with_calling_off(&self) -> bool {
        self.retractions.iter().any(|retraction| {
            let is_first = |told: Span| retraction.span.start < told.start;
            retraction.is_head && self.told_span().is_none_or(is_first)
        })
    }
}

/// The words of a name, in small letters, but for those that are too short to tell one from another.
fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// "The caretaker is in tomorrow. So tomorrow's meetup moves to Tuesday the 6th": a day that a meetup is moved from is
/// not announced, wherever else the post speaks of it.
fn leave_days_moved_from(weighed: &mut [Candidate<'_>], retractions: &[Retraction]) {
    let left: Vec<(NaiveDate, Span)> = retractions
        .iter()
        .filter(|retraction| retraction.new_date.is_some())
        .filter_map(|retraction| Some((retraction.date?, retraction.sentence_span)))
        .collect();
    for candidate in weighed {
        let start = candidate.passage.span(candidate.phrase.span.start..candidate.phrase.span.end).start;
        let is_left = |(day, sentence): &(NaiveDate, Span)| {
            candidate.resolution.day == Some(*day) && !(sentence.start..sentence.end).contains(&start)
        };
        if candidate.rejection.is_none() && left.iter().any(is_left) {
            candidate.rejection = Some(Rejection::Outweighed);
        }
    }
}

/// Whether a post calls something off before it tells of its day. "Seven of us on the 8th. … We skip the 20th": what is
/// called off behind what is told is another.
fn is_called_off_first(told: &Told, retractions: &[Retraction]) -> bool {
    let is_before = |retraction: &Retraction| {
        told.span.is_none_or(|told| retraction.sentence_span.start <= told.end) || retraction.date.is_none()
    };
    retractions.iter().any(|retraction| retraction.is_lead && is_before(retraction))
}

/// A retraction in the post itself, as after an edit, changes what it announces.
///
/// "We do not meet today as usual … today from 19:00 online": a later sentence that gives the same day
/// overrules it.
fn apply(retractions: &[Retraction], found: &mut announcement::Found, posted: NaiveDate) {
    // "No rehearsal this week" over a post that says which day: the headline speaks of that one.
    let is_dated =
        retractions.iter().any(|retraction| retraction.date.is_some() || retraction.new_date.is_some());
    let is_single = found.announcements.len() == 1 && !is_dated;
    for retraction in retractions {
        let is_again = |date: Option<NaiveDate>, span: Span| {
            date.is_some() && date == retraction.date && span.start > retraction.sentence_span.end
        };
        let is_overruled = found.announcements.iter().any(|one| is_again(one.date, one.span) && invites(one))
            || found.invited_again.iter().any(|(day, span)| is_again(Some(*day), *span));
        if is_overruled || retraction.new_date.is_some() {
            continue;
        }
        for announcement in &mut found.announcements {
            if announcement.moved_from.is_some() {
                continue;
            }
            let hits = match (retraction.date, retraction.month) {
                (Some(date), _) => announcement.date == Some(date),
                // "October meetup put back a week" over "it is now on the 19th": that is the new day.
                (None, Some(month)) if is_put_off_to(announcement, retraction, retractions) => {
                    announcement.is_move |= month_matches(announcement, month);
                    false
                }
                // "On 21 July. There will be no separate July meetup": behind a day of that month it speaks of another.
                (None, Some(month)) => {
                    // "I know I said no meetup in December. But the hall is free, so: Saturday, December 10, 1 pm."
                    // "No meetup in December: instead there is dinner, Wednesday 14, at eight".
                    let end =
                        if announcement.is_move { retraction.span.end } else { retraction.sentence_span.end };
                    let is_behind = announcement.span.start > end;
                    let is_overruled = is_behind && announcement.date.is_some() && invites(announcement);
                    // It stands for what is called off, and is no meetup of another month that is moved.
                    announcement.is_move &= !(is_overruled && month_matches(announcement, month));
                    let is_another =
                        retraction.change == Change::None && is_said_in_full(announcement, retraction);
                    month_matches(announcement, month)
                        && !stands_right_before(announcement, retraction)
                        && !is_overruled
                        && !is_another
                }
                // A headline, or the sentence before, says no more than the one that gives the new day.
                (None, None)
                    if retraction.change == Change::Postponed && is_new_day(announcement, retraction) =>
                {
                    announcement.is_move |= is_single;
                    false
                }
                (None, None) if retraction.week.is_some() => {
                    announcement.date.is_some_and(|day| retraction.is_of_the_week_of(day) == Some(true))
                }
                (None, None) => {
                    // "The May meetup is off" over "see you on 13 July": that is another.
                    let is_another = invites(announcement) && is_later(announcement, retraction, posted);
                    is_single && announcement.is_own && retraction.is_lead && !is_another
                        || retraction.scope == Scope::All
                }
            };
            if hits {
                let is_put_off = retraction.change == Change::Postponed;
                announcement.status =
                    if is_put_off { StatedStatus::Postponed } else { StatedStatus::Cancelled };
            }
        }
    }
}

/// "We are pushing it back. It's now on 13 March": a day that is said behind a move is the new one.
fn is_new_day(announcement: &Announcement, retraction: &Retraction) -> bool {
    /// How far behind the sentence that moves the next one begins to give its day, in bytes.
    const NEXT: usize = 30;
    let moves = announcement
        .evidence
        .iter()
        .any(|evidence| evidence.kind == EvidenceKind::Cue && evidence.agrees && evidence.weight >= 15);
    let follows_at = announcement.span.start.checked_sub(retraction.sentence_span.end);
    announcement.is_move || follows_at.is_some_and(|gap| moves || gap <= NEXT)
}

/// Whether a day in the month that is put off is the new one.
fn is_put_off_to(announcement: &Announcement, retraction: &Retraction, all: &[Retraction]) -> bool {
    let is_dated = || all.iter().any(|one| one.date.is_some() || one.new_date.is_some());
    retraction.change == Change::Postponed
        && (is_new_day(announcement, retraction)
            || all.iter().any(|one| one.new_date == announcement.date)
            || !is_dated() && is_given_below(announcement, retraction))
}

/// "The July meetup is put off" for a title, over "so we meet on 15 July, at 19:30": the one day that is given with its hour.
fn is_given_below(announcement: &Announcement, retraction: &Retraction) -> bool {
    retraction.is_head && announcement.span.start > retraction.sentence_span.end && invites(announcement)
}

/// "Update: we move everything to 26 February" over the announcement of the 19th: the day that was announced gives way, and
/// what was said of it is of the new one.
fn give_way_to_an_update(retractions: &[Retraction], found: &mut announcement::Found) {
    const NEAR: i64 = 21;
    const BEHIND: usize = 300;
    let is_update = |one: &&Retraction| {
        one.new_date.is_some() && one.date.is_none() && one.month.is_none() && one.change == Change::Postponed
    };
    let Some(update) = retractions.iter().find(is_update) else { return };
    let Some(new) = update.new_date else { return };
    let sentence = update.sentence_span;
    let gives_way = |one: &Announcement| {
        let apart = one.date.map(|date| (new - date).num_days());
        // "The next one is on March 16. Edit: we will do it a week later: March 23": behind the day, and not far.
        let is_behind =
            one.span.end <= sentence.start && sentence.start - one.span.end <= BEHIND && !one.is_move;
        // However much front matter stands between: "Meetup #41: September 29".
        let is_of_the_title = matches!(
            one.provenance,
            Provenance::Title | Provenance::FrontMatter | Provenance::PostDate | Provenance::FileName
        );
        (update.is_head && (one.span.start > sentence.end || is_of_the_title) || is_behind)
            && apart.is_some_and(|apart| (1..=NEAR).contains(&apart))
    };
    let old: Vec<usize> =
        (0..found.announcements.len()).filter(|at| gives_way(&found.announcements[*at])).collect();
    let [old] = old.as_slice() else { return };
    let left = found.announcements.remove(*old);
    found.turned_down.push(TurnedDown { span: left.span, reason: Rejection::Outweighed, date: left.date });
    let moved_from = left.date;
    if let Some(moved) = found.announcements.iter_mut().find(|one| one.date == Some(new)) {
        (moved.moved_from, moved.is_move) = (moved_from, true);
        moved.is_own |= left.is_own;
        announcement::complete(moved, &left);
    } else {
        let span = sentence;
        let moved = Announcement { span, date: Some(new), moved_from, is_move: true, ..left };
        found.announcements.insert(0, moved);
    }
}

/// Whether a day stands in another block than what calls off, and is weeks away.
fn is_later(announcement: &Announcement, retraction: &Retraction, posted: NaiveDate) -> bool {
    const WEEKS: i64 = 21;
    let is_far = announcement.date.is_some_and(|day| (day - posted).num_days() > WEEKS);
    is_far && announcement.span.start > retraction.sentence_span.end
}

/// Whether the sentence of an announcement invites or gives a time, and does not only name the day.
fn invites(announcement: &Announcement) -> bool {
    announcement.evidence.iter().any(|evidence| {
        let is_invitation = evidence.kind == EvidenceKind::Cue && evidence.weight >= 15;
        evidence.agrees && (is_invitation || evidence.kind == EvidenceKind::Time && evidence.weight > 0)
    })
}

/// Whether a day of the same block stands at most a sentence or two before.
fn stands_right_before(announcement: &Announcement, retraction: &Retraction) -> bool {
    const NEAR: usize = 160;
    let (before, behind) = (announcement.span.end, retraction.sentence_span.start);
    before <= behind && behind - before <= NEAR
}

/// "The braai is on Saturday 3 December, from 13:00. … No normal meetup in December": whether a day is given with its
/// weekday and time before.
fn is_said_in_full(announcement: &Announcement, retraction: &Retraction) -> bool {
    announcement.span.end <= retraction.sentence_span.start
        && announcement.weekday.is_some()
        && announcement.times.start.is_some()
}

fn month_matches(announcement: &Announcement, (year, month): (i32, u32)) -> bool {
    use chrono::Datelike;
    announcement.date.is_some_and(|day| (day.year(), day.month()) == (year, month))
}

/// What the scanner turned down, at its places in the file.
fn no_dates(passages: &Passages) -> Vec<TurnedDown> {
    let mut all = Vec::new();
    for passage in &passages.all {
        for down in &passage.scan.turned_down {
            let span = passage.span(down.span.start..down.span.end);
            all.push(TurnedDown { span, reason: Rejection::NotADate(down.reason), date: None });
        }
    }
    all
}
