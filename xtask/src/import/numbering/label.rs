//! The number at the start of a paragraph, in any of its forms.

use super::digits::{number, roman};
use crate::import::words::MONTHS;

/// How a number is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `1.`, `1 .`, `1.2`, `I.1`.
    Stop,
    /// `1)`.
    Bracket,
    /// `(1)`.
    Brackets,
    /// `Para 1`, `Recommendation 1:`.
    Word(String),
    /// `1` alone on its line.
    Alone,
    /// `1 Words`: its stop is missing.
    Missing,
}

/// A number at the start of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) form: Form,
    /// `1.2` as 1 and 2.
    pub(crate) path: Vec<u32>,
    /// Where it ends, with its signs.
    pub(crate) end: usize,
    /// Where the words after it begin.
    pub(crate) next: usize,
}

const STOPS: &[char] = &['.', '．', '。', '、', '﹒', '۔'];
const CLOSES: &[char] = &[')', '）'];
/// What is counted and is no paragraph.
const PARTS: &[&str] = &[
    "part",
    "chapter",
    "section",
    "title",
    "annex",
    "appendix",
    "attachment",
    "schedule",
    "session",
    "day",
    "table",
    "figure",
    "box",
    "page",
    "volume",
    "group",
    "panel",
    "item",
    "agenda",
    "phase",
    "theme",
    "pillar",
    "cluster",
    "document",
    "no",
    "number",
    "resolution",
    "decision",
    "meeting",
    "round",
    "stage",
    "step",
    "version",
    "draft",
];

/// The number at the start of words.
pub(crate) fn label(words: &str) -> Option<Label> {
    // Most lines begin with a word.
    if words.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    bracketed(words).or_else(|| plain(words)).or_else(|| named(words))
}

fn made(form: Form, path: Vec<u32>, words: &str, end: usize) -> Option<Label> {
    let rest = &words[end..];
    let next = end + (rest.len() - rest.trim_start().len());
    let zero = path.contains(&0);
    (!zero).then_some(Label { form, path, end, next })
}

/// `(1)`.
fn bracketed(words: &str) -> Option<Label> {
    let open = words.chars().next().filter(|c| matches!(c, '(' | '（'))?;
    let inside = &words[open.len_utf8()..];
    let (value, length) = number(inside)?;
    let close = inside[length..].chars().next().filter(|c| CLOSES.contains(c))?;
    made(Form::Brackets, vec![value], words, open.len_utf8() + length + close.len_utf8())
}

/// `1.`, `1)`, `1 .`, `1.2`, `I.1`, `1` alone, and `1 Words`.
fn plain(words: &str) -> Option<Label> {
    let (mut path, mut end) = (Vec::new(), 0);
    let mut rest = words;
    loop {
        let first = path.is_empty();
        let figures = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (value, length) = match number(rest) {
            Some(found) => found,
            // `I.1` and `A.1`: only where a number follows.
            None if first
                && rest[figures..].starts_with('.')
                && number(&rest[figures + 1..]).is_some() =>
            {
                let letter = figures == 1 && rest.starts_with(|c: char| c.is_ascii_uppercase());
                let place = |c: u8| u32::from(c - b'A') + 1;
                let letter = letter.then(|| place(rest.as_bytes()[0]));
                (roman(&rest[..figures]).or(letter)?, figures)
            }
            None => break,
        };
        path.push(value);
        end += length;
        rest = &words[end..];
        let stop = rest.chars().next().filter(|c| STOPS.contains(c));
        match stop {
            Some(stop) if number(&rest[stop.len_utf8()..]).is_some() && path.len() < 6 => {
                end += stop.len_utf8();
                rest = &words[end..];
            }
            _ => break,
        }
    }
    if path.is_empty() {
        return None;
    }
    let after = rest.trim_start();
    let spaced = after.len() < rest.len();
    let sign = after.chars().next();
    let end_of = |c: char| words.len() - after.len() + c.len_utf8();
    match sign {
        None if path.len() == 1 => made(Form::Alone, path, words, end),
        None => made(Form::Stop, path, words, end),
        Some(c) if STOPS.contains(&c) => {
            let rest = &after[c.len_utf8()..];
            let begins =
                |c: char| c.is_whitespace() || c.is_alphabetic() || "\"'“‘«(*[".contains(c);
            // `1 .` only where words follow.
            let ends = rest.is_empty() || rest.starts_with(begins);
            if ends { made(Form::Stop, path, words, end_of(c)) } else { None }
        }
        Some(c) if CLOSES.contains(&c) && !spaced => made(Form::Bracket, path, words, end_of(c)),
        Some(_) if spaced && path.len() > 1 => made(Form::Stop, path, words, end),
        Some(c) if spaced && (c.is_alphabetic() || "\"'“‘«".contains(c)) => {
            made(Form::Missing, path, words, end)
        }
        Some(_) => None,
    }
}

/// `Para 1`, `Recommendation 1:`.
fn named(words: &str) -> Option<Label> {
    if words.is_ascii() && !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let signed = words.starts_with(['§', '¶', '№']);
    let first = words.chars().next()?;
    let space = if signed { first.len_utf8() } else { words.find(' ')? };
    let name = words[..space].trim_end_matches('.');
    let letters = signed || (name.chars().all(char::is_alphabetic) && first.is_uppercase());
    let lower = &*name.to_lowercase();
    if !letters || PARTS.contains(&lower) || MONTHS.contains(&lower) {
        return None;
    }
    let from = words.len() - words[space..].trim_start().len();
    let (value, length) = number(&words[from..])?;
    let end = from + length;
    let rest = &words[end..];
    let sign = rest.chars().next();
    let signs: usize = match sign {
        Some(c) if STOPS.contains(&c) || CLOSES.contains(&c) || matches!(c, ':' | '：') => {
            c.len_utf8()
        }
        Some(c) if !c.is_whitespace() => return None,
        _ => {
            // A dash after a space belongs to the number.
            let dash = rest.trim_start().chars().next().filter(|c| matches!(c, '–' | '—' | '-'));
            dash.map_or(0, |c| rest.len() - rest.trim_start().len() + c.len_utf8())
        }
    };
    let after = &words[end + signs..];
    if signs > 0 && !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return None;
    }
    made(Form::Word(name.to_lowercase()), vec![value], words, end + signs)
}

/// Whether a path may come after another: `2` after `1`, `1.2` after `1.1`, `2.1` after `1.2`,
/// `1.1` after `1`; the first has ones alone.
pub(crate) fn follows(path: &[u32], before: Option<&[u32]>) -> bool {
    let Some(before) = before else { return path.iter().all(|it| *it == 1) };
    let same = path.iter().zip(before).take_while(|(a, b)| a == b).count();
    let ones = |from: usize| path[from..].iter().all(|it| *it == 1);
    match (path.get(same), before.get(same)) {
        (Some(now), Some(last)) => Some(*now) == last.checked_add(1) && ones(same + 1),
        (Some(_), None) => ones(same),
        (None, _) => false,
    }
}

/// A path as it is said: `1.2`.
pub(crate) fn said(path: &[u32]) -> String {
    path.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}
