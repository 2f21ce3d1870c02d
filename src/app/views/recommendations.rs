use yew::Html;

use super::super::address::Filter;
use super::super::components::{
    el, elements, fill, heading, item, p, part, reference, section, tag, ui, words,
};
use super::filters::{Set, filters};
use crate::content::{Content, Id, Recommendation, Term, UiKey};

/// The action points, with the place for the controls that narrow them.
pub(in crate::app) fn recommendations(content: &Content) -> Html {
    let all = &content.recommendations;
    let list = all.iter().map(|it| recommendation(content, it)).collect();
    let controls = narrow(content, &Filter::default(), None);
    let parts = vec![
        p("lead", ui(content, UiKey::RecommendationsLead)),
        tag("div", &["id"], vec![Some("narrow".into())], vec![controls]),
        tag("div", &["id"], vec![Some("actions".into())], list),
    ];
    section("recommendations", ui(content, UiKey::RecommendationsTitle), parts)
}

/// The controls that narrow the action points, and how many are shown. Without `set` they
/// do not work yet: as in the text that is there first.
pub(in crate::app) fn narrow(content: &Content, filter: &Filter, set: Option<&Set>) -> Html {
    let all = &content.recommendations;
    let n = all.iter().filter(|it| filter.admits(it)).count().to_string();
    let total = all.len().to_string();
    let count = fill(content, UiKey::Showing, &[("n", &n), ("total", &total)]);
    let values = vec![Some("status".into()), Some("count".into())];
    let count = tag("p", &["role", "class"], values, vec![count]);
    [filters(content, filter, set), count].into_iter().collect()
}

fn recommendation(content: &Content, it: &Recommendation) -> Html {
    let text = &it.words;
    let terms = &content.vocabulary;
    let lines = [
        line(content, UiKey::Actor, &terms.parties, &it.actors),
        line(content, UiKey::Addressee, &terms.parties, &it.addressees),
        line(content, UiKey::Topic, &terms.topics, &it.topics),
        line(content, UiKey::Strength, &terms.strengths, std::slice::from_ref(&it.strength)),
    ];
    let body = vec![
        p("action", words(&text.action)),
        part(content, words(&text.quote), reference(content, &format!("para-{}", it.paragraph))),
        el("dl", "", lines.into()),
        p("", words(&text.why)),
        elements(content, &it.elements),
    ];
    item(&it.id, "recommendation", heading(content, "h3", &it.id), body)
}
/// One line of a list of terms; nothing if there are none.
fn line(content: &Content, key: UiKey, terms: &[Term], ids: &[Id]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let named = ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id));
    let mut text = String::new();
    for term in named {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&term.label);
    }
    el(
        "div",
        "",
        vec![el("dt", "", vec![ui(content, key)]), el("dd", "", vec![words(&text.into())])],
    )
}
