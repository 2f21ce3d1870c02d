//! `cargo xtask build`: the page in `dist/`.
//!
//! Trunk compiles the app and, as its last step, calls this program again ([`finish`]) on the
//! folder that it is about to hand over. So `trunk build` and `trunk serve` make the same page,
//! and a build that fails leaves the last `dist/` as it was. What Trunk compiled is kept, so that
//! [`page`] makes it again with another content and without Trunk.

mod builder;
mod check;
mod compress;
mod embed;
mod esbuild;
mod find;
mod finish;
mod manifest;
mod offline;
mod pages;
mod print;
mod programs;
mod single;
mod stage;
mod tags;
mod text;
pub mod theme;
mod words;

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs, io, path};

use anyhow::{Context, Result, bail};

use crate::bundle::{Folder, bundle_from};
use crate::root::{content, dist, root};
use crate::setup::Tools;

pub use self::builder::data as builder_data;
pub(crate) use self::check::local_file;
pub use self::embed::manifest;
pub use self::find::{lexicon, shelf};
pub use self::finish::{finish, page};
pub use self::manifest::AppWords;
pub use self::offline::{Entry, put_worker};
pub use self::tags::lean;

/// Builds the page and copies the single file, which is a part of it, into the current folder;
/// gives its path.
///
/// # Errors
/// When the build fails, or the folder cannot be written to.
pub fn build_single(tools: &Tools) -> Result<PathBuf> {
    build(tools)?;
    let built = single::find(&dist())?;
    let copy = env::current_dir()?.join(built.file_name().unwrap_or_default());
    fs::copy(&built, &copy).with_context(|| format!("cannot write {}", copy.display()))?;
    Ok(copy)
}

/// Builds the page for readers: optimized, hashed, compressed.
///
/// # Errors
/// When the code, the content or a style is not well; the message of the failing tool says where.
pub fn build(tools: &Tools) -> Result<()> {
    build_with(tools, &content())
}

/// The same with another folder of content, which has the files that `content/` has. Where nothing
/// changed that the programs are made from, it takes seconds.
///
/// # Errors
/// As [`build`].
pub fn build_with(tools: &Tools, content: &Path) -> Result<()> {
    let start = Instant::now();
    let content = path::absolute(content)?;
    // Before the long wait.
    bundle_from(&Folder::new(&content), finish::LANG)?;
    if programs::are_fresh() {
        let new = root().join("target/page");
        if new.exists() {
            fs::remove_dir_all(&new)?;
        }
        page(tools, &new, &content, true)?;
        if dist().exists() {
            fs::remove_dir_all(dist())?;
        }
        fs::rename(new, dist())?;
    } else {
        trunk(tools, &content)?;
    }
    eprintln!("build: {} in {:.1} s", dist().display(), start.elapsed().as_secs_f64());
    Ok(())
}

/// Compiles, and has the hook make the page with this content.
fn trunk(tools: &Tools, content: &Path) -> Result<()> {
    eprintln!("build: trunk build --release (two minutes the first time)");
    let mut trunk = tools.wasm_command("trunk");
    let status = trunk
        .args(["build", "--release"])
        .current_dir(root())
        .env(finish::CONTENT, content)
        // The output is for results alone, so that `bench` can be piped.
        .stdout(io::stderr())
        .status()
        .context("cannot start trunk: run `cargo xtask setup`")?;
    if !status.success() {
        bail!("trunk build failed: its message above names the cause; dist/ is as it was");
    }
    Ok(())
}
