//! The element's WASM: it does nothing until the element calls what is exported.

pub use two_protocols::embed::{Shown, Widget, Words};

fn main() {}
