use std::rc::Rc;

use crate::content::{Content, Id, Kind, Text};

/// What is lit because of the reader's choice.
#[derive(Clone, PartialEq)]
pub struct Light {
    /// The chosen item.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What belongs to it, in content order.
    pub related: Rc<[(Kind, Id)]>,
}

impl Light {
    /// The light that a choice throws; none if no item has the id.
    pub fn of(content: &Content, id: &Id) -> Option<Self> {
        let name = content.name(id)?;
        Some(Self { id: id.clone(), name, related: content.links.of(id).into() })
    }

    /// Whether it falls on the item with this id.
    pub fn on(&self, id: &str) -> bool {
        self.related.iter().any(|(_, lit)| **lit == *id)
    }
}
