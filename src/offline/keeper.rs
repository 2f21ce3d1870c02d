use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CacheStorage, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use super::changes::Change;
use super::dom::{count, get, object, text};
use super::start::{Edition, Keeper};
use super::state::{News, Saved, UNNAMED};
use super::{notice, panel, place};

/// How the editions of a copy are called in the browser's store: this, and its address at
/// the end (`worker.js`).
const EDITIONS: &str = "two-protocols-";
/// A page that was away for so long, in milliseconds, asks again when it is looked at.
const LONG: f64 = 3_600_000.0;

/// Has the guide kept on this device, where the browser allows it.
pub(super) async fn keep(keeper: Rc<Keeper>) {
    if get(&keeper.host.0, "single").is_truthy() {
        return keeper.change(|state| state.saved = Saved::Single);
    }
    let Some(container) = container(&keeper) else {
        return keeper.change(|state| state.saved = Saved::Impossible);
    };
    let controlled = container.controller().is_some();
    hear(&keeper, &container, controlled);
    let promise = keeper.host.call("register", &JsValue::UNDEFINED);
    let promise = promise.and_then(|it| it.dyn_into::<Promise>().ok());
    let registered = match promise {
        Some(promise) => JsFuture::from(promise).await.ok(),
        None => None,
    };
    let registration = registered.map(JsCast::unchecked_into::<ServiceWorkerRegistration>);
    let Some(registration) = registration else {
        return keeper.change(|state| state.saved = Saved::Impossible);
    };
    keeper.registration.replace(Some(registration.clone()));
    let finding = keeper.clone();
    EventListener::new(&registration, "updatefound", move |_| watch(&finding)).forget();
    watch(&keeper);
    if let Some(waiting) = registration.waiting() {
        ask_edition(&keeper, &waiting);
    }
    if let Some(active) = registration.active() {
        ask(&active, "whole");
    }
    listen_to_network(&keeper);
    check(&keeper).await;
}

/// What workers are reached through; none where the browser or the address allows none.
fn container(keeper: &Keeper) -> Option<ServiceWorkerContainer> {
    get(&keeper.host.0, "register")
        .is_function()
        .then(|| keeper.window.navigator().service_worker())
}

/// Follows the worker that is being installed.
fn watch(keeper: &Rc<Keeper>) {
    let Some(registration) = keeper.registration.borrow().clone() else { return };
    let Some(worker) = registration.installing() else { return };
    let another = registration.active().is_some();
    let (keeper, watched) = (keeper.clone(), worker.clone());
    let mut installed = false;
    EventListener::new(&worker, "statechange", move |_| match watched.state() {
        ServiceWorkerState::Installed => {
            installed = true;
            if another {
                ask_edition(&keeper, &watched);
            }
        }
        ServiceWorkerState::Activated if !another => {
            ask(&watched, "whole");
        }
        ServiceWorkerState::Redundant if !installed => {
            broken(&keeper, another, UNNAMED);
        }
        _ => {}
    })
    .forget();
}

fn hear(keeper: &Rc<Keeper>, container: &ServiceWorkerContainer, controlled: bool) {
    let hearing = keeper.clone();
    EventListener::new(container, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            told(&hearing, &event.data());
        }
    })
    .forget();
    let keeper = keeper.clone();
    let mut controlled = controlled;
    EventListener::new(container, "controllerchange", move |_| {
        if keeper.switching.get() {
            place::reload(&keeper);
        } else if controlled {
            keeper.change(|state| state.news = News::Elsewhere);
        }
        // The first one took nothing from anybody.
        controlled = true;
    })
    .forget();
}

/// Takes what a worker tells.
fn told(keeper: &Rc<Keeper>, message: &JsValue) {
    let another = get(message, "another").is_truthy();
    match &*text(message, "told") {
        "saving" => {
            let (done, all) = (count(message, "done"), count(message, "all"));
            keeper.change(|state| state.saving(another, done, all));
        }
        "broken" => {
            broken(keeper, another, &text(message, "file"));
        }
        "whole" => keeper.change(|state| state.saved = Saved::Whole),
        "missing" => {
            keeper.change(|state| state.saved = Saved::Missing(count(message, "missing")));
        }
        "edition" => {
            let log = get(message, "changes").dyn_into::<Array>().unwrap_or_default();
            let log = log.iter().map(|entry| Change {
                version: text(&entry, "version"),
                said: said(&get(&entry, "changes")),
            });
            keeper.next.replace(Some((Edition::of(message), log.collect())));
            keeper.change(|state| {
                if state.news != News::Later {
                    state.news = News::Ready;
                }
            });
            notice::show(keeper);
        }
        _ => {}
    }
}

