use super::Fault;
use super::known::Known;
use crate::content::{Content, Id, Phrase};
use crate::law::Rule;

/// An item: the folder or the file of its kind, and its id.
pub(super) type At<'a> = (&'static str, &'a str);

/// What is looked at, and what was found.
pub(super) struct Check<'a> {
    pub(super) content: &'a Content,
    pub(super) known: Vec<Known<'a>>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    pub(super) fn new(content: &'a Content) -> Self {
        Self { content, known: Known::all(content), faults: Vec::new() }
    }

    /// Notes a fault. A field under `words` is in the file of the language.
    pub(super) fn fault(&mut self, (kind, id): At, field: &str, problem: String) {
        let lang = &*self.content.lang;
        let (room, field) = match field.strip_prefix("words.") {
            Some(field) => (lang, field),
            None => ("law", field),
        };
        let file = match kind {
            _ if field == "paragraphs" => "document/paragraphs.json".into(),
            "recommendations" if room == "law" => "document/recommendations.json".into(),
            "facts" | "protection" | "pointers" | "recommendations" => {
                format!("{room}/{kind}.json")
            }
            "labels" => format!("{lang}/recommendations.json"),
            "summary" | "vocabulary" | "ui" | "about" => format!("{lang}/{kind}.json"),
            // A provision's id begins with its treaty's.
            "instruments" => format!("law/{kind}/{}.json", id.split('-').next().unwrap_or(id)),
            _ => format!("{room}/{kind}/{id}.json"),
        };
        self.faults.push(Fault { file, id: id.into(), field: field.into(), problem });
    }

    fn is(&self, kind: &str, id: &str) -> bool {
        let of_kind = self.known.iter().filter(|known| known.name == kind);
        of_kind.flat_map(|known| &known.ids).any(|known| *known == id)
    }

    /// Whether an address leads to it.
    pub(super) fn leads_to(&self, id: &str) -> bool {
        let linkable = self.known.iter().filter(|known| known.linkable);
        linkable.flat_map(|known| &known.ids).any(|known| *known == id)
    }

    /// Each of `ids` is that of a `kind`, and none is there twice.
    pub(super) fn refer(&mut self, at: At, field: &str, kind: &str, ids: &[Id]) {
        for (i, id) in ids.iter().enumerate() {
            if !self.is(kind, id) {
                self.fault(at, &format!("{field}[{i}]"), format!("no {kind} `{id}`"));
            }
            if ids[..i].contains(id) {
                self.fault(at, &format!("{field}[{i}]"), format!("`{id}` is there twice"));
            }
        }
    }

    /// The id is that of a `kind`.
    pub(super) fn refer_one(&mut self, at: At, field: &str, kind: &str, id: &Id) {
        if !self.is(kind, id) {
            self.fault(at, field, format!("no {kind} `{id}`"));
        }
    }

    /// Each number is that of a paragraph.
    pub(super) fn paragraphs(&mut self, at: At, field: &str, numbers: &[u16]) {
        for number in numbers {
            if self.content.summary.paragraph(*number).is_none() {
                self.fault(at, field, format!("no paragraph {number} in the summary"));
            }
        }
    }

    /// Each phrase is of a provision that is there.
    pub(super) fn phrases(&mut self, at: At, field: &str, phrases: &[Phrase]) {
        for (i, phrase) in phrases.iter().enumerate() {
            let field = format!("{field}[{i}].provision");
            self.refer_one(at, &field, "provision", &phrase.provision);
        }
    }

    /// What a rule names is there.
    pub(super) fn rule(&mut self, at: At, rule: &Rule) {
        rule.leaves(&mut |kind, id| self.refer_one(at, "rule", kind, id));
    }
}
