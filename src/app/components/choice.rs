use yew::{AttrValue, Callback, Html, html};

use super::super::ctx::Ctx;
use super::super::glow::{Chosen, Light};
use super::super::state::Action;
use super::{el, link, reference, references, sign, words};
use crate::content::UiKey;

/// The bar that says what the reader chose, and leads to all that belongs to it.
pub(in crate::app) fn choice(ctx: &Ctx, light: &Light) -> Html {
    let Some(Chosen { id, name, related }) = light.chosen() else {
        return Html::default();
    };
    let dispatch = ctx.dispatch.clone();
    let clear = Callback::from(move |_| dispatch.dispatch(Action::Clear));
    let links = related.iter().map(|(_, it)| reference(ctx, it)).collect();
    let name = el("strong", "", vec![words(name)]);
    let title = el("p", "", vec![ctx.ui(UiKey::Chosen), sign(" "), link(id, "", name)]);
    let label: AttrValue = ctx.content.ui.get(UiKey::ChoiceLabel).into();
    html! {
        <aside class="choice" aria-label={label}>
            { title }
            { references(ctx, UiKey::BelongsTo, links) }
            <button onclick={clear}>{ ctx.ui(UiKey::Clear) }</button>
        </aside>
    }
}
