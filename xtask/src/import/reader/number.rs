use super::{After, Reader, body};
use crate::import::block::{Block, Kind};
use crate::import::faults::start;
use crate::import::headings::Pending;
use crate::import::numbering::{follows, said};
use crate::import::sentences::{is_title, must_lead};
use crate::import::words::Words;

/// More words than the heading after a number has.
const LONG: usize = 12;

impl Reader<'_> {
    /// A block with a number: a paragraph, an item of a list that is numbered like paragraphs, or
    /// a heading.
    pub(super) fn numbered(&mut self, block: Block, path: &[u32], after: After) {
        let text = block.text();
        if self.is_heading(&text, path, after) {
            let saw = format!("`{} {}`: a heading with a number", block.label.text, start(&text));
            self.report.warn(block.line, saw, "it is read as a heading, since the numbers do not go on with it; mark it with `## `");
            let block = whole(block);
            self.heading(block);
            return;
        }
        let ones = path.iter().all(|it| *it == 1);
        if self.is_item(path, after, ones) {
            self.counted = path.last().copied();
            self.counted_item(block);
            return;
        }
        let goes_on = follows(path, self.last.as_deref());
        let annexed = self.annex.is_some() && self.last.is_none();
        let restarts = ones && self.last.is_some() && !self.pending.is_empty();
        if !goes_on && !restarts && !annexed {
            self.wrong(&block, path, ones);
        }
        if restarts && !goes_on {
            self.restart(block.line);
        } else if self.sections.is_empty() || !self.pending.is_empty() {
            self.headings(false);
        }
        let mut block = block;
        let mut label = std::mem::take(&mut block.label);
        label.prefix(self.extras.drain(..));
        let words = self.words(block);
        self.push(label, path, words);
    }

    /// Begins a part in which the numbers begin again.
    fn restart(&mut self, line: usize) {
        if self.annex.is_none() && !self.parts {
            self.parts = true;
            // The first part has its own name too.
            if let Some(title) = self.sections.first().and_then(|it| it.title.as_ref()) {
                let title = title.text.clone();
                self.sections.iter_mut().for_each(|it| it.part.clone_from(&title));
            }
        }
        let from = self.sections.len();
        let title = self.pending.first().map_or(String::new(), Pending::text);
        self.headings(false);
        if self.annex.is_none() {
            self.sections[from..].iter_mut().for_each(|it| it.part.clone_from(&title));
            let saw = format!("the numbering begins again under `{}`", start(&title));
            self.report.warn(line, saw, "its paragraphs are cited with that heading");
        }
    }

    /// Whether a number and a few words are a heading: the numbers go on without it.
    fn is_heading(&self, text: &str, path: &[u32], after: After) -> bool {
        let Some(next) = after.number else { return false };
        let short = !text.is_empty() && text.split(' ').count() <= LONG && is_title(text);
        let here = follows(path, self.last.as_deref());
        let ones = next.iter().all(|it| *it == 1);
        let without = follows(next, self.last.as_deref()) || ones;
        let below = next.len() > path.len() && next.starts_with(path);
        let plain = after.next.is_some_and(|next| matches!(next.kind, Kind::Numbered(_)));
        let open = self.current_text().is_some_and(must_lead);
        short && !open && plain && (below || (without && (!follows(next, Some(path)) || !here)))
    }

    /// Whether a number counts an item of a list: it begins again after a colon, or goes on in
    /// such a list while the paragraphs do not.
    fn is_item(&self, path: &[u32], after: After, ones: bool) -> bool {
        if path.len() > 1 || !self.pending.is_empty() || self.after_rule {
            return false;
        }
        let last = self.current_text();
        let Some(counted) = self.counted else {
            return ones && self.last.is_some() && last.is_some_and(must_lead);
        };
        if counted.checked_add(1) != Some(path[0]) {
            return false;
        }
        // It may be both: then the list goes on while it says so, or the number comes again.
        let paragraph = follows(path, self.last.as_deref());
        let open = last.is_some_and(|last| {
            last.ends_with([';', ',', '；', '،']) || last.ends_with(" and") || last.ends_with(" or")
        });
        !paragraph || open || after.number == Some(path)
    }

    fn current_text(&self) -> Option<&str> {
        let section = self.sections.last()?;
        let body = section.paragraphs.last().map(|it| &it.body).or(section.lead.last());
        body.map(|it| &*it.last().text)
    }

    fn counted_item(&mut self, mut block: Block) {
        let mut label = std::mem::take(&mut block.label);
        label.prefix(self.extras.drain(..));
        let words = self.words(block);
        body(&mut self.sections).item(0, label, words);
    }

    /// Says why a number cannot follow the last.
    fn wrong(&mut self, block: &Block, path: &[u32], ones: bool) {
        let number = said(path);
        let Some(last) = &self.last else {
            let saw = format!("the first number is {number}, not 1");
            let mend = match self.unnumbered {
                Some(line) => format!(
                    "is the paragraph before it, in line {line}, number 1? Then write `1. ` before it"
                ),
                None => "number the paragraphs 1, 2, 3 …".into(),
            };
            self.report.error(block.line, saw, mend);
            return;
        };
        let last_said = said(last);
        let (saw, mend) = if ones && path.len() == 1 && last.first() != Some(&1) {
            (
                format!("the numbering begins again after {last_said}"),
                "put the heading of the part or annex before it, with `## `; write the numbers of a list as `(1)`; \
                 keep a text in two languages in two files".to_owned(),
            )
        } else if path <= &last[..] {
            (
                format!("number {number} follows number {last_said}"),
                "number each paragraph once; write the numbers of a list as `(1)`; join a line that only happens to \
                 begin with a number to the one before; keep a text in two languages in two files".to_owned(),
            )
        } else {
            let missing = match (path, &last[..]) {
                ([_], [last]) => {
                    format!("is number {} missing, or without its stop? ", last.saturating_add(1))
                }
                _ => String::new(),
            };
            (
                format!("number {number} follows number {last_said}"),
                format!("{missing}Number the paragraphs 1, 2, 3 …"),
            )
        };
        self.report.error(block.line, saw, mend);
    }
}

/// A block with its number among its words.
pub(super) fn whole(mut block: Block) -> Block {
    let mut label: Words = std::mem::take(&mut block.label);
    if let Some((_, first)) = block.lines.first_mut() {
        label.append(std::mem::take(first), " ");
        *first = label;
    }
    block
}

impl Reader<'_> {
    /// Takes a heading, or a line of the closing.
    pub(super) fn heading(&mut self, mut block: Block) {
        if let Some((_, first)) = block.lines.first_mut() {
            first.prefix(self.extras.drain(..));
        }
        self.lists.close();
        self.counted = None;
        block.kind = if matches!(block.kind, Kind::Heading(_)) { block.kind } else { Kind::Plain };
        self.pending.push(Pending::new(block));
    }
}
