use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

/// Puts the app's first drawing in the place of the text that was there, in one step. The
/// two have the same shape: what the reader has before the eyes stays where it is, and the
/// focus goes to the same place in the new.
pub(super) fn swap(window: &Window, document: &Document, old: &Element, new: &Element) {
    let focus = document.active_element().and_then(|focused| path(old, &focused));
    let seen = seen(window, document).and_then(|seen| Some((path(old, &seen)?, top(&seen))));
    let _ = old.replace_with_with_node_1(new);
    // A browser that lays out anew may forget the place: go by what is in sight.
    if let Some((path, before)) = seen
        && let Some(seen) = follow(new, &path)
    {
        window.scroll_by_with_x_and_y(0.0, top(&seen) - before);
    }
    let focused = focus.and_then(|path| follow(new, &path));
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = focused.focus_with_options(&options);
    }
}

/// The element in the middle of the window, if the reader has gone down the page.
fn seen(window: &Window, document: &Document) -> Option<Element> {
    let size = |size: Result<JsValue, JsValue>| size.ok()?.as_f64();
    let (width, height) = (size(window.inner_width())?, size(window.inner_height())?);
    let down = window.scroll_y().is_ok_and(|y| y > 0.0);
    #[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
    let middle = ((width / 2.0) as f32, (height / 2.0) as f32);
    down.then(|| document.element_from_point(middle.0, middle.1)).flatten()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// The way from a root down to an element: its place among the children at each step,
/// counted among those of the same kind, so that a notice only one side has counts little.
fn path(root: &Element, element: &Element) -> Option<Vec<(String, usize)>> {
    let mut path = Vec::new();
    let mut at = element.clone();
    while at != *root {
        let parent = at.parent_element()?;
        let name = at.tag_name();
        let before = children(&parent, &name).position(|child| child == at)?;
        path.push((name, before));
        at = parent;
    }
    path.reverse();
    Some(path)
}

fn follow(root: &Element, path: &[(String, usize)]) -> Option<Element> {
    path.iter().try_fold(root.clone(), |at, (name, place)| children(&at, name).nth(*place))
}

fn children(parent: &Element, name: &str) -> impl Iterator<Item = Element> {
    let all = parent.children();
    (0..all.length())
        .filter_map(move |place| all.item(place))
        .filter(move |child| child.tag_name() == name)
}
