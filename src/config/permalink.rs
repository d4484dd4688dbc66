//! Permalink templates: Jekyll's five styles by name, and the placeholders that a template may hold.

/// Jekyll's styles and their templates.
pub(super) const STYLES: &[(&str, &str)] = &[
    ("date", "/:categories/:year/:month/:day/:title:output_ext"),
    ("none", "/:categories/:title:output_ext"),
    ("ordinal", "/:categories/:year/:y_day/:title:output_ext"),
    ("pretty", "/:categories/:year/:month/:day/:title/"),
    ("weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext"),
];

/// Placeholders of a template.
#[rustfmt::skip]
const PLACEHOLDERS: &[&str] = &[
    "categories", "collection", "day", "hour", "i_day", "i_month", "long_day", "long_month", "minute",
    "month", "name", "output_ext", "path", "second", "short_day", "short_month", "short_year", "slug",
    "slugified_categories", "title", "w_day", "w_year", "week", "y_day", "year",
];

/// The template behind a style's name; a template is its own.
///
/// ```
/// use tidings::config::permalink::template;
/// assert_eq!(template("pretty"), "/:categories/:year/:month/:day/:title/");
/// assert_eq!(template("/:year/:title"), "/:year/:title");
/// ```
pub fn template(style: &str) -> &str {
    STYLES.iter().find(|(name, _)| *name == style).map_or(style, |(_, template)| template)
}

/// The first placeholder of a template that means nothing.
pub fn unknown_placeholder(template: &str) -> Option<&str> {
    placeholders(template).map(|(_, name)| name).find(|name| known(name).is_none())
}

/// The placeholders that mean something, for a suggestion.
pub fn known_placeholders() -> impl Iterator<Item = &'static str> {
    PLACEHOLDERS.iter().copied()
}

/// Where each `:name` of a template begins, and the name.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = (usize, &str)> {
    template.match_indices(':').filter_map(|(at, _)| {
        let after = template.get(at + 1..)?;
        let length = after.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(after.len());
        (length > 0).then(|| (at, after.get(..length).unwrap_or_default()))
    })
}

/// The placeholder that a name means; `:month_` is `:month` before an underscore.
pub(crate) fn known(name: &str) -> Option<&str> {
    let shorter = name.strip_suffix('_').unwrap_or(name);
    [name, shorter].into_iter().find(|name| PLACEHOLDERS.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_that_mean_nothing_are_named() {
        assert_eq!(unknown_placeholder("/:yaer/:title/"), Some("yaer"));
        assert_eq!(unknown_placeholder("/:month_:day/"), None);
        assert_eq!(unknown_placeholder("/at-10:30/"), None);
    }
}
