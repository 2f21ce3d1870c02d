use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};
use yew::UseReducerDispatcher;

use super::known::{Answer, Do, News, Saved};
use super::state::{State, UNNAMED};
use super::worker::{Told, ask, object};
use super::{clear, host, place, server, storage};
use crate::content::Text;

/// The page's side of the worker that keeps the guide on this device.
pub(super) struct Keeper {
    /// The worker's file, where there may be one.
    worker: Option<Text>,
    lang: Text,
    /// The address of this copy's folder.
    pub(super) copy: String,
    tell: UseReducerDispatcher<State>,
    pub(super) registration: RefCell<Option<ServiceWorkerRegistration>>,
    /// The mark of the edition in use, as its worker tells it; empty until then.
    mark: RefCell<Text>,
    /// Whether this window asked for the other edition.
    switching: Cell<bool>,
    /// Whether the reader cleared everything: nothing is stored by itself from then on.
    pub(super) cleared: Cell<bool>,
    /// Whether the server could be reached when that was last tried.
    online: Cell<bool>,
}

impl Keeper {
    /// For the copy in the page's own folder.
    pub(super) fn new(
        worker: Option<Text>,
        lang: Text,
        tell: UseReducerDispatcher<State>,
    ) -> Rc<Self> {
        let copy = crate::browser::folder(&gloo_utils::window());
        Rc::new(Self {
            worker,
            lang,
            copy,
            tell,
            registration: RefCell::default(),
            mark: RefCell::new(Text::default()),
            switching: Cell::new(false),
            cleared: Cell::new(false),
            online: Cell::new(true),
        })
    }

    fn tell(&self, what: Do) {
        self.tell.dispatch(what);
    }

    /// Has the guide kept on this device, where the browser allows it.
    pub(super) async fn keep(self: Rc<Self>) {
        self.tell(Do::Asked(storage::checked(&self.copy)));
        let Some(worker) = self.worker.clone() else {
            return self.tell(Do::Saved(Saved::Impossible));
        };
        host::hold(&self.copy);
        let Some(registration) = registered(&worker).await else {
            return self.tell(Do::Saved(Saved::Impossible));
        };
        self.registration.replace(Some(registration.clone()));
        if self.cleared.get() {
            // What the reader cleared before it was there does not come after it.
            return self.clear().await;
        }
        self.hear(&gloo_utils::window().navigator().service_worker());
        let (it, found) = (self.clone(), registration.clone());
        EventListener::new(&registration, "updatefound", move |_| it.watch(&found)).forget();
        self.watch(&registration);
        if let Some(active) = registration.active() {
            ask(&active, "whole");
            if let Some(waiting) = registration.waiting() {
                self.ask_edition(&waiting);
            }
        }
        self.listen_to_network();
        if registration.active().is_none() {
            self.reach().await;
        }
    }

    /// Follows the worker that is being installed.
    fn watch(self: &Rc<Self>, registration: &ServiceWorkerRegistration) {
        let another = registration.active().is_some();
        // The first one waits for nobody.
        let first = registration.waiting().filter(|_| !another);
        let Some(worker) = registration.installing().or(first) else { return };
        if self.cleared.get() {
            return ask(&worker, "stop");
        }
        let (it, watched, installed) = (self.clone(), worker.clone(), Cell::new(false));
        EventListener::new(&worker, "statechange", move |_| match watched.state() {
            ServiceWorkerState::Installed => {
                installed.set(true);
                if another {
                    // It is another one than the reader wanted before.
                    it.switching.set(false);
                    it.ask_edition(&watched);
                }
            }
            ServiceWorkerState::Activated if !another && !it.cleared.get() => {
                ask(&watched, "whole");
            }
            ServiceWorkerState::Redundant if !installed.get() => {
                it.broken(Do::Broken(another, UNNAMED.into()));
            }
            _ => {}
        })
        .forget();
    }

