//! The token of a citation: `[tip-3-a:5f6e7d8c, 0.1.0+1a2b3c4d]`.

use super::Cited;

/// Hex digits of a mark or a hash.
const HEX: usize = 8;
/// The longest id that is looked for.
const MOST: usize = 64;

/// The token of what is cited.
pub(super) fn write(cited: &Cited) -> String {
    let edition = cited.edition;
    let mut token = String::from("[");
    for part in [cited.item, ":", cited.mark, ", ", &edition.version] {
        token.push_str(part);
    }
    if !edition.hash.is_empty() {
        token.push('+');
        token.push_str(&edition.hash);
    }
    token.push(']');
    token
}

/// What a token says.
pub(super) struct Token<'a> {
    pub(super) item: &'a str,
    pub(super) mark: &'a str,
    pub(super) version: &'a str,
    pub(super) hash: &'a str,
}

/// Reads the token at the start of a text without white space, and what follows it.
pub(super) fn read(text: &str) -> Option<(Token<'_>, &str)> {
    let rest = text.strip_prefix('[')?;
    let item = run(rest, |byte| byte == b'-' || is_id(byte));
    let rest = rest[item.len()..].strip_prefix(':')?;
    let mark = run(rest, is_hex);
    if item.is_empty() || item.len() > MOST || mark.len() != HEX {
        return None;
    }
    let mut token = Token { item, mark, version: "", hash: "" };
    let mut rest = &rest[HEX..];
    // A token that was cut off still says which words were cited.
    if let Some(edition) = rest.strip_prefix(',') {
        token.version = run(edition, |byte| matches!(byte, b'.' | b'-') || is_id(byte));
        rest = &edition[token.version.len()..];
        if let Some(hash) = rest.strip_prefix('+') {
            token.hash = run(hash, is_hex);
            rest = &hash[token.hash.len()..];
        }
    }
    Some((token, rest))
}

/// The start of a text as far as its bytes are of a kind.
pub(super) fn run(text: &str, is: impl Fn(u8) -> bool) -> &str {
    &text[..text.bytes().position(|byte| !is(byte)).unwrap_or(text.len())]
}

pub(super) fn is_id(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn is_hex(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}