fn said(list: &JsValue) -> Vec<String> {
    list.dyn_ref::<Array>()
        .into_iter()
        .flat_map(Array::iter)
        .filter_map(|it| it.as_string())
        .collect()
}

fn ask(worker: &ServiceWorker, what: &str) {
    let _ = worker.post_message(&object(&[("ask", &what.into())]));
}

fn ask_edition(keeper: &Keeper, worker: &ServiceWorker) {
    let fields = [("ask", &"edition".into()), ("lang", &keeper.host.get("lang"))];
    let _ = worker.post_message(&object(&fields));
}

/// Asks the server for a new edition; whether it answered.
pub(super) async fn check(keeper: &Rc<Keeper>) -> bool {
    let Some(registration) = keeper.registration.borrow().clone() else { return false };
    let online = reach(keeper).await;
    let asked = if !online || registration.installing().is_some() {
        // One that is on its way was just asked for. To ask then would hold up the next visit.
        online
    } else if let Ok(promise) = registration.update() {
        JsFuture::from(promise).await.is_ok()
    } else {
        false
    };
    if asked && !keeper.cleared.get() {
        keeper.store.set_checked(&keeper.copy, js_sys::Date::now());
    }
    panel::show(keeper);
    online
}

/// Sees whether the server answers. That to ask for an edition fails may have other causes.
async fn reach(keeper: &Keeper) -> bool {
    let reached = keeper.host.call("reach", &JsValue::UNDEFINED);
    let reached = reached.and_then(|it| it.dyn_into::<Promise>().ok());
    let online = match reached {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|it| it.is_truthy()),
        None => false,
    };
    keeper.change(|state| state.online = online);
    online
}

/// Takes that a worker could not get a file: for want of the network, or of the file.
fn broken(keeper: &Rc<Keeper>, another: bool, file: &str) {
    keeper.change(|state| state.broken(another, file));
    let keeper = keeper.clone();
    spawn_local(async move {
        reach(&keeper).await;
    });
}

/// Asks again when the network comes or goes, and when the page is looked at after long.
fn listen_to_network(keeper: &Rc<Keeper>) {
    let again = keeper.clone();
    EventListener::new(&keeper.window, "online", move |_| {
        let again = again.clone();
        spawn_local(async move {
            check(&again).await;
        });
    })
    .forget();
    let gone = keeper.clone();
    EventListener::new(&keeper.window, "offline", move |_| {
        gone.change(|state| state.online = false);
    })
    .forget();
    let looked = keeper.clone();
    EventListener::new(&keeper.document, "visibilitychange", move |_| {
        let last = looked.store.checked(&looked.copy).unwrap_or_default();
        let online = looked.state.borrow().online;
        if !looked.document.hidden() && (!online || js_sys::Date::now() - last > LONG) {
            let looked = looked.clone();
            spawn_local(async move {
                check(&looked).await;
            });
        }
    })
    .forget();
}

/// Uses the edition that waits.
pub(super) fn switch(keeper: &Rc<Keeper>) {
    let waiting =
        keeper.registration.borrow().as_ref().and_then(ServiceWorkerRegistration::waiting);
    match waiting {
        Some(waiting) => {
            keeper.switching.set(true);
            ask(&waiting, "use");
        }
        // It is in use by now.
        None => place::reload(keeper),
    }
}

/// Removes the copy, the worker and the settings; the app forgets the answers.
pub(super) async fn clear(keeper: Rc<Keeper>) {
    keeper.cleared.set(true);
    let mut cleared = keeper.store.clear(&keeper.copy);
    let registration = keeper.registration.take();
    if let Some(registration) = registration {
        cleared &= match registration.unregister() {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
    }
    // Only where a connection is safe does the browser have such a store.
    if let Ok(caches) = keeper.window.caches()
        && !caches.is_undefined()
    {
        cleared &= remove(&keeper, &caches).await.is_some();
    }
    panel::forget(&keeper, cleared);
}

/// Removes all editions of this copy.
async fn remove(keeper: &Keeper, caches: &CacheStorage) -> Option<()> {
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in said(&names) {
        if name.starts_with(EDITIONS) && name.ends_with(&["-", &keeper.copy].concat()) {
            JsFuture::from(caches.delete(&name)).await.ok()?;
        }
    }
    Some(())
}
