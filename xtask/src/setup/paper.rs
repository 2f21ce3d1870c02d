//! Poppler's tools, with which the tests read what a browser prints.

use std::path::Path;

use anyhow::{Result, ensure};

use super::apt;
use super::find::on_path;

/// The words of a PDF with their places, and its sheets as pictures.
const TOOLS: [&str; 2] = ["pdftotext", "pdftoppm"];

/// Sees to them.
pub(crate) fn ensure(logs: &Path) -> Result<()> {
    let are_there = || TOOLS.iter().all(|tool| on_path(tool).is_some());
    if !are_there() {
        apt::install(&["poppler-utils"], "what reads printed pages, for the tests", logs)?;
    }
    ensure!(are_there(), "pdftotext and pdftoppm are not on PATH: install Poppler by hand");
    Ok(())
}
