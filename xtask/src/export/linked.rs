use anyhow::{Context, Result};
use serde_json::{Value, json};
use two_protocols::app::View;
use two_protocols::content::{Content, UiKey};

use super::File;
use super::record::Record;
use crate::bundle::Bundle;

/// What the page says of itself to machines, by schema.org: JSON-LD, which may stand in an
/// element `script`. Addresses are counted from the page. `files` are those to take away.
///
/// # Errors
/// When what the content says of the summary is missing.
pub fn linked(bundle: &Bundle, files: &[File]) -> Result<String> {
    let content = &bundle.content;
    let record = Record::read(bundle)?;
    let terms = content.compared().into_iter().map(|it| {
        json!({
            "@type": "DefinedTerm",
            "name": it.words.label,
            "url": address(content, &it.id),
        })
    });
    let licences = env!("CARGO_PKG_LICENSE").split(" OR ");
    let licences = licences.map(|it| ["https://spdx.org/licenses/", it].concat());
    let title = content.ui.get(UiKey::Title);
    let value = json!({
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": title,
        "version": content.edition.version,
        "dateModified": content.edition.date,
        "license": licences.collect::<Vec<_>>(),
        "inLanguage": content.lang,
        "isAccessibleForFree": true,
        "about": {
            "@type": "DefinedTermSet",
            "url": View::Compare.file(),
            "hasDefinedTerm": terms.collect::<Vec<_>>(),
        },
        "isBasedOn": document(content, &record, files),
    });
    // A `<` would be read as HTML: `</script`, `<!--`.
    Ok(serde_json::to_string(&value).context("JSON-LD")?.replace('<', "\\u003c"))
}

/// The summary, and the meeting that it is of.
fn document(content: &Content, record: &Record, files: &[File]) -> Value {
    let event = &content.summary.event;
    let about = known(json!({
        "@type": "Event",
        "name": event.name,
        "location": event.place,
        "startDate": record.begun,
    }));
    let about = if event.name.is_empty() { "".into() } else { about };
    known(json!({
        "@type": "Report",
        "name": content.summary.kind,
        "url": View::Summary.file(),
        "datePublished": record.date,
        "about": about,
        "encoding": encodings(files),
    }))
}

/// An object without what is not known.
fn known(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| *value != "");
    }
    object
}

/// The files that hold the document.
fn encodings(files: &[File]) -> Vec<Value> {
    let holds = |it: &&File| it.name.starts_with("summary.") && !it.name.contains("schema");
    let encoding = |it: &File| json!({ "@type": "MediaObject", "contentUrl": it.path() });
    files.iter().filter(holds).map(encoding).collect()
}

/// Where an item is: on the page of its view.
fn address(content: &Content, id: &str) -> String {
    [content.view_of(id).map_or("", View::file), "#", id].concat()
}
