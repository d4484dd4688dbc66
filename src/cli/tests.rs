use tidings::base::time::AsOf;

use super::*;
use crate::commands::options::GivenAsOf;

#[track_caller]
fn parsed(line: &str) -> Invocation {
    match parse(line.split_whitespace().map(OsString::from)) {
        Ok(invocation) => invocation,
        Err(answer) => panic!("{line}: {answer}"),
    }
}

/// Clap's answer to a command line that it does not take.
#[track_caller]
fn refused(line: &str) -> String {
    let answer = parse(line.split_whitespace().map(OsString::from)).expect_err(line);
    assert_eq!(answer.exit_code(), 2, "{line}");
    answer.to_string()
}

#[track_caller]
fn command(line: &str) -> Command {
    parsed(line).command
}

#[track_caller]
fn printed(line: &str) -> String {
    match command(line) {
        Command::Print(text) => anstream::adapter::strip_str(&text).to_string(),
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_definitions_are_sound() {
    Arguments::command().debug_assert();
}

#[test]
fn build_has_its_defaults() {
    let Invocation { global, command } = parsed("tidings build");
    assert_eq!(
        global,
        Global { config: None, as_of: None, color: Color::Auto, verbosity: Verbosity::Normal }
    );
    let expected = BuildOptions {
        posts_folder: "posts".into(),
        output_folder: "output".into(),
        keep_going: false,
        online: false,
        strict: false,
        sites: None,
        format: AnswerFormat::Text,
        is_for_server: false,
    };
    assert_eq!(command, Command::Build(expected));
}

#[cfg(feature = "serve")]
#[test]
fn serve_watches_and_stays_on_this_machine_unless_told_otherwise() {
    let serve = |line: &str| match command(line) {
        Command::Serve(serve) => (serve.listen.to_string(), serve.is_watching),
        other => panic!("{line}: {other:?}"),
    };
    assert_eq!(serve("tidings serve"), ("127.0.0.1:8080".into(), true));
    assert_eq!(serve("tidings serve --listen [::]:80 --no-watch"), ("[::]:80".into(), false));
    assert!(serve("tidings serve --no-watch --watch").1);
    assert!(refused("tidings serve --listen 8080").contains("--listen"));
}

#[test]
fn global_options_may_stand_before_and_after_the_command() {
    let one = parsed("tidings -q --color never -c site.yaml --as-of 2024-05-01 build");
    let other = parsed("tidings build --as-of 2024-05-01 --config site.yaml --color never --quiet");
    assert_eq!(one, other);
    assert_eq!(one.global.as_of, Some(GivenAsOf::Day("2024-05-01".parse().unwrap())));
    assert_eq!(one.global.verbosity, Verbosity::Quiet);
    assert_eq!(parsed("tidings build -qq").global.verbosity, Verbosity::Silent);
    assert_eq!(parsed("tidings build -v").global.verbosity, Verbosity::Verbose);
}

#[test]
fn as_of_is_a_day_or_a_moment() {
    let given = parsed("tidings build --as-of 2024-05-01T18:30:00+02:00").global.as_of;
    assert_eq!(given, AsOf::parse("2024-05-01T16:30:00Z", chrono_tz::Tz::UTC).map(GivenAsOf::Moment));
    assert!(refused("tidings build --as-of yesterday").contains("a day such as 2024-05-01"));
    assert!(refused("tidings build --as-of 2024-02-30").contains("a day such as 2024-05-01"));
}

#[test]
fn check_takes_text_for_full() {
    let Command::Check(check) = command("tidings check --format text --deny note --fix") else {
        panic!("not check")
    };
    assert_eq!((check.format, check.deny, check.fix), (Format::Full, Severity::Note, true));
    assert!(refused("tidings check --format sarfi").contains("sarif"));
}

#[track_caller]
fn check_subject(line: &str, expected: &Subject) {
    let Command::Explain(explain) = command(line) else { panic!("{line}: not explain") };
    assert_eq!(&explain.subject, expected, "{line}");
}

#[test]
fn explain_tells_posts_rules_texts_and_standard_input_apart() {
    check_subject("tidings explain", &Subject::Posts(Vec::new()));
    check_subject("tidings explain a.md b/c.md", &Subject::Posts(vec!["a.md".into(), "b/c.md".into()]));
    check_subject("tidings explain D201", &Subject::Rules(vec![Rule::WeekdayMismatch]));
    check_subject("tidings explain d202 month-only", &Subject::Rules(vec![Rule::NoSuchDay, Rule::MonthOnly]));
    check_subject("tidings explain -", &Subject::StandardInput);
    check_subject("tidings explain --stdin", &Subject::StandardInput);
    check_subject(
        "tidings explain --text hello --posted 2024-05-01 --lang de",
        &Subject::Text {
            text: "hello".into(),
            posted: "2024-05-01".parse().unwrap(),
            lang: Some("de".into()),
        },
    );
}

#[test]
fn explain_refuses_what_does_not_go_together() {
    assert!(refused("tidings explain --text hello").contains("--posted"));
    assert!(refused("tidings explain a.md --text hello --posted 2024-05-01").contains("cannot be used with"));
    assert!(
        refused("tidings explain --stdin --text hello --posted 2024-05-01").contains("cannot be used with")
    );
    assert!(refused("tidings explain D999").contains("there is no rule `D999`"));
    assert!(refused("tidings explain a.md D201").contains("one after the other"));
}

#[test]
fn help_knows_pages_and_commands() {
    assert_eq!(command("tidings help dates"), Command::Page(Topic::Dates));
    assert_eq!(command("tidings help config"), Command::Page(Topic::Config));
    assert_eq!(command("tidings help rules"), Command::Page(Topic::Rules));
    assert!(printed("tidings help").contains("Usage: tidings"));
    assert!(printed("tidings help check").contains("--deny <LEVEL>"));
    assert!(refused("tidings help nonsense").contains("no command or page `nonsense`"));
}

#[test]
fn every_shell_gets_a_script_and_every_command_a_manual_page() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&format!("tidings completions {shell}"));
        assert!(script.contains("keep-going") && !script.contains('\u{1b}'), "{shell}");
    }
    assert!(printed("tidings man").contains(".TH tidings 1"));
    assert!(printed("tidings man build").contains("keep\\-going"));
    refused("tidings man nonsense");
}

