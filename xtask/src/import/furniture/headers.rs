use std::collections::HashMap;

use super::group;
use crate::import::faults::{Report, start};
use crate::import::lines::Line;
use crate::import::lists::marker;
use crate::import::numbering::{Style, label};
use crate::import::sentences::{is_finished, is_title};

/// More words than the header of a page has.
const LONG: usize = 14;

/// The lines that stand at the head or foot of several pages. A line that comes again, but of
/// which nothing says that a page ends there, stays, and is said.
pub(super) fn find(
    lines: &[Line],
    style: &Style,
    numbers: &[usize],
    report: &mut Report,
) -> Vec<usize> {
    let body =
        lines.iter().position(|line| label(&line.words.text).is_some_and(|it| style.is(&it.form)));
    let body = body.unwrap_or(lines.len());
    let again = again(lines, style, numbers);
    let mut found = Vec::new();
    for places in &again {
        let at_page = |at: &&usize| ends_page(lines, **at, numbers);
        let sure = places.iter().filter(at_page).count();
        let said = |at: &usize| lines[*at].number.to_string();
        let words = start(&lines[places[0]].words.text);
        let all = places.iter().map(said).collect::<Vec<_>>().join(", ");
        let later: Vec<usize> = places.iter().copied().filter(|at| *at > body).collect();
        if sure > 1 || (sure == 1 && places.len() > 2) || (sure == later.len() && sure == 1) {
            // What stands in the title first is the title.
            found.extend(&later);
            let saw = format!("`{words}` in lines {all}: the header of a page");
            report.warn(
                lines[places[0]].number,
                saw,
                "it is left out; make it a heading with `## ` if it is one",
            );
        } else if later.len() > 1 && is_title(&lines[places[0]].words.text) {
            let saw = format!("`{words}` in lines {all}: the same heading again");
            report.warn(lines[later[1]].number, saw, "take it out if it is the header of a page");
        }
    }
    found
}

/// The places of lines that come again, but for their figures.
pub(super) fn again(lines: &[Line], style: &Style, numbers: &[usize]) -> Vec<Vec<usize>> {
    let mut same: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let words = &line.words.text;
        let is_label = || label(words).is_some_and(|it| style.is(&it.form));
        if is_edge(lines, at)
            && is_header(line)
            && numbers.binary_search(&at).is_err()
            && !is_label()
        {
            let key = words.chars().filter(|c| !c.is_ascii_digit()).flat_map(char::to_lowercase);
            same.entry(key.collect()).or_default().push(at);
        }
    }
    let mut again: Vec<_> = same.into_values().filter(|places| places.len() > 1).collect();
    again.sort();
    again
}

/// Whether nothing stands above or below a line.
fn is_edge(lines: &[Line], at: usize) -> bool {
    let empty = |line: Option<&Line>| line.is_none_or(Line::is_empty);
    at == 0 || empty(lines.get(at - 1)) || empty(lines.get(at + 1))
}

fn is_header(line: &Line) -> bool {
    let words = &line.words.text;
    !line.is_empty()
        && !line.is_apart()
        && !line.is_forced()
        && words.split(' ').count() <= LONG
        && words.contains(char::is_alphabetic)
        && !words.starts_with(char::is_lowercase)
        && !is_finished(words)
        && marker(words).is_none()
        && !words.ends_with(',')
}

/// Whether a page ends at a line: a page break or the number of a page is next to it, or a
/// sentence goes on over it.
fn ends_page(lines: &[Line], at: usize, numbers: &[usize]) -> bool {
    let group = group(lines, at);
    let number = |it: usize| numbers.binary_search(&it).is_ok();
    let words = |it: &usize| !lines[*it].words.is_empty();
    let before = (0..group.start).rev().find(words);
    let after = (group.end..lines.len()).find(words);
    let apart = group.len() == 1 || group.clone().all(|it| it == at || number(it));
    let breaks =
        |from: usize, to: usize| lines[from..to.min(lines.len())].iter().any(|line| line.page);
    let from = before.map_or(group.start, |it| it + 1);
    let to = after.unwrap_or(lines.len());
    // A line that text follows at once is a header only where it is the first of a page.
    let page = (group.start == at && breaks(from, at + 1)) || (apart && breaks(at + 1, to));
    if page {
        return true;
    }
    if !apart {
        return false;
    }
    let beside =
        group.clone().any(number) || before.is_some_and(number) || after.is_some_and(number);
    let text = |it: Option<usize>| it.map_or("", |it| &*lines[it].words.text);
    let goes_on = text(after).starts_with(char::is_lowercase)
        && !is_finished(text(before))
        && before.is_some();
    beside || goes_on
}
