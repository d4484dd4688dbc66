//! Posts that were written to do harm, each built by the real program: nothing leaves its place, nothing that is
//! not a post is read, nothing hangs, and whoever else posts is published all the same.
//!
//! SECURITY.md has a table of these attacks; scripts are in `hostile_html`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::hostile_html::assert_calendar_is_ours;
use crate::site::{AS_OF, Site, files};

/// Longer than any of these builds takes where time grows with size alone, on a slow machine with much else to
/// do: what is quadratic takes hours.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a post must not get to read.
const SECRET: &str = "the words of the secret file";

/// The sample site with tag feeds.
fn site() -> Site {
    let site = Site::sample();
    site.edit("tidings.yaml", "lang: en", "lang: en\nfeed: { tags: true }");
    site
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Builds, and asserts that nothing beside the output has changed and that its files have plain names.
#[track_caller]
fn build_in_place(site: &Site) {
    let outside = || -> BTreeSet<String> {
        files(&site.path("")).into_keys().filter(|path| !path.starts_with("output/")).collect()
    };
    let before = outside();
    site.build().expect(0);
    assert_eq!(outside(), before, "files beside the output");
    for path in site.output().into_keys().filter(|path| path != ".tidings.lock") {
        let is_plain = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.contains(|char: char| char.is_control() || "\\:%".contains(char))
        };
        assert!(path.split('/').all(is_plain), "{path:?}");
    }
}

