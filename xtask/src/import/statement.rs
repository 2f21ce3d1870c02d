use two_protocols::content::{Item, Paragraph, Section, Statement, Text};

use super::ParseError;
use super::blocks::{Block, Kind, blocks, is_finished};
use super::derive::{self, Title};
use super::lines::lines;

/// Reads a numbered statement.
///
/// # Errors
/// The first place where the source is no such statement.
pub fn parse(source: &str) -> Result<Statement, ParseError> {
    let (lines, marks) = lines(source);
    let blocks = blocks(&lines)?;
    let first = blocks.iter().position(|block| matches!(block.kind, Kind::Numbered(_)));
    let Some(first) = first else {
        return Err(no_paragraph(&blocks));
    };
    let (front, body) = blocks.split_at(first);
    let (heading, title) = front_matter(front)?;
    let mut reader = Reader { sections: Vec::new(), pending: title, after_rule: false };
    let last = body.iter().rposition(|block| matches!(block.kind, Kind::Numbered(_)));
    for (i, block) in body.iter().enumerate() {
        reader.read(block, body.get(i + 1), last.is_some_and(|last| i > last))?;
    }
    let pending = reader.pending.into_iter();
    let closing: Vec<Text> = pending.map(|(_, words)| words.into()).collect();
    let sections = reader.sections;
    let Title { kind, event } = derive::title(&heading, &words(&sections, &closing));
    Ok(Statement {
        kind,
        event,
        chairs: derive::chairs(&sections),
        participants: derive::participants(&sections),
        heading,
        sections,
        closing,
        marks,
    })
}

/// The words after the title block.
fn words(sections: &[Section], closing: &[Text]) -> String {
    let paragraphs = sections.iter().flat_map(|section| &section.paragraphs);
    let words = paragraphs.map(|paragraph| &paragraph.text).chain(closing);
    words.map(|words| &**words).collect::<Vec<_>>().join(" ")
}

fn error<T>(line: usize, problem: String, mend: &'static str) -> Result<T, ParseError> {
    Err(ParseError { line, problem, mend })
}

fn no_paragraph(blocks: &[Block]) -> ParseError {
    let problem = match blocks {
        [] => "the file is empty",
        _ => "no numbered paragraph in the file",
    };
    ParseError {
        line: blocks.last().map_or(1, |block| block.line),
        problem: problem.into(),
        mend: "begin each paragraph with its number, as in `1. Words`",
    }
}

/// The lines before the first paragraph: the title block, and the first heading if the
/// last block is one.
fn front_matter(front: &[Block]) -> Result<(Vec<Text>, Vec<Pending>), ParseError> {
    for block in front {
        if let Kind::Item(marker) = &block.kind {
            let problem = format!("an item of a list, `{marker}`, before any paragraph");
            return error(block.line, problem, "number the paragraph that it belongs to");
        }
    }
    let front: Vec<&Block> = front.iter().filter(|block| block.kind != Kind::Rule).collect();
    let (title, section) = match front.split_last() {
        Some((last, before)) if is_section(last, before) => (before, Some(*last)),
        _ => (&*front, None),
    };
    let lines = title.iter().flat_map(|block| &block.lines);
    let section = section.map(|block| (block.line, block.text()));
    Ok((lines.map(|line| line.as_str().into()).collect(), section.into_iter().collect()))
}

/// Whether the last block before paragraph 1 is a heading of it: one line that is no part
/// of a title, after a title.
fn is_section(last: &Block, before: &[&Block]) -> bool {
    let is_title = |line: &String| derive::is_kind(line) || derive::has_date(line);
    last.lines.len() == 1
        && !last.lines.iter().any(is_title)
        && before.iter().flat_map(|block| &block.lines).any(is_title)
}

/// A line of a heading or of the closing, and its number in the source.
type Pending = (usize, String);

struct Reader {
    sections: Vec<Section>,
    /// Headings, until a paragraph follows; in the end, the closing.
    pending: Vec<Pending>,
    after_rule: bool,
}

impl Reader {
    fn read(
        &mut self,
        block: &Block,
        next: Option<&Block>,
        closing: bool,
    ) -> Result<(), ParseError> {
        match &block.kind {
            Kind::Rule => self.after_rule = true,
            Kind::Numbered(number) => self.paragraph(block, *number)?,
            Kind::Item(marker) => self.item(block, marker, closing)?,
            Kind::Plain | Kind::Heading => self.other(block, next, closing)?,
        }
        Ok(())
    }

