//! What every other module may lean on: places in a source file, and time.

pub mod source;
pub mod time;
