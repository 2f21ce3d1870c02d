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
/// The version of what splits the WASM: it reads what `wasm_split_helpers` in `Cargo.toml` writes.
const SPLIT: &str = "0.2.4";

/// A program of a crate at one version.
pub(crate) struct CargoTool {
    bin: &'static str,
    krate: &'static str,
    version: String,
    features: &'static str,
    /// How far it is optimized: these tools run for a second, and each step up costs minutes.
    level: &'static str,
    takes: &'static str,
}

impl CargoTool {
    /// The program that drives the build of the page.
    pub(crate) fn trunk() -> Self {
        Self::new("trunk", TRUNK, "3 to 5 minutes")
    }

    /// The program that parts the WASM into what comes first and what comes later.
    pub(crate) fn split() -> Self {
        let (bin, krate) = ("wasm-split-cli", "wasm_split_cli_support");
        let (features, level) = ("build-binary", "1");
        Self { bin, krate, version: SPLIT.into(), features, level, takes: "1 to 2 minutes" }
    }

    /// The program that writes the WASM's JavaScript: at the very version of the crate.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        let version = locked_version("wasm-bindgen")?;
        let (bin, krate) = ("wasm-bindgen", "wasm-bindgen-cli");
        let (features, level) = ("", "1");
        Ok(Self { bin, krate, version, features, level, takes: "2 to 3 minutes" })
    }

    /// Another program, of the crate with its name.
    pub(crate) fn new(name: &'static str, version: &str, takes: &'static str) -> Self {
        let version = version.into();
        Self { bin: name, krate: name, version, features: "", level: "0", takes }
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

    /// By what it says of itself, or by what cargo wrote down when it installed it: not every
    /// program tells its version.
    fn is_right(&self, path: &Path) -> bool {
        let text = output(path, &["--version"]).unwrap_or_default();
        text.split_whitespace().nth(1) == Some(&self.version) || self.is_listed(path)
    }

    fn is_listed(&self, path: &Path) -> bool {
        let home = path.parent().and_then(Path::parent);
        let list = home.and_then(|home| fs::read_to_string(home.join(".crates.toml")).ok());
        let entry = format!("\"{} {} (", self.krate, self.version);
        path.is_file() && list.is_some_and(|list| list.contains(&entry))
    }

    fn install(&self, home: &Path) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .args(["install", self.krate, "--version", &self.version])
            .args(["--bin", self.bin, "--no-default-features", "--features", self.features])
            .arg("--root")
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

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_program_that_tells_no_version_is_known_by_cargos_list() {
        let home = TempDir::new().expect("a folder");
        let bin = home.path().join("bin");
        fs::create_dir(&bin).expect("a folder in it");
        let program = bin.join("wasm-split-cli");
        fs::write(&program, "").expect("written");
        let list = |version: &str| {
            let text = format!("[v1]\n\"wasm_split_cli_support {version} (registry)\" = []\n");
            fs::write(home.path().join(".crates.toml"), text).expect("written");
        };
        assert!(!CargoTool::split().is_right(&program), "nothing is known of it");
        list("0.2.3");
        assert!(!CargoTool::split().is_right(&program), "of another version");
        list(SPLIT);
        assert!(CargoTool::split().is_right(&program));
        assert!(!CargoTool::split().is_right(&bin.join("none")), "not there");
    }
}
