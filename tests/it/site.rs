//! A site in a folder of its own, and the real program run on it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The moment that tests build for, where they do not say another.
pub(crate) const AS_OF: &str = "2024-04-01";

/// A site with its posts in `posts`, its settings beside them, its output in `output`.
pub(crate) struct Site {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Asserts the status, showing what was said where it is another.
    #[track_caller]
    pub(crate) fn expect(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that all of `words` were said beside the product.
    #[track_caller]
    pub(crate) fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.stderr.contains(word), "`{word}` is not said:\n{}", self.stderr);
        }
        self
    }
}

impl Site {
    /// A site with nothing in its posts folder.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        std::fs::create_dir(folder.path().join("posts")).expect("it can be written to");
        Self { folder }
    }

    /// A group that meets on second Wednesdays: three recaps, each announcing the next meetup.
    pub(crate) fn sample() -> Self {
        let site = Self::empty();
        site.write(
            "tidings.yaml",
            "title: Ants and Bees\nurl: https://ants.example\ntimezone: Europe/London\nlang: en\n",
        );
        site.post("2024-01-10-ants-january.md", JANUARY);
        site.post("2024-02-14-ants-february.md", FEBRUARY);
        site.post("2024-03-13-ants-march.md", MARCH);
        site
    }

    /// A path below the site's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file below the site's folder.
    #[track_caller]
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path(path);
        std::fs::create_dir_all(file.parent().expect("it lies in the site")).expect("folders can be made");
        std::fs::write(file, bytes).expect("it can be written");
    }

    /// Writes a post.
    #[track_caller]
    pub(crate) fn post(&self, name: &str, text: impl AsRef<[u8]>) {
        self.write(&format!("posts/{name}"), text);
    }

    /// Reads a file below the site's folder.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Replaces words in a file that has them.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, text.replace(from, to));
    }

    /// The program, ready to run in the site's folder, with nothing of the tester's own settings.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tidings"));
        command.current_dir(self.folder.path()).args(arguments);
        for variable in ["SOURCE_DATE_EPOCH", "TZ", "LANG", "LC_ALL", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs the program in the site's folder.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        ran(&self.command(arguments).output().expect("the program runs"))
    }

    /// Builds for [`AS_OF`].
    #[track_caller]
    pub(crate) fn build(&self) -> Ran {
        self.build_at(AS_OF)
    }

    /// Builds for a moment.
    #[track_caller]
    pub(crate) fn build_at(&self, as_of: &str) -> Ran {
        self.run(&["build", "--as-of", as_of])
    }

    /// Every file of the output by its path, hidden ones too.
    pub(crate) fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("output"))
    }
}

/// How a run of the program ended.
pub(crate) fn ran(output: &Output) -> Ran {
    Ran {
        status: output.status.code().expect("it ends by itself"),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Every file below a folder, by its path.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries {
            let entry = entry.expect("the folder is readable");
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, std::fs::read(entry.path()).expect("the file is readable"));
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(folder, "", &mut found);
    found
}

/// Asserts that two folders hold the same, naming the files that differ.
#[track_caller]
pub(crate) fn assert_same(left: &BTreeMap<String, Vec<u8>>, right: &BTreeMap<String, Vec<u8>>, why: &str) {
    let differing: Vec<&String> =
        left.keys().chain(right.keys()).filter(|path| left.get(*path) != right.get(*path)).collect();
    assert!(differing.is_empty(), "{why}: {differing:?} differ");
    assert!(!left.is_empty(), "{why}: nothing is there");
}

const JANUARY: &str = "\
---
title: Ants and Bees, January 2024
tags: [meetup, ants]
---
* *The shortest way*: Ada Lovelace showed how ants find it ([12:30](https://youtu.be/aaaaaaaaaaa?t=750)).
* *Too many cooks*: Charles Babbage let a hundred of them lay a table ([45:10](https://youtu.be/aaaaaaaaaaa?t=2710)).

### Our next meetup

We meet again on Wednesday 14th February. [RSVP here](https://www.meetup.com/ants/events/100000001/).
";

const FEBRUARY: &str = "\
---
title: Ants and Bees, February 2024
tags: [meetup, bees]
---
* *A dance*: Grace Hopper brought a bee ([10:00](https://youtu.be/bbbbbbbbbbb?t=600)).
* *A sting*: Alan Turing brought another ([50:20](https://youtu.be/bbbbbbbbbbb?t=3020)).

### Our next meetup

We meet again on Wednesday 13th March. [RSVP here](https://www.meetup.com/ants/events/100000002/).
";

const MARCH: &str = "\
---
title: Ants and Bees, March 2024
tags: [meetup]
---
* *Fifty years*: Karl von Frisch watched bees for that long ([11:00](https://youtu.be/ccccccccccc?t=660)).
* *Fifty minutes*: Lise Meitner watched us ([49:00](https://youtu.be/ccccccccccc?t=2940)).

### Our next meetup

We meet again on Wednesday 10th April. [RSVP here](https://www.meetup.com/ants/events/100000003/).
";
