use super::{Content, Id};

/// What kind of thing an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element of an offence.
    Element,
    /// An offence or question.
    Offence,
    /// A row of the comparison.
    Row,
    /// An action point.
    Recommendation,
    /// A numbered paragraph of the summary.
    Paragraph,
    /// A provision of a treaty.
    Provision,
    /// A duty of States Parties.
    Obligation,
    /// A section of the summary or a topic about the guide.
    Part,
    /// A situation to try.
    Scenario,
}

impl Kind {
    /// Every kind, in this order.
    pub const ALL: [Self; 9] = [
        Self::Element,
        Self::Offence,
        Self::Row,
        Self::Recommendation,
        Self::Paragraph,
        Self::Provision,
        Self::Obligation,
        Self::Part,
        Self::Scenario,
    ];
}

/// Every item that an address leads to, in content order, and which belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    items: Vec<(Kind, Id)>,
    /// Places in `items`, each pair once.
    pairs: Vec<(usize, usize)>,
}

impl Links {
    /// Reads them off the content. An id that does not resolve makes no pair: the check
    /// reports it.
    pub fn new(content: &Content) -> Self {
        let mut links = Self::default();
        links.list(content);
        links.join(content);
        links
    }

    /// Every item, in content order.
    pub fn items(&self) -> &[(Kind, Id)] {
        &self.items
    }

    /// Whether an item has this id.
    pub fn has(&self, id: &str) -> bool {
        self.place(id).is_some()
    }

    /// What belongs to the item with this id, in content order, without itself.
    ///
    /// That is what it names and what names it; for a row, a recommendation and an offence
    /// also the rows and recommendations that share an element with it.
    pub fn of(&self, id: &str) -> Vec<(Kind, Id)> {
        let Some(place) = self.place(id) else {
            return Vec::new();
        };
        let found = belonging(place, self.items.len(), &|at| self.items[at].0, &|at| self.near(at));
        found.into_iter().map(|at| self.items[at].clone()).collect()
    }

    /// The places of what is paired with the item at a place.
    pub(super) fn near(&self, place: usize) -> Vec<usize> {
        let other = |(one, other): &(usize, usize)| match place {
            it if it == *one => Some(*other),
            it if it == *other => Some(*one),
            _ => None,
        };
        self.pairs.iter().filter_map(other).collect()
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|(_, known)| **known == *id)
    }

    fn list(&mut self, content: &Content) {
        let mut add = |kind, id: &Id| self.items.push((kind, id.clone()));
        content.elements.iter().for_each(|it| add(Kind::Element, &it.id));
        content.offences.iter().for_each(|it| add(Kind::Offence, &it.id));
        content.rows.iter().for_each(|it| add(Kind::Row, &it.id));
        content.recommendations.iter().for_each(|it| add(Kind::Recommendation, &it.id));
        let paragraphs = content.summary.paragraphs();
        paragraphs.for_each(|it| add(Kind::Paragraph, &Content::paragraph_id(it.number)));
        let provisions = content.instruments.iter().flat_map(|it| &it.provisions);
        provisions.for_each(|it| add(Kind::Provision, &it.id));
        content.obligations.iter().for_each(|it| add(Kind::Obligation, &it.id));
        content.summary.all_sections().for_each(|it| add(Kind::Part, &it.id));
        content.about.topics.iter().for_each(|it| add(Kind::Part, &it.id));
        content.scenarios.iter().for_each(|it| add(Kind::Scenario, &it.id));
    }

    fn join(&mut self, content: &Content) {
        for it in &content.elements {
            self.pair(&it.id, it.phrases.iter().map(|phrase| &phrase.provision));
            self.cite(&it.id, &it.paragraphs);
        }
        for it in &content.offences {
            self.pair(&it.id, it.elements.iter().chain(&it.provisions));
            self.cite(&it.id, &it.paragraphs);
        }
        for it in &content.rows {
            self.pair(&it.id, it.sides.iter().flat_map(|side| &side.elements));
            let quotes = it.sides.iter().flat_map(|side| &side.quotes);
            self.pair(&it.id, quotes.map(|quote| &quote.provision));
            self.cite(&it.id, &it.paragraphs);
        }
        for it in &content.recommendations {
            self.pair(&it.id, it.elements.iter().chain(&it.offences).chain(&it.provisions));
            self.cite(&it.id, &[it.paragraph]);
        }
        for it in &content.obligations {
            self.pair(&it.id, it.elements.iter().chain(&it.provisions).chain([&it.offence]));
            self.cite(&it.id, &it.paragraphs);
        }
        for it in content.summary.all_sections() {
            let numbers: Vec<_> = it.paragraphs.iter().map(|it| it.number).collect();
            self.cite(&it.id, &numbers);
        }
    }

    fn cite(&mut self, id: &str, numbers: &[u16]) {
        let ids: Vec<_> = numbers.iter().map(|number| Content::paragraph_id(*number)).collect();
        self.pair(id, &ids);
    }

    fn pair<'a>(&mut self, id: &str, others: impl IntoIterator<Item = &'a Id>) {
        let one = self.place(id);
        for other in others {
            if let (Some(one), Some(other)) = (one, self.place(other)) {
                self.pairs.push((one, other));
            }
        }
    }
}

/// The places, in order, of what belongs to the item at a place, of `count` items: what is `near`
/// it, and for a row, a recommendation and an offence the rows and recommendations near its elements.
pub(super) fn belonging(
    place: usize,
    count: usize,
    kind: &dyn Fn(usize) -> Kind,
    near: &dyn Fn(usize) -> Vec<usize>,
) -> Vec<usize> {
    let through = matches!(kind(place), Kind::Row | Kind::Recommendation | Kind::Offence);
    let mut found = vec![false; count];
    for at in near(place) {
        found[at] = true;
        if through && kind(at) == Kind::Element {
            for far in near(at) {
                found[far] |= matches!(kind(far), Kind::Row | Kind::Recommendation);
            }
        }
    }
    found[place] = false;
    (0..count).filter(|at| found[*at]).collect()
}

impl Content {
    /// The content with its links read.
    #[must_use]
    pub fn linked(mut self) -> Self {
        self.links = Links::new(&self);
        self
    }
}
