use two_protocols::content::{Event, Text};

/// What the title block says.
#[derive(Debug)]
pub(crate) struct Title {
    /// The line that says what kind of document it is.
    pub(crate) kind: Text,
    /// The meeting.
    pub(crate) event: Event,
}

const KINDS: &[&str] = &[
    "summary",
    "statement",
    "communiqué",
    "communique",
    "declaration",
    "report",
    "minutes",
    "conclusions",
    "resolution",
    "record",
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn has_word(line: &str, words: &[&str]) -> bool {
    let line = line.to_lowercase();
    line.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word))
}

/// Whether a line names a kind of document.
pub(crate) fn is_kind(line: &str) -> bool {
    has_word(line, KINDS)
}

/// Whether a line has a date: a month and a number.
pub(crate) fn has_date(line: &str) -> bool {
    has_word(line, MONTHS) && line.contains(|c: char| c.is_ascii_digit())
}

/// Reads the title block. Words all in capitals are taken from elsewhere in the document,
/// `words`, if they are there too.
pub(crate) fn title(heading: &[Text], words: &str) -> Title {
    let with_kind = heading.iter().enumerate().filter(|(_, line)| is_kind(line));
    let kind = with_kind.min_by_key(|(_, line)| line.split(' ').count()).map(|(i, _)| i);
    let date = heading.iter().position(|line| has_date(line));
    let (before, dates) = date.map_or(("", ""), |i| split_date(&heading[i]));
    let mut place_line = None;
    let mut place = if is_place(before) { before } else { "" };
    if let (Some(i), "") = (date, before) {
        let near = [i.wrapping_sub(1), i + 1].into_iter();
        let mut near =
            near.filter(|i| Some(*i) != kind && heading.get(*i).is_some_and(|line| is_place(line)));
        place_line = near.next();
        place = place_line.map_or("", |i| &heading[i]);
    }
    let lines = heading.iter().enumerate();
    let name: Vec<&str> = lines
        .skip_while(|(i, _)| [kind, date, place_line].contains(&Some(*i)))
        .take_while(|(i, _)| ![kind, date, place_line].contains(&Some(*i)))
        .map(|(_, line)| &**line)
        .collect();
    let kind: Text = kind.map_or_else(Text::default, |i| heading[i].clone());
    let name = match name.join(" ") {
        name if name.is_empty() => kind.to_string(),
        name => name,
    };
    Title {
        event: Event {
            name: usual_case(&name, words).into(),
            place: usual_case(place, words).into(),
            dates: usual_case(dates, words).into(),
        },
        kind,
    }
}

/// The same words as they stand elsewhere, if here they are all in capitals.
fn usual_case<'a>(capitals: &'a str, words: &'a str) -> &'a str {
    if capitals.contains(char::is_lowercase) || capitals.is_empty() {
        return capitals;
    }
    let at = words.to_ascii_lowercase().find(&capitals.to_ascii_lowercase());
    at.map_or(capitals, |at| &words[at..at + capitals.len()])
}

/// What stands before the date in a line, and the date up to its year.
fn split_date(line: &str) -> (&str, &str) {
    let words = line.split_inclusive(' ');
    let before = words.take_while(|word| {
        !has_word(word, MONTHS) && !word.starts_with(|c: char| c.is_ascii_digit())
    });
    let (before, dates) = line.split_at(before.map(str::len).sum());
    let year = |(at, _): &(usize, char)| {
        let year = dates.get(*at..*at + 4);
        year.is_some_and(|year| year.chars().all(|c| c.is_ascii_digit()))
    };
    let end = dates.char_indices().find(year).map_or(dates.len(), |(at, _)| at + 4);
    (before.trim_end_matches([' ', ',', '(', '–', '-']), dates[..end].trim_end())
}

/// Whether words read like a place: a few names in capitals, with a comma if more than one.
fn is_place(line: &str) -> bool {
    let mut parts = line.split(", ");
    let short = |part: &str| part.split(' ').count() <= 3 && part.starts_with(char::is_uppercase);
    let one = line.split(' ').count() == 1;
    !is_kind(line) && (one || line.contains(", ")) && parts.all(short)
}
