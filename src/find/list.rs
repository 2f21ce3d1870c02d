use std::cell::Cell;
use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::groups::Group;
use super::start::Finder;
use super::words::Word;
use crate::browser::dom::{Host, add, all, say};
use crate::search::{Doc, Matched, excerpt};

/// About so many letters of a text are shown around what was found.
const EXCERPT: usize = 120;

/// No more groups are begun after so many rows: the list is as high as these.
const SEEN: usize = 4;

/// What is drawn below the field: a list to choose from, and a line.
pub(super) struct List {
    field: HtmlInputElement,
    pub(super) panel: Element,
    rows: Element,
    /// What is to be seen of a pasted citation, or where nothing is found.
    note: Element,
    /// What is said to those who cannot see the list.
    status: Element,
    /// How many groups are drawn, and how many rows.
    drawn: Cell<(usize, usize)>,
}

impl List {
    /// Puts it below the field, closed.
    pub(super) fn put(field: &HtmlInputElement, host: &Host) -> Option<Self> {
        let place = field.closest("#find").ok()??;
        let panel = add(&place, "div", "found", "")?;
        let note = add(&panel, "p", "note", "")?;
        let rows = add(&panel, "div", "", "")?;
        let status = add(&place, "p", "quiet", "")?;
        for (element, key, value) in [
            (&panel, "hidden", ""),
            (&status, "role", "status"),
            (&rows, "role", "listbox"),
            (&rows, "id", "found"),
            // It scrolls, but is no stop for Tab: the keys of the field lead through it.
            (&rows, "tabindex", "-1"),
            (&rows, "aria-label", &*host.say(Word::List, &[])),
            (field, "role", "combobox"),
            (field, "aria-controls", "found"),
            (field, "aria-expanded", "false"),
            (field, "aria-autocomplete", "list"),
        ] {
            element.set_attribute(key, value).ok()?;
        }
        say(&note, &host.say(Word::Hint, &[]));
        Some(Self { field: field.clone(), panel, rows, note, status, drawn: Cell::default() })
    }

    pub(super) fn is_open(&self) -> bool {
        !self.panel.has_attribute("hidden")
    }

    pub(super) fn open(&self) {
        let _ = self.panel.remove_attribute("hidden");
        let _ = self.field.set_attribute("aria-expanded", "true");
    }

    pub(super) fn close(&self) {
        let _ = self.panel.set_attribute("hidden", "");
        let _ = self.field.set_attribute("aria-expanded", "false");
        let _ = self.field.remove_attribute("aria-activedescendant");
        say(&self.status, "");
    }

    /// Says something to those who cannot see the list.
    pub(super) fn say(&self, words: &str) {
        say(&self.status, words);
    }

    /// Draws what was found, below a note that may be empty: as many groups as are seen at once.
    /// To draw all would keep a slow phone from answering the next key.
    pub(super) fn draw(&self, finder: &Finder, note: &str) {
        say(&self.note, note);
        self.rows.set_text_content(None);
        self.drawn.set((0, 0));
        self.more(finder, SEEN);
        let groups = finder.groups.borrow();
        self.activate(groups.active);
        self.open();
        if groups.groups.is_empty() {
            let _ = self.field.set_attribute("aria-expanded", "false");
        }
    }

    /// Draws the groups that are not drawn yet, until so many rows are there.
    pub(super) fn more(&self, finder: &Finder, most: usize) {
        let (groups, found) = (finder.groups.borrow(), finder.found.borrow());
        let (first, mut row) = self.drawn.get();
        let mut next = first;
        let Some(found) = &*found else { return };
        for group in &groups.groups[first.min(groups.groups.len())..] {
            if row >= most {
                break;
            }
            self.group(finder, &found.words, next, group, &mut row);
            next += 1;
        }
        self.drawn.set((next, row));
    }

