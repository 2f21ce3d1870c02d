//! Where the reader was, over the step from one edition to the next.

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, HtmlElement};

use crate::browser::dom::{all, find};
use crate::browser::pause;

/// How often, and how long apart in milliseconds, a page that is new looks whether the part
/// is there in which the reader was.
const TRIES: u32 = 400;
const PAUSE: i32 = 150;
/// The field of the history's state that holds it.
const WAS: &str = "was";

/// What the address does not have.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Was {
    /// The item at the reader's eyes, and where it stands in the window.
    id: String,
    top: f64,
    /// Whether the reader tries a situation; which reasons are open, whether and what one who
    /// practises has said.
    tried: bool,
    open: Vec<String>,
    practises: bool,
    guesses: Vec<String>,
}

/// Loads the page anew, in the edition that is in use now, and has it go on where it was: the
/// address has what is chosen and answered; the rest goes with this step of the history.
pub(super) fn reload() {
    let window = gloo_utils::window();
    if let Ok(history) = window.history() {
        let was = serde_wasm_bindgen::to_value(&now()).unwrap_or_default();
        put(&history, Some(&was));
    }
    let _ = window.location().reload();
}

/// Keeps it with the step of the history, or takes it away; what else is known of that stays.
fn put(history: &History, was: Option<&JsValue>) {
    let state = Object::new();
    if let Ok(old) = history.state().unwrap_or_default().dyn_into::<Object>() {
        Object::assign(&state, &old);
    }
    let _ = match was {
        Some(was) => Reflect::set(&state, &WAS.into(), was),
        None => Reflect::delete_property(&state, &WAS.into()),
    };
    let _ = history.replace_state_with_url(&state, "", None);
}

fn now() -> Was {
    let document = gloo_utils::document();
    let (width, height) = size();
    let seen = document.element_from_point(width / 2.0, height / 3.0);
    let item = seen.and_then(|it| it.closest("[id]").ok().flatten());
    Was {
        top: item.as_ref().map_or(0.0, |it| it.get_bounding_client_rect().top()),
        id: item.map(|it| it.id()).unwrap_or_default(),
        tried: find(&document, "#try > *").is_some(),
        open: list("#try details[open] > [data-open]", "data-open"),
        practises: find(&document, "#try [data-do=practise]:checked").is_some(),
        guesses: list("#try [name^=guess-]:checked", "data-set"),
    }
}

fn size() -> (f32, f32) {
    let window = gloo_utils::window();
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let pixels = |value: Result<JsValue, JsValue>| {
        value.ok().and_then(|it| it.as_f64()).unwrap_or_default() as f32
    };
    (pixels(window.inner_width()), pixels(window.inner_height()))
}

/// An attribute of all elements that a selector finds.
fn list(css: &str, name: &str) -> Vec<String> {
    let found = all(&gloo_utils::document(), css);
    found.into_iter().filter_map(|it| it.get_attribute(name)).collect()
}

/// Goes on where the page was before it was loaded anew; says whether it was.
pub(super) fn restore() -> bool {
    let Ok(history) = gloo_utils::window().history() else { return false };
    let state = history.state().unwrap_or_default();
    let was = Reflect::get(&state, &WAS.into()).ok();
    let Some(was) = was.and_then(|it| serde_wasm_bindgen::from_value::<Was>(it).ok()) else {
        return false;
    };
    put(&history, None);
    if was.tried {
        wasm_bindgen_futures::spawn_local(again(was));
    } else {
        scroll(&was);
    }
    true
}

/// Waits for the part where situations are tried, and has it stand as it stood.
async fn again(was: Was) {
    let window = gloo_utils::window();
    let document = gloo_utils::document();
    let mut tries = 0;
    while find(&document, "#try summary[data-open]").is_none() {
        if tries == TRIES {
            return;
        }
        tries += 1;
        pause(&window, PAUSE).await;
    }
    if was.practises {
        click("#try [data-do=practise]:not(:checked)");
    }
    // The app draws what was clicked in a step of its own.
    pause(&window, PAUSE).await;
    for guess in &was.guesses {
        click(&["#try [data-set='", guess, "']"].concat());
    }
    for summary in all(&document, "#try summary[data-open]") {
        let place = summary.get_attribute("data-open").unwrap_or_default();
        let is_open = summary.closest("details[open]").ok().flatten().is_some();
        if is_open != was.open.contains(&place) {
            summary.unchecked_into::<HtmlElement>().click();
        }
    }
    pause(&window, PAUSE).await;
    scroll(&was);
}

/// Presses a control.
fn click(css: &str) {
    if let Some(control) = find(&gloo_utils::document(), css) {
        control.unchecked_into::<HtmlElement>().click();
    }
}

/// Puts the item where it stood in the window.
fn scroll(was: &Was) {
    if let Some(item) = gloo_utils::document().get_element_by_id(&was.id) {
        let moved = item.get_bounding_client_rect().top() - was.top;
        gloo_utils::window().scroll_by_with_x_and_y(0.0, moved);
    }
}

/// In the installed app: calls when the page goes out of sight.
pub(super) fn hidden(call: impl Fn() + 'static) -> Option<EventListener> {
    let installed = gloo_utils::window().match_media("(display-mode: standalone)").ok()??;
    if !installed.matches() {
        return None;
    }
    let document = gloo_utils::document();
    let hides = move |_: &web_sys::Event| {
        if gloo_utils::document().hidden() {
            call();
        }
    };
    Some(EventListener::new(&document, "visibilitychange", hides))
}
