//! A source as Markdown: which of its signs are words, and which markup. A kept library,
//! `pulldown-cmark`, knows Markdown; what it says of lists is not asked, since numbers and
//! markers are the document's own.

mod elements;
mod footnotes;
mod front;
mod html;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::front::front;
pub(super) use self::html::raised;
use super::faults::Report;
use super::lines::{Line, Shape, split};
use super::text::clean;
use super::words::Extra;

/// The level of a heading that is bold alone.
pub(super) const BOLD: u8 = 7;

/// The lines of a source without their markup.
pub(super) fn lines(source: &str, report: &mut Report) -> Vec<Line> {
    let skipped = front(split(source).map(|(_, line, _)| line));
    let mut scan =
        Scan { flat: String::new(), starts: Vec::new(), lines: Vec::new(), ..Scan::new(report) };
    let mut head = String::new();
    for (i, (number, line, page)) in split(source).enumerate() {
        if i < skipped {
            head.extend(["\n", line]);
        } else {
            scan.line(number, line, page);
        }
    }
    if let Some(first) = scan.lines.first_mut().filter(|_| skipped > 0) {
        first.words.extras.insert(0, (0, Extra::Mark(head + "\n")));
    }
    let flat = std::mem::take(&mut scan.flat);
    scan.parse(&flat, 0..flat.len());
    for line in &mut scan.lines {
        line.words.trim_end();
        if line.heading.is_none() && !line.thin && !line.words.is_empty() {
            line.heading = Some(BOLD);
        }
    }
    scan.lines
}

/// What the signs between two texts are.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    /// Words: numbers and markers of lists.
    Words,
    Markup,
    Heading(u8),
    Row,
    Table,
    Note,
    /// Words that are struck out.
    Struck,
}

struct Scan<'a> {
    report: &'a mut Report,
    /// The source without its front, indents and signs of quotation.
    flat: String,
    /// Where each line begins in it.
    starts: Vec<usize>,
    lines: Vec<Line>,
    /// How far it is read.
    at: usize,
    inside: Vec<Inside>,
    bold: usize,
    raised: bool,
    /// The level of a heading in HTML.
    heading: Option<u8>,
    /// Where link targets are given, which are no words.
    targets: Vec<Range<usize>>,
}

impl<'a> Scan<'a> {
    fn new(report: &'a mut Report) -> Self {
        Self {
            report,
            flat: String::new(),
            starts: Vec::new(),
            lines: Vec::new(),
            at: 0,
            inside: Vec::new(),
            bold: 0,
            raised: false,
            heading: None,
            targets: Vec::new(),
        }
    }

    /// Takes a line in: without its indent, which would make it code, and its signs of quotation.
    fn line(&mut self, number: usize, line: &str, page: bool) {
        let mut rest = line.trim_start();
        let mut it = Line { number, page, ..Line::default() };
        it.indent =
            line[..line.len() - rest.len()].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        while let Some(after) = rest.strip_prefix('>') {
            it.words.mark(">");
            it.shape = Shape::Quoted;
            rest = after.trim_start();
        }
        self.starts.push(self.flat.len());
        self.flat.push_str(rest.trim_end());
        self.flat.push('\n');
        self.lines.push(it);
    }

    fn parse(&mut self, flat: &str, part: Range<usize>) {
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        let parser = Parser::new_ext(&flat[part.clone()], options);
        let targets = parser.reference_definitions().iter();
        let is_target = |to: &str| {
            to.contains("://") || to.starts_with(['/', '#', '.', '<']) || to.starts_with("mailto:")
        };
        self.targets = targets
            .filter(|(_, it)| is_target(&it.dest))
            .map(|(_, it)| it.span.start + part.start..it.span.end + part.start)
            .collect();
        self.targets.sort_by_key(|it| it.start);
        self.at = part.start;
        let outer = self.inside.len();
        for (event, range) in parser.into_offset_iter() {
            let range = range.start + part.start..range.end + part.start;
            self.event(flat, event, range);
        }
        self.inside.truncate(outer);
        self.gap(flat, part.end);
    }

