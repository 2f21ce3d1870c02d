use yew::{Html, Properties, component};

use super::address::Filter;
use super::ctx::Ctx;
use super::glow::Light;

/// What a part of the page follows.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Seen {
    /// What is lit.
    pub light: Light,
    /// Which recommendations are shown.
    pub filter: Filter,
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
