//! The sample site of the repository: `output/` is what the program makes of `posts/`, byte for byte.

use std::path::Path;

use crate::site::{Site, assert_same, files, ran};

#[test]
fn the_committed_output_is_a_build_of_the_posts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = files(&root.join("output"));
    let site = Site::empty();
    for (name, text) in files(&root.join("posts")) {
        site.post(&name, text);
    }
    site.write("tidings.yaml", std::fs::read(root.join("tidings.yaml")).unwrap());
    // The ledger is a part of what is built on, as it is where the command is run in the repository.
    if let Some(ledger) = committed.get("manifest.json") {
        site.write("output/manifest.json", ledger);
    }
    ran(&site.command(&["build", "--strict"]).output().unwrap()).expect(0);
    assert_same(
        &site.output(),
        &committed,
        "output/ is behind posts/: run `cargo run --release -- build` and commit what it writes",
    );
}

#[test]
fn a_build_without_the_ledger_is_the_same() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Site::empty();
    for (name, text) in files(&root.join("posts")) {
        site.post(&name, text);
    }
    site.write("tidings.yaml", std::fs::read(root.join("tidings.yaml")).unwrap());
    ran(&site.command(&["build"]).output().unwrap()).expect(0);
    assert_same(&site.output(), &files(&root.join("output")), "built from the posts alone");
}
