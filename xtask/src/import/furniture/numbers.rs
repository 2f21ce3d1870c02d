use std::collections::HashSet;

use super::group;
use super::headers::again;
use crate::import::lines::{Line, Shape};
use crate::import::numbering::{Form, Style, label, number};

/// The lines that are numbers of pages.
pub(super) fn find(lines: &[Line], style: &Style) -> Vec<usize> {
    let mut used: Option<HashSet<u32>> = None;
    let again: HashSet<usize> = again(lines, style, &[]).into_iter().flatten().collect();
    let mut last = 0;
    let mut found = Vec::new();
    for at in 0..lines.len() {
        let line = &lines[at];
        if let Some(it) = label(&line.words.text).filter(|it| style.is(&it.form)) {
            last = it.path[0];
        }
        if line.is_empty() || line.shape == Shape::Row || line.is_forced() {
            continue;
        }
        let is_page = match page(&line.words.text) {
            None => false,
            Some(None) => stands_alone(lines, at, &again),
            Some(Some(_)) if style.is(&Form::Alone) => false,
            // A number by itself may be that of a paragraph without its stop.
            Some(Some(number)) => {
                let used = used.get_or_insert_with(|| numbers(lines, style));
                stands_alone(lines, at, &again)
                    && (used.contains(&number) || Some(number) != last.checked_add(1))
            }
        };
        if is_page {
            found.push(at);
        }
    }
    found
}

/// The numbers of the document's paragraphs.
pub(super) fn numbers(lines: &[Line], style: &Style) -> HashSet<u32> {
    let labels = lines.iter().filter_map(|line| label(&line.words.text));
    labels.filter(|it| style.is(&it.form)).map(|it| it.path[0]).collect()
}

/// Whether a line has nothing of the text beside it: it is at an edge of a page, or all that stands
/// together with it are such lines too, or come again.
fn stands_alone(lines: &[Line], at: usize, again: &HashSet<usize>) -> bool {
    let group = group(lines, at);
    let edge = |at: usize| at == 0 || lines.get(at).is_none_or(|line| line.page);
    let first = group.start == at && (edge(at) || edge(at.wrapping_sub(1)));
    let last = group.end == at + 1 && edge(at + 1);
    group.len() == 1
        || first
        || last
        || group.clone().all(|it| page(&lines[it].words.text).is_some() || again.contains(&it))
}

/// Whether words are the number of a page; the number where they are nothing but that.
#[expect(clippy::option_option, reason = "two kinds of such lines")]
fn page(words: &str) -> Option<Option<u32>> {
    if words.len() > 40 {
        return None;
    }
    let signs = |c: char| c.is_whitespace() || "-–—−|[]".contains(c);
    let bare = words.trim_matches(signs);
    if let Some((value, length)) = number(bare)
        && length == bare.len()
        && bare.starts_with(|c: char| crate::import::numbering::digit(c).is_some())
    {
        return Some((bare.len() == words.len()).then_some(value));
    }
    let lower = bare.to_lowercase();
    let named = ["page", "pages", "p.", "pg.", "p", "página", "seite", "صفحة"];
    let named = named
        .iter()
        .find_map(|name| lower.strip_prefix(name))
        .filter(|rest| rest.starts_with([' ', '\u{a0}']));
    let chinese = lower.strip_prefix('第').and_then(|rest| rest.strip_suffix(['页', '頁']));
    let rest = named.or(chinese).unwrap_or(&lower).trim();
    let is_number =
        |words: &str| number(words.trim()).is_some_and(|(_, length)| length == words.trim().len());
    let of = [" of ", "/", " de ", " sur ", " von "].iter().find_map(|of| rest.split_once(of));
    let is_page = match of {
        // A number and a year may be the day of a document: `3/2024`.
        Some((one, all)) => {
            is_number(one)
                && is_number(all)
                && number(all.trim()).is_some_and(|(all, _)| all < 1900)
        }
        None => (named.is_some() || chinese.is_some()) && is_number(rest),
    };
    is_page.then_some(None)
}
