use super::super::address::Filter;
use super::super::components::Out;
use crate::content::{Content, Id, Recommendation, Term, Text, UiKey};

impl Filter {
    /// Whether the recommendation is among those shown.
    pub(in crate::app) fn admits(&self, it: &Recommendation) -> bool {
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

    /// The chosen value of a control.
    pub fn value(&self, by: &str) -> &str {
        let chosen = match by {
            "topic" => &self.topic,
            "party" => &self.party,
            _ => &self.element,
        };
        chosen.as_deref().unwrap_or_default()
    }
}

/// What the recommendations are narrowed by, as the controls name it, with its label.
const BY: [(&str, UiKey); 3] =
    [("topic", UiKey::Topic), ("party", UiKey::Party), ("element", UiKey::Element)];

/// The controls that narrow the recommendations. They do not work yet and offer nothing: what
/// answers brings that ([`choices`]).
pub(super) fn filters(out: &mut Out, content: &Content) {
    let label = Some(content.ui.get(UiKey::Filters).into());
    let values = vec![Some("filters".into()), Some("group".into()), label];
    out.open_with("div", &["class", "role", "aria-label"], values);
    for (by, key) in BY {
        out.open("label", "");
        out.label("span", "", content, key);
        out.open_with(
            "select",
            &["data-filter", "disabled"],
            vec![Some(by.into()), Some("".into())],
        );
        let values = vec![Some("".into()), Some("".into())];
        out.open_with("option", &["value", "selected"], values);
        out.say(&content.ui.get(UiKey::All));
        out.close();
        out.close();
        out.close();
    }
    let values = vec![Some("show-all".into()), Some("".into())];
    out.open_with("button", &["data-act", "disabled"], values);
    out.say(&content.ui.get(UiKey::ShowAll));
    out.close();
    out.close();
}

/// The values that a control offers: `topic`, `party` or `element`. A value that no
/// recommendation has is not offered.
pub fn choices<'a>(content: &'a Content, by: &str) -> Vec<(&'a Id, &'a Text)> {
    let terms = &content.vocabulary;
    let term = |it: &'a Term| (&it.id, &it.label);
    let mut all: Vec<_> = match by {
        "topic" => terms.topics.iter().map(term).collect(),
        "party" => terms.parties.iter().map(term).collect(),
        _ => content.elements.iter().map(|it| (&it.id, &it.words.label)).collect(),
    };
    all.retain(|(id, _)| {
        let mut filter = Filter::default();
        filter.narrow(by, id);
        filter.shown(content) > 0
    });
    all
}
