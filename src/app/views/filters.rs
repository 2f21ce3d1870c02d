use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

use super::super::address::Filter;
use crate::content::{Content, Id, Recommendation, Text, UiKey};

/// Takes another filter.
pub(in crate::app) type Set = Callback<Filter>;

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
/// not offered.
pub(super) fn filters(content: &Content, filter: &Filter, set: Option<&Set>) -> Html {
    let used = |ids: &dyn Fn(&Recommendation) -> bool| content.recommendations.iter().any(ids);
    let topics = content.vocabulary.topics.iter().map(|term| (&term.id, &term.label));
    let parties = content.vocabulary.parties.iter().map(|term| (&term.id, &term.label));
    let elements = content.elements.iter().map(|element| (&element.id, &element.words.label));
    let topics = topics.filter(|(id, _)| used(&|it| it.topics.contains(id))).collect();
    let parties = parties
        .filter(|(id, _)| used(&|it| it.addressees.contains(id) || it.actors.contains(id)))
        .collect();
    let elements = elements.filter(|(id, _)| used(&|it| it.elements.contains(id))).collect();
    let reset = set.cloned().map(|set| Callback::from(move |_| set.emit(Filter::default())));
    html! {
        <div class="filters" role="group" aria-label={AttrValue::from(content.ui.get(UiKey::Filters))}>
            { select(content, UiKey::Topic, topics, filter, set, |filter| &mut filter.topic) }
            { select(content, UiKey::Party, parties, filter, set, |filter| &mut filter.party) }
            { select(content, UiKey::Element, elements, filter, set, |filter| &mut filter.element) }
            <button disabled={*filter == Filter::default()} onclick={reset}>{ said(&content.ui.get(UiKey::ShowAll)) }</button>
        </div>
    }
}

fn select(
    content: &Content,
    key: UiKey,
    options: Vec<(&Id, &Text)>,
    filter: &Filter,
    set: Option<&Set>,
    field: fn(&mut Filter) -> &mut Option<Id>,
) -> Html {
    let current = field(&mut filter.clone()).clone();
    let option = |id: &str, label: &Text| {
        let selected = current.as_deref().unwrap_or_default() == id;
        html! { <option value={id.to_owned()} {selected}>{ said(label) }</option> }
    };
    let mut all = vec![option("", &content.ui.get(UiKey::All))];
    let select = if let Some(set) = set {
        all.extend(options.into_iter().map(|(id, label)| option(id, label)));
        let (filter, set) = (filter.clone(), set.clone());
        let onchange = Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut filter = filter.clone();
            *field(&mut filter) = (!value.is_empty()).then(|| value.into());
            set.emit(filter);
        });
        // The options' `selected` counts at the first drawing only; later the property
        // rules. It is a JavaScript value, which the native text cannot have.
        let value = current.as_deref().unwrap_or_default();
        html! { <select ~value={value} {onchange}>{ for all }</select> }
    } else {
        html! { <select disabled=true>{ for all }</select> }
    };
    html! { <label><span>{ said(&content.ui.get(key)) }</span>{ select }</label> }
}

fn said(text: &Text) -> AttrValue {
    text.clone().into()
}
