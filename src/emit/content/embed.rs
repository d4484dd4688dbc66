//! Embedded frames, which feed readers strip: what to link to instead.
//!
//! In comes the absolute address that an `iframe`, `object` or `embed` would load; out goes a link
//! that a person can follow, with a picture where the host has one at a known address. Nothing is
//! fetched to find out. A new host is one row of `HOSTS`.

use url::Url;

/// What stands in a feed for an embedded frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// Where the link leads.
    pub url: String,
    /// The words of the link when the frame has no title of its own.
    pub label: String,
    /// The still picture of a video.
    pub thumbnail: Option<String>,
}

/// A host of embeddable videos.
struct Host {
    /// Its name in a link.
    name: &'static str,
    /// Host names of the frames, without `www.`.
    domains: &'static [&'static str],
    /// What stands before the video's id in a frame's path.
    prefix: &'static str,
    /// The page of a video, up to its id.
    page: &'static str,
    /// How the page is told where to start, up to the seconds.
    start: &'static str,
    /// The picture of a video, before and after its id.
    thumbnail: Option<(&'static str, &'static str)>,
}

const HOSTS: [Host; 4] = [
    Host {
        name: "YouTube",
        domains: &["youtube.com", "youtube-nocookie.com", "m.youtube.com"],
        prefix: "/embed/",
        page: "https://www.youtube.com/watch?v=",
        start: "&t=",
        thumbnail: Some(("https://i.ytimg.com/vi/", "/hqdefault.jpg")),
    },
    Host {
        name: "YouTube",
        domains: &["youtu.be"],
        prefix: "/",
        page: "https://www.youtube.com/watch?v=",
        start: "&t=",
        thumbnail: Some(("https://i.ytimg.com/vi/", "/hqdefault.jpg")),
    },
    Host {
        name: "Vimeo",
        domains: &["player.vimeo.com"],
        prefix: "/video/",
        page: "https://vimeo.com/",
        start: "#t=",
        thumbnail: None,
    },
    Host {
        name: "Dailymotion",
        domains: &["dailymotion.com", "geo.dailymotion.com"],
        prefix: "/embed/video/",
        page: "https://www.dailymotion.com/video/",
        start: "?start=",
        thumbnail: Some(("https://www.dailymotion.com/thumbnail/video/", "")),
    },
];

/// The link for an embedded frame.
///
/// ```
/// use tidings::emit::content::embed::embed;
/// let video = embed("https://www.youtube.com/embed/abc_DEF-123?start=90").unwrap();
/// assert_eq!(video.url, "https://www.youtube.com/watch?v=abc_DEF-123&t=90");
/// assert_eq!(video.thumbnail.unwrap(), "https://i.ytimg.com/vi/abc_DEF-123/hqdefault.jpg");
/// ```
pub fn embed(address: &str) -> Option<Embed> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let domain = host.strip_prefix("www.").unwrap_or(host);
    let mut known = HOSTS.iter().filter(|known| known.domains.contains(&domain));
    let video = known.find_map(|known| video(known, &url));
    Some(video.unwrap_or_else(|| Embed {
        url: address.to_owned(),
        label: format!("Embedded content from {domain}"),
        thumbnail: None,
    }))
}

fn video(host: &Host, url: &Url) -> Option<Embed> {
    let key = url.path().strip_prefix(host.prefix)?.trim_end_matches('/');
    let is_key =
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if !is_key || key == "videoseries" || key == "live_stream" {
        return None;
    }
    let start = url.query_pairs().find(|(name, _)| name == "start" || name == "t");
    let seconds = start.and_then(|(_, value)| value.trim_end_matches('s').parse::<u32>().ok());
    let start = seconds.map(|seconds| format!("{}{seconds}", host.start)).unwrap_or_default();
    Some(Embed {
        url: format!("{}{key}{start}", host.page),
        label: format!("{} video", host.name),
        thumbnail: host.thumbnail.map(|(before, after)| format!("{before}{key}{after}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, url: &str, label: &str, thumbnail: Option<&str>) {
        let embed = embed(address).unwrap();
        assert_eq!(
            (embed.url.as_str(), embed.label.as_str(), embed.thumbnail.as_deref()),
            (url, label, thumbnail)
        );
    }

    #[test]
    fn known_hosts_lead_to_their_pages() {
        let picture = Some("https://i.ytimg.com/vi/abc/hqdefault.jpg");
        check(
            "https://www.youtube-nocookie.com/embed/abc?rel=0",
            "https://www.youtube.com/watch?v=abc",
            "YouTube video",
            picture,
        );
        check(
            "https://youtu.be/abc?t=90s",
            "https://www.youtube.com/watch?v=abc&t=90",
            "YouTube video",
            picture,
        );
        check("https://player.vimeo.com/video/123?h=x", "https://vimeo.com/123", "Vimeo video", None);
    }

    #[test]
    fn others_are_linked_as_they_are() {
        let list = "https://www.youtube.com/embed/videoseries?list=PL1";
        check(list, list, "Embedded content from youtube.com", None);
        check(
            "https://slides.example/1",
            "https://slides.example/1",
            "Embedded content from slides.example",
            None,
        );
        let odd = "https://www.youtube.com/embed/a%22onload=x";
        check(odd, odd, "Embedded content from youtube.com", None);
    }
}
