//! The shelf out of the content, by the build.

use super::cited::clean;
use super::{Citable, CiteWords, Shelf, Source, SourceKind};
use crate::content::{Content, Id, Statement, Text, UiKey};

/// Words as their mark is taken: white space as single spaces, none at the ends.
pub fn one_line(words: &str) -> String {
    clean(words)
}

impl Shelf {
    /// Puts together what can be cited. `mark` gives the mark of words on one line.
    pub fn new(
        content: &Content,
        sources: Vec<Source>,
        words: CiteWords,
        mark: &dyn Fn(&str) -> Text,
    ) -> Self {
        let sources: Vec<_> =
            sources.into_iter().map(|source| filled(source, content, &words)).collect();
        let id = |kind| sources.iter().find(|source| source.kind == kind).map(|it| it.id.clone());
        let report = id(SourceKind::Report).unwrap_or_default();
        let guide = id(SourceKind::Guide).unwrap_or_default();
        let mut items = Vec::new();
        let mut put = |id: &Id, source: &Id, place: Text, heading: &Text, words: &[&Text]| {
            let words: Vec<&str> = words.iter().map(|words| &***words).collect();
            let mark = mark(&one_line(&words.join(" ")));
            let (id, source, heading) = (id.clone(), source.clone(), heading.clone());
            items.push(Citable { id, source, place, heading, mark });
        };
        for instrument in &content.instruments {
            for it in &instrument.provisions {
                put(&it.id, &instrument.id, it.place.clone(), &it.heading, &[&it.text]);
            }
        }
        for section in content.summary.all_sections() {
            let heading = section.title.clone().unwrap_or_default();
            for it in &section.paragraphs {
                let number = it.cited(&section.part);
                put(&Content::paragraph_id(it.number), &report, number, &heading, &it.words());
            }
        }
        for (id, name, words) in own(content) {
            put(&id, &guide, Text::default(), &name, &words);
        }
        Self { sources, words, items }
    }
}

/// The items of the guide itself: id, name, and all words that are its own.
fn own(content: &Content) -> Vec<(Id, Text, Vec<&Text>)> {
    let mut own = Vec::new();
    let name = |id: &Id| content.name(id).unwrap_or_else(|| id.clone());
    for it in &content.elements {
        own.push((it.id.clone(), name(&it.id), vec![&it.words.label, &it.words.plain]));
    }
    for it in &content.offences {
        let words = [&it.words.label, &it.words.plain].into_iter().chain(&it.words.note);
        own.push((it.id.clone(), name(&it.id), words.collect()));
    }
    for it in &content.rows {
        let sides = it.words.sides.iter().flat_map(|side| [&side.short, &side.plain]);
        let words = [&it.words.title, &it.words.question].into_iter().chain(sides);
        own.push((it.id.clone(), name(&it.id), words.chain([&it.words.confusion]).collect()));
    }
    for it in &content.recommendations {
        let words = vec![&it.words.action, &it.words.quote, &it.words.why];
        own.push((it.id.clone(), name(&it.id), words));
    }
    for it in &content.obligations {
        own.push((it.id.clone(), name(&it.id), vec![&it.words.plain]));
    }
    for it in &content.scenarios {
        let words = [&it.words.title, &it.words.text, &it.words.point].into_iter();
        own.push((it.id.clone(), it.words.title.clone(), words.chain(&it.words.doubt).collect()));
    }
    for it in &content.about.topics {
        let words = std::iter::once(&it.title).chain(&it.text);
        own.push((it.id.clone(), it.title.clone(), words.collect()));
    }
    own
}

/// A source with what other files of the content say of it.
fn filled(mut source: Source, content: &Content, words: &CiteWords) -> Source {
    source.note = Text::default();
    match source.kind {
        SourceKind::Treaty => {
            if let Some(it) = content.instruments.iter().find(|it| it.id == source.id) {
                source.name = it.name.clone();
                source.short = it.words.short.clone();
            }
        }
        SourceKind::Report => {
            let it = &content.summary;
            source.document = it.kind.clone();
            source.event = it.event.name.clone();
            source.place = it.event.place.clone();
            source.dates = it.event.dates.clone();
            source.issuer = issuer(it).unwrap_or_default();
            source.adopted = last_day(it, words).unwrap_or_default();
        }
        SourceKind::Guide => {
            source.name = content.ui.get(UiKey::Title);
            source.adopted = content.edition.date.clone();
        }
    }
    source
}

/// Who issued a document, from the lines after its body: `Australia and Thailand (Co-Chairs)`
/// where it is a Co-Chairs' Summary.
fn issuer(statement: &Statement) -> Option<Text> {
    let names_office = |line: &&Text| {
        let office = line.strip_suffix(')').and_then(|line| line.rsplit_once('('));
        office.is_some_and(|(_, office)| statement.kind.starts_with(office))
    };
    statement.closing.iter().find(names_office).cloned()
}

/// The day of a document, `YYYY-MM-DD`: the last that its last lines name, else that of the
/// meeting.
pub fn last_day(statement: &Statement, words: &CiteWords) -> Option<Text> {
    let mut lines = statement.closing.iter().rev().chain([&statement.event.dates]);
    lines.find_map(|line| days(line, words).pop())
}

/// The first day of the meeting, `YYYY-MM-DD`. Of `2 – 6 March 2026` only the last day has its
/// month, of `30 December – 2 January 2026` only that has its year.
pub fn first_day(statement: &Statement, words: &CiteWords) -> Option<Text> {
    let parts = parts(&statement.event.dates);
    let numbers = || parts.iter().filter_map(|part| part.parse::<u16>().ok());
    let mut months = parts.iter().filter_map(|part| month(part, words));
    let mut years = numbers().filter(|it| *it > 31);
    let (day, first, year) = (numbers().next()?, months.next()?, years.next()?);
    let before = years.next().is_none() && months.next_back().is_some_and(|last| last < first);
    (1..=31).contains(&day).then(|| written(year - u16::from(before), first, day))
}

/// The days that a line names whole, in order: `6 March 2026`, `March 6, 2026`.
fn days(line: &str, words: &CiteWords) -> Vec<Text> {
    let parts = parts(line);
    let number = |part: &str| part.parse::<u16>().ok();
    let days = parts.windows(3).filter_map(|parts| {
        let (day, month) = match month(parts[1], words) {
            Some(month) => (number(parts[0])?, month),
            None => (number(parts[1])?, month(parts[0], words)?),
        };
        let year = number(parts[2])?;
        ((1..=31).contains(&day) && year > 31).then(|| written(year, month, day))
    });
    days.collect()
}

/// The place of a month in the year, from 0.
fn month(part: &str, words: &CiteWords) -> Option<usize> {
    words.months.iter().position(|it| it.eq_ignore_ascii_case(part))
}

fn parts(line: &str) -> Vec<&str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

fn written(year: u16, month: usize, day: u16) -> Text {
    format!("{year:04}-{:02}-{day:02}", month + 1).into()
}
