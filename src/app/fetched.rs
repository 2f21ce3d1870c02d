use std::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Request;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, RequestCredentials, RequestMode};

use super::chunks::{self, Piece};
use crate::content::{Compared, Shell, View};
use crate::store::{Draw, Loaded, Tool};
use crate::views;

/// The element that names the files of the views' words, each in an attribute.
const CONTENT: &str = "content";

/// The views whose words and code have come.
#[derive(Clone, Default)]
pub(super) struct Fetched(Rc<RefCell<Vec<Loaded>>>);

impl Fetched {
    /// A view, ready to be drawn.
    ///
    /// # Errors
    /// In words for the page's notice: what could not be had or read.
    pub(super) async fn get(&self, view: View) -> Result<Loaded, String> {
        if let Some(known) = self.known(view) {
            return Ok(known);
        }
        let url = address(view.id()).ok_or("no words")?;
        let wrong = |what: String| format!("{url:.60}: {what}");
        let json = json(&url).await.map_err(wrong)?;
        let loaded = read(view, &json).await.map_err(wrong)?;
        self.0.borrow_mut().push(loaded.clone());
        Ok(loaded)
    }

    /// The view, if it has come.
    pub(super) fn known(&self, view: View) -> Option<Loaded> {
        self.0.borrow().iter().find(|it| it.view == view).cloned()
    }
}

/// A tool, as the piece that it is.
///
/// # Errors
/// The same.
pub(super) async fn tool(piece: Piece) -> Result<Tool, String> {
    let name = if matches!(piece, Piece::Find) { "find" } else { "offline" };
    let url = address(name).ok_or("no words")?;
    chunks::take(piece, json(&url).await?).await.map(Tool)
}

fn address(name: &str) -> Option<String> {
    let names = gloo_utils::document().get_element_by_id(CONTENT)?;
    let names = names.dyn_into::<HtmlElement>().ok()?;
    names.dataset().get(name)
}

async fn json(url: &str) -> Result<JsValue, String> {
    let mut request = Request::get(url);
    // As the page's link asks for it (own.js).
    if gloo_utils::window().origin() != "null" {
        request = request.mode(RequestMode::NoCors).credentials(RequestCredentials::Include);
    }
    let response = request.send().await.map_err(|it| it.to_string())?;
    if !response.ok() {
        return Err(response.status().to_string());
    }
    // Parsed by the browser, whose parser is there already.
    let json = web_sys::Response::from(response).json().map_err(|_| "no JSON")?;
    wasm_bindgen_futures::JsFuture::from(json).await.map_err(|_| "no JSON".to_owned())
}

async fn read(view: View, json: &JsValue) -> Result<Loaded, String> {
    let field = |name: &str| Reflect::get(json, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let shell: Shell =
        serde_wasm_bindgen::from_value(field("shell")).map_err(|it| it.to_string())?;
    let (shell, body) = (Rc::new(shell), field("body"));
    let draw: Draw = match view {
        View::Compare => {
            let compared: Compared =
                serde_wasm_bindgen::from_value(body).map_err(|it| it.to_string())?;
            let compared = Rc::new(compared);
            Rc::new(move |here| views::compare(here, &compared))
        }
        View::Embed => chunks::take(Piece::Builder, body).await?,
        View::Situation => chunks::take(Piece::Situation(shell.clone()), body).await?,
        _ => chunks::take(Piece::Text(view, shell.clone()), body).await?,
    };
    Ok(Loaded { view, shell, draw })
}
