//! Which text continues a paragraph, is a heading, or closes.

mod front;
mod number;
mod other;

use super::block::{Block, Kind};
use super::draft::{Draft, Item, Paragraph, Passage, Section};
use super::faults::Report;
use super::headings::{Levels, Pending, is_annex};
use super::hyphens::Hyphens;
use super::lists::Lists;
use super::sentences::is_title;
use super::words::{Extra, Words};

/// Reads blocks as a statement.
pub(super) fn read(blocks: Vec<Block>, hyphens: &Hyphens, report: &mut Report) -> Draft {
    let is_number = |block: &Block| matches!(block.kind, Kind::Numbered(_));
    let first = blocks.iter().position(is_number).unwrap_or(blocks.len());
    let mut draft = Draft::default();
    let mut front = blocks;
    let body = front.split_off(first);
    let mut reader = Reader {
        hyphens,
        report,
        levels: Levels::default(),
        sections: Vec::new(),
        pending: Vec::new(),
        extras: Vec::new(),
        lists: Lists::default(),
        counted: None,
        after_rule: false,
        unmarked: false,
        annex: None,
        last: None,
        unnumbered: None,
        parts: false,
    };
    reader.front(front, &mut draft);
    reader.levels = Levels::new(&reader.pending, &body);
    let mut parts = parts(body).into_iter();
    reader.part(parts.next().unwrap_or_default());
    draft.closing = reader.closing();
    draft.sections = std::mem::take(&mut reader.sections);
    if !reader.parts {
        draft.sections.iter_mut().for_each(|section| section.part.clear());
    }
    for annex in parts {
        reader.annex(annex);
    }
    draft.annexes = std::mem::take(&mut reader.sections);
    draft.rest = reader.extras;
    draft
}

/// The body and each annex.
fn parts(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut parts = vec![Vec::new()];
    for (i, block) in blocks.into_iter().enumerate() {
        let begins = matches!(block.kind, Kind::Plain | Kind::Heading(_)) && !block.apart;
        if i > 0 && begins && is_annex(&block.lines[0].1.text) {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(block);
        }
    }
    parts
}

struct Reader<'a> {
    hyphens: &'a Hyphens,
    report: &'a mut Report,
    levels: Levels,
    sections: Vec<Section>,
    /// Headings, until a paragraph follows; in the end, the closing.
    pending: Vec<Pending>,
    /// What waits for the next words.
    extras: Vec<Extra>,
    lists: Lists,
    /// The last number of a list that is numbered like paragraphs.
    counted: Option<u32>,
    after_rule: bool,
    /// Whether lines follow that look like a list without markers.
    unmarked: bool,
    /// The title of the annex that is read.
    annex: Option<String>,
    /// The number of the last paragraph.
    last: Option<Vec<u32>>,
    /// The line of a sentence without a number before the first.
    unnumbered: Option<usize>,
    /// Whether the numbers of the body began again.
    parts: bool,
}

/// What comes after a block.
#[derive(Clone, Copy)]
struct After<'a> {
    next: Option<&'a Block>,
    /// The next number, and whether text comes before it.
    number: Option<&'a [u32]>,
}

