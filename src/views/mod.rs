//! The views, a folder or a file each: what they show, and how it answers.

mod about;
mod compare;
mod law;
mod recommendations;
pub mod situation;
mod summary;

use std::rc::Rc;

use yew::{Html, html};

pub use self::compare::compare;
use self::recommendations::Recommendations;
pub use self::situation::situation;
use crate::content::{Content, View};
use crate::store::Here;

/// Draws a view that is to be read.
pub fn text(here: &Here, content: &Rc<Content>) -> Html {
    text_of(here, here.view, content)
}

/// Draws it where another is the page's own: all views below each other.
pub fn text_of(here: &Here, view: View, content: &Rc<Content>) -> Html {
    match view {
        View::Law => law::law(here, content),
        View::Recommendations => html! { <Recommendations content={content.clone()} /> },
        View::Summary => summary::summary(here, content),
        _ => about::about(here, content),
    }
}
