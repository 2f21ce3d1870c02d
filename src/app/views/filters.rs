use super::super::address::Filter;
use super::super::components::Out;
use crate::content::{Content, Id, Recommendation, Text, UiKey};

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
}

/// The controls that narrow the recommendations. A choice that no recommendation has is
/// not offered. Without a filter they do not work yet and offer nothing.
pub(super) fn filters(out: &mut Out, content: &Content, filter: Option<&Filter>) {
    let label = Some(content.ui.get(UiKey::Filters).into());
    let values = vec![Some("filters".into()), Some("group".into()), label];
    out.open_with("div", &["class", "role", "aria-label"], values);
    let terms = &content.vocabulary;
    let topics = terms.topics.iter().map(|it| (&it.id, &it.label)).collect();
    let parties = terms.parties.iter().map(|it| (&it.id, &it.label)).collect();
    let elements = content.elements.iter().map(|it| (&it.id, &it.words.label)).collect();
    select(out, content, filter, UiKey::Topic, "topic", topics);
    select(out, content, filter, UiKey::Party, "party", parties);
    select(out, content, filter, UiKey::Element, "element", elements);
    let idle = filter.is_none_or(|filter| *filter == Filter::default());
    let values = vec![Some("show-all".into()), idle.then(|| "".into())];
    out.open_with("button", &["data-act", "disabled"], values);
    out.say(&content.ui.get(UiKey::ShowAll));
    out.close();
    out.close();
}

fn select(
    out: &mut Out,
    content: &Content,
    filter: Option<&Filter>,
    key: UiKey,
    by: &'static str,
    mut options: Vec<(&Id, &Text)>,
) {
    let narrowed = |id: &str| {
        let mut filter = Filter::default();
        filter.narrow(by, id);
        filter
    };
    let used = |id: &Id| content.recommendations.iter().any(|it| narrowed(id).admits(it));
    options.retain(|(id, _)| filter.is_some() && used(id));
    out.open("label", "");
    out.label("span", "", content, key);
    let current = filter.and_then(|it| match by {
        "topic" => it.topic.as_ref(),
        "party" => it.party.as_ref(),
        _ => it.element.as_ref(),
    });
    out.open_select(by, filter.map(|_| current.map(|id| &**id).unwrap_or_default()));
    // One is marked always: else the browser takes that which comes first into the page.
    option(out, "", &content.ui.get(UiKey::All), current.is_none());
    for (id, label) in options {
        option(out, id, label, current == Some(id));
    }
    out.close();
    out.close();
}

fn option(out: &mut Out, id: &str, label: &Text, selected: bool) {
    let values = vec![Some(id.to_owned().into()), selected.then(|| "".into())];
    out.open_with("option", &["value", "selected"], values);
    out.say(label);
    out.close();
}
