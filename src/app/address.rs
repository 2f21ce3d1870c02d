use crate::content::{Content, Id, Text};

/// One part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The two offences side by side.
    Compare,
    /// The law applied to facts.
    Situation,
    /// The action points.
    Recommendations,
    /// The document.
    Summary,
    /// Sources, edition, limits, privacy.
    About,
}

impl View {
    /// In the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Compare, Self::Situation, Self::Recommendations, Self::Summary, Self::About];

    /// Its id on the page and in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Situation => "situation",
            Self::Recommendations => "recommendations",
            Self::Summary => "summary",
            Self::About => "about",
        }
    }

    /// Whether a guide with this content has it: a document may recommend nothing.
    pub fn is_in(self, content: &Content) -> bool {
        self != Self::Recommendations || !content.recommendations.is_empty()
    }

    pub(super) fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

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

impl Filter {
    /// Takes a value for `topic`, `party` or `element`, none if it is empty; by another name
    /// it lets go of all three.
    pub(super) fn narrow(&mut self, by: &str, id: &str) {
        let field = match by {
            "topic" => &mut self.topic,
            "party" => &mut self.party,
            "element" => &mut self.element,
            _ => return *self = Self::default(),
        };
        *field = (!id.is_empty()).then(|| id.into());
    }
}

/// The state of the page that can be linked to.
///
/// The fragment is a bare id (`para-15`, `summary`), which works with scripts off too, or
/// pairs: `view=situation&open=rec-2&topic=guides&case=kidney&facts=child.y&find=consent`. Unknown
/// keys are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The part of the page to go to.
    pub view: Option<View>,
    /// The chosen item.
    pub open: Option<Id>,
    /// Which recommendations are shown.
    pub filter: Filter,
    /// The situation that is tried.
    pub case: Option<Id>,
    /// Answers to facts: `recruitment.y`, `child.n`. Read where the facts are known.
    pub facts: Vec<Text>,
    /// What is searched for, as encoded in the address. The page only keeps it there.
    pub find: Option<Text>,
}

impl Address {
    /// Reads a fragment, without its `#`. Ids are kebab-case: anything else is left out.
    pub fn parse(fragment: &str) -> Self {
        let mut address = Self::default();
        if !fragment.contains('=') {
            address.view = View::parse(fragment);
            if address.view.is_none() {
                address.open = id(fragment);
            }
            return address;
        }
        for (key, value) in fragment.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "view" => address.view = View::parse(value),
                "open" => address.open = id(value),
                "topic" => address.filter.topic = id(value),
                "party" => address.filter.party = id(value),
                "element" => address.filter.element = id(value),
                "case" => address.case = id(value),
                "find" => address.find = find(value),
                "facts" => address.facts = value.split(',').take(64).filter_map(answer).collect(),
                _ => {}
            }
        }
        address
    }

    /// Writes the fragment, without its `#`: a bare id where that says everything.
    pub fn fragment(&self) -> String {
        let rest = (&self.filter, &self.case, &self.facts, &self.find);
        if rest == (&Filter::default(), &None, &Vec::new(), &None) {
            match (self.view, &self.open) {
                (None, None) => return String::new(),
                (Some(view), None) => return view.id().into(),
                (None, Some(open)) => return open.to_string(),
                (Some(_), Some(_)) => {}
            }
        }
        let facts = self.facts.join(",");
        let pairs = [
            ("view", self.view.map(View::id)),
            ("open", self.open.as_deref()),
            ("topic", self.filter.topic.as_deref()),
            ("party", self.filter.party.as_deref()),
            ("element", self.filter.element.as_deref()),
            ("case", self.case.as_deref()),
            ("facts", (!facts.is_empty()).then_some(&*facts)),
            ("find", self.find.as_deref()),
        ];
        let mut fragment = String::new();
        for (key, value) in pairs.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            if !fragment.is_empty() {
                fragment.push('&');
            }
            fragment.push_str(key);
            fragment.push('=');
            fragment.push_str(value);
        }
        fragment
    }
}

/// An id as the address may hold it.
fn id(value: &str) -> Option<Id> {
    let kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (!value.is_empty() && value.bytes().all(kebab)).then(|| value.into())
}

/// Encoded words as the address may hold them: `debt%20bondage`.
fn find(value: &str) -> Option<Text> {
    (1..=900).contains(&value.len()).then(|| value.into())
}

/// An answer as the address may hold it: what is odd in it is left out, and its short rest is
/// named to the reader where it answers nothing.
fn answer(value: &str) -> Option<Text> {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    let answer: String = value.chars().filter(plain).take(40).collect();
    (!answer.is_empty()).then(|| answer.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_id_opens_the_item_and_a_view_goes_to_the_view() {
        assert_eq!(Address::parse("para-15").open.as_deref(), Some("para-15"));
        assert_eq!(Address::parse("summary").view, Some(View::Summary));
    }

    #[test]
    fn every_address_survives_the_round_trip() {
        for fragment in [
            "",
            "means",
            "about",
            "view=compare&open=means",
            "view=recommendations&open=rec-2&topic=guides&party=states&element=act",
            "element=means",
            "facts=recruitment.y,child.n",
            "view=situation&case=river-crossing",
            "view=situation&open=means&facts=intent.y",
            "open=para-17&find=debt%20bondage",
            "find=art.%203",
        ] {
            assert_eq!(Address::parse(fragment).fragment(), fragment);
        }
    }

    #[test]
    fn what_is_not_an_id_is_left_out() {
        assert_eq!(Address::parse("open=<b>&topic=&x=y"), Address::default());
        assert_eq!(Address::parse("%20"), Address::default());
    }
}
