use super::fold::{Before, words};
use super::index::Index;

/// A word of a question.
pub(super) struct Asked {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands between it and the word before.
    pub(super) before: Before,
    /// Whether it is of a script without spaces.
    pub(super) dense: bool,
    /// Whether more of it may follow: the last word while it is typed.
    pub(super) open: bool,
}

/// A question taken apart.
pub(super) struct Query {
    /// Words outside quotes.
    pub(super) words: Vec<Asked>,
    /// What stands in quotes, also in those not closed yet.
    pub(super) phrases: Vec<Vec<Asked>>,
}

/// More words than anybody asks for are not looked at.
const MOST: usize = 24;

impl Query {
    pub(super) fn new(text: &str, index: &Index) -> Self {
        let mut query = Self { words: Vec::new(), phrases: Vec::new() };
        let mut start = 0;
        for (place, part) in text.split(['"', '“', '”', '„', '«', '»', '「', '」']).enumerate()
        {
            let last = start + part.len() == text.len();
            let mut asked = Vec::new();
            words(part, &index.rules.nfkd, &mut |word| {
                asked.push(Asked {
                    text: word.text.to_owned(),
                    start: start + word.start,
                    end: start + word.end,
                    before: if word.start > 0 { word.before } else { Before::default() },
                    dense: word.dense,
                    open: last && word.end == part.len(),
                });
            });
            asked.truncate(MOST);
            index.mend(&mut asked);
            if place % 2 == 0 {
                query.words.extend(asked);
            } else if !asked.is_empty() && query.phrases.len() < MOST {
                query.phrases.push(asked);
            }
            start += part.len();
            start += text[start..].chars().next().map_or(0, char::len_utf8);
        }
        query.words.truncate(MOST);
        query
    }
}
