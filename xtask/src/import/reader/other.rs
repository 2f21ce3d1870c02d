use super::number::whole;
use super::{After, Reader, body};
use crate::import::block::{Block, Kind};
use crate::import::draft::Passage;
use crate::import::faults::start;
use crate::import::lists::{Marker, Style};
use crate::import::markdown::BOLD;
use crate::import::numbering::said;
use crate::import::sentences::{is_finished, is_prose, is_title, leads, must_lead, no_heading};
use crate::import::words::Words;

impl Reader<'_> {
    pub(super) fn item(&mut self, mut block: Block, marker: &Marker, after: After) {
        let ended = self.after_rule || !self.pending.is_empty();
        if self.annex.is_some() && (ended || self.current().is_none()) {
            self.headings(true);
            self.after_rule = false;
            self.lead(Passage::default());
        } else if ended && after.number.is_some() {
            let text = [&*block.label.text, " ", &block.text()].concat();
            let saw = format!("an item of a list, `{}`, under a heading", block.label.text);
            let mend = format!(
                "number the paragraph that it belongs to; if it is a heading, write `## {}`",
                start(&text)
            );
            self.report.error(block.line, saw, mend);
            self.headings(false);
            self.lead(Passage::default());
            self.after_rule = false;
        } else if ended {
            self.heading(whole(block));
            return;
        }
        let leads = self.current().is_some_and(|body| leads(&body.last().text));
        self.counts(&block, marker);
        let depth = self.lists.item(marker, block.indent, leads);
        let mut label = std::mem::take(&mut block.label);
        label.prefix(self.extras.drain(..));
        let words = self.words(block);
        body(&mut self.sections).item(depth, label, words);
    }

    /// A number in the form of a list, where the next paragraph should come.
    fn counts(&mut self, block: &Block, marker: &Marker) {
        let [(style @ Style::Counted { .. }, place)] = &marker.readings[..] else { return };
        let next = self.last.as_ref().and_then(|last| match &last[..] {
            [last] => last.checked_add(1),
            _ => None,
        });
        let is_number =
            matches!(style, Style::Counted { kind: crate::import::lists::Count::Number, .. });
        if is_number && Some(*place) == next && !self.lists.goes_on(marker) {
            let saw = format!("`{}`, where number {place} should come", block.label.text);
            self.report.error(
                block.line,
                saw,
                "write it as the other numbers; the items of a list begin with 1",
            );
        }
    }

    /// Text without a number: it continues the paragraph, or is a heading or the closing.
    pub(super) fn other(&mut self, block: Block, after: After) {
        let ended = self.after_rule || !self.pending.is_empty();
        let text = block.text();
        let forced = matches!(block.kind, Kind::Heading(level) if level < BOLD);
        if self.annex.is_some() && !self.annexed(&text, forced, ended, after) {
            self.headings(true);
            let words = self.words(block);
            self.after_rule = false;
            self.text(words);
            return;
        }
        if block.apart {
            self.apart(block, ended, after);
            return;
        }
        if !ended && self.continues(&block, &text, after.number.is_none()) {
            self.join(block);
            return;
        }
        if !ended && self.is_unmarked(&block, &text) {
            let saw = format!("`{}` after a colon", start(&text));
            let mend = "put `- ` before each item of a list, or `## ` before a heading";
            self.report.error(block.line, saw, mend);
            self.unmarked = true;
            let words = self.words(block);
            body(&mut self.sections).line(words, 0);
            return;
        }
        if !ended {
            self.open(&block, &text, forced, after);
        }
        self.check(&block, &text, forced, after);
        self.heading(block);
    }

    /// Whether text of an annex is a heading, or goes on with what is there.
    fn annexed(&mut self, text: &str, forced: bool, ended: bool, after: After) -> bool {
        if forced {
            return true;
        }
        let numbered = self.sections.last().is_some_and(|it| !it.paragraphs.is_empty());
        let goes_on =
            !ended && numbered && (text.starts_with(char::is_lowercase) || is_prose(text));
        let heads = after
            .next
            .is_some_and(|next| matches!(next.kind, Kind::Numbered(_) | Kind::Heading(_)));
        goes_on || (heads && is_title(text))
    }

    /// Adds text without a number to an annex.
    fn text(&mut self, words: Words) {
        let goes_on = words.text.starts_with(char::is_lowercase);
        match self.current() {
            Some(body) if goes_on => body.last_mut().append(words, " "),
            _ => {
                self.lists.close();
                self.lead(Passage { text: words, items: Vec::new() });
            }
        }
    }

    /// Adds text without a number; after numbers it is a line under the last.
    fn lead(&mut self, passage: Passage) {
        if self.sections.is_empty() {
            self.headings(false);
        }
        let numbered = self.sections.last().is_some_and(|it| !it.paragraphs.is_empty());
        if !numbered {
            if let Some(section) = self.sections.last_mut() {
                section.lead.push(passage);
            }
        } else if !passage.text.is_empty() {
            body(&mut self.sections).line(passage.text, 0);
        }
    }

    /// A quotation, or a row of a table.
    fn apart(&mut self, block: Block, ended: bool, after: After) {
        if ended {
            if after.number.is_some() {
                let saw =
                    format!("a table or quotation under a heading, `{}`", start(&block.text()));
                self.report.error(block.line, saw, "number the paragraph that it belongs to");
            }
            self.heading(block);
            return;
        }
        let words = self.words(block);
        body(&mut self.sections).line(words, 0);
    }

    /// Whether text without a number continues the text before it.
    fn continues(&mut self, block: &Block, text: &str, closing: bool) -> bool {
        if matches!(block.kind, Kind::Heading(_)) {
            return false;
        }
        let Some(body) = self.current() else { return false };
        let before = &body.last().text;
        // A sentence goes on, or another one of the paragraph follows it.
        let goes_on = text.starts_with(char::is_lowercase) || before.is_empty();
        goes_on || (is_prose(text) && (!is_finished(before) || !closing))
    }

    fn join(&mut self, block: Block) {
        let line = block.line;
        let words = self.words(block);
        let hyphens = self.hyphens;
        let body = body(&mut self.sections);
        let goes_on = words.text.starts_with(char::is_lowercase) || !is_finished(&body.last().text);
        if goes_on || body.items.is_empty() {
            hyphens.join(body.last_mut(), words, line, self.report);
        } else {
            // More text after a list.
            body.line(words, 0);
        }
    }

    /// Whether text is an item of a list without its marker.
    fn is_unmarked(&mut self, block: &Block, text: &str) -> bool {
        let unmarked = self.unmarked;
        let leads = self.current().is_some_and(|body| must_lead(&body.last().text));
        matches!(block.kind, Kind::Plain) && (leads || unmarked) && !is_prose(text)
    }

    /// Says so where a sentence is still open before a heading.
    fn open(&mut self, block: &Block, text: &str, forced: bool, after: After) {
        let resumes = after.next.is_some_and(|next| {
            matches!(next.kind, Kind::Plain) && next.text().starts_with(char::is_lowercase)
        });
        let Some(body) = self.current() else { return };
        let before = &body.last().text;
        let open = body.items.is_empty() && !is_finished(before) && !before.is_empty();
        if open && (resumes || !forced) {
            let number = said(self.last.as_deref().unwrap_or_default());
            let saw = format!("a heading within a sentence of paragraph {number}: {}", start(text));
            let mend = "join the parts of the sentence, or end it with a full stop";
            self.report.error(block.line, saw, mend);
        }
    }

    /// Says what is no heading, or a doubtful one.
    fn check(&mut self, block: &Block, text: &str, forced: bool, after: After) {
        if after.number.is_none() {
            return;
        }
        let mend = "number it, or join it to the paragraph before; if it is a heading, write `## ` before it";
        match no_heading(text) {
            Some(why) if forced => {
                let saw = format!("a heading {why}: `{}`", start(text));
                self.report.warn(block.line, saw, "take the `#` off if it is none");
            }
            Some(why) => {
                self.report.error(
                    block.line,
                    format!("text without a number, {why}: `{}`", start(text)),
                    mend,
                );
            }
            None if is_prose(text) && !forced => {
                self.report.error(
                    block.line,
                    format!("a sentence without a number: `{}`", start(text)),
                    mend,
                );
            }
            None => {}
        }
    }
}
