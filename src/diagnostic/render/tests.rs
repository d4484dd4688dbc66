use proptest::prelude::*;

use super::*;
use crate::diagnostic::Rule;

const POST: &str = "---\ntitle: Our February meetup\n---\n## Our March meetup\n\nWe meet next on Wednesday 7th February, \
as ever at the Old Mill.\n";

fn post() -> SourceFile {
    SourceFile::new("2024-02-07-février.md", POST)
}

fn span(words: &str) -> Span {
    let start = POST.find(words).unwrap();
    Span::new(start, start + words.len())
}

/// A finding with everything that a finding may have.
fn heading_mismatch() -> Diagnostic {
    Diagnostic::new(
        Rule::HeadingMonthMismatch,
        "2024-02-07-février.md",
        span("Wednesday 7th February"),
        "announced month is not the heading's",
    )
    .with_label("this is the day of the post itself")
    .with_place(span("March"), "the heading says March")
    .with_note("published as TENTATIVE until a post settles it")
    .with_help("did you mean `Wednesday 6th March`?")
    .with_fix(span("7th February"), "6th March")
}

/// Findings in no order: two posts, one file that could not be read, the configuration.
fn findings() -> Vec<Diagnostic> {
    vec![
        Diagnostic::new(
            Rule::UnreadablePost,
            "2024-01-01-folder.md",
            Span::default(),
            "the post is a folder",
        ),
        heading_mismatch(),
        Diagnostic::new(Rule::UnknownKey, "tidings.yaml", Span::new(0, 5), "unknown key `tilte`")
            .with_help("did you mean `title`?"),
        Diagnostic::new(Rule::MonthOnly, "2024-02-07-février.md", span("March"), "only a month is given"),
    ]
}

fn sources() -> Sources {
    Sources::new("./posts/", [&post()]).with_file(&SourceFile::new("tidings.yaml", "tilte: Knitters\n"))
}

fn rendered(format: Format) -> String {
    render(&findings(), &sources(), format, Style::PLAIN)
}

