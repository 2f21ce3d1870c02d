//! The WASM of `embed-this.html`.

fn main() {
    two_protocols::builder::start();
}
