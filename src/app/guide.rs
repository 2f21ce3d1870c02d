use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlElement};
use yew::{Callback, Renderer};

use super::app::{App, AppProps};
use super::fetched::Fetched;
use super::journey::{Journey, in_turns};
use super::{links, swap};
use crate::browser::{Spot, reveal, tell};
use crate::content::View;
use crate::store::{Action, Address, Loaded, Site, State, Store};

/// Draws the app in the place of the page's text, and answers from then on. Where that fails the
/// text stays, with the notice that waits in it.
pub fn start() {
    let document = gloo_utils::document();
    spawn_local(async move {
        if let Err(cause) = begin(&document).await {
            tell(&cause);
        }
    });
}

async fn begin(document: &Document) -> Result<(), String> {
    let site = site(document);
    let text = document.query_selector("main[data-view]").ok().flatten().ok_or("main")?;
    let view = text.get_attribute("data-view").unwrap_or_default();
    let view = View::DRAWN.into_iter().find(|it| it.id() == view).unwrap_or(View::Compare);
    let fetched = Fetched::default();
    let (shown, mut address) = asked(&fetched, &site, view).await?;
    // What is searched for is known where it is searched.
    address.find = None;
    let edition = text.get_attribute("data-edition").unwrap_or_default();
    if edition != *shown.shell.edition.hash {
        return Err([&*edition, " ≠ ", &*shown.shell.edition.hash].concat());
    }
    let store = Store::new(State::new(shown, address), site.clone());
    if let Some(spot) = Spot::kept(&gloo_utils::window()) {
        // As the reader left them, whatever the address opens.
        store.dispatch(Action::Rows(spot.rows));
    }
    for row in open_rows(document) {
        store.dispatch(Action::Open(row, true));
    }
    let root = swap::prepare(document)?;
    store.take_turns(true);
    let document = document.clone();
    // Long enough has been read.
    Timeout::new(0, move || draw(document, root, site, store, fetched)).forget();
    Ok(())
}

fn document_element() -> HtmlElement {
    gloo_utils::document_element().unchecked_into()
}

fn site(document: &Document) -> Site {
    let page = document.document_element().and_then(|it| it.get_attribute("data-place"));
    if page.as_deref() == Some("single") { Site::OnePage } else { Site::Files }
}

/// The view that the address asks for, whichever page it names.
async fn asked(fetched: &Fetched, site: &Site, view: View) -> Result<(Loaded, Address), String> {
    let fragment = crate::browser::fragment(&gloo_utils::window());
    let mut address = Address::parse(&fragment);
    // The answers that the page was opened with, if the reader has gone on since.
    let opened = document_element().dataset().get("asked").unwrap_or_default();
    let opened = Address::parse(opened.trim_start_matches('#'));
    let lost = !address.has_answers() && opened.has_answers();
    if lost {
        (address.case, address.facts) = (opened.case, opened.facts);
    }
    let named = address.view.filter(|_| *site == Site::OnePage).unwrap_or(view);
    let first = fetched.get(named).await?;
    let (to, address) = links::resolve(&first.shell, named, address);
    if to == named && !lost {
        return Ok((first, address));
    }
    let window = gloo_utils::window();
    let shown = fetched.get(to).await?;
    window.document().into_iter().for_each(|it| it.set_title(&shown.shell.ui.title(to)));
    if *site == Site::Files {
        let url = [to.file(), &*links::end(site, to, &address)].concat();
        let history = window.history().map_err(|_| "history")?;
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
    Ok((shown, address))
}

/// The rows that the reader has opened in the text.
fn open_rows(document: &Document) -> Vec<crate::content::Id> {
    let open = crate::browser::dom::all(document, "details.row[open]");
    open.into_iter().map(|it| it.id().into()).collect()
}

fn draw(document: Document, root: Element, site: Site, store: Store, fetched: Fetched) {
    let journey = Journey::new(root.clone(), site, store.clone(), fetched);
    let new = Cell::new(true);
    let (place, first) = (root.clone(), store.clone());
    let ondrawn = Callback::from(move |()| {
        if !new.replace(false) {
            return journey.drawn();
        }
        let (document, place, first) = (document.clone(), place.clone(), first.clone());
        let journey = journey.clone();
        in_turns(first.clone(), 1, move || {
            opened(&document, &place, &first);
            journey.follow();
            journey.drawn();
        });
    });
    let props = AppProps { store, ondrawn };
    Renderer::<App>::with_root_and_props(root, props).render();
}

/// The first view is drawn: it takes the text's place, and the reader stays where they are.
fn opened(document: &Document, root: &Element, store: &Store) {
    let state = store.state();
    let chosen = state.address.chosen();
    let was = chosen.and_then(|id| document.get_element_by_id(id));
    // Hidden in a closed row, or in another view.
    let is_seen = |it: &Element| it.get_bounding_client_rect().height() > 0.0;
    let unseen = chosen.is_some() && !was.as_ref().is_some_and(is_seen);
    let paired = state.address.place.is_none() && chosen.is_some();
    // The page had no more below it, and has when its row is open.
    let stuck = chosen.is_some() && !unseen && is_at_end(document);
    swap::swap(document, root, chosen.map(|id| &**id));
    let window = gloo_utils::window();
    if let Some(spot) = Spot::kept(&window) {
        // The page was loaded anew.
        spot.go(&window);
    } else if let Some(it) = chosen.and_then(|id| document.get_element_by_id(id))
        && (unseen || paired || stuck)
    {
        reveal(&it);
    }
}

/// Whether the page is scrolled as far as it can be.
fn is_at_end(document: &Document) -> bool {
    let root = document.document_element();
    root.is_some_and(|it| it.scroll_top() + it.client_height() >= it.scroll_height() - 1)
}
