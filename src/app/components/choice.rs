use yew::{AttrValue, Callback, Html, html};

use super::super::ctx::Ctx;
use super::super::glow::Light;
use super::super::state::Action;
use super::reference::reference;
use crate::content::UiKey;

/// The bar that says what the reader chose, and leads to all that belongs to it.
pub(in crate::app) fn choice(ctx: &Ctx, light: &Light) -> Html {
    let Some((id, name, related)) = light.chosen() else {
        return Html::default();
    };
    let dispatch = ctx.dispatch.clone();
    let clear = Callback::from(move |_| dispatch.dispatch(Action::Clear));
    let paragraphs = related.paragraphs.iter().map(|number| format!("para-{number}").into());
    let all = related
        .elements
        .iter()
        .chain(&related.rows)
        .chain(&related.recommendations)
        .cloned()
        .chain(paragraphs)
        .chain(related.provisions.iter().cloned())
        .filter(|other| other != id);
    html! {
        <aside class="choice" aria-label={ctx.ui(UiKey::ChoiceLabel)}>
            <p><span>{ ctx.ui(UiKey::Chosen) }</span>{ " " }<a href={format!("#{id}")}><strong>{ AttrValue::from(name.clone()) }</strong></a></p>
            <p class="refs"><span>{ ctx.ui(UiKey::BelongsTo) }</span>{ for all.map(|id| reference(ctx, &id)) }</p>
            <button onclick={clear}>{ ctx.ui(UiKey::Clear) }</button>
        </aside>
    }
}
