//! Firefox and WebKit with their drivers, for what the tests run in every engine. Where they
//! cannot be had, on a machine without apt, those tests say so and are left out.

use std::fmt;
use std::path::{Path, PathBuf};

use super::apt;
use super::cargo_tool::CargoTool;
use super::find::{first_on_path, on_path};

/// What drives the engines beside Chromium; else why one is not there.
#[derive(Clone, Debug)]
pub struct Engines {
    /// Firefox.
    pub firefox: Result<Firefox, String>,
    /// WebKit, as in GNOME's and Apple's browsers.
    pub webkit: Result<Webkit, String>,
}

/// Firefox and the program that drives it.
#[derive(Clone, Debug)]
pub struct Firefox {
    /// The browser.
    pub browser: PathBuf,
    /// `geckodriver`.
    pub driver: PathBuf,
}

/// What drives WebKitGTK, and the screen that it needs.
#[derive(Clone, Debug)]
pub struct Webkit {
    /// `WebKitWebDriver`.
    pub driver: PathBuf,
    /// `Xvfb`, a screen that nobody sees.
    pub screen: PathBuf,
}

impl fmt::Display for Engines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing =
            [("Firefox", self.firefox.as_ref().err()), ("WebKit", self.webkit.as_ref().err())];
        for (name, reason) in missing.into_iter().filter_map(|(name, it)| Some((name, it?))) {
            write!(f, "\nskipped: {name}: {reason}")?;
        }
        Ok(())
    }
}

/// Sees to both: one after the other, as only one apt can be at work.
pub(crate) fn ensure(tools: &Path, logs: &Path) -> Engines {
    Engines { webkit: webkit(logs), firefox: firefox(tools, logs) }
}

fn firefox(tools: &Path, logs: &Path) -> Result<Firefox, String> {
    let find = || first_on_path(&["firefox-esr", "firefox"]);
    if find().is_none() {
        apt::install(&["firefox-esr"], "Firefox, for the tests", logs).map_err(said)?;
    }
    let browser = find().ok_or("firefox is not on PATH: install it by hand")?;
    // Compiled only where there is a Firefox to drive.
    let driver = CargoTool::new("geckodriver", "0.37.1", "2 minutes");
    let driver = driver.ensure(tools, logs).map_err(said)?.join("geckodriver");
    Ok(Firefox { browser, driver })
}

fn webkit(logs: &Path) -> Result<Webkit, String> {
    let find = || Some(Webkit { driver: on_path("WebKitWebDriver")?, screen: on_path("Xvfb")? });
    if find().is_none() {
        let packages = ["webkit2gtk-driver", "xvfb"];
        apt::install(&packages, "WebKit, for the tests", logs).map_err(said)?;
    }
    find().ok_or_else(|| "WebKitWebDriver and Xvfb are not on PATH: install them by hand".into())
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn said(error: anyhow::Error) -> String {
    format!("{error:#}")
}
