//! What every other module may lean on: places in a source file, time, and trees of settings.

pub(crate) mod clock;
pub mod source;
pub mod spelling;
pub mod time;
pub mod toml;
pub mod value;
pub mod yaml;
