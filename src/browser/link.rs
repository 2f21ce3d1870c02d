use wasm_bindgen::JsValue;
use web_sys::Window;

use crate::content::View;
use crate::store::Site;

/// The fragment of the address, without `#`.
pub(crate) fn fragment(window: &Window) -> String {
    let hash = window.location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of the page without its fragment and without what a visitor came with.
fn page(window: &Window) -> String {
    let href = window.location().href().unwrap_or_default();
    href.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// The address of the folder that the page is in, with the slash at its end.
pub(crate) fn folder(window: &Window) -> String {
    let page = page(window);
    page.rsplit_once('/').map_or(String::new(), |(folder, _)| [folder, "/"].concat())
}

/// The address of the folder that the reader's page is in.
pub(crate) fn here() -> String {
    folder(&gloo_utils::window())
}

/// What a link for others begins with: the address of the page without its fragment. That of
/// a file is none: it leads nowhere elsewhere, and names who owns the device.
pub(crate) fn home(window: &Window) -> String {
    let page = page(window);
    if page.starts_with("http") { page } else { String::new() }
}

/// A link for others to a state of a view.
pub(crate) fn link(site: &Site, view: View, fragment: &str) -> String {
    let window = gloo_utils::window();
    let end = if fragment.is_empty() { String::new() } else { ["#", fragment].concat() };
    match site {
        Site::Files => [&*folder(&window), view.file(), &*end].concat(),
        Site::Elsewhere(base, _) => [&**base, view.file(), &*end].concat(),
        Site::OnePage => {
            let rest = end.replacen('#', "&", 1);
            [&*home(&window), "#view=", view.id(), &*rest].concat()
        }
    }
}

/// Puts a fragment into the address, in place; what else is known of this step stays.
pub(crate) fn replace(window: &Window, fragment: &str) {
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let href = window.location().href().unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        let end = if fragment.is_empty() { "" } else { "#" };
        let url = [page, end, fragment].concat();
        // A browser may refuse (too many steps in a short time): the page is right all the same.
        let _ = history.replace_state_with_url(&state, "", Some(&url));
    }
}
