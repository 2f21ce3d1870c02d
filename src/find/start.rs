use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlInputElement, Window};

use super::data::Data;
use super::groups::Groups;
use super::list::List;
use super::{dialog, field, go, marks};
use crate::browser::dom::{Host, find};
use crate::browser::{home, pause};
use crate::search::{Found, Index};

/// The field of the page.
const FIELD: &str = "#find input";
/// So many letters are remembered in their folded form.
const KNOWN: usize = 256;
/// So many documents are put into the index in one step: on a slow phone no task is long.
const STEP: usize = 24;

/// The program at work on a page.
pub(super) struct Finder {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) host: Host,
    /// What a link for others begins with; empty in a file.
    pub(super) home: String,
    pub(super) data: Data,
    /// Once it is made.
    pub(super) index: RefCell<Option<Index>>,
    pub(super) field: HtmlInputElement,
    pub(super) list: List,
    /// What was found for the words in the field.
    pub(super) found: RefCell<Option<Found>>,
    pub(super) groups: RefCell<Groups>,
    /// How often the words changed: only the last change is said and put into the address.
    pub(super) changes: Cell<u32>,
}

thread_local! {
    /// For as long as the page lives.
    static FINDER: RefCell<Option<Rc<Finder>>> = const { RefCell::new(None) };
}

/// Starts the program with what `start.js` hands over, on a page that answers already.
///
/// # Errors
/// In words, when the page has no field or the data is not as the types say.
#[wasm_bindgen]
pub fn start(host: JsValue) -> Result<(), String> {
    let host = Host(host);
    let data: Data =
        serde_wasm_bindgen::from_value(host.get("data")).map_err(|wrong| wrong.to_string())?;
    let finder = Rc::new(Finder::new(host, data).ok_or(FIELD)?);
    FINDER.set(Some(finder.clone()));
    field::listen(&finder);
    spawn_local(fill(finder));
    Ok(())
}

/// Opens the dialog that links to an item and cites it.
#[wasm_bindgen]
pub fn take(id: &str) {
    let finder = FINDER.with_borrow(Clone::clone);
    if let Some(finder) = finder {
        dialog::open(&finder, id);
    }
}

impl Finder {
    fn new(host: Host, data: Data) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let field = find(&document, FIELD)?.dyn_into::<HtmlInputElement>().ok()?;
        let list = List::put(&field, &host)?;
        Some(Self {
            home: home(&window),
            index: RefCell::new(None),
            found: RefCell::new(None),
            groups: RefCell::default(),
            changes: Cell::new(0),
            window,
            document,
            host,
            data,
            field,
            list,
        })
    }

    /// Whether the field has the focus.
    pub(super) fn is_in_field(&self) -> bool {
        self.document.active_element().as_ref() == Some(&self.field)
    }
}

/// Makes the index a little at a time; then what is in the field by now counts.
async fn fill(finder: Rc<Finder>) {
    let nfkd = finder.host.get("nfkd");
    // Letters come again and again, and each call leaves the program.
    let known = RefCell::new(Vec::<(String, String)>::new());
    let nfkd = move |text: &str| {
        let mut known = known.borrow_mut();
        if let Some((_, folded)) = known.iter().find(|(letter, _)| letter == text) {
            return folded.clone();
        }
        let nfkd: &js_sys::Function = nfkd.unchecked_ref();
        let folded = nfkd.call1(&JsValue::UNDEFINED, &JsValue::from_str(text));
        let folded = folded.ok().and_then(|it| it.as_string()).unwrap_or_default();
        if known.len() < KNOWN {
            known.push((text.to_owned(), folded.clone()));
        }
        folded
    };
    let mut index = Index::new(&finder.data.lexicon, Rc::new(nfkd));
    for docs in finder.data.docs.chunks(STEP) {
        for doc in docs {
            index.add(doc);
        }
        pause(&finder.window, 0).await;
    }
    index.finish();
    finder.index.replace(Some(index));
    // Who types, or reads on meanwhile, is not disturbed.
    let is_still = finder.window.scroll_y().is_ok_and(|y| y < 1.0)
        && finder.document.active_element().is_some_and(|it| it.tag_name() == "BODY");
    if finder.field.value().is_empty() && go::restore(&finder) && is_still {
        go::focus(&finder.field);
    }
    if finder.is_in_field() {
        finder.look();
    }
    marks::show(&finder);
}
