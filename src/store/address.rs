use super::filter::Filter;
use crate::content::{Id, Text, View};

/// The state of the page that can be linked to.
///
/// The fragment is a bare id (`para-15`), which works with scripts off too, pairs, or both:
/// `para-17&find=debt`, `open=rec-2&topic=guides`, `case=kidney&facts=child.y`. The view is that of
/// the file; where there are no files it stands here: `view=situation&facts=child.y`. Unknown keys
/// are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The view, where no file says it.
    pub view: Option<View>,
    /// The item to go to, which is chosen too.
    pub place: Option<Id>,
    /// The chosen item, wherever the reader is.
    pub open: Option<Id>,
    /// Which recommendations are shown.
    pub filter: Filter,
    /// The situation that is tried.
    pub case: Option<Id>,
    /// Answers to facts: `recruitment.y`, `child.n`. Read where the facts are known.
    pub facts: Vec<Text>,
    /// What is searched for, as encoded in the address.
    pub find: Option<Text>,
}

impl Address {
    /// Reads a fragment, without its `#`. Ids are kebab-case: anything else is left out.
    pub fn parse(fragment: &str) -> Self {
        let mut address = Self::default();
        for part in fragment.split('&') {
            match part.split_once('=') {
                Some((key, value)) => address.take(key, value),
                None => match View::parse(part) {
                    Some(view) => address.view = Some(view),
                    None => address.place = id(part).or(address.place.take()),
                },
            }
        }
        address
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "view" => self.view = View::parse(value),
            "open" => self.open = id(value),
            "topic" => self.filter.topic = id(value),
            "party" => self.filter.party = id(value),
            "element" => self.filter.element = id(value),
            "case" => self.case = id(value),
            "find" => self.find = find(value),
            "facts" => self.facts = value.split(',').take(64).filter_map(answer).collect(),
            _ => {}
        }
    }

    /// What is chosen.
    pub fn chosen(&self) -> Option<&Id> {
        self.place.as_ref().or(self.open.as_ref())
    }

    /// Whether it holds answers, or the situation that they are of.
    pub fn has_answers(&self) -> bool {
        self.case.is_some() || !self.facts.is_empty()
    }

    /// Writes the fragment, without its `#`: a bare id where that says everything.
    pub fn fragment(&self) -> String {
        let facts = self.facts.join(",");
        let pairs = [
            ("open", self.open.as_deref()),
            ("topic", self.filter.topic.as_deref()),
            ("party", self.filter.party.as_deref()),
            ("element", self.filter.element.as_deref()),
            ("case", self.case.as_deref()),
            ("facts", (!facts.is_empty()).then_some(&*facts)),
            ("find", self.find.as_deref()),
        ];
        let view = self.view.map(View::id);
        let alone = self.place.is_none() && pairs.iter().all(|(_, value)| value.is_none());
        let mut parts: Vec<String> = match (view, &self.place) {
            (Some(view), _) if alone => vec![view.into()],
            (Some(view), None) => vec![["view=", view].concat()],
            // An item says in which view it is.
            (_, Some(place)) => vec![place.to_string()],
            (None, None) => Vec::new(),
        };
        let pairs = pairs.into_iter().filter_map(|(key, value)| Some([key, "=", value?].concat()));
        parts.extend(pairs);
        parts.join("&")
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
    fn a_bare_id_goes_to_the_item_and_a_view_to_the_view() {
        assert_eq!(Address::parse("para-15").place.as_deref(), Some("para-15"));
        assert_eq!(Address::parse("summary").view, Some(View::Summary));
    }

    #[test]
    fn every_address_survives_the_round_trip() {
        for fragment in [
            "",
            "means",
            "about",
            "open=means",
            "view=compare&open=means",
            "view=recommendations&open=rec-2&topic=guides&party=states&element=act",
            "element=means",
            "facts=recruitment.y,child.n",
            "view=situation&case=river-crossing",
            "view=situation&open=means&facts=intent.y",
            "para-17&find=debt%20bondage",
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
