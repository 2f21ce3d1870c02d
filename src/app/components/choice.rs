use yew::{AttrValue, Callback, Html, html};

use super::super::light::Light;
use super::{Out, references};
use crate::content::{Content, UiKey};

/// The bar that says what the reader chose, and leads to all that belongs to it.
pub(in crate::app) fn choice(content: &Content, light: &Light, clear: Callback<()>) -> Html {
    let Light { id, name, related } = light;
    let mut out = Out::default();
    out.open("p", "");
    out.say(&content.ui.get(UiKey::Chosen));
    out.sign(" ");
    out.open("strong", "");
    out.link(id, "", name);
    out.close();
    out.close();
    references(&mut out, content, UiKey::BelongsTo, "", related.iter().map(|(_, it)| it));
    let label: AttrValue = content.ui.get(UiKey::ChoiceLabel).into();
    let clear = {
        let words = AttrValue::from(content.ui.get(UiKey::Clear));
        html! { <button onclick={move |_| clear.emit(())}>{ words }</button> }
    };
    html! { <aside class="choice" aria-label={label}>{ out.end() }{ clear }</aside> }
}
