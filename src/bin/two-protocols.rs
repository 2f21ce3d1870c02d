//! The page's entry in WASM.

fn main() {
    two_protocols::browser::start();
}
