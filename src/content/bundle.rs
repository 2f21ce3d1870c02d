use super::{
    About, Edition, Element, Fact, Id, Instrument, Links, Obligation, Offence, OffenceKind, Phrase,
    Pointer, Protection, Provision, Recommendation, Row, Scenario, Statement, Text, Ui, Vocabulary,
};
use serde::{Deserialize, Serialize};

use crate::law::{self, Law};

/// Everything the page shows in one language: `content/<lang>.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Content {
    /// Which edition it is.
    pub edition: Edition,
    /// The language of the words, as in BCP 47.
    pub lang: Text,
    /// The treaties.
    pub instruments: Vec<Instrument>,
    /// What can be answered.
    pub facts: Vec<Fact>,
    /// The elements.
    pub elements: Vec<Element>,
    /// What is assessed.
    pub offences: Vec<Offence>,
    /// The comparison.
    pub rows: Vec<Row>,
    /// The action points.
    pub recommendations: Vec<Recommendation>,
    /// The duties of States Parties.
    pub obligations: Vec<Obligation>,
    /// Situations to try.
    pub scenarios: Vec<Scenario>,
    /// What is owed to the person with a result.
    pub protection: Vec<Protection>,
    /// Where to answer what.
    pub pointers: Vec<Pointer>,
    /// The document.
    pub summary: Statement,
    /// Names of labels.
    pub vocabulary: Vocabulary,
    /// Words of the interface.
    pub ui: Ui,
    /// About this tool.
    pub about: About,
    /// What belongs together; read off the rest by [`Content::linked`].
    #[serde(skip)]
    pub links: Links,
}

impl Content {
    /// The element with this id.
    pub fn element(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| &*element.id == id)
    }

    /// The offence with this id.
    pub fn offence(&self, id: &str) -> Option<&Offence> {
        self.offences.iter().find(|offence| &*offence.id == id)
    }

    /// The provision with this id and the treaty it stands in.
    pub fn provision(&self, id: &str) -> Option<(&Instrument, &Provision)> {
        self.instruments.iter().find_map(|instrument| {
            let found = instrument.provisions.iter().find(|provision| &*provision.id == id)?;
            Some((instrument, found))
        })
    }

    /// Every provision, treaty by treaty.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        self.instruments.iter().flat_map(|instrument| &instrument.provisions)
    }

    /// A provision as cited: `TIP 3(a)`.
    pub fn cite(&self, id: &str) -> Text {
        match self.provision(id) {
            Some((instrument, provision)) => {
                format!("{} {}", instrument.cite, provision.place).into()
            }
            None => id.into(),
        }
    }

    /// The offences that are compared, in the order of the sides.
    pub fn compared(&self) -> Vec<&Offence> {
        let sides = self.rows.first().map_or(&[][..], |row| &row.sides);
        sides.iter().filter_map(|side| self.offence(&side.offence)).collect()
    }

    /// The places of the compared offences, in the order of the sides.
    pub fn compared_places(&self) -> Vec<usize> {
        let place = |offence: &Offence| self.offences.iter().position(|it| it.id == offence.id);
        self.compared().into_iter().filter_map(place).collect()
    }

    /// What has a state: all but the standing rules, which stand after them.
    pub fn assessed(&self) -> &[Offence] {
        let first = self.offences.iter().position(|it| it.kind == OffenceKind::Standing);
        &self.offences[..first.unwrap_or(self.offences.len())]
    }

    /// The rules that always hold.
    pub fn standing(&self) -> &[Offence] {
        &self.offences[self.assessed().len()..]
    }

    /// An element's own words where an offence has them: in one of its provisions, or else in
    /// its treaty.
    pub fn phrase<'a>(&self, element: &'a Element, offence: &Offence) -> Option<&'a Phrase> {
        let mut own =
            element.phrases.iter().filter(|it| offence.provisions.contains(&it.provision));
        // A provision's id begins with its treaty's.
        let of = offence.provisions.first().map(treaty);
        let near = || element.phrases.iter().find(|it| Some(treaty(&it.provision)) == of);
        own.next().or_else(near).or_else(|| element.phrases.first())
    }

    /// The rules, ready to be applied: facts, elements and what is assessed by their places here.
    ///
    /// # Errors
    /// When a rule names what is not there, or leads back to itself.
    pub fn law<'a>(&'a self) -> Result<Law, law::Fault> {
        let facts: Vec<_> = self.facts.iter().map(|it| &it.id).collect();
        let elements: Vec<_> = self.elements.iter().map(|it| (&it.id, &it.rule)).collect();
        let rule = |it: &'a Offence| Some((&it.id, it.rule.as_ref()?));
        let offences: Vec<_> = self.assessed().iter().filter_map(rule).collect();
        Law::new(&facts, &elements, &offences)
    }

    /// The id of a numbered paragraph.
    pub fn paragraph_id(number: u16) -> Id {
        format!("para-{number}").into()
    }
}

/// The treaty of a provision.
fn treaty(provision: &Id) -> &str {
    provision.split('-').next().unwrap_or_default()
}
