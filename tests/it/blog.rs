//! A whole blog, read without a disk: in come its settings, its posts and the moment; out comes the [`Reading`].

use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::pipeline::{self, Reading};
use tidings::timeline::Ledger;

/// Reads a blog that was never built before, as of a moment such as `2024-01-30T12:00:00Z`.
pub(crate) fn read(settings: &str, sources: &[SourceFile], moment: &str) -> Reading {
    let (config, _) = Config::read(Some(&SourceFile::new("tidings.yaml", settings)), None).unwrap();
    pipeline::read(sources, &Ledger::default(), &config, AsOf(moment.parse().unwrap()))
}