#[test]
fn no_name_leads_out_of_the_output() {
    let site = site();
    let names = [
        "../../../up",
        "/etc/passwd",
        "..\\..\\up",
        "....//....//up",
        "%2e%2e/%2E%2e/up",
        ".",
        "..",
        "C:/up",
        "a\0b",
        "~/up",
        "//evil.example/up",
        "file:///etc/passwd",
        "a\r\nb",
        "CON",
        ".git/config",
    ];
    for (number, name) in names.iter().enumerate() {
        let (name, day) = (quoted(name), number + 1);
        let shared =
            format!("title: {name}\ntags: [{name}]\ncategories: [{name}]\nseries: {name}\nlang: {name}\n");
        let names = format!("{shared}slug: {name}\nimage: {name}\nid: {name}\n");
        site.post(&format!("2024-02-{day:02}-a{number}.md"), format!("---\n{names}---\nWords.\n"));
        let path = serde_json::from_str::<String>(&name).unwrap();
        let path = quoted(&format!("{path}/:title/{number}"));
        let names = format!(
            "{shared}permalink: {path}\nredirect_from: [{name}]\nnext: {{ date: 2024-05-{day:02} }}\n"
        );
        site.post(&format!("2024-02-{day:02}-b{number}.md"), format!("---\n{names}---\nWords.\n"));
    }
    build_in_place(&site);
    let feed: serde_json::Value = serde_json::from_str(&site.read("output/feed.json")).unwrap();
    let items = feed["items"].as_array().unwrap();
    assert!(items.len() >= names.len() * 2, "all of them are published: {}", items.len());
    for item in items {
        let address = item["url"].as_str().unwrap();
        let path = address.strip_prefix("https://ants.example/").expect(address);
        let resolved = path.to_lowercase().replace("%2e", ".");
        assert!(!resolved.split(['/', '\\']).any(|part| part == ".."), "{address}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_posts_folder_is_not_read() {
    use std::os::unix::fs::symlink;
    let site = site();
    site.write("secret.md", format!("---\ntitle: {SECRET}\n---\n{SECRET}\n"));
    site.write("elsewhere/2024-03-22-secret.md", format!("---\ntitle: {SECRET}\n---\n{SECRET}\n"));
    symlink("../secret.md", site.path("posts/2024-03-20-link.md")).unwrap();
    site.build().expect(1).says(&["error[F106]", "2024-03-20-link.md", "a link out of the posts folder"]);
    let ran = site.run(&["build", "--as-of", AS_OF, "--keep-going"]).expect(0);
    assert!(!ran.stderr.contains(SECRET), "{}", ran.stderr);
    std::fs::remove_file(site.path("posts/2024-03-20-link.md")).unwrap();
    symlink("../elsewhere", site.path("posts/folder")).unwrap();
    symlink(site.path("posts"), site.path("posts/loop")).unwrap();
    site.build().expect(0);
    for (path, bytes) in site.output() {
        assert!(!String::from_utf8_lossy(&bytes).contains(SECRET), "{path}");
    }
    symlink("2024-03-13-ants-march.md", site.path("posts/2024-03-21-again.md")).unwrap();
    site.build().expect(0);
    assert!(
        site.read("output/atom.xml").contains("/2024/03/21/again.html"),
        "a link within the folder is a post"
    );
}

#[cfg(unix)]
#[test]
fn a_site_behind_a_link_is_one_like_others() {
    let site = site();
    std::fs::rename(site.path("posts"), site.path("real")).unwrap();
    std::os::unix::fs::symlink("real", site.path("posts")).unwrap();
    site.build().expect(0);
    assert!(site.read("output/atom.xml").contains("ants-march"));
}

#[test]
fn what_a_post_includes_is_not_read() {
    let site = site();
    site.write("secret.txt", SECRET);
    site.write("posts/secret.txt", SECRET);
    site.write("posts/_includes/secret.txt", SECRET);
    let mut body = String::new();
    for tag in ["include", "include_relative", "include_cached", "render", "link", "import", "remote_include"]
    {
        for file in ["secret.txt", "../secret.txt", "/etc/passwd", "file:///etc/passwd"] {
            let _ = writeln!(body, "{{% {tag} {file} %}} {{% {tag} \"{file}\" %}}\n");
        }
    }
    body.push_str(
        "{{ 'secret.txt' | read }} {{ site.env.HOME }} {{ site.config }} {< include secret.txt >}\n",
    );
    body.push_str(
        "\n{{< readfile \"secret.txt\" >}}\n\n:include: secret.txt\n\n<!--#include file=\"secret.txt\" -->\n",
    );
    site.post("2024-03-20-reader.md", format!("---\ntitle: R\nimage: ../secret.txt\n---\n{body}"));
    site.build().expect(0).says(&["H601"]);
    let home = std::env::var("HOME").unwrap_or_default();
    for (path, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(SECRET) && !text.contains("root:x:"), "{path}");
        assert!(home.len() < 4 || !text.contains(&home), "{path} names a folder of this machine");
    }
}

/// A post with this front matter is an error of its own and keeps no other post from being published.
#[track_caller]
fn check_refused(front_matter: &str, what: &str) {
    let site = site();
    site.post("2024-03-20-bomb.md", format!("---\n{front_matter}\n---\nWords.\n"));
    let began = Instant::now();
    let ran = site.build();
    assert!(ran.status == 1 && ran.stderr.contains("2024-03-20-bomb.md"), "{what}: {ran:?}");
    assert!(ran.stderr.len() < 10_000, "{what}: the message is as long as the post");
    site.run(&["build", "--as-of", AS_OF, "--keep-going"]).expect(0);
    assert!(site.read("output/atom.xml").contains("ants-march"), "{what}");
    assert!(began.elapsed() < PATIENCE, "{what} took {:?}", began.elapsed());
}

#[test]
fn bombs_in_front_matter_are_refused() {
    let mut laughs = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        let _ = writeln!(laughs, "a{level}: &a{level} [{aliases}]");
    }
    check_refused(&laughs, "aliases of aliases");
    let mut merged = String::from("a0: &a0 { k: v }\n");
    for level in 1..30 {
        let _ = writeln!(merged, "a{level}: &a{level} {{ x: *a{0}, y: *a{0} }}", level - 1);
    }
    check_refused(&merged, "aliases in maps");
    check_refused("a: &a [*a]", "an alias of itself");
    check_refused(&format!("a: {}", "[".repeat(100_000)), "lists in lists");
    check_refused(&format!("a: {}x{}", "{b: ".repeat(1_000), "}".repeat(1_000)), "maps in maps");
    check_refused(&"- ".repeat(50_000), "items in items");
    let many: String = (0..120_000).fold(String::new(), |mut text, number| {
        let _ = writeln!(text, "k{number}: 1");
        text
    });
    check_refused(&many, "very many keys");
}

