//! One post in, what it says out: [`extract`] finds the announcements and the facts of the recap.
pub mod lexicon;
pub mod resolve;
pub mod scan;