impl Reader<'_> {
    /// Reads the body, or the rest of an annex.
    fn part(&mut self, blocks: Vec<Block>) {
        let path = |block: &Block| match &block.kind {
            Kind::Numbered(label) => Some(label.path.clone()),
            _ => None,
        };
        // The number after each block.
        let mut numbers: Vec<Option<Vec<u32>>> = Vec::with_capacity(blocks.len());
        let mut number = None;
        for block in blocks.iter().rev() {
            numbers.push(number.clone());
            number = path(block).or(number);
        }
        numbers.reverse();
        let mut blocks = blocks.into_iter().peekable();
        let mut numbers = numbers.into_iter();
        while let Some(block) = blocks.next() {
            let number = numbers.next().flatten();
            let after = After { next: blocks.peek(), number: number.as_deref() };
            self.read(block, after);
        }
    }

    fn read(&mut self, block: Block, after: After) {
        match &block.kind {
            Kind::Rule => {
                let (_, words) = block.lines.into_iter().next().unwrap_or_default();
                self.extras.extend(words.extras.into_iter().map(|(_, extra)| extra));
                self.after_rule = true;
            }
            Kind::Note => self.note(block),
            Kind::Numbered(label) => {
                let path = label.path.clone();
                self.numbered(block, &path, after);
            }
            Kind::Item(marker) => {
                let marker = marker.clone();
                self.item(block, &marker, after);
            }
            Kind::Plain | Kind::Heading(_) => self.other(block, after),
        }
    }

    fn annex(&mut self, mut blocks: Vec<Block>) {
        let rest = blocks.split_off(1);
        let Some(mut title) = blocks.pop() else { return };
        if let Some((_, first)) = title.lines.first_mut() {
            first.prefix(self.extras.drain(..));
        }
        self.annex = Some(title.lines[0].1.text.clone());
        self.lists.close();
        self.after_rule = false;
        self.last = None;
        // What stands below the name of the annex is its title.
        let (kind, mut lines) = (title.kind.clone(), title.lines.into_iter());
        for lines in [lines.next().into_iter().collect::<Vec<_>>(), lines.collect()] {
            if let Some((line, _)) = lines.first() {
                let block = Block {
                    line: *line,
                    kind: kind.clone(),
                    label: Words::default(),
                    lines,
                    indent: 0,
                    apart: false,
                };
                let pending = Pending::new(block);
                self.pending.push(pending);
            }
        }
        // It begins a section even if nothing follows.
        self.headings(false);
        self.part(rest);
        self.headings(true);
    }

    /// Keeps a footnote at its place.
    fn note(&mut self, mut block: Block) {
        let label = std::mem::take(&mut block.label);
        let words = block.words(self.hyphens, self.report);
        self.extras.push(Extra::Note(Box::new((label, words))));
    }

    /// The words of a block, with what waited for them.
    fn words(&mut self, block: Block) -> Words {
        let mut words = block.words(self.hyphens, self.report);
        words.prefix(self.extras.drain(..));
        words
    }

    /// Makes sections of the headings that wait. In the end of an annex, text is no heading.
    fn headings(&mut self, end: bool) {
        let pending = std::mem::take(&mut self.pending);
        if end && pending.is_empty() {
            return;
        }
        let subs = self.levels.subs(&pending, self.report);
        for (it, sub) in pending.into_iter().zip(subs) {
            let line = it.line;
            let title = self.joined(it.lines);
            let sub = (sub || self.annex.is_some() && !is_annex(&title.text))
                && !self.sections.is_empty();
            let part = match &self.annex {
                Some(annex) => annex.clone(),
                None => self.sections.last().map_or(String::new(), |it| it.part.clone()),
            };
            self.sections.push(Section {
                line,
                title: Some(title),
                sub,
                part,
                ..Section::default()
            });
        }
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
    }

    fn joined(&mut self, lines: Vec<(usize, Words)>) -> Words {
        let mut joined = Words::default();
        for (line, words) in lines {
            self.hyphens.join(&mut joined, words, line, self.report);
        }
        joined
    }

    /// The last paragraph, or the last text without a number.
    fn current(&mut self) -> Option<&mut Passage> {
        let section = self.sections.last_mut()?;
        match section.paragraphs.last_mut() {
            Some(paragraph) => Some(&mut paragraph.body),
            None => section.lead.last_mut(),
        }
    }

    fn push(&mut self, label: Words, path: &[u32], text: Words) {
        self.lists.close();
        self.counted = None;
        self.after_rule = false;
        self.unmarked = false;
        self.last = Some(path.to_vec());
        let body = Passage { text, items: Vec::new() };
        if let Some(section) = self.sections.last_mut() {
            section.paragraphs.push(Paragraph { label, body });
        }
    }

    /// The lines after the last paragraph: one for each that stands by itself.
    fn closing(&mut self) -> Vec<Words> {
        let mut closing: Vec<Words> = Vec::new();
        for it in std::mem::take(&mut self.pending) {
            let wrapped = is_wrapped(&it.lines);
            let mut fresh = true;
            for (line, words) in it.lines {
                let last = closing.last_mut().filter(|_| !fresh);
                fresh = false;
                match last {
                    Some(last)
                        if wrapped
                            || words.text.starts_with(char::is_lowercase)
                            || last.text.ends_with('-') =>
                    {
                        self.hyphens.join(last, words, line, self.report);
                    }
                    _ => closing.push(words),
                }
            }
        }
        closing
    }
}

/// Where the next words belong: the last paragraph, or the last text without a number. It is made
/// where there is none, so that no words are without a place.
fn body(sections: &mut Vec<Section>) -> &mut Passage {
    if sections.is_empty() {
        sections.push(Section::default());
    }
    let last = sections.len() - 1;
    let Section { lead, paragraphs, .. } = &mut sections[last];
    if let Some(paragraph) = paragraphs.last_mut() {
        return &mut paragraph.body;
    }
    if lead.is_empty() {
        lead.push(Passage::default());
    }
    let last = lead.len() - 1;
    &mut lead[last]
}

/// Whether lines are those of one text: it ends as a sentence, and no line before its end does
/// and is short.
fn is_wrapped(lines: &[(usize, Words)]) -> bool {
    let Some(((_, last), before)) = lines.split_last() else { return false };
    let full =
        |(_, words): &(usize, Words)| words.text.chars().count() >= 45 || !is_title(&words.text);
    super::sentences::is_prose(&last.text) && before.iter().all(full)
}

impl Passage {
    /// Adds an item of a list.
    fn item(&mut self, depth: usize, marker: Words, text: Words) {
        self.items.push(Item { depth, marker, text });
    }
}
