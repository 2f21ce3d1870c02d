use serde_json::Value;
use two_protocols::content::Statement;

use super::asked::{Points, Question, answer_in};

/// What the words of a guide say of its document, by name: `{called}`.
#[derive(Clone, Debug, Default)]
pub struct Said {
    values: Vec<(&'static str, String)>,
    authors: Vec<String>,
}

impl Said {
    /// What is asked.
    pub(super) const NAMES: [&str; 9] =
        ["kind", "meeting", "where", "when", "called", "source", "authors", "link", "catalogue"];

    /// The answers, and where there is none what was read in the document or else is said until
    /// then; and what follows from them. `and` stands between the last two of a list.
    pub(super) fn new(
        questions: &[Question],
        statement: &Statement,
        points: &Points,
        and: &str,
    ) -> Self {
        let value = |name| {
            let asked = questions.iter().find(|it| it.id == name);
            let [answer, until] =
                [asked.map_or("", |it| &it.answer), asked.map_or("", |it| &it.until)];
            let read = answer_in(statement, name);
            let all = [answer, read, until];
            all.map(str::trim).into_iter().find(|it| !it.is_empty()).unwrap_or_default().to_owned()
        };
        let values = Self::NAMES.iter().map(|name| (*name, value(name)));
        let mut said = Self { values: values.collect(), authors: Vec::new() };
        let authors = said.get("authors").split(';').map(|it| it.trim().to_owned());
        said.authors = authors.filter(|it| !it.is_empty()).collect();
        let more = [
            ("heading", said.get("kind").replace('\'', "’")),
            ("Called", capital(said.get("called"))),
            ("count", statement.paragraphs().count().to_string()),
            ("lead", points.lead.to_string()),
            ("choice", points.choice.to_string()),
        ];
        said.values.extend(more);
        let listed = listed(&said.authors, and);
        for (_, value) in said.values.iter_mut().filter(|(name, _)| *name == "authors") {
            value.clone_from(&listed);
        }
        said
    }

    /// What is said under a name; empty where nothing is.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// Those who issued the document.
    pub fn authors(&self) -> &[String] {
        &self.authors
    }

    /// Words with each `{name}` that is known filled in. A part in `[ ]` with such names is left
    /// out where one of them has no value; the error is the name of one that is not in `[ ]`.
    pub(super) fn fill(&self, words: &str) -> Result<String, &'static str> {
        if !self.holds(words) {
            return Ok(words.to_owned());
        }
        let (mut filled, mut rest) = (String::new(), words);
        while let Some((before, after)) = rest.split_once('[') {
            let Some((inside, after)) = after.split_once(']') else { break };
            filled += &self.piece(before)?;
            if !self.holds(inside) {
                filled += &["[", inside, "]"].concat();
            } else if let Ok(piece) = self.piece(inside) {
                filled += &piece;
            }
            rest = after;
        }
        Ok(filled + &self.piece(rest)?)
    }

    /// Fills every text of a value, however deep; the errors are names without a value.
    pub(super) fn fill_all(&self, value: &mut Value, missing: &mut Vec<&'static str>) {
        match value {
            Value::String(text) => match self.fill(text) {
                Ok(filled) => *text = filled,
                Err(name) => missing.push(name),
            },
            Value::Array(items) => items.iter_mut().for_each(|it| self.fill_all(it, missing)),
            Value::Object(fields) => {
                fields.values_mut().for_each(|it| self.fill_all(it, missing));
            }
            _ => {}
        }
    }

    fn holds(&self, words: &str) -> bool {
        self.values.iter().any(|(name, _)| words.contains(&format!("{{{name}}}")))
    }

    fn piece(&self, words: &str) -> Result<String, &'static str> {
        let (mut filled, mut rest) = (String::new(), words);
        while let Some((before, after)) = rest.split_once('{') {
            filled += before;
            let known = self.values.iter().find_map(|(name, value)| {
                let after = after.strip_prefix(name)?.strip_prefix('}')?;
                Some((*name, value, after))
            });
            match known {
                Some((name, value, _)) if value.is_empty() => return Err(name),
                Some((_, value, after)) => {
                    filled += value;
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        Ok(filled + rest)
    }
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |it| it.to_uppercase().chain(signs).collect())
}

/// `A, B and C`.
fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => [&*before.join(", "), " ", and, " ", last].concat(),
    }
}
