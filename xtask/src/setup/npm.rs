//! Tools that are npm packages: pinned by `package-lock.json`, installed in the tools' folder
//! under the lock's hash, never in the work tree. No install script is run: none is needed, and
//! so no package can fetch a browser of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use super::find::on_path;
use super::job::{output, run, say};
use crate::hash::short_hash;
use crate::root::root;
use anyhow::{Context, Result};

const NODE: u32 = 20;

/// The folder `node_modules` with what the lock names; installs it first where it is missing.
pub(crate) fn ensure(tools: &Path, logs: &Path) -> Result<PathBuf> {
    let lock = fs::read(root().join("package-lock.json")).context("no package-lock.json")?;
    let home = tools.join(format!("npm-{}", short_hash(&lock)));
    let modules = home.join("node_modules");
    if modules.is_dir() && on_path("node").is_some() {
        return Ok(modules);
    }
    ensure_node(logs)?;
    say("npm ci: wasm-opt, Workbox, axe and Lighthouse, about half a minute");
    let part = home.with_extension("part");
    let _ = fs::remove_dir_all(&part);
    let _ = fs::remove_dir_all(&home);
    fs::create_dir_all(&part)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(root().join(file), part.join(file))?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&part);
    run(&mut npm, &logs.join("npm.log"), None)
        .context("npm could not install what package-lock.json names: is its registry reached?")?;
    fs::rename(&part, &home)?;
    Ok(modules)
}

/// Node of at least the version that the packages ask for.
fn ensure_node(logs: &Path) -> Result<()> {
    let version = output("node", &["--version"]).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let major: u32 = major.and_then(|text| text.parse().ok()).unwrap_or(0);
    if major >= NODE && on_path("npm").is_some() {
        return Ok(());
    }
    apt::install(&["nodejs", "npm"], "Node.js", logs)
        .with_context(|| format!("Node.js {NODE} or later with npm is needed: https://nodejs.org"))
}
