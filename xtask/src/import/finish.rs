//! A draft as a statement: its markup and notes by their places.

use two_protocols::content::{Item, Mark, Note, Paragraph, Passage, Section, Statement, Text};

use super::draft::{self, Draft};
use super::faults::Report;
use super::words::{Extra, Words};

/// The most paragraphs and headings that the guide's addresses and its index count.
const MOST: usize = 65_535;

/// The words of a draft, without what the words of its event say.
pub(super) fn finish(draft: Draft, report: &mut Report) -> Statement {
    let mut it = Finish::default();
    let heading = draft.heading.into_iter().map(|line| it.text(line)).collect();
    let preamble = it.passages(draft.preamble);
    let sections = it.sections(draft.sections, "section");
    let closing = draft.closing.into_iter().map(|line| it.text(line)).collect();
    let annexes = it.sections(draft.annexes, "annex");
    it.extras(draft.rest);
    let count = it.paragraphs + sections.len() + annexes.len();
    if count > MOST {
        let saw = format!("{count} paragraphs and headings");
        report.error(it.last.max(1), saw, format!("divide the document: a guide holds {MOST}"));
    }
    let Finish { marks, notes, .. } = it;
    Statement {
        heading,
        preamble,
        sections,
        closing,
        annexes,
        notes,
        marks,
        ..Statement::default()
    }
}

#[derive(Default)]
struct Finish {
    /// Characters of words so far, spaces not counted.
    at: u32,
    marks: Vec<Mark>,
    notes: Vec<Note>,
    paragraphs: usize,
    last: usize,
}

impl Finish {
    /// Words alone; what stands between them goes to its list.
    fn text(&mut self, words: Words) -> Text {
        let mut from = 0;
        for (at, extra) in words.extras {
            self.count(&words.text[from..at]);
            from = at;
            self.extra(extra);
        }
        self.count(&words.text[from..]);
        words.text.trim().into()
    }

    fn extras(&mut self, extras: Vec<Extra>) {
        for extra in extras {
            self.extra(extra);
        }
    }

    fn extra(&mut self, extra: Extra) {
        match extra {
            Extra::Mark(text) => self.marks.push(Mark { at: self.at, text: text.into() }),
            Extra::Note(note) => {
                let at = self.at;
                // Its place in the list comes before those of notes within it.
                let place = self.notes.len();
                let (marker, text) = *note;
                let (marker, text) = (self.text(marker), self.text(text));
                self.notes.insert(place, Note { at, marker, text });
            }
        }
    }

    fn count(&mut self, words: &str) {
        let count = words.chars().filter(|c| !c.is_whitespace()).count();
        self.at = self.at.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
    }

    fn sections(&mut self, sections: Vec<draft::Section>, name: &str) -> Vec<Section> {
        let sections = sections.into_iter().zip(1..).map(|(it, place): (_, usize)| {
            self.last = it.line.max(self.last);
            Section {
                id: format!("{name}-{place}").into(),
                title: it.title.map(|title| self.text(title)),
                sub: it.sub,
                part: it.part.into(),
                lead: self.passages(it.lead),
                paragraphs: it.paragraphs.into_iter().map(|it| self.paragraph(it)).collect(),
            }
        });
        sections.collect()
    }

    fn passages(&mut self, passages: Vec<draft::Passage>) -> Vec<Passage> {
        let passages = passages.into_iter().map(|it| {
            let text = self.text(it.text);
            Passage { text, items: self.items(&mut it.items.into_iter().peekable(), 0) }
        });
        passages.collect()
    }

    fn paragraph(&mut self, it: draft::Paragraph) -> Paragraph {
        self.paragraphs += 1;
        let number = u16::try_from(self.paragraphs).unwrap_or(u16::MAX);
        let mut label = self.text(it.label);
        if *label == *format!("{number}.") {
            label = Text::default();
        }
        let text = self.text(it.body.text);
        let items = self.items(&mut it.body.items.into_iter().peekable(), 0);
        Paragraph { number, label, text, items }
    }

    /// The items of one list, each with the lists under it.
    fn items(&mut self, rest: &mut Rest, depth: usize) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        while let Some(it) = rest.peek().filter(|it| it.depth >= depth) {
            if it.depth > depth && depth < DEEPEST && !items.is_empty() {
                let under = self.items(rest, depth + 1);
                if let Some(last) = items.last_mut() {
                    last.items = under;
                }
            } else if let Some(it) = rest.next() {
                let (marker, text) = (self.text(it.marker), self.text(it.text));
                items.push(Item { marker, text, items: Vec::new() });
            }
        }
        items
    }
}

/// Lists within lists: deeper ones are of the deepest.
const DEEPEST: usize = 8;

type Rest = std::iter::Peekable<std::vec::IntoIter<draft::Item>>;
