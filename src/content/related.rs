use super::{Content, Element, Group, Id, Obligation, Offence, Provision, Recommendation, Row};

/// What belongs to one item of the content, each list in content order: what lights up
/// when the item is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// Elements.
    pub elements: Vec<Id>,
    /// Rows of the comparison.
    pub rows: Vec<Id>,
    /// Recommendations.
    pub recommendations: Vec<Id>,
    /// Numbered paragraphs of the summary.
    pub paragraphs: Vec<u16>,
    /// Provisions.
    pub provisions: Vec<Id>,
    /// Obligations.
    pub obligations: Vec<Id>,
}

impl Related {
    /// What belongs to the item with this id, which may be that of an element, an offence,
    /// a row, a recommendation, a provision, an obligation, a paragraph, a section or a
    /// topic; the item itself is in its own list. None if there is no such item.
    pub fn of(content: &Content, id: &str) -> Option<Self> {
        if let Some(element) = content.element(id) {
            return Some(of_element(content, element));
        }
        if let Some(offence) = content.offence(id) {
            return Some(of_offence(content, offence));
        }
        if let Some(row) = content.rows.iter().find(|row| &*row.id == id) {
            return Some(of_row(content, row));
        }
        if let Some(rec) = content.recommendations.iter().find(|rec| &*rec.id == id) {
            return Some(of_recommendation(content, rec));
        }
        if let Some(duty) = content.obligations.iter().find(|duty| &*duty.id == id) {
            return Some(of_obligation(content, duty));
        }
        if let Some((_, provision)) = content.provision(id) {
            return Some(of_provision(content, provision));
        }
        if let Some(number) = id.strip_prefix("para-") {
            let number = number.parse().ok()?;
            content.summary.paragraph(number)?;
            return Some(of_paragraph(content, number));
        }
        if let Some(section) = content
            .summary
            .sections
            .iter()
            .find(|section| &*section.id == id)
        {
            let paragraphs = section
                .paragraphs
                .iter()
                .map(|paragraph| paragraph.number)
                .collect();
            return Some(Self {
                paragraphs,
                ..Self::default()
            });
        }
        let topic = content.about.topics.iter().any(|topic| &*topic.id == id);
        topic.then(Self::default)
    }

    /// Whether the item with this id is in one of the lists.
    pub fn contains(&self, id: &str) -> bool {
        let paragraph = id
            .strip_prefix("para-")
            .and_then(|number| number.parse().ok());
        paragraph.is_some_and(|number| self.paragraphs.contains(&number))
            || [
                &self.elements,
                &self.rows,
                &self.recommendations,
                &self.provisions,
                &self.obligations,
            ]
            .iter()
            .any(|list| list.iter().any(|known| &**known == id))
    }
}

fn of_element(content: &Content, element: &Element) -> Related {
    let own = |other: &Element| other.id == element.id;
    Related {
        elements: vec![element.id.clone()],
        rows: rows(content, |row| row_has(row, &element.id)),
        recommendations: recommendations(content, |rec| rec.elements.contains(&element.id)),
        paragraphs: paragraphs(content, |number| elements_cite(content, number, own)),
        provisions: provisions(content, |provision| speaks(element, &provision.id)),
        obligations: obligations(content, |duty| duty.elements.contains(&element.id)),
    }
}

fn of_offence(content: &Content, offence: &Offence) -> Related {
    let own = |element: &Element| offence.elements.contains(&element.id);
    let among = |ids: &[Id]| ids.iter().any(|id| offence.elements.contains(id));
    Related {
        elements: elements(content, own),
        rows: rows(content, |row| element_row_has(row, &offence.elements)),
        recommendations: recommendations(content, |rec| among(&rec.elements)),
        paragraphs: paragraphs(content, |number| elements_cite(content, number, own)),
        provisions: provisions(content, |provision| {
            offence.provisions.contains(&provision.id)
        }),
        obligations: obligations(content, |duty| duty.offence == offence.id),
    }
}

fn of_row(content: &Content, row: &Row) -> Related {
    Related {
        elements: elements(content, |element| row_has(row, &element.id)),
        rows: vec![row.id.clone()],
        recommendations: recommendations(content, |rec| {
            rec.elements.iter().any(|element| row_has(row, element))
        }),
        paragraphs: paragraphs(content, |number| row.paragraphs.contains(&number)),
        provisions: provisions(content, |provision| row_quotes(content, row, &provision.id)),
        obligations: Vec::new(),
    }
}