#[test]
fn the_help_of_every_command_ends_with_two_examples() {
    for name in ["build", "check", "explain", "init", "adopt", "new", "help", "completions"] {
        let help = printed(&format!("tidings help {name}"));
        let (_, examples) = help.split_once("\nExamples:\n").unwrap_or_else(|| panic!("{name}: {help}"));
        assert_eq!(examples.lines().filter(|line| line.starts_with("  tidings ")).count(), 2, "{name}");
    }
}

/// The examples of the help are command lines that are taken.
#[test]
fn the_examples_of_the_help_are_understood() {
    for name in ["build", "check", "explain", "init", "adopt", "new", "help", "completions"] {
        let help = printed(&format!("tidings help {name}"));
        for example in help.lines().filter_map(|line| line.strip_prefix("  tidings ")) {
            let typed =
                example.split(" > ").next().unwrap_or_default().replace("our next meetup is on 5 June", "x");
            parsed(&format!("tidings {typed}"));
        }
    }
}

/// At a fixed width, since clap asks the terminal that the tests run in.
#[track_caller]
fn check_help(snapshot: &str, name: Option<&str>) {
    let help = definition(name).unwrap().term_width(100).render_long_help().to_string();
    insta::assert_snapshot!(snapshot, help);
}

#[test]
fn the_help_reads_so() {
    check_help("help", None);
    check_help("help_build", Some("build"));
    check_help("help_check", Some("check"));
    check_help("help_explain", Some("explain"));
}
