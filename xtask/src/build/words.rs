//! The words of a program beside the page: a file of keys, each of which it says.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use crate::bundle::Bundle;

/// The words in `<lang>/<name>.json`, which must be those of `keys` and no others.
pub(super) fn words(
    bundle: &Bundle,
    name: &str,
    keys: impl Iterator<Item = &'static str>,
) -> Result<BTreeMap<String, String>> {
    let path = bundle.folder.name(&format!("{}/{name}.json", bundle.content.lang));
    let words: BTreeMap<String, String> = bundle.words(name)?;
    let keys: Vec<_> = keys.collect();
    for key in &keys {
        ensure!(words.get(*key).is_some_and(|it| !it.is_empty()), "{path}: {key}: no words for it");
    }
    for key in words.keys() {
        ensure!(keys.contains(&&**key), "{path}: {key}: nothing says it");
    }
    Ok(words)
}
