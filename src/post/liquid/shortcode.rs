//! Videos by a short name: Hugo's `{{< youtube KEY >}}` and the plugins' `{% youtube KEY %}`.
//!
//! They are the only marks of other programs whose meaning is certain. Out goes the frame that they
//! stand for, which feeds then show as a link.

use super::split_word;

/// The hosts whose frames have short names, and what a frame's address is before the video's key.
const HOSTS: [(&str, &str); 2] =
    [("youtube", "https://www.youtube.com/embed/"), ("vimeo", "https://player.vimeo.com/video/")];

/// The name and the arguments of a Hugo shortcode: what stands in `{{< … >}}` or `{{% … %}}`.
pub(super) fn parse_shortcode(inner: &str) -> Option<(&str, &str)> {
    let inner = ['<', '%'].iter().find_map(|mark| inner.strip_prefix(*mark))?;
    Some(split_word(inner.trim_end_matches(['>', '%', '/', ' '])))
}

/// The frame that a short name stands for.
pub(super) fn video_frame(name: &str, arguments: &str) -> Option<String> {
    let (_, address) = HOSTS.iter().find(|(known, _)| *known == name)?;
    let stated = arguments.split_whitespace().find_map(|word| word.strip_prefix("id="));
    let key = stated.unwrap_or(split_word(arguments).0).trim_matches(['"', '\'']);
    let is_key =
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_key.then(|| format!("<iframe src=\"{address}{key}\"></iframe>"))
}
