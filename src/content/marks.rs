use super::{Content, Element, Provision};

/// A run of a provision's words, and the element whose own phrase it is.
#[derive(Debug, PartialEq)]
pub struct Run<'a> {
    /// The words.
    pub words: &'a str,
    /// The element that they belong to.
    pub element: Option<&'a Element>,
}

impl Content {
    /// The words of a provision cut at the phrases of the elements. Joined, the runs are
    /// the provision's words again.
    pub fn runs<'a>(&'a self, provision: &'a Provision) -> Vec<Run<'a>> {
        let text = &*provision.text;
        let mut found: Vec<(usize, &str, &Element)> = Vec::new();
        for element in &self.elements {
            for phrase in element.phrases.iter().filter(|phrase| phrase.provision == provision.id) {
                if let Some(start) = find(text, &phrase.words) {
                    found.push((start, &text[start..start + phrase.words.len()], element));
                }
            }
        }
        found.sort_unstable_by_key(|(start, ..)| *start);
        let mut runs = Vec::new();
        let mut at = 0;
        for (start, words, element) in found {
            // Two phrases that overlap are refused by the check; here the first one wins.
            if start < at {
                continue;
            }
            if start > at {
                runs.push(Run { words: &text[at..start], element: None });
            }
            runs.push(Run { words, element: Some(element) });
            at = start + words.len();
        }
        if at < text.len() {
            runs.push(Run { words: &text[at..], element: None });
        }
        runs
    }
}

/// Where words begin in a text. The standard library's search is faster in long texts, and
/// some kilobytes of WASM.
fn find(text: &str, words: &str) -> Option<usize> {
    text.as_bytes().windows(words.len().max(1)).position(|window| window == words.as_bytes())
}
