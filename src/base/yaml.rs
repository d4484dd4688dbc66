//! YAML text to a [`Value`] tree with the place of every key and scalar: the only file that knows
//! which YAML crate is in use.
//!
//! The crate bound to the name `serde_yaml` carries its event parser with it, and that is what is
//! read here: its events have byte ranges, and nothing is built twice (a `Deserialize` of nested
//! `Spanned` values goes through a recorded copy of every subtree, which costs a multiple).
//!
//! Rules: scalars keep the text they were written with; of a key given twice the last value wins, as
//! in Ruby's YAML, and the first is reported; aliases are followed, and merge keys (`<<`) spread,
//! within a budget; deep nesting is refused. The first document of the text counts.

use std::collections::BTreeMap;

use serde_yaml::granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StrInput};

use super::source::Span;
use super::value::{Field, Node, Value};

/// Values nested deeper than this are refused: front matter has five levels, an attack thousands.
const MAX_DEPTH: usize = 64;

/// So many values one text may unfold into. An alias bomb unfolds into billions.
const MAX_VALUES: usize = 100_000;

/// What was read, with what is odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The tree; null for a text without content.
    pub root: Value,
    /// Keys given twice in one mapping: the name, the earlier place, the place that counts.
    pub repeated_keys: Vec<RepeatedKey>,
}

/// A key that one mapping gives twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedKey {
    /// The key.
    pub key: String,
    /// Where it stood first.
    pub earlier: Span,
    /// Where it stands last.
    pub later: Span,
}

/// Why a text cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The place the reader stopped at; never empty within the text unless at its end.
    pub span: Span,
    /// What is wrong, lower case, no full stop.
    pub message: String,
}

/// Reads YAML that stands `offset` bytes into its file.
///
/// ```
/// let parsed = tidings::base::yaml::parse("title: May\ntags: [a, b]\n", 0).unwrap();
/// assert_eq!(parsed.root.get("title").unwrap().as_text(), Some("May"));
/// assert_eq!(parsed.root.get("tags").unwrap().span.start, 17);
/// ```
pub fn parse(text: &str, offset: usize) -> Result<Parsed, SyntaxError> {
    Builder::new(text, offset).document()
}

