use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Puts the app's first drawing in the place of the text that was there, in one step: the
/// two have the same shape, so nothing moves; the focus goes to the same place in the new.
pub(super) fn swap(document: &Document, old: &Element, new: &Element) {
    let path = document.active_element().and_then(|focused| path(old, &focused));
    let _ = old.replace_with_with_node_1(new);
    let focused = path.and_then(|path| follow(new, &path));
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = focused.focus_with_options(&options);
    }
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
