use std::rc::Rc;

use crate::content::{Body, Content, View};
use crate::store::{Draw, Loaded};
use crate::views;

/// A view of a whole content.
pub(crate) fn loaded(content: &Content, view: View) -> Loaded {
    let part = content.part(view);
    let shell = Rc::new(part.shell);
    let draw: Draw = match part.body {
        Body::Compare(compared) => {
            let body = Rc::new(compared);
            Rc::new(move |here| views::compare(here, &body))
        }
        Body::Rest(content) => draw(view, Rc::new(content.in_shell(&shell))),
    };
    Loaded { view, shell, draw }
}

/// Draws any view but the comparison.
pub(crate) fn draw(view: View, body: Rc<Content>) -> Draw {
    match view {
        View::Situation => Rc::new(move |here| views::situation(here, &body)),
        _ => Rc::new(move |here| views::text_of(here, view, &body)),
    }
}
