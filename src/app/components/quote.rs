use yew::{AttrValue, Html, html};

use super::super::ctx::Ctx;
use super::super::glow::{Glow, Light};
use crate::content::{Element, Phrase, Provision};

/// A provision's words in full, the phrase of each element marked and selectable.
pub(in crate::app) fn provision(ctx: &Ctx, light: &Light, provision: &Provision) -> Html {
    let runs = ctx.content.runs(provision).into_iter().map(|run| match run.element {
        Some(element) => mark(ctx, light, element, run.words.to_owned().into()),
        None => html! { { run.words.to_owned() } },
    });
    html! { <blockquote lang="en"><p>{ for runs }</p></blockquote> }
}

/// Some words of a provision with their place: a part of it, and marked as a part.
pub(in crate::app) fn phrase(ctx: &Ctx, phrase: &Phrase, marked: Option<(&Light, &Element)>) -> Html {
    let words = AttrValue::from(phrase.words.clone());
    let place = AttrValue::from(ctx.content.cite(&phrase.provision));
    let words = match marked {
        Some((light, element)) => mark(ctx, light, element, words),
        None => html! { { words } },
    };
    html! {
        <blockquote class="part" lang="en">
            <p>{ "… " }{ words }{ " …" }</p>
            <footer><a href={format!("#{}", phrase.provision)}>{ place }</a></footer>
        </blockquote>
    }
}

/// An element's own words as a control that chooses the element.
fn mark(ctx: &Ctx, light: &Light, element: &Element, words: AttrValue) -> Html {
    let state = match light.on(&element.id) {
        Glow::Off => None,
        Glow::Lit(_) => Some("lit"),
        Glow::Chosen => Some("chosen"),
    };
    html! {
        <a class="mark" href={format!("#{}", element.id)} data-light={state}
            data-label={AttrValue::from(element.words.label.clone())} onclick={ctx.choose(&element.id)}>
            { words }
        </a>
    }
}
