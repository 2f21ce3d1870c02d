//! Where the program is split: what stands in these functions alone comes when it is wanted.
#![cfg_attr(feature = "split", allow(unsafe_code, improper_ctypes, improper_ctypes_definitions))]
// So the macro wants what it splits off.
#![allow(clippy::unnecessary_wraps)]

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_split_helpers::SplitLoaderError;

use crate::content::{Content, Shell, View};
use crate::store::Draw;
use crate::views;
use crate::{builder, find, offline};

/// What a piece gives: how it is drawn, or what is wrong with its words.
type Given = Result<Draw, String>;

/// A piece of the program, with what it needs beside its own words.
pub(super) enum Piece {
    /// A view that is to be read.
    Text(View, Rc<Shell>),
    /// Where situations are tried.
    Situation(Rc<Shell>),
    /// What searches and cites.
    Find,
    /// What keeps the guide on the device.
    Offline,
    /// The code for a page of others.
    Builder,
}

/// Has a piece come, and gives it its words.
///
/// # Errors
/// In words: why it cannot come, or what is wrong with its words.
#[cfg(feature = "split")]
pub(super) async fn take(piece: Piece, words: JsValue) -> Given {
    let came = match piece {
        Piece::Text(view, shell) => text(view, shell, words).await,
        Piece::Situation(shell) => situation(shell, words).await,
        Piece::Find => search(words).await,
        Piece::Offline => keep(words).await,
        Piece::Builder => build(words).await,
    };
    came.unwrap_or_else(|error| Err(error.to_string()))
}

/// In a program of one piece all is there.
#[cfg(not(feature = "split"))]
pub(super) async fn take(piece: Piece, words: JsValue) -> Given {
    let came = match piece {
        Piece::Text(view, shell) => text(view, shell, words),
        Piece::Situation(shell) => situation(shell, words),
        Piece::Find => search(words),
        Piece::Offline => keep(words),
        Piece::Builder => build(words),
    };
    came.unwrap_or_else(|error| Err(error.to_string()))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(text, fallible))]
fn text(view: View, shell: Rc<Shell>, words: JsValue) -> Result<Given, SplitLoaderError> {
    let content = content(&shell, words);
    Ok(content.map(|content| -> Draw { Rc::new(move |here| views::text_of(here, view, &content)) }))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(situation, fallible))]
fn situation(shell: Rc<Shell>, words: JsValue) -> Result<Given, SplitLoaderError> {
    let content = content(&shell, words);
    Ok(content.map(|content| -> Draw { Rc::new(move |here| views::situation(here, &content)) }))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(find, fallible))]
fn search(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(find::tool(words))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(offline, fallible))]
fn keep(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(offline::tool(words))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(builder, fallible))]
fn build(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(builder::read(words))
}

fn content(shell: &Shell, words: JsValue) -> Result<Rc<Content>, String> {
    let content: Content = serde_wasm_bindgen::from_value(words).map_err(|it| it.to_string())?;
    Ok(Rc::new(content.in_shell(shell)))
}
