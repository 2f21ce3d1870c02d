use yew::{Callback, Component, Context, Html, Properties, html};

use crate::law::Facts;

/// What a piece was drawn from: answers, and a number that changes with all else.
pub(super) type From = (Facts, u64);

#[derive(Clone, Properties)]
pub(super) struct Props {
    from: From,
    draw: Callback<(), Html>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.from == other.from
    }
}

/// A piece of the part that is drawn again only when it is drawn from something else.
pub(super) struct Piece;

impl Component for Piece {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().draw.emit(())
    }
}

/// Such a piece.
pub(super) fn piece(from: From, draw: impl Fn() -> Html + 'static) -> Html {
    let draw = Callback::from(move |()| draw());
    html! { <Piece {from} {draw} /> }
}
