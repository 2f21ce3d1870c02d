//! A compiler with the sources of its own standard library, which is compiled for WebAssembly
//! together with the app: the active toolchain with the sources that rustup adds, else Debian's.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::debian;
use super::job::{first_error, output, run, say};

const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// Sees to the sources; gives the name of the toolchain that has them, `None` for the active one.
pub(crate) fn ensure(logs: &Path) -> Result<Option<String>> {
    let sysroot = output("rustc", &["--print", "sysroot"])
        .map(PathBuf::from)
        .context("no rustc on PATH: install Rust first, see https://rustup.rs")?;
    if has_sources(&sysroot) {
        return Ok(None);
    }
    if debian::is_there() {
        return debian::ensure(logs);
    }
    say("rustup component add rust-src: seconds, at most two minutes");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]);
    let log = logs.join("rustup.log");
    if run(&mut rustup, &log, Some(RUSTUP_LIMIT)).is_ok() {
        return Ok(None);
    }
    let cause = first_error(&log).unwrap_or_else(|| "no answer".to_owned());
    say(&format!("rustup could not ({cause}): taking Debian's compiler"));
    debian::ensure(logs).with_context(|| {
        format!(
            "rustup could not add rust-src ({cause}), nor could Debian's compiler take its \
             place. Mend: see that rustup reaches its server, then `rustup component add rust-src`"
        )
    })
}

/// Whether this sysroot has the sources of the standard library.
pub(super) fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}
