//! Programs are split after they are linked: what does that needs the linker's notes.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        for program in ["two-protocols", "two-protocols-embed"] {
            println!("cargo::rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
}
