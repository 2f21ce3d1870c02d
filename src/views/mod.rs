//! The views, a folder or a file each: what they show, and how it answers.

mod about;
mod compare;
mod law;
mod recommendations;
pub mod situation;
mod summary;

use std::rc::Rc;

use yew::{Html, html};

pub use self::about::About;
pub use self::compare::Compare;
pub use self::law::Law;
pub use self::recommendations::Recommendations;
pub use self::situation::Situation;
pub use self::summary::Summary;
use crate::content::{Compared, Content, View};

/// Draws the comparison.
pub fn compare(body: &Rc<Compared>) -> Html {
    html! { <Compare compared={body.clone()} /> }
}

/// Draws a view that is to be read.
pub fn text(view: View, body: &Rc<Content>) -> Html {
    let content = body.clone();
    match view {
        View::Law => html! { <Law {content} /> },
        View::Recommendations => html! { <Recommendations {content} /> },
        View::Summary => html! { <Summary {content} /> },
        _ => html! { <About {content} /> },
    }
}
