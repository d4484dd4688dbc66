//! Addresses of posts by their names, for `post_url` and `link`.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::post::Post;

/// Every post's address by its path and by its file's name, without extensions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostIndex {
    permalinks: BTreeMap<String, String>,
}

impl PostIndex {
    /// The index of some posts; of two with one file name, the first in order of paths has it.
    pub fn new<'a>(posts: impl IntoIterator<Item = &'a Post>) -> Self {
        let mut permalinks = BTreeMap::new();
        for post in posts {
            let path = without_extension(&post.source.path);
            permalinks.insert(path.to_owned(), post.permalink.clone());
            let name = path.rsplit('/').next().unwrap_or(path);
            permalinks.entry(name.to_owned()).or_insert_with(|| post.permalink.clone());
        }
        Self { permalinks }
    }

    /// The address that `{% post_url 2024-05-14-may %}` stands for.
    pub fn post_url(&self, name: &str) -> Option<String> {
        self.permalinks.get(without_extension(name.trim_start_matches('/'))).cloned()
    }

    /// The address that `{% link _posts/2024-05-14-may.md %}` or `{% link assets/may.pdf %}` stands
    /// for: a post's, or that of a file which is published where it lies.
    pub fn link(&self, path: &str, config: &Config) -> Option<String> {
        if let Some((_, name)) = path.split_once("_posts/") {
            return self.post_url(name);
        }
        let path = path.trim_start_matches('/');
        let is_page = ["md", "markdown"].iter().any(|extension| path.rsplit('.').next() == Some(extension));
        let published = if is_page { format!("{}.html", without_extension(path)) } else { path.to_owned() };
        (!published.is_empty()).then(|| format!("{}/{published}", config.site.baseurl.trim_end_matches('/')))
    }
}

fn without_extension(path: &str) -> &str {
    let name_start = path.rfind('/').map_or(0, |at| at + 1);
    match path.rfind('.') {
        Some(at) if at > name_start => path.split_at(at).0,
        Some(_) | None => path,
    }
}
