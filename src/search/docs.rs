use super::{Doc, Kind};
use crate::content::{Content, Id, Obligation, Term, Text, UiKey};

/// Makes the documents of the content, in the order in which answers that are alike stand.
///
/// What a situation teaches is left out: the reader is to judge first.
pub fn docs(content: &Content) -> Vec<Doc> {
    let mut made = Made { content, docs: Vec::new() };
    made.elements();
    made.offences();
    made.rows();
    made.provisions();
    made.recommendations();
    made.duties();
    made.paragraphs();
    made.scenarios();
    made.topics();
    made.docs
}

struct Made<'a> {
    content: &'a Content,
    docs: Vec<Doc>,
}

impl Made<'_> {
    /// Adds a document, unless its id has one.
    fn add(&mut self, kind: Kind, id: &Id, title: &Text, context: &[&str], text: Vec<Text>) {
        if self.docs.iter().any(|doc| doc.id == *id) {
            return;
        }
        let said: Vec<&str> = context.iter().copied().filter(|it| !it.is_empty()).collect();
        let context = said.join(" · ").into();
        let (id, title) = (id.clone(), title.clone());
        let (place, source) = Default::default();
        self.docs.push(Doc { id, kind, title, context, text, place, source });
    }

    /// Says where the last document stands.
    fn stands(&mut self, source: &str, place: &str) {
        if let Some(doc) = self.docs.last_mut() {
            (doc.source, doc.place) = (source.into(), place.into());
        }
    }

    fn elements(&mut self) {
        for it in &self.content.elements {
            let offences = self.content.offences.iter();
            let of: Vec<&str> = offences
                .filter(|offence| offence.elements.contains(&it.id))
                .map(|offence| &*offence.words.label)
                .collect();
            let phrases = it.phrases.iter().map(|phrase| phrase.words.clone());
            let text = [it.words.plain.clone()].into_iter().chain(phrases).collect();
            self.add(Kind::Element, &it.id, &it.words.label, &of, text);
        }
    }

    fn offences(&mut self) {
        for it in &self.content.offences {
            let cites: Vec<Text> = it.provisions.iter().map(|id| self.content.cite(id)).collect();
            let cites: Vec<&str> = cites.iter().map(|it| &**it).collect();
            let text = [it.words.plain.clone()].into_iter().chain(it.words.note.clone()).collect();
            self.add(Kind::Offence, &it.id, &it.words.label, &[&cites.join(", ")], text);
        }
    }

    fn rows(&mut self) {
        for it in &self.content.rows {
            let mut text = Vec::new();
            for (words, side) in it.words.sides.iter().zip(&it.sides) {
                text.extend([words.short.clone(), words.plain.clone()]);
                text.extend(side.quotes.iter().map(|quote| quote.words.clone()));
            }
            text.push(it.words.confusion.clone());
            self.add(Kind::Row, &it.id, &it.words.title, &[&it.words.question], text);
        }
    }

    fn provisions(&mut self) {
        for treaty in &self.content.instruments {
            for it in &treaty.provisions {
                let title = self.content.cite(&it.id);
                let context = [&*treaty.words.short, &*it.heading, defined(&it.text)];
                self.add(Kind::Provision, &it.id, &title, &context, vec![it.text.clone()]);
                self.stands(&treaty.id, &it.place);
            }
        }
    }

    fn recommendations(&mut self) {
        let terms = &self.content.vocabulary;
        for it in &self.content.recommendations {
            let number = it.id.rsplit('-').next().unwrap_or_default();
            let name = self.content.name(&it.id).unwrap_or_default();
            let topics = names(&terms.topics, &it.topics);
            let text = vec![it.words.quote.clone(), it.words.why.clone()];
            let context = [&*name, &*topics];
            self.add(Kind::Recommendation, &it.id, &it.words.action, &context, text);
            self.stands("", number);
        }
    }

    fn duties(&mut self) {
        let terms = &self.content.vocabulary;
        for it in &self.content.obligations {
            let title = self.content.name(&it.id).unwrap_or_default();
            let kind = names(&terms.duties, std::slice::from_ref(&it.kind));
            let binding = names(&terms.bindings, std::slice::from_ref(&it.binding));
            let treaty = self.treaty(it);
            let text = vec![it.words.plain.clone()];
            self.add(Kind::Duty, &it.id, &title, &[&kind, &binding, &treaty], text);
        }
    }

    /// The short name of the treaty that a duty stands in.
    fn treaty(&self, duty: &Obligation) -> Text {
        let first = duty.provisions.first().and_then(|id| self.content.provision(id));
        first.map(|(treaty, _)| treaty.words.short.clone()).unwrap_or_default()
    }

    fn paragraphs(&mut self) {
        let summary = &self.content.summary;
        for section in summary.all_sections() {
            for it in &section.paragraphs {
                let id = Content::paragraph_id(it.number);
                let title = self.content.name(&id).unwrap_or_default();
                let section = section.title.clone().unwrap_or_default();
                let text = it.texts().into_iter().cloned().collect();
                self.add(Kind::Paragraph, &id, &title, &[&summary.kind, &section], text);
                self.stands("summary", &it.cited(""));
            }
        }
    }

    fn scenarios(&mut self) {
        for it in &self.content.scenarios {
            let context = self.content.ui.get(UiKey::SituationTitle);
            let text = vec![it.words.text.clone()];
            self.add(Kind::Scenario, &it.id, &it.words.title, &[&context], text);
        }
    }

    fn topics(&mut self) {
        for it in &self.content.about.topics {
            let context = self.content.ui.get(UiKey::AboutTitle);
            let labels = it.links.iter().map(|link| link.label.clone());
            let text = it.text.iter().cloned().chain(labels).collect();
            self.add(Kind::Topic, &it.id, &it.title, &[&context], text);
        }
    }
}

/// The words that a provision defines: those in quotes with which it begins.
fn defined(text: &str) -> &str {
    let quoted = text.strip_prefix('“').and_then(|text| text.split_once('”'));
    quoted.map_or("", |(words, _)| words)
}

/// The labels of these terms.
fn names(terms: &[Term], ids: &[Id]) -> Text {
    let named = ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id));
    named.map(|term| &*term.label).collect::<Vec<_>>().join("; ").into()
}