    fn group(
        &self,
        finder: &Finder,
        matched: &Matched,
        place: usize,
        group: &Group,
        row: &mut usize,
    ) -> Option<()> {
        let id = ["found-of-", &place.to_string()].concat();
        let part = add(&self.rows, "div", "", "")?;
        let _ = part.set_attribute("role", "group");
        let _ = part.set_attribute("aria-labelledby", &id);
        let title = add(&part, "p", "kind", &finder.host.say(Word::of(group.kind), &[]))?;
        let _ = title.set_attribute("id", &id);
        let _ = title.set_attribute("role", "presentation");
        for doc in group.docs.iter().take(group.shown) {
            hit(&option(&part, row)?, matched, &finder.data.docs[*doc]);
        }
        let rest = (group.docs.len() - group.shown).to_string();
        if rest != "0" {
            say(&option(&part, row)?, &finder.host.say(Word::More, &[("n", &rest)]));
        }
        Some(())
    }

    /// Shows which row is active, and keeps it in view.
    pub(super) fn activate(&self, row: Option<usize>) {
        let Some(document) = self.rows.owner_document() else { return };
        for old in all(&document, "#found [aria-selected=true]") {
            let _ = old.set_attribute("aria-selected", "false");
        }
        let id = row.map(|row| ["found-", &row.to_string()].concat());
        let now = id.as_deref().and_then(|id| document.get_element_by_id(id));
        let (Some(id), Some(now)) = (id, now) else {
            let _ = self.field.remove_attribute("aria-activedescendant");
            return;
        };
        let _ = now.set_attribute("aria-selected", "true");
        let _ = self.field.set_attribute("aria-activedescendant", &id);
        let now = now.unchecked_ref::<web_sys::HtmlElement>();
        // Within the list alone: the page stays.
        let (top, end) = (now.offset_top(), now.offset_top() + now.offset_height());
        let (from, height) = (self.rows.scroll_top(), self.rows.client_height());
        if top < from {
            // With what it stands under, where it is the first.
            self.rows.set_scroll_top(if row == Some(0) { 0 } else { top });
        } else if end > from + height {
            self.rows.set_scroll_top(end - height);
        }
    }
}

fn option(to: &Element, row: &mut usize) -> Option<Element> {
    let option = add(to, "div", "", "")?;
    let place = row.to_string();
    let _ = option.set_attribute("role", "option");
    let _ = option.set_attribute("id", &["found-", &place].concat());
    let _ = option.set_attribute("data-row", &place);
    let _ = option.set_attribute("aria-selected", "false");
    *row += 1;
    Some(option)
}

/// One document: its title, where it stands, and its words around what was found.
fn hit(to: &Element, matched: &Matched, doc: &Doc) -> Option<()> {
    let title = add(to, "span", "title", "")?;
    marked(&title, &doc.title, 0..doc.title.len(), &matched.marks(&doc.title));
    if !doc.context.is_empty() {
        let context = add(to, "span", "context", "")?;
        marked(&context, &doc.context, 0..doc.context.len(), &matched.marks(&doc.context));
    }
    let texts = doc.text.iter().map(|text| (text, matched.marks(text)));
    // The first of those with the most: what comes first says what the item is.
    let (text, marks) = texts.rev().max_by_key(|(_, marks)| marks.len())?;
    let shown = excerpt(text, &marks, EXCERPT);
    let words = add(to, "span", "words", "")?;
    marked(&words, text, shown.clone(), &marks);
    if shown.end < text.len() {
        let _ = words.append_with_str_1("…");
    }
    if shown.start > 0 {
        let _ = words.prepend_with_str_1("…");
    }
    Some(())
}

/// Writes a part of a text, what was found in it marked.
fn marked(to: &Element, text: &str, shown: Range<usize>, marks: &[Range<usize>]) {
    let mut at = shown.start;
    for mark in marks.iter().filter(|mark| mark.start >= shown.start && mark.end <= shown.end) {
        let _ = to.append_with_str_1(&text[at..mark.start]);
        add(to, "mark", "", &text[mark.clone()]);
        at = mark.end;
    }
    let _ = to.append_with_str_1(&text[at..shown.end]);
}
