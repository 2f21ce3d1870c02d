//! Each file once more in the two encodings that servers send, made with all the time it takes.
//!
//! Node does it: its compressors are there, and fast, where ours would have to be compiled.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::setup::Tools;

/// Writes `file.br` and `file.gz` beside each file that gets smaller so. What an earlier build has
/// already is taken from there: a change of words leaves half of the work.
pub(super) fn folder(tools: &Tools, dir: &Path, before: &Path) -> Result<()> {
    let status = tools
        .command("node")
        .args(["--input-type=module", "--eval", include_str!("compress.mjs"), "--"])
        .args([dir, before])
        .status()
        .context("cannot start node: run `cargo xtask setup`")?;
    ensure!(status.success(), "{} cannot be compressed", dir.display());
    Ok(())
}
