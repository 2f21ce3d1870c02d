use std::collections::HashSet;

use crate::import::faults::{Report, start};
use crate::import::lines::Line;

const TITLES: &[&str] = &["contents", "table of contents", "index", "outline"];

/// Takes out a table of contents: lines that end with dots and the number of a page, under its
/// title or with words that stand in the document again. The guide makes its own table.
pub(super) fn take_out(lines: &mut [Line], report: &mut Report) {
    let entries: Vec<usize> =
        (0..lines.len()).filter(|at| entry(&lines[*at].words.text).is_some()).collect();
    if entries.is_empty() {
        return;
    }
    let known: HashSet<String> = lines.iter().map(|line| line.words.text.to_lowercase()).collect();
    let is_known = |at: &usize| {
        entry(&lines[*at].words.text).is_some_and(|title| known.contains(&title.to_lowercase()))
    };
    let first = entries[0];
    let above = lines[..first].iter().rposition(|line| !line.is_empty());
    let above = above.filter(|at| TITLES.contains(&&*lines[*at].words.text.to_lowercase()));
    // One line with dots may be anything.
    if above.is_none() && !entries.iter().any(is_known) {
        return;
    }
    for at in entries.iter().filter(|at| !is_known(at)) {
        let saw =
            format!("`{}` in the table of contents, but not below", start(&lines[*at].words.text));
        report.warn(lines[*at].number, saw, "is a heading of the document missing?");
    }
    for at in above.iter().chain(&entries) {
        lines[*at].take_out();
    }
    report.warn(
        lines[first].number,
        "a table of contents",
        "it is left out: the guide makes its own",
    );
}

/// The words of a line that ends with at least three dots and a number.
fn entry(words: &str) -> Option<&str> {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit() || "ivxlc".contains(c));
    if before.len() == words.len() {
        return None;
    }
    let title = before.trim_end_matches(['.', '…', '·', '_', ' ']);
    let dots =
        before[title.len()..].chars().map(|c| if c == '…' { 3 } else { usize::from(c != ' ') });
    (dots.sum::<usize>() >= 3 && !title.is_empty()).then_some(title)
}
