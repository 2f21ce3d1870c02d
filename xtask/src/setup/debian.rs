//! Debian's compiler with Debian's sources of the very same version. For machines where rustup
//! reaches no server of its own.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt::{self, as_root};
use super::job::{output, run};
use super::wasm::has_sources;

/// Rustup's name for Debian's compiler.
const TOOLCHAIN: &str = "debian-wasm";
const SYSROOT: &str = "/usr";
const RUSTLIB: &str = "/usr/lib/rustlib";

/// Whether compiler and sources were installed before.
pub(crate) fn is_there() -> bool {
    has_sources(Path::new(SYSROOT)) && Path::new("/usr/bin/rustc").is_file()
}

/// Sees to compiler, sources, linker and rustup's link; gives the toolchain's name.
pub(crate) fn ensure(logs: &Path) -> Result<Option<String>> {
    let packages = ["rustc-web", "cargo-web", "rust-web-src", "gcc", "libc6-dev"];
    apt::install(&packages, "a compiler for WebAssembly", logs)?;
    if apt::version("rustc-web") != apt::version("rust-web-src") {
        bail!("rustc-web and rust-web-src differ in version: run `apt-get upgrade` first");
    }
    link_linker(logs)?;
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
    if Path::new(&bin).join("rust-lld").exists() {
        return Ok(());
    }
    let lld = format!("/usr/lib/llvm-{llvm}/bin/lld");
    let log = logs.join("link.log");
    run(as_root("mkdir").args(["-p", &bin]), &log, None)?;
    run(as_root("ln").args(["-sfn", &lld, &format!("{bin}/rust-lld")]), &log, None)
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
