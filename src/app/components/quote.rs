use yew::{AttrValue, Html, html};

use super::super::ctx::Ctx;
use super::super::glow::Light;
use super::{el, english, link, part, words};
use crate::content::{Element, Phrase, Provision};

/// A provision's words in full, the phrase of each element marked and selectable.
pub(in crate::app) fn provision(ctx: &Ctx, light: &Light, provision: &Provision) -> Html {
    let runs = ctx.content.runs(provision).into_iter().map(|run| {
        let text = AttrValue::from(run.words.to_owned()).into();
        match run.element {
            Some(element) => mark(ctx, light, element, true, text),
            None => text,
        }
    });
    english(ctx, "blockquote", "", vec![el("p", "", runs.collect())])
}

/// Some words of a provision with their place: a part of it, and marked as a part.
pub(in crate::app) fn phrase(
    ctx: &Ctx,
    phrase: &Phrase,
    marked: Option<(&Light, &Element)>,
) -> Html {
    let text = words(&phrase.words);
    let text = match marked {
        Some((light, element)) => mark(ctx, light, element, false, text),
        None => text,
    };
    let place = words(&ctx.content.cite(&phrase.provision));
    part(ctx, text, link(&phrase.provision, "", place))
}

/// An element's own words as a control that chooses the element; its name follows where
/// it does not stand beside them.
fn mark(ctx: &Ctx, light: &Light, element: &Element, named: bool, text: Html) -> Html {
    let name = named.then(|| AttrValue::from(element.words.label.clone()));
    html! {
        <a class="mark" href={format!("#{}", element.id)} data-light={light.on(&element.id).attribute()}
            data-label={name} onclick={ctx.choose(&element.id)}>
            { text }
        </a>
    }
}
