use gloo_events::EventListener;
use web_sys::Document;

use super::Print;
use super::link::home;

/// When the paper is done with the page. Printing does not hold up the script everywhere; and a
/// browser that refuses to print tells nothing, but then the reader goes on.
const DONE: [&str; 3] = ["afterprint", "keydown", "pointerdown"];

/// Prints a part of the page. An item also gets its address, which a page from a file has none of.
pub(crate) fn print(what: Print) {
    let (window, document) = (gloo_utils::window(), gloo_utils::document());
    let Some(page) = document.document_element() else { return };
    clear(&document);
    let chosen = match what {
        Print::View(id) => id,
        Print::Item(id) => {
            let Some(item) = document.get_element_by_id(id) else { return };
            let _ = item.set_attribute("data-printed", "");
            let home = home(&window);
            if let Some(heading) = item.first_element_child().filter(|_| !home.is_empty()) {
                let _ = heading.set_attribute("data-address", &[&*home, "#", id].concat());
            }
            "item"
        }
    };
    let _ = page.set_attribute("data-print", chosen);
    for event in DONE {
        let document = document.clone();
        EventListener::once(&window, event, move |_| clear(&document)).forget();
    }
    let _ = window.print();
}

/// Takes off again what says which part is printed: each stands on one element.
fn clear(document: &Document) {
    for name in ["data-print", "data-printed", "data-address"] {
        let marked = document.query_selector(&["[", name, "]"].concat());
        if let Some(marked) = marked.ok().flatten() {
            let _ = marked.remove_attribute(name);
        }
    }
}
