//! What searches and cites: a program that comes when it is first wanted, and its data.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use two_protocols::cite::Shelf;
use two_protocols::find::{Data, Word};
use two_protocols::search::docs;

use super::esbuild::Esbuild;
use super::stage::Stage;
use super::words::words;
use crate::bundle::Bundle;
use crate::hash::short_hash;
use crate::root::root;

const START: &str = "src/find/start.js";
/// What Trunk left of the program, and of what wasm-bindgen wrote for it.
pub(super) const NAME: &str = "two-protocols-find";

/// Writes the program; gives the name of its script.
pub(super) fn put(dir: &Path, esbuild: &Esbuild, bundle: &Bundle) -> Result<String> {
    let mut stage = Stage::new(dir.to_owned());
    let lang = &*bundle.content.lang;
    let data = stage.put(&format!("content/{lang}.find.json"), data(bundle)?.as_bytes())?;
    let wasm = stage.take(&format!("{NAME}_bg.wasm"))?;
    let wasm = stage.put(&format!("{NAME}.wasm"), &wasm)?;
    let found = found(lang, &wasm, &data);
    let script = esbuild.bundle(&root().join(START), &[("FOUND", &found.to_string())])?;
    stage.take(&format!("{NAME}.js"))?;
    stage.put("find.js", &script)
}

/// The addresses of its files, as its starter wants them.
pub(super) fn found(lang: &str, program: &str, data: &str) -> Value {
    json!({ "program": program, "data": { lang: data } })
}

/// All that it reads: what can be found, with the marks of its words, and how it is cited.
pub(super) fn data(bundle: &Bundle) -> Result<String> {
    let Bundle { content, folder, .. } = bundle;
    let mark = |words: &str| short_hash(words.as_bytes()).into();
    let sources = folder.json("law/sources.json")?;
    let words_of_styles = folder.json(&format!("{}/cite.json", content.lang))?;
    let data = Data {
        edition: content.edition.clone(),
        docs: docs(content),
        lexicon: folder.json(&format!("{}/search.json", content.lang))?,
        shelf: Shelf::new(content, sources, words_of_styles, &mark),
    };
    let mut data = serde_json::to_value(data)?;
    let keys = Word::ALL.iter().map(|word| word.key());
    data["words"] = serde_json::to_value(words(folder, &content.lang, "find", keys)?)?;
    Ok(data.to_string())
}
