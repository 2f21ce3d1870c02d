use two_protocols::content::{Event, Text};

use super::dates::date;
use super::kinds::{has_name, kind_line, split};
use super::places::{is_place, split_capitals};

/// What the title block says.
#[derive(Debug)]
pub(crate) struct Title {
    /// What kind of document it is.
    pub(crate) kind: Text,
    /// The meeting.
    pub(crate) event: Event,
    /// What was found, but may be wrong.
    pub(crate) doubts: Vec<String>,
}

/// What lines of a title block begin with that say nothing of the meeting.
const MAST: &[&str] = &[
    "distr.",
    "distr:",
    "distribution:",
    "original:",
    "original language",
    "language:",
    "english only",
    "agenda item",
    "item ",
    "document ",
    "doc.",
    "ge.",
    "v.",
    "english",
    "classification",
    "ref.",
    "reference:",
    "restricted",
    "for immediate release",
];

/// Signs around the parts of a line.
const SIGNS: &[char] =
    &[' ', ',', '(', ')', '–', '—', '-', ':', ';', '|', '،', '，', '.', '•', '·'];

/// Reads the title block. Words all in capitals are taken from elsewhere in the document,
/// `words`, if they are there too.
pub(crate) fn title(heading: &[Text], words: &str) -> Title {
    let mut lines: Vec<&str> = heading.iter().map(|line| &**line).collect();
    lines.retain(|line| !is_mast(line));
    if lines.is_empty() {
        lines = heading.iter().map(|line| &**line).collect();
    }
    let mut read =
        Read { kind: kind_line(&lines.iter().copied().enumerate()), lines, ..Read::default() };
    read.dated();
    read.near();
    let (kind, name) = read.named();
    Title {
        kind: kind.into(),
        event: Event {
            name: usual_case(&name, words).into(),
            place: usual_case(read.place, words).into(),
            dates: usual_case(read.dates, words).into(),
        },
        doubts: read.doubts,
    }
}

#[derive(Default)]
struct Read<'a> {
    /// What of each line is not yet known to be date or place.
    lines: Vec<&'a str>,
    kind: Option<usize>,
    date: Option<usize>,
    place: &'a str,
    dates: &'a str,
    doubts: Vec<String>,
}

impl Read<'_> {
    /// The line with the date, and what else stands in it: a place, a name, or both.
    fn dated(&mut self) {
        let found = self.lines.iter().enumerate().find_map(|(at, line)| Some((at, date(line)?)));
        let Some((at, range)) = found else { return };
        let line = self.lines[at];
        self.date = Some(at);
        self.dates = &line[range.clone()];
        let before = trim(without_joint(trim(&line[..range.start])));
        let after = trim(without_lead(trim(&line[range.end..])));
        let others = self.lines.iter().enumerate().any(|(it, line)| {
            it != at && Some(it) != self.kind && line.contains(char::is_alphabetic)
        });
        let kind = self.kind.is_some_and(|it| it == at || has_name(self.lines[it]));
        let named = others || kind || before.contains([',', '،', '，']) || !before.contains(' ');
        let mut rest = before;
        if let Some((name, place)) = held(before) {
            rest = name;
            self.place = if is_place(place) { place } else { "" };
        } else if is_place(before) && named && !before.is_empty() {
            self.place = before;
            rest = "";
        } else if let Some((name, place)) =
            split_capitals(before).filter(|(_, place)| is_place(place))
        {
            self.doubts
                .push(format!("`{before}` is read as the name `{name}` and the place `{place}`"));
            (rest, self.place) = (name, place);
        }
        if self.place.is_empty() && is_place(after) {
            self.place = after;
        }
        self.lines[at] = rest;
    }

    /// The place in a line next to the date.
    fn near(&mut self) {
        let Some(at) = self.date.filter(|_| self.place.is_empty()) else { return };
        if !self.lines[at].is_empty() {
            return;
        }
        let near = [at.wrapping_sub(1), at + 1].into_iter();
        let near = near.filter(|it| {
            Some(*it) != self.kind && self.lines.get(*it).is_some_and(|line| is_place(line))
        });
        // The only line that may be the name is the name.
        let names = (0..self.lines.len())
            .filter(|it| Some(*it) != self.kind && !self.lines[*it].is_empty())
            .count();
        let sure = |line: &str| line.contains([',', '،', '，']) || !line.contains(' ');
        let place = near
            .filter(|it| names > 1 || sure(self.lines[*it]))
            .max_by_key(|it| sure(self.lines[*it]));
        if let Some(it) = place {
            self.place = self.lines[it].trim_matches(SIGNS);
            if !sure(self.place) {
                self.doubts.push(format!("`{}` is read as the place", self.place));
            }
            self.lines[it] = "";
        }
    }

    /// The kind and the name.
    fn named(&mut self) -> (String, String) {
        let kind = self.kind.map_or("", |at| self.lines[at]);
        let is_name = |it: &usize| Some(*it) != self.kind && !self.lines[*it].is_empty();
        let all = 0..self.lines.len();
        let name: Vec<&str> = all
            .skip_while(|it| !is_name(it))
            .take_while(is_name)
            .map(|it| self.lines[it])
            .collect();
        // `Report of the` goes on in the next line.
        let open = |line: &str| {
            line.to_lowercase().ends_with(" of the")
                || line.ends_with(" of")
                || line.ends_with(" on the")
        };
        match split(kind) {
            Some((kind, name)) if self.alone() => (kind.into(), name.into()),
            _ if open(kind) => {
                let short = kind
                    .rsplitn(if kind.to_lowercase().ends_with(" the") { 3 } else { 2 }, ' ')
                    .last();
                (short.unwrap_or(kind).into(), name.join(" "))
            }
            _ if name.is_empty() && !kind.is_empty() => {
                self.doubts.push(format!("`{kind}` is read as the kind and as the name"));
                (kind.into(), kind.into())
            }
            _ => (kind.into(), name.join(" ")),
        }
    }

    /// Whether no line but that of the kind may be the name.
    fn alone(&self) -> bool {
        (0..self.lines.len()).all(|it| Some(it) == self.kind || self.lines[it].is_empty())
    }
}

