use yew::Html;

use super::super::super::components::{el, p, sign, words};
use super::super::super::ctx::Ctx;
use super::super::super::glow::Light;
use super::super::super::part::Seen;
use super::definitions::{defines, provision_item};
use crate::content::Instrument;

/// The provisions cited on this page that no definition shows, in full, by treaty.
pub(super) fn provisions(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    ctx.content.instruments.iter().map(|it| instrument(ctx, light, it)).collect()
}

fn instrument(ctx: &Ctx, light: &Light, instrument: &Instrument) -> Html {
    let cited = instrument.provisions.iter().filter(|it| !defines(&ctx.content, &it.id));
    let title = [words(&instrument.name), sign(" ("), words(&instrument.cite), sign(")")];
    let mut parts = vec![p("group", Html::from_iter(title))];
    parts.extend(cited.map(|it| provision_item(ctx, light, it)));
    el("div", "cards", parts)
}
