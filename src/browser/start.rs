use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, Window};
use yew::Callback;

use super::bars::Bars;
use super::clicks::{self, Answers};
use super::stage::Stage;
use super::{address, clipboard, late, load};
use crate::app::{Address, Ask, Explorer, Port};
use crate::content::{Content, Extent};

/// The id of the element that holds the text.
const ROOT: &str = "app";

/// Has the text answer, for which the outline of its edition is enough: its parsed `json`, which
/// was fetched at `url`. It fits no text of another edition.
///
/// # Errors
/// In words for the page's notice; the text stays as it is.
#[cfg_attr(feature = "page", wasm_bindgen::prelude::wasm_bindgen)]
pub async fn start(json: JsValue, url: String) -> Result<(), String> {
    let window = web_sys::window().ok_or("window?")?;
    let root = window.document().and_then(|document| document.get_element_by_id(ROOT));
    let root = root.ok_or(ROOT)?;
    let outline = load::load(&window, json, &url, Extent::Outline).await?;
    let main = root.query_selector("main[data-edition]").ok().flatten();
    let edition = main.and_then(|main| main.get_attribute("data-edition"));
    let edition = edition.unwrap_or_default();
    if edition != *outline.edition.hash {
        return Err(format!("{edition} ≠ {}", outline.edition.hash));
    }
    let outline = Rc::new(outline);
    let fragment = address::fragment(&window);
    let address = Address::parse(&fragment);
    let open = address.open.clone();
    let port = port(&window, &root, &outline).ok_or("#now")?;
    Explorer::start(outline.clone(), port, address);
    address::reveal(&window, &fragment);
    late::finish(&window, &root, outline, open.as_deref());
    Ok(())
}

fn port(window: &Window, root: &Element, content: &Rc<Content>) -> Option<Port> {
    let bars = RefCell::new(Bars::put(root, content.clone(), String::new())?);
    let stage = Rc::new(RefCell::new(Stage::new(root.clone())));
    let (tagged, ordered) = (stage.clone(), stage.clone());
    let (written, copied) = (window.clone(), window.clone());
    let (listened, timed) = (window.clone(), window.clone());
    let root = root.clone();
    Some(Port {
        base: address::home(window).into(),
        show: Callback::from(move |scene| stage.borrow_mut().show(&scene)),
        tag: Callback::from(move |()| tagged.borrow_mut().tag()),
        say: Callback::from(move |said| bars.borrow_mut().say(&said)),
        order: Callback::from(move |ids: Vec<_>| ordered.borrow().order(&ids)),
        write: Callback::from(move |(address, stepped)| {
            address::write(&written, &address, stepped);
        }),
        copy: Callback::from(move |(text, done): (String, _)| {
            clipboard::copy(&copied, &text, done);
        }),
        listen: Callback::from(move |ask: Callback<_>| {
            let (from, visit) = (listened.clone(), ask.clone());
            address::listen(&listened, move |fragment| {
                visit.emit(Ask::Visit(fragment.to_owned()));
                address::reveal(&from, fragment);
            });
            let answers = Answers { home: String::new(), ask, follow: follow(&listened) };
            // For as long as the page lives.
            clicks::listen(&root, &answers).into_iter().for_each(EventListener::forget);
        }),
        later: Callback::from(move |call: Callback<()>| later(&timed, call)),
    })
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
