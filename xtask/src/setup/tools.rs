//! What the setup found: where each tool is, and commands with the right surroundings.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::browser::Browser;
use super::engines::Engines;
use crate::root::root;

/// The standard library is compiled with the app, for size, and without the words of a
/// panic, which nobody would read in a browser: some 13 KiB less of compressed WASM. Nor does
/// anybody read what `Debug` writes, in errors of serde (3 KiB), or where a panic was. The
/// stable compiler does so only when it is told to take its unstable settings.
const STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// The tools that are there.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The tools' folder.
    pub(super) dir: PathBuf,
    /// Folders that go before the rest of PATH.
    pub(super) path: Vec<PathBuf>,
    /// npm's packages.
    pub(super) modules: PathBuf,
    /// The toolchain for WebAssembly, where it is not the active one.
    pub(super) wasm_toolchain: Option<String>,
    /// The browser, if it was asked for.
    pub(super) browser: Option<Browser>,
    /// The engines beside it, if it was asked for.
    pub(super) engines: Option<Engines>,
}

impl Tools {
    /// A command that finds the tools.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let rest = env::var_os("PATH").unwrap_or_default();
        let all = self.path.iter().cloned().chain(env::split_paths(&rest));
        let mut command = Command::new(program);
        if let Ok(path) = env::join_paths(all) {
            command.env("PATH", path);
        }
        command
    }

    /// A command that compiles for WebAssembly: Trunk, or cargo with that target.
    pub fn wasm_command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = self.command(program);
        // Trunk fetches nothing by itself: the setup has all that it needs.
        command
            .env("TRUNK_OFFLINE", "true")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .env_remove("CARGO")
            .env_remove("RUST_BACKTRACE")
            .envs(STD)
            // Apart from the native build, which does without the settings above.
            .env("CARGO_TARGET_DIR", root().join("target/wasm"));
        if let Some(toolchain) = &self.wasm_toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command
    }

    /// The name of the toolchain for WebAssembly, where it is not the active one.
    pub fn wasm_toolchain(&self) -> Option<&str> {
        self.wasm_toolchain.as_deref()
    }

    /// A file of an npm package.
    pub fn npm(&self, path: impl AsRef<Path>) -> PathBuf {
        self.modules.join(path)
    }

    /// The browser.
    ///
    /// # Errors
    /// When the setup was not asked for one.
    pub fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().context("no browser was set up: run `cargo xtask setup`")
    }

    /// The engines beside Chromium.
    ///
    /// # Errors
    /// When the setup was not asked for them.
    pub fn engines(&self) -> Result<&Engines> {
        self.engines.as_ref().context("no engines were set up: run `cargo xtask setup`")
    }
}

impl fmt::Display for Tools {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let toolchain = self.wasm_toolchain().unwrap_or("the active one");
        write!(f, "tools: {}; toolchain for WebAssembly: {toolchain}", self.dir.display())?;
        self.engines.iter().try_for_each(|engines| write!(f, "{engines}"))
    }
}
