//! The whole way of a body, and that nothing that runs comes out at its end.

use super::*;
use crate::post::testing::post;

fn rendered(body: &str) -> Content {
    let post = post("2024-05-14-may.md", &format!("---\ntitle: May\n---\n{body}"));
    render(&post, &Config::default(), &PostIndex::default())
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(rendered(body).html, expected, "{body}");
}

/// Each must come out without anything that a browser would run, whatever else is left of it.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"javascript:alert(1)\">",
    "<img src=`javascript:alert(1)`>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"java\u{0}script:alert(1)\">x</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
    "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
    "<xmp><p title=\"</xmp><svg/onload=alert(1)>\"></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<iframe src=\"https://e.example/\" title=\"&quot;><script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<object><param name=movie value=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(1)\">x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=\"alert(1)\"></video>",
    "<video poster=\"javascript:alert(1)\"></video>",
    "<img srcset=\"javascript:alert(1) 1x\">",
    "<body onload=alert(1)>",
    "<base href=\"javascript:alert(1)//\"><a href=x>x</a>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=\"javascript:alert(1)\">",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<div style=\"width:expression(alert(1))\">x</div>",
    "<table background=\"javascript:alert(1)\"><td>x</td></table>",
    "<template><script>alert(1)</script></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "![\" onerror=\"alert(1)](a.png)",
    "[x](a \"\\\" onclick=\\\"alert(1)\")",
    "<javascript:alert(1)>",
    "# x {onclick=alert(1)}",
    "# x {#\"onclick=alert(1)}",
    "x[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: y",
    "```\"onclick=alert(1)\n```",
    "{% highlight \"><script>alert(1)</script> %}x{% endhighlight %}",
    "{% highlight x %}</code></pre><script>alert(1)</script>{% endhighlight %}",
    "{% raw %}<script>alert(1)</script>{% endraw %}",
    "{{ '<script>alert(1)</script>' }}",
    "{% assign x = '<img src=x onerror=alert(1)>' %}{{ x }}",
    "<p title=\"{{ '\"onclick=\"alert(1)' }}\">x</p>",
    "[x](y){:onclick=\"alert(1)\"}",
];

/// Whether a browser's parser finds anything in it that runs or loads a frame.
fn runs(html: &str) -> bool {
    use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
    struct Found(std::cell::Cell<bool>);
    impl TokenSink for Found {
        type Handle = ();
        fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
            if let Token::TagToken(tag) = token {
                let is_active = [
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "form",
                    "input",
                    "button",
                    "base",
                    "meta",
                    "link",
                    "template",
                    "textarea",
                    "noscript",
                    "plaintext",
                    "xmp",
                    "title",
                    "body",
                    "select",
                ];
                let is_active = is_active.contains(&&*tag.name)
                    || tag.attrs.iter().any(|attr| {
                        let value: String = attr.value.chars().filter(|char| !char.is_whitespace()).collect();
                        let value = value.to_ascii_lowercase();
                        attr.name.local.starts_with("on")
                            || (&*attr.name.local == "style"
                                && (value.contains("url") || value.contains("expression")))
                            || (matches!(
                                &*attr.name.local,
                                "href" | "src" | "srcset" | "poster" | "background" | "cite"
                            ) && ["javascript:", "vbscript:", "data:text"]
                                .iter()
                                .any(|scheme| value.starts_with(scheme)))
                    });
                self.0.set(self.0.get() || is_active);
            }
            TokenSinkResult::Continue
        }
    }
    let tokenizer = Tokenizer::new(Found(false.into()), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.get()
}

#[test]
fn nothing_that_runs_reaches_a_feed() {
    assert!(
        runs("<p onclick=x>") && runs("<a href='JavaScript:x'>") && !runs("<p title=\"onclick\">script</p>")
    );
    for attack in ATTACKS {
        let in_post = [
            attack.to_string(),
            format!("Text before\n\n{attack}\n\nafter"),
            format!("<div>\n{attack}\n</div>"),
        ];
        for body in in_post {
            let html = rendered(&body).html;
            assert!(!runs(&html), "{body}\nbecame\n{html}");
            let again = sanitize(&html);
            assert!(!runs(&again), "{body}\nread twice became\n{again}");
        }
    }
}

#[test]
fn nothing_that_runs_reaches_a_feed_from_html_posts() {
    for attack in ATTACKS {
        let post = post("2024-05-14-may.html", &format!("---\ntitle: May\n---\n{attack}"));
        let html = render(&post, &Config::default(), &PostIndex::default()).html;
        assert!(!runs(&html), "{attack}\nbecame\n{html}");
    }
}

