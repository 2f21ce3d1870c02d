use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use two_protocols::content::{Statement, Term, Text};

/// Where the answers stand, in the folder of the language.
pub const ANSWERS: &str = "answers.json";
/// Which paragraphs of the document concern what.
pub(super) const PARAGRAPHS: &str = "document/paragraphs.json";

/// What is asked of a document, and the answer: `<lang>/answers.json` is a list of these.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Which it is; other words hold its answer as `{id}`.
    pub id: String,
    /// The question.
    pub ask: String,
    /// Where the answer is printed.
    #[serde(rename = "for")]
    pub used: String,
    /// What is printed until there is an answer; empty where it is left out.
    pub until: String,
    /// The answer; empty until it is known.
    pub answer: String,
}

/// What asks for something in the document: `<lang>/recommendations.json`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// What readers are told of all of them. Empty where there are none.
    pub lead: Text,
    /// How they were chosen, after “The explanations are ours.” Empty where there are none.
    pub choice: Text,
    /// What they are about, in order.
    pub topics: Vec<Term>,
    /// Those who act or are addressed, in order.
    pub parties: Vec<Term>,
    /// How firm the verb is, firmest first.
    pub strengths: Vec<Term>,
    /// The words of each one.
    pub points: Vec<Value>,
}

/// What else is said of the document: `<lang>/document.json`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remarks {
    /// What it says on a row of the comparison, by the row's id; before what is often confused.
    pub remarks: BTreeMap<String, String>,
    /// Names for the same thing that only it has, for Find.
    pub names: Vec<Vec<Text>>,
    /// What the pictures in `docs/screenshots/` show, by file name without `.png`; empty to
    /// show none.
    pub screenshots: BTreeMap<String, String>,
}

/// What a document may say of itself, by the questions that ask for it.
pub(super) fn fields(statement: &mut Statement) -> [(&'static str, &mut Text); 4] {
    let event = &mut statement.event;
    [
        ("kind", &mut statement.kind),
        ("meeting", &mut event.name),
        ("where", &mut event.place),
        ("when", &mut event.dates),
    ]
}

/// What a document says of itself on a question; empty where it says nothing.
pub fn answer_in<'a>(statement: &'a Statement, question: &str) -> &'a str {
    let event = &statement.event;
    let words = match question {
        "kind" => &statement.kind,
        "meeting" => &event.name,
        "where" => &event.place,
        "when" => &event.dates,
        _ => return "",
    };
    words.trim()
}
