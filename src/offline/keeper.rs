use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use super::changes::Change;
use super::start::{Edition, Keeper};
use super::state::{News, Saved, UNNAMED};
use super::{clear, notice, panel, place};
use crate::browser::dom::{count, get, object, strings, text};

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
    hear(&keeper, &container);
    clear::listen(&keeper);
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
    if keeper.cleared.get() {
        // What the reader cleared before it was there does not come after it.
        return clear::clear(keeper).await;
    }
    let (finding, found) = (keeper.clone(), registration.clone());
    EventListener::new(&registration, "updatefound", move |_| watch(&finding, &found)).forget();
    watch(&keeper, &registration);
    if let Some(active) = registration.active() {
        ask(&active, "whole");
        if let Some(waiting) = registration.waiting() {
            ask_edition(&keeper, &waiting);
        }
    }
    listen_to_network(&keeper);
    if registration.active().is_none() {
        reach(&keeper).await;
    }
}

/// What workers are reached through; none where the browser or the address allows none.
fn container(keeper: &Keeper) -> Option<ServiceWorkerContainer> {
    get(&keeper.host.0, "register")
        .is_function()
        .then(|| keeper.window.navigator().service_worker())
}

/// Follows the worker that is being installed.
fn watch(keeper: &Rc<Keeper>, registration: &ServiceWorkerRegistration) {
    let another = registration.active().is_some();
    // The first one waits for nobody.
    let first = registration.waiting().filter(|_| !another);
    let Some(worker) = registration.installing().or(first) else { return };
    if keeper.cleared.get() {
        return ask(&worker, "stop");
    }
    let (keeper, watched) = (keeper.clone(), worker.clone());
    let mut installed = false;
    EventListener::new(&worker, "statechange", move |_| match watched.state() {
        ServiceWorkerState::Installed => {
            installed = true;
            if another {
                // It is another one than the reader wanted before.
                keeper.switching.set(false);
                ask_edition(&keeper, &watched);
            }
        }
        ServiceWorkerState::Activated if !another && !keeper.cleared.get() => {
            ask(&watched, "whole");
        }
        ServiceWorkerState::Redundant if !installed => {
            broken(&keeper, another, UNNAMED);
        }
        _ => {}
    })
    .forget();
}

fn hear(keeper: &Rc<Keeper>, container: &ServiceWorkerContainer) {
    let hearing = keeper.clone();
    EventListener::new(container, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            told(&hearing, &event.data());
        }
    })
    .forget();
    let keeper = keeper.clone();
    let changing = container.clone();
    let mut controlled = is_controlled(&keeper, container);
    EventListener::new(container, "controllerchange", move |_| {
        if keeper.cleared.get() || !is_controlled(&keeper, &changing) {
            return;
        }
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

/// Whether this copy's worker serves the page: a copy in a folder above may have done so before.
fn is_controlled(keeper: &Keeper, container: &ServiceWorkerContainer) -> bool {
    let worker = container.controller().map(|it| it.script_url()).unwrap_or_default();
    worker.rsplit_once('/').is_some_and(|(folder, _)| keeper.copy.strip_suffix('/') == Some(folder))
}

/// Takes what this copy's worker tells.
fn told(keeper: &Rc<Keeper>, message: &JsValue) {
    if keeper.cleared.get() || text(message, "scope") != keeper.copy {
        return;
    }
    let another = get(message, "another").is_truthy();
    match &*text(message, "told") {
        "saving" => {
            let (done, all) = (count(message, "done"), count(message, "all"));
            keeper.change(|state| state.saving(another, done, all));
        }
        "broken" => {
            broken(keeper, another, &text(message, "file"));
        }
        "full" => keeper.change(|state| state.full(another, &text(message, "file"))),
        "whole" => {
            keeper.change(|state| state.saved = Saved::Whole);
            in_use(keeper, text(message, "mark"));
        }
        "missing" => {
            keeper.change(|state| state.saved = Saved::Missing(count(message, "missing")));
            in_use(keeper, text(message, "mark"));
        }
        "edition" => {
            let log = get(message, "changes").dyn_into::<Array>().unwrap_or_default();
            let log = log.iter().map(|entry| Change {
                version: text(&entry, "version"),
                said: strings(&get(&entry, "changes")),
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

/// Takes the mark of the edition in use, by which a new one is told from it.
fn in_use(keeper: &Rc<Keeper>, mark: String) {
    if keeper.mark.replace(mark).is_empty() {
        let keeper = keeper.clone();
        spawn_local(async move {
            check(&keeper).await;
        });
    }
}

pub(super) fn ask(worker: &ServiceWorker, what: &str) {
    let _ = worker.post_message(&object(&[("ask", &what.into())]));
}

fn ask_edition(keeper: &Keeper, worker: &ServiceWorker) {
    let fields = [("ask", &"edition".into()), ("lang", &keeper.host.get("lang"))];
    let _ = worker.post_message(&object(&fields));
}

/// What the server answers when it is asked for a new edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing, or not as it should.
    None,
    /// It has the edition that is in use.
    Same,
    /// It has another.
    Another,
}

/// Asks the server for a new edition.
pub(super) async fn check(keeper: &Rc<Keeper>) -> Answer {
    let there = reach(keeper).await.unwrap_or_default();
    let answer = if there.is_empty() {
        Answer::None
    } else if there.contains(&*keeper.mark.borrow()) {
        Answer::Same
    } else {
        Answer::Another
    };
    if answer != Answer::None && !keeper.cleared.get() {
        keeper.store.set_checked(&keeper.copy, js_sys::Date::now());
        let registration = keeper.registration.borrow().clone();
        // Chromium may sit on this question for good when it comes soon after a first copy: it
        // is only asked when there is something to get.
        if let Some(Ok(promise)) = registration
            .filter(|it| it.installing().is_none() && answer == Answer::Another)
            .map(|it| it.update())
        {
            spawn_local(async move {
                // What comes of it is heard of otherwise.
                let _ = JsFuture::from(promise).await;
            });
        }
    }
    panel::show(keeper);
    answer
}

/// The worker as the server has it now; none if the server does not answer.
async fn reach(keeper: &Keeper) -> Option<String> {
    let reached = keeper.host.call("reach", &JsValue::UNDEFINED)?.dyn_into::<Promise>().ok()?;
    let there = JsFuture::from(reached).await.ok().and_then(|it| it.as_string());
    keeper.change(|state| state.online = there.is_some());
    there
}

/// Takes that a worker could not get a file: for want of the network, or of the file.
fn broken(keeper: &Rc<Keeper>, another: bool, file: &str) {
    if keeper.cleared.get() {
        return;
    }
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
