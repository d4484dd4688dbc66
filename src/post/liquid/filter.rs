//! Liquid's filters, as far as posts use them: addresses, escaping, letters and dates.

use chrono::format::{Item, StrftimeItems};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use super::value::Value;
use crate::config::Config;

/// What `uri_escape` leaves alone is what may stand in an address.
const URI: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}').add(b'|');

/// What `url_encode` leaves alone.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The value after a filter; none where the filter, or what it is asked to do, is not known.
pub(super) fn apply(name: &str, value: Value, arguments: &[Value], config: &Config) -> Option<Value> {
    let first = arguments.first().map(|argument| argument.text().into_owned());
    if name == "default" {
        let is_empty = !value.is_true() || value.text().is_empty();
        return if is_empty { first.map(Value::Text) } else { Some(value) };
    }
    let text = value.text();
    let text = match name {
        "relative_url" => relative_url(&text, config),
        "absolute_url" => absolute_url(&text, config)?,
        "escape" | "xml_escape" => html_escape::encode_quoted_attribute(&*text).into_owned(),
        "escape_once" => {
            html_escape::encode_quoted_attribute(&*html_escape::decode_html_entities(&*text)).into_owned()
        }
        "strip" => text.trim().to_owned(),
        "lstrip" => text.trim_start().to_owned(),
        "rstrip" => text.trim_end().to_owned(),
        "strip_newlines" => text.replace(['\n', '\r'], ""),
        "downcase" => text.to_lowercase(),
        "upcase" => text.to_uppercase(),
        "capitalize" => capitalize(&text),
        "append" => format!("{text}{}", first?),
        "prepend" => format!("{}{text}", first?),
        "remove" => text.replace(&*first.filter(|removed| !removed.is_empty())?, ""),
        "replace" => text.replace(&*first.filter(|old| !old.is_empty())?, &arguments.get(1)?.text()),
        "url_encode" | "cgi_escape" => utf8_percent_encode(&text, COMPONENT).to_string().replace("%20", "+"),
        "uri_escape" => utf8_percent_encode(&text, URI).to_string(),
        "date" => date(&text, &first?)?,
        "date_to_string" => date(&text, "%d %b %Y")?,
        "date_to_long_string" => date(&text, "%d %B %Y")?,
        "date_to_xmlschema" => date(&text, "%Y-%m-%dT%H:%M:%S%:z")?,
        _ => return None,
    };
    Some(Value::Text(text))
}

fn relative_url(path: &str, config: &Config) -> String {
    if path.contains("://") {
        return path.to_owned();
    }
    format!("{}/{}", config.site.baseurl.trim_end_matches('/'), path.trim_start_matches('/'))
}

fn absolute_url(path: &str, config: &Config) -> Option<String> {
    if path.contains("://") {
        return Some(path.to_owned());
    }
    let site = config.site.url.as_deref()?;
    Some(format!("{}/{}", site.trim_end_matches('/'), path.trim_start_matches('/')))
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A date in another form. The form is the post's: one that chrono does not know would panic.
fn date(text: &str, form: &str) -> Option<String> {
    let items: Vec<_> = StrftimeItems::new(form).collect();
    if items.iter().any(|item| matches!(item, Item::Error)) {
        return None;
    }
    let date = parse(text)?;
    Some(date.format_with_items(items.iter()).to_string())
}

fn parse(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.trim();
    let day =
        || text.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN).and_utc().fixed_offset());
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"))
        .ok()
        .or_else(day)
}
