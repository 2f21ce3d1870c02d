use yew::{AttrValue, Html, html};

use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::definitions::{defines, provision_item};
use crate::content::Instrument;

/// The provisions cited on this page that no definition shows, in full, by treaty.
pub(super) fn provisions(ctx: &Ctx, light: &Light) -> Html {
    html! { { for ctx.content.instruments.iter().map(|it| instrument(ctx, light, it)) } }
}

fn instrument(ctx: &Ctx, light: &Light, instrument: &Instrument) -> Html {
    let cited = instrument.provisions.iter().filter(|it| !defines(&ctx.content, &it.id));
    html! {
        <div class="cards">
            <p class="group">{ AttrValue::from(instrument.name.clone()) }{ " (" }{ AttrValue::from(instrument.cite.clone()) }{ ")" }</p>
            { for cited.map(|it| provision_item(ctx, light, it)) }
        </div>
    }
}
