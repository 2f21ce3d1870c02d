use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde_json::json;
use two_protocols::content::{About, Content, Edition, Links, Row, Statement, Vocabulary};

use super::asked::{PARAGRAPHS, fields};
use super::document::{Document, document};
use super::files::{Contents, Files};
use super::folder::Folder;
use super::items::{items, list, pairs};
use super::read::{empty, single, typed};
use super::said::Said;

/// What was read of a folder.
pub(super) struct Joined {
    pub(super) content: Content,
    /// The document, as it was imported, with the answers.
    pub(super) statement: Statement,
    pub(super) said: Said,
}

/// Reads all files of a language into their types.
pub(super) fn join(folder: &Folder, lang: &str) -> Result<Joined> {
    if !folder.path(lang).is_dir() || matches!(lang, "law" | "schema" | "source") {
        let name = folder.name(lang);
        bail!("{name}: no such language: it needs the files that content/en has");
    }
    let mut files = Files::new(folder);
    match read(&mut files, lang) {
        Some((content, statement)) if files.problems.is_empty() => {
            Ok(Joined { content, statement, said: files.said })
        }
        _ => bail!("{}", files.problems.join("\n")),
    }
}

/// All files, so that all that is wrong is found; none if one of them could not be read.
fn read(files: &mut Files, lang: &str) -> Option<(Content, Statement)> {
    let document = document(files, lang);
    let contents = files.json("law/contents.json", "it lists the other files by kind")?;
    let contents: Contents = typed(files, "law/contents.json", "", contents)?;
    files.unlisted(&contents, lang);
    twice(files, &contents);
    let edition = edition(files);
    let mut concern = concern(files, &contents);
    let instruments = items(files, lang, "instruments", &contents.instruments, None);
    let facts = list(files, lang, "facts");
    let elements = items(files, lang, "elements", &contents.elements, Some(&mut concern));
    let offences = items(files, lang, "offences", &contents.offences, Some(&mut concern));
    let rows = items(files, lang, "rows", &contents.rows, Some(&mut concern));
    let obligations = items(files, lang, "obligations", &contents.obligations, Some(&mut concern));
    let scenarios = items(files, lang, "scenarios", &contents.scenarios, None);
    let protection = list(files, lang, "protection");
    let pointers = list(files, lang, "pointers");
    let vocabulary = vocabulary(files, lang);
    let ui = single(files, &format!("{lang}/ui.json"));
    let about = about(files, lang);
    let Document { statement, points, remarks } = document?;
    let recommendations = pairs(
        files,
        ["document/recommendations.json", &format!("{lang}/recommendations.json")],
        points.points,
    );
    let mut vocabulary = vocabulary?;
    vocabulary.topics = points.topics;
    vocabulary.parties = points.parties;
    vocabulary.strengths = points.strengths;
    let mut rows: Vec<Row> = rows;
    remark(files, lang, &mut rows, remarks.remarks);
    let content = Content {
        edition: edition?,
        lang: lang.into(),
        instruments,
        facts: facts?,
        elements,
        offences,
        rows,
        recommendations: recommendations?,
        obligations,
        scenarios,
        protection: protection?,
        pointers: pointers?,
        summary: shown(&statement, &files.said),
        vocabulary,
        ui: ui?,
        about: about?,
        links: Links::default(),
    };
    Some((content, statement))
}

/// The document with what is said until it is known.
fn shown(statement: &Statement, said: &Said) -> Statement {
    let mut shown = statement.clone();
    for (name, field) in fields(&mut shown) {
        *field = said.get(name).into();
    }
    shown
}

/// The numbers of the document's paragraphs that concern each item, by its id.
fn concern(files: &mut Files, contents: &Contents) -> BTreeMap<String, Vec<u16>> {
    let numbers: Option<BTreeMap<String, Vec<u16>>> = single(files, PARAGRAPHS);
    let numbers = numbers.unwrap_or_default();
    let of = [&contents.elements, &contents.offences, &contents.rows, &contents.obligations];
    for id in numbers.keys().filter(|id| !of.iter().any(|ids| ids.contains(id))) {
        let problem = format!("{id}: no element, offence, row or duty of this id: take it out");
        files.problem(PARAGRAPHS, problem);
    }
    numbers
}

/// Puts what the document says on rows before what is often confused there.
fn remark(files: &mut Files, lang: &str, rows: &mut [Row], remarks: BTreeMap<String, String>) {
    let file = format!("{lang}/document.json");
    for (id, remark) in remarks {
        match rows.iter_mut().find(|row| *row.id == *id) {
            Some(_) if remark.trim().is_empty() => {
                files.problem(&file, format!("remarks: {id}: no words: write them"));
            }
            Some(row) => {
                row.words.confusion = [&*remark, " ", &row.words.confusion].concat().into();
            }
            None => files.problem(&file, format!("remarks: no row `{id}`: take it out")),
        }
    }
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

/// Names of labels, without those of recommendations, which are of the document.
fn vocabulary(files: &mut Files, lang: &str) -> Option<Vocabulary> {
    let file = format!("{lang}/vocabulary.json");
    let mut value = files.json(&file, "the page needs it")?;
    empty(files, &file, "", &value);
    for key in ["topics", "parties", "strengths"] {
        if value.get(key).is_some() {
            let home = files.name(&format!("{lang}/recommendations.json"));
            files.problem(&file, format!("{key}: they belong in {home}: move them"));
        }
        value[key] = json!([]);
    }
    typed(files, &file, "", value)
}

/// About, without what has nothing to say: a text or a link that waits for an answer, a topic that
/// is a place to fill in.
fn about(files: &mut Files, lang: &str) -> Option<About> {
    let file = format!("{lang}/about.json");
    let value = files.json(&file, "the page needs it")?;
    // As it is written: what is filled in may be nothing.
    if let Ok(written) = files.folder.value(&file) {
        empty(files, &file, "", &written);
    }
    let mut about: About = typed(files, &file, "", value)?;
    for topic in &mut about.topics {
        topic.text.retain(|it| !it.is_empty());
        topic.links.retain(|it| !it.href.is_empty());
    }
    about.topics.retain(|it| !it.text.is_empty() || !it.links.is_empty());
    Some(about)
}
