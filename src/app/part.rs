use yew::{Html, Properties, component, html};

use super::address::Filter;
use super::ctx::Ctx;
use super::glow::Light;
use crate::content::Id;

/// What a part of the page follows.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Seen {
    /// What is lit.
    pub light: Light,
    /// Which recommendations are shown.
    pub filter: Filter,
    /// Which of several things of a kind is drawn, by its place in the content.
    pub place: usize,
}

/// How to draw a part of the page.
pub(super) type Draw = fn(&Ctx, &Seen) -> Html;

#[derive(Clone, Properties)]
pub(super) struct Props {
    pub ctx: Ctx,
    pub seen: Seen,
    pub draw: Draw,
}

/// The same function is at the same place at each drawing.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.ctx == other.ctx && self.seen == other.seen
    }
}

/// A part of the page, drawn again only when what it follows changes. One component for
/// all parts: each further component costs some 4 KiB of WASM.
#[component]
pub(super) fn Part(props: &Props) -> Html {
    (props.draw)(&props.ctx, &props.seen)
}

/// One of several things of a kind: drawn again only when the light on these ids changes.
pub(super) fn one<'a>(
    ctx: &Ctx,
    light: &Light,
    draw: Draw,
    place: usize,
    ids: impl IntoIterator<Item = &'a Id>,
) -> Html {
    let seen = Seen { light: light.only(ids), place, ..Seen::default() };
    html! { <Part ctx={ctx.clone()} {seen} {draw} /> }
}
