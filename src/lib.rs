//! Reads a meetup group's recap posts and writes what people subscribe to.
pub mod base;
pub mod diagnostic;
pub mod extract;
