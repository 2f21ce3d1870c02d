use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Element, ScrollRestoration, Window};

use super::fetched::{Fetched, Files};
use super::source::Steps;
use super::{links, swap};
use crate::browser::{Spot, focus, replace, reveal};
use crate::content::{Id, View};
use crate::store::{Action, Address, Site, State, Store};

/// So many milliseconds after the page was last scrolled its place is kept.
const STILL: u32 = 120;

/// How the reader came to where they are.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Way {
    /// The page was opened.
    Opened,
    /// By a link, or an address, to an item or to the beginning of a view.
    Link(Option<Id>),
    /// Through the history.
    History(Spot),
}

/// The way of the reader through the guide: links, addresses, the history, and where on the page
/// each step ends.
pub(super) struct Journey {
    pub(super) window: Window,
    pub(super) root: Element,
    pub(super) site: Site,
    pub(super) store: Store,
    pub(super) steps: Rc<Steps<Files>>,
    /// The way of the visit that is being drawn.
    pub(super) way: RefCell<Option<Way>>,
    /// The view that was shown before it.
    pub(super) before: Cell<View>,
    /// What stands in the address.
    pub(super) written: RefCell<Address>,
    pub(super) still: RefCell<Option<Timeout>>,
    /// Whether the reader has cleared answers; each step that is kept from then on knows it.
    pub(super) cleared: Cell<bool>,
    /// How often the reader had all forgotten.
    pub(super) forgotten: Cell<u32>,
    /// Whether what searches and cites is on its way.
    pub(super) wants: Cell<bool>,
}

