use serde_json::Value;

use super::texts::texts;

/// Where in a value a text has a sign that not every file made of it can hold, and the sign.
/// XML 1.0 has no control characters and none that stand for nothing; HTML drops or changes some
/// of them, and spreadsheets and readers of YAML others. Tabs and the ends of lines are held by all.
pub(super) fn wrong(value: &Value) -> Vec<(String, char)> {
    let texts = texts(value).into_iter();
    texts
        .filter_map(|(place, text)| Some((place, text.chars().find(|it| is_wrong(*it))?)))
        .collect()
}

fn is_wrong(sign: char) -> bool {
    let code = u32::from(sign);
    let stands_for_nothing = (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe;
    stands_for_nothing || sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_xml_cannot_hold_is_wrong_and_what_documents_have_is_not() {
        for sign in char::MIN..=char::MAX {
            let in_xml = matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}'
                | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            assert!(in_xml || is_wrong(sign), "U+{:04X}", u32::from(sign));
        }
        for sign in "\t\n aä–’…§¶\u{a0}\u{ad}\u{200b}\u{2028}ﬁ中ก١😀".chars() {
            assert!(!is_wrong(sign), "{sign:?}");
        }
    }
}
