use yew::{AttrValue, Html, html};

use super::super::super::components::{element_link, item, phrase, reference};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::homes;
use crate::content::{Id, Offence, UiKey};

/// Every offence and question with its checklist of elements. The compared offences have
/// their home above, so that their lists stand here without an id.
pub(super) fn offences(ctx: &Ctx, light: &Light) -> Html {
    html! { <div class="cards">{ for ctx.content.offences.iter().map(|it| offence(ctx, light, it)) }</div> }
}

fn offence(ctx: &Ctx, light: &Light, offence: &Offence) -> Html {
    let name = AttrValue::from(offence.words.label.clone());
    let body = html! { <>
        <p>{ AttrValue::from(offence.words.plain.clone()) }</p>
        if !offence.elements.is_empty() {
            <ul class="checklist">{ for offence.elements.iter().map(|id| element(ctx, light, offence, id)) }</ul>
        }
        if let Some(note) = &offence.words.note {
            <p class="confusion"><strong>{ ctx.ui(UiKey::Note) }</strong>{ " " }{ AttrValue::from(note.clone()) }</p>
        }
        <p class="refs"><span>{ ctx.ui(UiKey::Where) }</span>{ for offence.provisions.iter().map(|id| reference(ctx, id)) }</p>
    </> };
    if ctx.content.compared().iter().any(|compared| compared.id == offence.id) {
        return html! { <article class="offence"><header><h4><a href={format!("#{}", offence.id)}>{ name }</a></h4></header>{ body }</article> };
    }
    let heading = html! { <a href={format!("#{}", offence.id)}>{ name }</a> };
    item(ctx, &offence.id, "offence", &light.on(&offence.id), heading, body)
}

fn element(ctx: &Ctx, light: &Light, offence: &Offence, id: &Id) -> Html {
    let Some(element) = ctx.content.element(id) else {
        return Html::default();
    };
    let home = homes::in_list(&ctx.content, offence, id);
    html! {
        <li id={home.then(|| id.to_string())} class="element">
            { element_link(ctx, light, id) }{ " " }{ AttrValue::from(element.words.plain.clone()) }
            if home { { for element.phrases.iter().map(|it| phrase(ctx, it, Some((light, element)))) } }
        </li>
    }
}