impl Journey {
    pub(super) fn new(root: Element, site: Site, store: Store, fetched: Fetched) -> Rc<Self> {
        let state = store.state();
        let window = gloo_utils::window();
        if let Ok(history) = window.history() {
            // Views are drawn later than the browser would scroll.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        let cleared = Spot::kept(&window).is_some_and(|it| it.cleared);
        Rc::new(Self {
            window,
            root,
            site,
            before: Cell::new(state.shown.view),
            written: RefCell::new(state.address.clone()),
            steps: Steps::new(fetched, store.clone()),
            store,
            way: RefCell::new(Some(Way::Opened)),
            still: RefCell::default(),
            cleared: Cell::new(cleared),
            forgotten: Cell::new(0),
            wants: Cell::new(false),
        })
    }

    /// Follows all that the reader does, for as long as the page lives.
    pub(super) fn follow(self: &Rc<Self>) {
        let it = self.clone();
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        let click = EventListener::new_with_options(&self.root, "click", options, move |event| {
            let target = links::followed(event).and_then(|link| {
                let state = it.store.state();
                links::target(&it.site, &state.shown, &link.href())
            });
            if let Some((view, address)) = target {
                event.prevent_default();
                it.step(view, address);
            } else if let Some(id) = links::cited(event) {
                it.cite(id);
            }
        });
        click.forget();
        let it = self.clone();
        // The browser's own steps: back, forward, a changed address.
        EventListener::new(&self.window, "popstate", move |_| it.visit()).forget();
        let it = self.clone();
        EventListener::new(&self.window, "scroll", move |_| it.scrolled()).forget();
        let it = self.clone();
        let options = gloo_events::EventListenerOptions::run_in_capture_phase();
        // What is opened or closed is kept, too.
        EventListener::new_with_options(&self.window, "toggle", options, move |_| it.scrolled())
            .forget();
        let it = self.clone();
        // A page that is loaded anew is scrolled by the browser at once.
        EventListener::new(&self.window, "pagehide", move |_| {
            it.keep();
            if let Ok(history) = it.window.history() {
                let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
            }
        })
        .forget();
        let it = self.clone();
        // For as long as the page lives.
        drop(self.store.listen(Rc::new(move |state| it.changed(state))));
        self.follow_tools();
        // What the reader did in the text.
        self.changed(&self.store.state());
    }

    /// Where the address leads.
    fn asked(&self) -> (View, Address) {
        let state = self.store.state();
        let href = self.window.location().href().unwrap_or_default();
        let shell = &state.shown.shell;
        links::target(&self.site, &state.shown, &href).unwrap_or_else(|| {
            // The server may show the guide for any address.
            let fragment = href.split_once('#').map_or("", |(_, it)| it);
            links::resolve(shell, state.shown.view, Address::parse(fragment))
        })
    }

    /// Follows a link: the address changes when what it leads to is there.
    fn step(self: &Rc<Self>, view: View, mut address: Address) {
        let to = address.chosen().cloned();
        if to.is_none() {
            // A step to another view keeps what is chosen.
            let light = self.store.state().light.clone();
            address.open = light.map(|light| light.id.clone());
        }
        let it = self.clone();
        let go = move |shown| {
            it.leave();
            let url = it.url(view, &address);
            // Answers stand in one step of the history only: to clear them leaves none behind.
            it.push(&url);
            it.show(shown, address, Way::Link(to));
        };
        self.steps.to(view, Box::new(go));
    }

    /// Shows what the address says that the browser has gone to.
    fn visit(self: &Rc<Self>) {
        self.still.take();
        let (view, mut address) = self.asked();
        // A step that was never shown before has no place on the page.
        let spot = Spot::kept(&self.window);
        let before = spot.as_ref().is_some_and(|it| !it.cleared);
        if address.has_answers() && before && self.cleared.get() {
            // What the reader cleared does not come back by a step from before.
            (address.case, address.facts) = (None, Vec::new());
            replace(&self.window, &links::fragment(&self.site, view, &address));
        }
        let to = address.chosen().cloned();
        let way = spot.map_or_else(|| Way::Link(to), Way::History);
        let it = self.clone();
        let go = move |shown| {
            it.name_file(view, &address);
            it.show(shown, address, way);
        };
        self.steps.to(view, Box::new(go));
    }

    fn show(&self, shown: crate::store::Loaded, mut address: Address, way: Way) {
        // What is searched for is known where it is searched.
        address.find = None;
        let rows = match &way {
            Way::History(spot) => Some(spot.rows.clone()),
            _ => None,
        };
        // All that stands above a place on the page is there before the reader goes to it.
        self.store.take_turns(way == Way::Link(None));
        self.way.replace(Some(way));
        self.before.set(self.store.state().shown.view);
        *self.written.borrow_mut() = address.clone();
        let title = shown.shell.ui.title(shown.view);
        gloo_utils::document().set_title(&title);
        self.store.dispatch(Action::Show(shown, address));
        // As the reader left them, whatever the address opens.
        if let Some(rows) = rows {
            self.store.dispatch(Action::Rows(rows));
        }
    }

    /// Keeps where the reader is with the step of the history that is shown.
    pub(super) fn keep(&self) {
        let rows = &self.store.state().rows;
        Spot::now(&self.window, rows, self.cleared.get()).keep(&self.window);
    }

    /// A visit is drawn, but for what waits for its turn: leads the reader to its place.
    pub(super) fn drawn(self: &Rc<Self>) {
        self.lead();
        let it = self.clone();
        in_turns(self.store.clone(), 1, move || swap::tell(&it.root));
    }

    fn lead(self: &Rc<Self>) {
        let state = self.store.state();
        let changed = self.before.replace(state.shown.view) != state.shown.view;
        match self.way.take() {
            Some(Way::Opened) | None => {}
            Some(Way::History(spot)) => {
                spot.go(&self.window);
                if changed {
                    focus_title(&state);
                }
            }
            Some(Way::Link(to)) => self.arrive(&state, to),
        }
        // From now on the step is one that was shown before.
        self.scrolled();
    }

    /// Goes to what the address names, else to the beginning of the view.
    fn arrive(&self, state: &State, to: Option<Id>) {
        let place = to.and_then(|id| gloo_utils::document().get_element_by_id(&id));
        if let Some(place) = place {
            reveal(&place);
            return focus(&place);
        }
        // Chromium goes to a part with the view's name (`#law`) in its next frame, unless the page
        // is scrolled before.
        self.window.scroll_to_with_x_and_y(0.0, 1.0);
        self.window.scroll_to_with_x_and_y(0.0, 0.0);
        focus_title(state);
    }

    fn scrolled(self: &Rc<Self>) {
        let it = self.clone();
        let still = Timeout::new(STILL, move || it.keep());
        *self.still.borrow_mut() = Some(still);
    }
}

/// Draws what waits for its turn, so `many` parts at once and one more each time: few tasks, and none
/// is long. Between them the browser sees to the reader.
pub(super) fn in_turns(store: Store, many: usize, done: impl FnOnce() + 'static) {
    if !store.next_turns(many) {
        return done();
    }
    let done: Box<dyn FnOnce()> = Box::new(done);
    Timeout::new(0, move || in_turns(store, many + 1, done)).forget();
}

fn focus_title(state: &State) {
    let id = [state.shown.view.id(), "-title"].concat();
    if let Some(title) = gloo_utils::document().get_element_by_id(&id) {
        focus(&title);
    }
}
