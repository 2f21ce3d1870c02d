use two_protocols::content::{Statement, Text};

use super::asked::{ANSWERS, Points, Question, Remarks, fields};
use super::files::Files;
use super::read::{empty, single};
use super::said::Said;

/// All that is said of the document beside its own words.
pub(super) struct Document {
    /// As it was imported, with the answers.
    pub(super) statement: Statement,
    pub(super) points: Points,
    pub(super) remarks: Remarks,
}

/// Reads what is said of the document, and has the words that are read next filled with it.
pub(super) fn document(files: &mut Files, lang: &str) -> Option<Document> {
    let statement: Option<Statement> = single(files, &format!("{lang}/summary.json"));
    let questions: Option<Vec<Question>> = single(files, &format!("{lang}/{ANSWERS}"));
    let points: Option<Points> = single(files, &format!("{lang}/recommendations.json"));
    let remarks: Option<Remarks> = single(files, &format!("{lang}/document.json"));
    let (mut statement, questions) = (statement?, questions?);
    let (points, remarks) = (points?, remarks?);
    wrong(files, lang, &questions);
    said_of_points(files, lang, &points);
    let answer = |id: &str| {
        let answered = questions.iter().find(|it| it.id == id).map(|it| it.answer.trim());
        answered.filter(|it| !it.is_empty()).map(Text::from)
    };
    for (id, field) in fields(&mut statement) {
        *field = answer(id).unwrap_or_else(|| field.trim().into());
    }
    let ui = files.folder.value(&format!("{lang}/ui.json")).unwrap_or_default();
    let and = ui["try-and"].as_str().unwrap_or_default();
    files.said = Said::new(&questions, &statement, &points, and);
    Some(Document { statement, points, remarks })
}

/// Notes answers that cannot be right.
fn wrong(files: &mut Files, lang: &str, questions: &[Question]) {
    let file = format!("{lang}/{ANSWERS}");
    for (at, it) in questions.iter().enumerate() {
        let answer = it.answer.trim();
        let problem = match &*it.id {
            id if !Said::NAMES.contains(&id) => "nothing asks this: take it out",
            id if questions[..at].iter().any(|it| it.id == id) => "asked twice: take one out",
            "link" if !answer.is_empty() && !answer.starts_with("https://") => {
                "not an address that begins with https://: write that"
            }
            "catalogue" if !answer.is_empty() && !is_catalogued(answer) => {
                "not as in `th/bali-process`: two small letters, a stroke, and small letters, \
                 digits or hyphens"
            }
            _ => continue,
        };
        files.problem(&file, format!("{}: {problem}", it.id));
    }
}

fn is_catalogued(answer: &str) -> bool {
    let small = |it: &str| it.bytes().all(|it| it.is_ascii_lowercase());
    let word = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    answer.split_once('/').is_some_and(|(country, body)| {
        country.len() == 2 && small(country) && !body.is_empty() && body.bytes().all(word)
    })
}

/// Notes what has no words although there is something to say it of.
fn said_of_points(files: &mut Files, lang: &str, points: &Points) {
    let Ok(mut words) = serde_json::to_value(points) else { return };
    if let Some(fields) = words.as_object_mut() {
        // Each of these is looked at with its law.
        fields.remove("points");
        if points.points.is_empty() {
            fields.retain(|field, _| !["lead", "choice"].contains(&&**field));
        }
    }
    empty(files, &format!("{lang}/recommendations.json"), "", &words);
}
