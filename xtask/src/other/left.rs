use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::bundle::{ANSWERS, Bundle, Folder, Question, Remarks, bundle_from, texts};
use crate::import::render;
use crate::root;

/// Words that short say nothing of where they are from.
const TELLING: usize = 16;

/// The questions without an answer, a line each with what is printed until there is one.
///
/// # Errors
/// When the questions cannot be read.
pub fn unanswered(bundle: &Bundle) -> Result<Vec<String>> {
    let questions: Vec<Question> = bundle.folder.json(&file(bundle, ANSWERS))?;
    let open = questions.iter().filter(|it| it.answer.trim().is_empty());
    let line = |it: &Question| match bundle.said.get(&it.id) {
        "" => format!("{}: left out", it.id),
        said => format!("{}: “{said}”", it.id),
    };
    Ok(open.map(line).collect())
}

/// What in a folder still speaks of the project's own document, a line each: the file, the place
/// in it, and the words. There is nothing in that document's own folder.
///
/// # Errors
/// When one of the folders cannot be read.
pub fn left(bundle: &Bundle) -> Result<Vec<String>> {
    let own = bundle_from(&Folder::new(&root::content()), &bundle.content.lang)?;
    if own.statement == bundle.statement {
        return Ok(Vec::new());
    }
    let document = plain(&render(&bundle.statement));
    let mut names = names(&own)?;
    names.retain(|name| !stands(&document, name));
    let said = said(&own)?;
    let mut lines = Vec::new();
    for name in words(bundle)? {
        let value: Value = bundle.folder.json(&name)?;
        for (place, text) in texts(&value).into_iter().filter(|(place, _)| is_said(&name, place)) {
            let plain = plain(text);
            let found = names.iter().find(|name| stands(&plain, name));
            if let Some(found) = found {
                lines.push(format!("{}: {place}: “{found}” in: {text}", bundle.folder.name(&name)));
            } else if said.contains(text) {
                lines.push(format!("{}: {place}: {text}", bundle.folder.name(&name)));
            }
        }
    }
    lines.extend(numbers(bundle, &own)?);
    Ok(lines)
}

/// Numbers of paragraphs that are those of the other document.
fn numbers(bundle: &Bundle, own: &Bundle) -> Result<Vec<String>> {
    const FILE: &str = "document/paragraphs.json";
    type Numbers = BTreeMap<String, Vec<u16>>;
    let (here, there): (Numbers, Numbers) = (bundle.folder.json(FILE)?, own.folder.json(FILE)?);
    let same = here.iter().filter(|(id, it)| !it.is_empty() && there.get(*id) == Some(it));
    Ok(same.map(|(id, it)| format!("{}: {id}: {it:?}", bundle.folder.name(FILE))).collect())
}

/// Names that tell of a document: what it is called, of which meeting it is, where and by whom it
/// was issued, who chaired, and what only it has other names for.
fn names(own: &Bundle) -> Result<BTreeSet<String>> {
    let Remarks { names: other, .. } = own.words("document")?;
    let other = other.iter().flatten().map(|it| plain(it));
    let body = own.said.get("catalogue").split_once('/').map_or("", |(_, body)| body);
    let place = own.said.get("where").split(',');
    let chairs = own.statement.chairs.iter().map(|it| &*it.name);
    let names = [own.said.get("kind"), own.said.get("meeting"), body].into_iter();
    let names = names.chain(place).chain(chairs).map(plain);
    let authors = own.said.authors();
    let names = names.chain(authors.iter().map(|it| plain(it))).chain(other);
    Ok(names.filter(|it| it.len() > 3).collect())
}

/// All sentences that are said of a document.
fn said(own: &Bundle) -> Result<BTreeSet<String>> {
    let mut said = BTreeSet::new();
    for name in [ANSWERS, "recommendations.json", "document.json"] {
        let name = file(own, name);
        let mut value: Value = own.folder.json(&name)?;
        if let Some(fields) = value.as_object_mut() {
            // Labels, which another document may share.
            fields.retain(|field, _| !["topics", "parties", "strengths"].contains(&&**field));
        }
        let texts = texts(&value).into_iter().filter(|(place, _)| is_said(&name, place));
        said.extend(texts.map(|(_, text)| text.to_owned()).filter(|it| it.len() >= TELLING));
    }
    Ok(said)
}

/// Whether a text is one that an editor writes of a document: no question, no id.
fn is_said(file: &str, place: &str) -> bool {
    let field = place.rsplit(": ").next().unwrap_or_default();
    field != "id" && (field == "answer" || !file.ends_with(ANSWERS))
}

/// The files of words, but for the document itself.
fn words(bundle: &Bundle) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let lang = &*bundle.content.lang;
    walk(&bundle.folder.path(lang), lang, &mut found)?;
    found.retain(|it| *it != file(bundle, "summary.json"));
    found.sort();
    Ok(found)
}

fn walk(folder: &Path, name: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = [name, "/", &path.file_name().unwrap_or_default().to_string_lossy()].concat();
        if path.is_dir() {
            walk(&path, &name, found)?;
        } else if path.extension().is_some_and(|it| it == "json") {
            found.push(name);
        }
    }
    Ok(())
}

fn file(bundle: &Bundle, name: &str) -> String {
    format!("{}/{name}", bundle.content.lang)
}

/// Words as they are compared: small letters and digits, single spaces between.
fn plain(words: &str) -> String {
    let words = words.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether a name stands in words, both as they are compared.
fn stands(words: &str, name: &str) -> bool {
    [" ", words, " "].concat().contains(&[" ", name, " "].concat())
}
