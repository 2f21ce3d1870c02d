//! A file as text: UTF-8 alone, without signs that nobody sees.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::faults::{Fault, Report};

const SAVE: &str = "save it as UTF-8 text";

/// What files begin with that are no text, and what they are.
const FORMATS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a file of Word or of another office program"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Word"),
    (b"{\\rtf", "a file in rich text (RTF)"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
];

/// The text of a file.
///
/// # Errors
/// It is another format, or in another encoding than UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let fault = |line, saw: String| Fault { line, saw, mend: SAVE.into() };
    if let Some((_, format)) = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(fault(1, (*format).into()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        fault(line, format!("a byte that is no UTF-8, {:#04x}", bytes[error.valid_up_to()]))
    })?;
    let start = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let start: String = start.chars().take(14).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err(fault(1, "a page in HTML".into()));
    }
    Ok(text)
}

/// Whether nobody sees a sign and no word is another without it: soft hyphens, spaces of no
/// width, marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether a sign is a way to print others: ligatures, the forms of Arabic letters in a word.
fn is_form(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{fb13}'..='\u{fb17}' | '\u{fb50}'..='\u{fdfb}'
        | '\u{fe70}'..='\u{fefc}')
}

/// A text without signs that nobody sees, and with letters in the place of their printed forms.
pub fn clean(text: &str) -> Cow<'_, str> {
    let has = |line: &str| !line.is_ascii() && line.contains(|c| is_invisible(c) || is_form(c));
    if !text.split('\n').any(has) {
        return text.into();
    }
    let mut clean = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        if is_form(c) {
            clean.extend(std::iter::once(c).nfkc());
        } else {
            clean.push(c);
        }
    }
    clean.into()
}

/// Notes signs that no text has: they come of a broken file or a wrong encoding.
pub(super) fn check(text: &str, report: &mut Report) {
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t' | b'\x0b' | b'\x0c');
    if text.bytes().all(plain) {
        return;
    }
    let broken = |c: char| {
        c == '\u{fffd}'
            || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}'))
    };
    if !text.contains(broken) && !text.contains(MOJIBAKE) {
        return;
    }
    let text = text.replace("\r\n", "\n");
    for (i, line) in text.split(['\n', '\r']).enumerate() {
        if let Some(c) = line.chars().find(|c| broken(*c)) {
            let saw = format!("a sign that is no text, U+{:04X}", u32::from(c));
            report.error(i + 1, saw, "take it out, or put in the sign that was meant");
        }
        if line.contains(MOJIBAKE) {
            let saw = "signs as they come of a wrong encoding, such as `â€™`";
            report.warn(i + 1, saw, "open the original in its own encoding and save it as UTF-8");
        }
    }
}

/// What `’` becomes where UTF-8 is read as Windows' encoding.
const MOJIBAKE: &str = "â€";
