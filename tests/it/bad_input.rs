//! What is wrong with what is read: each fault is named with its file and a way out, the status is the
//! documented one, and the output of earlier builds is as it was.

use crate::site::{Ran, Site, assert_same};

/// Builds a good site, spoils it, and builds again: the status, the words, and the old output whole.
#[track_caller]
fn check(spoil: impl Fn(&Site), status: i32, words: &[&str]) {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    spoil(&site);
    site.build().expect(status).says(words);
    assert_same(&before, &site.output(), "the old output");
}

/// With `--keep-going` the bad post is left out, which is said, and the others are published.
#[track_caller]
fn check_left_out(spoil: impl Fn(&Site), words: &[&str]) -> Site {
    let site = Site::sample();
    spoil(&site);
    let ran = keep_going(&site).expect(0).says(words);
    assert!(ran.stderr.contains("left out (--keep-going)"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("error["), "what was left out is no error any more:\n{}", ran.stderr);
    let feed = site.read("output/atom.xml");
    assert!(feed.contains("January 2024") && feed.contains("March 2024"), "the good posts are there");
    site
}

fn keep_going(site: &Site) -> Ran {
    site.run(&["build", "--as-of", crate::site::AS_OF, "--keep-going"])
}

#[test]
fn a_missing_folder() {
    check(
        |site| std::fs::remove_dir_all(site.path("posts")).unwrap(),
        2,
        &["error: there is no folder of posts at posts"],
    );
    let site = Site::empty();
    site.run(&["build", "--posts", "elsewhere"]).expect(2).says(&["elsewhere"]);
    assert!(!site.path("output").exists(), "nothing is made for a site that is not there");
}

#[test]
fn an_empty_folder() {
    let spoil = |site: &Site| {
        std::fs::remove_dir_all(site.path("posts")).unwrap();
        site.write("posts/notes.txt", "no post");
    };
    check(spoil, 1, &["there is no post in posts", "extension", "nothing was written"]);
    let site = Site::empty();
    keep_going(&site).expect(1);
    assert!(!site.path("output").exists(), "no output is made of nothing");
}

#[test]
fn yaml_that_cannot_be_read() {
    let spoil =
        |site: &Site| site.post("2024-03-20-bad.md", "---\ntitle: \"unclosed\ndate: 2024-03-20\n---\nx\n");
    check(spoil, 1, &["error[F101]", "posts/2024-03-20-bad.md:2:8", "^", "help"]);
    check_left_out(spoil, &["warning[F101]", "posts/2024-03-20-bad.md:2:8"]);
    let spoil = |site: &Site| site.post("2024-03-20-bad.md", "---\ntitle: A\nwhen: @home\n---\nx\n");
    check(spoil, 1, &["error[F101]", "posts/2024-03-20-bad.md:3:7"]);
    let spoil = |site: &Site| site.post("2024-03-20-bad.md", "---\ntitle: A\n\nx\n");
    check(spoil, 1, &["error[F102]", "posts/2024-03-20-bad.md:1:1"]);
}

#[test]
fn a_date_that_does_not_exist() {
    let spoil = |site: &Site| site.post("2024-03-20-bad.md", "---\ntitle: A\ndate: 2024-02-30\n---\nx\n");
    check(
        spoil,
        1,
        &["error[F105]", "posts/2024-03-20-bad.md:3:7", "`2024-02-30`", "does not exist", "help"],
    );
    check_left_out(spoil, &["warning[F105]"]);
    let spoil = |site: &Site| site.post("2024-02-30-bad.md", "x\n");
    check(spoil, 1, &["error[F105]", "posts/2024-02-30-bad.md", "rename the file"]);
}

#[test]
fn no_date_at_all() {
    let spoil = |site: &Site| site.post("bad.md", "---\ntitle: A\n---\nx\n");
    check(spoil, 1, &["error[F104]", "posts/bad.md", "add `date: 2022-12-07`"]);
    check_left_out(spoil, &["warning[F104]"]);
}

#[test]
fn bytes_that_are_not_utf_8() {
    let spoil = |site: &Site| site.post("2024-03-20-bad.md", b"---\ntitle: A\n---\ncaf\xe9\n");
    check(spoil, 1, &["error[F103]", "posts/2024-03-20-bad.md", "line 4", "iconv"]);
    check_left_out(spoil, &["warning[F103]"]);
}

#[test]
fn a_post_of_50_megabytes() {
    let spoil = |site: &Site| {
        let file = std::fs::File::create(site.path("posts/2024-03-20-bad.md")).unwrap();
        file.set_len(50 << 20).unwrap();
    };
    check(spoil, 1, &["error[F107]", "posts/2024-03-20-bad.md", "50 MiB", "8 MiB"]);
    check_left_out(spoil, &["warning[F107]"]);
}

#[test]
fn a_folder_named_like_a_post() {
    let spoil = |site: &Site| std::fs::create_dir(site.path("posts/2024-03-20-bad.md")).unwrap();
    check(spoil, 1, &["error[F106]", "posts/2024-03-20-bad.md", "it is a folder", "move it"]);
    check_left_out(spoil, &["warning[F106]"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing() {
    let spoil = |site: &Site| {
        std::os::unix::fs::symlink("nowhere.md", site.path("posts/2024-03-20-bad.md")).unwrap();
    };
    check(spoil, 1, &["error[F106]", "posts/2024-03-20-bad.md", "link to nothing"]);
    check_left_out(spoil, &["warning[F106]"]);
}

#[test]
fn a_key_of_the_settings_that_means_nothing() {
    let spoil = |site: &Site| site.edit("tidings.yaml", "title:", "tilte:");
    check(spoil, 2, &["error[C501]", "tidings.yaml:1:1", "`tilte`", "did you mean `title`?"]);
    let spoil = |site: &Site| site.edit("tidings.yaml", "Europe/London", "Europe/Londn");
    check(spoil, 2, &["error[C502]", "tidings.yaml:3:11", "did you mean `Europe/London`?"]);
    let spoil = |site: &Site| site.write("tidings.yaml", "title: \"unclosed\nurl: x\n");
    check(spoil, 2, &["error[C503]", "tidings.yaml:1:8"]);
}

#[test]
fn two_posts_with_one_address() {
    let spoil = |site: &Site| {
        site.post("2024-03-20-other.md", "---\ntitle: A\npermalink: /2024/03/13/ants-march.html\n---\nx\n");
    };
    check(spoil, 1, &["error[X402]", "2024-03-20-other.md", "2024-03-13-ants-march.md", "permalink"]);
    let site = check_left_out(spoil, &["warning[X402]", "2024-03-20-other.md"]);
    assert!(site.read("output/atom.xml").contains("ants-march"), "the first of the two is published");
}

#[test]
fn two_posts_with_one_id() {
    let spoil = |site: &Site| {
        site.post("2024-03-20-one.md", "---\ntitle: A\nguid: urn:x\n---\nx\n");
        site.post("2024-03-21-two.md", "---\ntitle: B\nguid: urn:x\n---\nx\n");
    };
    check(spoil, 1, &["error[X401]", "2024-03-21-two.md", "2024-03-20-one.md", "urn:x"]);
    check_left_out(spoil, &["warning[X401]"]);
}

#[test]
fn a_bad_post_hides_no_other_fault() {
    let site = Site::sample();
    site.post("a.md", "x\n");
    site.post("2024-02-30-b.md", "x\n");
    site.build().expect(1).says(&["F104", "F105", "2 errors"]);
}

#[test]
fn drafts_and_posts_of_the_future_are_no_faults() {
    let site = Site::sample();
    site.post("2024-03-20-draft.md", "---\ntitle: Not yet\npublished: false\n---\nsecret words\n");
    site.post("draft.md", "---\ntitle: Not yet\ndraft: true\n---\nsecret words\n");
    site.post("2024-05-08-ants-may.md", "---\ntitle: Ants and Bees, May 2024\n---\nsecret words\n");
    let ran = keep_going(&site).expect(0).says(&["note[F109]", "2024-05-08-ants-may.md"]);
    assert!(!ran.stderr.contains("left out (--keep-going)"), "{}", ran.stderr);
    for (path, bytes) in site.output() {
        assert!(!String::from_utf8_lossy(&bytes).contains("secret words"), "{path}");
    }
    site.build_at("2024-05-09").expect(0);
    assert!(site.read("output/atom.xml").contains("secret words"), "its day has come");
}

#[test]
fn where_every_post_is_bad_nothing_is_written() {
    let site = Site::empty();
    site.post("a.md", "x\n");
    keep_going(&site).expect(1).says(&["F104", "nothing was written"]);
    assert!(!site.path("output").exists());
}

#[test]
fn a_template_that_cannot_be_rendered() {
    check(
        |site| site.write("templates/next.html.jinja", "{{ nothing.at.all }}\n{% if %}\n"),
        1,
        &["error[C504]", "templates/next.html.jinja"],
    );
    let site = Site::sample();
    site.write("templates/next.html.jinja", "{% if %}\n");
    keep_going(&site).expect(1).says(&["error[C504]", "nothing was written"]);
    let site = Site::sample();
    site.write("templates/style.css", "body { color: teal }\n");
    site.build().expect(0);
    assert!(site.read("output/index.html").contains("color: teal"), "the site's own style is used");
}

#[test]
fn a_moment_that_is_none_is_a_usage_error() {
    let site = Site::sample();
    site.build_at("2024-13-01").expect(2).says(&["--as-of", "2024-05-01"]);
    let output = site.command(&["build"]).env("SOURCE_DATE_EPOCH", "soon").output().unwrap();
    crate::site::ran(&output).expect(2).says(&["SOURCE_DATE_EPOCH"]);
}

#[test]
fn a_site_without_an_address_is_told() {
    let site = Site::sample();
    site.write("tidings.yaml", "title: Ants and Bees\n");
    site.build().expect(0).says(&["warning[C505]", "tidings.yaml", "url: https://example.org"]);
    let site = Site::sample();
    assert!(!site.build().expect(0).stderr.contains("C505"), "a site with an address is told nothing");
}
