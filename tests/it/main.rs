//! The tests of the whole: one binary, so that it links once.
//!
//! What one file promises is tested at its foot; here stands what holds between files, and what the
//! program does to a folder.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the tree and write to folders of their own"
)]

mod appointments;
mod architecture;
mod bad_input;
mod blog;
mod called_off;
mod checking;
#[cfg(feature = "serve")]
mod client;
mod determinism;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod faults;
mod hostile;
mod hostile_html;
mod hours;
#[cfg(feature = "serve")]
mod http;
mod inert;
mod later_words;
mod laws;
mod life_of_a_date;
mod moves;
mod moving;
mod one_evening;
mod own_corpus;
#[cfg(feature = "publish")]
mod places;
mod publish;
mod recapped;
mod rust_text;
#[cfg(feature = "publish")]
mod s3;
mod said;
mod sample;
mod security;
mod seed;
mod sentences;
#[cfg(feature = "serve")]
mod serve;
mod setting_up;
mod site;
#[cfg(feature = "publish")]
mod sites;
mod stories;
mod subscriber;
mod subscriptions;
mod traps;
mod unchanged;
mod usual_days;
mod writing;
