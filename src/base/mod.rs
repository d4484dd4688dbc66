//! What every other module may lean on: places in a source file, time, trees of settings, and text made
//! fit for where it goes.

pub(crate) mod clock;
pub mod digest;
pub mod direction;
pub mod json;
pub mod memory;
pub mod position;
pub mod public_address;
pub mod sanitize;
pub mod source;
pub mod spelling;
pub mod time;
pub mod toml;
pub mod value;
pub mod yaml;
