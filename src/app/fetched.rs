use gloo_net::http::Request;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, RequestCredentials, RequestMode};

use super::chunks::{self, Code, Piece};
use super::source::{Source, Views};
use crate::content::View;
use crate::store::Tool;

/// The element that names the files of the views' words, each in an attribute.
const CONTENT: &str = "content";

/// The views of a page of the guide's own.
pub(super) type Fetched = Views<Files>;

/// The files that the page names.
#[derive(Clone, Copy, Default)]
pub(super) struct Files;

impl Source for Files {
    /// In words for the page's notice.
    type Error = String;

    fn name(&self, view: View) -> Result<String, String> {
        address(view.id()).ok_or_else(|| "no words".into())
    }

    async fn words(&self, url: &str) -> Result<JsValue, String> {
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

    fn wrong(url: &str, what: String) -> String {
        [url.get(..60).unwrap_or(url), ": ", &what].concat()
    }
}

/// A tool, as the piece that it is.
///
/// # Errors
/// The same.
pub(super) async fn tool(piece: Piece) -> Result<Tool, String> {
    let (name, code) = match piece {
        Piece::Find => ("find", Code::Find),
        _ => ("offline", Code::Offline),
    };
    code.begin();
    let url = address(name).ok_or("no words")?;
    chunks::take(piece, Files.words(&url).await?).await.map(Tool)
}

fn address(name: &str) -> Option<String> {
    let names = gloo_utils::document().get_element_by_id(CONTENT)?;
    let names = names.dyn_into::<HtmlElement>().ok()?;
    names.dataset().get(name)
}
