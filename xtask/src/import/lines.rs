//! The source line by line.

use super::markdown::BOLD;
use super::words::Words;

/// What a line is by its markup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    #[default]
    Text,
    /// It is quoted.
    Quoted,
    /// It is a row of a table.
    Row,
    /// It is a rule: `* * *`.
    Rule,
}

/// One line without its markup.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its number in the source, from 1.
    pub(super) number: usize,
    /// How far it is indented.
    pub(super) indent: usize,
    /// Its words; none for an empty line and for a rule.
    pub(super) words: Words,
    /// The level of its heading: `##` is 2; bold is 7.
    pub(super) heading: Option<u8>,
    pub(super) shape: Shape,
    /// Whether it begins a footnote: how long the sign is.
    pub(super) note: Option<usize>,
    /// Whether a page begins here.
    pub(super) page: bool,
    /// Whether some of its words are not in bold.
    pub(super) thin: bool,
}

impl Line {
    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.shape != Shape::Rule
    }

    /// Whether it stands by itself: quoted, or a row of a table.
    pub(super) fn is_apart(&self) -> bool {
        matches!(self.shape, Shape::Quoted | Shape::Row)
    }

    /// Whether `#`, or a line below it, makes it a heading.
    pub(super) fn is_forced(&self) -> bool {
        self.heading.is_some_and(|level| level < BOLD)
    }

    /// Takes it out of the text: it stays as what the page had beside it.
    pub(super) fn take_out(&mut self) {
        for extra in std::mem::take(&mut self.words).into_extras() {
            self.words.extras.push((0, extra));
        }
        self.heading = None;
    }
}

/// The lines of a source with their numbers. What some programs put in the place of a line end
/// ends a line without a number of its own; a page break is as good as an empty line.
pub(super) fn split(source: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let ends = |c| matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines = source.split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split('\r')
    });
    lines.enumerate().flat_map(move |(i, line)| {
        let pages = line.split('\u{c}').enumerate();
        pages.flat_map(move |(j, part)| {
            let page = (j > 0).then_some((i + 1, "", true));
            page.into_iter().chain(part.split(ends).map(move |part| (i + 1, part, false)))
        })
    })
}
