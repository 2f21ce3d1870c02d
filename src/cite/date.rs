use super::CiteWords;
use crate::content::fill;

/// Year, month and day of `YYYY-MM-DD`, as written; none for anything else, which would make
/// a format that has them as numbers unreadable.
pub(super) fn parts(iso: &str) -> Option<(&str, &str, &str)> {
    let bytes = iso.as_bytes();
    let dash = |at| bytes[at] == b'-';
    let digit = |at: usize| dash(at) || bytes[at].is_ascii_digit();
    let is_day = bytes.len() == 10 && (0..10).all(digit) && dash(4) && dash(7);
    let (year, month, day) = is_day.then(|| (&iso[..4], &iso[5..7], &iso[8..]))?;
    let is_day = iso.split('-').count() == 3
        && !year.starts_with('0')
        && matches!((number(month), number(day)), (1..=12, 1..=31));
    is_day.then_some((year, month, day))
}

/// The number of a month or a day.
pub(super) fn number(digits: &str) -> usize {
    digits.bytes().fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0')))
}

/// A day in words; what is no day stays as it is.
pub fn in_words(iso: &str, words: &CiteWords) -> String {
    let Some((year, month, day)) = parts(iso) else {
        return iso.into();
    };
    let month = words.months.get(number(month) - 1).map_or(month, |month| month);
    let values = [("day", day.trim_start_matches('0')), ("month", month), ("year", year)];
    fill(&words.day, &values)
}
