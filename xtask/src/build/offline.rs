//! What keeps the guide on the device: what the app reads for it, and the worker, whose list of
//! files is read off the folder when all else is in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use two_protocols::app::View;
use two_protocols::content::Edition;
use two_protocols::offline::{Data, Word};

use super::esbuild::Esbuild;
use super::stage::Stage;
use crate::bundle::Bundle;
use crate::hash::short_hash;
use crate::root::root;
use crate::setup::Tools;

const SOURCE: &str = "src/offline/worker.js";
/// The worker, beside the pages.
const WORKER: &str = "sw.js";

/// One entry of `content/<lang>/changes.json`, the change log of content and rules.
#[derive(Clone, Debug, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The version that it made, as in `edition.json`.
    pub version: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// What changed, a sentence each, for readers.
    pub changes: Vec<String>,
}

/// The plain name of what the app reads for it.
pub(super) fn name(lang: &str) -> String {
    format!("content/{lang}.offline.json")
}

/// All that the app reads for it; `worker` where there is one.
pub(super) fn data(bundle: &Bundle, worker: bool) -> Result<String> {
    let keys = Word::ALL.iter().map(|word| word.key());
    let words = super::words::words(bundle, "offline", keys)?;
    let words = Word::ALL.iter().map(|word| (*words[word.key()]).into()).collect();
    Ok(serde_json::to_string(&Data { worker: worker.then(|| WORKER.into()), words })?)
}

/// Writes the change log, which the worker reads, and no page names.
pub(super) fn put_log(dir: &Path, bundle: &Bundle) -> Result<()> {
    let mut stage = Stage::new(dir.to_owned());
    let log = changes(bundle)?;
    stage.put(&format!("content/{}.changes.json", bundle.content.lang), log.as_bytes())?;
    Ok(())
}

/// An edition as the worker knows it.
fn edition(edition: &Edition) -> Value {
    json!({ "version": edition.version, "date": edition.date, "hash": edition.hash })
}

/// The change log, whose newest entry must be that of the edition.
fn changes(bundle: &Bundle) -> Result<String> {
    let Bundle { content, folder, .. } = bundle;
    let edition = &content.edition;
    let path = folder.name(&format!("{}/changes.json", content.lang));
    let log: Vec<Entry> = bundle.words("changes")?;
    let newest = log.first().map(|entry| (&*entry.version, &*entry.date));
    if newest != Some((&*edition.version, &*edition.date)) {
        let edition = folder.name("edition.json");
        bail!("{path}: the first entry is not of the edition in {edition}: write one");
    }
    Ok(serde_json::to_string(&log)?)
}

/// Writes `sw.js` into a folder with all pages, for all that they need.
///
/// # Errors
/// When a tool is missing, or the folder holds no page.
pub fn put_worker(tools: &Tools, dir: &Path, of: &Edition) -> Result<()> {
    let esbuild = Esbuild { tools, dir, minify: true };
    let mut logs = BTreeMap::new();
    for file in fs::read_dir(dir.join("content"))?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        // `en.changes.1a2b3c4d.json`
        if let [lang, "changes", _, "json"] = *name.split('.').collect::<Vec<_>>() {
            logs.insert(lang.to_owned(), format!("content/{name}"));
        }
    }
    let defines = [
        ("EDITION", edition(of).to_string()),
        ("MARK", json!(mark(dir)?).to_string()),
        ("CHANGES", json!(logs).to_string()),
        ("process.env.NODE_ENV", "\"production\"".to_owned()),
    ];
    let defines: Vec<_> = defines.iter().map(|(name, value)| (*name, &**value)).collect();
    let source = dir.join("sw.source.js");
    fs::write(&source, esbuild.bundle(&root().join(SOURCE), &defines)?)?;
    let output = tools
        .command("node")
        .args(["--eval", include_str!("worker.cjs"), "--"])
        .arg(dir)
        .env("NODE_PATH", tools.npm(""))
        .output()
        .context("cannot start node: run `cargo xtask setup`")?;
    fs::remove_file(source)?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the worker cannot be made:\n{said}");
    Ok(())
}

/// What tells two builds apart: the pages name all other files by their hashes.
fn mark(dir: &Path) -> Result<String> {
    let mut pages = Vec::new();
    for view in View::ALL {
        let page = dir.join(view.file());
        if page.is_file() {
            pages.extend(fs::read(page)?);
        }
    }
    Ok(short_hash(&pages))
}
