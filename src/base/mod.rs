//! What every other module may lean on: places in a source file, time, and text made
//! fit for where it goes.

pub mod json;
pub mod sanitize;
pub mod source;
pub mod time;
