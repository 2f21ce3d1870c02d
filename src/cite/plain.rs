use super::brackets::fill;
use super::cited::Values;
use super::{CiteWords, Cited, PlainWords, SourceKind};

/// A citation as plain text, on one line.
pub(super) fn write(cited: &Cited, words: &CiteWords, plain: &PlainWords) -> String {
    let template = match cited.source.kind {
        SourceKind::Treaty => &plain.treaty,
        SourceKind::Report => &plain.report,
        SourceKind::Guide => &plain.guide,
    };
    let values = Values::new(cited, words, plain);
    fill(template, |name| values.get(name))
}