    fn paragraph(&mut self, block: &Block, number: u16) -> Result<(), ParseError> {
        let last = self.last().map_or(0, |paragraph| paragraph.number);
        if number.checked_sub(1) != Some(last) {
            let problem = match (last, number) {
                (0, _) => format!("the first number is {number}, not 1"),
                (_, 1) => format!("the numbering begins again after {last}"),
                _ => format!("number {number} follows number {last}"),
            };
            let mend = "number the paragraphs 1, 2, 3 …; join a line that only happens to begin \
                        with a number to the one before";
            return error(block.line, problem, mend);
        }
        if self.sections.is_empty() || !self.pending.is_empty() {
            let title: Vec<String> = self.pending.drain(..).map(|(_, words)| words).collect();
            self.sections.push(Section {
                id: format!("section-{}", self.sections.len() + 1).into(),
                title: (!title.is_empty()).then(|| title.join(" ").into()),
                paragraphs: Vec::new(),
            });
        }
        self.after_rule = false;
        if let Some(section) = self.sections.last_mut() {
            section.paragraphs.push(Paragraph {
                number,
                text: block.text().into(),
                items: Vec::new(),
            });
        }
        Ok(())
    }

    fn item(&mut self, block: &Block, marker: &str, closing: bool) -> Result<(), ParseError> {
        let ended = self.after_rule || !self.pending.is_empty();
        if ended && closing {
            self.pending.push((block.line, format!("{marker} {}", block.text())));
            return Ok(());
        }
        if ended {
            let problem = format!("an item of a list, `{marker}`, under a heading");
            return error(block.line, problem, "number the paragraph that it belongs to");
        }
        if let Some(paragraph) = self.last_mut() {
            paragraph.items.push(Item { marker: marker.into(), text: block.text().into() });
        }
        Ok(())
    }

    /// Text without a number: it continues the paragraph, or is a heading or the closing.
    fn other(
        &mut self,
        block: &Block,
        next: Option<&Block>,
        closing: bool,
    ) -> Result<(), ParseError> {
        let ended = self.after_rule || !self.pending.is_empty();
        let text = block.text();
        if !ended && self.continues(block, &text, closing) {
            self.join(&text);
            return Ok(());
        }
        let resumes = next.is_some_and(|next| next.kind == Kind::Plain);
        let open = match self.last() {
            Some(Paragraph { items, text, .. }) if items.is_empty() => !is_finished(text),
            _ => false,
        };
        if !ended && open && (resumes || block.kind == Kind::Plain) {
            let number = self.last().map_or(0, |paragraph| paragraph.number);
            let problem = format!("a heading within a sentence of paragraph {number}: {text}");
            let mend = "join the parts of the sentence, or end it with a full stop";
            return error(block.line, problem, mend);
        }
        let lines = block.lines.iter().enumerate();
        self.pending.extend(lines.map(|(i, words)| (block.line + i, words.clone())));
        Ok(())
    }

    /// Whether text without a number continues the text before it.
    fn continues(&self, block: &Block, text: &str, closing: bool) -> bool {
        if block.kind == Kind::Heading {
            return false;
        }
        let before = self.last().map_or("", |paragraph| match paragraph.items.last() {
            Some(item) => &item.text,
            None => &paragraph.text,
        });
        // A sentence goes on, or another one of the paragraph follows it.
        let prose = text.ends_with(['.', ';']) && text.contains(' ');
        text.starts_with(char::is_lowercase) || (prose && (!is_finished(before) || !closing))
    }

    fn join(&mut self, more: &str) {
        let Some(paragraph) = self.last_mut() else {
            return;
        };
        let text = match paragraph.items.last_mut() {
            Some(item) => &mut item.text,
            None => &mut paragraph.text,
        };
        *text = format!("{text} {more}").into();
    }

    fn last(&self) -> Option<&Paragraph> {
        self.sections.last()?.paragraphs.last()
    }

    fn last_mut(&mut self) -> Option<&mut Paragraph> {
        self.sections.last_mut()?.paragraphs.last_mut()
    }
}
