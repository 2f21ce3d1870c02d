//! A part of the source: a numbered paragraph, an item of a list, other text, a heading, a rule, a
//! note.

use super::faults::Report;
use super::hyphens::Hyphens;
use super::lists::Marker;
use super::numbering::Label;
use super::sentences::is_finished;
use super::words::Words;

/// A part of the source.
#[derive(Debug)]
pub(super) struct Block {
    /// Where it begins, from 1.
    pub(super) line: usize,
    pub(super) kind: Kind,
    /// Its number, its marker or the sign of its note.
    pub(super) label: Words,
    /// Its lines, with their numbers.
    pub(super) lines: Vec<(usize, Words)>,
    pub(super) indent: usize,
    /// Whether it is quoted, or a row of a table.
    pub(super) apart: bool,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A numbered paragraph.
    Numbered(Label),
    /// An item of a list.
    Item(Marker),
    /// Other text.
    Plain,
    /// Other text that its markup makes a heading of this level.
    Heading(u8),
    /// A footnote.
    Note,
    /// A rule.
    Rule,
}

impl Block {
    /// Its words in one line.
    pub(super) fn words(self, hyphens: &Hyphens, report: &mut Report) -> Words {
        let mut lines = self.lines.into_iter();
        let (_, mut words) = lines.next().unwrap_or_default();
        for (number, line) in lines {
            hyphens.join(&mut words, line, number, report);
        }
        words
    }

    /// Its words in one line, to look at.
    pub(super) fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|(_, words)| &*words.text).collect();
        lines.join(" ")
    }

    /// The words of its last line.
    pub(super) fn last_words(&self) -> &str {
        self.lines.last().map_or("", |(_, words)| &words.text)
    }

    pub(super) fn is_finished(&self) -> bool {
        matches!(self.kind, Kind::Rule | Kind::Heading(_)) || is_finished(self.last_words())
    }

    /// Whether an item may follow in the next line: after another, after what reads like a
    /// heading, or after a stop or `and`.
    pub(super) fn lists(&self) -> bool {
        let last = self.last_words();
        let heading = self.kind == Kind::Plain && last.starts_with(char::is_uppercase);
        matches!(self.kind, Kind::Item(_) | Kind::Heading(_) | Kind::Rule)
            || (heading && self.lines.len() == 1 && !is_finished(last))
            || last.ends_with([':', ';', ',', '.'])
            || is_finished(last)
            || last.ends_with(" and")
            || last.ends_with(" or")
    }
}
