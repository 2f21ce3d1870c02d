//! The standard library for WebAssembly: the active toolchain's own, else what rustup can add,
//! else one built for Debian's compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::debian;
use super::job::{first_error, output, run, say};

/// The target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// Sees to the target; gives the name of the toolchain to use for it, `None` for the active one.
pub(crate) fn ensure(logs: &Path) -> Result<Option<String>> {
    let sysroot = output("rustc", &["--print", "sysroot"])
        .map(PathBuf::from)
        .context("no rustc on PATH: install Rust first, see https://rustup.rs")?;
    let built = debian::is_built();
    if has_std(&sysroot) && !(built && sysroot == Path::new("/usr")) {
        return Ok(None);
    }
    if built {
        return debian::ensure(logs);
    }
    say(&format!("rustup target add {TARGET}: seconds, at most two minutes"));
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    let log = logs.join("rustup.log");
    if run(&mut rustup, &log, Some(RUSTUP_LIMIT)).is_ok() {
        return Ok(None);
    }
    let cause = first_error(&log).unwrap_or_else(|| "no answer".to_owned());
    say(&format!("rustup could not ({cause}): taking Debian's compiler"));
    debian::ensure(logs).with_context(|| {
        format!(
            "rustup could not add {TARGET} ({cause}), nor could Debian's compiler take its \
             place. Mend: see that rustup reaches its server, then `rustup target add {TARGET}`"
        )
    })
}

/// Whether this sysroot has the standard library for the target.
fn has_std(sysroot: &Path) -> bool {
    let lib = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    fs::read_dir(lib).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}
