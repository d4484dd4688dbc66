//! The rules as pages: the table of the documentation, the list of `tidings help rules`, and the page
//! of one rule.
//!
//! All three come from the one table in [`super::rule`]; a test of the house holds the README to it.

use std::fmt::Write as _;

use super::Rule;

/// Every rule as a Markdown table: code, name, severity, what it finds, an example.
pub fn docs_page() -> String {
    let mut page =
        String::from("| code | name | severity | what it finds | example |\n|---|---|---|---|---|\n");
    for rule in Rule::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} |",
            rule.code(),
            rule.name(),
            rule.severity().word(),
            cell(rule.summary()),
            cell(&code_span(rule.example())),
        );
    }
    page
}

/// One line a rule, for `tidings help rules`.
pub fn list_page() -> String {
    let longest = Rule::ALL.iter().map(|rule| rule.name().len()).max().unwrap_or_default();
    let mut page = String::new();
    for rule in Rule::ALL {
        let (code, name, severity) = (rule.code(), rule.name(), rule.severity().word());
        // Writing to a String cannot fail.
        let _ = writeln!(page, "{code}  {name:longest$}  {severity}");
    }
    page.push_str("\n`tidings explain CODE` prints the page of a rule.\n");
    page
}

/// The page of one rule, for `tidings explain D201`.
pub fn rule_page(rule: Rule) -> String {
    let example = rule.example().replace('\n', "\n    ");
    format!(
        "{}: {} ({})\n\n{}\n\nExample:\n\n    {example}\n",
        rule.code(),
        rule.name(),
        rule.severity().word(),
        rule.summary(),
    )
}

/// Text that a table's cell can hold.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A code span, with as many backticks as its text needs (`CommonMark`, section 6.1).
fn code_span(text: &str) -> String {
    let text = text.replace('\n', " ⏎ ");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_one_row_a_rule_and_five_cells_a_row() {
        let page = docs_page();
        assert_eq!(page.lines().count(), Rule::ALL.len() + 2);
        for row in page.lines() {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 6, "{row}");
        }
        let row = page.lines().find(|row| row.contains("F102")).unwrap();
        insta::assert_snapshot!(row, @"| F102 | front-matter-unclosed | error | The front matter is opened with `---` and never closed, so that the whole post would be read as settings. | `--- ⏎ title: A post` |");
    }

    #[test]
    fn the_list_names_every_rule_once() {
        let page = list_page();
        for rule in Rule::ALL {
            assert_eq!(page.lines().filter(|line| line.starts_with(rule.code())).count(), 1, "{rule:?}");
        }
    }

    #[test]
    fn a_rule_has_a_page_of_its_own() {
        insta::assert_snapshot!(rule_page(Rule::NoSuchDay), @r"
            D202: no-such-day (warning)

            The day does not exist in that month. Nothing is published for it.

            Example:

                31 June
            ");
    }

    #[test]
    fn codes_and_names_are_never_used_twice() {
        for rule in Rule::ALL {
            assert_eq!(Rule::find(rule.code()), Some(*rule));
            assert_eq!(Rule::find(rule.name()), Some(*rule));
        }
        assert_eq!(Rule::find("D999"), None);
    }
}
