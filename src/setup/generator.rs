//! What Hugo's and Zola's own settings say of a site, for the `tidings.yaml` that `init` writes.
//!
//! In comes one of [`FILES`] and where the posts are; out comes a [`Generator`], or nothing where the file is
//! another program's. What cannot be said in tidings' words, such as an address made of a title, is left out.

use chrono_tz::Tz;

use crate::base::source::SourceFile;
use crate::base::value::Value;
use crate::base::{toml, yaml};

/// Where such settings are, below the folder of a site; the first that is there counts.
pub const FILES: &[&str] = &[
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "zola.toml",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/config.toml",
    "config/_default/config.yaml",
];

/// Hugo's placeholders that are made of the file's name or the day, and tidings' for them. Those made of a
/// title have none: Hugo makes them by rules of its own.
const PLACEHOLDERS: &[(&str, &str)] = &[
    (":year", ":year"),
    (":month", ":month"),
    (":day", ":day"),
    (":slugorfilename", ":slug"),
    (":slugorcontentbasename", ":slug"),
    (":contentbasename", ":slug"),
    (":filename", ":slug"),
];

/// What such settings say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generator {
    /// The file's path.
    pub path: String,
    /// What the site is called.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its language.
    pub lang: Option<String>,
    /// Its time zone.
    pub zone: Option<Tz>,
    /// How the address of a post is made, as a template of tidings.
    pub permalink: Option<String>,
}

/// Reads the settings of a site whose posts are in `folder`, a path from the site's own folder.
///
/// ```
/// use tidings::base::source::SourceFile;
/// use tidings::setup::generator::generator;
///
/// let source = SourceFile::new("hugo.toml", "baseURL = 'https://ants.example/'\ntimeZone = 'Europe/London'\n");
/// let found = generator(&source, "content/posts").unwrap();
/// assert_eq!(found.url.as_deref(), Some("https://ants.example"));
/// assert_eq!(found.permalink.as_deref(), Some("/posts/:slug/"));
/// ```
pub fn generator(source: &SourceFile, folder: &str) -> Option<Generator> {
    // JSON is YAML, too; neither is TOML, nor the other way round.
    let root = match toml::parse(&source.text, 0) {
        Ok(root) => root,
        Err(_) => yaml::parse(&source.text, 0).ok()?.root,
    };
    let url = ["baseurl", "base_url"].iter().find_map(|key| text(&root, key))?;
    let section = folder.strip_prefix("content").unwrap_or(folder).trim_matches('/');
    Some(Generator {
        path: source.path.clone(),
        title: text(&root, "title"),
        url: url.contains("://").then(|| url.trim_end_matches('/').to_owned()),
        lang: ["languagecode", "locale", "default_language", "defaultcontentlanguage"]
            .iter()
            .find_map(|key| text(&root, key)),
        zone: text(&root, "timezone").and_then(|zone| zone.parse().ok()),
        permalink: permalink(&root, section),
    })
}

/// Hugo does not mind capitals in its keys.
fn field<'a>(map: &'a Value, name: &str) -> Option<&'a Value> {
    let fields = map.as_map()?;
    fields.iter().find(|field| field.key.eq_ignore_ascii_case(name)).map(|field| &field.value)
}

fn text(map: &Value, name: &str) -> Option<String> {
    field(map, name)?.as_text().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The pattern of Hugo's for the section of the posts, else where both programs put a post by themselves.
fn permalink(root: &Value, section: &str) -> Option<String> {
    let top = section.split('/').next().unwrap_or_default();
    let patterns = field(root, "permalinks");
    let pattern = patterns.and_then(|all| text(all, top).or_else(|| text(field(all, "page")?, top)));
    let Some(pattern) = pattern else {
        return Some(if section.is_empty() { "/:slug/".into() } else { format!("/{section}/:slug/") });
    };
    let parts = pattern.split('/').filter(|part| !part.is_empty()).map(|part| {
        let known = PLACEHOLDERS.iter().find(|(theirs, _)| *theirs == part).map(|(_, ours)| *ours);
        match part {
            ":section" | ":sections" => Some(section),
            _ => known.or((!part.contains(':')).then_some(part)),
        }
    });
    let parts: Vec<&str> = parts.collect::<Option<_>>()?;
    Some(format!("/{}/", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_permalink(settings: &str, folder: &str, expected: Option<&str>) {
        let source = SourceFile::new("hugo.toml", format!("baseURL = 'https://a.example'\n{settings}"));
        assert_eq!(generator(&source, folder).unwrap().permalink.as_deref(), expected, "{settings}");
    }

    #[test]
    fn addresses_are_made_as_the_site_makes_them() {
        check_permalink("", "content/posts", Some("/posts/:slug/"));
        check_permalink("", "content", Some("/:slug/"));
        check_permalink("", "content/blog/en", Some("/blog/en/:slug/"));
        check_permalink(
            "[permalinks]\nposts = '/:year/:month/:filename/'",
            "content/posts",
            Some("/:year/:month/:slug/"),
        );
        check_permalink(
            "[permalinks.page]\nposts = '/b/:section/:slugorfilename'",
            "content/posts",
            Some("/b/posts/:slug/"),
        );
        check_permalink("[permalinks]\nposts = '/:year/:title/'", "content/posts", None);
        check_permalink("[permalinks]\nnews = '/:year/:title/'", "content/posts", Some("/posts/:slug/"));
    }

    #[track_caller]
    fn check(path: &str, text: &str, expected: Option<[Option<&str>; 4]>) {
        let found = generator(&SourceFile::new(path, text), "content/posts");
        let found = found.as_ref().map(|found| {
            let zone = found.zone.map(Tz::name);
            [found.title.as_deref(), found.url.as_deref(), found.lang.as_deref(), zone]
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_the_settings_say() {
        let all = Some([Some("Ants"), Some("https://a.example"), Some("en-gb"), Some("Europe/London")]);
        let rest = "title = 'Ants'\nlanguageCode = 'en-gb'\ntimeZone = 'Europe/London'\n";
        check("hugo.toml", &format!("baseURL = 'https://a.example/'\n{rest}"), all);
        check("hugo.toml", &format!("baseurl = 'https://a.example'\n{rest}"), all);
        let yaml = "baseURL: https://a.example/\ntitle: Ants\nlanguageCode: en-gb\ntimeZone: Europe/London\n";
        check("config.yaml", yaml, all);
        let json = r#"{"baseURL": "https://a.example/", "title": "Ants"}"#;
        check("hugo.json", json, Some([Some("Ants"), Some("https://a.example"), None, None]));
        let zola = "base_url = 'https://a.example'\ndefault_language = 'de'\n[extra]\ntitle = 'x'\n";
        check("config.toml", zola, Some([None, Some("https://a.example"), Some("de"), None]));
        check("hugo.toml", "baseURL = '/'\ntimeZone = 'Mars'\n", Some([None; 4]));
        check("config.toml", "[package]\nname = 'another program'\n", None);
        check("config.toml", "not = [toml", None);
        check("config.yaml", "- a list\n", None);
    }
}
