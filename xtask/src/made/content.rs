use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::statement::{points, statement};
use crate::other;

/// What the editors of a guide to the made-up document answer.
const ANSWERS: &str = include_str!("answers.json");

/// Makes a folder of content about the made-up statement, as editors do: by the command, by answers,
/// and with so many of its points, five at most, as its recommendations.
///
/// # Errors
/// When a file cannot be read or written, or is not as it was when this was written.
pub fn content(folder: &Path, paragraphs: u16, recommendations: usize) -> Result<()> {
    begun(folder, paragraphs)?;
    let answers: BTreeMap<String, String> = serde_json::from_str(ANSWERS)?;
    change(&folder.join("en/answers.json"), |questions| {
        for question in questions.as_array_mut().into_iter().flatten() {
            let answer = question["id"].as_str().and_then(|id| answers.get(id));
            question["answer"] = answer.map_or("", |it| it).into();
        }
    })?;
    let edition = json!({ "version": "0.0.1", "date": "2026-03-06" });
    change(&folder.join("edition.json"), |json| *json = edition.clone())?;
    change(&folder.join("en/changes.json"), |json| {
        *json = json!([edition]);
        json[0]["changes"] = json!(["Made up for tests."]);
    })?;
    let points = points(paragraphs).into_iter().take(recommendations).zip(1..);
    recommend(folder, &points.collect::<Vec<_>>())
}

/// Makes the folder as the command alone does.
///
/// # Errors
/// As [`content`].
pub fn begun(folder: &Path, paragraphs: u16) -> Result<()> {
    let file = folder.with_extension("md");
    fs::create_dir_all(file.parent().unwrap_or(folder))?;
    fs::write(&file, statement(paragraphs)).with_context(|| file.display().to_string())?;
    let made = other::new(folder, &file);
    fs::remove_file(file)?;
    made.map(drop)
}

/// Writes recommendations, and cites the paragraph of each in the element that it concerns.
fn recommend(folder: &Path, points: &[((u16, &str), usize)]) -> Result<()> {
    if points.is_empty() {
        return Ok(());
    }
    let elements = ["means", "illegal-entry", "benefit", "child", "act"];
    let actors = ["officers", "drafters", "governments", "officers", "secretariat"];
    let (mut law, mut words, mut paragraphs) = (Vec::new(), Vec::new(), json!({}));
    for ((paragraph, quote), number) in points {
        let element = elements[(number - 1) % elements.len()];
        paragraphs[element] = json!([paragraph]);
        law.push(json!({
            "id": format!("rec-{number}"),
            "paragraph": paragraph,
            "strength": "recommended",
            "actors": [actors[(number - 1) % actors.len()]],
            "addressees": [],
            "topics": ["definitions"],
            "elements": [element],
            "offences": [],
            "provisions": [],
        }));
        words.push(json!({
            "id": format!("rec-{number}"),
            "action": format!("Made-up action {number}."),
            "quote": quote,
            "why": "It is made up to be beside that element.",
        }));
    }
    change(&folder.join("document/recommendations.json"), |json| *json = law.into())?;
    change(&folder.join("document/paragraphs.json"), |json| *json = paragraphs)?;
    change(&folder.join("en/recommendations.json"), |json| {
        json["lead"] = "What the made-up meeting asked for, in short words and in its own.".into();
        json["choice"] = "So is the list of action points, which are made up.".into();
        json["topics"] = json!([{ "id": "definitions", "label": "Core definitions" }]);
        json["parties"] = json!([
            { "id": "governments", "label": "Governments" },
            { "id": "officers", "label": "Officers" },
            { "id": "drafters", "label": "Drafters" },
            { "id": "secretariat", "label": "The Secretariat" },
        ]);
        json["points"] = words.into();
    })
}

/// Changes a JSON file.
fn change(file: &Path, with: impl FnOnce(&mut Value)) -> Result<()> {
    let name = || file.display().to_string();
    let text = fs::read_to_string(file).with_context(name)?;
    let mut json = serde_json::from_str(&text).with_context(name)?;
    with(&mut json);
    fs::write(file, serde_json::to_string_pretty(&json)? + "\n").with_context(name)
}
