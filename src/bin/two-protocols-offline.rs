//! The WASM of what keeps the guide on the device: `start.js` calls its one function.

pub use two_protocols::offline::start;

fn main() {}
