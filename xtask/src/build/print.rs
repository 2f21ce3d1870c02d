//! The sheet for paper: what stands on each printed sheet are words of the content.

use std::fmt::Write;

use anyhow::{Result, ensure};
use two_protocols::content::{Content, UiKey};

/// Puts the guide's title and its edition in their places in `print.css`.
pub(super) fn fill(css: &[u8], content: &Content) -> Result<String> {
    let edition = &content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    let words = [
        ("\"TITLE\"", content.ui.get(UiKey::Title)),
        ("\"EDITION\"", content.ui.fill(UiKey::EditionLine, &values)),
    ];
    let mut css = String::from_utf8(css.to_vec())?;
    for (place, text) in words {
        ensure!(css.matches(place).count() == 1, "print.css: not once in it: {place}");
        css = css.replace(place, &quoted(&text));
    }
    Ok(css)
}

/// A text as a string of CSS. What could end it, or the `style` element around it, is escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        if matches!(letter, '"' | '\\' | '<') || letter.is_control() {
            let _ = write!(quoted, "\\{:x} ", u32::from(letter));
        } else {
            quoted.push(letter);
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::bundle;
    use crate::root::root;

    #[test]
    fn no_word_ends_its_string_or_the_style_element() {
        assert_eq!(quoted("“Who?” – all"), "\"“Who?” – all\"");
        assert_eq!(quoted("a \"b\" \\ c\n"), "\"a \\22 b\\22  \\5c  c\\a \"");
        assert_eq!(quoted("</style>"), "\"\\3c /style>\"");
    }

    #[test]
    fn title_and_edition_are_those_of_the_content() {
        let content = bundle(root(), "en").expect("a bundle").content;
        let css = fill(b"a{content:\"TITLE\"}b{content:\"EDITION\"}", &content).expect("filled");
        let edition = &content.edition;
        for said in [&content.ui.get(UiKey::Title), &edition.version, &edition.date, &edition.hash]
        {
            assert!(css.contains(&**said), "{css} lacks {said}");
        }
        assert!(!css.contains("TITLE") && !css.contains("EDITION"), "{css}");
    }

    #[test]
    fn a_sheet_without_their_places_is_an_error() {
        let content = bundle(root(), "en").expect("a bundle").content;
        assert!(fill(b"a{content:\"TITLE\"}", &content).is_err());
    }
}
