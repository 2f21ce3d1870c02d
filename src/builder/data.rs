#[cfg(feature = "tools")]
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::words::Word;
use crate::content::{Text, fill};

/// The words of the page as they are written: `<lang>/embed.json`.
#[cfg(feature = "tools")]
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What it says, by key: of [`Word`], and one for each colour.
    pub labels: BTreeMap<String, Text>,
    /// How it is done in one system or another.
    pub recipes: Vec<Recipe>,
    /// On policies, pinned versions and privacy.
    pub remarks: Vec<Remark>,
}

/// All that the page reads: `content/<lang>.embed.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Data {
    /// What it says, in the order of [`Word::ALL`].
    pub words: Vec<Text>,
    /// How it is done in one system or another.
    pub recipes: Vec<Recipe>,
    /// On policies, pinned versions and privacy.
    pub remarks: Vec<Remark>,
    /// The folder of the pinned version: `embed/0.1.0-1a2b3c4d`.
    pub folder: Text,
    /// The integrity of the script in it.
    pub integrity: Text,
    /// The grounds of the light and of the dark theme.
    pub grounds: Vec<Text>,
    /// The colours that a webmaster may set.
    pub colours: Vec<Colour>,
}

impl Data {
    /// The words, with each `{name}` filled in.
    pub fn say(&self, word: Word, values: &[(&str, &str)]) -> Text {
        self.words.get(word as usize).map(|words| fill(words, values).into()).unwrap_or_default()
    }
}

/// How it is done in one system.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Recipe {
    /// Its id on the page.
    pub id: Text,
    /// The system.
    pub title: Text,
    /// One after the other.
    pub steps: Vec<Text>,
    /// The kind of code that it ends with: `element`, `frame`, `link` or `shortcode`.
    pub code: Text,
}

/// A text with a title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Remark {
    /// The title.
    pub title: Text,
    /// Its paragraphs.
    pub text: Vec<Text>,
}

/// A colour that may be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colour {
    /// What it is called.
    pub name: Text,
    /// Its custom property.
    pub property: Text,
    /// What it is if nobody sets it.
    pub value: Text,
}
