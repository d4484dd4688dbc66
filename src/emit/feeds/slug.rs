//! Tags and names as parts of a path: no tag is passed over, and none leaves its folder.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The most bytes of a slug: file systems take 255 for a name, and a digest may follow.
const MAX_LENGTH: usize = 100;

/// A name as one part of a path: lower case letters and digits of any script, with `-` between. A long one
/// is cut, and told apart by a digest.
pub(super) fn path_slug(name: &str) -> String {
    let spelled = name.to_lowercase().replace('+', " plus ").replace('#', " sharp ");
    let words =
        spelled.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    match slug.len() {
        0 => digest(name),
        1..=MAX_LENGTH => slug,
        _ => {
            let end = (0..=MAX_LENGTH).rev().find(|at| slug.is_char_boundary(*at)).unwrap_or_default();
            let head = slug.get(..end).unwrap_or_default();
            format!("{}-{}", head.trim_end_matches('-'), digest(&name.to_lowercase()))
        }
    }
}

/// A path for each tag, in the order of paths. Spellings that differ in case alone are one tag. Of
/// two tags with one path, the one that was used first has it; the other's is told apart by a digest.
pub(super) fn tag_slugs<'t>(oldest_first: impl Iterator<Item = &'t str>) -> BTreeMap<String, String> {
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    for tag in oldest_first {
        let slug = path_slug(tag);
        let is_taken = tags.get(&slug).is_some_and(|known| known.to_lowercase() != tag.to_lowercase());
        let slug = if is_taken { format!("{slug}-{}", digest(&tag.to_lowercase())) } else { slug };
        tags.entry(slug).or_insert_with(|| tag.to_owned());
    }
    tags
}

fn digest(name: &str) -> String {
    let bytes = Sha256::digest(name.as_bytes());
    bytes.iter().take(4).fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tags: &[&str], expected: &[(&str, &str)]) {
        let slugs = tag_slugs(tags.iter().copied());
        let slugs: Vec<_> = slugs.iter().map(|(slug, tag)| (slug.as_str(), tag.as_str())).collect();
        assert_eq!(slugs, expected);
    }

    #[test]
    fn every_tag_has_a_path_of_its_own() {
        check(
            &["Cloud Native", "2022", "C++", "C#"],
            &[("2022", "2022"), ("c-plus-plus", "C++"), ("c-sharp", "C#"), ("cloud-native", "Cloud Native")],
        );
        check(&["Kubernetes", "kubernetes"], &[("kubernetes", "Kubernetes")]);
        check(&["node.js", "node js"], &[("node-js", "node.js"), ("node-js-a0105e7b", "node js")]);
        check(&["münchen"], &[("münchen", "münchen")]);
        check(&["🎉"], &[("6146299c", "🎉")]);
        let (long, longer) = ("無".repeat(90), "無".repeat(91));
        let slugs = tag_slugs([long.as_str(), longer.as_str()].into_iter());
        assert_eq!(slugs.len(), 2);
        assert!(slugs.keys().all(|slug| slug.starts_with("無無") && slug.len() < 120), "{slugs:?}");
    }

    #[test]
    fn no_name_leaves_its_folder() {
        for name in ["../../etc", "/", "..", ".", "a/../b", "\\x", "C:\\x", "\0", ""] {
            let slug = path_slug(name);
            assert!(
                !slug.is_empty() && !slug.contains(['/', '\\', '.', ':', '\0']),
                "{name:?} became {slug:?}"
            );
        }
    }
}