#[test]
fn a_value_of_a_megabyte_is_a_long_value() {
    let site = site();
    let long = "many words ".repeat(100_000);
    site.post(
        "2024-03-20-long.md",
        format!("---\ntitle: {long}\ntags: [{long}]\ndescription: {long}\n---\nWords.\n"),
    );
    let began = Instant::now();
    build_in_place(&site);
    assert!(site.read("output/atom.xml").contains("ants-march"));
    assert!(began.elapsed() < PATIENCE, "it took {:?}", began.elapsed());
}

/// Settings, bodies and old feeds that go down and down.
#[test]
fn whatever_is_nested_comes_to_an_end() {
    let site = site();
    let openings = [
        "> ",
        "- ",
        "1. ",
        "*a **b ",
        "_a ",
        "[",
        "![",
        "[a](",
        "<div>",
        "<b><i>",
        "<table><tr><td>",
        "<svg><g>",
        "<math><mi>",
        "<details>",
        "<ul><li>",
        "<a href=/><p>",
        "{% if x %}",
        "{% raw %}",
        "{{ ",
        "{% highlight x %}",
        "`",
        "~~",
        "| a ",
        "[^1]: ",
        "# ",
        "<!--",
        "<template>",
        "((((",
        "&",
        "\\",
    ];
    for (number, opening) in openings.iter().enumerate() {
        let body = opening.repeat(16_000 / opening.len());
        site.post(
            &format!("2024-02-{:02}-nest{number}.md", number % 28 + 1),
            format!("---\ntitle: N\n---\n{body}\n"),
        );
    }
    let began = Instant::now();
    site.build().expect(0);
    assert!(began.elapsed() < PATIENCE * 2, "it took {:?}", began.elapsed());
    assert!(site.read("output/atom.xml").contains("ants-march"));
    for (name, text) in [
        ("toml", format!("+++\na = {}\n+++\n", "[".repeat(60_000))),
        ("json", format!("{}1{}", "{\"a\":".repeat(60_000), "}".repeat(60_000))),
    ] {
        site.post(&format!("2024-03-20-{name}.md"), text);
        site.build().expect(1).says(&["F101", name]);
        std::fs::remove_file(site.path(&format!("posts/2024-03-20-{name}.md"))).unwrap();
    }
    site.edit("tidings.yaml", "lang: en", &format!("title: {}", "[".repeat(60_000)));
    site.build().expect(2).says(&["C503"]);
}

#[test]
fn an_old_feed_expands_nothing_and_fetches_nothing() {
    let site = site();
    site.write("secret.txt", SECRET);
    let mut laughs = String::from("<!ENTITY e0 \"ha\">");
    for level in 1..20 {
        let _ = write!(laughs, "<!ENTITY e{level} \"{}\">", format!("&e{};", level - 1).repeat(10));
    }
    let secret = site.path("secret.txt");
    let declarations = [
        laughs,
        format!("<!ENTITY e19 SYSTEM \"{}\">", secret.display()),
        format!("<!ENTITY % p SYSTEM \"file://{}\"> %p; <!ENTITY e19 \"&#37;p;\">", secret.display()),
        "<!ENTITY e19 PUBLIC \"x\" \"http://127.0.0.1:9/\">".to_owned(),
    ];
    for (number, declaration) in declarations.iter().enumerate() {
        let item =
            "<item><title>&e19;</title><guid>&e19;x</guid><link>https://ants.example/&e19;</link></item>";
        let include =
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"secret.txt\" parse=\"text\"/>";
        let feed = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"secret.txt\" [{declaration}]><rss version=\"2.0\"><channel>\
             <title>a{include}</title>{item}</channel></rss>"
        );
        site.write(&format!("old{number}.xml"), feed);
        let began = Instant::now();
        let ran = site.run(&["adopt", &format!("old{number}.xml"), "-v"]);
        let said = format!("{}{}", ran.stdout, ran.stderr);
        assert!(!said.contains(SECRET) && !said.contains("haha"), "{declaration}: {said}");
        assert!(said.len() < 10_000 && began.elapsed() < PATIENCE, "{declaration}: {:?}", began.elapsed());
    }
    site.write(
        "old.json",
        format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}", "[".repeat(200_000)),
    );
    site.run(&["adopt", "old.json"]).expect(2).says(&["old.json"]);
}

