use anyhow::{Result, bail};
use serde::de::DeserializeOwned;
use serde_json::Value;
use two_protocols::content::{About, Content, Edition, Links};

use super::files::{Contents, Files};
use super::folder::Folder;

/// Reads all files of a language into their types.
pub(super) fn join(folder: &Folder, lang: &str) -> Result<Content> {
    if !folder.path(lang).is_dir() || matches!(lang, "law" | "schema" | "source") {
        let name = folder.name(lang);
        bail!("{name}: no such language: it needs the files that content/en has");
    }
    let mut files = Files::new(folder);
    match read(&mut files, lang) {
        Some(joined) if files.problems.is_empty() => Ok(joined),
        _ => bail!("{}", files.problems.join("\n")),
    }
}

/// All files, so that all that is wrong is found; none if one of them could not be read.
fn read(files: &mut Files, lang: &str) -> Option<Content> {
    let contents = files.json("law/contents.json", "it lists the other files by kind")?;
    let contents: Contents = typed(files, "law/contents.json", "", contents)?;
    files.unlisted(&contents, lang);
    twice(files, &contents);
    let edition = edition(files);
    let instruments = items(files, lang, "instruments", &contents.instruments);
    let facts = list(files, lang, "facts");
    let elements = items(files, lang, "elements", &contents.elements);
    let offences = items(files, lang, "offences", &contents.offences);
    let rows = items(files, lang, "rows", &contents.rows);
    let recommendations = items(files, lang, "recommendations", &contents.recommendations);
    let obligations = items(files, lang, "obligations", &contents.obligations);
    let scenarios = items(files, lang, "scenarios", &contents.scenarios);
    let protection = list(files, lang, "protection");
    let pointers = list(files, lang, "pointers");
    let summary = single(files, &format!("{lang}/summary.json"));
    let vocabulary = filled(files, &format!("{lang}/vocabulary.json"));
    let ui = single(files, &format!("{lang}/ui.json"));
    let about: Option<About> = filled(files, &format!("{lang}/about.json"));
    let mut about = about?;
    // A place to fill in is not shown while it is empty.
    about.topics.retain(|it| !it.text.is_empty() || !it.links.is_empty());
    Some(Content {
        edition: edition?,
        lang: lang.into(),
        instruments,
        facts: facts?,
        elements,
        offences,
        rows,
        recommendations,
        obligations,
        scenarios,
        protection: protection?,
        pointers: pointers?,
        summary: summary?,
        vocabulary: vocabulary?,
        ui: ui?,
        about,
        links: Links::default(),
    })
}

/// Notes each id that is listed twice.
fn twice(files: &mut Files, contents: &Contents) {
    for (kind, ids) in contents.kinds() {
        for (i, id) in ids.iter().enumerate() {
            if ids[..i].contains(id) {
                let problem = format!("{kind}: `{id}` is listed twice: take one out");
                files.problem("law/contents.json", problem);
            }
        }
    }
}

fn edition(files: &mut Files) -> Option<Edition> {
    let edition: Edition = single(files, "edition.json")?;
    if !is_day(&edition.date) {
        let problem = format!("date: not a day, `{}`: write it as 2026-01-31", edition.date);
        files.problem("edition.json", problem);
    }
    Some(edition)
}

/// Whether a text is `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits, max| {
        part.len() == digits && part.parse().is_ok_and(|number: u16| (1..=max).contains(&number))
    };
    matches!(*parts, [y, m, d] if number(y, 4, 9999) && number(m, 2, 12) && number(d, 2, 31))
}

/// A file that holds one value.
fn single<T: DeserializeOwned>(files: &mut Files, file: &str) -> Option<T> {
    let value = files.json(file, "the page needs it")?;
    typed(files, file, "", value)
}

/// A file that holds one value, without an empty text.
fn filled<T: DeserializeOwned>(files: &mut Files, file: &str) -> Option<T> {
    let value = files.json(file, "the page needs it")?;
    empty(files, file, "", &value);
    typed(files, file, "", value)
}

/// The items of a kind: each from the file of its law and the file of its words.
fn items<T: DeserializeOwned>(files: &mut Files, lang: &str, kind: &str, ids: &[String]) -> Vec<T> {
    let mut joined = Vec::new();
    for id in ids {
        let law_file = format!("law/{kind}/{id}.json");
        let words_file = format!("{lang}/{kind}/{id}.json");
        let contents = files.name("law/contents.json");
        let or = format!("write it, or take `{id}` out of `{kind}` in {contents}");
        let law = files.json(&law_file, &or);
        let words = files.json(&words_file, &or);
        let (Some(law), Some(words)) = (law, words) else {
            continue;
        };
        if law.get("id").and_then(Value::as_str) != Some(id) {
            files.problem(&law_file, format!("id: not the file's name, `{id}`: mend one of them"));
        }
        joined.extend(item(files, [&law_file, &words_file], id, law, words));
    }
    joined
}

/// The items of a kind whose law and words are two arrays.
fn list<T: DeserializeOwned>(files: &mut Files, lang: &str, kind: &str) -> Option<Vec<T>> {
    let law_file = &*format!("law/{kind}.json");
    let words_file = format!("{lang}/{kind}.json");
    let law: Option<Vec<Value>> = single(files, law_file);
    let words: Option<Vec<Value>> = single(files, &words_file);
    let (law, mut words) = (law?, words?);
    let mut joined = Vec::new();
    for law in law {
        let id = id_of(&law);
        let Some(place) = words.iter().position(|words| id_of(words) == id) else {
            files.problem(&words_file, format!("{id}: no words for it: write them"));
            continue;
        };
        let mut words = words.remove(place);
        if let Some(words) = words.as_object_mut() {
            words.remove("id");
        }
        joined.extend(item(files, [law_file, &words_file], &id, law, words));
    }
    for id in words.iter().map(id_of) {
        let problem =
            format!("{id}: nothing of this id, or its words are there twice: delete these");
        files.problem(&words_file, problem);
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

/// A value as its type.
fn typed<T: DeserializeOwned>(files: &mut Files, file: &str, id: &str, value: Value) -> Option<T> {
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
fn wrong(files: &mut Files, file: &str, id: &str, field: &str, error: &serde_json::Error) {
    let mut place = String::new();
    for part in [id, field].into_iter().filter(|part| !matches!(*part, "" | ".")) {
        place = place + part + ": ";
    }
    files.problem(file, format!("{place}{error}: see the file's schema in content/schema/"));
}

/// Notes each text that has no words, however deep.
fn empty(files: &mut Files, file: &str, place: &str, words: &Value) {
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
