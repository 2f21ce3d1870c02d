use super::outcome::{assumed, headline_words, outcome, protection, state_word};
use super::reasons::{answer_word, why};
use crate::content::{Content, Shell, UiKey};
use crate::law::{Assessment, Facts, Law, Part, Table, Truth};

/// A result to take along.
pub(super) struct Sheet<'a> {
    pub(super) content: &'a Content,
    pub(super) law: &'a Law,
    pub(super) facts: Facts,
}

impl Sheet<'_> {
    /// The fragment of a link to it, on the page of its view.
    pub(super) fn fragment(&self) -> String {
        let answers = self.content.answers_of(self.facts);
        if answers.is_empty() { String::new() } else { ["facts=", &answers.join(",")].concat() }
    }

    /// As plain text, with reasons and citations.
    pub(super) fn text(&self, shell: &Shell, link: &str) -> String {
        let Self { content, law, facts } = self;
        let assessment = law.assess(*facts);
        let (_, key) = outcome(content, &assessment);
        let mut lines = vec![
            content.ui.get(UiKey::SituationTitle).to_string(),
            String::new(),
            headline_words(content, &assessment).join(" ").trim_end().to_owned(),
            content.ui.get(key).to_string(),
            String::new(),
        ];
        lines.extend(self.person(&assessment));
        lines.extend(assumed(content, &assessment, *facts).iter().map(ToString::to_string));
        lines.push(String::new());
        for answer in facts.answers() {
            let fact = &content.facts[answer.fact];
            let said = answer_word(content, if answer.yes { Truth::Yes } else { Truth::No });
            lines.push(format!("{} {said}", fact.words.question));
        }
        for (at, offence) in content.assessed().iter().enumerate() {
            let cites: Vec<_> = offence.provisions.iter().map(|id| shell.name(id)).collect();
            let state = state_word(content, assessment.offences[at]);
            lines.push(String::new());
            lines.push(format!("{} – {state} ({})", offence.words.label, cites.join("; ")));
            lines.push(why(content, &law.reason(at, *facts)).to_string());
        }
        for rule in content.standing() {
            let words = &rule.words;
            lines.push(String::new());
            lines.push(format!("{}: {}", words.label, words.plain));
            lines.extend(words.note.iter().map(ToString::to_string));
        }
        let edition = &content.edition;
        let values =
            [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
        lines.push(String::new());
        lines.push(content.ui.get(UiKey::NationalLaw).to_string());
        lines.push(content.ui.fill(UiKey::EditionLine, &values).to_string());
        lines.push(link.to_owned());
        lines.push(String::new());
        lines.join("\n")
    }

    /// What is owed to the person, as lines; none if nothing is told.
    fn person(&self, assessment: &Assessment) -> Vec<String> {
        let ui = &self.content.ui;
        let told = protection(self.content, assessment);
        if told.is_empty() {
            return Vec::new();
        }
        let title = format!("{}. {}", ui.get(UiKey::TryPerson), ui.get(UiKey::TryPersonLead));
        let told = told.iter().map(|it| format!("- {}", it.words.text));
        [title].into_iter().chain(told).chain([String::new()]).collect()
    }

    /// As JSON: edition, outcome, each fact, element and offence by its public id, and what is
    /// owed to the person.
    pub(super) fn json(&self) -> String {
        let Self { content, law, facts } = self;
        let assessment = law.assess(*facts);
        let (outcome, _) = outcome(content, &assessment);
        let edition = &content.edition;
        let list = |pairs: Vec<(&str, &str)>| {
            let pairs: Vec<_> =
                pairs.iter().map(|(id, value)| format!("    \"{id}\": \"{value}\"")).collect();
            format!("{{\n{}\n  }}", pairs.join(",\n"))
        };
        let answers = content.facts.iter().enumerate();
        let answers = answers.map(|(at, it)| (&*it.id, facts.get(at).answer())).collect();
        let elements = content.elements.iter().zip(&assessment.elements);
        let elements = elements.map(|(it, state)| (&*it.id, state.state())).collect();
        let offences = content.assessed().iter().zip(&assessment.offences);
        let offences = offences.map(|(it, state)| (&*it.id, state.state())).collect();
        let told = protection(content, &assessment).into_iter();
        let told: Vec<_> = told.map(|it| (&*it.id, escaped(&it.words.text))).collect();
        let told = told.iter().map(|(id, words)| (*id, &**words)).collect();
        format!(
            "{{\n  \"edition\": \"{} {} {}\",\n  \"outcome\": \"{outcome}\",\n  \"facts\": {},\n  \
             \"elements\": {},\n  \"offences\": {},\n  \"protection\": {}\n}}\n",
            edition.date,
            edition.version,
            edition.hash,
            list(answers),
            list(elements),
            list(offences),
            list(told)
        )
    }
}

/// Words as they stand in a string of JSON. Content has no control characters.
fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The public id of a part of a rule.
fn id(content: &Content, part: Part) -> &str {
    match part {
        Part::Fact(at) => &content.facts[at].id,
        Part::Element(at) => &content.elements[at].id,
        Part::Offence(at) => &content.offences[at].id,
        Part::All | Part::Any | Part::Not | Part::Open => "",
    }
}

/// Every combination as a table: whose rule, the states of its parts, what the engine says
/// and what the oracle says.
pub(super) fn csv(content: &Content, tables: &[Table]) -> String {
    let mut csv = String::from("rule,parts,engine,oracle\n");
    for table in tables {
        let of = id(content, table.of);
        let names: Vec<_> = table.atoms.iter().map(|atom| id(content, *atom)).collect();
        for (row, (engine, oracle)) in table.rows.iter().enumerate() {
            let states = table.states(row);
            let parts: Vec<_> = names
                .iter()
                .zip(&states)
                .map(|(name, state)| [*name, "=", state.state()].concat())
                .collect();
            let cells =
                [of, "\",\"", &parts.join("; "), "\",", engine.state(), ",", oracle.state()];
            csv.push('"');
            csv.push_str(&cells.concat());
            csv.push('\n');
        }
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn quotes_and_backslashes_of_any_language_leave_the_json_whole() {
        assert_eq!(escaped(r#"„so“ "so" \"#), r#"„so“ \"so\" \\"#);
    }
}
