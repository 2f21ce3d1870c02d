use crate::search::Kind;

/// How many of a kind are shown before the reader asks for more.
const FIRST: usize = 3;

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// The places of its documents, best first.
    pub docs: Vec<usize>,
    /// How many of them are shown.
    pub shown: usize,
}

/// One thing that the keys lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The document at this place.
    Doc(usize),
    /// The rest of the group at this place.
    More(usize),
}

/// What was found, by kind: the kind of the best comes first. One row of it is active, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// In the order in which they are shown.
    pub groups: Vec<Group>,
    /// The active row's place among [`Groups::rows`].
    pub active: Option<usize>,
}

impl Groups {
    /// Groups found documents, best first, each with its kind.
    pub fn new(found: impl IntoIterator<Item = (usize, Kind)>) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (doc, kind) in found {
            match groups.iter_mut().find(|group| group.kind == kind) {
                Some(group) => group.docs.push(doc),
                None => groups.push(Group { kind, docs: vec![doc], shown: FIRST }),
            }
        }
        for group in &mut groups {
            // One more is shown rather than asked for.
            if group.docs.len() <= FIRST + 1 {
                group.shown = group.docs.len();
            }
        }
        Self { groups, active: None }
    }

    /// All that the keys lead to, in order.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            rows.extend(group.docs.iter().take(group.shown).map(|doc| Row::Doc(*doc)));
            if group.shown < group.docs.len() {
                rows.push(Row::More(place));
            }
        }
        rows
    }

    /// Makes the next row active, or the one before; past an end none is, then the other end.
    pub fn step(&mut self, forward: bool) {
        let count = self.rows().len();
        self.active = match (self.active, forward) {
            (None, true) => (count > 0).then_some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => Some(at + 1).filter(|next| *next < count),
            (Some(at), false) => at.checked_sub(1),
        };
    }

    /// The active row; the first if none is.
    pub fn chosen(&self) -> Option<Row> {
        self.rows().get(self.active.unwrap_or(0)).copied()
    }

    /// Shows all of a group, and makes the first that was not shown active.
    pub fn open(&mut self, place: usize) {
        let Some(group) = self.groups.get_mut(place) else { return };
        let next = group.docs.get(group.shown).copied();
        group.shown = group.docs.len();
        self.active = next.and_then(|doc| self.rows().iter().position(|row| *row == Row::Doc(doc)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups() -> Groups {
        let provisions = (0..6).map(|doc| (doc, Kind::Provision));
        Groups::new(provisions.chain([(6, Kind::Paragraph), (7, Kind::Provision)]))
    }

    #[test]
    fn the_kind_of_the_best_comes_first_and_holds_all_of_its_kind() {
        let found = groups();
        let kinds: Vec<Kind> = found.groups.iter().map(|group| group.kind).collect();
        assert_eq!(kinds, [Kind::Provision, Kind::Paragraph]);
        assert_eq!(found.groups[0].docs, [0, 1, 2, 3, 4, 5, 7]);
    }

    #[test]
    fn the_rest_of_a_long_group_is_asked_for_and_goes_on_where_it_ended() {
        let mut found = groups();
        let first = [Row::Doc(0), Row::Doc(1), Row::Doc(2), Row::More(0), Row::Doc(6)];
        assert_eq!(found.rows(), first);
        found.open(0);
        assert_eq!(found.rows().len(), 8);
        assert_eq!(found.chosen(), Some(Row::Doc(3)));
    }

    #[test]
    fn a_group_with_one_more_shows_it() {
        let found = Groups::new((0..4).map(|doc| (doc, Kind::Row)));
        assert_eq!(found.rows().len(), 4);
    }

    #[test]
    fn the_keys_lead_round_with_a_stop_in_the_field() {
        let mut found = Groups::new([(3, Kind::Row), (4, Kind::Row)]);
        let mut seen = Vec::new();
        for _ in 0..4 {
            found.step(true);
            seen.push(found.active);
        }
        assert_eq!(seen, [Some(0), Some(1), None, Some(0)]);
        found.active = None;
        found.step(false);
        assert_eq!(found.active, Some(1));
        found.step(false);
        found.step(false);
        assert_eq!(found.active, None);
    }

    #[test]
    fn without_a_step_the_best_is_chosen_and_of_nothing_none() {
        assert_eq!(groups().chosen(), Some(Row::Doc(0)));
        let mut none = Groups::default();
        none.step(true);
        assert_eq!((none.active, none.chosen()), (None, None));
    }
}
