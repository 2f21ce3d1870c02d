//! What the comparison shows, worked out beforehand, so that its view needs few types; in the JSON
//! each is a list, its fields by place.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::{Content, Element, Group, Id, Phrase, Row, Side, SideWords, Text};

/// The comparison, with the action points beside it.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Compared {
    /// The compared offences.
    pub offences: Vec<Told>,
    /// The rows, in order.
    pub rows: Vec<ComparedRow>,
    /// The action points, in order.
    pub points: Vec<Told>,
}

/// An item that is told in one or two plain sentences: an offence, an action point.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Told {
    /// Its id.
    pub id: Id,
    /// What it is, or what is to be done.
    pub words: Text,
}

/// One row; its title is the item's name.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct ComparedRow {
    /// Its id.
    pub id: Id,
    /// Whether it compares elements, and not what is often confused.
    pub of_elements: bool,
    /// The question an official would ask.
    pub question: Text,
    /// The sides, in the order of the offences.
    pub sides: Vec<ComparedSide>,
    /// The usual confusion, and what is right.
    pub confusion: Text,
}

/// What one offence says on a row.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct ComparedSide {
    /// The answer in two to six words.
    pub short: Text,
    /// The answer in one to three plain sentences.
    pub plain: Text,
    /// The elements that the side is about, where it does not show their words.
    pub elements: Vec<Id>,
    /// Treaty words.
    pub quotes: Vec<Quote>,
}

/// Words of a provision.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Quote {
    /// The element whose own words are marked; none where all of them are shown for themselves.
    pub element: Option<Id>,
    /// Whether the element has its home here.
    pub home: bool,
    /// The provision.
    pub provision: Id,
    /// What stands before the words in their sentence.
    pub before: Text,
    /// The words.
    pub words: Text,
    /// What stands after them in their sentence.
    pub after: Text,
}

impl Compared {
    /// The comparison of a content.
    pub fn new(content: &Content) -> Self {
        let offences = content
            .compared()
            .into_iter()
            .map(|it| Told { id: it.id.clone(), words: it.words.plain.clone() });
        let points = content
            .recommendations
            .iter()
            .map(|it| Told { id: it.id.clone(), words: it.words.action.clone() });
        Self {
            offences: offences.collect(),
            rows: content.rows.iter().map(|it| row(content, it)).collect(),
            points: points.collect(),
        }
    }
}

fn row(content: &Content, it: &Row) -> ComparedRow {
    let sides = it.sides.iter().zip(&it.words.sides);
    ComparedRow {
        id: it.id.clone(),
        of_elements: it.group == Group::Element,
        question: it.words.question.clone(),
        sides: sides.map(|(law, words)| side(content, it, law, words)).collect(),
        confusion: it.words.confusion.clone(),
    }
}

fn side(content: &Content, row: &Row, side: &Side, words: &SideWords) -> ComparedSide {
    let own = row.group == Group::Element;
    let elements = side.elements.iter().filter_map(|id| content.element(id));
    let marked = elements.filter(|_| own).filter_map(|it| marked(content, row, side, it));
    let others = side.quotes.iter().map(|it| quote(content, it, None, false));
    ComparedSide {
        short: words.short.clone(),
        plain: words.plain.clone(),
        elements: if own { Vec::new() } else { side.elements.clone() },
        quotes: marked.chain(others).collect(),
    }
}

/// An element's own words: the first that stand in the offence of the side.
fn marked(content: &Content, row: &Row, side: &Side, element: &Element) -> Option<Quote> {
    let phrase = content.phrase(element, content.offence(&side.offence)?)?;
    let home = content.row_of(&element.id) == Some((&row.id, &side.offence));
    Some(quote(content, phrase, Some(&element.id), home))
}

/// Words with the rest of their provision, as far as the next full stop.
fn quote(content: &Content, phrase: &Phrase, element: Option<&Id>, home: bool) -> Quote {
    let text = content.provision(&phrase.provision).map_or("", |(_, it)| &it.text);
    let (before, after) = text.split_once(&*phrase.words).unwrap_or_default();
    let before = before.rsplit_once(". ").map_or(before, |(_, rest)| rest);
    let after = after.split_once(". ").map_or(after, |(rest, _)| &after[..=rest.len()]);
    Quote {
        element: element.cloned(),
        home,
        provision: phrase.provision.clone(),
        before: before.into(),
        words: phrase.words.clone(),
        after: after.into(),
    }
}

impl Content {
    /// The row and the offence whose side is the home of an element: the first element row that
    /// shows its own words.
    pub fn row_of(&self, element: &Id) -> Option<(&Id, &Id)> {
        let rows = self.rows.iter().filter(|row| row.group == Group::Element);
        let mut sides = rows.flat_map(|row| row.sides.iter().map(move |side| (&row.id, side)));
        let (row, side) = sides.find(|(_, side)| side.elements.contains(element))?;
        Some((row, &side.offence))
    }
}
