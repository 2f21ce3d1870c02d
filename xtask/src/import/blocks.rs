//! Lines put together to blocks.

use std::collections::HashSet;

use super::block::{Block, Kind};
use super::faults::{Report, start};
use super::lines::{Line, Shape};
use super::lists::{Marker, marker};
use super::markdown::BOLD;
use super::numbering::{Form, Label, Style, follows, label, said};
use super::sentences::{is_finished, must_lead};
use super::words::{Extra, Words};

/// Puts lines together up to an empty line, a number, a marker, a rule or a heading.
pub(super) fn blocks(lines: Vec<Line>, style: &Style, report: &mut Report) -> Vec<Block> {
    let labels = lines.iter().filter_map(|line| label(&line.words.text));
    let numbers = labels.filter(|it| style.is(&it.form)).map(|it| it.path[0]).collect();
    let mut builder =
        Builder { style, numbers, report, blocks: Vec::new(), extras: Vec::new(), last: None };
    let mut fresh = true;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek();
        if line.is_empty() {
            builder.extras.extend(line.words.extras.into_iter().map(|(_, extra)| extra));
            fresh = true;
            continue;
        }
        builder.line(line, fresh, next);
        fresh = false;
    }
    let Builder { mut blocks, extras, .. } = builder;
    if let Some((_, words)) = blocks.last_mut().and_then(|block| block.lines.last_mut()) {
        let end = words.text.len();
        words.extras.extend(extras.into_iter().map(|extra| (end, extra)));
    }
    blocks
}

struct Builder<'a> {
    style: &'a Style,
    /// All numbers that the document has in its form.
    numbers: HashSet<u32>,
    report: &'a mut Report,
    blocks: Vec<Block>,
    /// What waits for the next words.
    extras: Vec<Extra>,
    /// The last number.
    last: Option<Vec<u32>>,
}

