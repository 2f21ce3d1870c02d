use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::statement::{points, statement};
use crate::bundle::Contents;
use crate::import::run;
use crate::root;

/// What the words that speak of the document become: by file, then by place in it.
const EDITS: &str = include_str!("edits.json");

/// Makes a folder of content about the made-up statement: as `content/`, with the other document
/// and without all that was said of the first. So many of its points, five at most, are its
/// recommendations.
///
/// # Errors
/// When a file cannot be read or written, or is not as it was when this was written.
pub fn content(folder: &Path, paragraphs: u16, recommendations: usize) -> Result<()> {
    for part in ["law", "en", "schema"] {
        root::copy(&root::content().join(part), &folder.join(part))?;
    }
    import(folder, paragraphs)?;
    take_out(folder)?;
    edit(folder)?;
    let points = points(paragraphs).into_iter().take(recommendations);
    let ids = points.zip(1..).map(|((paragraph, quote), number)| {
        put(folder, number, paragraph, quote)?;
        Ok(format!("rec-{number}"))
    });
    let ids = ids.collect::<Result<Vec<_>>>()?;
    change(&folder.join("law/contents.json"), |contents| {
        contents["recommendations"] = json!(ids);
        Ok(())
    })
}

/// The document, and its JSON as the command makes it.
fn import(folder: &Path, paragraphs: u16) -> Result<()> {
    let source = folder.join("source");
    fs::create_dir_all(&source)?;
    let source = source.join("made.md");
    fs::write(&source, statement(paragraphs))?;
    let out = folder.join("en/summary.json");
    run([&*source.to_string_lossy(), "--out", &*out.to_string_lossy()].map(Into::into).into())
}

/// Takes out the recommendations, and the numbers of paragraphs in all other items.
fn take_out(folder: &Path) -> Result<()> {
    for room in ["law", "en"] {
        let recommendations = folder.join(room).join("recommendations");
        fs::remove_dir_all(&recommendations)?;
        fs::create_dir(recommendations)?;
    }
    let contents = fs::read_to_string(folder.join("law/contents.json"))?;
    let contents: Contents = serde_json::from_str(&contents)?;
    let cited = ["elements", "offences", "rows", "obligations"];
    for (kind, ids) in contents.kinds().into_iter().filter(|(kind, _)| cited.contains(kind)) {
        for id in ids {
            change(&folder.join(format!("law/{kind}/{id}.json")), |item| {
                item["paragraphs"] = json!([]);
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// Changes the words that speak of the document.
fn edit(folder: &Path) -> Result<()> {
    let edits: serde_json::Map<String, Value> = serde_json::from_str(EDITS)?;
    for (file, words) in &edits {
        if !folder.join(file).exists() {
            fs::write(folder.join(file), "{}")?;
        }
        change(&folder.join(file), |json| {
            for (place, new) in words.as_object().into_iter().flatten() {
                let old = json.pointer_mut(place).with_context(|| place.clone())?;
                *old = new.clone();
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Writes a recommendation, and cites its paragraph in the element that it concerns.
fn put(folder: &Path, number: usize, paragraph: u16, quote: &str) -> Result<()> {
    let elements = ["means", "illegal-entry", "benefit", "child", "act"];
    let element = elements[(number - 1) % elements.len()];
    let actors = ["officers", "drafters", "governments", "officers", "secretariat"];
    let actor = actors[(number - 1) % actors.len()];
    let law = json!({
        "id": format!("rec-{number}"),
        "paragraph": paragraph,
        "strength": "recommended",
        "actors": [actor],
        "addressees": [],
        "topics": ["definitions"],
        "elements": [element],
        "offences": [],
        "provisions": [],
    });
    let words = json!({
        "action": format!("Made-up action {number}."),
        "quote": quote,
        "why": "It is made up to be beside that element.",
    });
    for (room, json) in [("law", law), ("en", words)] {
        let file = folder.join(format!("{room}/recommendations/rec-{number}.json"));
        fs::write(file, json.to_string())?;
    }
    change(&folder.join(format!("law/elements/{element}.json")), |item| {
        item["paragraphs"] = json!([paragraph]);
        Ok(())
    })
}

/// Changes a JSON file.
fn change(file: &Path, with: impl FnOnce(&mut Value) -> Result<()>) -> Result<()> {
    let name = || file.display().to_string();
    let text = fs::read_to_string(file).with_context(name)?;
    let mut json = serde_json::from_str(&text).with_context(name)?;
    with(&mut json).with_context(name)?;
    fs::write(file, serde_json::to_string_pretty(&json)? + "\n").with_context(name)
}
