//! The programs in their pieces, with wasm-bindgen's scripts and the bare page: made out of what
//! Trunk left, and kept. Out of these and a folder of content a page is made within seconds, as
//! often as one likes.

mod imports;
mod join;
mod late;
mod numbers;
mod split;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

pub(super) use self::late::script as late;
pub(super) use self::split::{Chunk, ELEMENT, LOADER, PAGE, chunks, readdress};
use crate::root::{copy, root};
use crate::setup::Tools;

/// What they are made from, and by.
const SOURCES: [&str; 9] = [
    "src",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    ".cargo/config.toml",
    "xtask/src/build/programs",
    "xtask/src/setup",
];

/// Where they are kept: a copy for readers and one for authors are two.
fn folder(release: bool) -> PathBuf {
    root().join("target/programs").join(if release { "release" } else { "debug" })
}

/// Makes them in the folder where Trunk left its own, and keeps them and all else that it left;
/// then the folder is empty.
pub(super) fn make(tools: &Tools, dir: &Path, release: bool) -> Result<()> {
    for program in [PAGE, ELEMENT] {
        let late = split::put(tools, dir, &program, release)?;
        let folder = dir.join(program.folder);
        imports::shorten(&folder, program.name, &late)?;
        if program.late {
            late::divide(&folder, program.name)?;
        }
    }
    keep(dir, release)
}

/// Moves all that Trunk left in a folder to where it is kept.
fn keep(staging: &Path, release: bool) -> Result<()> {
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
    let sources: Option<Vec<_>> = SOURCES.iter().map(|it| changed(&root().join(it))).collect();
    sources.is_some_and(|sources| kept >= sources.into_iter().max())
}

/// When a file was written, or in a folder the last file was written, added or taken away.
fn changed(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|it| it.modified()).ok()?;
    let files = fs::read_dir(path).into_iter().flatten().flatten();
    files.filter_map(|file| changed(&file.path())).chain([own]).max()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_folder_is_as_new_as_what_was_last_done_in_it() {
        let dir = TempDir::new().expect("a folder");
        let (old, new) = (dir.path().join("old"), dir.path().join("deep/new"));
        fs::create_dir(dir.path().join("deep")).expect("a folder in it");
        fs::write(&old, "").expect("written");
        fs::write(&new, "").expect("written");
        let past = SystemTime::UNIX_EPOCH;
        let file = fs::File::options().write(true).open(&old).expect("opened");
        file.set_modified(past).expect("made old");
        assert_eq!(changed(&old), Some(past));
        assert!(changed(dir.path()) >= changed(&new));
        assert_eq!(changed(&dir.path().join("none")), None);
        let folder = fs::File::open(dir.path().join("deep")).expect("opened");
        fs::remove_file(&new).expect("taken away");
        folder.set_modified(past).expect("made old");
        fs::File::open(dir.path()).and_then(|it| it.set_modified(past)).expect("made old");
        assert_eq!(changed(dir.path()), Some(past));
        fs::remove_file(&old).expect("taken away");
        assert!(changed(dir.path()) > Some(past), "a file that went counts, too");
    }
}