struct Builder<'a> {
    text: &'a str,
    offset: usize,
    events: Parser<'a, StrInput<'a>>,
    anchors: BTreeMap<usize, (Value, usize)>,
    n_values: usize,
    repeated_keys: Vec<RepeatedKey>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, offset: usize) -> Self {
        Self {
            text,
            offset,
            events: Parser::new_from_str(text),
            anchors: BTreeMap::new(),
            n_values: 0,
            repeated_keys: Vec::new(),
        }
    }

    fn document(mut self) -> Result<Parsed, SyntaxError> {
        let mut root = None;
        while root.is_none() {
            let Some((event, span)) = self.next()? else { break };
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => break,
                event => root = Some(self.value(event, span, 0)?),
            }
        }
        // Whatever follows on the first document's level is an error of its own: read to its end.
        while let Some((event, _)) = self.next()? {
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                break;
            }
        }
        let end = Span::new(self.offset, self.offset);
        let root = root.unwrap_or(Value { span: end, node: Node::Null });
        Ok(Parsed { root, repeated_keys: self.repeated_keys })
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, SyntaxError> {
        loop {
            let Some(next) = self.events.next() else { return Ok(None) };
            let (event, span) = next.map_err(|error| self.syntax_error(&error))?;
            if matches!(event, Event::Comment(..) | Event::Anchor(..)) {
                continue;
            }
            let range = span.byte_range().unwrap_or(0..0);
            return Ok(Some((event, Span::new(range.start, range.end).shifted(self.offset))));
        }
    }

    fn value(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Value, SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(refused(span, format!("values are nested deeper than {MAX_DEPTH} levels")));
        }
        self.count(1, span)?;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_text = style != ScalarStyle::Plain || tag.is_some();
                let node = if is_text { Node::Text(text.into_owned()) } else { plain(&text) };
                Ok(self.remember(anchor, Value { span: self.trimmed(span), node }, 1))
            }
            Event::SequenceStart(_, anchor, _) => self.list(span, anchor, depth),
            Event::MappingStart(_, anchor, _) => self.map(span, anchor, depth),
            Event::Alias(anchor) => {
                let Some((value, n_values)) = self.anchors.get(&anchor) else {
                    return Err(refused(span, "the alias stands inside the value it names".into()));
                };
                let (value, n_values) = (Value { span, node: value.node.clone() }, *n_values);
                self.count(n_values, span)?;
                Ok(value)
            }
            _ => Err(refused(span, "a value is missing here".into())),
        }
    }

    fn list(&mut self, start: Span, anchor: usize, depth: usize) -> Result<Value, SyntaxError> {
        let before = self.n_values;
        let mut values = Vec::new();
        let mut end = start;
        while let Some((event, span)) = self.next()? {
            end = span;
            if event == Event::SequenceEnd {
                break;
            }
            values.push(self.value(event, span, depth + 1)?);
        }
        let span = self.trimmed(start.join(end));
        let n_values = self.n_values - before + 1;
        Ok(self.remember(anchor, Value { span, node: Node::List(values) }, n_values))
    }

    fn map(&mut self, start: Span, anchor: usize, depth: usize) -> Result<Value, SyntaxError> {
        let before = self.n_values;
        let mut fields = Fields::default();
        let mut end = start;
        while let Some((event, span)) = self.next()? {
            end = span;
            if event == Event::MappingEnd {
                break;
            }
            let key = self.value(event, span, depth + 1)?;
            let Some((event, span)) = self.next()? else { break };
            let value = self.value(event, span, depth + 1)?;
            self.field(&mut fields, &key, value)?;
        }
        let span = self.trimmed(start.join(end));
        let n_values = self.n_values - before + 1;
        Ok(self.remember(anchor, Value { span, node: Node::Map(fields.finish()) }, n_values))
    }

    fn field(&mut self, fields: &mut Fields, key: &Value, value: Value) -> Result<(), SyntaxError> {
        let name = match &key.node {
            Node::Text(text) => text.clone(),
            Node::Bool(_) => key.scalar().unwrap_or_default().to_owned(),
            Node::Null => self.slice(key.span).to_owned(),
            Node::List(_) | Node::Map(_) => {
                return Err(refused(key.span, "a key is a list or a mapping, not a name".into()));
            }
        };
        if name == "<<" && key.span.len() == 2 {
            return merge(fields, value);
        }
        let field = Field { key: name, key_span: key.span, value };
        if let Some(earlier) = fields.put(field) {
            self.repeated_keys.push(RepeatedKey { key: earlier.0, earlier: earlier.1, later: key.span });
        }
        Ok(())
    }

    /// Anchored values are kept with their size, so that unfolding them can be counted beforehand.
    fn remember(&mut self, anchor: usize, value: Value, n_values: usize) -> Value {
        if anchor != 0 {
            self.anchors.insert(anchor, (value.clone(), n_values));
        }
        value
    }

    fn count(&mut self, n_values: usize, span: Span) -> Result<(), SyntaxError> {
        self.n_values = self.n_values.saturating_add(n_values);
        if self.n_values > MAX_VALUES {
            return Err(refused(span, format!("the text unfolds into more than {MAX_VALUES} values")));
        }
        Ok(())
    }

    fn slice(&self, span: Span) -> &'a str {
        let start = span.start.saturating_sub(self.offset);
        self.text.get(start..span.end.saturating_sub(self.offset)).unwrap_or_default()
    }

    /// A block's range reaches to the next token; what is to be seen ends with its last character.
    fn trimmed(&self, span: Span) -> Span {
        let length = self.slice(span).trim_end().len();
        Span::new(span.start, span.start + length)
    }

    fn syntax_error(&self, error: &ScanError) -> SyntaxError {
        let mut at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let message = match error.kind() {
            ErrorKind::RecursionLimitExceeded => "values are nested too deep".to_owned(),
            kind => kind.to_string(),
        };
        // A tab is complained of where the value before it began: show the tab.
        if message.contains("tab") {
            at += self.text.get(at..).and_then(|rest| rest.find('\t')).unwrap_or(0);
        }
        let length = self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        SyntaxError { span: Span::new(at, at + length).shifted(self.offset), message }
    }
}

