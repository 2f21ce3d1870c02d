use super::token::{self, is_id, run};
use crate::content::Text;

/// What became of the words that a citation is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The text has neither a token nor a link of the guide in it.
    NotACitation,
    /// It names an item that the guide does not have.
    Unknown(Found),
    /// It has a link to an item, and no mark: the words may have changed.
    Unmarked(Found),
    /// The item has the same words as when it was cited.
    Same(Found),
    /// The item has other words now, with this mark.
    Changed(Found, Text),
}

/// What a pasted citation says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The item's id.
    pub item: String,
    /// The mark of its words then.
    pub mark: String,
    /// The version of the edition in which it was read; empty where it was cut off.
    pub version: String,
    /// The hash of that edition; empty where it was cut off.
    pub hash: String,
}

/// Checks the first citation in a pasted text. `known` gives the mark of an item's words now.
pub fn check(pasted: &str, known: &dyn Fn(&str) -> Option<Text>) -> Checked {
    check_all(pasted, known).into_iter().next().unwrap_or(Checked::NotACitation)
}

/// Checks every citation in a pasted text, such as a list of references: those with a token,
/// or if there are none the first link. What is quoted beside a token is not compared.
pub fn check_all(pasted: &str, known: &dyn Fn(&str) -> Option<Text>) -> Vec<Checked> {
    let joined = joined(pasted);
    let mut checked = Vec::new();
    let mut rest = &*joined;
    while let Some(at) = rest.find('[') {
        rest = &rest[at..];
        if let Some((token, after)) = token::read(rest) {
            checked.push(compare(&token, known));
            rest = after;
        } else {
            rest = &rest[1..];
        }
    }
    if checked.is_empty() {
        checked.extend(link(pasted, known));
    }
    checked
}

fn compare(token: &token::Token, known: &dyn Fn(&str) -> Option<Text>) -> Checked {
    let found = Found {
        item: token.item.into(),
        mark: token.mark.into(),
        version: token.version.into(),
        hash: token.hash.into(),
    };
    match known(token.item) {
        None => Checked::Unknown(found),
        Some(now) if *now == *token.mark => Checked::Same(found),
        Some(now) => Checked::Changed(found, now),
    }
}

/// The text as a token was written: without the white space, invisible characters, quote
/// signs of mail and TeX's signs that may have come into it, and with plain hyphens.
fn joined(pasted: &str) -> String {
    let mut joined = String::new();
    for c in pasted.chars() {
        let is_invisible = matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2064}' | '\u{feff}'
        );
        let is_apart = c.is_whitespace() || c.is_control() || "{}\\~>*".contains(c);
        match c {
            _ if is_invisible || is_apart => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => joined.push('-'),
            c => joined.push(c.to_ascii_lowercase()),
        }
    }
    joined
}

/// The item that the first link leads to: `open=tip-3-a`, `case=kidney` or a bare `#tip-3-a`.
fn link(pasted: &str, known: &dyn Fn(&str) -> Option<Text>) -> Option<Checked> {
    for sign in ["open=", "case=", "#"] {
        let mut rest = pasted;
        while let Some(at) = rest.find(sign) {
            rest = &rest[at + sign.len()..];
            let item = linked(rest);
            let found = Found { item, ..Found::default() };
            if known(&found.item).is_some() {
                return Some(Checked::Unmarked(found));
            }
            // A `#` may stand before anything, the others only before an item.
            if sign != "#" && !found.item.is_empty() {
                return Some(Checked::Unknown(found));
            }
        }
    }
    None
}

/// The id at the start of a text, which may be wrapped after a hyphen.
fn linked(text: &str) -> String {
    let mut item = String::new();
    let mut rest = text.trim_start();
    loop {
        let part = run(rest, |byte| byte == b'-' || is_id(byte));
        item.push_str(part);
        rest = &rest[part.len()..];
        let next = rest.trim_start();
        if part.is_empty() || !item.ends_with('-') || next.len() == rest.len() {
            break;
        }
        rest = next;
    }
    item.truncate(item.trim_end_matches('-').len());
    item
}
