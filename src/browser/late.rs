use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, NodeList, Window};

use crate::content::{Content, UiKey};

/// What the styles lay out late (`late.css`).
const LATE: &str = "article, .topic";
/// One at a time, so many milliseconds apart: on a slow phone no task is long.
const PAUSE: i32 = 25;

/// What is still to do.
struct Rest {
    window: Window,
    root: Element,
    content: Rc<Content>,
    items: NodeList,
    /// The place of the one that comes first; those before it come last.
    first: u32,
}

/// Finishes the text a little at a time: has the browser lay out what is out of sight, and
/// gives each item the button that cites it. It begins with the item that the page
/// was opened at: in a long document the reader would wait for that button.
pub(super) fn finish(window: &Window, root: &Element, content: Rc<Content>, open: Option<&str>) {
    if let Ok(items) = root.query_selector_all(LATE) {
        let is_open = |place: &u32| item(&items, *place).is_some_and(|it| Some(&*it.id()) == open);
        let first = (0..items.length()).find(is_open).unwrap_or_default();
        step(Rest { window: window.clone(), root: root.clone(), content, items, first }, 0);
    }
}

fn item(items: &NodeList, place: u32) -> Option<Element> {
    items.item(place)?.dyn_into().ok()
}

/// Gives each item its button at once, where nothing is laid out late.
pub(crate) fn cite_all(root: &Element, content: &Content) {
    let Ok(items) = root.query_selector_all("article") else { return };
    for item in (0..items.length()).filter_map(|place| items.item(place)) {
        if let Some(item) = item.dyn_ref::<Element>() {
            cite(content, item);
        }
    }
}

/// Has all the rest laid out now.
pub(super) fn end(within: &Element) {
    laid(within, "");
}

/// Says on the page that the styles need not hold back, and whether all steps are `done`.
fn laid(within: &Element, done: &str) {
    let page = within.owner_document().and_then(|document| document.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("data-laid", done);
    }
}

fn step(rest: Rest, done: u32) {
    if done >= rest.items.length() {
        return laid(&rest.root, "done");
    }
    let timer = rest.window.clone();
    let next = Closure::once_into_js(move || {
        let place = (rest.first + done) % rest.items.length();
        if let Some(item) = item(&rest.items, place) {
            let _ = item.class_list().add_1("laid");
            cite(&rest.content, &item);
        }
        step(rest, done + 1);
    });
    let _ =
        timer.set_timeout_with_callback_and_timeout_and_arguments_0(next.unchecked_ref(), PAUSE);
}

/// The button that cites an item: in its header, or at its end where it has none.
fn cite(content: &Content, item: &Element) -> Option<()> {
    let (id, first) = (item.id(), item.first_element_child()?);
    let name = content.name(&id).or_else(|| Some(first.text_content()?.into()));
    let name = name.filter(|_| !id.is_empty())?;
    let place = if first.tag_name() == "HEADER" { &first } else { item };
    let button = item.owner_document()?.create_element("button").ok()?;
    button.set_class_name("cite");
    button.set_attribute("data-cite", &id).ok()?;
    let label = content.ui.fill(UiKey::CopyCitationOf, &[("name", &name)]);
    button.set_attribute("aria-label", &label).ok()?;
    button.set_text_content(Some(&content.ui.get(UiKey::CopyCitation)));
    place.append_child(&button).ok()?;
    Some(())
}