/// The fields of one mapping while it is read: in order, each name once.
#[derive(Default)]
struct Fields {
    own: Vec<Field>,
    places: BTreeMap<String, usize>,
    merged: Vec<Field>,
}

impl Fields {
    /// Adds a field; the name and place of the one it replaces, if there is one.
    fn put(&mut self, field: Field) -> Option<(String, Span)> {
        if let Some(earlier) = self.places.get(&field.key).and_then(|at| self.own.get_mut(*at)) {
            let place = (field.key.clone(), earlier.key_span);
            *earlier = field;
            return Some(place);
        }
        self.places.insert(field.key.clone(), self.own.len());
        self.own.push(field);
        None
    }

    fn finish(mut self) -> Vec<Field> {
        for field in std::mem::take(&mut self.merged) {
            if !self.places.contains_key(&field.key) {
                self.put(field);
            }
        }
        // Front matter stays until its post is understood: without the room that its list grew by, which no allocator is
        // sure to take back in place.
        let mut own = Vec::with_capacity(self.own.len());
        own.append(&mut self.own);
        own
    }
}

/// `<<: *defaults` gives the fields that the mapping does not give itself.
fn merge(fields: &mut Fields, value: Value) -> Result<(), SyntaxError> {
    let span = value.span;
    let sources = match value.node {
        Node::List(values) => values,
        node => vec![Value { span, node }],
    };
    for source in sources {
        let Node::Map(merged) = source.node else {
            return Err(refused(span, "`<<` takes a mapping".into()));
        };
        fields.merged.extend(merged);
    }
    Ok(())
}

fn refused(span: Span, message: String) -> SyntaxError {
    SyntaxError { span, message }
}

