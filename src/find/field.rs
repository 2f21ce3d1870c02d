use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::{UseReducerHandle, hook, use_effect_with, use_mut_ref};

use super::groups::Row;
use super::index::index;
use super::search::{Do, Search};
use super::{go, marks};
use crate::browser::focus;
use crate::store::{Site, use_forgotten, use_store};

/// Milliseconds after which the first of what was found is on the screen, and the rest follows.
const SHOWN: u32 = 20;
/// Milliseconds without a key, after which what was found is said and is in the address.
const SETTLED: u32 = 560;

/// What is asked, and how that changes.
type Asked = UseReducerHandle<Search>;

/// Where the reader types.
type Field = Option<HtmlInputElement>;

fn is_in(field: &HtmlInputElement) -> bool {
    gloo_utils::document().active_element().as_ref() == Some(field.as_ref())
}

/// Makes the index; then what is in the field by now counts, or in the address.
#[hook]
pub(super) fn use_begin(field: &Field, search: &Asked) {
    let (field, search) = (field.clone(), search.clone());
    use_effect_with((), move |()| {
        spawn_local(async move {
            let index = index(search.data.clone()).await;
            search.dispatch(Do::Begin(Rc::new(index)));
            let Some(field) = field else { return };
            // Who types, or reads on meanwhile, is not disturbed.
            let is_still = gloo_utils::window().scroll_y().is_ok_and(|y| y < 1.0)
                && gloo_utils::document()
                    .active_element()
                    .is_some_and(|it| it.tag_name() == "BODY");
            if field.value().is_empty()
                && let Some((words, alone)) = go::asked()
            {
                field.set_value(&words);
                search.dispatch(Do::Ask(words));
                if alone && is_still {
                    focus(&field);
                }
            }
            if is_in(&field) {
                search.dispatch(Do::Look(field.value()));
            }
            search.dispatch(Do::Mark);
        });
    });
}

/// Answers what the reader does in the field and in its list, and steps of the history.
#[hook]
pub(super) fn use_answers(field: &Field, search: &Asked) {
    let site = use_store().here().site;
    let (forgetting, forgotten) = (field.clone(), search.clone());
    // The words go with all else.
    use_forgotten(move || {
        if let Some(field) = forgetting {
            field.set_value("");
            look(&field, &forgotten);
        }
    });
    // As it is when something happens.
    let now = use_mut_ref(|| search.clone());
    *now.borrow_mut() = search.clone();
    let field = field.clone();
    use_effect_with((), move |()| {
        let heard = {
            let field = field.clone();
            Rc::new(move |event: &Event| {
                let search = now.borrow().clone();
                if let Some(field) = &field {
                    answer(field, &search, &site, event);
                }
            })
        };
        let listen = |target: &web_sys::EventTarget, kind: &'static str| {
            let heard = heard.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(target, kind, options, move |event| heard(event))
        };
        let in_field = ["input", "focus", "keydown", "blur"];
        let mut listeners: Vec<_> =
            field.iter().flat_map(|field| in_field.map(|kind| listen(field, kind))).collect();
        let window = gloo_utils::window();
        listeners.extend(["popstate", "two-protocols-view", "click"].map(|it| listen(&window, it)));
        move || drop(listeners)
    });
}

fn answer(field: &HtmlInputElement, search: &Asked, site: &Site, event: &Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    match &*event.type_() {
        "input" | "focus" => look(field, search),
        "blur" => search.dispatch(Do::Close),
        "keydown" => {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                key(field, search, site, event);
            }
        }
        "popstate" => {
            search.dispatch(Do::Close);
            if let Some((words, _)) = go::asked().filter(|(words, _)| *words != field.value()) {
                field.set_value(&words);
                search.dispatch(Do::Ask(words));
            }
            search.dispatch(Do::Mark);
        }
        "click" => {
            let Some(target) = target else { return };
            let row = target.closest("#found [data-row]").ok().flatten();
            let row = row.and_then(|it| it.get_attribute("data-row")?.parse::<usize>().ok());
            if let Some(row) = row {
                choose(search, site, search.groups.rows().get(row).copied());
            }
        }
        _ => search.dispatch(Do::Mark),
    }
}