    fn hear(self: &Rc<Self>, container: &ServiceWorkerContainer) {
        let it = self.clone();
        EventListener::new(container, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            // Others may have workers here, too.
            if let Some(Ok(told)) = data.map(serde_wasm_bindgen::from_value) {
                it.told(told);
            }
        })
        .forget();
        let it = self.clone();
        let changing = container.clone();
        let controlled = Cell::new(self.is_controlled(container));
        EventListener::new(container, "controllerchange", move |_| {
            if it.cleared.get() || !it.is_controlled(&changing) {
                return;
            }
            // The first one takes nothing from anybody.
            let was = controlled.replace(true);
            if it.switching.get() {
                place::reload();
            } else if was {
                it.tell(Do::News(News::Elsewhere));
            }
        })
        .forget();
    }

    /// Whether this copy's worker serves the page: a copy in a folder above may have done so before.
    fn is_controlled(&self, container: &ServiceWorkerContainer) -> bool {
        let worker = container.controller().map(|it| it.script_url()).unwrap_or_default();
        let folder = worker.rsplit_once('/').map(|(folder, _)| folder);
        folder.is_some_and(|folder| self.copy.strip_suffix('/') == Some(folder))
    }

    /// Takes what this copy's worker tells.
    fn told(self: &Rc<Self>, told: Told) {
        if self.cleared.get() || *told.scope != *self.copy {
            return;
        }
        let mark = told.mark.clone();
        match told.known() {
            Some(broken @ Do::Broken(..)) => self.broken(broken),
            Some(what) => self.tell(what),
            None => {}
        }
        // A new edition is told from the one in use by its mark.
        if !mark.is_empty() && self.mark.replace(mark).is_empty() {
            let it = self.clone();
            spawn_local(async move {
                it.check().await;
            });
        }
    }

    fn ask_edition(&self, worker: &ServiceWorker) {
        let fields = [["ask", "edition"], ["lang", &self.lang]];
        let _ = worker.post_message(&object(&fields));
    }

    /// Asks the server for a new edition.
    pub(super) async fn check(&self) -> Answer {
        let there = self.reach().await.unwrap_or_default();
        let answer = if there.is_empty() {
            Answer::None
        } else if there.contains(&**self.mark.borrow()) {
            Answer::Same
        } else {
            Answer::Another
        };
        if answer != Answer::None && !self.cleared.get() {
            let now = server::now();
            storage::set_checked(&self.copy, now);
            self.tell(Do::Asked(storage::checked(&self.copy)));
            let registration = self.registration.borrow().clone();
            // Chromium may sit on this question for good when it comes soon after a first copy: it
            // is only asked when there is something to get.
            let due =
                registration.filter(|it| it.installing().is_none() && answer == Answer::Another);
            // What comes of it is heard of otherwise.
            if let Some(Ok(promise)) = due.map(|it| it.update()) {
                spawn_local(async move {
                    drop(wasm_bindgen_futures::JsFuture::from(promise).await);
                });
            }
        }
        answer
    }

    /// The worker as the server has it now; none if the server does not answer.
    async fn reach(&self) -> Option<String> {
        let there = server::reach(self.worker.as_ref()?).await;
        self.online.set(there.is_some());
        self.tell(Do::Online(there.is_some()));
        there
    }

    /// Takes that a worker could not get a file: for want of the network, or of the file.
    fn broken(self: &Rc<Self>, broken: Do) {
        if self.cleared.get() {
            return;
        }
        self.tell(broken);
        let it = self.clone();
        spawn_local(async move {
            it.reach().await;
        });
    }

    /// Asks again when the network comes or goes, and when the page is looked at after long.
    fn listen_to_network(self: &Rc<Self>) {
        let again = |it: &Rc<Self>| {
            let it = it.clone();
            spawn_local(async move {
                it.check().await;
            });
        };
        let (window, document) = (gloo_utils::window(), gloo_utils::document());
        let it = self.clone();
        EventListener::new(&window, "online", move |_| again(&it)).forget();
        let it = self.clone();
        EventListener::new(&window, "offline", move |_| {
            it.online.set(false);
            it.tell(Do::Online(false));
        })
        .forget();
        let it = self.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            let last = storage::checked(&it.copy);
            if !gloo_utils::document().hidden() && (!it.online.get() || server::is_long_ago(last)) {
                again(&it);
            }
        })
        .forget();
    }

    /// Uses the edition that waits.
    pub(super) fn switch(&self) {
        let registration = self.registration.borrow();
        match registration.as_ref().and_then(ServiceWorkerRegistration::waiting) {
            Some(waiting) => {
                self.switching.set(true);
                ask(&waiting, "use");
            }
            // It is in use by now.
            None => place::reload(),
        }
    }

    /// Takes all of it away.
    pub(super) async fn clear(&self) {
        self.cleared.set(true);
        let registration = self.registration.take();
        let cleared = clear::clear(&self.copy, registration).await;
        self.tell(Do::Cleared(cleared));
    }
}

/// The registration of the worker; none where the browser or the address allows none, or others
/// keep the page from it.
async fn registered(worker: &str) -> Option<ServiceWorkerRegistration> {
    let registration = host::register(worker).await.ok()?;
    registration.is_object().then(|| registration.unchecked_into())
}
