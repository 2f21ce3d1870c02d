use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Window};
use yew::{Callback, Renderer};

use super::near::near;
use super::stage::Stage;
use super::{address, clicks, clipboard, late, load, save};
use crate::app::{Address, App, AppProps, Ask, Port, Text, TextProps};
use crate::content::{Content, Extent};

/// The id of the element that holds the text.
const ROOT: &str = "app";

/// Loads the content and starts the app in the page's text. Where that fails the text stays
/// as it is, with a notice.
pub fn start() {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(root) = document.get_element_by_id(ROOT) else { return };
    spawn_local(async move {
        if let Err(cause) = begin(&window, &document, root).await {
            say_failed(&document, &cause);
        }
    });
}

/// Starts the app in the text that is there, for which the outline of its edition is enough;
/// where that is not the text of this edition, draws its own first.
async fn begin(window: &Window, document: &Document, root: Element) -> Result<(), String> {
    let outline = load::load(window, document, Extent::Outline).await?;
    let main = root.query_selector("main[data-edition]").ok().flatten();
    let edition = main.and_then(|main| main.get_attribute("data-edition"));
    if edition.as_deref() == Some(&*outline.edition.hash) {
        mount(window, &root, Rc::new(outline));
    } else {
        let content = load::load(window, document, Extent::Whole).await?;
        draw(window.clone(), document, root, Rc::new(content));
    }
    Ok(())
}

/// Draws the text and puts it in the place of that which is there.
fn draw(window: Window, document: &Document, root: Element, content: Rc<Content>) {
    let Ok(own) = document.create_element("div") else { return };
    own.set_class_name(&root.class_name());
    let drawn = {
        let (own, content) = (own.clone(), content.clone());
        Callback::from(move |()| {
            own.set_id(ROOT);
            let _ = root.replace_with_with_node_1(&own);
            mount(&window, &own, content.clone());
        })
    };
    Renderer::<Text>::with_root_and_props(own, TextProps { content, drawn }).render();
}

/// Puts the app into its places in the text.
fn mount(window: &Window, root: &Element, content: Rc<Content>) {
    let place = |css| root.query_selector(css).ok().flatten();
    let (Some(now), Some(narrow), Some(situation)) =
        (place("#now"), place("#narrow"), place("#try"))
    else {
        return;
    };
    // The controls that did not work yet: the app's own come in the same step.
    narrow.set_text_content(None);
    let fragment = address::fragment(window);
    let port = port(window, root, narrow, situation);
    let props = AppProps { content: content.clone(), port, address: Address::parse(&fragment) };
    Renderer::<App>::with_root_and_props(now, props).render();
    address::reveal(window, &fragment);
    late::finish(window, root, content);
}

fn port(window: &Window, root: &Element, narrow: Element, situation: Element) -> Port {
    let (written, copied) = (window.clone(), window.clone());
    let (listened, timed) = (window.clone(), window.clone());
    let stage = Rc::new(RefCell::new(Stage::new(root.clone())));
    let ordered = stage.clone();
    let (saved, printed, clock) = (window.clone(), window.clone(), window.performance());
    let (root, near_to) = (root.clone(), situation.clone());
    Port {
        base: address::base(window).into(),
        narrow,
        situation,
        show: Callback::from(move |scene| stage.borrow_mut().show(&scene)),
        order: Callback::from(move |ids: Vec<_>| ordered.borrow().order(&ids)),
        write: Callback::from(move |fragment: String| address::write(&written, &fragment)),
        copy: Callback::from(move |(text, done): (String, _)| {
            clipboard::copy(&copied, &text, done);
        }),
        save: Callback::from(move |file| {
            if let Some(document) = saved.document() {
                save::save(&document, &file);
            }
        }),
        print: Callback::from(move |()| print(&printed)),
        clock: Callback::from(move |()| clock.as_ref().map_or(0.0, web_sys::Performance::now)),
        listen: Callback::from(move |ask: Callback<_>| {
            address::listen(&listened, ask.clone());
            clicks::listen(&listened, &root, ask.clone());
            let window = listened.clone();
            near(&near_to, move || spawn_local(whole(window, ask)));
        }),
        later: Callback::from(move |call: Callback<()>| later(&timed, call)),
    }
}

/// Calls when the answer is on the screen: in a task after the next frame.
fn later(window: &Window, call: Callback<()>) {
    let task = Closure::once_into_js(move || call.emit(()));
    let timer = window.clone();
    let frame = Closure::once_into_js(move || {
        let _ = timer.set_timeout_with_callback(task.unchecked_ref());
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
}

/// Prints only what is tried (`print.css`).
fn print(window: &Window) {
    let page = window.document().and_then(|document| document.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("data-print", "situation");
        let _ = window.print();
        let _ = page.remove_attribute("data-print");
    }
}

/// Fetches the whole content for the part that needs it.
async fn whole(window: Window, ask: Callback<Ask>) {
    let Some(document) = window.document() else { return };
    match load::load(&window, &document, Extent::Whole).await {
        Ok(content) => ask.emit(Ask::Whole(Rc::new(content))),
        Err(cause) => say_failed(&document, &cause),
    }
}

/// Shows the notice that waits in the text, with the cause.
fn say_failed(document: &Document, cause: &str) {
    if let Some(notice) = document.get_element_by_id("failed") {
        let words = notice.text_content().unwrap_or_default();
        notice.set_text_content(Some(&format!("{words} ({cause})")));
        let _ = notice.remove_attribute("hidden");
    }
}
