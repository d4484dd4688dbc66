//! index.html, the subscribe page: the next meetup large, what is to come, every way to subscribe,
//! and the meetups that were.
//!
//! In comes a [`PageView`]; out goes one file that needs no other: its style and its few lines of
//! script stand in it, and a Content-Security-Policy names both by digest and allows nothing else.
//! Without the script the page is whole; with it, addresses copy at a press and the past can be
//! searched. Everything a post wrote is text: minijinja escapes it, characters that HTML forbids are
//! dropped, and only `http(s)` addresses become links (the page's own `webcal:` ones aside).
//! What the day's meetups are is the timeline's to say; the page decides only what is still to come
//! as of its moment.
//!
//! A site may replace any of [`TEMPLATES`] by name; a broken one is an error that names its line.

mod dates;
pub mod strings;
mod view;

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::NaiveDate;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, context};
use sha2::{Digest, Sha256};

use super::body::Growing;
use super::{Artifact, PAGE};
use crate::base::memory::Memory;
use crate::base::time::AsOf;
use crate::config::Config;
use crate::timeline::Timeline;
use strings::Strings;
use view::View;

/// The page's templates by name, as they are built in; `style.css` and `script.js` are put into
/// the page as they stand.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("index.html.jinja", include_str!("page/index.html.jinja")),
    ("next.html.jinja", include_str!("page/next.html.jinja")),
    ("add.html.jinja", include_str!("page/add.html.jinja")),
    ("subscribe.html.jinja", include_str!("page/subscribe.html.jinja")),
    ("address.html.jinja", include_str!("page/address.html.jinja")),
    ("past.html.jinja", include_str!("page/past.html.jinja")),
    ("style.css", include_str!("page/style.css")),
    ("script.js", include_str!("page/script.js")),
];

/// All that the page shows.
#[derive(Debug, Clone, Copy)]
pub struct PageView<'a> {
    /// The meetups.
    pub timeline: &'a Timeline,
    /// The site's settings.
    pub config: &'a Config,
    /// The moment that parts what was from what is to come.
    pub as_of: AsOf,
    /// The feed's entries, newest first.
    pub entries: &'a [PageEntry<'a>],
    /// Feeds and calendars, the main ones first.
    pub feeds: &'a [FeedLink],
    /// The site's own templates by name, in place of those of [`TEMPLATES`].
    pub templates: &'a BTreeMap<String, String>,
    /// Where a large page can be set aside.
    pub memory: &'a Memory,
}

/// One entry of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageEntry<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its page, absolute.
    pub url: &'a str,
    /// The local day it was published.
    pub date: NaiveDate,
}

/// A feed or a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLink {
    /// Its title.
    pub title: String,
    /// Where it lies, relative to the page.
    pub href: String,
    /// Its media type; `text/calendar` tells a calendar from a feed.
    pub media_type: String,
}

/// A template of the site's own that cannot be rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("template `{template}`{}: {reason}", line.map(|line| format!(", line {line}")).unwrap_or_default())]
#[non_exhaustive]
pub struct PageError {
    /// The template's name.
    pub template: String,
    /// The line, from 1, where one is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: String,
}

impl From<minijinja::Error> for PageError {
    fn from(error: minijinja::Error) -> Self {
        // An error in an included template comes wrapped in one of the template that includes it.
        let source =
            std::error::Error::source(&error).and_then(|source| source.downcast_ref::<minijinja::Error>());
        let error = source.unwrap_or(&error);
        Self {
            template: error.name().unwrap_or("index.html.jinja").to_owned(),
            line: error.line(),
            reason: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
        }
    }
}

