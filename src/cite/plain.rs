use super::cited::Values;
use super::{CiteWords, Cited, PlainWords, SourceKind};

/// A citation as plain text, on one line.
pub(super) fn write(cited: &Cited, words: &CiteWords, plain: &PlainWords) -> String {
    let template = match cited.source.kind {
        SourceKind::Treaty => &plain.treaty,
        SourceKind::Report => &plain.report,
        SourceKind::Guide => &plain.guide,
    };
    fill(template, &Values::new(cited, words, plain))
}

/// A template with its values. A part in `[ ]` is left out where a value in it is empty.
pub(super) fn fill(template: &str, values: &Values) -> String {
    let mut filled = String::new();
    for (place, part) in template.split(['[', ']']).enumerate() {
        let mut piece = String::new();
        let mut whole = true;
        for (at, part) in part.split('{').enumerate() {
            match part.split_once('}') {
                Some((name, rest)) if at > 0 => {
                    let value = values.get(name);
                    whole &= !value.is_empty();
                    piece.push_str(value);
                    piece.push_str(rest);
                }
                _ => piece.push_str(part),
            }
        }
        // Every second part stands in brackets.
        if whole || place % 2 == 0 {
            filled.push_str(&piece);
        }
    }
    filled
}
