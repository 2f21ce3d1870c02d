use crate::content::{Id, Shell, Text};

/// How an item is lit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lit {
    /// It is not.
    #[default]
    None,
    /// It belongs to what is chosen.
    Lit,
    /// It is what is chosen.
    Chosen,
}

impl Lit {
    /// The value of `data-light`.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Lit => Some("lit"),
            Self::Chosen => Some("chosen"),
        }
    }
}

/// What is lit because of the reader's choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Light {
    /// The chosen item.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// By an item's place in the shell.
    lit: Vec<Lit>,
}

impl Light {
    /// The light that a choice throws; none if no item has the id.
    pub fn of(shell: &Shell, id: &str) -> Option<Self> {
        let place = shell.place(id)?;
        let mut lit = vec![Lit::None; shell.items.len()];
        for it in shell.related(id) {
            if let Some(place) = shell.place(it.id()) {
                lit[place] = Lit::Lit;
            }
        }
        lit[place] = Lit::Chosen;
        let it = &shell.items[place];
        Some(Self { id: it.id().clone(), name: it.name().clone(), lit })
    }

    /// How it falls on the item at this place in the shell.
    pub fn on(&self, place: usize) -> Lit {
        self.lit.get(place).copied().unwrap_or_default()
    }
}