/// Renders the page.
///
/// ```
/// use std::collections::BTreeMap;
/// use tidings::{base::memory::Memory, base::time::AsOf, config::Config, emit::page, timeline::Timeline};
///
/// let view = page::PageView {
///     timeline: &Timeline::default(),
///     config: &Config::default(),
///     as_of: AsOf::parse("2026-05-01", chrono_tz::UTC).unwrap(),
///     entries: &[],
///     feeds: &[],
///     templates: &BTreeMap::new(),
///     memory: &Memory::default(),
/// };
/// let artifact = page::index(&view)?;
/// assert_eq!(artifact.path, "index.html");
/// assert!(artifact.body.bytes().starts_with(b"<!DOCTYPE html>"));
/// # Ok::<(), page::PageError>(())
/// ```
///
/// # Errors
///
/// Where a template of [`PageView::templates`] does not parse or uses what is not there.
pub fn index(view: &PageView) -> Result<Artifact, PageError> {
    let environment = environment(view.templates)?;
    let strings = Strings::for_tag(view.config.site.lang.as_deref());
    let source = |name: &str| template_source(view.templates, name).unwrap_or_default();
    let style = within_style(source("style.css"));
    let custom_style = view.config.page.css.as_deref().map(within_style);
    let script = within_script(source("script.js"));
    let styles: Vec<&str> = [Some(style.as_str()), custom_style.as_deref()].into_iter().flatten().collect();
    let (json_ld, page) = seen(view, &strings);
    let mut html = Growing::new(view.memory);
    let context = context! {
        t => Serde(strings),
        csp => Value::from_safe_string(policy(&styles, &script)),
        style => Value::from_safe_string(style.clone()),
        custom_style => custom_style.clone().map(Value::from_safe_string),
        script => Value::from_safe_string(script.clone()),
        custom_header => view.config.page.header.clone().map(Value::from_safe_string),
        custom_footer => view.config.page.footer.clone().map(Value::from_safe_string),
        json_ld => json_ld.map(Value::from_safe_string),
        ..page
    };
    environment.get_template("index.html.jinja")?.render_captured_to(context, &mut html)?;
    Ok(Artifact { path: PAGE.into(), media_type: "text/html; charset=utf-8", body: html.grown() })
}

/// What the templates see: the next meetup as JSON-LD, and all else. The texts they are made of have gone by then.
fn seen(page: &PageView, strings: &Strings) -> (Option<String>, Value) {
    let view = View::new(page, strings);
    (view.json_ld(), Value::from(Serde(&view)))
}

/// The templates, strict: what a template misspells is an error and not a blank.
fn environment(own: &BTreeMap<String, String>) -> Result<Environment<'_>, PageError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escape);
    let names = TEMPLATES.iter().map(|(name, _)| *name).chain(own.keys().map(String::as_str));
    for name in names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "jinja")) {
        environment.add_template(name, template_source(own, name).unwrap_or_default())?;
    }
    Ok(environment)
}

fn template_source<'a>(own: &'a BTreeMap<String, String>, name: &str) -> Option<&'a str> {
    let built_in = || TEMPLATES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source);
    own.get(name).map(String::as_str).or_else(built_in)
}

/// Escapes what HTML needs escaped in text and in attributes; minijinja's own also escapes slashes,
/// which makes every address in the page unreadable.
fn escape(out: &mut Output, _: &mut State, value: &Value) -> Result<(), minijinja::Error> {
    let written = match value.as_str() {
        _ if value.is_none() || value.is_undefined() => return Ok(()),
        Some(text) if value.is_safe() => out.write_str(text),
        Some(text) => out.write_str(&html_escape::encode_quoted_attribute(text)),
        None => out.write_str(&html_escape::encode_quoted_attribute(&value.to_string())),
    };
    written.map_err(|_| minijinja::Error::new(ErrorKind::WriteFailure, "the page cannot be written"))
}

/// Style rules that cannot end the element they stand in: `\/` is `/` to CSS.
fn within_style(css: &str) -> String {
    unix_lines(css).replace("</", "<\\/")
}

/// A script that cannot end the element it stands in, nor open a comment in it: `\/` and `\x21` are
/// `/` and `!` in the strings and expressions where alone these could stand.
fn within_script(script: &str) -> String {
    unix_lines(script).replace("</", "<\\/").replace("<!--", "<\\x21--")
}

/// HTML parsers turn CR and CRLF into LF before a digest is taken, and drop NUL.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\0'], "\n")
}

/// The page's policy: these styles, this script, pictures for the site's own header, and no more.
fn policy(styles: &[&str], script: &str) -> String {
    let digests: Vec<String> = styles.iter().map(|style| digest(style)).collect();
    format!(
        "default-src 'none'; style-src {}; script-src {}; img-src 'self' https: data:; base-uri 'none'; \
         form-action 'none'",
        digests.join(" "),
        digest(script)
    )
}

fn digest(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
