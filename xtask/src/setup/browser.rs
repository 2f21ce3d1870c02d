//! Chromium and its driver, for the browser tests and the figures.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use super::find::{first_on_path, on_path};

const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser and the program that drives it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// `chromedriver`, of the same version.
    pub driver: PathBuf,
}

/// Sees to both.
pub(crate) fn ensure(logs: &Path) -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install(&["chromium", "chromium-driver"], "a browser and its driver", logs)?;
    find().context("chromium and chromedriver are not on PATH: install both by hand")
}

fn find() -> Option<Browser> {
    let chromium = first_on_path(&BROWSERS)?;
    let driver = on_path("chromedriver")?;
    Some(Browser { chromium, driver })
}
