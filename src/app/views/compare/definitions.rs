use yew::{AttrValue, Html, html};

use super::super::super::components::{item, provision};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use crate::content::{Content, Id, Offence, Provision};

/// The compared offences with the provisions that define them, word for word.
pub(super) fn definitions(ctx: &Ctx, light: &Light) -> Html {
    let sides = ctx.content.compared().into_iter().enumerate();
    html! {
        <div class="pair">
            { for sides.map(|(index, offence)| side(ctx, light, index, offence)) }
        </div>
    }
}

fn side(ctx: &Ctx, light: &Light, index: usize, offence: &Offence) -> Html {
    let provisions = offence.definition.iter().filter_map(|id| ctx.content.provision(id));
    html! {
        <div class={side_class(index)} id={offence.id.to_string()}>
            <h3>{ AttrValue::from(offence.words.label.clone()) }</h3>
            <p class="plain">{ AttrValue::from(offence.words.plain.clone()) }</p>
            { for provisions.map(|(_, it)| provision_item(ctx, light, it)) }
        </div>
    }
}

/// A provision in full as an item.
pub(super) fn provision_item(ctx: &Ctx, light: &Light, it: &Provision) -> Html {
    let heading = html! {
        <a href={format!("#{}", it.id)}>{ AttrValue::from(ctx.content.cite(&it.id)) }</a>
    };
    let body = provision(ctx, light, it);
    item(ctx, &it.id, "provision", &light.on(&it.id), heading, body)
}

/// The class that gives a side its colour and sign.
pub(super) fn side_class(index: usize) -> &'static str {
    if index == 0 { "side side-1" } else { "side side-2" }
}

/// Whether a provision has its home in a definition.
pub(super) fn defines(content: &Content, provision: &Id) -> bool {
    content.compared().iter().any(|offence| offence.definition.contains(provision))
}
