use super::*;

fn config(text: &str) -> Config {
    let source = SourceFile::new("_config.yml", text);
    Config::read(None, Some(&source)).unwrap_or_else(|error| panic!("{error:?}")).0
}

#[track_caller]
fn post(path: &str, front_matter: &str, config: &Config) -> Post {
    let reading = read(&SourceFile::new(path, format!("---\n{front_matter}\n---\nbody\n")), config);
    reading.post.unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

const BERLIN: &str = "url: http://Example.org\nbaseurl: /Bas e\ntimezone: Europe/Berlin\npermalink: pretty\nplugins: [jekyll-feed]\n";

/// Each right side is what Jekyll 4.3 with jekyll-feed published: link, id, date.
#[track_caller]
fn check(path: &str, front_matter: &str, jekyll: [&str; 3]) {
    let post = post(path, front_matter, &config(BERLIN));
    let base = "http://example.org/Bas%20e/";
    let [link, id, date] = jekyll;
    assert_eq!(post.permalink.strip_prefix(base), Some(link));
    assert_eq!(post.entry_id.strip_prefix(base), Some(id));
    assert_eq!(post.published_at.to_rfc3339(), date);
}

#[test]
fn links_ids_and_dates_are_jekylls() {
    check("2016-05-19-may.md", "tags:", ["2016/05/19/may/", "2016/05/19/may", "2016-05-19T00:00:00+02:00"]);
    check(
        "2016-05-16-two-dates.md",
        "date: 2017-01-05 01:00:00 +0900",
        ["2017/01/04/two-dates/", "2017/01/04/two-dates", "2017-01-04T17:00:00+01:00"],
    );
    check(
        "2016-05-01-Title_With CAPS & more.md",
        "tags: a b",
        [
            "2016/05/01/Title_With-CAPS-&-more/",
            "2016/05/01/Title_With%20CAPS%20&%20more",
            "2016-05-01T00:00:00+02:00",
        ],
    );
    check(
        "2016-05-03-dots.in.name.md",
        "slug: My Own_Slug!",
        ["2016/05/03/My-Own_Slug!/", "2016/05/03/My%20Own_Slug!", "2016-05-03T00:00:00+02:00"],
    );
    check(
        "2016-05-18-multi..dots.md",
        "category: [x, y]\ncategories: z",
        ["z/x/y/2016/05/18/multi/dots/", "z/x/y/2016/05/18/multi/multi..dots", "2016-05-18T00:00:00+02:00"],
    );
    check(
        "2016-05-04-own.md",
        "permalink: /own/:title/:year/",
        ["own/own/2016/", "own/own/own", "2016-05-04T00:00:00+02:00"],
    );
    check("2016-05-05-own.md", "permalink: own.html", ["own.html", "own", "2016-05-05T00:00:00+02:00"]);
    check(
        "16-05-01-short-year.md",
        "category: Big Cat",
        ["big%20cat/2016/05/01/short-year/", "big%20cat/2016/05/01/short-year", "2016-05-01T00:00:00+02:00"],
    );
    check(
        "sub/deep/2016-05-06-nested.md",
        "",
        ["2016/05/06/nested/", "2016/05/06/nested", "2016-05-06T00:00:00+02:00"],
    );
    check(
        "de/_posts/2016-05-07-dir.md",
        "",
        ["de/2016/05/07/dir/", "de/2016/05/07/dir", "2016-05-07T00:00:00+02:00"],
    );
}

#[test]
fn a_quoted_time_is_local_and_a_plain_one_utc() {
    let config = config(BERLIN);
    let plain = post("2016-03-02-a.md", "date: 2016-03-02 19:15:00", &config);
    assert_eq!(plain.published_at.to_rfc3339(), "2016-03-02T20:15:00+01:00");
    let quoted = post("2016-03-02-a.md", "date: \"2016-03-02 19:15:00\"", &config);
    assert_eq!(quoted.published_at.to_rfc3339(), "2016-03-02T19:15:00+01:00");
    let source = SourceFile::new("a.md", "+++\ndate = 2016-03-02T19:15:00\n+++\n");
    let toml = read(&source, &config).post.unwrap();
    assert_eq!(toml.published_at.to_rfc3339(), "2016-03-02T19:15:00+01:00");
}

#[test]
fn a_permalink_that_another_program_fills_in_is_passed_over() {
    let front_matter = "---\npermalink: \"/{{ page.date | date: '%Y' }}/{{ page.fileSlug }}/\"\n---\n";
    let reading = read(&SourceFile::new("2022-12-07-ants.md", front_matter), &config("permalink: pretty\n"));
    assert_eq!(reading.post.unwrap().permalink, "/2022/12/07/ants/");
    let codes: Vec<&str> = reading.diagnostics.iter().map(|found| found.rule.code()).collect();
    assert_eq!(codes, ["F108"]);
}

#[test]
fn without_jekyll_feed_an_id_is_a_tag_uri() {
    let config = config("url: https://example.org\n");
    let post_of = |front_matter| post("2022-12-07-our-evening.md", front_matter, &config);
    assert_eq!(post_of("").entry_id, "tag:example.org,2022-12-07:/our-evening");
    assert_eq!(post_of("id: urn:uuid:1").entry_id, "urn:uuid:1");
    assert_eq!(post_of("guid: 42").entry_id, "42");
}

#[track_caller]
fn check_dated(front_matter: &str, path: &str, expected: &str) {
    let config = Config::default();
    let reading = read(&SourceFile::new(path, format!("---\n{front_matter}\n---\n")), &config);
    let shown = reading.post.map_or_else(
        || reading.diagnostics.iter().map(|found| found.rule.code()).collect::<Vec<_>>().join(" "),
        |post| {
            let by = match post.dated_by {
                DatedBy::FrontMatter(_) => "date",
                DatedBy::FileName => "name",
                DatedBy::OtherKey(_) => "key",
                DatedBy::EventDay(_) => "event",
            };
            format!("{} {by}", post.published_on())
        },
    );
    assert_eq!(shown, expected, "{path}: {front_matter}");
}

#[test]
fn where_the_publishing_day_comes_from() {
    check_dated("date: 2022-12-08", "2022-12-07-a.md", "2022-12-08 date");
    check_dated("date:", "2022-12-07-a.md", "2022-12-07 name");
    check_dated("published_at: 2022-12-01", "2022-12-07-a.md", "2022-12-07 name");
    check_dated("created_at: 2022-11-01\npublished_at: 2022-12-01 10:00 +0100", "a.md", "2022-12-01 key");
    check_dated("published: true\nposted: 2022-12-01", "a.md", "2022-12-01 key");
    check_dated("date_start: '2022-12-07'\ntime_start: '18:00'", "a.md", "2022-12-07 event");
    check_dated("event: { date: 2022-12-07 }", "a.md", "2022-12-07 event");
    check_dated("title: x", "a.md", "F104");
    check_dated("date: 2022-02-30", "2022-02-28-a.md", "F105");
    check_dated("date: soon", "2022-02-28-a.md", "F105");
    check_dated("date: [1]", "2022-02-28-a.md", "F105");
    check_dated("title: x", "2022-02-30-a.md", "F105");
    check_dated("date: 2022-03-01", "2022-02-30-a.md", "2022-03-01 date");
    check_dated("updated: never\ndate: 2022-03-01", "a.md", "2022-03-01 date");
}

#[test]
fn a_date_that_is_the_events_is_not_the_publishing_day() {
    let mut config = Config::default();
    config.posts.date_is = DateIs::Event;
    config.posts.file_name_is = DateIs::Event;
    let with_key = post("2022-12-07-a.md", "date: 2022-12-07 19:00\nposted: 2022-11-20", &config);
    assert_eq!(with_key.published_on().to_string(), "2022-11-20");
    let without = post("2022-12-07-a.md", "date: 2022-12-07 19:00", &config);
    assert!(matches!(without.dated_by, DatedBy::EventDay(_)));
    assert_eq!(without.published_on().to_string(), "2022-12-07");
    config.posts.date_is = DateIs::Auto;
    let named = post("2022-12-07-a.md", "title: x", &config);
    assert_eq!(named.dated_by, DatedBy::EventDay(Span::default()));
}

#[test]
fn drafts_are_marked_and_need_no_date() {
    let config = Config::default();
    for front_matter in ["published: false", "published: no", "draft: true", "status: draft"] {
        assert!(post("2022-12-07-a.md", front_matter, &config).is_draft, "{front_matter}");
    }
    assert!(!post("2022-12-07-a.md", "published: true\nstatus: published", &config).is_draft);
    let undated = read(&SourceFile::new("_drafts/idea.md", "---\ntitle: Idea\n---\n"), &config);
    assert!(undated.post.is_none() && undated.diagnostics.is_empty());
}

#[test]
fn titles() {
    let config = Config::default();
    assert_eq!(post("2022-12-07-our-MAY-meetup.md", "x: y", &config).title, "Our May Meetup");
    assert_eq!(
        post("2022-12-07-a.md", "title: 'Rust &amp; <b>friends</b>'", &config).title,
        "Rust & friends"
    );
    assert_eq!(post("2022-12-07-a.md", "title: 2022", &config).title, "2022");
    assert_eq!(post("2022-12-07-a.md", "title: true", &config).title, "true");
    assert_eq!(post("2022-12-07-some-list.md", "title: [a, b]", &config).title, "Some List");
    let plain = SourceFile::new("2022-12-07-a.md", "# Our *May* meetup\n\nbody\n");
    let plain = read(&plain, &config).post.unwrap();
    assert_eq!(
        (plain.title.as_str(), plain.source.slice(plain.title_span.unwrap())),
        ("Our May meetup", "Our *May* meetup")
    );
}

#[test]
fn tags_categories_and_authors() {
    let config = config("author: { name: Site }\n");
    let of = |front_matter| post("2022-12-07-a.md", front_matter, &config);
    assert_eq!(of("tags: a b a").tags, ["a", "b"]);
    assert_eq!(of("tags: Cloud Native, Rust").tags, ["Cloud Native", "Rust"]);
    assert_eq!(of("tags: [Cloud Native, 2022, null, Rust]").tags, ["Cloud Native", "2022", "Rust"]);
    assert_eq!(of("tag: x y\ntags: z").tags, ["x y"]);
    assert_eq!(of("taxonomies: { tags: [a] }").tags, ["a"]);
    assert_eq!(of("categories: One Two\ncategory: Two Three").categories, ["One", "Two", "Two Three"]);
    assert_eq!(of("author: Ada").authors, ["Ada"]);
    assert_eq!(of("authors:\n  - { name: Ada, url: https://a }\n  - Grace").authors, ["Ada", "Grace"]);
    assert_eq!(of("title: x").authors, ["Site"]);
}

#[test]
fn images_languages_and_former_addresses() {
    let config = config("url: https://example.org\nbaseurl: /blog/\nlang: en_GB\n");
    let of = |front_matter| post("2022-12-07-a.md", front_matter, &config);
    assert_eq!(of("image: /a b.png").image.as_deref(), Some("https://example.org/blog/a%20b.png"));
    assert_eq!(of("image: { path: a.png, alt: x }").image.as_deref(), Some("https://example.org/blog/a.png"));
    assert_eq!(of("image: https://cdn.example/a.png").image.as_deref(), Some("https://cdn.example/a.png"));
    assert_eq!(of("image: //cdn.example/a.png").image.as_deref(), Some("https://cdn.example/a.png"));
    assert_eq!(of("title: x").lang.as_deref(), Some("en-GB"));
    assert_eq!(of("locale: de_DE.UTF-8").lang.as_deref(), Some("de-DE"));
    assert_eq!(of("lang: no").lang.as_deref(), Some("no"));
    assert_eq!(of("redirect_from: /old/").former_permalinks, ["https://example.org/blog/old/"]);
    assert_eq!(
        of("redirect_from: [/a/, b]\naliases: [/c]").former_permalinks,
        ["https://example.org/blog/a/", "https://example.org/blog/b", "https://example.org/blog/c"]
    );
    assert_eq!(
        of("last_modified_at: 2022-12-09").modified_at.unwrap().to_rfc3339(),
        "2022-12-09T00:00:00+00:00"
    );
}

#[test]
fn page_bundles_and_long_extensions() {
    let mut config = config("permalink: /:year/:title/\n");
    assert_eq!(post("2022-12-07-may/index.md", "", &config).permalink, "/2022/may/");
    let bundle = post("meetups/may/index.md", "date: 2022-12-07", &config);
    assert_eq!((bundle.slug.as_str(), bundle.permalink.as_str()), ("may", "/2022/may/"));
    config.posts.extensions = vec!["html.md.erb".into()];
    assert_eq!(post("2022-may-index.html.md.erb", "date: 2022-12-07", &config).slug, "2022-may-index");
}

#[test]
fn defaults_reach_the_posts_of_their_path_and_no_further() {
    let config = config(
        "defaults:\n- scope: { path: _posts/talks, type: posts }\n  values: { lang: de, categories: [talks], extra: { a: 1, b: 2 } }\n\
         - scope: { path: '' }\n  values: { lang: en, author: Ada }\n- scope: { path: '', type: pages }\n  values: { lang: fr }\n",
    );
    let talk = post("talks/2022-12-07-a.md", "categories: rust\nextra: { b: 3 }", &config);
    assert_eq!((talk.lang.as_deref(), talk.authors.as_slice()), (Some("de"), ["Ada".to_owned()].as_slice()));
    assert_eq!(talk.categories, ["talks", "rust"]);
    let extra = talk.front_matter.get("extra").unwrap();
    assert_eq!(
        (extra.get("a").unwrap().as_text(), extra.get("b").unwrap().as_text()),
        (Some("1"), Some("3"))
    );
    assert!(extra.get("a").unwrap().span.is_empty(), "a default stands in no line of the post");
    assert_eq!(post("2022-12-07-a.md", "title: x", &config).lang.as_deref(), Some("en"));
    assert_eq!(post("2022-12-07-a.md", "lang: it", &config).lang.as_deref(), Some("it"));
}

#[test]
fn a_scope_with_stars_holds_folder_by_folder() {
    #[track_caller]
    fn check(scope: &str, path: &str, is_held: bool) {
        let config =
            config(&format!("defaults:\n- scope: {{ path: '{scope}' }}\n  values: {{ lang: de }}\n"));
        assert_eq!(post(path, "title: x", &config).lang.as_deref() == Some("de"), is_held, "{scope}: {path}");
    }
    check("_posts/talk*", "talks/2022-12-07-a.md", true);
    check("_posts/talk*", "talk/2022-12-07-a.md", true);
    check("_posts/talk*", "walks/2022-12-07-a.md", false);
    check("_posts/*/2022-*-a.md", "talks/2022-12-07-a.md", true);
    check("_posts/*/2022-*-a.md", "talks/2022-12-07-b.md", false);
    check("_posts/*/2022-*-a.md", "2022-12-07-a.md", false);
    check("_posts/*/talks", "en/talks/2022-12-07-a.md", true);
    check("_posts/*/talks", "en/walks/2022-12-07-a.md", false);
    check("_posts/t*l*s", "tales/2022-12-07-a.md", true);
    check("_posts/t*l*s", "tasks/2022-12-07-a.md", false);
}

#[test]
fn a_default_gives_way_to_a_value_but_not_to_nothing() {
    let config = config("defaults:\n- scope: { path: '' }\n  values: { lang: de }\n");
    assert_eq!(post("2022-12-07-a.md", "lang:", &config).lang.as_deref(), Some("de"));
    assert_eq!(post("2022-12-07-a.md", "lang: it", &config).lang.as_deref(), Some("it"));
}

#[test]
fn no_value_leads_out_of_the_site_or_panics() {
    let config = config(BERLIN);
    let post =
        post("2022-12-07-a.md", "permalink: /../../etc/passwd\nslug: ../../x\nimage: ../../y", &config);
    assert_eq!(post.permalink, "http://example.org/Bas%20e/etc/passwd");
    assert!(!post.permalink.contains(".."));
}

proptest::proptest! {
    #[test]
    fn any_post_is_read_without_panic(path in "[a-z0-9./ü_-]{0,30}", value in "\\PC{0,40}", key in "date|title|slug|permalink|tags|image|next|event|venue|start|end|id") {
        let text = format!("---\n{key}: {value}\n---\nbody");
        let reading = read(&SourceFile::new(path, text), &config(BERLIN));
        proptest::prop_assert!(reading.post.is_some() || !reading.diagnostics.is_empty() || value.trim().is_empty());
    }
}
