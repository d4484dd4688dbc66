//! The posts of `tests/corpus/own`, written for this: what each announces is what its label says.
//!
//! One folder a group of a language or region (`en-gb`, `de-2`), read without any configuration. A day counts as found when it is
//! confirmed where the post is plain, and tentative where the post contradicts itself or hedges. Never may
//! another day be confirmed instead of it, nor a day be announced that no post announces.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The least share of the announced days that is found, in each language and over all of them.
const FLOOR_EACH: f64 = 0.84;
const FLOOR_ALL: f64 = 0.975;

#[derive(Default)]
struct Tally {
    wanted: usize,
    found: usize,
    wrong: Vec<String>,
    lost: Vec<String>,
}

#[test]
fn announcements_are_found_in_every_language_and_nobody_is_misled() {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut posts_of: BTreeMap<String, Value> = BTreeMap::new();
    for label in labels() {
        let group = text(&label, "group");
        let posts = posts_of.entry(group.clone()).or_insert_with(|| explain(&folder().join(&group)));
        let language = group.split('-').next().unwrap_or_default().to_owned();
        tally(tallies.entry(language).or_default(), &label, posts);
    }
    assert_eq!(tallies.len(), 15, "every language has posts");
    let (mut wanted, mut found) = (0, 0);
    for (language, tally) in &tallies {
        assert_eq!(tally.wrong, Vec::<String>::new(), "{language}: published and wrong");
        let recall = share(tally.found, tally.wanted);
        assert!(recall >= FLOOR_EACH, "{language}: recall {recall:.3}, lost {:?}", tally.lost);
        wanted += tally.wanted;
        found += tally.found;
    }
    let recall = share(found, wanted);
    assert!(recall >= FLOOR_ALL, "recall {recall:.3} of {wanted}");
}

fn tally(tally: &mut Tally, label: &Value, posts: &Value) {
    let file = text(label, "file");
    let post = posts["posts"].as_array().unwrap().iter().find(|post| post["file"] == *file).unwrap();
    let mut announced: Vec<(String, String)> = post["announces"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["as_announced"], "date"), text(&one["as_announced"], "status")))
        .filter(|(day, status)| !day.is_empty() && status != "cancelled")
        .collect();
    for next in [&label["next"]].into_iter().chain(label["more_next"].as_array().unwrap()) {
        let (day, is_doubtful) =
            (text(next, "date"), next["status"] == "conflict" || next["status"] == "hedged");
        if day.len() != 10 || next["status"] == "cancelled" {
            continue;
        }
        tally.wanted += 1;
        let expected = if is_doubtful { "tentative" } else { "confirmed" };
        match announced.iter().position(|(date, status)| *date == day && status == expected) {
            Some(at) => {
                announced.remove(at);
                tally.found += 1;
            }
            None => tally.lost.push(format!("{file}: {day}")),
        }
    }
    let is_plain = |status: &str| status == "confirmed" || label["next"].is_null();
    let wrong = announced.iter().filter(|(_, status)| is_plain(status));
    tally.wrong.extend(wrong.map(|(day, status)| format!("{file}: {day} {status}")));
}

fn explain(folder: &Path) -> Value {
    let run = Command::new(env!("CARGO_BIN_EXE_tidings"))
        .args(["explain", "--format", "json", "--posts"])
        .arg(folder)
        .output()
        .unwrap();
    serde_json::from_slice(&run.stdout).unwrap()
}

fn labels() -> Vec<Value> {
    let lines = std::fs::read_to_string(folder().join("labels.jsonl")).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/own")
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred posts")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
