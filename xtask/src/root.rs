//! Where the project lies, and where its tools lie outside it.

use std::env;
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result};

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Copies a folder with all that is in it; what is in the other already stays.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(path, to)?;
        }
    }
    Ok(())
}

/// The project's own content: `content/`.
pub fn content() -> PathBuf {
    root().join("content")
}

/// The built page: `dist/`.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The tools' folder: `$TWO_PROTOCOLS_TOOLS`, else `two-protocols` in the user's cache folder.
///
/// It lies outside the work tree so that a fresh clone finds the tools of the last one.
///
/// # Errors
/// When no home folder is known.
pub fn tools_dir() -> Result<PathBuf> {
    if let Some(dir) = env::var_os("TWO_PROTOCOLS_TOOLS") {
        return Ok(dir.into());
    }
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    let cache = set("XDG_CACHE_HOME").or_else(|| set("LOCALAPPDATA")).map(PathBuf::from);
    let cache = cache.or_else(|| env::home_dir().map(|home| home.join(".cache")));
    let cache = cache.context("no home folder is known: set TWO_PROTOCOLS_TOOLS to a folder")?;
    Ok(cache.join("two-protocols"))
}