fn of_recommendation(content: &Content, rec: &Recommendation) -> Related {
    Related {
        elements: elements(content, |element| rec.elements.contains(&element.id)),
        rows: rows(content, |row| element_row_has(row, &rec.elements)),
        recommendations: vec![rec.id.clone()],
        paragraphs: paragraphs(content, |number| number == rec.paragraph),
        ..Related::default()
    }
}

fn of_paragraph(content: &Content, number: u16) -> Related {
    Related {
        elements: elements(content, |element| {
            elements_cite(content, number, |other| other.id == element.id)
        }),
        rows: rows(content, |row| row.paragraphs.contains(&number)),
        recommendations: recommendations(content, |rec| rec.paragraph == number),
        paragraphs: vec![number],
        ..Related::default()
    }
}

fn of_provision(content: &Content, provision: &Provision) -> Related {
    Related {
        elements: elements(content, |element| speaks(element, &provision.id)),
        rows: rows(content, |row| row_quotes(content, row, &provision.id)),
        provisions: vec![provision.id.clone()],
        obligations: obligations(content, |duty| duty.provisions.contains(&provision.id)),
        ..Related::default()
    }
}

fn of_obligation(content: &Content, duty: &Obligation) -> Related {
    Related {
        elements: elements(content, |element| duty.elements.contains(&element.id)),
        provisions: provisions(content, |provision| duty.provisions.contains(&provision.id)),
        obligations: vec![duty.id.clone()],
        ..Related::default()
    }
}

/// Whether the element's own words stand in the provision.
fn speaks(element: &Element, provision: &Id) -> bool {
    element
        .phrases
        .iter()
        .any(|phrase| phrase.provision == *provision)
}

/// Whether a side of the row is about the element.
fn row_has(row: &Row, element: &Id) -> bool {
    row.sides.iter().any(|side| side.elements.contains(element))
}

/// Whether the row compares elements, and one of these.
fn element_row_has(row: &Row, elements: &[Id]) -> bool {
    row.group == Group::Element && elements.iter().any(|element| row_has(row, element))
}

/// Whether the row shows words of the provision: as a quote, or as an element's own
/// words where it compares elements.
fn row_quotes(content: &Content, row: &Row, provision: &Id) -> bool {
    let quoted = row.sides.iter().flat_map(|side| &side.quotes);
    let own = |element: &&Element| row_has(row, &element.id) && speaks(element, provision);
    quoted
        .into_iter()
        .any(|quote| quote.provision == *provision)
        || (row.group == Group::Element && content.elements.iter().any(|e| own(&e)))
}

/// Whether one of the elements that `of` picks has the paragraph, itself or through a
/// recommendation in it.
fn elements_cite(content: &Content, number: u16, of: impl Fn(&Element) -> bool) -> bool {
    content
        .elements
        .iter()
        .filter(|element| of(element))
        .any(|element| {
            element.paragraphs.contains(&number)
                || content
                    .recommendations
                    .iter()
                    .any(|rec| rec.paragraph == number && rec.elements.contains(&element.id))
        })
}

fn elements(content: &Content, keep: impl Fn(&Element) -> bool) -> Vec<Id> {
    content
        .elements
        .iter()
        .filter(|item| keep(item))
        .map(|item| item.id.clone())
        .collect()
}

fn rows(content: &Content, keep: impl Fn(&Row) -> bool) -> Vec<Id> {
    content
        .rows
        .iter()
        .filter(|item| keep(item))
        .map(|item| item.id.clone())
        .collect()
}

fn recommendations(content: &Content, keep: impl Fn(&Recommendation) -> bool) -> Vec<Id> {
    content
        .recommendations
        .iter()
        .filter(|item| keep(item))
        .map(|item| item.id.clone())
        .collect()
}

fn obligations(content: &Content, keep: impl Fn(&Obligation) -> bool) -> Vec<Id> {
    content
        .obligations
        .iter()
        .filter(|item| keep(item))
        .map(|item| item.id.clone())
        .collect()
}

fn provisions(content: &Content, keep: impl Fn(&Provision) -> bool) -> Vec<Id> {
    let all = content
        .instruments
        .iter()
        .flat_map(|instrument| &instrument.provisions);
    all.filter(|item| keep(item))
        .map(|item| item.id.clone())
        .collect()
}

fn paragraphs(content: &Content, keep: impl Fn(u16) -> bool) -> Vec<u16> {
    let all = content
        .summary
        .paragraphs()
        .map(|paragraph| paragraph.number);
    all.filter(|number| keep(*number)).collect()
}
