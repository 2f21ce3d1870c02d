//! Debian's compiler, and a standard library for WebAssembly built once for it from Debian's own
//! sources of the very same version. For machines where rustup reaches no server of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt::{self, as_root};
use super::job::{output, run, say};
use super::wasm::TARGET;

/// Rustup's name for Debian's compiler.
const TOOLCHAIN: &str = "debian-wasm";
const RUSTLIB: &str = "/usr/lib/rustlib";
const MANIFEST: &str = "[package]\nname = \"wasm-std\"\nedition = \"2024\"\n[workspace]\n\
    [profile.release]\nopt-level = 3\ncodegen-units = 1\n";

/// The file that says for which compiler the library was built; written last.
fn stamp() -> PathBuf {
    Path::new(RUSTLIB).join(TARGET).join(".built-for")
}

/// Whether the library was built before, for whatever version.
pub(crate) fn is_built() -> bool {
    stamp().is_file()
}

/// Sees to compiler, linker, library and rustup's link; gives the toolchain's name.
pub(crate) fn ensure(logs: &Path) -> Result<Option<String>> {
    let packages = ["rustc-web", "cargo-web", "rust-web-src", "gcc", "libc6-dev"];
    apt::install(&packages, "a compiler for WebAssembly", logs)?;
    let version = apt::version("rustc-web").context("Debian's rustc-web is not installed")?;
    if apt::version("rust-web-src").as_ref() != Some(&version) {
        bail!("rustc-web and rust-web-src differ in version: run `apt-get upgrade` first");
    }
    let built_for = fs::read_to_string(stamp()).unwrap_or_default();
    if built_for.trim() != version {
        link_linker(logs)?;
        build_std(&version, logs)?;
    }
    link_toolchain(logs)
}

/// Puts Debian's lld where rustc looks for its own `rust-lld`.
fn link_linker(logs: &Path) -> Result<()> {
    let about = output("/usr/bin/rustc", &["-vV"]).context("/usr/bin/rustc -vV failed")?;
    let field = |name| {
        let value = about.lines().find_map(|line| line.strip_prefix(name));
        value.with_context(|| format!("no `{name}` in `rustc -vV`"))
    };
    let host = field("host: ")?;
    let llvm = field("LLVM version: ")?;
    let llvm = llvm.split('.').next().unwrap_or(llvm);
    apt::install(&[&format!("lld-{llvm}")], "a linker for WebAssembly", logs)?;
    let bin = format!("{RUSTLIB}/{host}/bin");
    let lld = format!("/usr/lib/llvm-{llvm}/bin/lld");
    let log = logs.join("link.log");
    run(as_root("mkdir").args(["-p", &bin]), &log, None)?;
    run(as_root("ln").args(["-sfn", &lld, &format!("{bin}/rust-lld")]), &log, None)
}

/// Builds the library from an empty crate, and copies it beside Debian's own.
fn build_std(version: &str, logs: &Path) -> Result<()> {
    say(&format!("building the {TARGET} library for Debian's rustc {version}: once, about 40 s"));
    let dir = logs.join("wasm-std");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(dir.join("src"))?;
    fs::write(dir.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(dir.join("Cargo.toml"), MANIFEST)?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .args(["build", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,proc_macro,test")
        .current_dir(&dir)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        // With bitcode, so that the app can be optimized together with the library.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", dir.join("target"));
    run(&mut cargo, &logs.join("wasm-std.log"), None)?;
    install_std(&dir, version, &logs.join("wasm-std-copy.log"))?;
    fs::remove_dir_all(&dir).context("cannot remove the library's build folder")
}

fn install_std(dir: &Path, version: &str, log: &Path) -> Result<()> {
    let home = format!("{RUSTLIB}/{TARGET}");
    let deps = dir.join("target").join(TARGET).join("release/deps");
    let mut rlibs = Vec::new();
    for entry in fs::read_dir(&deps)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|ext| ext == "rlib") && !name.starts_with("libwasm_std-") {
            rlibs.push(path);
        }
    }
    let mark = dir.join(".built-for");
    fs::write(&mark, version)?;
    run(as_root("rm").args(["-rf", &home]), log, None)?;
    run(as_root("mkdir").args(["-p", &format!("{home}/lib")]), log, None)?;
    run(as_root("cp").args(&rlibs).arg(format!("{home}/lib/")), log, None)?;
    run(as_root("cp").arg(&mark).arg(stamp()), log, None)
}

/// Makes Debian's compiler known to rustup, where there is a rustup.
fn link_toolchain(logs: &Path) -> Result<Option<String>> {
    let home = env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".rustup")));
    let Some(home) = home.filter(|_| super::find::on_path("rustup").is_some()) else {
        return Ok(None);
    };
    if !home.join("toolchains").join(TOOLCHAIN).join("bin/rustc").exists() {
        let mut rustup = Command::new("rustup");
        rustup.args(["toolchain", "link", TOOLCHAIN, "/usr"]);
        run(&mut rustup, &logs.join("rustup-link.log"), None)?;
    }
    Ok(Some(TOOLCHAIN.to_owned()))
}
