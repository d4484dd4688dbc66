//! What a build was made of and what it found, so that a build of the same has nothing to do.
//!
//! In come the texts that a build read, the ledger it wrote and its findings; out goes a receipt, which is kept
//! beside the output. It is no part of the output: it speaks of one machine, nothing is lost with it, and one
//! that does not fit in every respect is as good as none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::digest::{digest, file_digest};
use crate::base::time::AsOf;
use crate::diagnostic::Diagnostic;
use crate::timeline::steady::Steady;

/// What a build was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// What tells the program from every other: another may make another output.
    pub program: String,
    /// [`inputs`] of the texts it read.
    pub inputs: String,
    /// [`file_digest`] of the ledger it wrote.
    pub ledger: String,
    /// Bytes of the enclosed files in the site's folder, by their path on the site, where there is one.
    pub sizes: BTreeMap<String, Option<u64>>,
    /// How the files stand that it left, as far as the system says it.
    pub standing: Option<String>,
    /// [`Compilation::ground`](super::Compilation::ground) of it.
    pub ground: String,
    /// For which moments it holds.
    pub steady: Steady,
    /// What was found, to be said again.
    pub findings: Vec<Diagnostic>,
}

impl Receipt {
    /// Reads one; none where it is cut short, or another program's.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// What is written: one line of JSON.
    pub fn to_text(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        format!("{text}\n")
    }

    /// Whether it is of a build by the same program, which wrote this ledger, and this moment is no other to what it
    /// made. A build of the same [`inputs`] would make the same then.
    pub fn fits(&self, program: &str, ledger: &str, as_of: AsOf) -> bool {
        self.program == program && self.steady.holds(as_of) && self.ledger == file_digest(ledger.as_bytes())
    }
}

/// A digest of everything that a build reads, by names and texts.
pub fn inputs<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    digest(texts.into_iter().flat_map(|(name, text)| [name, text]))
}
