use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, Window};
use yew::{Callback, Renderer};

use super::clicks::{self, Answers, Tried};
use super::near::near;
use super::print::{Print, print};
use super::stage::Stage;
use super::{address, clipboard, late, load, save};
use crate::app::{Address, App, AppProps, Ask, Port, View};
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

/// Starts the app in the text that is there, for which the outline of its edition is enough.
/// It fits no text of another edition.
async fn begin(window: &Window, document: &Document, root: Element) -> Result<(), String> {
    let outline = load::load(window, document, Extent::Outline).await?;
    let main = root.query_selector("main[data-edition]").ok().flatten();
    let edition = main.and_then(|main| main.get_attribute("data-edition"));
    let edition = edition.unwrap_or_default();
    if edition != *outline.edition.hash {
        return Err(format!("{edition} ≠ {}", outline.edition.hash));
    }
    mount(window, &root, Rc::new(outline));
    Ok(())
}

/// Puts the app into its places in the text.
fn mount(window: &Window, root: &Element, content: Rc<Content>) {
    let place = |css| root.query_selector(css).ok().flatten();
    let Some(now) = place("#now") else { return };
    let narrow = place("#narrow");
    if let Some(narrow) = &narrow {
        // The controls that did not work yet: the app's own come in the same step.
        narrow.set_text_content(None);
    }
    let fragment = address::fragment(window);
    let port = port(window, root, narrow, place("#try"));
    let address = Address::parse(&fragment);
    let open = address.open.clone();
    let props = AppProps { content: content.clone(), port, address };
    Renderer::<App>::with_root_and_props(now, props).render();
    address::reveal(window, &fragment);
    late::finish(window, root, content, open.as_deref());
}

fn port(
    window: &Window,
    root: &Element,
    narrow: Option<Element>,
    situation: Option<Element>,
) -> Port {
    let (written, copied) = (window.clone(), window.clone());
    let (listened, timed) = (window.clone(), window.clone());
    let stage = Rc::new(RefCell::new(Stage::new(root.clone())));
    let (tagged, ordered) = (stage.clone(), stage.clone());
    let (saved, printed, clock) = (window.clone(), window.clone(), window.performance());
    let (root, near_to) = (root.clone(), situation.clone());
    let tried = Tried::default();
    let answered = tried.clone();
    Port {
        base: address::home(window).into(),
        narrow,
        situation,
        show: Callback::from(move |scene| stage.borrow_mut().show(&scene)),
        tag: Callback::from(move |()| tagged.borrow_mut().tag()),
        order: Callback::from(move |ids: Vec<_>| ordered.borrow().order(&ids)),
        write: Callback::from(move |(fragment, stepped): (String, _)| {
            address::write(&written, &fragment, stepped);
        }),
        copy: Callback::from(move |(text, done): (String, _)| {
            clipboard::copy(&copied, &text, done);
        }),
        save: Callback::from(move |file| {
            if let Some(document) = saved.document() {
                save::save(&document, &file);
            }
        }),
        print: Callback::from(move |()| print(&printed, Print::View(View::Situation.id()))),
        clock: Callback::from(move |()| clock.as_ref().map_or(0.0, web_sys::Performance::now)),
        listen: Callback::from(move |ask: Callback<_>| {
            address::listen(&listened, ask.clone());
            let follow = follow(&listened);
            let (home, tried) = (String::new(), answered.clone());
            let answers = Answers { home, ask: ask.clone(), tried, follow };
            // For as long as the page lives.
            clicks::listen(&root, &answers).into_iter().for_each(EventListener::forget);
            let window = listened.clone();
            if let Some(situation) = &near_to {
                near(situation, move || spawn_local(whole(window, ask)));
            }
        }),
        tried: Callback::from(move |answer| *tried.borrow_mut() = Some(answer)),
        later: Callback::from(move |call: Callback<()>| later(&timed, call)),
    }
}

/// Leads the reader where a link goes, or lets the browser do it.
fn follow(window: &Window) -> Callback<(Event, Element, String)> {
    let window = window.clone();
    Callback::from(move |(event, link, id): (Event, Element, String)| {
        // The browser is about to go there: to lead exactly it needs every height.
        late::end(&link);
        if address::has_answers(&window) {
            event.prevent_default();
            let _ = window.location().replace(&["#", &id].concat());
        }
    })
}

/// Calls when the answer is on the screen: in a task after the next frame.
pub(crate) fn later(window: &Window, call: Callback<()>) {
    let task = Closure::once_into_js(move || call.emit(()));
    let timer = window.clone();
    let frame = Closure::once_into_js(move || {
        let _ = timer.set_timeout_with_callback(task.unchecked_ref());
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
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
