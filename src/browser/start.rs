use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Window};
use yew::{Callback, Renderer};

use super::{address, clipboard, load, swap};
use crate::app::{Address, App, AppProps, Port};
use crate::content::Content;

/// The id of the element that holds the text first and the app later.
const ROOT: &str = "app";

/// Loads the content and puts the app in the place of the page's text. Where that fails
/// the text stays, with a notice.
pub fn start() {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(text) = document.get_element_by_id(ROOT) else { return };
    spawn_local(async move {
        match load::load(&window, &document).await {
            Ok(content) => mount(&window, &document, text, content),
            Err(cause) => say_failed(&document, &cause),
        }
    });
}

/// Draws the app out of sight; when its first drawing is whole it takes the text's place.
fn mount(window: &Window, document: &Document, text: Element, content: Content) {
    let Ok(root) = document.create_element("div") else { return };
    root.set_class_name(&text.class_name());
    let fragment = address::fragment(window);
    let drawn = {
        let (window, document, root) = (window.clone(), document.clone(), root.clone());
        let fragment = fragment.clone();
        Callback::from(move |()| {
            root.set_id(ROOT);
            swap::swap(&window, &document, &text, &root);
            address::reveal(&window, &fragment);
        })
    };
    let props = AppProps {
        content: Rc::new(content),
        port: port(window, drawn),
        address: Address::parse(&fragment),
        ready: true,
    };
    Renderer::<App>::with_root_and_props(root, props).render();
}

fn port(window: &Window, drawn: Callback<()>) -> Port {
    let (shown, copied) = (window.clone(), window.clone());
    let (listened, timed) = (window.clone(), window.clone());
    // What is shown first came from the address: it stays as the reader wrote it.
    let first = Cell::new(true);
    Port {
        base: address::base(window).into(),
        show: Callback::from(move |fragment: String| {
            if !first.replace(false) {
                address::show(&shown, &fragment);
            }
        }),
        copy: Callback::from(move |(text, done): (String, _)| {
            clipboard::copy(&copied, &text, done);
        }),
        listen: Callback::from(move |visit| address::listen(&listened, visit)),
        later: Callback::from(move |call: Callback<()>| later(&timed, call)),
        drawn,
    }
}

/// Calls in a task of its own.
fn later(window: &Window, call: Callback<()>) {
    let task = Closure::once_into_js(move || call.emit(()));
    let _ = window.set_timeout_with_callback(task.unchecked_ref());
}

/// Shows the notice that waits in the text, with the cause.
fn say_failed(document: &Document, cause: &str) {
    if let Some(notice) = document.get_element_by_id("failed") {
        let words = notice.text_content().unwrap_or_default();
        notice.set_text_content(Some(&format!("{words} ({cause})")));
        let _ = notice.remove_attribute("hidden");
    }
}
