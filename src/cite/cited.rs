use super::{CiteWords, PlainWords, Source, SourceKind, brackets, date, token};
use crate::content::{Edition, fill};

/// What is cited, and where and when it was read.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// Where it stands.
    pub source: &'a Source,
    /// The guide in which it was read.
    pub guide: &'a Source,
    /// The item's id.
    pub item: &'a str,
    /// Its place in the source.
    pub locator: Locator<'a>,
    /// Its heading; for an item of the guide, its name.
    pub heading: &'a str,
    /// The mark of its words: eight hex digits.
    pub mark: &'a str,
    /// Its public address; empty where there is none, as for a file on a disk.
    pub link: &'a str,
    /// The edition in which it was read.
    pub edition: &'a Edition,
    /// The day on which it was read, `YYYY-MM-DD`; empty if that is not to be said.
    pub accessed: &'a str,
}

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locator<'a> {
    /// None: the item is cited by its name.
    Name,
    /// Article, paragraph and letters of a treaty: `6(1)(b)(ii)`.
    Article(&'a str),
    /// The number of a paragraph.
    Paragraph(&'a str),
}

/// The values that words of citations are filled with.
pub(super) struct Values {
    pairs: [(&'static str, String); 21],
}

impl Values {
    pub(super) fn new(cited: &Cited, words: &CiteWords, plain: &PlainWords) -> Self {
        let source = cited.source;
        let (guide, edition) = (cited.guide, cited.edition);
        let day = |iso| date::in_words(&clean(iso), words);
        let pairs = [
            ("name", name(cited, words)),
            ("short", clean(&source.short)),
            ("heading", clean(cited.heading)),
            ("place", place(cited, plain)),
            ("issuer", clean(&source.issuer)),
            ("document", clean(&source.document)),
            ("event", clean(&source.event)),
            ("where", clean(&source.place)),
            ("dates", clean(&source.dates)),
            ("series", clean(&source.series)),
            ("abbreviation", clean(&source.abbreviation)),
            ("volume", clean(&source.volume)),
            ("page", clean(&source.page)),
            ("adopted", day(&source.adopted)),
            ("force", day(&source.force)),
            ("guide", clean(&guide.name)),
            ("version", clean(&edition.version)),
            ("date", day(&edition.date)),
            ("link", link(cited.link)),
            ("accessed", day(cited.accessed)),
            ("mark", token::write(cited)),
        ];
        Self { pairs }
    }

    /// The value with a name.
    pub(super) fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }
}

/// What is cited, in full: the treaty, the document with its meeting, the item of the guide.
fn name(cited: &Cited, words: &CiteWords) -> String {
    let source = cited.source;
    match source.kind {
        SourceKind::Treaty => clean(&source.name),
        SourceKind::Report => {
            let (document, event) = (clean(&source.document), clean(&source.event));
            let value = |name: &str| if name == "event" { &*event } else { &*document };
            brackets::fill(&words.title, value)
        }
        SourceKind::Guide => clean(cited.heading),
    }
}

/// The place in the words of a style; none for an item that is cited by its name.
fn place(cited: &Cited, plain: &PlainWords) -> String {
    match cited.locator {
        Locator::Name => String::new(),
        Locator::Paragraph(number) => fill(&plain.numbered, &[("n", &clean(number))]),
        Locator::Article(place) => {
            let place = clean(place);
            let mut parts = place.split(['(', ')']).filter(|part| !part.trim().is_empty());
            let mut filled = fill(&plain.article, &[("n", parts.next().unwrap_or_default())]);
            for part in parts {
                let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
                let words = if is_number { &plain.paragraph } else { &plain.part };
                filled.push_str(&fill(words, &[("n", part)]));
            }
            if cited.item.ends_with("-chapeau") {
                filled.push_str(&plain.opening);
            }
            filled
        }
    }
}

/// A value on one line: white space and control characters as single spaces.
pub(super) fn clean(value: &str) -> String {
    let mut clean = String::new();
    for word in value.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !clean.is_empty() {
                clean.push(' ');
            }
            clean.push_str(word);
        }
    }
    clean
}

/// An address in the letters that every format takes as they are: what else stands in it is
/// written as `%` and hex digits.
fn link(link: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut written = String::new();
    for byte in link.trim().bytes() {
        let plain = byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
        if plain {
            written.push(byte.into());
        } else {
            written.push('%');
            written.push(HEX[usize::from(byte >> 4)].into());
            written.push(HEX[usize::from(byte & 15)].into());
        }
    }
    written
}