fn plain(text: &str) -> Node {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Node::Null,
        "true" | "True" | "TRUE" => Node::Bool(true),
        "false" | "False" | "FALSE" => Node::Bool(false),
        _ => Node::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(text: &str) -> Value {
        parse(text, 0).unwrap_or_else(|error| panic!("{text}: {error:?}")).root
    }

    /// Every scalar and key with the bytes under its span, in order.
    fn places(text: &str, value: &Value, out: &mut Vec<String>) {
        let slice =
            |span: Span| text.get(span.start..span.end).expect("a span lies on boundaries").to_owned();
        match &value.node {
            Node::Map(fields) => {
                for field in fields {
                    out.push(slice(field.key_span));
                    places(text, &field.value, out);
                }
            }
            Node::List(values) => values.iter().for_each(|value| places(text, value, out)),
            Node::Null | Node::Bool(_) | Node::Text(_) => out.push(slice(value.span)),
        }
    }

    #[test]
    fn every_key_and_scalar_knows_its_place() {
        let text = "title:  \"Zwölf Uhr\"\ntags: [a, 'b c']\nnext:\n  date: 2022-12-07\n  ok: yes # why\nlast: |\n  two\n  lines\n";
        let mut found = Vec::new();
        places(text, &root(text), &mut found);
        assert_eq!(
            found,
            [
                "title",
                "\"Zwölf Uhr\"",
                "tags",
                "a",
                "'b c'",
                "next",
                "date",
                "2022-12-07",
                "ok",
                "yes",
                "last",
                "two\n  lines"
            ]
        );
    }

    #[test]
    fn scalars_keep_the_text_they_were_written_with() {
        let text =
            "a: 2022\nb: 1.10\nc: 0x1F\nd: 18:30\ne: 2022-12-07 19:00\nf: no\ng: ~\nh: True\ni: 'true'\n";
        let root = root(text);
        for (key, expected) in [
            ("a", "2022"),
            ("b", "1.10"),
            ("c", "0x1F"),
            ("d", "18:30"),
            ("e", "2022-12-07 19:00"),
            ("f", "no"),
            ("i", "true"),
        ] {
            assert_eq!(root.get(key).and_then(Value::as_text), Some(expected));
        }
        assert_eq!(root.get("g").unwrap().node, Node::Null);
        assert_eq!(root.get("h").unwrap().node, Node::Bool(true));
        assert_eq!(root.get("f").unwrap().as_bool(), Some(false));
    }

    #[test]
    fn what_real_blogs_write() {
        let root = root(
            "author:\tAda L.\nhosted_by:\n  - :name: A Host\nbio: \"One<br/>\n  two\"\n\"links\":\n    \"A b\": \"https://x\"\nempty:\n",
        );
        assert_eq!(root.get("author").and_then(Value::as_text), Some("Ada L."));
        let host = &root.get("hosted_by").and_then(Value::as_list).unwrap()[0];
        assert_eq!(host.get(":name").and_then(Value::as_text), Some("A Host"));
        assert_eq!(root.get("bio").and_then(Value::as_text), Some("One<br/> two"));
        assert_eq!(
            root.get("links").and_then(|links| links.get("A b")).and_then(Value::as_text),
            Some("https://x")
        );
        assert!(root.get("empty").unwrap().is_blank());
    }

    #[test]
    fn of_a_key_given_twice_the_last_counts_and_is_reported() {
        let parsed = parse("a: 1\nb: 2\na: 3\n", 100).unwrap();
        assert_eq!(parsed.root.get("a").and_then(Value::as_text), Some("3"));
        let repeated = &parsed.repeated_keys[0];
        assert_eq!((repeated.earlier, repeated.later), (Span::new(100, 101), Span::new(110, 111)));
    }

    #[test]
    fn aliases_and_merge_keys() {
        let root =
            root("base: &b { time: '18:30', venue: Hall }\nnext:\n  <<: *b\n  venue: Pub\nagain: *b\n");
        let next = root.get("next").unwrap();
        assert_eq!(next.get("time").and_then(Value::as_text), Some("18:30"));
        assert_eq!(next.get("venue").and_then(Value::as_text), Some("Pub"));
        assert_eq!(
            root.get("again").and_then(|again| again.get("venue")).and_then(Value::as_text),
            Some("Hall")
        );
    }

    #[track_caller]
    fn check_refused(text: &str, words: &str) {
        let error = parse(text, 0).expect_err("it is refused");
        assert!(error.message.contains(words), "{}", error.message);
        assert!(text.get(error.span.start..error.span.end).is_some());
    }

    #[test]
    fn bombs_are_refused() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
            bomb.extend([format!("a{level}: &a{level} [{aliases}]\n")]);
        }
        check_refused(&bomb, "unfolds into more than");
        check_refused(&"[".repeat(100_000), "nested too deep");
        check_refused(&"- ".repeat(200), "nested deeper");
        check_refused(&"a: {".repeat(10_000), "");
        check_refused("a: &x [*x]", "");
    }

    #[test]
    fn errors_have_a_place() {
        for (text, slice) in
            [("title: @home\n", "@"), ("a: b: c\n", ":"), ("a: [1\nb: 2\n", ""), ("a: 1\n\tb: 2\n", "")]
        {
            let error = parse(text, 0).expect_err(text);
            assert!(
                text.get(error.span.start..error.span.end).unwrap().starts_with(slice),
                "{text}: {error:?}"
            );
            assert!(!error.message.is_empty());
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*|([a-c]: |- |\\[|\\{|\\*a|&a |\n|  |'|\"|#|\\||<<)*") {
            if let Ok(parsed) = parse(&text, 0) {
                places(&text, &parsed.root, &mut Vec::new());
            }
        }
    }
}
