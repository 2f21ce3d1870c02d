//! Where the program is split: what stands in these functions alone comes when it is wanted.
#![cfg_attr(feature = "split", allow(unsafe_code, improper_ctypes, improper_ctypes_definitions))]
// So the macro wants what it splits off.
#![cfg_attr(feature = "split", allow(clippy::unnecessary_wraps))]

use std::rc::Rc;

use crate::content::{Content, Shell, View};
use crate::store::Draw;
use crate::views;
use wasm_bindgen::JsValue;

/// What a chunk gives: how a view is drawn, or what is wrong with its words.
type Given = Result<Draw, String>;

/// A view that is to be read.
#[cfg(feature = "split")]
pub(super) async fn text(view: View, shell: Rc<Shell>, body: JsValue) -> Given {
    text_chunk(view, shell, body).await.unwrap_or_else(|error| Err(error.to_string()))
}

/// Where situations are tried.
#[cfg(feature = "split")]
pub(super) async fn situation(shell: Rc<Shell>, body: JsValue) -> Given {
    situation_chunk(shell, body).await.unwrap_or_else(|error| Err(error.to_string()))
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(text, fallible)]
fn text_chunk(
    view: View,
    shell: Rc<Shell>,
    body: JsValue,
) -> Result<Given, wasm_split_helpers::SplitLoaderError> {
    Ok(text_now(view, &shell, body))
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(situation, fallible)]
fn situation_chunk(
    shell: Rc<Shell>,
    body: JsValue,
) -> Result<Given, wasm_split_helpers::SplitLoaderError> {
    Ok(situation_now(&shell, body))
}

#[cfg(not(feature = "split"))]
pub(super) async fn text(view: View, shell: Rc<Shell>, body: JsValue) -> Given {
    text_now(view, &shell, body)
}

#[cfg(not(feature = "split"))]
pub(super) async fn situation(shell: Rc<Shell>, body: JsValue) -> Given {
    situation_now(&shell, body)
}

fn text_now(view: View, shell: &Rc<Shell>, body: JsValue) -> Given {
    let content = content(shell, body)?;
    Ok(Rc::new(move |here| views::text_of(here, view, &content)))
}

fn situation_now(shell: &Rc<Shell>, body: JsValue) -> Given {
    let content = content(shell, body)?;
    Ok(Rc::new(move |here| views::situation(here, &content)))
}

fn content(shell: &Shell, body: JsValue) -> Result<Rc<Content>, String> {
    let content: Content = serde_wasm_bindgen::from_value(body).map_err(|it| it.to_string())?;
    Ok(Rc::new(content.in_shell(shell)))
}
