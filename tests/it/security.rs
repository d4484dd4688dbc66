//! SECURITY.md's table of attacks: every test that it names is there.

use std::path::Path;

use crate::site::files;

#[test]
fn every_attack_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let sources: String = ["src", "tests/it"]
        .iter()
        .flat_map(|folder| files(&root.join(folder)))
        .filter(|(path, _)| path.rsplit('.').next() == Some("rs"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    let mut n_attacks = 0;
    for row in document.lines().filter(|line| line.starts_with("| ") && line.matches(" | ").count() == 2) {
        let tests = row.rsplit(" | ").next().unwrap_or_default();
        let names: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        if tests.starts_with("Held by") || tests.starts_with("---") {
            continue;
        }
        n_attacks += 1;
        assert!(!names.is_empty(), "no test is named for {row}");
        for name in names {
            let is_there = if name.contains('/') {
                root.join(name).exists()
            } else {
                sources.contains(&format!("fn {name}("))
            };
            assert!(is_there, "SECURITY.md names `{name}`, which is no test");
        }
    }
    assert!(n_attacks > 20, "the table has {n_attacks} rows");
}
