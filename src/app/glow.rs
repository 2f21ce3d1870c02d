use std::rc::Rc;

use crate::content::{Content, Id, Related, Text};

/// What is lit because of the reader's choice.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Light {
    chosen: Option<Chosen>,
}

#[derive(Clone, PartialEq)]
struct Chosen {
    id: Id,
    name: Text,
    related: Rc<Related>,
}

/// How one item stands to the reader's choice.
#[derive(Clone, Default, PartialEq)]
pub(super) enum Glow {
    /// Nothing to do with it.
    #[default]
    Off,
    /// Belongs to the chosen item, which has this name.
    Lit(Text),
    /// Is the chosen item.
    Chosen,
}

impl Light {
    /// The light that a choice throws.
    pub fn of(content: &Content, open: Option<&Id>) -> Self {
        let chosen = open.and_then(|id| {
            let related = Rc::new(Related::of(content, id)?);
            let name = content.name(id)?;
            Some(Chosen { id: id.clone(), name, related })
        });
        Self { chosen }
    }

    /// How the item with this id stands to the choice.
    pub fn on(&self, id: &str) -> Glow {
        match &self.chosen {
            Some(chosen) if &*chosen.id == id => Glow::Chosen,
            Some(chosen) if chosen.related.contains(id) => Glow::Lit(chosen.name.clone()),
            _ => Glow::Off,
        }
    }

    /// The chosen item: its id, its name and what belongs to it.
    pub fn chosen(&self) -> Option<(&Id, &Text, &Related)> {
        self.chosen.as_ref().map(|chosen| (&chosen.id, &chosen.name, &*chosen.related))
    }
}
