use std::ops::Range;

use crate::import::words::MONTHS;

/// Months are also written so.
const SHORT: &[&str] =
    &["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"];
const JOINTS: &[&str] = &["to", "–", "-", "—", "and", "&", "of", "until", "till", "through", "the"];
const WEEKDAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What a word of a date is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Day,
    Month,
    Year,
    Joint,
    Weekday,
    /// A whole date: `2020-03-05`, `5.3.2020`.
    Whole,
}

/// Whether a line has a date: a month with a day or year.
pub(crate) fn has_date(line: &str) -> bool {
    date(line).is_some()
}

/// Where the first date of a line stands, over all its days.
pub(super) fn date(line: &str) -> Option<Range<usize>> {
    let words = words(line);
    let mut from = 0;
    while from < words.len() {
        let run = run(&words[from..]);
        if run.is_empty() {
            from += 1;
            continue;
        }
        let parts: Vec<Part> = run.iter().map(|(_, part)| *part).collect();
        let has = |part| parts.contains(&part);
        if has(Part::Whole) || (has(Part::Month) && (has(Part::Day) || has(Part::Year))) {
            let first = run.first().map_or(0, |(range, _)| range.start);
            let last = run.last().map_or(0, |(range, _)| range.end);
            return Some(first..last);
        }
        from += run.len();
    }
    None
}

/// The words of a date at the start, without what only joins them.
fn run(words: &[(Range<usize>, Option<Part>)]) -> Vec<(Range<usize>, Part)> {
    let mut run: Vec<(Range<usize>, Part)> = Vec::new();
    for (range, part) in words {
        let Some(part) = part else { break };
        let last = run.last().map(|(_, part)| *part);
        let begins = !matches!(part, Part::Joint);
        // A date ends with its year, unless another is joined to it.
        let over = matches!(last, Some(Part::Year | Part::Whole)) && *part != Part::Joint;
        if over || (run.is_empty() && !begins) {
            break;
        }
        run.push((range.clone(), *part));
    }
    while run.last().is_some_and(|(_, part)| matches!(part, Part::Joint | Part::Weekday)) {
        run.pop();
    }
    run
}

/// Each word with its place, and what it is in a date.
fn words(line: &str) -> Vec<(Range<usize>, Option<Part>)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in line.split(' ') {
        let from = at;
        at += word.len() + 1;
        let bare = word.trim_matches([',', '(', ')', ';', '.', ':', '[', ']']);
        if bare.is_empty() {
            if !word.is_empty() {
                words.push((from..from + word.len(), None));
            }
            continue;
        }
        let start = from + word.find(bare).unwrap_or(0);
        words.push((start..start + bare.len(), part(bare)));
    }
    words
}

fn part(word: &str) -> Option<Part> {
    let lower = word.to_lowercase();
    let capital = word.starts_with(char::is_uppercase);
    if JOINTS.contains(&&*lower) {
        return Some(Part::Joint);
    }
    if WEEKDAYS.contains(&&*lower) {
        return Some(Part::Weekday);
    }
    let month = lower.trim_end_matches('.');
    if capital && (MONTHS.contains(&month) || SHORT.contains(&month)) {
        return Some(Part::Month);
    }
    let numbers: Vec<&str> = lower.split(['-', '–', '—', '.', '/']).collect();
    if let [a, b, c] = numbers[..] {
        let year = |it| part(it) == Some(Part::Year);
        let small =
            |it: &str| it.len() < 3 && it.parse().is_ok_and(|it: u32| (1..32).contains(&it));
        if (year(a) && small(b) && small(c)) || (small(a) && small(b) && year(c)) {
            return Some(Part::Whole);
        }
    }
    if let Some((one, other)) = word.split_once(['-', '–', '—']) {
        // `3-5`, `April–May`, `2019-2020`.
        let (one, other) = (part(one)?, part(other)?);
        return (one == other || one == Part::Day).then_some(other);
    }
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &lower[digits.len()..];
    let number: u32 = digits.parse().ok()?;
    match (number, ending) {
        (1..=31, "" | "st" | "nd" | "rd" | "th") if digits.len() < 3 => Some(Part::Day),
        (1800..=2200, "") => Some(Part::Year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn a_date_is_found_with_all_its_days() {
        for (line, expected) in [
            ("Oslo, 5 March 2020", "5 March 2020"),
            ("29-30 April 2020, Oslo, Norway", "29-30 April 2020"),
            ("12 – 14 DECEMBER 2012", "12 – 14 DECEMBER 2012"),
            ("Oslo, 30 April to 2 May 2020", "30 April to 2 May 2020"),
            (
                "from 30 December 2019 to 2 January 2020 in Oslo",
                "30 December 2019 to 2 January 2020",
            ),
            ("Washington, DC, March 24, 2000", "March 24, 2000"),
            ("(Suva, June 3-5, 2021)", "June 3-5, 2021"),
            ("held from the 3rd to the 5th of May 2021", "3rd to the 5th of May 2021"),
            ("March 2020", "March 2020"),
            ("Oslo, 2020-03-05", "2020-03-05"),
            ("April–May 2020", "April–May 2020"),
        ] {
            assert_eq!(date(line).map(|range| &line[range]), Some(expected), "{line}");
        }
        for line in ["It may 5", "Resolution 7", "Fourth Talks 2020", "of the 3"] {
            assert_eq!(date(line), None, "{line}");
        }
    }
}
