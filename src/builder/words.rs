use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// The words of the page `embed-this.html`: `<lang>/embed.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Words {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The link to the guide.
    pub back: String,
    /// The title of the form.
    pub form: String,
    /// The words of the form, by key.
    pub labels: BTreeMap<String, String>,
    /// The title of the recipes.
    pub recipes_title: String,
    /// How it is done in one system or another.
    pub recipes: Vec<Recipe>,
    /// On content security policies.
    pub policy: Remark,
    /// On pinned versions.
    pub integrity: Remark,
    /// On privacy.
    pub privacy: Remark,
    /// The link to the check.
    pub check_link: String,
}

/// How it is done in one system.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Its id on the page.
    pub id: String,
    /// The system.
    pub title: String,
    /// One after the other.
    pub steps: Vec<String>,
    /// The kind of code that it ends with: `element`, `frame`, `link` or `shortcode`.
    pub code: String,
}

/// A text with a title.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The title.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
}

impl Words {
    /// The words of a key; the key itself where it has none, which a test would see.
    pub fn label(&self, key: &str) -> String {
        self.labels.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }
}
