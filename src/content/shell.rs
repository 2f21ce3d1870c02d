use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::links::belonging;
use super::{Content, Edition, Id, Kind, Text, Ui, UiKey, View};

/// What every view needs: the words around it, and where each item of the guide is. What comes
/// first is made of lists, not of objects: they take less code to read.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Shell {
    /// Which edition it is.
    #[serde(with = "listed")]
    pub edition: Edition,
    /// The language of the words, as in BCP 47.
    pub lang: Text,
    /// The words of the interface; those that only other views say are empty.
    pub ui: Ui,
    /// Every item that an address leads to, in content order.
    pub items: Vec<Known>,
}

/// An edition as a list.
mod listed {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::content::Edition;

    pub(super) fn serialize<S: Serializer>(it: &Edition, to: S) -> Result<S::Ok, S::Error> {
        (&it.version, &it.date, &it.hash).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Edition, D::Error> {
        let (version, date, hash) = Deserialize::deserialize(from)?;
        Ok(Edition { version, date, hash })
    }
}

/// An item: its id, the places of its view in [`View::ALL`] and of its kind in [`Kind::ALL`], its
/// name, and the places of the items before it that it is paired with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known(Id, u8, u8, Text, Vec<u16>);

impl Known {
    /// An item, by the places of its view, of its kind and of what it is paired with.
    pub fn new(id: &str, view: u8, kind: u8, name: &str, pairs: Vec<u16>) -> Self {
        Self(id.into(), view, kind, name.into(), pairs)
    }

    /// Its id.
    pub fn id(&self) -> &Id {
        &self.0
    }

    /// The view that has it.
    pub fn view(&self) -> View {
        View::ALL.get(usize::from(self.1)).copied().unwrap_or(View::Compare)
    }

    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        Kind::ALL.get(usize::from(self.2)).copied().unwrap_or(Kind::Part)
    }

    /// What it is called.
    pub fn name(&self) -> &Text {
        &self.3
    }
}

impl Shell {
    /// The shell of a content whose links are read, with the words that one view says.
    pub fn new(content: &Content, view: View) -> Self {
        let items = content.links.items();
        let known = |(place, (kind, id)): (usize, &(Kind, Id))| {
            let mut pairs = content.links.near(place);
            pairs.retain(|at| *at < place);
            pairs.sort_unstable();
            pairs.dedup();
            let pairs = pairs.into_iter().filter_map(|at| at.try_into().ok());
            let home = content.home(*kind, id);
            // Hundreds of names: those of situations are said where they are tried.
            let said = *kind != Kind::Scenario || matches!(view, View::Situation | View::All);
            let name = content.name(id).filter(|_| said).unwrap_or_default();
            Known::new(id, home as u8, *kind as u8, &name, pairs.collect())
        };
        Self {
            edition: content.edition.clone(),
            lang: content.lang.clone(),
            ui: content.ui.said_in(view),
            items: items.iter().enumerate().map(known).collect(),
        }
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Known> {
        self.items.get(self.place(id)?)
    }

    /// Its place among the items.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|it| *it.0 == *id)
    }

    /// What it is called; its id where nothing has it.
    pub fn name(&self, id: &str) -> Text {
        self.item(id).map_or_else(|| id.into(), |it| it.name().clone())
    }

    /// What belongs to the item with this id, in content order.
    pub fn related(&self, id: &str) -> impl Iterator<Item = &Known> {
        let kind = |at: usize| self.items[at].kind();
        let places = self
            .place(id)
            .map(|place| belonging(place, self.items.len(), &kind, &|at| self.near(at)));
        places.into_iter().flatten().map(|at| &self.items[at])
    }

    /// The places of what is paired with the item at a place.
    fn near(&self, place: usize) -> Vec<usize> {
        let before = self.items[place].4.iter().map(|at| usize::from(*at));
        let after = (place..self.items.len())
            .filter(|at| self.items[*at].4.iter().any(|it| usize::from(*it) == place));
        before.filter(|at| *at < self.items.len()).chain(after).collect()
    }

    /// Whether the guide has this view.
    pub fn has(&self, view: View) -> bool {
        view != View::Recommendations
            || self.items.iter().any(|it| it.kind() == Kind::Recommendation)
    }

    /// How to cite an item, as plain text without an address.
    pub fn citation(&self, id: &str) -> Text {
        let edition = &self.edition;
        let values = [
            ("name", &*self.name(id)),
            ("title", &*self.ui.get(UiKey::Title)),
            ("version", &*edition.version),
            ("date", &*edition.date),
            ("hash", &*edition.hash),
        ];
        self.ui.fill(UiKey::CiteItem, &values)
    }
}

impl Content {
    /// The view that has the item with this id; none for an id that nothing has.
    pub fn view_of(&self, id: &str) -> Option<View> {
        let (kind, id) = self.links.items().iter().find(|(_, known)| **known == *id)?;
        Some(self.home(*kind, id))
    }

    /// The view that has an item.
    fn home(&self, kind: Kind, id: &Id) -> View {
        match kind {
            Kind::Row => View::Compare,
            Kind::Element if self.row_of(id).is_some() => View::Compare,
            Kind::Element | Kind::Offence | Kind::Provision | Kind::Obligation => View::Law,
            Kind::Recommendation => View::Recommendations,
            Kind::Paragraph => View::Summary,
            Kind::Scenario => View::Situation,
            Kind::Part if self.summary.all_sections().any(|it| it.id == *id) => View::Summary,
            Kind::Part => View::About,
        }
    }
}
