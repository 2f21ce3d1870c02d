use super::find::Check;
use crate::content::{Id, UiKey};

impl Check<'_> {
    /// No id twice in a kind, and none that would make an address lead to two things.
    pub(super) fn unique(&mut self) {
        let known = self.known.clone();
        let mut linkable: Vec<(&str, &str)> = Vec::new();
        for kind in &known {
            for (i, id) in kind.ids.iter().enumerate() {
                let other = linkable.iter().find(|(_, other)| other == id);
                let problem = match other {
                    _ if kind.ids[..i].contains(id) => format!("two of this {}", kind.name),
                    Some((other, _)) if kind.linkable => format!("the id of an {other} too"),
                    _ => continue,
                };
                self.fault((kind.room, id), "id", problem);
            }
            if kind.linkable {
                linkable.extend(kind.ids.iter().map(|id| (kind.name, *id)));
            }
        }
        for (_, id) in linkable.iter().filter(|(_, id)| id.starts_with("para-")) {
            self.fault(
                ("summary", id),
                "id",
                "`para-` is for numbered paragraphs".into(),
            );
        }
    }

    pub(super) fn facts(&mut self) {
        for fact in &self.content.facts {
            let at = ("facts", &*fact.id);
            self.refer_one(at, "group", "group", &fact.group);
            self.refer(at, "provisions", "provision", &fact.provisions);
        }
    }

    pub(super) fn elements(&mut self) {
        for element in &self.content.elements {
            let at = ("elements", &*element.id);
            self.rule(at, "element", &element.rule);
            self.phrases(at, "phrases", &element.phrases);
            self.paragraphs(at, "paragraphs", &element.paragraphs);
        }
    }

    /// No word of a provision is in the phrases of two elements: it is marked for one.
    pub(super) fn overlaps(&mut self) {
        let mut taken: Vec<(&Id, usize, usize, &Id)> = Vec::new();
        for element in &self.content.elements {
            for (i, phrase) in element.phrases.iter().enumerate() {
                let Some((_, provision)) = self.content.provision(&phrase.provision) else {
                    continue;
                };
                let Some(start) = provision.text.find(&*phrase.words) else {
                    continue;
                };
                let end = start + phrase.words.len();
                let other = taken
                    .iter()
                    .find(|(id, from, to, _)| **id == provision.id && *from < end && start < *to);
                if let Some((.., other)) = other {
                    let field = format!("phrases[{i}].words");
                    let problem =
                        format!("some of them are marked for `{other}`: {}", phrase.words);
                    self.fault(("elements", &element.id), &field, problem);
                }
                taken.push((&provision.id, start, end, &element.id));
            }
        }
    }

    pub(super) fn offences(&mut self) {
        for offence in &self.content.offences {
            let at = ("offences", &*offence.id);
            self.rule(at, "offence", &offence.rule);
            self.refer(at, "elements", "element", &offence.elements);
            self.refer(at, "provisions", "provision", &offence.provisions);
            for id in &offence.definition {
                if !offence.provisions.contains(id) {
                    self.fault(at, "definition", format!("`{id}` is not in `provisions`"));
                }
            }
        }
    }

    pub(super) fn rows(&mut self) {
        for row in &self.content.rows {
            let at = ("rows", &*row.id);
            self.paragraphs(at, "paragraphs", &row.paragraphs);
            for (i, side) in row.sides.iter().enumerate() {
                let field = format!("sides[{i}]");
                self.refer_one(at, &format!("{field}.offence"), "offence", &side.offence);
                self.refer(at, &format!("{field}.elements"), "element", &side.elements);
                self.phrases(at, &format!("{field}.quotes"), &side.quotes);
            }
            let law = row.sides.iter().map(|side| &side.offence);
            let words = row.words.sides.iter().map(|side| &side.offence);
            if !law.eq(words) {
                let problem = "not the offences of the law file in its order".into();
                self.fault(at, "words.sides", problem);
            }
        }
    }

    pub(super) fn recommendations(&mut self) {
        for rec in &self.content.recommendations {
            let at = ("recommendations", &*rec.id);
            self.paragraphs(at, "paragraph", &[rec.paragraph]);
            self.refer_one(at, "strength", "strength", &rec.strength);
            self.refer(at, "actors", "party", &rec.actors);
            self.refer(at, "addressees", "party", &rec.addressees);
            self.refer(at, "topics", "topic", &rec.topics);
            self.refer(at, "elements", "element", &rec.elements);
            let quote = &*rec.words.quote;
            let held = self
                .content
                .summary
                .paragraph(rec.paragraph)
                .is_none_or(|paragraph| {
                    let items = paragraph.items.iter().map(|item| &item.text);
                    items
                        .chain([&paragraph.text])
                        .any(|text| text.contains(quote))
                });
            if !held || quote.is_empty() {
                let problem = format!("not in paragraph {}: {quote}", rec.paragraph);
                self.fault(at, "words.quote", problem);
            }
        }
    }

    pub(super) fn obligations(&mut self) {
        for duty in &self.content.obligations {
            let at = ("obligations", &*duty.id);
            self.refer_one(at, "offence", "offence", &duty.offence);
            self.refer_one(at, "kind", "duty", &duty.kind);
            self.refer_one(at, "binding", "binding", &duty.binding);
            self.refer(at, "provisions", "provision", &duty.provisions);
            self.refer(at, "elements", "element", &duty.elements);
        }
    }

    /// Every key of the interface has words, and every link out of the page is secure.
    pub(super) fn words(&mut self) {
        let words = &self.content.ui.0;
        for key in UiKey::ALL {
            if words.get(key.name()).is_none_or(|words| words.is_empty()) {
                self.fault(("ui", key.name()), "", "no words".into());
            }
        }
        for key in words.keys() {
            if !UiKey::ALL.iter().any(|known| known.name() == &**key) {
                self.fault(("ui", key), "", "no such key".into());
            }
        }
        for topic in &self.content.about.topics {
            for (i, link) in topic.links.iter().enumerate() {
                if !link.href.starts_with("https://") {
                    let problem = format!("not an https address: {}", link.href);
                    self.fault(("about", &topic.id), &format!("links[{i}].href"), problem);
                }
            }
        }
    }
}
