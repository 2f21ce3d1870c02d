use anyhow::Result;
use schemars::schema_for;
use serde::Serialize;
use serde_json::{Value, json};
use two_protocols::content::{Edition, Statement};

use crate::bundle::Bundle;

/// The summary, after the name of its schema and its edition.
#[derive(Serialize)]
struct Summary<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    edition: &'a Edition,
    #[serde(flatten)]
    statement: &'a Statement,
}

/// The summary as `<lang>/summary.json` has it, and its schema.
pub(super) fn summary(bundle: &Bundle) -> Result<(String, String)> {
    let Bundle { content, statement, .. } = bundle;
    let summary = Summary { schema: "summary.schema.json", edition: &content.edition, statement };
    let summary = serde_json::to_string_pretty(&summary)? + "\n";
    Ok((summary, serde_json::to_string_pretty(&schema())? + "\n"))
}

/// The schema of a statement, which here says two things more of itself.
fn schema() -> Value {
    let mut schema = schema_for!(Statement).to_value();
    let mut edition = schema_for!(Edition).to_value();
    if let Some(edition) = edition.as_object_mut() {
        edition.remove("$schema");
    }
    schema["properties"]["$schema"] = json!({ "type": "string" });
    schema["properties"]["edition"] = edition;
    schema
}