#[test]
fn full_draws_every_place_of_a_finding() {
    insta::assert_snapshot!(rendered(Format::Full), @r"
        error[F106]: the post is a folder
        --> posts/2024-01-01-folder.md

        note[A302]: only a month is given
         --> posts/2024-02-07-février.md:4:8
          |
        4 | ## Our March meetup
          |        ^^^^^

        warning[A305]: announced month is not the heading's
         --> posts/2024-02-07-février.md:6:17
          |
        4 | ## Our March meetup
          |        ----- the heading says March
        5 |
        6 | We meet next on Wednesday 7th February, as ever at the Old Mill.
          |                 ^^^^^^^^^^^^^^^^^^^^^^ this is the day of the post itself
          |
          = note: published as TENTATIVE until a post settles it
          = help: did you mean `Wednesday 6th March`?
          = help: `tidings check --fix` puts `6th March` there

        error[C501]: unknown key `tilte`
         --> tidings.yaml:1:1
          |
        1 | tilte: Knitters
          | ^^^^^
          |
          = help: did you mean `title`?
        ");
}

#[test]
fn full_trims_a_long_line_around_its_words() {
    let text = format!("{} see you on 31 June {}", "word ".repeat(80), "word ".repeat(80));
    let start = text.find("31").unwrap();
    let post = SourceFile::new("long.md", text.as_str());
    let found = Diagnostic::new(Rule::NoSuchDay, "long.md", Span::new(start, start + 7), "June has 30 days");
    let style = Style { is_colored: false, width: 60 };
    insta::assert_snapshot!(render(&[found], &Sources::new("posts", [&post]), Format::Full, style), @r"
        warning[D202]: June has 30 days
         --> posts/long.md:1:413
          |
        1 | ...ord word  see you on 31 June word word word word w...
          |                         ^^^^^^^
        ");
}

#[test]
fn full_names_the_place_where_a_line_is_too_long_to_draw() {
    let text = "31 June ".repeat(20_000);
    let post = SourceFile::new("long.md", text.as_str());
    let found = Diagnostic::new(Rule::NoSuchDay, "long.md", Span::new(8, 15), "no such day")
        .with_label("June has 30 days");
    let text = render(&[found], &Sources::new("posts", [&post]), Format::Full, Style::PLAIN);
    insta::assert_snapshot!(text, @r"
        warning[D202]: no such day
        --> posts/long.md:1:9
         = note: June has 30 days
        ");
}

#[test]
fn full_tells_of_a_far_place_in_words() {
    let text = format!("title: May\n{}\nsee you on 31 June\n", "word ".repeat(4_000));
    let start = text.find("31").unwrap();
    let post = SourceFile::new("long.md", text.as_str());
    let found = Diagnostic::new(Rule::NoSuchDay, "long.md", Span::new(start, start + 7), "no such day")
        .with_place(Span::new(7, 10), "the title says May");
    insta::assert_snapshot!(render(&[found], &Sources::new("posts", [&post]), Format::Full, Style::PLAIN), @r"
        warning[D202]: no such day
         --> posts/long.md:3:12
          |
        3 | see you on 31 June
          |            ^^^^^^^
          |
          = note: line 1: the title says May
        ");
}

#[test]
fn full_colors_only_when_asked() {
    let plain = rendered(Format::Full);
    let colored = render(&findings(), &sources(), Format::Full, Style { is_colored: true, ..Style::PLAIN });
    assert!(!plain.contains('\u{1b}'));
    assert!(colored.contains("\u{1b}["));
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
}

#[test]
fn concise_is_one_line_each_in_the_order_of_path_and_place() {
    insta::assert_snapshot!(rendered(Format::Concise), @r"
        posts/2024-01-01-folder.md:1:1: error[F106]: the post is a folder
        posts/2024-02-07-février.md:4:8: note[A302]: only a month is given
        posts/2024-02-07-février.md:6:17: warning[A305]: announced month is not the heading's
        tidings.yaml:1:1: error[C501]: unknown key `tilte`
        ");
}

#[test]
fn json_holds_everything_a_finding_says() {
    insta::assert_snapshot!(rendered(Format::Json), @r#"
        {
          "version": 1,
          "diagnostics": [
            {
              "code": "F106",
              "name": "unreadable-post",
              "severity": "error",
              "file": "posts/2024-01-01-folder.md",
              "line": 1,
              "column": 1,
              "end_line": 1,
              "end_column": 1,
              "message": "the post is a folder",
              "label": null,
              "labels": [],
              "note": null,
              "help": null,
              "fix": null
            },
            {
              "code": "A302",
              "name": "month-only",
              "severity": "note",
              "file": "posts/2024-02-07-février.md",
              "line": 4,
              "column": 8,
              "end_line": 4,
              "end_column": 13,
              "message": "only a month is given",
              "label": null,
              "labels": [],
              "note": null,
              "help": null,
              "fix": null
            },
            {
              "code": "A305",
              "name": "heading-month-mismatch",
              "severity": "warning",
              "file": "posts/2024-02-07-février.md",
              "line": 6,
              "column": 17,
              "end_line": 6,
              "end_column": 39,
              "message": "announced month is not the heading's",
              "label": "this is the day of the post itself",
              "labels": [
                {
                  "line": 4,
                  "column": 8,
                  "end_line": 4,
                  "end_column": 13,
                  "text": "the heading says March"
                }
              ],
              "note": "published as TENTATIVE until a post settles it",
              "help": "did you mean `Wednesday 6th March`?",
              "fix": {
                "line": 6,
                "column": 27,
                "end_line": 6,
                "end_column": 39,
                "replacement": "6th March"
              }
            },
            {
              "code": "C501",
              "name": "unknown-key",
              "severity": "error",
              "file": "tidings.yaml",
              "line": 1,
              "column": 1,
              "end_line": 1,
              "end_column": 6,
              "message": "unknown key `tilte`",
              "label": null,
              "labels": [],
              "note": null,
              "help": "did you mean `title`?",
              "fix": null
            }
          ]
        }
        "#);
}

#[test]
fn github_commands_name_file_and_place() {
    insta::assert_snapshot!(rendered(Format::Github), @r"
        ::error file=posts/2024-01-01-folder.md,line=1,col=1,endLine=1,endColumn=1,title=F106%3A unreadable-post::the post is a folder
        ::notice file=posts/2024-02-07-février.md,line=4,col=8,endLine=4,endColumn=13,title=A302%3A month-only::only a month is given
        ::warning file=posts/2024-02-07-février.md,line=6,col=17,endLine=6,endColumn=39,title=A305%3A heading-month-mismatch::announced month is not the heading's: this is the day of the post itself%0Anote: published as TENTATIVE until a post settles it%0Ahelp: did you mean `Wednesday 6th March`?
        ::error file=tidings.yaml,line=1,col=1,endLine=1,endColumn=6,title=C501%3A unknown-key::unknown key `tilte`%0Ahelp: did you mean `title`?
        ");
}

#[test]
fn sarif_has_rules_results_and_fixes() {
    let log = render(&[heading_mismatch()], &sources(), Format::Sarif, Style::PLAIN);
    let version = concat!("\"semanticVersion\": \"", env!("CARGO_PKG_VERSION"), "\"");
    insta::assert_snapshot!(log.replace(version, "\"semanticVersion\": \"VERSION\""));
}

#[test]
fn the_posts_folder_is_shown_as_it_was_given_with_one_slash() {
    let shown = |folder| Sources::new(folder, []).prefix;
    assert_eq!(shown("posts"), "posts/");
    assert_eq!(shown("./posts//"), "posts/");
    assert_eq!(shown(r"blog\posts"), "blog/posts/");
    assert_eq!(shown("../blog/_posts/"), "../blog/_posts/");
    assert_eq!(shown("/srv/posts"), "/srv/posts/");
    assert_eq!(shown("/"), "/");
    for here in [".", "./", "././", ""] {
        assert_eq!(shown(here), "", "{here:?}");
    }
}

#[test]
fn the_order_of_the_findings_does_not_show() {
    let mut reversed = findings();
    reversed.reverse();
    for format in [Format::Full, Format::Concise, Format::Json, Format::Github, Format::Sarif] {
        assert_eq!(render(&reversed, &sources(), format, Style::PLAIN), rendered(format), "{format:?}");
    }
}

#[test]
fn a_line_of_a_post_with_c1_controls_is_shown_without_them() {
    let post = SourceFile::new("a.md", "see \u{9b}2J\u{200f}31 June\n");
    let found = Diagnostic::new(Rule::NoSuchDay, "a.md", Span::new(11, 18), "no such day");
    let text = render(&[found], &Sources::new("posts", [&post]), Format::Full, Style::PLAIN);
    assert!(text.contains("1 | see \u{b7}2J\u{fffd}31 June"), "{text:?}");
    assert!(text.contains("|         ^^^^^^^"), "{text}");
}

#[test]
fn a_post_cannot_speak_to_the_terminal_or_to_the_runner() {
    let text = "see \u{1b}[2J\u{202e}31 June\n::set-output name=x::y\n";
    let path = "a,b:c%\n::error::.md";
    let post = SourceFile::new(path, text);
    let found =
        Diagnostic::new(Rule::NoSuchDay, path, Span::new(11, 18), "no `\u{1b}[2J\r\n::error::31 June`")
            .with_label("\u{9b}31m")
            .with_help("100 %\u{7}");
    let sources = Sources::new("posts", [&post]);
    let rendered = |format| render(std::slice::from_ref(&found), &sources, format, Style::PLAIN);
    for format in [Format::Full, Format::Concise, Format::Github] {
        let text = rendered(format);
        let obeyed = |character: char| character.is_control() && character != '\n' || character == '\u{202e}';
        assert!(!text.chars().any(obeyed), "{format:?}: {text:?}");
    }
    assert_eq!(rendered(Format::Concise).lines().count(), 1);
    insta::assert_snapshot!(rendered(Format::Github), @"::warning file=posts/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A.md,line=1,col=10,endLine=1,endColumn=17,title=D202%3A no-such-day::no `␛[2J␍%0A::error::31 June`: <U+009B>31m%0Ahelp: 100 %25␇");
    insta::assert_snapshot!(rendered(Format::Full), @r"
        warning[D202]: no `␛[2J␍␊::error::31 June`
         --> posts/a,b:c%␊::error::.md:1:10
          |
        1 | see ␛[2J�31 June
          |          ^^^^^^^ <U+009B>31m
          |
          = help: 100 %␇
        ");
}

#[test]
fn columns_count_characters_and_never_leave_the_file() {
    let post = SourceFile::new("may.md", "é日 31 June");
    let found = |start, end| Diagnostic::new(Rule::NoSuchDay, "may.md", Span::new(start, end), "no such day");
    let sources = Sources::new(".", [&post]);
    let concise = |found| render(&[found], &sources, Format::Concise, Style::PLAIN);
    assert_eq!(concise(found(6, 13)), "may.md:1:4: warning[D202]: no such day\n");
    assert_eq!(concise(found(1, 2)), "may.md:1:1: warning[D202]: no such day\n");
    assert_eq!(concise(found(500, 900)), "may.md:1:11: warning[D202]: no such day\n");
    for (start, end) in [(1, 2), (500, 900), (6, 3), (13, 13)] {
        render(&[found(start, end)], &sources, Format::Full, Style::PLAIN);
    }
}

/// The schema is OASIS's own file, draft 4, as published with errata 01.
#[test]
fn sarif_keeps_to_the_published_schema() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/schema/sarif-2.1.0.json")).unwrap();
    let schema = jsonschema::draft4::new(&schema).unwrap();
    for found in [findings(), Vec::new(), vec![heading_mismatch(), heading_mismatch()]] {
        let log = render(&found, &sources(), Format::Sarif, Style::PLAIN);
        let log: serde_json::Value = serde_json::from_str(&log).unwrap();
        let faults: Vec<String> = schema.iter_errors(&log).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, [""; 0]);
    }
}

#[test]
fn sarif_results_point_at_their_rules_and_at_relative_addresses() {
    let log: serde_json::Value = serde_json::from_str(&rendered(Format::Sarif)).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings().len());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        let location = &result["locations"][0]["physicalLocation"];
        let uri = location["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.is_ascii() && !uri.starts_with('/') && !uri.starts_with('.'), "{uri}");
    }
}

#[test]
fn no_finding_is_no_text_for_people_and_an_empty_list_for_programs() {
    let none = |format| render(&[], &Sources::default(), format, Style::PLAIN);
    assert_eq!(none(Format::Full) + &none(Format::Concise) + &none(Format::Github), "");
    assert_eq!(none(Format::Json), "{\n  \"version\": 1,\n  \"diagnostics\": []\n}\n");
    assert!(none(Format::Sarif).contains("\"results\": []"));
}

proptest! {
    #[test]
    fn any_span_of_any_text_can_be_rendered(
        text in "[a-zé日\\r\\n\\t\u{202e}]{0,60}",
        spans in prop::collection::vec((0usize..90, 0usize..90), 1..4),
    ) {
        let post = SourceFile::new("may.md", text.as_str());
        let span = |index: usize| spans.get(index).map(|(start, end)| Span { start: *start, end: *end });
        let mut found = Diagnostic::new(Rule::NoSuchDay, "may.md", span(0).unwrap_or_default(), "no such day");
        for other in 1..spans.len() {
            found = found.with_place(span(other).unwrap_or_default(), "and here");
        }
        let sources = Sources::new("posts", [&post]);
        for format in [Format::Full, Format::Concise, Format::Json, Format::Github, Format::Sarif] {
            let text = render(std::slice::from_ref(&found), &sources, format, Style::PLAIN);
            prop_assert!(text.contains("posts/may.md"), "{text}");
        }
    }
}
