//! Find: how the figures grow with what can be found.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use two_protocols::search::Doc;

use super::probe::{self, Find};
use crate::made::copies;
use crate::root::{copy, dist, root};
use crate::serve::{Options, Server};
use crate::setup::Tools;

/// How many times as much as the guide has.
pub(super) const TIMES: [usize; 3] = [1, 10, 100];

/// Measures the guide's own Find, and the same with many times as much in it.
pub(super) fn measure(tools: &Tools) -> Result<Vec<Find>> {
    let folder = root().join("target/bench/find");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&dist(), &folder)?;
    let file = data(&folder)?;
    let own = fs::read_to_string(&file)?;
    TIMES
        .into_iter()
        .map(|times| {
            eprintln!("bench: Find, with {times} times as much in it (half a minute)");
            fs::write(&file, enlarged(&own, times)?)?;
            let server = Server::start(&folder, Options::default())?;
            let find = probe::measure_find(tools, &server.url)?;
            server.stop();
            Ok(find)
        })
        .collect()
}

/// The file of what can be found, whose compressed forms go: it is about to change.
fn data(folder: &Path) -> Result<std::path::PathBuf> {
    let mut data = None;
    for file in fs::read_dir(folder.join("content"))?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        match *name.split('.').collect::<Vec<_>>() {
            [_, "find", _, "json"] => data = Some(file.path()),
            [_, "find", _, "json", _] => fs::remove_file(file.path())?,
            _ => {}
        }
    }
    data.context("nothing to find in dist/: run `cargo xtask build`")
}

fn enlarged(own: &str, times: usize) -> Result<String> {
    let mut data: Value = serde_json::from_str(own)?;
    let docs: Vec<Doc> = serde_json::from_value(data["docs"].take())?;
    data["docs"] = serde_json::to_value(copies(&docs, times))?;
    Ok(data.to_string())
}
