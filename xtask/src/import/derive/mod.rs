//! What a statement says of its meeting, by general signs: forms of address, months, the
//! names of kinds of bodies. All of it is in the statement's own words; what is not found
//! stays empty, and is said.

mod chairs;
mod dates;
mod kinds;
mod participants;
mod places;
mod sentences;
mod title;

use two_protocols::content::{Statement, Text};

use self::chairs::chairs;
use self::participants::participants;
use self::title::{Title, title};
use super::faults::Report;

pub(super) use dates::has_date;
pub(super) use kinds::is_kind;

/// Reads what the words of a statement say of its meeting.
pub(super) fn derive(statement: &mut Statement, report: &mut Report) {
    // A list before all other words is of the title too.
    let listed =
        statement.preamble.iter().take_while(|it| it.text.is_empty()).flat_map(|it| &it.items);
    let lines: Vec<Text> =
        statement.heading.iter().chain(listed.map(|it| &it.text)).cloned().collect();
    let Title { kind, event, doubts } = title(&lines, &words(statement));
    statement.chairs = chairs(&statement.sections);
    statement.participants = participants(&statement.sections);
    for (field, found) in [
        ("event.name", &event.name),
        ("event.place", &event.place),
        ("event.dates", &event.dates),
        ("kind", &kind),
    ] {
        if found.is_empty() {
            let mend = format!(
                "write it in a line of its own, as in `Oslo, 5 March 2020`, or in `{field}` of the JSON"
            );
            report.warn(1, format!("no `{field}` in the title block"), mend);
        }
    }
    for doubt in doubts {
        report.warn(
            1,
            doubt,
            "compare it with the document; it may be written by hand in the JSON",
        );
    }
    statement.kind = kind;
    statement.event = event;
}

/// The words after the title block.
fn words(statement: &Statement) -> String {
    let preamble = statement.preamble.iter().map(|it| &it.text);
    let paragraphs = statement.sections.iter().flat_map(|section| &section.paragraphs);
    let words = preamble.chain(paragraphs.map(|it| &it.text)).chain(&statement.closing);
    words.map(|words| &**words).collect::<Vec<_>>().join(" ")
}
