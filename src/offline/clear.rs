use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, HtmlElement};

use super::keeper::ask;
use super::panel;
use super::start::Keeper;
use super::storage::Store;
use crate::browser::dom::{button, get, strings, text};

/// How the editions of a copy are called in the browser's store: this, and its address at
/// the end (`worker.js`).
const EDITIONS: &str = "two-protocols-";

/// What is cleared in one window is cleared in all: each has answers of its own.
pub(super) fn listen(keeper: &Rc<Keeper>) {
    let clearing = keeper.clone();
    EventListener::new(&keeper.window, "storage", move |event| {
        let is_gone = get(event, "newValue").is_null();
        let is_ours = Store::is_of(&clearing.copy, &text(event, "key"));
        if is_gone && is_ours && !clearing.cleared.get() {
            // As if pressed: the app answers it too, in whichever view the reader is.
            let press = button(&clearing.root, "data-keep", "forget", "");
            if let Some(press) = press {
                let _ = press.set_attribute("data-act", "forget");
                press.unchecked_ref::<HtmlElement>().click();
                press.remove();
            }
        }
    })
    .forget();
}

/// Removes the copy, the worker and the settings; the app forgets the answers.
pub(super) async fn clear(keeper: Rc<Keeper>) {
    keeper.cleared.set(true);
    let mut cleared = keeper.store.clear(&keeper.copy);
    let registration = keeper.registration.take();
    // Only where a connection is safe does the browser have such a store.
    let caches = keeper.window.caches().ok().filter(|it| !it.is_undefined());
    if let Some(caches) = &caches {
        // At once: a worker that is on its way holds up what comes next.
        remove(&keeper, caches).await;
    }
    if let Some(registration) = registration {
        if let Some(installing) = registration.installing() {
            ask(&installing, "stop");
        }
        cleared &= match registration.unregister() {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
    }
    if let Some(caches) = caches {
        cleared &= remove(&keeper, &caches).await.is_some();
    }
    panel::forget(&keeper, cleared);
}

/// Removes all editions of this copy.
async fn remove(keeper: &Keeper, caches: &CacheStorage) -> Option<()> {
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in strings(&names) {
        if name.starts_with(EDITIONS) && name.ends_with(&["-", &keeper.copy].concat()) {
            JsFuture::from(caches.delete(&name)).await.ok()?;
        }
    }
    Some(())
}