impl Builder<'_> {
    fn line(&mut self, mut line: Line, fresh: bool, next: Option<&Line>) {
        line.words.prefix(self.extras.drain(..));
        let kind = self.kind(&line, fresh, next);
        let apart = line.is_apart();
        let hash = matches!(line.words.extras.first(), Some((_, Extra::Mark(mark))) if mark.starts_with('#'));
        let before = self.blocks.last_mut().filter(|_| !fresh);
        let joins = before.filter(|before| match (&kind, &before.kind) {
            (Kind::Plain, Kind::Rule | Kind::Heading(_)) => false,
            (Kind::Plain, _) => {
                line.shape != Shape::Row
                    && (before.apart == apart || matches!(before.kind, Kind::Note))
            }
            (Kind::Heading(level), Kind::Heading(before)) => !hash && level == before,
            _ => false,
        });
        if joins.is_some() {
            let ends = next.is_none_or(Line::is_empty) || self.ends(next);
            if let Some(block) = self.blocks.last_mut() {
                if ends && is_swallowed(block, &line.words.text) {
                    let saw = format!("a heading or half a sentence: {}", start(&line.words.text));
                    let mend =
                        "put an empty line before a heading, or join the lines of a sentence";
                    self.report.error(line.number, saw, mend);
                }
                block.lines.push((line.number, line.words));
            }
            return;
        }
        let (number, indent) = (line.number, line.indent);
        let (label, words) = match &kind {
            Kind::Numbered(it) => {
                self.last = Some(it.path.clone());
                line.words.split_first(it.end, it.next)
            }
            Kind::Item(it) => line.words.split_first(it.end, it.next),
            Kind::Note => {
                let end = line.note.unwrap_or(0);
                let rest = &line.words.text[end..];
                let next = end + rest.len() - rest.trim_start().len();
                line.words.split_first(end, next)
            }
            _ => (Words::default(), line.words),
        };
        self.blocks.push(Block {
            line: number,
            kind,
            label,
            lines: vec![(number, words)],
            indent,
            apart,
        });
    }

    /// Whether the line after this one begins something else.
    fn ends(&self, next: Option<&Line>) -> bool {
        next.is_some_and(|next| {
            next.shape == Shape::Rule
                || next.heading.is_some()
                || label(&next.words.text).is_some_and(|it| self.style.is(&it.form))
                || marker(&next.words.text).is_some()
        })
    }

    fn kind(&mut self, line: &Line, fresh: bool, next: Option<&Line>) -> Kind {
        let words = &*line.words.text;
        if line.shape == Shape::Rule {
            return Kind::Rule;
        }
        if line.note.is_some() {
            return Kind::Note;
        }
        if let Some(level) = line.heading.filter(|level| *level < BOLD) {
            return Kind::Heading(level);
        }
        if line.is_apart() {
            return Kind::Plain;
        }
        if let Some(label) = label(words)
            && self.is_number(&label, line, fresh, next)
        {
            return Kind::Numbered(label);
        }
        if let Some(marker) = marker(words)
            && self.is_item(&marker, fresh)
        {
            return Kind::Item(marker);
        }
        line.heading.map_or(Kind::Plain, Kind::Heading)
    }

    /// Whether a number numbers a paragraph. One within a sentence does not, nor does a year.
    fn is_number(&mut self, label: &Label, line: &Line, fresh: bool, next: Option<&Line>) -> bool {
        let before = self.blocks.last().filter(|_| !fresh);
        let within = before.is_some_and(|block| !block.is_finished());
        let next_number = follows(&label.path, self.last.as_deref());
        if !self.style.is(&label.form) {
            return self.is_without_stop(label, line, within, next);
        }
        if before.is_some() && !next_number && label.path[0] >= 1000 && self.last.is_some() {
            return false;
        }
        // Decimals are numbers only where they go on: `1.5` may be an amount.
        if label.path.len() > 1
            && !next_number
            && self.last.as_ref().is_none_or(|last| last.len() <= 1)
        {
            return false;
        }
        if within && !next_number && self.last.is_some() {
            let saw = format!("`{}` within a sentence", start(&line.words.text));
            self.report.warn(
                line.number,
                saw,
                "it is read as words; put an empty line before it if it numbers a paragraph",
            );
            return false;
        }
        true
    }

    /// Whether a number would be the next if it had its stop.
    fn is_without_stop(
        &mut self,
        label: &Label,
        line: &Line,
        within: bool,
        next: Option<&Line>,
    ) -> bool {
        let expected = follows(&label.path, self.last.as_deref()) && label.path.len() == 1;
        let alone = label.form == Form::Alone && next.is_some_and(super::lines::Line::is_empty);
        let looks = match label.form {
            Form::Missing => true,
            Form::Alone => !alone || !self.numbers.contains(&label.path[0]),
            _ => false,
        };
        if !looks
            || within
            || !expected
            || self.last.is_none()
            || self.numbers.contains(&label.path[0])
        {
            if looks && !within && label.form == Form::Missing {
                let saw =
                    format!("`{}`: a line that begins with a number", start(&line.words.text));
                let mend = "it is read as words; a footnote is written `[^1]: Words`";
                self.report.warn(line.number, saw, mend);
            }
            return false;
        }
        let number = said(&label.path);
        let saw = format!("`{}`: number {number} without its stop", start(&line.words.text));
        self.report.error(
            line.number,
            saw,
            format!("write `{number}. ` as with the others, or join the line to the one before"),
        );
        true
    }

    /// Whether a marker begins an item. Letters in brackets may stand within a sentence, and
    /// large ones with a full stop before a heading.
    fn is_item(&self, marker: &Marker, fresh: bool) -> bool {
        let last = self.blocks.last();
        let before = last.filter(|_| !fresh);
        if marker.is_large() {
            return last.is_some_and(|block| match &block.kind {
                Kind::Item(it) => it.is_large(),
                _ => must_lead(block.last_words()),
            });
        }
        let free = marker.is_sure() || (marker.is_sign() && !self.style.is(&Form::Alone));
        let dash = matches!(marker.readings[..], [(super::lists::Style::Sign('–' | '—'), _)]);
        (free && !dash) || before.is_none_or(Block::lists)
    }
}

/// Whether the last line of a numbered paragraph reads like a heading: it follows a full
/// stop, begins with a capital and ends without one.
fn is_swallowed(block: &Block, words: &str) -> bool {
    matches!(block.kind, Kind::Numbered(_))
        && is_finished(block.last_words())
        && words.starts_with(char::is_uppercase)
        && !is_finished(words)
}
