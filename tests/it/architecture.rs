//! The rules of the house, held by reading the source: which way imports point, who touches the
//! machine, how long a file and a function may grow, and that every rule is told of in the README.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tidings::diagnostic::{Rule, Severity};

use crate::rust_text;

/// The modules from the ground up. A module may use what stands before it, and itself.
const LAYERS: &[&[&str]] = &[
    &["base"],
    &["diagnostic"],
    &["config"],
    &["post"],
    &["extract"],
    &["timeline"],
    &["emit"],
    &["pipeline"],
    &["explain", "setup"],
    &["disk"],
    &["bucket", "server"],
    &["cli", "commands"],
];

/// The one path upwards: configuration holds front matter (Jekyll's `defaults`), and a post is read by
/// the configuration.
const MAY_POINT_UP: &[(&str, &str)] = &[("config", "post::front_matter")];

/// What only some files may touch: the path below `std`, `chrono` or the like, and those files.
const MACHINE: &[(&str, &str, &[&str])] = &[
    ("std", "fs", &["disk.rs", "disk/", "main.rs"]),
    ("std", "env", &["main.rs"]),
    ("std", "process", &["main.rs", "disk/", "commands/"]),
    ("std", "net", &["main.rs", "base/public_address.rs", "bucket/", "server/", "cli/", "commands/"]),
    ("Utc", "now", &["main.rs"]),
    ("Local", "now", &["main.rs"]),
    ("SystemTime", "now", &["main.rs"]),
    ("Instant", "now", &["main.rs", "server/"]),
];

const MAX_FILE_LINES: usize = 600;
const MAX_FUNCTION_LINES: usize = 60;

struct SourceText {
    /// Below `src/`, with forward slashes.
    path: String,
    text: String,
    code: String,
}

#[test]
fn imports_point_down() {
    let mut faults = String::new();
    for file in &sources() {
        for path in crate_paths(file) {
            if let Some(fault) = upward(&file.path, &path) {
                let _ = writeln!(faults, "src/{}: {fault}", file.path);
            }
        }
    }
    assert_none(&faults);
}

/// Beside each other in a folder, modules stand in one order as well: no two use each other, be it by way of a third.
#[test]
fn siblings_use_each_other_one_way() {
    let mut uses: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for file in &sources() {
        for (folder, from, to) in sibling_uses(file) {
            uses.entry(folder).or_default().entry(from).or_default().insert(to);
        }
    }
    let mut faults = String::new();
    for (folder, uses) in uses {
        let circle = circle(uses);
        if !circle.is_empty() {
            let _ = writeln!(faults, "src/{folder}: these use each other in a circle: {circle:?}");
        }
    }
    assert_none(&faults);
}

#[test]
fn every_module_has_a_layer() {
    let known: BTreeSet<&str> = LAYERS.iter().copied().flatten().copied().collect();
    let mut faults = String::new();
    for file in &sources() {
        let module = module_of(&file.path);
        if !matches!(module, "main" | "lib") && !known.contains(module) {
            let _ = writeln!(
                faults,
                "src/{}: `{module}` stands in no layer of tests/it/architecture.rs",
                file.path
            );
        }
    }
    assert_none(&faults);
}

