//! Reads a meetup group's recap posts and writes what people subscribe to.
pub mod base;
#[cfg(feature = "publish")]
pub mod bucket;
pub mod config;
pub mod diagnostic;
pub mod disk;
pub mod emit;
pub mod explain;
pub mod extract;
pub mod pipeline;
pub mod post;
#[cfg(feature = "serve")]
pub mod server;
pub mod setup;
pub mod timeline;
