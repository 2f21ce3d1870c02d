use std::rc::Rc;

use crate::content::{Body, Content, View};
use crate::store::{Draw, Loaded};
use crate::views;

/// A view of a whole content.
pub(super) fn loaded(content: &Content, view: View) -> Loaded {
    let part = content.part(view);
    let shell = Rc::new(part.shell);
    let draw: Draw = match part.body {
        Body::Compare(compared) => {
            let body = Rc::new(compared);
            Rc::new(move |here| views::compare(here, &body))
        }
        Body::Situation(trial) => {
            let body = Rc::new(trial.in_shell(&shell));
            Rc::new(move |here| views::situation(here, &body))
        }
        Body::Rest(content) => {
            let body = Rc::new(content.in_shell(&shell));
            Rc::new(move |here| views::text_of(here, view, &body))
        }
    };
    Loaded { view, shell, draw }
}