#[test]
fn only_the_edge_touches_the_machine() {
    let mut faults = String::new();
    for file in &sources() {
        for (head, name, allowed) in MACHINE {
            let is_allowed = allowed.iter().any(|prefix| file.path.starts_with(prefix));
            let uses_it = rust_text::paths_below(&file.code, head)
                .iter()
                .any(|path| path.split("::").next() == Some(name));
            if uses_it && !is_allowed {
                let _ =
                    writeln!(faults, "src/{}: `{head}::{name}` belongs to {}", file.path, allowed.join(", "));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_tells_its_story_and_stays_short() {
    let mut faults = String::new();
    for file in &sources() {
        if !file.text.starts_with("//! ") {
            let _ = writeln!(faults, "src/{}: does not start with `//!`", file.path);
        }
        let n_lines = rust_text::n_code_lines(&file.code);
        if n_lines > MAX_FILE_LINES {
            let _ = writeln!(faults, "src/{}: {n_lines} lines of code, {MAX_FILE_LINES} at most", file.path);
        }
    }
    assert_none(&faults);
}

#[test]
fn functions_stay_short() {
    let mut faults = String::new();
    for file in &sources() {
        for function in rust_text::functions(&file.code) {
            if function.n_lines > MAX_FUNCTION_LINES {
                let _ = writeln!(
                    faults,
                    "src/{}:{}: `{}` takes {} lines, {MAX_FUNCTION_LINES} at most",
                    file.path, function.line, function.name, function.n_lines
                );
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn rules_have_codes_and_names_of_their_own() {
    let codes: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    let names: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(
        (codes.len(), names.len()),
        (Rule::ALL.len(), Rule::ALL.len()),
        "a code or a name stands twice"
    );
    for rule in Rule::ALL {
        let (letter, number) = rule.code().split_at(1);
        assert!("FDAXCH".contains(letter) && number.len() == 3, "{}: no stage has this letter", rule.code());
        assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{}: not a number", rule.code());
        assert!(!rule.summary().is_empty() && !rule.example().is_empty(), "{}: not explained", rule.code());
    }
}

/// With `TIDINGS_BLESS` set, the README's table is written instead of compared.
#[test]
fn the_readme_lists_every_rule() {
    let (begin, end) = ("<!-- rules: from src/diagnostic/rule.rs -->\n", "<!-- end of rules -->");
    let path = root().join("README.md");
    let readme = std::fs::read_to_string(&path).expect("README.md is readable");
    let (head, rest) = readme.split_once(begin).expect("README.md has a mark where the rules begin");
    let (table, tail) = rest.split_once(end).expect("README.md has a mark where the rules end");
    let wanted = rule_table();
    if std::env::var_os("TIDINGS_BLESS").is_some() {
        std::fs::write(&path, format!("{head}{begin}{wanted}{end}{tail}")).expect("README.md is writable");
    } else {
        let behind: Vec<_> = wanted.lines().filter(|row| !table.contains(row)).collect();
        assert!(
            table == wanted,
            "README.md is behind, run the tests with TIDINGS_BLESS=1; new rows: {behind:#?}"
        );
    }
}

fn rule_table() -> String {
    let mut table = String::from("| Code | Name | Severity | What it finds |\n| --- | --- | --- | --- |\n");
    for rule in Rule::ALL {
        let severity = match rule.severity() {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let summary = rule.summary().replace('|', "\\|");
        let _ = writeln!(table, "| {} | `{}` | {severity} | {summary} |", rule.code(), rule.name());
    }
    table
}

/// The paths below the crate's root that a file names, whether from the root or climbing to it.
fn crate_paths(file: &SourceText) -> Vec<String> {
    let mut paths = rust_text::paths_below(&file.code, "crate");
    let climb = vec!["super"; depth_of(&file.path)].join("::");
    if !climb.is_empty() {
        let above = rust_text::paths_below(&file.code, &climb);
        paths.extend(above.into_iter().filter(|path| !path.starts_with("super")));
    }
    if matches!(module_of(&file.path), "main" | "cli" | "commands") {
        paths.extend(rust_text::paths_below(&file.code, "tidings"));
    }
    paths
}

/// For each folder above a file: the folder, the module below it that the file is of, and another one that it uses.
fn sibling_uses(file: &SourceText) -> Vec<(String, String, String)> {
    let module: Vec<&str> = module_path(&file.path).collect();
    let mut found = Vec::new();
    for depth in 1..module.len() {
        let (folder, from) = (module[..depth].join("::"), module[depth]);
        let climb = vec!["super"; module.len() - depth].join("::");
        let heads = [climb, format!("crate::{folder}")];
        let used = heads.iter().flat_map(|head| rust_text::paths_below(&file.code, head));
        let names = used.filter_map(|path| path.split("::").next().map(str::to_owned));
        let others = names.filter(|to| to != from && to != "super");
        found.extend(others.map(|to| (folder.clone(), from.to_owned(), to)));
    }
    found
}

/// The modules that are left when those that use none of the others, or that none uses, are taken away again and again.
fn circle(mut uses: BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    loop {
        let left: BTreeSet<String> = uses.keys().cloned().collect();
        let named: BTreeSet<String> = uses.values().flatten().cloned().collect();
        uses.retain(|from, used| named.contains(from) && used.iter().any(|to| left.contains(to)));
        if uses.len() == left.len() {
            return left.into_iter().collect();
        }
    }
}

/// `post`, `read` for `post/read.rs`; `post` alone for `post/mod.rs`.
fn module_path(path: &str) -> impl Iterator<Item = &str> {
    path.trim_end_matches(".rs").trim_end_matches("/mod").split('/')
}

fn upward(file: &str, path: &str) -> Option<String> {
    let from = module_of(file);
    let to = path.split("::").next().unwrap_or_default();
    let is_allowed = MAY_POINT_UP.iter().any(|(who, what)| *who == from && path.starts_with(what));
    let (Some(low), Some(high)) = (layer_of(from), layer_of(to)) else { return None };
    let points_up = high > low || (high == low && from != to && from != "commands" && from != "cli");
    (points_up && !is_allowed).then(|| format!("`{from}` must not use `{path}`"))
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// `post` for `post/mod.rs` as for `post/markdown.rs`.
fn module_of(path: &str) -> &str {
    path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// How many `super::` lead from a file's module to the root.
fn depth_of(path: &str) -> usize {
    let parts = path.split('/').count();
    match path {
        "main.rs" | "lib.rs" => 0,
        _ if path.ends_with("/mod.rs") => parts - 1,
        _ => parts,
    }
}

fn assert_none(faults: &str) {
    assert!(faults.is_empty(), "the rules of the house (ARCHITECTURE.md):\n{faults}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file but those of unit tests, in the order of their paths.
fn sources() -> Vec<SourceText> {
    let (src, mut paths) = (root().join("src"), Vec::new());
    collect(&src, &mut paths);
    paths.sort();
    assert!(paths.len() > 10, "the source tree is not where this test looks for it");
    let texts: Vec<(PathBuf, String)> = paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("source files are UTF-8");
            (path, text)
        })
        .collect();
    let test_only: Vec<PathBuf> = texts.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    texts
        .into_iter()
        .filter(|(path, _)| !test_only.iter().any(|module| path.with_extension("").starts_with(module)))
        .map(|(path, text)| {
            let below = path.strip_prefix(&src).expect("it was found below src");
            let path = below.to_string_lossy().replace('\\', "/");
            SourceText { path, code: rust_text::code_of(&text), text }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the source tree is readable") {
        let path = entry.expect("the source tree is readable").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// The modules that a file declares under `#[cfg(test)]`, without extension.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let is_root = path.file_stem().is_some_and(|stem| stem == "mod" || stem == "lib" || stem == "main");
    let folder = if is_root { path.with_file_name("") } else { path.with_extension("") };
    text.split("#[cfg(test)]\nmod ")
        .skip(1)
        .filter_map(|rest| rest.lines().next()?.strip_suffix(';'))
        .map(|name| folder.join(name))
        .collect()
}

#[test]
fn the_checks_see_what_they_look_for() {
    assert_eq!(
        upward("post/mod.rs", "emit::Artifact").as_deref(),
        Some("`post` must not use `emit::Artifact`")
    );
    assert_eq!(upward("disk.rs", "bucket").as_deref(), Some("`disk` must not use `bucket`"));
    assert_eq!(upward("config/mod.rs", "post::front_matter::Field"), None);
    assert_eq!(upward("config/mod.rs", "post::Post").as_deref(), Some("`config` must not use `post::Post`"));
    assert_eq!(upward("emit/rss.rs", "post::Post"), None);
    let uses = |pairs: &[(&str, &str)]| {
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in pairs {
            uses.entry((*from).into()).or_default().insert((*to).into());
        }
        uses
    };
    assert!(circle(uses(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    assert_eq!(circle(uses(&[("a", "b"), ("b", "c"), ("c", "b"), ("d", "e")])), ["b", "c"]);
    assert_eq!(
        (depth_of("lib.rs"), depth_of("disk.rs"), depth_of("post/mod.rs"), depth_of("post/a.rs")),
        (0, 1, 1, 2)
    );
}
