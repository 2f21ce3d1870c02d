use crate::content::{Content, Id, Recommendation, Text};

/// Which recommendations are shown; none of a kind shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A topic of the vocabulary.
    pub topic: Option<Id>,
    /// A party of the vocabulary, addressed or acting.
    pub party: Option<Id>,
    /// An element.
    pub element: Option<Id>,
}

/// What recommendations are narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A topic.
    Topic,
    /// Who acts or is addressed.
    Party,
    /// An element.
    Element,
}

impl By {
    /// All of them, in the order of the controls.
    pub const ALL: [Self; 3] = [Self::Topic, Self::Party, Self::Element];

    /// Its name in the address and on its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Party => "party",
            Self::Element => "element",
        }
    }
}

impl Filter {
    /// The chosen value of a control.
    pub fn value(&self, by: By) -> Option<&Id> {
        match by {
            By::Topic => self.topic.as_ref(),
            By::Party => self.party.as_ref(),
            By::Element => self.element.as_ref(),
        }
    }

    /// Takes a value for a control, none if it is empty.
    pub fn narrow(&mut self, by: By, id: &str) {
        let field = match by {
            By::Topic => &mut self.topic,
            By::Party => &mut self.party,
            By::Element => &mut self.element,
        };
        *field = (!id.is_empty()).then(|| id.into());
    }

    /// Whether the recommendation is among those shown.
    pub fn admits(&self, it: &Recommendation) -> bool {
        let has = |wanted: &Option<Id>, ids: &[&[Id]]| {
            wanted.as_ref().is_none_or(|id| ids.iter().any(|ids| ids.contains(id)))
        };
        has(&self.topic, &[&it.topics])
            && has(&self.party, &[&it.addressees, &it.actors])
            && has(&self.element, &[&it.elements])
    }

    /// How many recommendations it shows.
    pub fn shown(&self, content: &Content) -> usize {
        content.recommendations.iter().filter(|it| self.admits(it)).count()
    }

    /// Whether it shows all of them.
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }
}

/// The values that a control offers with their names, as far as a recommendation has them.
/// `elements` are all there are.
pub fn choices(content: &Content, by: By, elements: &[(Id, Text)]) -> Vec<(Id, Text)> {
    let terms = &content.vocabulary;
    let named = |terms: &[crate::content::Term]| -> Vec<(Id, Text)> {
        terms.iter().map(|it| (it.id.clone(), it.label.clone())).collect()
    };
    let mut all = match by {
        By::Topic => named(&terms.topics),
        By::Party => named(&terms.parties),
        By::Element => elements.to_vec(),
    };
    all.retain(|(id, _)| {
        let mut filter = Filter::default();
        filter.narrow(by, id);
        filter.shown(content) > 0
    });
    all
}
