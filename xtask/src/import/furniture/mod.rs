//! What a page has beside its text: numbers, headers, tables of contents, footnotes. It is taken
//! out of the text before that is read, and kept as such.

mod contents;
mod headers;
mod notes;
mod numbers;

use super::faults::Report;
use super::lines::{Line, Shape};
use super::numbering::Style;

/// Takes out what is not of the text, and finds the footnotes.
pub(super) fn furniture(lines: &mut [Line], style: &Style, report: &mut Report) {
    contents::take_out(lines, report);
    let numbers = numbers::find(lines, style);
    let headers = headers::find(lines, style, &numbers, report);
    for at in numbers.iter().chain(&headers) {
        lines[*at].take_out();
    }
    notes::find(lines);
}

/// The lines that stand together with a line, without an empty one between.
fn group(lines: &[Line], at: usize) -> std::ops::Range<usize> {
    let is_empty = |line: &Line| line.is_empty() || line.shape == Shape::Rule;
    let before = lines[..at].iter().rposition(is_empty).map_or(0, |before| before + 1);
    let after = lines[at..].iter().position(is_empty).map_or(lines.len(), |after| at + after);
    before..after
}
