//! The WASM of what searches and cites: `start.js` calls its functions.

pub use two_protocols::find::{start, take};

fn main() {}