#[test]
fn entities_are_text_and_no_more() {
    let site = site();
    let tricks = "&#0; &#1; &#x1F; &#xD800; &#xFFFE; &#x110000; &#99999999999; &lt;b&gt; &amp;lt;b&amp;gt; &nbsp &copy; \
                  &unknown; &#; &#x; & ]]> <![CDATA[x]]> &#60;script&#62; &#13;&#10;X: y";
    let title = quoted(tricks);
    site.post(
        "2024-03-20-entities.md",
        format!("---\ntitle: {title}\ndescription: {title}\nauthor: {title}\ntags: [{title}]\nnext: {{ date: 2024-05-08, \
                 title: {title}, venue: {title} }}\n---\n{tricks}\n\n<p title=\"{}\">{tricks}</p>\n", tricks.replace('"', "")),
    );
    build_in_place(&site);
    for (path, bytes) in site.output() {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains(|char: char| char.is_control() && !"\r\n\t".contains(char)),
            "{path} holds a control"
        );
        match path.rsplit('.').next() {
            Some("xml" | "opml") => {
                roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            }
            Some("ics") => assert_calendar_is_ours(&path, &text),
            _ => {}
        }
    }
}

/// A title, a tag or a place may be of right-to-left script; it may not turn what stands around it.
#[test]
fn no_text_turns_the_text_around_it() {
    let site = site();
    let text = "Ants \u{202e}gnp.exe \u{2067}left open \u{202b}twice";
    let hebrew = "\u{200f}פגישה \u{2066}API\u{2069} שלישית";
    for (day, title, place) in [(20, text, "Ro\u{202d}om"), (21, hebrew, hebrew)] {
        let (title, place) = (quoted(title), quoted(place));
        site.post(
            &format!("2024-03-{day}-turned.md"),
            format!(
                "---\ntitle: {title}\ndescription: {title}\nauthor: {title}\ntags: [{title}]\nslug: {title}\nnext: {{ date: \
                 2024-05-{day}, title: {title}, venue: {place} }}\n---\n* *A {text}*: Ada ([1:00](https://youtu.be/aaaaaaaaaaa?t=60)).\n"
            ),
        );
    }
    build_in_place(&site);
    let mut n_hebrew = 0;
    for (path, bytes) in site.output() {
        assert_direction_is_own(&path, &path);
        let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
        n_hebrew += usize::from(text.contains(hebrew));
        match path.as_str() {
            "rss.xml" | "atom.xml" => {
                let feed = roxmltree::Document::parse(&text).unwrap();
                let is_plain = |node: &roxmltree::Node| {
                    node.is_element() && !matches!(node.tag_name().name(), "encoded" | "content")
                };
                feed.descendants()
                    .filter(is_plain)
                    .filter_map(|node| node.text())
                    .for_each(|text| assert_direction_is_own(text, &path));
            }
            "feed.json" => {
                let feed: serde_json::Value = serde_json::from_str(&text).unwrap();
                for item in feed["items"].as_array().unwrap() {
                    ["title", "summary"]
                        .iter()
                        .filter_map(|key| item[key].as_str())
                        .for_each(|text| assert_direction_is_own(text, &path));
                }
            }
            "manifest.json" | ".tidings.lock" => {}
            _ if path.starts_with("tags/") => {}
            _ => text.lines().for_each(|line| assert_direction_is_own(line, &path)),
        }
    }
    assert!(n_hebrew > 5, "Hebrew is left as it is written, in {n_hebrew} files");
}