fn look(field: &HtmlInputElement, search: &Asked) {
    search.dispatch(Do::Look(field.value()));
    // It may have been emptied from elsewhere.
    if !is_in(field) {
        search.dispatch(Do::Close);
    }
}

fn key(field: &HtmlInputElement, search: &Asked, site: &Site, event: &KeyboardEvent) {
    // Keys that choose a sign of a script are not for the list (229 says so in Safari), nor are
    // the browser's own.
    let composes = event.is_composing() || event.key_code() == 229;
    if composes || event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    match &*event.key() {
        "ArrowDown" | "ArrowUp" if search.is_open => {
            search.dispatch(Do::Step(event.key() == "ArrowDown"));
        }
        "Enter" if search.is_open => choose(search, site, search.groups.chosen()),
        "ArrowDown" | "ArrowUp" | "Enter" => look(field, search),
        // Once to close the list, once more to empty the field.
        "Escape" if search.is_open => search.dispatch(Do::Close),
        "Escape" if !field.value().is_empty() => {
            field.set_value("");
            look(field, search);
            search.dispatch(Do::Close);
        }
        _ => return,
    }
    event.prevent_default();
}

/// Goes where a row leads, or shows the rest of its group.
fn choose(search: &Asked, site: &Site, row: Option<Row>) {
    match row {
        Some(Row::Doc(doc)) => {
            search.dispatch(Do::Close);
            let _ = go::go(site, &search.data.docs[doc], &search.query);
        }
        Some(Row::More(group)) => search.dispatch(Do::Open(group)),
        None => {}
    }
}

/// Says what the field is, and which row of its list is active, and keeps that in view.
#[hook]
pub(super) fn use_role(field: &Field, search: &Asked) {
    let shown = (search.is_open && !search.groups.groups.is_empty(), search.groups.active);
    let field = field.clone();
    use_effect_with(shown, move |(expanded, active)| {
        let Some(field) = field else { return };
        for (key, value) in [
            ("role", "combobox"),
            ("aria-controls", "found"),
            ("aria-autocomplete", "list"),
            ("aria-expanded", if *expanded { "true" } else { "false" }),
        ] {
            let _ = field.set_attribute(key, value);
        }
        let id = active.map(|row| ["found-", &row.to_string()].concat());
        match &id {
            Some(id) => {
                let _ = field.set_attribute("aria-activedescendant", id);
                keep_in_view(id, *active == Some(0));
            }
            None => {
                let _ = field.remove_attribute("aria-activedescendant");
            }
        }
    });
}

/// Within the list alone: the page stays.
fn keep_in_view(id: &str, is_first: bool) -> Option<()> {
    let document = gloo_utils::document();
    let row = document.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    let list = document.get_element_by_id("found")?;
    let (top, end) = (row.offset_top(), row.offset_top() + row.offset_height());
    let (from, height) = (list.scroll_top(), list.client_height());
    if top < from {
        // With what it stands under, where it is the first.
        list.set_scroll_top(if is_first { 0 } else { top });
    } else if end > from + height {
        list.set_scroll_top(end - height);
    }
    Some(())
}

/// Shows the rest of the list after its first rows; says what was found and puts the words into
/// the address, once the reader pauses.
#[hook]
pub(super) fn use_pauses(search: &Asked) {
    let search = search.clone();
    use_effect_with(search.looks, move |looks| {
        let (rest, settled) = (search.dispatcher(), search.clone());
        let timers = (*looks > 0).then(|| {
            let rest = Timeout::new(SHOWN, move || rest.dispatch(Do::Whole));
            let settled = Timeout::new(SETTLED, move || {
                settled.dispatch(Do::Settle);
                go::write(&settled.query);
                if settled.query.is_empty() {
                    settled.dispatch(Do::Mark);
                }
            });
            (rest, settled)
        });
        move || drop(timers)
    });
}

/// Marks the page when that is due.
#[hook]
pub(super) fn use_marks(search: &Asked) {
    let search = search.clone();
    use_effect_with(search.marks, move |_| marks::show(&search));
}
