//! SARIF 2.1.0 (OASIS), which GitHub's code scanning and other services take.
//!
//! One run (section 3.14): the driver with the rules that were broken (3.19.23), and a result each
//! (3.27) with its region in characters (3.30), its second places as related locations (3.27.22) and
//! its certain correction as a fix (3.55). Paths are relative references where the posts folder is
//! given as one, so that a service finds them below the root of the repository.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::{Located, Range};
use crate::base::json::to_json;
use crate::diagnostic::{Rule, Severity};

/// The schema that the output keeps to.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What is encoded in the path of a URI reference (RFC 3986, section 3.3); `:` too, so that the first
/// segment is never taken for a scheme.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// All findings as one log with one run, indented.
pub(super) fn render(findings: &[Located<'_>]) -> String {
    let mut rules: Vec<Rule> = findings.iter().map(|found| found.diagnostic.rule).collect();
    rules.sort_by_key(|rule| rule.code());
    rules.dedup();
    let results = findings.iter().map(|found| Outcome::new(found, &rules)).collect();
    let driver = Driver {
        name: "tidings",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| Descriptor::new(*rule)).collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    to_json(&Log { version: "2.1.0", schema: SCHEMA, runs: [run] })
}

/// `sarifLog` (3.13): `version` is to come first.
#[derive(Serialize)]
struct Log<'a> {
    version: &'static str,
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'a>; 1],
}

/// `run` (3.14).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
}

/// `tool` (3.18).
#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

/// `toolComponent` (3.19).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

/// `reportingDescriptor` (3.49).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

/// `reportingConfiguration` (3.50).
#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

/// `message` (3.11) and `multiformatMessageString` (3.12).
#[derive(Serialize)]
struct Message {
    text: String,
}

/// `result` (3.27).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'static str,
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[Fix<'a>; 1]>,
}

/// `location` (3.28).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

/// `physicalLocation` (3.29).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

/// `artifactLocation` (3.4).
#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

/// `region` (3.30).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// `fix` (3.55).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Message,
    artifact_changes: [ArtifactChange<'a>; 1],
}

/// `artifactChange` (3.56).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation,
    replacements: [Replacement<'a>; 1],
}

/// `replacement` (3.57).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Content<'a>,
}

/// `artifactContent` (3.3).
#[derive(Serialize)]
struct Content<'a> {
    text: &'a str,
}

impl Descriptor {
    fn new(rule: Rule) -> Self {
        let help = format!("{}\n\nExample: {}", rule.summary(), rule.example());
        Self {
            id: rule.code(),
            name: rule.name(),
            short_description: Message { text: rule.name().replace('-', " ") },
            full_description: Message { text: rule.summary().into() },
            help: Message { text: help },
            default_configuration: Configuration { level: level(rule.severity()) },
        }
    }
}

impl<'a> Outcome<'a> {
    fn new(found: &'a Located<'_>, rules: &[Rule]) -> Self {
        let diagnostic = found.diagnostic;
        let related = found.labels.iter().map(|(range, text)| Location {
            physical_location: PhysicalLocation::new(found, *range),
            message: Some(Message { text: (*text).into() }),
        });
        Self {
            rule_id: diagnostic.rule.code(),
            rule_index: rules.iter().position(|rule| *rule == diagnostic.rule),
            level: level(diagnostic.severity),
            message: Message { text: words(found) },
            locations: [Location {
                physical_location: PhysicalLocation::new(found, found.range),
                message: None,
            }],
            related_locations: related.collect(),
            fixes: found.fix.map(|(range, replacement)| [Fix::new(found, range, replacement)]),
        }
    }
}

impl<'a> Fix<'a> {
    fn new(found: &Located<'_>, range: Range, replacement: &'a str) -> Self {
        let replacement =
            Replacement { deleted_region: range.into(), inserted_content: Content { text: replacement } };
        let help = found.diagnostic.help.as_deref().unwrap_or(&found.diagnostic.message);
        Self {
            description: Message { text: help.into() },
            artifact_changes: [ArtifactChange {
                artifact_location: artifact_location(found),
                replacements: [replacement],
            }],
        }
    }
}

impl PhysicalLocation {
    fn new(found: &Located<'_>, range: Range) -> Self {
        Self { artifact_location: artifact_location(found), region: range.into() }
    }
}

impl From<Range> for Region {
    fn from(range: Range) -> Self {
        Self {
            start_line: range.start.line,
            start_column: range.start.column,
            end_line: range.end.line,
            end_column: range.end.column,
        }
    }
}

fn artifact_location(found: &Located<'_>) -> ArtifactLocation {
    ArtifactLocation { uri: utf8_percent_encode(&found.path, PATH).to_string() }
}

/// SARIF's name for a severity (3.27.10).
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// SARIF has one message a result, so that it holds everything the finding says.
fn words(found: &Located<'_>) -> String {
    let diagnostic = found.diagnostic;
    let first = match &diagnostic.label {
        Some(label) => format!("{}: {label}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let note = diagnostic.note.as_ref().map(|note| format!("note: {note}"));
    let help = diagnostic.help.as_ref().map(|help| format!("help: {help}"));
    std::iter::once(first).chain(note).chain(help).collect::<Vec<_>>().join("\n")
}
