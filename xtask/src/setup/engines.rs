//! Firefox and WebKit with their drivers, for what the tests run in every engine. Where they
//! cannot be had, on a machine without apt, those tests say so and are left out.

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

/// Sees to both. `geckodriver` is the folder of the program with that name.
pub(crate) fn ensure(geckodriver: &Path, logs: &Path) -> Engines {
    Engines { firefox: firefox(geckodriver, logs), webkit: webkit(logs) }
}

/// The program that drives Firefox.
pub(crate) fn geckodriver() -> CargoTool {
    CargoTool::new("geckodriver", "0.37.1", "2 minutes")
}

fn firefox(geckodriver: &Path, logs: &Path) -> Result<Firefox, String> {
    let find = || first_on_path(&["firefox-esr", "firefox"]);
    if find().is_none() {
        apt::install(&["firefox-esr"], "Firefox, for the tests", logs).map_err(said)?;
    }
    let browser = find().ok_or("firefox is not on PATH: install it by hand")?;
    Ok(Firefox { browser, driver: geckodriver.join("geckodriver") })
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
