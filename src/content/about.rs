use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// What the reader should know of this tool: `<lang>/about.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct About {
    /// In reading order.
    pub topics: Vec<Topic>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Topic {
    /// `about-` and a word.
    pub id: Id,
    /// Its heading.
    pub title: Text,
    /// Its paragraphs.
    pub text: Vec<Text>,
    /// Links that follow the text.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// A link out of the page; nothing is fetched from it before it is followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Link {
    /// What it leads to.
    pub label: Text,
    /// An `https:` address, or the path of a page or file beside this one.
    pub href: Text,
    /// For a file beside this one that is saved and not opened: the name it is saved as.
    #[serde(default)]
    pub save: Option<Text>,
}
