//! Many sites from one file: each by itself, shared out by name, summed up.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::site::{AS_OF, Site, files};

const NAMES: [&str; 5] = ["ants", "bees", "crows", "daws", "eels"];

/// A folder with the sample's posts for each name, and a file that lists them.
fn many() -> Site {
    let site = Site::sample();
    let posts = files(&site.path("posts"));
    let mut list = String::from("sites:\n");
    for name in NAMES {
        for (path, bytes) in &posts {
            site.write(&format!("{name}/_posts/{path}"), bytes);
        }
        site.write(
            &format!("{name}/tidings.yaml"),
            format!("title: {name}\nurl: https://{name}.example\ntimezone: Europe/London\n"),
        );
        let destination = site.path(&format!("public/{name}"));
        let destination = destination.display();
        let _ = writeln!(
            list,
            "  - name: {name}
    posts: {name}/_posts"
        );
        let _ = writeln!(list, "    destination: file://{destination}");
    }
    site.write("sites.yaml", list);
    site
}

fn built(site: &Site) -> BTreeSet<&'static str> {
    NAMES.into_iter().filter(|name| site.path(&format!("output/{name}/rss.xml")).exists()).collect()
}

#[test]
fn every_site_is_built_with_its_own_settings_and_published() {
    let site = many();
    let ran = site.run(&["build", "--sites", "sites.yaml", "--as-of", AS_OF]).expect(0);
    assert!(ran.stderr.contains("5 sites, 0 failed"), "{}", ran.stderr);
    assert_eq!(built(&site), BTreeSet::from(NAMES));
    assert!(site.read("output/crows/rss.xml").contains("https://crows.example/"));
    site.run(&["publish", "--sites", "sites.yaml"]).expect(0).says(&["5 sites, 0 failed"]);
    for name in NAMES {
        assert_eq!(
            site.read(&format!("public/{name}/rss.xml")),
            site.read(&format!("output/{name}/rss.xml"))
        );
    }
    site.run(&["publish", "--sites", "sites.yaml"]).expect(0).says(&["ants   done          0        0"]);
}

#[test]
fn one_bad_site_never_stops_the_others() {
    let site = many();
    site.write("bees/_posts/2024-03-13-ants-march.md", "---\ntitle: [\n---\n");
    site.write("crows/tidings.yaml", "titel: Crows\n");
    std::fs::remove_dir_all(site.path("daws/_posts")).unwrap();
    let ran = site.run(&["build", "--sites", "sites.yaml", "--as-of", AS_OF, "--format", "json"]).expect(1);
    assert_eq!(built(&site), BTreeSet::from(["ants", "eels"]));
    let answer: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let status = |name: &str| {
        let sites = answer["sites"].as_array().unwrap();
        sites.iter().find(|site| site["name"] == name).unwrap()["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(NAMES.map(status), ["done", "findings", "failed", "failed", "done"]);
    assert_eq!((&answer["version"], &answer["failed"], &answer["shard"]), (&1.into(), &3.into(), &().into()));
    assert!(
        ran.stderr.contains("did you mean `title`?") && ran.stderr.contains("5 sites, 3 failed"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("there is no folder of posts at daws/_posts"), "{}", ran.stderr);
    site.run(&["publish", "--sites", "sites.yaml"]).expect(1).says(&["there is no build in output/bees"]);
    assert!(site.path("public/ants/rss.xml").exists() && site.path("public/eels/rss.xml").exists());
    assert!(!site.path("public/bees").exists());
}

#[test]
fn shards_share_the_sites_out_by_option_or_as_an_indexed_job() {
    let by_option = many();
    let as_job = many();
    let mut seen = BTreeSet::new();
    for index in ["0", "1", "2"] {
        let shard = format!("{index}/3");
        by_option.run(&["build", "--sites", "sites.yaml", "--shard", &shard, "--as-of", AS_OF]).expect(0);
        let mut command = as_job.command(&["build", "--sites", "sites.yaml", "--as-of", AS_OF]);
        command.env("JOB_COMPLETION_INDEX", index).env("JOB_COMPLETIONS", "3");
        crate::site::ran(&command.output().unwrap()).expect(0).says(&[&format!("(shard {shard})")]);
        let both = (built(&by_option), built(&as_job));
        assert_eq!(both.0, both.1, "shard {shard}");
        assert!(both.0.is_superset(&seen));
        seen = both.0;
    }
    assert_eq!(seen, BTreeSet::from(NAMES));
}

#[test]
fn what_is_no_shard_or_no_list_is_told() {
    let site = many();
    site.run(&["build", "--sites", "sites.yaml", "--shard", "3/3"])
        .expect(2)
        .says(&["`0/4` is the first of four"]);
    site.run(&["build", "--shard", "0/3"]).expect(2).says(&["--sites"]);
    site.run(&["build", "--sites", "nowhere.yaml"])
        .expect(2)
        .says(&["there is no file of sites at nowhere.yaml"]);
    site.run(&["publish"]).expect(2).says(&["DEST"]);
    let mut command = site.command(&["build", "--sites", "sites.yaml"]);
    command.env("JOB_COMPLETION_INDEX", "0").env_remove("JOB_COMPLETIONS");
    crate::site::ran(&command.output().unwrap()).expect(2).says(&["JOB_COMPLETIONS says of how many"]);
    site.edit("sites.yaml", "  - name: ants\n    posts", "  - name: ants\n    post");
    site.run(&["build", "--sites", "sites.yaml"])
        .expect(2)
        .says(&["sites.yaml:3:5", "did you mean `posts`?"]);
    assert_eq!(built(&site), BTreeSet::new());
}

/// The README's manifests: they are YAML, and what they run is a command line that is understood.
#[test]
fn the_manifests_of_the_readme_hold() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, section) = readme.split_once("## Many sites").expect("the README tells of many sites");
    let section = section.split("\n## ").next().unwrap();
    let blocks: Vec<&str> =
        section.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let manifest = blocks.iter().find(|block| block.contains("kind: Job")).expect("there is an indexed job");
    let parsed: serde_json::Value = serde_yaml::from_str(manifest).unwrap();
    assert_eq!(parsed["spec"]["completionMode"], "Indexed");
    let containers = parsed["spec"]["template"]["spec"]["containers"].as_array().unwrap();
    let count =
        containers[0]["env"].as_array().unwrap().iter().find(|one| one["name"] == "JOB_COMPLETIONS").unwrap();
    assert_eq!(count["value"].as_str().unwrap(), parsed["spec"]["completions"].to_string());
    let list = blocks.iter().find(|block| block.starts_with("sites:")).expect("there is a sites.yaml");
    let list = tidings::base::source::SourceFile::new("sites.yaml", *list);
    tidings::config::sites::read(&list).unwrap();
    let matrix = blocks.iter().find(|block| block.contains("matrix:")).expect("there is a CI matrix");
    let parsed: serde_json::Value = serde_yaml::from_str(matrix).unwrap();
    let shards = parsed["jobs"]["feeds"]["strategy"]["matrix"]["shard"].as_array().unwrap();
    assert_eq!(*shards, [0, 1, 2, 3]);
    assert!(matrix.contains("--shard ${{ matrix.shard }}/4"), "{matrix}");
}
