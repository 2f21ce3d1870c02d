use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::OffsetDateTime;
use two_protocols::content::Statement;

use crate::build::Entry;
use crate::bundle::{ANSWERS, Points, Question, Remarks, answer_in};

/// The version that a new guide begins with.
const FIRST: &str = "0.1.0";

/// Writes what is said of a document into a folder that has it, as in another, with every answer,
/// remark, recommendation and number of a paragraph still to come.
pub(super) fn put(folder: &Path, own: &Path, lang: &str) -> Result<()> {
    let words = |file: &str| format!("{lang}/{file}");
    let statement: Statement = read(&folder.join(words("summary.json")))?;
    let mut questions: Vec<Question> = read(&own.join(words(ANSWERS)))?;
    for question in &mut questions {
        question.answer.clear();
        let said = answer_in(&statement, &question.id);
        if !said.is_empty() {
            said.clone_into(&mut question.until);
        }
    }
    write(&folder.join(words(ANSWERS)), &questions)?;
    let points: Points = read(&own.join(words("recommendations.json")))?;
    let none = Points {
        lead: "".into(),
        choice: "".into(),
        topics: Vec::new(),
        parties: Vec::new(),
        points: Vec::new(),
        // How firm a verb is says nothing of a document.
        ..points
    };
    write(&folder.join(words("recommendations.json")), &none)?;
    let none =
        Remarks { remarks: BTreeMap::new(), names: Vec::new(), screenshots: BTreeMap::new() };
    write(&folder.join(words("document.json")), &none)?;
    let document = folder.join("document");
    fs::create_dir_all(&document)?;
    write(&document.join("paragraphs.json"), &json!({}))?;
    write(&document.join("recommendations.json"), &json!([]))?;
    let today = OffsetDateTime::now_utc().date().to_string();
    write(&folder.join("edition.json"), &json!({ "version": FIRST, "date": today }))?;
    let mut log: Vec<Entry> = read(&own.join(words("changes.json")))?;
    let first = log.pop().map(|it| Entry { version: FIRST.into(), date: today, ..it });
    write(&folder.join(words("changes.json")), &Vec::from_iter(first))
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let name = || file.display().to_string();
    let text = fs::read_to_string(file).with_context(name)?;
    let value: Value = serde_json::from_str(&text).with_context(name)?;
    serde_path_to_error::deserialize(value).with_context(name)
}

fn write(file: &Path, value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value)? + "\n";
    fs::write(file, text).with_context(|| file.display().to_string())
}
