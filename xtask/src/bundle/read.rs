use serde::de::DeserializeOwned;
use serde_json::Value;

use super::files::Files;

/// A file that holds one value.
pub(super) fn single<T: DeserializeOwned>(files: &mut Files, file: &str) -> Option<T> {
    let value = files.json(file, "the page needs it")?;
    typed(files, file, "", value)
}

/// A value as its type.
pub(super) fn typed<T: DeserializeOwned>(
    files: &mut Files,
    file: &str,
    id: &str,
    value: Value,
) -> Option<T> {
    match serde_path_to_error::deserialize(value) {
        Ok(typed) => Some(typed),
        Err(error) => {
            let path = error.path().to_string();
            wrong(files, file, id, &path, error.inner());
            None
        }
    }
}

/// Notes a value that is not as its type.
pub(super) fn wrong(
    files: &mut Files,
    file: &str,
    id: &str,
    field: &str,
    error: &serde_json::Error,
) {
    let mut place = String::new();
    for part in [id, field].into_iter().filter(|part| !matches!(*part, "" | ".")) {
        place = place + part + ": ";
    }
    files.problem(file, format!("{place}{error}: see the file's schema in content/schema/"));
}

/// Notes each text that has no words, however deep.
pub(super) fn empty(files: &mut Files, file: &str, place: &str, words: &Value) {
    match words {
        Value::String(text) if text.trim().is_empty() => {
            files.problem(file, format!("{place}: no words: write them"));
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                empty(files, file, &format!("{place}[{i}]"), item);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                let joint = match place {
                    "" => "",
                    _ if place.contains(": ") => ".",
                    _ => ": ",
                };
                empty(files, file, &format!("{place}{joint}{field}"), value);
            }
        }
        _ => {}
    }
}
