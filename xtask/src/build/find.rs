//! What Find reads.

use anyhow::Result;
use two_protocols::cite::{Shelf, SourceKind};
use two_protocols::find::{Data, Word};
use two_protocols::search::{Lexicon, docs};

use super::words::words;
use crate::bundle::{Bundle, Remarks};
use crate::hash::short_hash;

/// Its plain name.
pub(super) fn name(lang: &str) -> String {
    format!("content/{lang}.find.json")
}

/// All that it reads: what can be found, with the marks of its words, and how it is cited.
pub(super) fn data(bundle: &Bundle) -> Result<String> {
    let content = &bundle.content;
    let keys = Word::ALL.iter().map(|word| word.key());
    let words = words(bundle, "find", keys)?;
    let data = Data {
        edition: content.edition.clone(),
        docs: docs(content),
        lexicon: lexicon(bundle)?,
        shelf: shelf(bundle)?,
        words: Word::ALL.iter().map(|word| (*words[word.key()]).into()).collect(),
    };
    Ok(serde_json::to_string(&data)?)
}

/// What can be cited. A document that does not say who issued it is by those who the editors say.
///
/// # Errors
/// When the sources or the words are missing or not as their type.
pub fn shelf(bundle: &Bundle) -> Result<Shelf> {
    let mark = |words: &str| short_hash(words.as_bytes()).into();
    let sources = bundle.folder.json("law/sources.json")?;
    let mut shelf = Shelf::new(&bundle.content, sources, bundle.words("cite")?, &mark);
    let report = shelf.sources.iter_mut().find(|it| it.kind == SourceKind::Report);
    if let Some(report) = report.filter(|it| it.issuer.is_empty()) {
        report.issuer = bundle.said.get("authors").into();
    }
    Ok(shelf)
}

/// What the language says about words that are searched for, with the names that only the
/// document has.
///
/// # Errors
/// When the words are missing or not as their type.
pub fn lexicon(bundle: &Bundle) -> Result<Lexicon> {
    let mut lexicon: Lexicon = bundle.words("search")?;
    let Remarks { names, .. } = bundle.words("document")?;
    lexicon.groups.extend(names);
    Ok(lexicon)
}
