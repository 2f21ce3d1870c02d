use anyhow::Result;

use super::record::Record;
use crate::build::AppWords;
use crate::bundle::Bundle;

/// What each file says of where it is from.
pub(super) struct Origin {
    /// When and by whom the summary was issued.
    pub(super) record: Record,
    /// The guide's name.
    pub(super) guide: String,
    /// The guide's short name.
    pub(super) short: String,
    /// The guide and its edition: `Name 0.1.0 (2026-01-31, 1a2b3c4d)`.
    pub(super) edition: String,
    /// The summary in one line: what it is, of which meeting, where and when it was issued.
    pub(super) summary: String,
}

impl Origin {
    pub(super) fn read(bundle: &Bundle) -> Result<Self> {
        let content = &bundle.content;
        let record = Record::read(bundle)?;
        let app: AppWords = bundle.words("app")?;
        let (it, summary) = (&content.edition, &content.summary);
        let edition = format!("{} {} ({}, {})", app.short_name, it.version, it.date, it.hash);
        let parts = [&*summary.kind, &summary.event.name, &summary.event.place, &record.printed];
        let parts = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let summary = parts.join(", ");
        Ok(Self { record, guide: app.name, short: app.short_name, edition, summary })
    }
}