fn trim(words: &str) -> &str {
    // A full stop may belong to an abbreviation: `Washington, D.C.`.
    let words =
        words.trim_matches([' ', ',', '(', ')', '–', '—', '-', ':', ';', '|', '،', '，', '•', '·']);
    if words.matches('.').count() == 1 { words.trim_end_matches('.') } else { words }
}

/// Words without what leads to the date: `Oslo, on`.
fn without_joint(words: &str) -> &str {
    let joints = [" on", " from", " in", " between", " during", " dated", " of"];
    let ends = joints.iter().find_map(|joint| words.strip_suffix(joint));
    ends.unwrap_or(words)
}

/// Words without what leads to a place: `in Oslo`.
fn without_lead(words: &str) -> &str {
    let leads = ["in ", "at ", "In ", "At "];
    leads.iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words)
}

/// `Report on the Meeting held in Vienna` as what was held and where.
fn held(words: &str) -> Option<(&str, &str)> {
    let joints = [
        " was held in ",
        " was held at ",
        " held in ",
        " held at ",
        ", held in ",
        " convened in ",
        " meeting in ",
    ];
    let found = joints.iter().find_map(|joint| words.split_once(joint));
    found.map(|(name, place)| (trim(name), trim(place)))
}

/// Whether a line is of the head of a page: the symbol of a document, its languages.
fn is_mast(line: &str) -> bool {
    let lower = line.to_lowercase();
    let symbol = |word: &str| {
        let parts = word.split('/').filter(|part| !part.is_empty()).count();
        parts > 1
            && word.contains('/')
            && word.contains(char::is_uppercase)
            && !word.contains(char::is_lowercase)
            && word.contains(|c: char| c.is_ascii_digit())
    };
    line.split(' ').any(symbol) || MAST.iter().any(|start| lower.starts_with(start))
}

/// The same words as they stand elsewhere, if here they are all in capitals.
fn usual_case<'a>(capitals: &'a str, words: &'a str) -> &'a str {
    if capitals.contains(char::is_lowercase) || capitals.is_empty() {
        return capitals;
    }
    let at = words.to_ascii_lowercase().find(&capitals.to_ascii_lowercase());
    at.map_or(capitals, |at| &words[at..at + capitals.len()])
}
