//! What Find reads.

use anyhow::Result;
use two_protocols::cite::Shelf;
use two_protocols::find::{Data, Word};
use two_protocols::search::docs;

use super::words::words;
use crate::bundle::Bundle;
use crate::hash::short_hash;

/// Its plain name.
pub(super) fn name(lang: &str) -> String {
    format!("content/{lang}.find.json")
}

/// All that it reads: what can be found, with the marks of its words, and how it is cited.
pub(super) fn data(bundle: &Bundle) -> Result<String> {
    let Bundle { content, folder, .. } = bundle;
    let mark = |words: &str| short_hash(words.as_bytes()).into();
    let sources = folder.json("law/sources.json")?;
    let words_of_styles = folder.json(&format!("{}/cite.json", content.lang))?;
    let keys = Word::ALL.iter().map(|word| word.key());
    let words = words(folder, &content.lang, "find", keys)?;
    let data = Data {
        edition: content.edition.clone(),
        docs: docs(content),
        lexicon: folder.json(&format!("{}/search.json", content.lang))?,
        shelf: Shelf::new(content, sources, words_of_styles, &mark),
        words: Word::ALL.iter().map(|word| (*words[word.key()]).into()).collect(),
    };
    Ok(serde_json::to_string(&data)?)
}
