//! Memory, the first answer and the answer to a key, measured in Chromium by `probe.mjs`.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::FLAGS;
use crate::setup::Tools;

/// What the probe measured of any page: bytes, and milliseconds on a slowed CPU.
#[derive(Deserialize)]
pub(super) struct Page {
    /// What scripts hold.
    pub(super) heap: f64,
    /// What the WASM holds.
    pub(super) wasm: f64,
    /// Until a row opens that needs no app, the page unknown.
    pub(super) row: f64,
    /// Until the app answers, the page unknown.
    pub(super) start: f64,
    /// From a key to its result in the page.
    pub(super) result: f64,
    /// From a key to the frame that shows it.
    pub(super) paint: f64,
}

/// What it measured of the guide.
#[derive(Deserialize)]
pub(super) struct Probe {
    #[serde(flatten)]
    pub(super) page: Page,
    /// From a key that changes the answer to a fact to its result, and to the frame that shows it.
    #[serde(rename = "factResult")]
    pub(super) fact_result: f64,
    #[serde(rename = "factPaint")]
    pub(super) fact_paint: f64,
    /// From a click that leads to another view, whose code is there, to the frame that shows it.
    pub(super) views: Vec<(String, f64)>,
    /// The longest task of the element's script on a page of others, before it is near.
    pub(super) task: f64,
    /// From there until it has drawn.
    pub(super) drawn: f64,
    /// The check of all combinations.
    pub(super) verify: f64,
}

/// What it measured of Find.
#[derive(Deserialize)]
pub(super) struct Find {
    /// From the first focus until something is found: the program, its data, the index.
    pub(super) ready: f64,
    /// The middle of all keys of all questions, and the worst.
    pub(super) middle: Key,
    pub(super) worst: Key,
    /// What scripts and the WASM hold afterwards.
    pub(super) heap: f64,
    pub(super) wasm: f64,
}

/// One key: until its result is in the page, and until that is painted.
#[derive(Deserialize)]
pub(super) struct Key {
    pub(super) result: f64,
    pub(super) paint: f64,
}

/// Runs it on the guide.
pub(super) fn measure(tools: &Tools, url: &str) -> Result<Probe> {
    eprintln!("bench: memory and speed (half a minute)");
    run(tools, url, "all")
}

/// Runs of it what any page has.
pub(super) fn measure_page(tools: &Tools, url: &str) -> Result<Page> {
    run(tools, url, "page")
}

/// Runs of it what is about Find.
pub(super) fn measure_find(tools: &Tools, url: &str) -> Result<Find> {
    run(tools, url, "find")
}

fn run<T: DeserializeOwned>(tools: &Tools, url: &str, extent: &str) -> Result<T> {
    // Node looks for packages from the script's own folder up.
    let script = tools.npm("../probe.mjs");
    fs::write(&script, include_str!("probe.mjs"))?;
    let output = tools
        .command("node")
        .arg(&script)
        .args([extent, url])
        .arg(&tools.browser()?.chromium)
        .args(FLAGS)
        .output()
        .context("cannot start node: run `cargo xtask setup`")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the probe failed:\n{said}");
    serde_json::from_slice(&output.stdout).context("the probe wrote no JSON")
}
