//! Publishing: a whole build in, an object store or a folder brought up to it.
//!
//! A [`Build`](crate::disk::Build) comes in with a [`Destination`]; out goes what was uploaded and removed.
//! The rules:
//!
//! - Every object is replaced whole, so that no subscriber ever gets half a file or a mixed one. What
//!   others refer to is uploaded before what refers to it, and removed after it: no link of any file leads
//!   to nothing, whenever somebody looks and wherever a run was cut off.
//! - One publisher at a time. A record beside the files, [`record::RECORD`], is claimed with a conditional
//!   write; who finds it claimed waits, and takes over from a publisher that has gone silent. In a folder a
//!   lock does the same.
//! - `manifest.json` is written last, on condition that it is still the one that was read. Until then the
//!   store counts as having the old build.
//! - The record says what is at each path, so that a run that was cut off is taken up where it ended, and
//!   only files that were published from here are ever removed.
//! - Credentials come from the environment and the usual files, and are in no message.
//!
//! `emit` has made the files and `disk` reads them back; nothing here looks into them, but for the few
//! bytes that say which kind of feed one is.

pub mod credentials;
pub mod destination;
pub mod headers;
pub mod hub;
pub mod plan;
pub mod publisher;
pub mod record;
pub mod store;

use thiserror::Error;

pub use destination::Destination;
pub use plan::Published;
pub use publisher::{Pace, Publisher};

/// Why a build could not be published.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PublishError {
    /// The destination cannot be understood or opened.
    #[error("cannot publish to `{destination}`: {reason}")]
    Destination {
        /// What was given, without what may be secret.
        destination: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file of credentials is there and cannot be used.
    #[error("cannot use the credentials: {0}")]
    Credentials(String),
    /// The store turned the request down: another try would end the same.
    #[error("the store refuses to {action}: {reason}")]
    Refused {
        /// What was to be done.
        action: String,
        /// What it says, without secrets.
        reason: String,
    },
    /// The store could not be reached, or failed, time and again.
    #[error("the store failed to {action}: {reason}")]
    Store {
        /// What was to be done.
        action: String,
        /// What it says, without secrets.
        reason: String,
    },
    /// Another publisher is at work, or came first.
    #[error("another publisher {0}")]
    Busy(&'static str),
    /// The store holds what a newer program published.
    #[error("{path} at the destination {reason}")]
    Newer {
        /// The object.
        path: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}
