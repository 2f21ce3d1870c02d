use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::start::Keeper;
use crate::browser::dom::{all, find, get, object, strings, text};
use crate::browser::pause;

/// How often, and how long apart in milliseconds, a page that is new looks whether the part
/// is there in which the reader was.
const TRIES: u32 = 400;
const PAUSE: i32 = 150;
/// Loads the page anew, in the edition that is in use now, and has it go on where it was: the
/// address has what is chosen and answered; the rest goes with this step of the history.
pub(super) fn reload(keeper: &Keeper) {
    if let Ok(history) = keeper.window.history() {
        let _ = history.replace_state_with_url(&now(keeper), "", None);
    }
    let _ = keeper.window.location().reload();
}

/// The item at the reader's eyes and where it stands in the window; which reasons are open;
/// what one who practises has said.
fn now(keeper: &Keeper) -> JsValue {
    let (width, height) = size(keeper);
    let seen = keeper.document.element_from_point(width / 2.0, height / 3.0);
    let item = seen.and_then(|it| it.closest("[id]").ok().flatten());
    let top = item.as_ref().map_or(0.0, |it| it.get_bounding_client_rect().top());
    let id = item.map(|it| it.id()).unwrap_or_default();
    let open = list(keeper, "#try details[open] > [data-open]", "data-open");
    let guesses = list(keeper, "#try [name^=guess-]:checked", "data-set");
    let practises = find(&keeper.document, "#try [data-do=practise]:checked").is_some();
    object(&[
        ("id", &id.into()),
        ("top", &top.into()),
        ("tried", &find(&keeper.document, "#try > *").is_some().into()),
        ("open", &open),
        ("practises", &practises.into()),
        ("guesses", &guesses),
    ])
}

fn size(keeper: &Keeper) -> (f32, f32) {
    let number = |value: Result<JsValue, JsValue>| value.ok().and_then(|it| it.as_f64());
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let pixels = |value| number(value).unwrap_or_default() as f32;
    (pixels(keeper.window.inner_width()), pixels(keeper.window.inner_height()))
}

/// An attribute of all elements that a selector finds.
fn list(keeper: &Keeper, css: &str, name: &str) -> JsValue {
    let found = all(&keeper.document, css).into_iter().filter_map(|it| it.get_attribute(name));
    found.map(JsValue::from).collect::<Array>().into()
}

/// Goes on where the page was before it was loaded anew, and keeps the last view from now on.
pub(super) fn restore(keeper: &Rc<Keeper>) {
    remember(keeper);
    let Ok(history) = keeper.window.history() else { return };
    let was = history.state().unwrap_or_default();
    if !get(&was, "top").as_f64().is_some_and(f64::is_finite) {
        return;
    }
    // What the app keeps with this step of the history stays.
    let kept = ["scrolled", "rows"].map(|name| (name, get(&was, name)));
    let kept: Vec<_> = kept.iter().map(|(name, value)| (*name, value)).collect();
    let _ = history.replace_state_with_url(&object(&kept), "", None);
    keeper.change(|state| state.news = super::News::Switched);
    if get(&was, "tried").is_truthy() {
        spawn_local(again(keeper.clone(), was));
    } else {
        scroll(keeper, &was);
    }
}

/// Waits for the part where situations are tried, and has it stand as it stood.
async fn again(keeper: Rc<Keeper>, was: JsValue) {
    let mut tries = 0;
    while find(&keeper.document, "#try summary[data-open]").is_none() {
        if tries == TRIES {
            return;
        }
        tries += 1;
        pause(&keeper.window, PAUSE).await;
    }
    if get(&was, "practises").is_truthy() {
        click(&keeper, "#try [data-do=practise]:not(:checked)");
    }
    // The app draws what was clicked in a step of its own.
    pause(&keeper.window, PAUSE).await;
    for guess in strings(&get(&was, "guesses")) {
        click(&keeper, &["#try [data-set='", &guess, "']"].concat());
    }
    let open = strings(&get(&was, "open"));
    for summary in all(&keeper.document, "#try summary[data-open]") {
        let place = summary.get_attribute("data-open").unwrap_or_default();
        let is_open = summary.closest("details[open]").ok().flatten().is_some();
        if is_open != open.contains(&place) {
            summary.unchecked_into::<HtmlElement>().click();
        }
    }
    pause(&keeper.window, PAUSE).await;
    scroll(&keeper, &was);
}

/// Presses a control.
fn click(keeper: &Keeper, css: &str) {
    if let Some(control) = find(&keeper.document, css) {
        control.unchecked_into::<HtmlElement>().click();
    }
}

/// Puts the item where it stood in the window.
fn scroll(keeper: &Keeper, was: &JsValue) {
    let item = keeper.document.get_element_by_id(&text(was, "id"));
    let top = get(was, "top").as_f64().unwrap_or_default();
    if let Some(item) = item {
        keeper.window.scroll_by_with_x_and_y(0.0, item.get_bounding_client_rect().top() - top);
    }
}

/// In the installed app: keeps which view was read last, for its next start.
fn remember(keeper: &Rc<Keeper>) {
    let installed = keeper.window.match_media("(display-mode: standalone)").ok().flatten();
    if !installed.is_some_and(|it| it.matches()) {
        return;
    }
    let keeper = keeper.clone();
    EventListener::new(&keeper.document.clone(), "visibilitychange", move |_| {
        let view = find(&keeper.document, "main").and_then(|it| it.get_attribute("data-view"));
        if let Some(view) = view.filter(|_| keeper.document.hidden() && !keeper.cleared.get()) {
            keeper.settings.borrow_mut().view = view;
            keeper.store.set(&keeper.settings.borrow());
        }
    })
    .forget();
}

/// Puts the focus on what says how things stand, when the control that had it is gone. The
/// reader's place in the text stays.
pub(super) fn focus(element: &Element) {
    let _ = element.set_attribute("tabindex", "-1");
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
