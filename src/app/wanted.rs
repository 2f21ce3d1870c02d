//! What searches and cites, which comes when it is first wanted.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;

use super::journey::Journey;
use super::{fetched, links};
use crate::browser::{fragment, tell};
use crate::content::Id;
use crate::store::{Action, Address};

/// Where the reader types what is looked for.
const FIELD: &str = "#find input";

impl Journey {
    /// Has it come as soon as the reader is in the field, or the address asks for it.
    pub(super) fn follow_find(self: &Rc<Self>) {
        let field = self.root.query_selector(FIELD).ok().flatten();
        let Some(field) = field else { return };
        let it = self.clone();
        EventListener::new(&field, "focus", move |_| it.want()).forget();
        let is_in = gloo_utils::document().active_element().as_ref() == Some(&field);
        if is_in || Address::parse(&fragment(&self.window)).find.is_some() {
            self.want();
        }
    }

    /// Opens the dialog that cites an item.
    pub(super) fn cite(self: &Rc<Self>, id: Id) {
        self.store.dispatch(Action::Cite(Some(id)));
        self.want();
    }

    fn want(self: &Rc<Self>) {
        if self.store.state().tool.is_some() || self.wants.replace(true) {
            return;
        }
        let it = self.clone();
        spawn_local(async move {
            match fetched::find().await {
                Ok(tool) => it.store.dispatch(Action::Take(tool)),
                Err(cause) => {
                    // It is tried again when it is wanted again.
                    it.wants.set(false);
                    let cited = it.store.state().citing.clone();
                    it.store.dispatch(Action::Cite(None));
                    match cited {
                        Some(id) => links::copy_citation(&id, &it.store),
                        None => tell(&cause),
                    }
                }
            }
        });
    }
}
