//! The words of a program beside the page: a file of keys, each of which it says.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::bundle::Folder;

/// The words in `<lang>/<name>.json`, which must be those of `keys` and no others.
pub(super) fn words(
    folder: &Folder,
    lang: &str,
    name: &str,
    keys: impl Iterator<Item = &'static str>,
) -> Result<BTreeMap<String, String>> {
    let file = format!("{lang}/{name}.json");
    let path = folder.name(&file);
    let words: BTreeMap<String, String> =
        serde_json::from_str(&folder.read(&file)?).context(path.clone())?;
    let keys: Vec<_> = keys.collect();
    for key in &keys {
        ensure!(words.get(*key).is_some_and(|it| !it.is_empty()), "{path}: {key}: no words for it");
    }
    for key in words.keys() {
        ensure!(keys.contains(&&**key), "{path}: {key}: nothing says it");
    }
    Ok(words)
}
