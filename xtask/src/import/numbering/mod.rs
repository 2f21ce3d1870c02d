//! The numbers of paragraphs: in any form and script, and how they follow one another.

mod digits;
mod label;
mod style;

pub(super) use digits::{digit, number, roman};
pub(super) use label::{Form, Label, follows, label, said};
pub(super) use style::{Style, style};

use super::faults::{Report, start};
use super::lines::Line;

/// Says why a document has no numbered paragraph: at its first line, and at each number whose stop
/// is missing.
pub(super) fn none(lines: &[Line], report: &mut Report) {
    let with: Vec<&Line> = lines.iter().filter(|line| !line.words.is_empty()).collect();
    let Some(first) = with.first() else {
        report.error(1, "the file is empty", "save the words of the document in it");
        return;
    };
    let mut last: Option<Vec<u32>> = None;
    let mut missing = 0;
    for line in &with {
        let words = &line.words.text;
        if let Some(it) =
            label(words).filter(|it| it.form == Form::Missing && follows(&it.path, last.as_deref()))
        {
            let saw = format!("`{}`: a number without its stop", start(words));
            report.error(line.number, saw, format!("write `{}. `", said(&it.path)));
            last = Some(it.path);
            missing += 1;
        }
    }
    if missing == 0 {
        let saw = format!(
            "no numbered paragraph in the file, which begins with `{}`",
            start(&first.words.text)
        );
        let mend = "begin each paragraph with its number: `1. `, `1) `, `(1) `, `1.1 `, `Para 1 `, or `1` in a line of its own";
        report.error(first.number, saw, mend);
    }
}
