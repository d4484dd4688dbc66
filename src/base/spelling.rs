//! "Did you mean": the known name that is nearest to one written wrong.

/// The name that a slip most likely meant: the nearest in spelling, if it is near.
///
/// ```
/// use tidings::base::spelling::nearest;
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
