//! The page's program is split after it is linked: what does that needs the linker's notes.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bin=two-protocols=--emit-relocs");
    }
}
