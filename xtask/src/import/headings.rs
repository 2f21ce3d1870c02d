//! Headings: what they look like, and which stand under which.

use super::block::{Block, Kind};
use super::faults::{Report, start};
use super::markdown::BOLD;
use super::numbering::{number, roman};
use super::sentences::is_title;
use super::words::Words;

/// What a heading looks like: those that look the same stand on the same level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// `##`.
    Level(u8),
    Bold,
    /// `Part two`.
    Part,
    /// `II. Words`.
    Roman,
    /// `A. Words`.
    Letter,
    /// `1. Words`.
    Number,
    Capitals,
    Plain,
}

/// A heading, or a line of the closing: which of them is known only later.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) line: usize,
    pub(super) lines: Vec<(usize, Words)>,
    pub(super) look: Look,
}

impl Pending {
    pub(super) fn new(block: Block) -> Self {
        let text = block.text();
        let look = match block.kind {
            Kind::Heading(level) if level < BOLD => Look::Level(level),
            kind => look(&text, kind == Kind::Heading(BOLD)),
        };
        Self { line: block.line, lines: block.lines, look }
    }

    /// Its words in one line, to look at.
    pub(super) fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|(_, words)| &*words.text).collect();
        lines.join(" ")
    }
}

/// What words look like as a heading.
pub(super) fn look(text: &str, bold: bool) -> Look {
    let first = text.split(' ').next().unwrap_or_default();
    let figures = first.trim_end_matches(['.', ')', ':', ',']);
    let stop = figures.len() < first.len();
    let name = figures.to_lowercase();
    if ["part", "chapter", "title", "annex", "appendix", "volume"].contains(&&*name) {
        Look::Part
    } else if stop && number(figures).is_some_and(|(_, length)| length == figures.len()) {
        Look::Number
    } else if stop && figures.chars().count() == 1 && !matches!(figures, "I" | "V" | "X") {
        Look::Letter
    } else if stop && roman(figures).is_some() {
        Look::Roman
    } else if bold {
        Look::Bold
    } else if text.contains(char::is_uppercase) && !text.contains(char::is_lowercase) {
        Look::Capitals
    } else {
        Look::Plain
    }
}

/// What stands under what, as far as the document has shown it.
#[derive(Debug, Default)]
pub(super) struct Levels {
    /// The highest level of `#` in the body.
    top: Option<u8>,
    /// Looks of headings that stand under others.
    subs: Vec<Look>,
    /// Looks of those that have others under them.
    tops: Vec<Look>,
}

impl Levels {
    pub(super) fn new(first: &[Pending], body: &[Block]) -> Self {
        let first = first.iter().filter_map(|it| match it.look {
            Look::Level(level) => Some(level),
            _ => None,
        });
        let body = body.iter().filter_map(|block| match block.kind {
            Kind::Heading(level) if level < BOLD => Some(level),
            _ => None,
        });
        Self { top: first.chain(body).min(), ..Self::default() }
    }

    /// Whether each of the headings that follow one another stands under the one before all.
    pub(super) fn subs(&mut self, pending: &[Pending], report: &mut Report) -> Vec<bool> {
        for (above, below) in pending.iter().zip(pending.iter().skip(1)) {
            if matches!((&above.look, &below.look), (Look::Level(_), Look::Level(_))) {
                continue;
            }
            if above.look == below.look {
                let saw = format!(
                    "two headings, `{}` and `{}`",
                    start(&above.text()),
                    start(&below.text())
                );
                report.warn(below.line, saw, "the second is read as standing under the first; mark them with `## ` and `### `");
            } else if !self.tops.contains(&below.look) && !self.subs.contains(&above.look) {
                self.subs.push(below.look.clone());
                self.tops.push(above.look.clone());
            }
        }
        let subs = pending.iter().enumerate();
        subs.map(|(i, it)| match &it.look {
            Look::Level(level) => self.top.is_some_and(|top| *level > top),
            look => {
                let same = i > 0 && pending[i - 1].look == *look;
                self.subs.contains(look) || same
            }
        })
        .collect()
    }
}

/// Whether words begin an annex: `Annex I`, `APPENDIX: Ships`. A sentence about one does not.
pub(super) fn is_annex(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let named = NAMES.contains(&&*first.to_lowercase()) && first.starts_with(char::is_uppercase);
    let other = OTHERS.iter().any(|name| text.starts_with(name));
    let rest = text[first.len()..].trim_start_matches([' ', ':', '.', '–', '—', '-']);
    let begins = rest.chars().next().is_none_or(|c| c.is_uppercase() || c.is_numeric());
    ((named && begins) || other) && (is_title(text) || text.ends_with(':'))
}

const NAMES: &[&str] =
    &["annex", "annexe", "appendix", "attachment", "schedule", "addendum", "enclosure"];

/// Annexes in Chinese, Thai and Arabic.
const OTHERS: &[&str] = &["附件", "附录", "ภาคผนวก", "ملحق", "مرفق"];
