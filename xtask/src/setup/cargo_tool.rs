//! Build tools that are crates, each in a folder of its own with its version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::find::on_path;
use super::job::{output, run, say};
use crate::root::root;

/// The version of Trunk that `Trunk.toml` is written for.
const TRUNK: &str = "0.21.14";

/// A program of a crate at one version.
pub(crate) struct CargoTool {
    bin: &'static str,
    krate: &'static str,
    version: String,
    /// How far it is optimized: these tools run for a second, and each step up costs minutes.
    level: &'static str,
    takes: &'static str,
}

impl CargoTool {
    /// The program that drives the build of the page.
    pub(crate) fn trunk() -> Self {
        let version = TRUNK.into();
        Self { bin: "trunk", krate: "trunk", version, level: "0", takes: "3 to 5 minutes" }
    }

    /// The program that writes the WASM's JavaScript: at the very version of the crate.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        let version = locked_version("wasm-bindgen")?;
        let (bin, krate) = ("wasm-bindgen", "wasm-bindgen-cli");
        Ok(Self { bin, krate, version, level: "1", takes: "2 to 3 minutes" })
    }

    /// Another program, of the crate with its name.
    pub(crate) fn new(name: &'static str, version: &str, takes: &'static str) -> Self {
        Self { bin: name, krate: name, version: version.into(), level: "0", takes }
    }

    /// The folder that holds the program; installs it first where it is missing.
    pub(crate) fn ensure(&self, tools: &Path, logs: &Path) -> Result<PathBuf> {
        let home = tools.join(format!("{}-{}", self.krate, self.version));
        let bin = home.join("bin");
        let found = [Some(bin.join(self.bin)), on_path(self.bin)];
        let found = found.into_iter().flatten().find(|path| self.is_right(path));
        if let Some(dir) = found.as_deref().and_then(Path::parent) {
            return Ok(dir.to_owned());
        }
        say(&format!("cargo install {} {}: about {}", self.krate, self.version, self.takes));
        let log = logs.join(format!("{}.log", self.krate));
        // With the tool's own lock file first; one that names a withdrawn release fails at once.
        if run(self.install(&home).arg("--locked"), &log, None).is_err() {
            say(&format!("  {}: not with its own lock file; trying without", self.krate));
            run(&mut self.install(&home), &log, None)?;
        }
        Ok(bin)
    }

    fn is_right(&self, path: &Path) -> bool {
        let text = output(path, &["--version"]).unwrap_or_default();
        text.split_whitespace().nth(1) == Some(&self.version)
    }

    fn install(&self, home: &Path) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .args(["install", self.krate, "--version", &self.version])
            .args(["--bin", self.bin, "--no-default-features", "--root"])
            .arg(home)
            .current_dir(std::env::temp_dir())
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.level)
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        cargo
    }
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path)
        .context("no Cargo.lock: run `cargo generate-lockfile` in the project's folder")?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
    let version = version.and_then(|rest| rest.strip_suffix('"'));
    Ok(version.with_context(|| format!("no {package} in Cargo.lock"))?.to_owned())
}
