use anyhow::Result;
use two_protocols::cite::{CiteWords, day_in_words, first_day, last_day};

use crate::build::AppWords;
use crate::bundle::Bundle;

/// When, where and by whom the document was issued, as catalogues ask it: read off the document
/// and the answers. What nobody says is empty.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// The country where it was issued, as in ISO 3166-1: two small letters.
    pub(super) country: String,
    /// The body that it comes from, as one word of an address.
    pub(super) actor: String,
    /// What it is called, as one word of an address.
    pub(super) name: String,
    /// Its language, as in ISO 639-2: three small letters.
    pub(super) language: String,
    /// The day it was issued, `YYYY-MM-DD`.
    pub(super) date: String,
    /// The same day as it is printed in such documents.
    pub(super) printed: String,
    /// The first day of the meeting, `YYYY-MM-DD`.
    pub(super) begun: String,
    /// Those who issued it, as printed in its last lines.
    pub(super) authors: Vec<String>,
}

impl Record {
    pub(super) fn read(bundle: &Bundle) -> Result<Self> {
        let app: AppWords = bundle.words("app")?;
        let words: CiteWords = bundle.words("cite")?;
        let summary = &bundle.content.summary;
        let (country, actor) = bundle.said.get("catalogue").split_once('/').unwrap_or_default();
        let date = last_day(summary, &words).unwrap_or_default();
        Ok(Self {
            country: country.into(),
            actor: actor.into(),
            name: super::references::id(&summary.kind),
            language: app.language,
            printed: day_in_words(&date, &words),
            date: date.to_string(),
            begun: first_day(summary, &words).unwrap_or_default().to_string(),
            authors: bundle.said.authors().to_vec(),
        })
    }
}