#[track_caller]
fn assert_direction_is_own(line: &str, place: &str) {
    let mut depth = 0_usize;
    for character in line.chars() {
        assert!(!('\u{202a}'..='\u{202e}').contains(&character), "{place}: {line:?}");
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.checked_sub(1).unwrap_or_else(|| panic!("{place}: {line:?}")),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{place}: {line:?} is left open");
}

#[test]
fn no_value_becomes_a_property_of_a_calendar() {
    let site = site();
    for (number, end) in
        ["\r\n", "\n", "\r", "\u{2028}", "\u{85}", "\\n", "\r\n ", "\u{b}", "\";"].iter().enumerate()
    {
        let value = quoted(&format!(
            "Hall{end}ATTENDEE:mailto:ada@evil.example{end}END:VEVENT{end}BEGIN:VALARM{end}X:\"y"
        ));
        let address = quoted(&format!("https://evil.example/{end}ATTENDEE:mailto:ada@evil.example"));
        let day = number + 1;
        site.post(
            &format!("2024-03-{day:02}-calendar.md"),
            format!(
                "---\ntitle: {value}\nauthor: {value}\ntags: [{value}]\nid: {value}\nslug: s{number}\nlang: {value}\nnext: {{ date: \
                 2024-05-{day:02}, time: '19:00', title: {value}, venue: {value}, url: {address}, status: {value}, \
                 zone: {value}, uid: {value}, image: {address}, stream: {address} }}\n---\nWords.\n"
            ),
        );
    }
    build_in_place(&site);
    let mut n_meetups = 0;
    for (path, bytes) in site.output() {
        if path.rsplit('.').next() == Some("ics") {
            let text = String::from_utf8(bytes).unwrap();
            assert_calendar_is_ours(&path, &text);
            assert!(!text.contains("\nATTENDEE") && !text.contains("\nBEGIN:VALARM"), "{path}: {text}");
            n_meetups += text.matches("BEGIN:VEVENT").count();
        }
    }
    assert!(n_meetups >= 9, "they are on the calendars: {n_meetups}");
}

/// Text that sends a matcher back again and again, each a long one.
#[test]
fn no_text_sends_a_reader_back_and_forth() {
    let site = site();
    let units = [
        "a",
        "1",
        "1/",
        "1.",
        "1-",
        "1:",
        "7pm-",
        "5 5 ",
        "\u{a0}",
        "Jan ",
        "January, ",
        "of ",
        "the next ",
        "Wednesday ",
        "next meetup ",
        "am ",
        "[a]",
        "a@",
        "http://",
        "https://a.example/",
        ".",
        "...",
        "!",
        "(",
        "\"",
        "'",
        "--",
        "__a",
        "**",
        "\u{301}",
        "年",
        "5月",
        "Meetup: ",
        "When: ",
        "@ ",
        "cancelled ",
        "and ",
        ", ",
        " - ",
        "&&",
        "<",
        "</",
        "{",
        "}",
        "%}",
    ];
    for (number, unit) in units.iter().enumerate() {
        let text = unit.repeat(20_000 / unit.len());
        let date = format!("2024-{:02}-{:02}", number / 28 + 1, number % 28 + 1);
        site.post(
            &format!("{date}-r{number}.md"),
            format!("---\ntitle: R{number}\n---\nOur next meetup is {text}!\n\n{text}\n"),
        );
    }
    let began = Instant::now();
    site.build().expect(0);
    assert!(began.elapsed() < PATIENCE * 2, "it took {:?}", began.elapsed());
}
