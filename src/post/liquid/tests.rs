use super::*;
use crate::post::testing::post;

fn config() -> Config {
    let mut config = Config::default();
    config.site.url = Some("https://e.org/blog".into());
    config.site.baseurl = "/blog".into();
    config.site.title = Some("Tea & Talks".into());
    config.site.variables.insert("email".into(), "tea@e.org".into());
    config.site.variables.insert("social.github".into(), "tea".into());
    config
}

#[track_caller]
fn expanded(body: &str) -> (String, Vec<String>) {
    let post = post("2024-05-14-may.md", &format!("---\ntitle: May\nroom: Attic\n---\n{body}"));
    let other = crate::post::testing::post("2024-04-09-april.md", "---\ntitle: April\n---\n");
    let posts = PostIndex::new([&post, &other]);
    let config = config();
    let expansion = expand(&post, &config, &posts);
    let named = expansion.diagnostics.iter().map(|found| post.source.slice(found.span).to_owned()).collect();
    (expansion.text.into_owned(), named)
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(expanded(body), (expected.to_owned(), Vec::new()), "{body}");
}

#[track_caller]
fn check_dropped(body: &str, expected: &str, dropped: &[&str]) {
    let (text, named) = expanded(body);
    assert_eq!(
        (text.as_str(), named.iter().map(String::as_str).collect::<Vec<_>>()),
        (expected, dropped.to_vec()),
        "{body}"
    );
}

#[test]
fn variables_and_filters() {
    check(
        "{{ site.title }} {{site.email}} {{ site.social.github }} {{ site.nothing }}.",
        "Tea & Talks tea@e.org tea .",
    );
    check("{{ page.title }} in the {{ page.room | upcase }}", "May in the ATTIC");
    check(
        "{{ '/a b.png' | relative_url }} {{ \"/c\" | absolute_url }}",
        "/blog/a b.png https://e.org/blog/c",
    );
    check("{{ site.title | escape }}", "Tea &amp; Talks");
    check("{{ page.date | date: \"%-d %B %Y\" }}", "14 May 2024");
    check("{{ site.url }}{{ site.baseurl }}{{ page.url }}", "https://e.org/blog/2024-05-14-may/");
    check("{{ page.subtitle | default: 'none | yet' }}", "none | yet");
    check("{{- page.title -}}", "May");
}

#[test]
fn links_to_posts_and_files() {
    check("[April]({% post_url 2024-04-09-april %})", "[April](https://example.org/2024-04-09-april/)");
    check("{% link _posts/2024-04-09-april.md %}", "https://example.org/2024-04-09-april/");
    check("{% link assets/may.pdf %} {% link about.md %}", "/blog/assets/may.pdf /blog/about.html");
    check_dropped("[x]({% post_url 2020-01-01-no %})", "[x]()", &["{% post_url 2020-01-01-no %}"]);
}

#[test]
fn blocks() {
    check("{% raw %}{{ site.title }} {% if %}{% endraw %}", "{{ site.title }} {% if %}");
    check("a{% comment %} {{ x }} {% endcomment %}b", "ab");
    check("{% if page.room %}yes{% else %}no{% endif %}", "yes");
    check("{% if page.nothing %}yes{% elsif page.room == 'Attic' %}attic{% else %}no{% endif %}", "attic");
    check("{% unless page.nothing %}a{% if page.x %}b{% else %}c{% endif %}{% endunless %}", "ac");
    check(
        "{% if page.nothing and site.title %}a{% endif %}{% if page.nothing or site.title %}b{% endif %}",
        "b",
    );
    check("{% assign x = page.room | downcase %}{{ x }}", "attic");
    check(
        "{% highlight rust linenos %}\nlet a = b < {};\n{% endhighlight %}",
        "<pre><code class=\"language-rust\">let a = b &lt; &#123;};\n</code></pre>",
    );
}

#[test]
fn what_is_not_known_is_left_out_and_named() {
    check_dropped("a {% include video.html id=\"x\" %} b", "a  b", &["{% include video.html id=\"x\" %}"]);
    check_dropped(
        "a{% for p in site.posts %}{{ p.title }}{% endfor %}b",
        "ab",
        &["{% for p in site.posts %}"],
    );
    check_dropped(
        "{{ content }}{{ site.time | date: '%Y' }}",
        "",
        &["{{ content }}", "{{ site.time | date: '%Y' }}"],
    );
    check_dropped("{{ page.title | markdownify }}", "", &["{{ page.title | markdownify }}"]);
    check_dropped("{{ page.date | date: '%!' }}", "", &["{{ page.date | date: '%!' }}"]);
    check_dropped("{% if a > b %}x{% else %}y{% endif %}z", "z", &["{% if a > b %}"]);
    check_dropped("{{< figure src=\"a.png\" >}} b", " b", &["{{< figure src=\"a.png\" >}}"]);
}

#[test]
fn videos_by_their_short_names() {
    let frame = "<iframe src=\"https://www.youtube.com/embed/a-b_c\"></iframe>";
    check("{{< youtube a-b_c >}}", frame);
    check("{{< youtube id=\"a-b_c\" autoplay=\"true\" >}}", frame);
    check("{% youtube a-b_c %}", frame);
    check_dropped("{% youtube \"><script> %}", "", &["{% youtube \"><script> %}"]);
}

#[test]
fn code_shows_templates_as_they_are_written() {
    check(
        "```yaml\nimage: {{ .Values.image }}\n{% if x %}\n```\n",
        "```yaml\nimage: {{ .Values.image }}\n{% if x %}\n```\n",
    );
    check("use `{% include x %}` and `{{ y }}`", "use `{% include x %}` and `{{ y }}`");
    check("```\n{{ site.title }}\n```\n{{ site.title }}", "```\nTea & Talks\n```\nTea & Talks");
}

#[test]
fn what_is_not_closed_is_text_and_nothing_hangs() {
    check("a {{ b", "a {{ b");
    check("a {% b", "a {% b");
    check("a {{\n\n}} b", "a {{\n\n}} b");
    let many = "{{".repeat(200_000);
    check(&many, &many);
    let tags = "{%".repeat(100_000);
    check(&tags, &tags);
    let (text, _) = expanded(&format!("{{% raw %}}{tags}"));
    assert_eq!(text, tags);
    let doubling = "{% assign a = a | append: a %}".repeat(60);
    let (text, dropped) = expanded(&format!("{{% assign a = 'tea' %}}{doubling}"));
    assert_eq!((text.as_str(), dropped.is_empty()), ("", false));
}

#[test]
fn a_body_without_liquid_is_borrowed() {
    let post = post("2024-05-14-may.md", "---\ntitle: May\n---\nplain { text }\n");
    let config = config();
    let posts = PostIndex::default();
    assert!(matches!(expand(&post, &config, &posts).text, Cow::Borrowed("plain { text }\n")));
}
