use super::Reader;
use crate::import::block::{Block, Kind};
use crate::import::derive::{has_date, is_kind};
use crate::import::draft::{Draft, Item, Passage};
use crate::import::headings::{Look, look};
use crate::import::lists::Lists;
use crate::import::markdown::BOLD;
use crate::import::sentences::{LONG, has_stop_inside, is_finished, is_prose, is_title, leads};
use crate::import::words::Words;

impl Reader<'_> {
    /// What stands before the first number: the title block, the preamble, and the first headings.
    pub(super) fn front(&mut self, mut blocks: Vec<Block>, draft: &mut Draft) {
        let text =
            |block: &Block| matches!(block.kind, Kind::Plain | Kind::Heading(_)) && !block.apart;
        let preamble = blocks.iter().position(is_preamble);
        let heads = heads(&blocks, preamble, text);
        let headings = blocks.split_off(heads);
        let preamble = preamble.filter(|at| *at < heads).unwrap_or(heads);
        let body = blocks.split_off(preamble);
        for block in blocks {
            match block.kind {
                Kind::Rule | Kind::Note => self.apart_front(block),
                _ => self.title(block, draft),
            }
        }
        self.preamble(body, draft);
        for block in headings {
            match block.kind {
                Kind::Rule | Kind::Note => self.apart_front(block),
                _ => self.heading(block),
            }
        }
        self.after_rule = false;
    }

    fn apart_front(&mut self, block: Block) {
        if block.kind == Kind::Note {
            self.note(block);
        } else {
            let extras = block.lines.into_iter().flat_map(|(_, words)| words.extras);
            self.extras.extend(extras.map(|(_, extra)| extra));
        }
    }

    /// The title block keeps its lines. What follows kind, date and place in it is a heading.
    fn title(&mut self, block: Block, draft: &mut Draft) {
        for (_, mut words) in block.lines {
            words.prefix(self.extras.drain(..));
            draft.heading.push(words);
        }
    }

    fn preamble(&mut self, blocks: Vec<Block>, draft: &mut Draft) {
        let mut lists = Lists::default();
        for mut block in blocks {
            match block.kind.clone() {
                Kind::Rule | Kind::Note => self.apart_front(block),
                Kind::Item(marker) => {
                    let mut label = std::mem::take(&mut block.label);
                    label.prefix(self.extras.drain(..));
                    let indent = block.indent;
                    let words = self.words(block);
                    if draft.preamble.is_empty() {
                        draft.preamble.push(Passage::default());
                    }
                    let Some(passage) = draft.preamble.last_mut() else { continue };
                    let depth = lists.item(&marker, indent, leads(&passage.last().text));
                    passage.items.push(Item { depth, marker: label, text: words });
                }
                _ => {
                    let (line, apart) = (block.line, block.apart);
                    let words = self.words(block);
                    self.passage(words, line, apart, draft);
                    lists.close();
                }
            }
        }
    }

    fn passage(&mut self, words: Words, line: usize, apart: bool, draft: &mut Draft) {
        if is_prose(&words.text) {
            self.unnumbered = Some(line);
        }
        match draft.preamble.last_mut() {
            Some(passage) if apart => passage.line(words, 0),
            Some(passage)
                if words.text.starts_with(char::is_lowercase)
                    && !is_finished(&passage.last().text) =>
            {
                self.hyphens.join(passage.last_mut(), words, line, self.report);
            }
            _ => draft.preamble.push(Passage { text: words, items: Vec::new() }),
        }
    }
}

/// Where the headings of the first paragraph begin, after a title or a preamble.
fn heads(blocks: &[Block], preamble: Option<usize>, text: impl Fn(&Block) -> bool) -> usize {
    let mut at = blocks.len();
    let mut seen = false;
    while let Some(before) =
        blocks[..at].iter().rposition(|block| !matches!(block.kind, Kind::Rule | Kind::Note))
    {
        let block = &blocks[before];
        let words = block.text();
        let marked = matches!(block.kind, Kind::Heading(level) if level < BOLD);
        let counted =
            matches!(look(&words, false), Look::Part | Look::Roman | Look::Letter | Look::Number);
        let titled = |block: &Block| {
            block.lines.iter().any(|(_, line)| is_kind(&line.text) || has_date(&line.text))
        };
        let above = blocks[..before].iter().any(titled) || preamble.is_some_and(|at| at < before);
        let likely = block.lines.len() == 1 || counted;
        let is_head = text(block)
            && !titled(block)
            && is_title(&words)
            && above
            && likely
            && (!seen || marked || counted || matches!(block.kind, Kind::Heading(_)));
        if !is_head {
            break;
        }
        (at, seen) = (before, true);
    }
    at
}

/// Whether a block is no line of a title: a list, a quotation, a sentence or what leads to one.
fn is_preamble(block: &Block) -> bool {
    match block.kind {
        Kind::Item(_) => return true,
        Kind::Plain | Kind::Heading(BOLD) => {}
        _ => return false,
    }
    let text = block.text();
    let count = text.split(' ').count();
    if block.apart
        || text.starts_with("We ")
        || text.starts_with("We, ")
        || text.starts_with("WE, ")
    {
        return true;
    }
    if has_date(&text) && count <= 10 && !text.ends_with([',', ';']) {
        return false;
    }
    let open = text.ends_with([',', ';', ':', '،', '，', '；']) && count > 1;
    // The lines of a title block may be long together.
    let one = block.lines.len() == 1 || is_prose(&text);
    let long = one && (count > LONG || text.chars().count() > 240);
    open || long || (has_stop_inside(&text) && one) || (is_prose(&text) && count > 2)
}
