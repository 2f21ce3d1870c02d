use serde::{Deserialize, Serialize};

use super::words::Word;
use crate::content::Text;

/// All that is read: `content/<lang>.offline.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Data {
    /// The worker, beside the page; none in a single file, or where pages are only written.
    pub worker: Option<Text>,
    /// What it says, in the order of [`Word::ALL`].
    pub words: Vec<Text>,
}

impl Data {
    /// The words, with each `{name}` filled in.
    pub fn say(&self, word: Word, values: &[(&str, &str)]) -> Text {
        word.say(&self.words, values)
    }
}
