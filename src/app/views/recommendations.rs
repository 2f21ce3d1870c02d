use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::super::address::Filter;
use super::super::components::{element_link, item, reference};
use super::super::ctx::{Ctx, use_ctx};
use super::super::glow::Light;
use super::super::state::Action;
use super::filters::filters;
use crate::content::{Id, Recommendation, Term, UiKey};

/// What the list of recommendations follows.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::app) struct Props {
    /// What is lit.
    pub light: Light,
    /// Which are shown.
    pub filter: Filter,
}

/// The action points, filtered.
#[component]
pub(in crate::app) fn Recommendations(Props { light, filter }: &Props) -> Html {
    let ctx = use_ctx();
    let all = &ctx.content.recommendations;
    let shown: Vec<_> = all.iter().filter(|it| filter.admits(it)).collect();
    let (n, total) = (shown.len().to_string(), all.len().to_string());
    let count = ctx.fill(UiKey::Showing, &[("n", &n), ("total", &total)]);
    let dispatch = ctx.dispatch.clone();
    let set = Callback::from(move |filter| dispatch.dispatch(Action::Filter(filter)));
    html! {
        <section id="recommendations" class="recommendations" aria-labelledby="recommendations-title">
            <h2 id="recommendations-title">{ ctx.ui(UiKey::RecommendationsTitle) }</h2>
            <p class="lead">{ ctx.ui(UiKey::RecommendationsLead) }</p>
            { filters(&ctx, filter, &set) }
            <p role="status" class="count">{ count }</p>
            { for shown.into_iter().map(|it| recommendation(&ctx, light, it)) }
        </section>
    }
}

fn recommendation(ctx: &Ctx, light: &Light, it: &Recommendation) -> Html {
    let name = ctx.content.name(&it.id).unwrap_or_default();
    let words = &it.words;
    let terms = &ctx.content.vocabulary;
    let heading = html! { <a href={format!("#{}", it.id)}>{ AttrValue::from(name) }</a> };
    let body = html! { <>
        <p class="action">{ AttrValue::from(words.action.clone()) }</p>
        <blockquote class="part" lang="en">
            <p>{ "… " }{ AttrValue::from(words.quote.clone()) }{ " …" }</p>
            <footer>{ reference(ctx, &format!("para-{}", it.paragraph)) }</footer>
        </blockquote>
        <dl>
            { line(ctx, UiKey::Actor, &labels(&terms.parties, &it.actors)) }
            { line(ctx, UiKey::Addressee, &labels(&terms.parties, &it.addressees)) }
            { line(ctx, UiKey::Topic, &labels(&terms.topics, &it.topics)) }
            { line(ctx, UiKey::Strength, &labels(&terms.strengths, std::slice::from_ref(&it.strength))) }
        </dl>
        <p>{ AttrValue::from(words.why.clone()) }</p>
        if !it.elements.is_empty() {
            <p class="refs"><span>{ ctx.ui(UiKey::ElementsConcerned) }</span>{ for it.elements.iter().map(|id| element_link(ctx, light, id)) }</p>
        }
    </> };
    item(ctx, &it.id, "recommendation", &light.on(&it.id), heading, body)
}

fn line(ctx: &Ctx, key: UiKey, value: &str) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    html! { <div><dt>{ ctx.ui(key) }</dt><dd>{ value.to_owned() }</dd></div> }
}

fn labels(terms: &[Term], ids: &[Id]) -> String {
    let named = ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id));
    named.map(|term| &*term.label).collect::<Vec<_>>().join("; ")
}
