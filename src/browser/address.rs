use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Window;

use super::late;
use crate::app::Address;

/// The fragment of the address, without `#`.
pub(crate) fn fragment(window: &Window) -> String {
    let hash = window.location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// What a link for others begins with: the address of the page without its fragment. That of
/// a file is none: it leads nowhere elsewhere, and names who owns the device.
pub(crate) fn home(window: &Window) -> String {
    let base = base(window);
    if base.starts_with("http") { base } else { String::new() }
}

/// The address of the page without its fragment.
fn base(window: &Window) -> String {
    let href = window.location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Puts what the reader chose into the address: a new step of the history where their own step
/// chose another item, else in place. An address that already says the same stays as it is.
pub(super) fn write(window: &Window, new: &Address, stepped: bool) {
    let old = Address::parse(&fragment(window));
    // Answers and what is searched for are other programs' to write.
    let Address { case, facts, find, .. } = old.clone();
    let to = Address { case, facts, find, ..new.clone() };
    if old == to {
        return;
    }
    let new = to.fragment();
    // Answers stand in one step of the history only: to clear them leaves none behind.
    if !to.facts.is_empty() || old.open == to.open || !stepped {
        return replace(window, &new);
    }
    if let Ok(history) = window.history() {
        let url = url(window, &new);
        // A browser may refuse (too many steps in a short time): the page is right all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Puts a fragment into the address, in place.
pub(crate) fn replace(window: &Window, fragment: &str) {
    if let Ok(history) = window.history() {
        let url = url(window, fragment);
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// The address with a fragment; without its `#` where that is empty.
fn url(window: &Window, fragment: &str) -> String {
    if fragment.is_empty() { base(window) } else { ["#", fragment].concat() }
}

/// Whether answers to facts stand in the address.
pub(super) fn has_answers(window: &Window) -> bool {
    !Address::parse(&fragment(window)).facts.is_empty()
}

/// Calls with the new fragment when the reader changes it or goes back.
pub(crate) fn listen(window: &Window, call: impl Fn(&str) + 'static) {
    let from = window.clone();
    let listener = EventListener::new(window, "popstate", move |_| call(&fragment(&from)));
    // For as long as the page lives.
    listener.forget();
}

/// Scrolls to what an address of pairs asks for. To a bare id the browser goes by itself.
pub(super) fn reveal(window: &Window, fragment: &str) {
    if !fragment.contains('=') {
        return;
    }
    let address = Address::parse(fragment);
    let id = address.open.as_deref().or(address.view.map(crate::app::View::id));
    let element = id.and_then(|id| window.document()?.get_element_by_id(id));
    if let Some(element) = element {
        late::end(&element);
        element.scroll_into_view();
    }
}
