//! The page's WASM entry.
fn main() {}
