//! A statement while it is read: its words still have their markup and notes.

use super::words::{Extra, Words};

#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The title block, line by line.
    pub(super) heading: Vec<Words>,
    pub(super) preamble: Vec<Passage>,
    pub(super) sections: Vec<Section>,
    pub(super) closing: Vec<Words>,
    pub(super) annexes: Vec<Section>,
    /// What stands after the last words.
    pub(super) rest: Vec<Extra>,
}

/// Words with a list.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) text: Words,
    pub(super) items: Vec<Item>,
}

#[derive(Debug)]
pub(super) struct Item {
    /// How many lists it stands in beside its own.
    pub(super) depth: usize,
    pub(super) marker: Words,
    pub(super) text: Words,
}

#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) line: usize,
    pub(super) title: Option<Words>,
    pub(super) sub: bool,
    /// The heading under which the numbers began again.
    pub(super) part: String,
    pub(super) lead: Vec<Passage>,
    pub(super) paragraphs: Vec<Paragraph>,
}

#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) label: Words,
    pub(super) body: Passage,
}

impl Passage {
    /// The last words.
    pub(super) fn last(&self) -> &Words {
        self.items.last().map_or(&self.text, |item| &item.text)
    }

    /// The last words.
    pub(super) fn last_mut(&mut self) -> &mut Words {
        self.items.last_mut().map_or(&mut self.text, |item| &mut item.text)
    }

    /// Adds a line that stands by itself.
    pub(super) fn line(&mut self, text: Words, depth: usize) {
        self.items.push(Item { depth, marker: Words::default(), text });
    }
}
