//! What only an author can get wrong: words, quotes, ids given twice, rules in a circle.

use super::find::{At, Check};
use crate::content::{Id, Phrase, UiKey};
use crate::law::Rule;

impl Check<'_> {
    /// All of it.
    pub(super) fn written(&mut self) {
        self.unique();
        self.overlaps();
        self.quotes();
        self.circles();
        self.words();
    }

    /// No id twice in a kind, and none that would make an address lead to two things.
    fn unique(&mut self) {
        let known = self.known.clone();
        let mut linkable: Vec<(&str, &str)> = Vec::new();
        for kind in &known {
            for (i, id) in kind.ids.iter().enumerate() {
                let other = linkable.iter().find(|(_, other)| other == id);
                let problem = match other {
                    _ if kind.ids[..i].contains(id) => format!("two of this {}", kind.name),
                    Some((other, _)) if kind.linkable => format!("the id of an {other} too"),
                    None if kind.linkable && id.starts_with("para-") => {
                        "`para-` is for numbered paragraphs".into()
                    }
                    _ => continue,
                };
                self.fault((kind.room, id), "id", problem);
            }
            if kind.linkable {
                linkable.extend(kind.ids.iter().map(|id| (kind.name, *id)));
            }
        }
    }

    /// No word of a provision is in the phrases of two elements: it is marked for one.
    fn overlaps(&mut self) {
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

    /// Quotes are in their sources, and words stand beside the law that they are of.
    fn quotes(&mut self) {
        for element in &self.content.elements {
            self.stand(("elements", &element.id), "phrases", &element.phrases);
        }
        for row in &self.content.rows {
            let at = ("rows", &*row.id);
            for (i, side) in row.sides.iter().enumerate() {
                self.stand(at, &format!("sides[{i}].quotes"), &side.quotes);
            }
            let law = row.sides.iter().map(|side| &side.offence);
            let words = row.words.sides.iter().map(|side| &side.offence);
            if !law.eq(words) {
                let problem = "not the offences of the law file in its order".into();
                self.fault(at, "words.sides", problem);
            }
        }
        for rec in &self.content.recommendations {
            let at = ("recommendations", &*rec.id);
            let quote = &*rec.words.quote;
            let held =
                self.content.summary.paragraph(rec.paragraph).is_none_or(|paragraph| {
                    paragraph.words().iter().any(|text| text.contains(quote))
                });
            if !held {
                let problem = format!("not in paragraph {}: {quote}", rec.paragraph);
                self.fault(at, "words.quote", problem);
            }
        }
    }

    /// Each phrase stands once in its provision.
    fn stand(&mut self, at: At, field: &str, phrases: &[Phrase]) {
        let content = self.content;
        for (i, Phrase { provision, words }) in phrases.iter().enumerate() {
            let Some((_, found)) = content.provision(provision) else { continue };
            let problem = match found.text.matches(&**words).count() {
                1 => continue,
                0 => format!("not in `{provision}`: {words}"),
                times => format!("{times} times in `{provision}`, so take more words: {words}"),
            };
            self.fault(at, &format!("{field}[{i}].words"), problem);
        }
    }

    /// No rule comes back to what it is of.
    fn circles(&mut self) {
        let elements =
            self.content.elements.iter().map(|it| ("elements", "element", &it.id, &it.rule));
        let offences = self.content.offences.iter();
        let offences =
            offences.filter_map(|it| Some(("offences", "offence", &it.id, it.rule.as_ref()?)));
        for (room, kind, id, rule) in elements.chain(offences) {
            if self.reaches(rule, (kind, id), &mut Vec::new()) {
                self.fault((room, id), "rule", "goes round in a circle, back to itself".into());
            }
        }
    }

    /// Whether a rule names an element or offence, itself or through others.
    fn reaches(&self, rule: &Rule, goal: (&str, &str), seen: &mut Vec<Id>) -> bool {
        let mut found = false;
        rule.leaves(&mut |kind, id| {
            let next = match kind {
                _ if found => None,
                "element" => self.content.element(id).map(|element| &element.rule),
                "offence" => self.content.offence(id).and_then(|offence| offence.rule.as_ref()),
                _ => None,
            };
            let Some(next) = next else { return };
            found = (kind, &**id) == goal;
            if !found && !seen.contains(id) {
                seen.push(id.clone());
                found = self.reaches(next, goal, seen);
            }
        });
        found
    }

    /// Every key of the interface has words, and every link out of the page is secure.
    fn words(&mut self) {
        for key in UiKey::ALL {
            if self.content.ui.get(*key).is_empty() {
                self.fault(("ui", key.name()), "", "no words".into());
            }
        }
        for key in &self.content.ui.unknown {
            self.fault(("ui", key), "", "no such key".into());
        }
        for topic in &self.content.about.topics {
            for (i, link) in topic.links.iter().enumerate() {
                // A page or file beside this one: `embed-this.html`, `export/facts.csv`.
                let up = link.href.starts_with('/') || link.href.split('/').any(|it| it == "..");
                let own = !link.href.contains(':') && !up;
                if !own && !link.href.starts_with("https://") {
                    let problem = format!("not an https address: {}", link.href);
                    self.fault(("about", &topic.id), &format!("links[{i}].href"), problem);
                }
                if !own && link.save.is_some() {
                    let problem = "no file beside the page: only such a file is saved".into();
                    self.fault(("about", &topic.id), &format!("links[{i}].save"), problem);
                }
            }
        }
    }
}