    fn event(&mut self, flat: &str, event: Event, range: Range<usize>) {
        if range.start < self.at && !matches!(event, Event::End(_)) {
            // Within what was read already as a whole.
            return;
        }
        match event {
            Event::Start(tag) => self.open(flat, &tag, range),
            Event::End(tag) => {
                self.gap(flat, range.end);
                self.inside.pop();
                self.bold -= usize::from(tag == TagEnd::Strong);
            }
            Event::Text(text) => {
                self.gap(flat, range.start);
                self.unknown_note(flat, range.start, &text);
                // An entity may stand for a sign that nobody sees.
                self.words(range.start, &clean(&text));
                self.at = range.end;
            }
            Event::Code(_) => {
                self.gap(flat, range.start);
                self.code(flat, range);
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.gap(flat, range.start);
                self.html(flat, range);
            }
            Event::FootnoteReference(_) => {
                self.gap(flat, range.start);
                if !self.sign(range.start, &flat[range.start + 2..range.end - 1]) {
                    self.mark(range.start, "]");
                }
                self.at = range.end;
            }
            Event::Rule => {
                self.gap(flat, range.start);
                let place = self.place(range.start);
                self.mark(range.start, flat[range.clone()].trim());
                // In an item of a list it is markup alone.
                if self.lines[place].words.is_empty() {
                    self.lines[place].shape = Shape::Rule;
                }
                self.at = range.end;
            }
            Event::SoftBreak | Event::HardBreak => {
                self.gap(flat, range.start);
                if flat[range.clone()].contains('\\') {
                    self.mark(range.start, "\\");
                }
                self.at = range.end;
            }
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, flat: &str, tag: &Tag, range: Range<usize>) {
        self.gap(flat, range.start);
        let number = self.lines[self.place(range.start)].number;
        let inside = match tag {
            Tag::Heading { level, .. } => {
                Inside::Heading(*level as u8 - HeadingLevel::H1 as u8 + 1)
            }
            Tag::Table(_) => Inside::Table,
            Tag::TableHead | Tag::TableRow => Inside::Row,
            Tag::TableCell => {
                let place = self.place(range.start);
                self.lines[place].words.cell();
                Inside::Row
            }
            Tag::Strong => {
                self.bold += 1;
                Inside::Markup
            }
            Tag::Strikethrough => {
                self.report.error(
                    number,
                    "words that are struck out, `~~`",
                    "take out the words, or only the `~~`",
                );
                Inside::Struck
            }
            Tag::Image { .. } => {
                self.report.warn(number, "a picture", "its words are kept; the picture is not");
                Inside::Markup
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) | Tag::Emphasis | Tag::Link { .. } => {
                Inside::Markup
            }
            Tag::FootnoteDefinition(_) => Inside::Note,
            Tag::HtmlBlock => {
                self.html(flat, range);
                Inside::Words
            }
            _ => Inside::Words,
        };
        self.inside.push(inside);
    }

    /// Reads what stands between two texts.
    fn gap(&mut self, flat: &str, to: usize) {
        while self.at < to {
            let from = self.at;
            let end = flat[from..to].find('\n').map_or(to, |end| from + end + 1);
            self.at = end;
            let piece = flat[from..end].trim();
            if piece.is_empty() {
                continue;
            }
            match self.inside.last().copied().unwrap_or(Inside::Words) {
                Inside::Note if piece.starts_with("[^") => self.note(flat, from, end),
                Inside::Words | Inside::Note => {
                    let target = self.targets.iter().any(|it| it.contains(&from));
                    if target || piece == "\\" {
                        self.mark(from, piece);
                    } else {
                        self.words(from, &flat[from..end]);
                    }
                }
                // The line below the head of a table.
                Inside::Table => self.mark(from, &["\n", piece, "\n"].concat()),
                _ => self.mark(from, piece),
            }
        }
    }

    fn place(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn mark(&mut self, at: usize, mark: &str) {
        let place = self.place(at);
        self.lines[place].words.mark(mark);
    }

    fn words(&mut self, at: usize, words: &str) {
        let place = self.place(at);
        for (i, words) in words.split('\n').enumerate() {
            let Some(line) = self.lines.get_mut(place + i) else { return };
            if self.raised {
                line.words.push(&raised(words));
            } else {
                line.words.push(words);
            }
            if words.trim().is_empty() {
                continue;
            }
            line.thin |= self.bold == 0;
            for inside in &self.inside {
                match inside {
                    Inside::Heading(level) => line.heading = Some(*level),
                    Inside::Row => line.shape = Shape::Row,
                    _ => {}
                }
            }
            if let Some(level) = self.heading {
                line.heading = Some(level);
            }
        }
    }
}
