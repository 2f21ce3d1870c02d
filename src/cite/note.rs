//! What the data formats have in common.

use super::brackets::fill;
use super::cited::Values;
use super::{CiteWords, Cited, SourceKind};

/// The key of an item among the references of a reader: ids of ours are common words.
pub(super) fn key(item: &str) -> String {
    ["twoprotocols-", item].concat()
}

/// The note of a data format: what it has no field for, and the token.
pub(super) fn note(cited: &Cited, words: &CiteWords, values: &Values) -> String {
    let is_own = cited.source.kind == SourceKind::Guide;
    fill(if is_own { &words.own } else { &words.note }, |name| values.get(name))
}