/// What Markdown prints is held to be safe as it is; the sanitiser agrees.
#[test]
fn markdown_without_html_is_what_the_sanitiser_leaves_of_it() {
    let bodies = [
        "# A {#a .b}\n\nText *a* **b** ~~c~~ `d` [e](/f \"g\") ![h](i.png \"j\")\n\n> k\n\n---\n",
        "1. a\n2. b\n\n* c\n  * d\n\n- [x] e\n",
        "| a | b |\n|:-:|--:|\n| c | d |\n",
        "x[^1]\n\n[^1]: note\n",
        "a\n: b\n",
        "```rust\nlet x = \"<&>\";\n```\n",
        "3. c\n4. d\n",
    ];
    for body in bodies {
        let html = rendered(body).html;
        let elements = |html: &str| {
            let marks = html
                .replace(" />", ">")
                .replace("<tbody>", "")
                .replace("text-align: ", "text-align:")
                .replace("&quot;", "\"");
            marks
                .split('<')
                .map(|part| part.split('>').next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(elements(&html), elements(&sanitize(&html)), "{body}");
    }
}

#[test]
fn html_within_markdown_keeps_both() {
    check(
        "<div class=\"note\" markdown=\"1\">\n\nA *b*\n\n</div>\n",
        "<div class=\"note\">\n<p>A <em>b</em></p>\n</div>\n",
    );
    check(
        "A <kbd>b</kbd> & [c](/d)\n",
        "<p>A <kbd>b</kbd> &amp; <a href=\"https://example.org/d\">c</a></p>\n",
    );
    check(
        "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>\n",
        "<p><a href=\"https://www.youtube.com/watch?v=abc\"><img src=\"https://i.ytimg.com/vi/abc/hqdefault.jpg\" alt=\"\"><br>\
         YouTube video</a></p>\n",
    );
}

#[test]
fn a_lead_image_that_the_body_lacks_is_put_first() {
    let with_image = |body: &str| {
        let post = post("2024-05-14-may.md", &format!("---\ntitle: May\nimage: /may.png\n---\n{body}"));
        render(&post, &Config::default(), &PostIndex::default()).html
    };
    assert_eq!(
        with_image("Hello\n"),
        "<p><img src=\"https://example.org/may.png\" alt=\"\"></p>\n<p>Hello</p>\n"
    );
    assert!(with_image("![](/other.png)\n").starts_with("<p><img src=\"https://example.org/other.png\""));
}

#[test]
fn an_empty_post_has_content_and_a_summary() {
    let content = rendered("");
    assert_eq!((content.html.as_str(), content.summary.as_str()), ("<p>May</p>\n", "May"));
}

#[test]
fn what_is_left_out_is_pointed_at() {
    let body = "Text \u{1} and [a](http://) and {% include x.html %}";
    let post = post("2024-05-14-may.md", body);
    let content = render(&post, &Config::default(), &PostIndex::default());
    let found: Vec<_> =
        content.diagnostics.iter().map(|found| (found.rule.code(), post.source.slice(found.span))).collect();
    assert_eq!(found, [("H601", "{% include x.html %}"), ("H602", "\u{1}"), ("H603", "http://")]);
    assert_eq!(content.html, "<p>Text  and a and</p>\n");
}

#[test]
fn an_address_that_leads_nowhere_is_told_once_and_few_of_many() {
    let of = |body: &str| rendered(body).diagnostics;
    assert_eq!(of("[a](x:1) and [a](x:1)").len(), 1);
    let many: Vec<String> = (0..103).map(|number| format!("[a](x:{number})")).collect();
    let found = of(&many.join(" "));
    assert_eq!(found.len(), 101);
    assert_eq!(found[100].message, "3 more addresses lead nowhere from a reader");
}

/// Input that costs a careless reader minutes: it looks for an end that never comes, or nests.
#[test]
fn no_body_takes_forever() {
    let patterns = [
        "<a href='",
        "<div>",
        "<b>",
        "<table>",
        "<!--",
        "<a ",
        "{{ x ",
        "{% if x %}",
        "{:",
        "){:a",
        "*[a]: b\n",
        "[^1]",
        "[a](",
        "![",
        "> ",
        "`",
        "<p",
        "&#1;",
        "<iframe src=//a.example>",
        "<h1><a href=#a>",
        "<script>",
        "]]>",
        "* a\n",
        "<svg>",
        "|",
    ];
    for pattern in patterns {
        let body = pattern.repeat(60_000 / pattern.len());
        let start = std::time::Instant::now();
        assert!(!runs(&rendered(&body).html));
        assert!(start.elapsed().as_secs() < 10, "{pattern} took {:?}", start.elapsed());
    }
}
