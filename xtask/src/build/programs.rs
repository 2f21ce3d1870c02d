//! What Trunk left, kept beside it: the programs, wasm-bindgen's scripts and the bare page.
//! Out of these and a folder of content a page is made within seconds, as often as one likes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::root::{copy, root};

/// What they are compiled from.
const SOURCES: [&str; 6] =
    ["src", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

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

/// Whether those for readers are there, and nothing that they are compiled from is newer.
pub(super) fn are_fresh() -> bool {
    let kept = changed(&folder(true).join("index.html"));
    let sources = SOURCES.iter().filter_map(|source| changed(&root().join(source)));
    kept.is_some() && kept >= sources.max()
}

/// When a file, or the newest file of a folder, was written.
fn changed(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return fs::metadata(path).and_then(|it| it.modified()).ok();
    }
    let files = fs::read_dir(path).ok()?.flatten();
    files.filter_map(|file| changed(&file.path())).max()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_folder_is_as_new_as_its_newest_file() {
        let dir = TempDir::new().expect("a folder");
        let (old, new) = (dir.path().join("old"), dir.path().join("deep/new"));
        fs::create_dir(dir.path().join("deep")).expect("a folder in it");
        fs::write(&old, "").expect("written");
        fs::write(&new, "").expect("written");
        let past = SystemTime::UNIX_EPOCH;
        let file = fs::File::options().write(true).open(&old).expect("opened");
        file.set_modified(past).expect("made old");
        assert_eq!(changed(&old), Some(past));
        assert_eq!(changed(dir.path()), changed(&new));
        assert_eq!(changed(&dir.path().join("none")), None);
    }
}
