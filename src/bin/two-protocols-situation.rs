//! The WASM of what answers where situations are tried: `start.js` calls its one function.

pub use two_protocols::situation::start;

fn main() {}
