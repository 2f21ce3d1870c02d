//! Style sheets and scripts: each entry and what it imports as one small file.

use std::env;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::root::root;
use crate::setup::Tools;

/// One run of esbuild.
pub(super) struct Esbuild<'a> {
    pub(super) tools: &'a Tools,
    /// Where wasm-bindgen's scripts are: a starter imports one by its bare name.
    pub(super) dir: &'a Path,
    /// Whether white space and long names go.
    pub(super) minify: bool,
}

impl Esbuild<'_> {
    /// The entry with all that it imports. `defines` are names with the JSON that replaces them.
    pub(super) fn bundle(&self, entry: &Path, defines: &[(&str, &str)]) -> Result<Vec<u8>> {
        self.run(entry, defines, &["--format=esm"])
    }

    /// The same as a script that is no module: none of its names is the page's. An old browser
    /// reads it, too, that knows modules but not all that is newer.
    pub(super) fn classic(&self, entry: &Path) -> Result<Vec<u8>> {
        self.run(entry, &[], &["--format=iife", "--target=es2017"])
    }

    /// The same, without the words that wasm-bindgen's script has for developers.
    pub(super) fn silent(&self, entry: &Path, defines: &[(&str, &str)]) -> Result<Vec<u8>> {
        self.run(entry, defines, &["--format=esm", "--drop:console"])
    }

    fn run(&self, entry: &Path, defines: &[(&str, &str)], form: &[&str]) -> Result<Vec<u8>> {
        let mut command = self.tools.command(self.tools.npm(".bin/esbuild"));
        command.arg(entry).args(["--bundle", "--log-level=warning"]).args(form);
        // wasm-bindgen lists the loader once for each piece that it loads.
        command.arg("--log-override:duplicate-object-key=silent");
        // A name with its hash is one that was made before, and is loaded when it is wanted.
        command.arg("--external:./late.*.js");
        let places = env::join_paths([self.dir.to_owned(), self.tools.npm("")])?;
        command.env("NODE_PATH", places);
        if self.minify {
            command.args(["--minify", "--legal-comments=none"]);
        }
        for (name, value) in defines {
            command.arg(format!("--define:{name}={value}"));
        }
        let output = command
            .current_dir(root())
            .output()
            .context("cannot start esbuild: run `cargo xtask setup`")?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            bail!("{} cannot be bundled:\n{said}", entry.display());
        }
        if !said.trim().is_empty() {
            eprintln!("{said}");
        }
        Ok(output.stdout)
    }
}
