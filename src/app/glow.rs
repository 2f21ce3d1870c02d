use std::rc::Rc;

use yew::AttrValue;

use crate::content::{Content, Id, Kind, Text};

/// What is lit because of the reader's choice.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Light {
    chosen: Option<Chosen>,
}

/// A chosen item.
#[derive(Clone, PartialEq)]
pub(super) struct Chosen {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What belongs to it, in content order.
    pub related: Rc<[(Kind, Id)]>,
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

impl Glow {
    /// The value of `data-light`.
    pub fn attribute(&self) -> Option<AttrValue> {
        match self {
            Self::Off => None,
            Self::Lit(_) => Some(AttrValue::Static("lit")),
            Self::Chosen => Some(AttrValue::Static("chosen")),
        }
    }
}

impl Light {
    /// The light that a choice throws.
    pub fn of(content: &Content, open: Option<&Id>) -> Self {
        let chosen = open.and_then(|id| {
            let name = content.name(id)?;
            let related = content.links.of(id).into();
            Some(Chosen { id: id.clone(), name, related })
        });
        Self { chosen }
    }

    /// How the item with this id stands to the choice.
    pub fn on(&self, id: &str) -> Glow {
        match &self.chosen {
            Some(chosen) if &*chosen.id == id => Glow::Chosen,
            Some(chosen) if chosen.related.iter().any(|(_, lit)| **lit == *id) => {
                Glow::Lit(chosen.name.clone())
            }
            _ => Glow::Off,
        }
    }

    /// As much of it as falls on these ids: none at all if that is nothing.
    pub fn only<'a>(&self, ids: impl IntoIterator<Item = &'a Id>) -> Self {
        let chosen = self.chosen.as_ref().and_then(|chosen| {
            let lit = |id: &Id| chosen.related.iter().find(|(_, lit)| lit == id);
            let mut itself = false;
            let mut related = Vec::new();
            for id in ids {
                itself |= *id == chosen.id;
                related.extend(lit(id).cloned());
            }
            let chosen = Chosen { related: related.into(), ..chosen.clone() };
            (itself || !chosen.related.is_empty()).then_some(chosen)
        });
        Self { chosen }
    }

    /// The chosen item.
    pub fn chosen(&self) -> Option<&Chosen> {
        self.chosen.as_ref()
    }
}
