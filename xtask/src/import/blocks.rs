use super::ParseError;
use super::lines::Line;

/// A part of the source.
#[derive(Debug)]
pub(super) struct Block {
    /// Where it begins, from 1.
    pub(super) line: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// Its lines.
    pub(super) lines: Vec<String>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A numbered paragraph.
    Numbered(u16),
    /// An item of a list, with its marker.
    Item(String),
    /// Other text.
    Plain,
    /// Other text that its markup makes a heading.
    Heading,
    /// A rule.
    Rule,
}

impl Block {
    /// Its words in one line.
    pub(super) fn text(&self) -> String {
        self.lines.join(" ")
    }
}

/// Puts lines together up to an empty line, a number, a marker, a rule or a heading.
pub(super) fn blocks(lines: &[Line]) -> Result<Vec<Block>, ParseError> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut fresh = true;
    for (i, line) in lines.iter().enumerate() {
        if line.words.is_empty() && !line.rule {
            fresh = true;
            continue;
        }
        let before = if fresh { None } else { blocks.last() };
        let (kind, words) = kind(line, before);
        let joins = match (&kind, before.map(|block| &block.kind)) {
            (Kind::Plain, Some(before)) => !matches!(before, Kind::Rule | Kind::Heading),
            (Kind::Heading, Some(before)) => *before == Kind::Heading,
            _ => false,
        };
        let ends = lines.get(i + 1).is_none_or(|next| starts(next, blocks.last()));
        match blocks.last_mut().filter(|_| joins) {
            Some(block) => {
                if ends && is_swallowed(block, words) {
                    return Err(ParseError {
                        line: line.number,
                        problem: format!("a heading or half a sentence: {words}"),
                        mend: "put an empty line before a heading, or join the lines of a sentence",
                    });
                }
                block.lines.push(words.to_owned());
            }
            None => blocks.push(Block { line: line.number, kind, lines: vec![words.to_owned()] }),
        }
        fresh = false;
    }
    Ok(blocks)
}

/// Whether a line ends the block before it.
fn starts(line: &Line, before: Option<&Block>) -> bool {
    line.words.is_empty() || kind(line, before).0 != Kind::Plain
}

/// Whether the last line of a numbered paragraph reads like a heading: it follows a full
/// stop, begins with a capital and ends without one.
fn is_swallowed(block: &Block, words: &str) -> bool {
    let before = block.lines.last().is_some_and(|line| is_finished(line));
    matches!(block.kind, Kind::Numbered(_))
        && before
        && words.starts_with(char::is_uppercase)
        && !is_finished(words)
}

/// What a line begins, and its words after a number or marker.
fn kind<'a>(line: &'a Line, before: Option<&Block>) -> (Kind, &'a str) {
    let words = &*line.words;
    if line.rule {
        return (Kind::Rule, words);
    }
    if let Some((number, rest)) = numbered(words) {
        // A year at the start of a line within a sentence is no number of a paragraph.
        if before.is_none() || number < 1000 {
            return (Kind::Numbered(number), rest);
        }
    }
    if let Some((marker, rest)) = item(words)
        && (!marker.starts_with(['(', '–', '—']) || before.is_none_or(lists))
    {
        return (Kind::Item(marker.to_owned()), rest);
    }
    let kind = if line.heading { Kind::Heading } else { Kind::Plain };
    (kind, words)
}

/// `12. Words` as 12 and the words.
fn numbered(words: &str) -> Option<(u16, &str)> {
    let (number, rest) = words.split_once(". ")?;
    let digits = number.chars().all(|c| c.is_ascii_digit()) && !number.starts_with('0');
    let number = number.parse().ok().filter(|_| digits)?;
    Some((number, rest))
}

/// `(a) Words` as `(a)` and the words.
fn item(words: &str) -> Option<(&str, &str)> {
    let (marker, rest) = words.split_once(' ')?;
    let inner = marker.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let letter = |inner: &str| inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic);
    let few = |inner: &str, of: fn(char) -> bool| !inner.is_empty() && inner.chars().all(of);
    let is_marker = match inner {
        Some(inner) => {
            letter(inner)
                || few(inner, |c| "ivxIVX".contains(c))
                || (inner.len() < 3 && few(inner, |c| c.is_ascii_digit()))
        }
        None => matches!(marker, "-" | "•" | "·" | "*" | "–" | "—" | "◦" | "▪"),
    };
    is_marker.then_some((marker, rest))
}

/// Whether an item may follow in the next line: after another, after what reads like a
/// heading, or after a stop or `and`.
fn lists(before: &Block) -> bool {
    let last = before.lines.last().map_or("", String::as_str);
    let heading = before.kind == Kind::Plain && last.starts_with(char::is_uppercase);
    matches!(before.kind, Kind::Item(_))
        || (heading && before.lines.len() == 1 && !is_finished(last))
        || last.ends_with([':', ';', ',', '.'])
        || last.ends_with(" and")
        || last.ends_with(" or")
}

/// Whether words end as a sentence does.
pub(super) fn is_finished(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»']);
    words.ends_with(['.', ':', ';', '!', '?', '…'])
}
