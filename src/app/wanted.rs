//! The tools: what comes when it is wanted, and stays for all views.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::chunks::Piece;
use super::journey::Journey;
use super::{fetched, links};
use crate::browser::{fragment, tell};
use crate::content::Id;
use crate::store::{Action, Address, Wish};

/// So many milliseconds after the first view is drawn the guide is kept on the device: not before
/// all that the reader waits for.
const AFTER: u32 = 3000;

impl Journey {
    /// Has what searches come as soon as the reader is in the field, or the address asks for it;
    /// and what keeps the guide on the device.
    pub(super) fn follow_tools(self: &Rc<Self>) {
        let it = self.clone();
        Timeout::new(AFTER, move || it.bring(Piece::Offline)).forget();
        let Some(field) = self.store.slots().field.cast::<Element>() else { return };
        let it = self.clone();
        EventListener::new(&field, "focus", move |_| it.want()).forget();
        let is_in = gloo_utils::document().active_element().as_ref() == Some(&field);
        if is_in || Address::parse(&fragment(&self.window)).find.is_some() {
            self.want();
        }
    }

    /// Opens the dialog that cites an item.
    pub(super) fn cite(self: &Rc<Self>, id: Id) {
        self.store.dispatch(Action::Wish(Some(Wish::Cite(id))));
        self.want();
    }

    fn want(self: &Rc<Self>) {
        if !self.wants.replace(true) {
            self.bring(Piece::Find);
        }
    }

    fn bring(self: &Rc<Self>, piece: Piece) {
        let it = self.clone();
        let finds = matches!(piece, Piece::Find);
        spawn_local(async move {
            match fetched::tool(piece).await {
                Ok(tool) => it.store.dispatch(Action::Take(tool)),
                Err(cause) if finds => it.lost(&cause),
                // The page is whole without it.
                Err(_) => {}
            }
        });
    }

    /// What searches and cites did not come: it is tried again when it is wanted again.
    fn lost(&self, cause: &str) {
        self.wants.set(false);
        let wish = self.store.state().wish.clone();
        self.store.dispatch(Action::Wish(None));
        match wish {
            Some(Wish::Cite(id)) => links::copy_citation(&id, &self.store),
            _ => tell(cause),
        }
    }
}
