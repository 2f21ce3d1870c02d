use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::asked::PARAGRAPHS;
use super::files::Files;
use super::read::{empty, single, wrong};

/// The items of a kind: each from the file of its law and the file of its words.
/// `concern` has the numbers of paragraphs, for those that name any.
pub(super) fn items<T: DeserializeOwned>(
    files: &mut Files,
    lang: &str,
    kind: &str,
    ids: &[String],
    mut concern: Option<&mut BTreeMap<String, Vec<u16>>>,
) -> Vec<T> {
    let mut joined = Vec::new();
    for id in ids {
        let law_file = format!("law/{kind}/{id}.json");
        let words_file = format!("{lang}/{kind}/{id}.json");
        let contents = files.name("law/contents.json");
        let or = format!("write it, or take `{id}` out of `{kind}` in {contents}");
        let law = files.json(&law_file, &or);
        let words = files.json(&words_file, &or);
        let (Some(mut law), Some(words)) = (law, words) else {
            continue;
        };
        if let Some(concern) = &mut concern {
            if law.get("paragraphs").is_some() {
                let home = files.name(PARAGRAPHS);
                let problem = format!("paragraphs: they belong in {home}: move them");
                files.problem(&law_file, problem);
            }
            law["paragraphs"] = json!(concern.remove(id).unwrap_or_default());
        }
        if law.get("id").and_then(Value::as_str) != Some(id) {
            files.problem(&law_file, format!("id: not the file's name, `{id}`: mend one of them"));
        }
        joined.extend(item(files, [&law_file, &words_file], id, law, words));
    }
    joined
}

/// The items of a kind whose law and words are two arrays.
pub(super) fn list<T: DeserializeOwned>(
    files: &mut Files,
    lang: &str,
    kind: &str,
) -> Option<Vec<T>> {
    let words_file = format!("{lang}/{kind}.json");
    let words: Option<Vec<Value>> = single(files, &words_file);
    pairs(files, [&format!("law/{kind}.json"), &words_file], words?)
}

/// The items of an array, with their words, which were read already from the other file.
pub(super) fn pairs<T: DeserializeOwned>(
    files: &mut Files,
    [law_file, words_file]: [&str; 2],
    mut words: Vec<Value>,
) -> Option<Vec<T>> {
    let law: Vec<Value> = single(files, law_file)?;
    let mut joined = Vec::new();
    for law in law {
        let id = id_of(&law);
        let Some(place) = words.iter().position(|words| id_of(words) == id) else {
            files.problem(words_file, format!("{id}: no words for it: write them"));
            continue;
        };
        let mut words = words.remove(place);
        if let Some(words) = words.as_object_mut() {
            words.remove("id");
        }
        joined.extend(item(files, [law_file, words_file], &id, law, words));
    }
    for id in words.iter().map(id_of) {
        let problem =
            format!("{id}: nothing of this id, or its words are there twice: delete these");
        files.problem(words_file, problem);
    }
    Some(joined)
}

fn id_of(value: &Value) -> String {
    value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// One item from its law and its words.
fn item<T: DeserializeOwned>(
    files: &mut Files,
    [law_file, words_file]: [&str; 2],
    id: &str,
    mut law: Value,
    words: Value,
) -> Option<T> {
    let Some(object) = law.as_object_mut() else {
        files.problem(law_file, format!("{id}: not an object: put it in braces"));
        return None;
    };
    if object.contains_key("words") {
        let home = files.name(words_file);
        let problem = format!("{id}: words: they belong in {home}: move them");
        files.problem(law_file, problem);
        return None;
    }
    empty(files, words_file, id, &words);
    object.insert("words".into(), words);
    let error = match serde_path_to_error::deserialize(law) {
        Ok(item) => return Some(item),
        Err(error) => error,
    };
    let path = error.path().to_string();
    let (file, field) = match path.strip_prefix("words") {
        Some(field) => (words_file, field.trim_start_matches('.')),
        None => (law_file, &*path),
    };
    wrong(files, file, id, field, error.inner());
    None
}
