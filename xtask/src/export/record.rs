use schemars::JsonSchema;
use serde::Deserialize;

/// When, where and by whom the summary was issued, as catalogues ask it: `content/document.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The country where it was issued, as in ISO 3166-1: two small letters.
    pub country: String,
    /// The body that it comes from, as one word of an address.
    pub actor: String,
    /// What it is called, as one word of an address.
    pub name: String,
    /// Its language, as in ISO 639-2: three small letters.
    pub language: String,
    /// The day it was issued, `YYYY-MM-DD`.
    pub date: String,
    /// The same day as printed in its last lines.
    pub printed: String,
    /// The first day of the meeting, `YYYY-MM-DD`.
    pub begun: String,
    /// Those who issued it, as printed in its last lines.
    pub authors: Vec<String>,
}
