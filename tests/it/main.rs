//! The tests of the whole: one binary, so that it links once.
//!
//! What one file promises is tested at its foot; here stands what holds between files, and what the
//! program does to a folder.
#![allow(clippy::disallowed_methods, reason = "tests read the tree and write to folders of their own")]

mod architecture;
mod life_of_a_date;
mod rust_text;
mod subscriber;
