//! How a document writes the numbers of its paragraphs.

use super::label::{Form, label};
use crate::import::lines::Line;

/// The form of a document's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    form: Form,
    /// The largest number in that form.
    pub(crate) largest: u32,
}

impl Style {
    /// Whether a number in this form numbers a paragraph.
    pub(crate) fn is(&self, form: &Form) -> bool {
        self.form == *form
    }
}

/// The form in which the first number 1 is written: that of paragraphs comes before that of
/// their lists. Words with a number, and numbers alone, count only where there is no other.
pub(crate) fn style(lines: &[Line]) -> Option<Style> {
    from(lines, true).or_else(|| from(lines, false))
}

/// That of the numbers from a first 1, or from any.
fn from(lines: &[Line], first: bool) -> Option<Style> {
    let mut found: Vec<(Form, u32, u32)> = Vec::new();
    for line in lines
        .iter()
        .filter(|line| line.heading.is_none_or(|it| it == crate::import::markdown::BOLD))
    {
        let Some(label) = label(&line.words.text) else { continue };
        let value = label.path[0];
        let ones = label.path.iter().all(|it| *it == 1);
        match found.iter_mut().find(|(form, ..)| *form == label.form) {
            Some((_, count, largest)) => {
                *count += u32::from(Some(value) == largest.checked_add(1));
                *largest = (*largest).max(value);
            }
            None if ones || !first => found.push((label.form, 1, value)),
            None => {}
        }
    }
    let rank = |(form, count, _): &(Form, u32, u32)| match form {
        Form::Stop | Form::Bracket => Some(0),
        Form::Word(_) if *count > 1 => Some(1),
        Form::Brackets => Some(2),
        // Without a 1, a number alone is that of a page.
        Form::Alone if first => Some(3),
        _ => None,
    };
    let ranked = found.iter().filter_map(|it| Some((rank(it)?, it)));
    let (_, found) = ranked.min_by_key(|(rank, _)| *rank)?;
    Some(Style { form: found.0.clone(), largest: found.2 })
}
