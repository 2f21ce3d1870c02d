use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::{Reducible, hook, use_context, use_effect_with, use_force_update, use_mut_ref};

use super::here::{Here, Site};
use super::light::Lit;
use super::slots::Slots;
use super::state::{Action, State};
use super::turn::Turns;
use crate::content::{Id, UiKey};

/// Hears of each new state.
pub type Listener = Rc<dyn Fn(&State)>;

struct Inner {
    state: RefCell<Rc<State>>,
    site: Site,
    listeners: RefCell<Vec<(usize, Listener)>>,
    next: Cell<usize>,
    turns: Turns,
    slots: Slots,
}

/// Holds the state. A component subscribes to what it shows of it and is drawn anew when that
/// changes, and no other is: a choice concerns few of the hundreds of items.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Holds this state of a guide that stands there.
    pub fn new(state: State, site: Site) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(state)),
            site,
            listeners: RefCell::default(),
            next: Cell::new(0),
            turns: Turns::default(),
            slots: Slots::default(),
        }))
    }

    /// Whether the parts of a view wait for their turns from now on. At first they do not, so that
    /// all is drawn at once where nobody gives them, as natively.
    pub fn take_turns(&self, taken: bool) {
        self.0.turns.take(taken);
    }

    /// Has the next parts drawn, at most so many; whether there were any.
    pub fn next_turns(&self, many: usize) -> bool {
        self.0.turns.next(many)
    }

    /// The state now.
    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    /// Where the view that is shown stands, with the words around it.
    pub fn here(&self) -> Here {
        let shown = &self.0.state.borrow().shown;
        let (site, slots) = (self.0.site.clone(), self.0.slots.clone());
        Here { shell: shown.shell.clone(), view: shown.view, site, slots }
    }

    /// What is kept for the tools.
    pub fn slots(&self) -> &Slots {
        &self.0.slots
    }

    /// Does what the reader asks for, and tells all who listen.
    pub fn dispatch(&self, action: Action) {
        let new = self.state().reduce(action);
        self.0.state.replace(new.clone());
        // One may begin or cease to listen meanwhile.
        let listeners = self.0.listeners.borrow().clone();
        for (_, listener) in listeners {
            listener(&new);
        }
    }

    /// Says something in the status line.
    pub fn say(&self, key: UiKey) {
        let words = self.state().shown.shell.ui.get(key);
        self.dispatch(Action::Say(words));
    }

    /// Calls with each new state; gives what ends it.
    pub fn listen(&self, call: Listener) -> impl FnOnce() + use<> {
        let inner = self.0.clone();
        let key = inner.next.get();
        inner.next.set(key + 1);
        inner.listeners.borrow_mut().push((key, call));
        move || inner.listeners.borrow_mut().retain(|(it, _)| *it != key)
    }
}

/// The app's store.
///
/// # Panics
/// Outside of the app.
#[hook]
pub fn use_store() -> Store {
    use_context::<Store>().expect("the app provides it")
}

/// What the component may know of where it is. That changes with the view, and all that a view
/// has is drawn anew then.
///
/// # Panics
/// Outside of the app.
#[hook]
pub fn use_here() -> Here {
    use_store().here()
}

/// A part of the state; the component is drawn anew when it changes. What is selected may not
/// change with the properties.
#[hook]
pub fn use_selector<T, F>(select: F) -> T
where
    T: PartialEq + 'static,
    F: Fn(&State) -> T + 'static,
{
    let store = use_store();
    use_selected(store, select)
}

/// The same of a store that the component itself provides.
#[hook]
pub fn use_selected<T, F>(store: Store, select: F) -> T
where
    T: PartialEq + 'static,
    F: Fn(&State) -> T + 'static,
{
    let selected = select(&store.state());
    use_changes(store, Rc::new(move |old: &State, new: &State| select(old) != select(new)));
    selected
}

/// Tells whether a part of the state has changed.
type Changed = Rc<dyn Fn(&State, &State) -> bool>;

/// Draws the component anew when a part of the state changes. One for parts of all types.
#[hook]
fn use_changes(store: Store, changed: Changed) {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let old = RefCell::new(store.state());
        store.clone().listen(Rc::new(move |_| {
            let new = store.state();
            if changed(&old.replace(new.clone()), &new) {
                update.force_update();
            }
        }))
    });
}

/// Calls when the reader has all forgotten.
#[hook]
pub fn use_forgotten<F: FnOnce() + 'static>(call: F) {
    let forgotten = use_selector(|state| state.forgotten);
    let known = use_mut_ref(|| forgotten);
    use_effect_with(forgotten, move |forgotten| {
        if known.replace(*forgotten) != *forgotten {
            call();
        }
    });
}

/// How the item with this id is lit now.
#[hook]
pub fn use_lit(id: &Id) -> Lit {
    let place = use_here().shell.place(id);
    use_selector(move |state| match (&state.light, place) {
        (Some(light), Some(place)) => light.on(place),
        _ => Lit::None,
    })
}

/// Whether the turn of this part of the view has come. A view is drawn part by part, so that the
/// browser sees to the reader between them.
#[hook]
pub fn use_turn() -> bool {
    let store = use_store();
    let update = use_force_update();
    let came = use_mut_ref(|| None::<Rc<Cell<bool>>>);
    let mut came = came.borrow_mut();
    came.get_or_insert_with(|| store.0.turns.wait(update)).get()
}
