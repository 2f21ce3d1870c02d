use crate::content::{Content, Element, Group, Id, Offence, Side};

/// The sides of the element rows, in order, each with its row.
fn sides(content: &Content) -> impl Iterator<Item = (&Id, &Side)> {
    let rows = content.rows.iter().filter(|row| row.group == Group::Element);
    rows.flat_map(|row| row.sides.iter().map(move |side| (&row.id, side)))
}

/// Whether this side of this row is the one place that carries the element's id: the
/// first where its own words are shown.
pub(super) fn in_row(content: &Content, row: &Id, side: &Side, element: &Element) -> bool {
    let first = sides(content).find(|(_, side)| side.elements.contains(&element.id));
    first.is_some_and(|(id, first)| id == row && first.offence == side.offence)
}

/// Whether this offence's list carries the element's id, no row having it.
pub(super) fn in_list(content: &Content, offence: &Offence, element: &Id) -> bool {
    let in_rows = sides(content).any(|(_, side)| side.elements.contains(element));
    let first = content.offences.iter().find(|offence| offence.elements.contains(element));
    !in_rows && first.is_some_and(|first| first.id == offence.id)
}
