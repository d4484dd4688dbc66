//! Writes a meetup blog of any size to a folder: `generate_blog --posts 10000 --seed 1 DIR`.
//!
//! The same number and seed give the same files. Prints the day to build the blog for.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which writes files and prints"
)]

#[path = "../benches/support/mod.rs"]
mod support;

use std::path::PathBuf;

use anyhow::Context;
use clap::Parser;

/// Writes a meetup blog of any size.
#[derive(Parser)]
struct Arguments {
    /// How many posts.
    #[arg(long, default_value_t = 10_000)]
    posts: usize,
    /// What the dice start from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder to write to; made where it is missing.
    folder: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let folder = &arguments.folder;
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for post in support::blog::posts(arguments.posts, arguments.seed) {
        let path = folder.join(post.file_name);
        std::fs::write(&path, post.text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!("{}", support::blog::as_of(arguments.posts));
    Ok(())
}
