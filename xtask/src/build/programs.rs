//! What Trunk left, kept beside it: the four programs, wasm-bindgen's scripts and the bare page.
//! Out of these and a folder of content a page is made within seconds, as often as one likes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::root::{copy, root};

/// Where they are kept: a copy for readers and one for authors are two.
fn folder(release: bool) -> PathBuf {
    root().join("target/programs").join(if release { "release" } else { "debug" })
}

/// Moves all that Trunk left in a folder to where it is kept.
pub(super) fn keep(staging: &Path, release: bool) -> Result<()> {
    let kept = folder(release);
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    copy(staging, &kept)?;
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }?;
    }
    Ok(())
}

/// Copies what was kept into an empty folder, in which a page is to be made of it.
pub(super) fn put(dir: &Path, release: bool) -> Result<()> {
    copy(&folder(release), dir).context("no compiled programs: run `cargo xtask build` first")
}
