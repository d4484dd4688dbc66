use super::*;
use crate::base::source::LineIndex;

fn read(text: &str) -> Split {
    parse(&SourceFile::new("post.md", text)).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

#[track_caller]
fn check_body(text: &str, title: Option<&str>, body: &str) {
    let source = SourceFile::new("post.md", text);
    let split = parse(&source).unwrap();
    assert_eq!(split.front_matter.text("title"), title, "{text:?}");
    assert_eq!(source.slice(split.body_span), body, "{text:?}");
}

#[test]
fn four_ways_to_open_a_post() {
    check_body("---\ntitle: May\n---\nbody\n", Some("May"), "body\n");
    check_body("---\ntitle: May\n...\nbody\n", Some("May"), "body\n");
    check_body("+++\ntitle = 'May'\n+++\nbody\n", Some("May"), "body\n");
    check_body("{\n  \"title\": \"May {1}\"\n}\nbody\n", Some("May {1}"), "body\n");
    check_body("{\"title\": \"a \\\"b\\\" }\"}\nbody\n", Some("a \"b\" }"), "body\n");
    check_body("# May\n\nbody\n", None, "# May\n\nbody\n");
}

#[test]
fn header_lines_of_pelican_and_nikola() {
    check_body("Title: May: a recap\nDate: 2024-05-02\n\nbody\n", Some("May: a recap"), "body\n");
    check_body("title: May\r\ndate: 2024-05-02\r\n\r\nbody", Some("May"), "body");
    check_body(".. title: May\n.. slug: may\n\nbody\n", Some("May"), "body\n");
    check_body("<!--\n.. title: May\n.. slug: may\n\n-->\nbody\n", Some("May"), "body\n");
    let split = read("Title: May\nEvent_Date: 2024-05-02\n\nbody");
    assert_eq!(split.front_matter.text("event_date"), Some("2024-05-02"));
}

#[test]
fn prose_with_a_colon_is_no_header() {
    for text in [
        "Note: bring a laptop\n\nbody",
        "Title: alone\n\nbody",
        "Title: May\nand a line of prose\n\nbody",
        "<!-- a comment -->\nbody",
        "<!--\ntitle: May\nslug: may\n-->\nbody",
        "Where: the library\nWhen: Friday\n\nbody",
    ] {
        check_body(text, None, text);
    }
}

#[test]
fn windows_lines_and_a_byte_order_mark_are_no_matter() {
    check_body("\u{feff}---\r\ntitle: May\r\ntags: [a]\r\n---\r\nbody\r\n", Some("May"), "body\r\n");
    check_body("\u{feff}body", None, "body");
    check_body("---  \ntitle: May\n--- \nbody", Some("May"), "body");
}

#[test]
fn an_empty_block_and_a_block_to_the_end() {
    check_body("---\n---\nbody", None, "body");
    check_body("---\ntitle: May\n---", Some("May"), "");
    check_body("", None, "");
}

#[test]
fn a_thematic_break_opens_no_settings() {
    check_body("---\n\nA post that begins with a line.\n", None, "---\n\nA post that begins with a line.\n");
    check_body("{% include head.html %}\ntext", None, "{% include head.html %}\ntext");
    check_body("{: .lead}\ntext", None, "{: .lead}\ntext");
    check_body("+ + +\ntext", None, "+ + +\ntext");
}

#[track_caller]
fn check_error(text: &str, rule: Rule, line: usize, column: usize, help: &str) {
    let source = SourceFile::new("post.md", text);
    let error = parse(&source).expect_err("it is an error");
    let place = LineIndex::new(text).position(text, error.span.start);
    assert_eq!((error.rule, place.line, place.column), (rule, line, column), "{error:?}");
    assert!(error.help.as_deref().unwrap_or_default().contains(help), "{:?}", error.help);
}

#[test]
fn errors_name_their_place_and_what_to_do() {
    check_error("---\ntitle: \"May\ndate: 2022\n---\n", Rule::FrontMatterSyntax, 2, 8, "close the quotes");
    check_error("---\ntitle: @home\n---\n", Rule::FrontMatterSyntax, 2, 8, "'@home'");
    check_error("---\ntitle: May\n\tdate: 2022\n---\n", Rule::FrontMatterSyntax, 3, 1, "spaces");
    check_error("---\njust words\n---\n", Rule::FrontMatterSyntax, 2, 1, "key: value");
    check_error("---\ntags: [a, b\n---\n", Rule::FrontMatterSyntax, 2, 7, "close the bracket");
    check_error("+++\ntitle = May\n+++\n", Rule::FrontMatterSyntax, 2, 9, "");
    check_error("---\ntitle: May\n\nbody\n", Rule::FrontMatterUnclosed, 1, 1, "`---`");
    check_error("+++\ntitle = 'May'\n", Rule::FrontMatterUnclosed, 1, 1, "`+++`");
    check_error("{\n\"title\": \"May\"\n", Rule::FrontMatterUnclosed, 1, 1, "`}`");
}

#[test]
fn a_second_colon_is_read_as_it_was_meant_and_reported() {
    let text = "---\ntitle: May: a recap\ndate: 2022-05-04\nmore: Who: \"us\"\n---\n";
    let split = read(text);
    assert_eq!(split.front_matter.text("title"), Some("May: a recap"));
    assert_eq!(split.front_matter.text("date"), Some("2022-05-04"));
    assert_eq!(split.front_matter.text("more"), Some("Who: \"us\""));
    let fixes: Vec<_> =
        split.diagnostics.iter().map(|found| found.fix.as_ref().unwrap().replacement.as_str()).collect();
    assert_eq!(fixes, ["\"May: a recap\"", "\"Who: \\\"us\\\"\""]);
    assert!(split.diagnostics.iter().all(|found| found.severity == Severity::Warning));
    let fix = split.diagnostics[0].fix.as_ref().unwrap();
    assert_eq!(text.get(fix.span.start..fix.span.end), Some("May: a recap"));
}

#[test]
fn the_fix_of_a_second_colon_reads_back_the_same() {
    let text = "---\ntitle: May: a \\ \"recap\"\n---\n";
    let split = read(text);
    let fix = split.diagnostics[0].fix.clone().unwrap();
    let mut fixed = text.to_owned();
    fixed.replace_range(fix.span.start..fix.span.end, &fix.replacement);
    let again = read(&fixed);
    assert_eq!(again.front_matter.text("title"), split.front_matter.text("title"));
    assert!(again.diagnostics.is_empty());
}

#[test]
fn a_repeated_key_is_reported_with_both_places() {
    let split = read("---\ntags: a\ntags: b\n---\n");
    assert_eq!(split.front_matter.text("tags"), Some("b"));
    let found = &split.diagnostics[0];
    assert_eq!((found.rule, found.span.start, found.labels[0].span.start), (Rule::RepeatedKey, 12, 4));
}

#[test]
fn liquid_in_a_value_is_text() {
    let split = read("---\ntitle: \"{{ site.title }}\"\nimage: a{{ page.x }}.png\n---\n");
    assert_eq!(split.front_matter.text("title"), Some("{{ site.title }}"));
    assert_eq!(split.front_matter.text("image"), Some("a{{ page.x }}.png"));
}

#[test]
fn toml_dates_and_tables() {
    let split = read(
        "+++\ndate = 2022-05-04T19:00:00+02:00\ndraft = true\n[extra]\nvenue = \"Hall\"\n[taxonomies]\ntags = [\"a\", \"b\"]\n+++\n",
    );
    assert_eq!(split.front_matter.text("date"), Some("2022-05-04T19:00:00+02:00"));
    assert_eq!(split.front_matter.get("draft").and_then(Value::as_bool), Some(true));
    assert_eq!(
        split.front_matter.get("extra").and_then(|extra| extra.get("venue")).and_then(Value::as_text),
        Some("Hall")
    );
    assert_eq!(split.front_matter.format, Format::Toml);
}

proptest::proptest! {
    #[test]
    fn any_text_is_split_without_panic(text in "(---\n|\\+\\+\\+\n|\\{\n)?(\\PC|\n|: |\"){0,60}(---\n)?") {
        let source = SourceFile::new("post.md", text.clone());
        match parse(&source) {
            Ok(split) => proptest::prop_assert!(text.get(split.body_span.start..split.body_span.end).is_some()),
            Err(error) => proptest::prop_assert!(text.get(error.span.start..error.span.end).is_some()),
        }
    }
}
