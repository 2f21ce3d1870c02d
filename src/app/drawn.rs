use std::rc::Rc;

use yew::{Html, html};

use crate::content::{Body, Content, View};
use crate::store::Loaded;
use crate::views;

/// A view of a whole content.
pub(crate) fn loaded(content: &Content, view: View) -> Loaded {
    let part = content.part(view);
    let shell = Rc::new(part.shell);
    match part.body {
        Body::Compare(compared) => {
            let body = Rc::new(compared);
            Loaded { view, shell, draw: Rc::new(move || views::compare(&body)) }
        }
        Body::Rest(content) => {
            let body = Rc::new(content.in_shell(&shell));
            Loaded { view, shell, draw: Rc::new(move || draw(view, &body)) }
        }
    }
}

/// Any view but the comparison.
pub(crate) fn draw(view: View, body: &Rc<Content>) -> Html {
    if view == View::Situation {
        html! { <views::Situation content={body.clone()} /> }
    } else {
        views::text(view, body)
    }
}
