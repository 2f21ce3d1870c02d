use super::super::super::components::{
    Out, open_item, phrase, reference, references, remark, see_too,
};
use super::definitions::side_class;
use super::homes;
use crate::content::{Content, Element, Group, Row, Side, SideWords, UiKey};

/// Element against element.
pub(super) fn element_rows(out: &mut Out, content: &Content) {
    rows(out, content, Group::Element);
}

/// What is often confused.
pub(super) fn axis_rows(out: &mut Out, content: &Content) {
    rows(out, content, Group::Axis);
}

fn rows(out: &mut Out, content: &Content, group: Group) {
    for row in content.rows.iter().filter(|row| row.group == group) {
        open_item(out, content, &row.id, "row", "h4");
        out.words("p", "question", &row.words.question);
        out.open("div", "pair");
        for (index, (side, words)) in row.sides.iter().zip(&row.words.sides).enumerate() {
            out.open("div", side_class(index));
            cell(out, content, row, side, words);
            out.close();
        }
        out.close();
        remark(out, content, UiKey::Confusion, &row.words.confusion);
        see_too(out, content, &row.id);
        out.close();
    }
}

fn cell(out: &mut Out, content: &Content, row: &Row, side: &Side, text: &SideWords) {
    out.words("p", "who", &content.name(&side.offence).unwrap_or_default());
    out.words("p", "short", &text.short);
    out.words("p", "", &text.plain);
    if row.group == Group::Element {
        let own = side.elements.iter().filter_map(|id| content.element(id));
        own.for_each(|it| element(out, content, row, side, it));
    } else {
        references(out, content, UiKey::ElementsConcerned, "element-link", &side.elements);
    }
    side.quotes.iter().for_each(|quote| phrase(out, content, quote, None));
}

/// An element's own words on its side, with the element's id where this is its home.
fn element(out: &mut Out, content: &Content, row: &Row, side: &Side, it: &Element) {
    if homes::in_row(content, &row.id, side, it) {
        out.open_item("div", &it.id, "element");
    } else {
        out.open("div", "element");
    }
    out.open("p", "");
    reference(out, content, &it.id, "element-link");
    out.close();
    // The first of its phrases: the whole of them is marked in the definitions.
    let first = content.offence(&side.offence).and_then(|of| content.phrase(it, of));
    if let Some(first) = first {
        phrase(out, content, first, Some(it));
    }
    out.close();
}
