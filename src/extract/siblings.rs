//! Days that stand in one list: what one of them is, the others are.
//!
//! In come the weighed [`Candidate`]s of a post; the entries beside one that is announced gain the points they
//! lack. It weighs no words itself.

use super::candidate::{Candidate, ENOUGH, Setting};
use super::claim::{Evidence, EvidenceKind};

/// Entries of one list or table that begin with a day are of one kind: where one of them is a meetup's, so
/// are the rest. Not so where that one says for itself that it is the next meetup's.
pub(super) fn join(found: &mut [Candidate<'_>], setting: &Setting) {
    const BESIDE: i32 = 20;
    let is_one_list = |a: &Candidate<'_>, b: &Candidate<'_>| {
        b.at - a.at <= 1
            && a.passage.block.kind == b.passage.block.kind
            && a.passage.heading == b.passage.heading
    };
    for run in found.chunk_by_mut(is_one_list) {
        let leads = |candidate: &Candidate<'_>| {
            candidate.is_enough() && !candidate.names_next && candidate.begins_its_entry()
        };
        let Some(leader) = run.iter().find(|candidate| leads(candidate)) else { continue };
        let says = leader.passage.words(leader.phrase.span.start..leader.phrase.span.end);
        let sibling = |candidate: &Candidate<'_>| {
            candidate.begins_its_entry()
                && !candidate.is_enough()
                && candidate.rejection.is_none()
                && candidate.resolution.day.is_some_and(|day| day > setting.posted)
                && candidate.points() + BESIDE >= ENOUGH - 5
        };
        for candidate in run.iter_mut().filter(|candidate| sibling(candidate)) {
            let weight = BESIDE.max(ENOUGH - candidate.points());
            let evidence = Evidence {
                kind: EvidenceKind::Context,
                says: says.clone(),
                agrees: true,
                weight,
                span: None,
            };
            candidate.evidence.push(evidence);
            candidate.is_about_a_meetup = true;
        }
    }
}
