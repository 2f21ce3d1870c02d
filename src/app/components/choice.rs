use yew::{AttrValue, Callback, Html, html};

use super::super::light::Light;
use super::{el, link, reference, references, sign, ui, words};
use crate::content::{Content, UiKey};

/// The bar that says what the reader chose, and leads to all that belongs to it.
pub(in crate::app) fn choice(content: &Content, light: &Light, clear: Callback<()>) -> Html {
    let Light { id, name, related } = light;
    let links = related.iter().map(|(_, it)| reference(content, it)).collect();
    let name = el("strong", "", vec![words(name)]);
    let title = el("p", "", vec![ui(content, UiKey::Chosen), sign(" "), link(id, "", name)]);
    let label: AttrValue = content.ui.get(UiKey::ChoiceLabel).into();
    html! {
        <aside class="choice" aria-label={label}>
            { title }
            { references(content, UiKey::BelongsTo, links) }
            <button onclick={move |_| clear.emit(())}>{ ui(content, UiKey::Clear) }</button>
        </aside>
    }
}
