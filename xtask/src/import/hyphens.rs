//! Words that are divided at the end of a line.

use std::collections::HashSet;

use super::faults::Report;
use super::lines::Line;
use super::words::{Extra, Words};

/// The words with a hyphen in the document, and those without, as far as the question came up.
#[derive(Debug, Default)]
pub(super) struct Hyphens {
    hyphened: HashSet<String>,
    whole: HashSet<String>,
}

impl Hyphens {
    pub(super) fn new(lines: &[Line]) -> Self {
        let mut it = Self::default();
        if !lines.iter().any(|line| before(&line.words.text).is_some()) {
            return it;
        }
        for line in lines {
            for word in line.words.text.split(|c: char| !c.is_alphanumeric() && c != '-') {
                if word.ends_with('-') {
                    continue;
                }
                let set = if word.contains('-') { &mut it.hyphened } else { &mut it.whole };
                set.insert(word.to_lowercase());
            }
        }
        it
    }

    /// Adds the next line to words: with a space, or the two halves of a word in one. `line` is
    /// that of the next.
    pub(super) fn join(&self, words: &mut Words, next: Words, line: usize, report: &mut Report) {
        let Some(first) = before(&words.text).filter(|_| next.text.starts_with(char::is_lowercase))
        else {
            words.append(next, " ");
            return;
        };
        let end = next.text.find(|c: char| !c.is_alphanumeric()).unwrap_or(next.text.len());
        let second = &next.text[..end];
        let hyphened = [first, "-", second].concat();
        let whole = [first, second].concat();
        if self.hyphened.contains(&hyphened.to_lowercase()) {
            words.append(next, "");
            return;
        }
        if !self.whole.contains(&whole.to_lowercase()) {
            let saw = format!("`{first}-` and `{second}` are read as `{whole}`");
            report.warn(line, saw, "where the hyphen belongs to the word, write it on one line");
        }
        words.text.pop();
        let end = words.text.len();
        // What stood after the hyphen stays after it.
        let place = words.extras.iter().position(|(at, _)| *at > end);
        let place = place.unwrap_or(words.extras.len());
        words.extras.insert(place, (end, Extra::Mark(HYPHEN.into())));
        for (at, _) in &mut words.extras {
            *at = (*at).min(end);
        }
        words.append(next, "");
    }
}

/// A hyphen that only the end of a line had.
pub(super) const HYPHEN: &str = "-";

/// The half of a word before a hyphen at the end.
fn before(words: &str) -> Option<&str> {
    let words = words.strip_suffix('-')?;
    let from = words
        .rfind(|c: char| !c.is_alphanumeric() && c != '-')
        .map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let half = &words[from..];
    half.ends_with(char::is_alphabetic).then_some(half)
}
