use std::ops::Range;

use super::{Scan, html};
use crate::import::faults::start;

impl Scan<'_> {
    /// Code in a line: the signs around it are markup.
    pub(super) fn code(&mut self, flat: &str, range: Range<usize>) {
        let whole = &flat[range.clone()];
        let signs = whole.len() - whole.trim_start_matches('`').len();
        self.mark(range.start, &whole[..signs]);
        let (from, to) = (range.start + signs, range.end - signs);
        self.words(from, &flat[from..to]);
        self.mark(to, &whole[whole.len() - signs..]);
        self.at = range.end;
    }

    /// HTML: its words are read as Markdown, its tags are markup.
    pub(super) fn html(&mut self, flat: &str, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &flat[at..range.end];
            if rest.starts_with("<!--") {
                let end = rest.find("-->").map_or(range.end, |end| at + end + 3);
                self.lines_of(flat, at..end, super::Scan::mark);
                at = end;
            } else if let Some((length, name, ends)) = html::tag(rest) {
                self.tag(flat, at..at + length, &name, ends);
                at += length;
            } else {
                let next = rest.char_indices().skip(1).find(|(_, c)| *c == '<');
                let end = next.map_or(range.end, |(next, _)| at + next);
                if rest.starts_with('<') {
                    self.lines_of(flat, at..end, Self::words);
                } else {
                    self.nested(flat, at..end);
                }
                at = end;
            }
        }
        self.at = range.end;
    }

    /// What stands between tags, which may be Markdown again.
    fn nested(&mut self, flat: &str, range: Range<usize>) {
        let targets = std::mem::take(&mut self.targets);
        self.parse(flat, range);
        self.targets = targets;
    }

    fn tag(&mut self, flat: &str, range: Range<usize>, name: &str, ends: bool) {
        let number = self.lines[self.place(range.start)].number;
        match html::kind(name) {
            html::Tag::Unknown => {
                let saw = start(&flat[range.clone()]);
                self.report.warn(
                    number,
                    format!("`{saw}` in angle brackets"),
                    "it is shown as it stands",
                );
                self.lines_of(flat, range, Self::words);
                return;
            }
            html::Tag::Refused => {
                let saw = format!("`<{name}>`, HTML of which the shape counts");
                self.report.error(
                    number,
                    saw,
                    "write its words as Markdown: `- ` for a list, `|` for a table",
                );
            }
            html::Tag::Heading(level) => self.heading = (!ends).then_some(level),
            html::Tag::Sup => self.raised = !ends,
            html::Tag::Break => self.words(range.start, " "),
            html::Tag::Plain => {}
        }
        self.lines_of(flat, range, |scan, from, piece| scan.mark(from, piece.trim()));
    }

    /// A part of the source line by line.
    fn lines_of(
        &mut self,
        flat: &str,
        range: Range<usize>,
        mut each: impl FnMut(&mut Self, usize, &str),
    ) {
        let mut from = range.start;
        for piece in flat[range].split_inclusive('\n') {
            if !piece.trim().is_empty() {
                each(self, from, piece);
            }
            from += piece.len();
        }
    }
}
