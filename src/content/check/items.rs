use super::find::{At, Check};
use crate::content::{Offence, OffenceKind};

impl Check<'_> {
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
            self.rule(at, &element.rule);
            self.phrases(at, "phrases", &element.phrases);
            self.paragraphs(at, "paragraphs", &element.paragraphs);
        }
    }

    pub(super) fn offences(&mut self) {
        for offence in &self.content.offences {
            let at = ("offences", &*offence.id);
            self.has_rule(at, offence);
            self.paragraphs(at, "paragraphs", &offence.paragraphs);
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
            self.refer(at, "offences", "offence", &rec.offences);
            self.refer(at, "provisions", "provision", &rec.provisions);
        }
    }

    pub(super) fn scenarios(&mut self) {
        for scenario in &self.content.scenarios {
            let at = ("scenarios", &*scenario.id);
            self.refer_one(at, "level", "level", &scenario.level);
            for answer in self.content.facts_of(&scenario.facts).1 {
                self.fault(at, "facts", format!("no answer to a fact: `{answer}`"));
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
            self.paragraphs(at, "paragraphs", &duty.paragraphs);
        }
    }

    /// What has a state has a rule, and stands before what has none.
    fn has_rule(&mut self, at: At, offence: &Offence) {
        let standing = offence.kind == OffenceKind::Standing;
        match &offence.rule {
            Some(_) if standing => {
                self.fault(at, "rule", "a standing rule has no state: take it out".into());
            }
            Some(rule) => self.rule(at, rule),
            // In an outline rules are left out.
            None if standing || !cfg!(feature = "tools") => {}
            None => self.fault(at, "rule", "none: write when it is met".into()),
        }
        if !standing && !self.content.assessed().iter().any(|it| it.id == offence.id) {
            let problem = "stands after a standing rule: put it before, in contents.json".into();
            self.fault(at, "kind", problem);
        }
    }

    pub(super) fn protection(&mut self) {
        for it in &self.content.protection {
            let at = ("protection", &*it.id);
            self.refer(at, "offences", "offence", &it.offences);
            for (i, id) in it.refs.iter().enumerate() {
                if !self.leads_to(id) {
                    self.fault(at, &format!("refs[{i}]"), format!("no item `{id}`"));
                }
            }
        }
    }

    pub(super) fn pointers(&mut self) {
        for it in &self.content.pointers {
            self.refer(("pointers", &*it.id), "facts", "fact", &it.facts);
        }
    }
}
