use yew::{Callback, Html};

use super::super::components::{
    el, elements, heading, item, p, part, reference, section, tag, words,
};
use super::super::ctx::Ctx;
use super::super::glow::Glow;
use super::super::part::{Seen, one};
use super::super::state::Action;
use super::filters::filters;
use crate::content::{Id, Term, UiKey};

/// The action points, filtered.
pub(in crate::app) fn recommendations(ctx: &Ctx, Seen { light, filter, .. }: &Seen) -> Html {
    let all = &ctx.content.recommendations;
    let mut shown: Vec<_> = all.iter().enumerate().filter(|(_, it)| filter.admits(it)).collect();
    // Those that concern what the reader chose come first: this list stands beside it.
    if !all.iter().any(|it| light.on(&it.id) == Glow::Chosen) {
        shown.sort_by_key(|(_, it)| light.on(&it.id) == Glow::Off);
    }
    let (n, total) = (shown.len().to_string(), all.len().to_string());
    let count = ctx.fill(UiKey::Showing, &[("n", &n), ("total", &total)]);
    let dispatch = ctx.dispatch.clone();
    let set = Callback::from(move |filter| dispatch.dispatch(Action::Filter(filter)));
    let count = tag(
        "p",
        &["role", "class"],
        vec![Some("status".into()), Some("count".into())],
        vec![count],
    );
    let mut parts =
        vec![p("lead", ctx.ui(UiKey::RecommendationsLead)), filters(ctx, filter, &set), count];
    parts.extend(shown.into_iter().map(|(place, it)| {
        one(ctx, light, recommendation, place, it.elements.iter().chain([&it.id]))
    }));
    section("recommendations", ctx.ui(UiKey::RecommendationsTitle), parts)
}

fn recommendation(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let it = &ctx.content.recommendations[*place];
    let text = &it.words;
    let terms = &ctx.content.vocabulary;
    let lines = [
        line(ctx, UiKey::Actor, &terms.parties, &it.actors),
        line(ctx, UiKey::Addressee, &terms.parties, &it.addressees),
        line(ctx, UiKey::Topic, &terms.topics, &it.topics),
        line(ctx, UiKey::Strength, &terms.strengths, std::slice::from_ref(&it.strength)),
    ];
    let body = vec![
        p("action", words(&text.action)),
        part(ctx, words(&text.quote), reference(ctx, &format!("para-{}", it.paragraph))),
        el("dl", "", lines.into()),
        p("", words(&text.why)),
        elements(ctx, light, &it.elements),
    ];
    item(ctx, &it.id, "recommendation", &light.on(&it.id), heading(ctx, "h3", &it.id), body)
}

/// One line of a list of terms; nothing if there are none.
fn line(ctx: &Ctx, key: UiKey, terms: &[Term], ids: &[Id]) -> Html {
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
    el("div", "", vec![el("dt", "", vec![ctx.ui(key)]), el("dd", "", vec![words(&text.into())])])
}
