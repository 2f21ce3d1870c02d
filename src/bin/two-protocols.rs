//! The WASM of the page: `start.js` calls its one function.

pub use two_protocols::browser::start;

fn main() {}
