//! `cargo xtask setup`: everything that building, testing and measuring need, on any machine.
//!
//! Each step first looks whether its result is there, so a second run takes under a second. What
//! is missing comes from rustup, cargo, npm and (on Debian and its kin) apt.

mod apt;
mod browser;
mod cargo_tool;
mod catalogue;
mod cms;
mod crates;
mod debian;
mod engines;
mod find;
mod job;
mod npm;
mod paper;
mod tools;
mod wasm;

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};
use std::time::Instant;

use anyhow::{Context, Result};

use self::cargo_tool::CargoTool;
use self::job::say;
use crate::root::tools_dir;

pub use self::browser::Browser;
pub use self::catalogue::Catalogue;
pub use self::cms::Cms;
pub use self::engines::Engines;
pub use self::tools::Tools;

/// How much a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// To build and serve the page.
    Page,
    /// A browser as well: to test and measure it.
    Browser,
}

/// Sees to the tools that are needed, and says where they are.
///
/// # Errors
/// When one is missing and cannot be installed; the message names the mend.
pub fn setup(need: Need) -> Result<Tools> {
    let start = Instant::now();
    let dir = tools_dir()?;
    let logs = dir.join("logs");
    fs::create_dir_all(&logs).with_context(|| {
        format!("cannot make {}: set TWO_PROTOCOLS_TOOLS to a folder of yours", logs.display())
    })?;
    let lock = File::create(dir.join("lock"))?;
    if lock.try_lock().is_err() {
        say("another setup is at work: waiting for it");
        lock.lock()?;
    }
    let wasm_toolchain = wasm::ensure(&logs)?;
    let browser = match need {
        Need::Page => None,
        Need::Browser => {
            paper::ensure(&logs)?;
            Some(browser::ensure(&logs)?)
        }
    };
    if need == Need::Browser {
        catalogue::ensure(&dir, &logs)?;
    }
    let modules = npm::ensure(&dir, &logs)?;
    let wanted = [CargoTool::trunk(), CargoTool::split(), CargoTool::wasm_bindgen()?];
    let (path, engines) = thread::scope(|scope| {
        let engines = (need == Need::Browser).then(|| scope.spawn(|| engines::ensure(&dir, &logs)));
        (cargo_tools(&wanted, &dir, &logs), engines.map(ended))
    });
    let mut path = path?;
    path.push(modules.join(".bin"));
    // Trunk's hook calls this very program, by its bare name.
    path.extend(env::current_exe()?.parent().map(Path::to_owned));
    let tools = Tools { dir, path, modules, wasm_toolchain, browser, engines };
    crates::ensure(&tools, &logs)?;
    let passed = start.elapsed().as_secs();
    if passed > 1 {
        say(&format!("done in {passed} s"));
    }
    Ok(tools)
}

/// What the test of the summary for catalogues needs; it installs nothing.
///
/// # Errors
/// When it is not there; the message names the mend.
pub fn catalogue() -> Result<Catalogue> {
    catalogue::find(&tools_dir()?).context("run `cargo xtask setup`, which installs it")
}

/// WordPress and what it runs on, installed if they are missing.
///
/// # Errors
/// When apt is not there, or cannot install them.
pub fn cms() -> Result<Cms> {
    let logs = tools_dir()?.join("logs");
    fs::create_dir_all(&logs)?;
    cms::ensure(&logs)
}

/// The folders of the tools that are crates. All are compiled at the same time.
fn cargo_tools(tools: &[CargoTool], dir: &Path, logs: &Path) -> Result<Vec<PathBuf>> {
    thread::scope(|scope| {
        let jobs: Vec<_> =
            tools.iter().map(|tool| scope.spawn(|| tool.ensure(dir, logs))).collect();
        jobs.into_iter().map(ended).collect()
    })
}

/// What a job gives when it is done.
fn ended<T>(job: ScopedJoinHandle<'_, T>) -> T {
    job.join().expect("the thread of a job ends")
}
