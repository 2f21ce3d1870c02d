//! What the reader changed goes into the address.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::journey::Journey;
use super::links;
use crate::browser::{fragment, later};
use crate::content::View;
use crate::store::{Address, Site, State};

impl Journey {
    /// Leaves a step of the history as it is to be found again.
    pub(super) fn leave(&self) {
        self.still.take();
        let state = self.store.state();
        if state.shown.view == View::Situation && state.address.has_answers() {
            let mut address = state.address.clone();
            (address.case, address.facts) = (None, Vec::new());
            let url = self.url(View::Situation, &address);
            self.rewrite(&url);
        }
        self.keep();
    }

    /// Puts into the address what the reader changed, when the answer is on the screen.
    pub(super) fn changed(self: &Rc<Self>, state: &State) {
        if self.forgotten.replace(state.forgotten) != state.forgotten {
            self.cleared.set(true);
            self.keep();
        }
        if state.address == *self.written.borrow() {
            return;
        }
        if self.written.borrow().has_answers() && !state.address.has_answers() {
            self.cleared.set(true);
        }
        let it = self.clone();
        let address = state.address.clone();
        later(move || {
            let state = it.store.state();
            if state.address == address && address != *it.written.borrow() {
                it.put(&state);
            }
        });
    }

    fn put(&self, state: &State) {
        let (view, address) = (state.shown.view, &state.address);
        let old = self.written.replace(address.clone());
        let url = self.url(view, address);
        if links::end(&self.site, view, &old) == links::end(&self.site, view, address) {
            return;
        }
        // Answers stand in one step of the history only: to clear them leaves none behind.
        let answers = old.has_answers() || address.has_answers();
        if answers || old.chosen() == address.chosen() {
            self.rewrite(&url);
        } else {
            self.keep();
            self.push(&url);
        }
        self.keep();
    }

    /// Begins a step of the history. A browser may refuse (too many steps in a short time): the
    /// page is right all the same.
    pub(super) fn push(&self, url: &str) {
        if let Ok(history) = self.window.history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(url));
        }
    }

    /// Puts another address into this step of the history; what is kept with the step stays.
    fn rewrite(&self, url: &str) {
        if let Ok(history) = self.window.history() {
            let state = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&state, "", Some(url));
        }
    }

    /// Any page leads to the view that has an item: then the file of that view stands in the
    /// address.
    pub(super) fn name_file(&self, view: View, address: &Address) {
        let path = self.window.location().pathname().unwrap_or_default();
        let named = View::of_file(path.rsplit('/').next().unwrap_or_default());
        if self.site == Site::Files && named.is_some_and(|it| it != view) {
            self.rewrite(&[view.file(), &*links::end(&self.site, view, address)].concat());
        }
    }

    /// The address of a view with a state.
    pub(super) fn url(&self, view: View, address: &Address) -> String {
        let mut address = address.clone();
        address.find = address.find.or_else(|| Address::parse(&fragment(&self.window)).find);
        let end = links::end(&self.site, view, &address);
        let location = self.window.location();
        let href = location.href().unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        let stays = self.site != Site::Files || self.store.state().shown.view == view;
        if stays { [page, &*end].concat() } else { [view.file(), &*end].concat() }
    }
}
