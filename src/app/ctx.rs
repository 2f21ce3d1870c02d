use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, UseReducerDispatcher};

use super::components::words;
use super::port::Port;
use super::state::{Action, State};
use crate::content::{Content, Id, Text, UiKey};

/// What every part of the tree may use.
#[derive(Clone)]
pub(super) struct Ctx {
    /// Everything the page says.
    pub content: Rc<Content>,
    /// The place where it runs.
    pub port: Port,
    /// Whether controls work: not in the text made at build time.
    pub ready: bool,
    /// Takes what the reader does.
    pub dispatch: UseReducerDispatcher<State>,
}

impl PartialEq for Ctx {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) && self.ready == other.ready
    }
}

impl Ctx {
    /// Words of the interface.
    pub fn ui(&self, key: UiKey) -> Html {
        words(&self.content.ui.get(key))
    }

    /// Words of the interface, filled in.
    pub fn fill(&self, key: UiKey, values: &[(&str, &str)]) -> Html {
        words(&self.content.ui.fill(key, values))
    }

    /// A click that chooses an item without leaving the place. A modified click, such as
    /// one for a new tab, stays the browser's.
    pub fn choose(&self, id: &Id) -> Callback<MouseEvent> {
        let (dispatch, id) = (self.dispatch.clone(), id.clone());
        Callback::from(move |event: MouseEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.shift_key();
            if !modified && event.button() == 0 {
                event.prevent_default();
                dispatch.dispatch(Action::Toggle(id.clone()));
            }
        })
    }

    /// A click that copies the citation of an item, with a link to it.
    pub fn copy_citation(&self, id: &Id) -> Callback<MouseEvent> {
        let (ctx, id) = (self.clone(), id.clone());
        Callback::from(move |_| {
            let text = format!("{} {}#{id}", ctx.content.citation(&id), ctx.port.base);
            let done = {
                let ctx = ctx.clone();
                let text = text.clone();
                Callback::from(move |worked: bool| {
                    let words: Text = if worked {
                        ctx.content.ui.get(UiKey::Copied)
                    } else {
                        ctx.content.ui.fill(UiKey::CopyByHand, &[("text", &text)])
                    };
                    ctx.dispatch.dispatch(Action::Say(words));
                })
            };
            ctx.port.copy.emit((text, done));
        })
    }
}
