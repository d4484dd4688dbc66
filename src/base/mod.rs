//! What every other module may lean on: places in a source file, time, trees of settings,
//! and text made fit for where it goes.

pub mod json;
pub mod sanitize;
pub mod source;
pub mod time;
pub mod toml;
pub mod value;
pub mod yaml;

/// The name that a slip most likely meant: the nearest in spelling, if it is near.
///
/// ```
/// use tidings::base::nearest;
/// assert_eq!(nearest("tilte", ["title", "url"]), Some("title"));
/// assert_eq!(nearest("color", ["title", "url"]), None);
/// ```
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let allowed = (written.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| (strsim::osa_distance(&written, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
