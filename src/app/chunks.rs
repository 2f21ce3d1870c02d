//! Where the program is split: what stands in these functions alone comes when it is wanted.
#![cfg_attr(feature = "split", allow(unsafe_code, improper_ctypes, improper_ctypes_definitions))]
// So the macro wants what it splits off.
#![allow(clippy::unnecessary_wraps)]

use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
#[cfg(feature = "split")]
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;

#[cfg(feature = "embed")]
use super::bundle;
#[cfg(feature = "embed")]
use crate::content::ScenarioWords;
use crate::content::{Content, Shell, Trial, View};
use crate::store::Draw;
use crate::views;
#[cfg(feature = "page-whole")]
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
    #[cfg(feature = "page-whole")]
    Find,
    /// What keeps the guide on the device.
    #[cfg(feature = "page-whole")]
    Offline,
    /// The code for a page of others.
    #[cfg(feature = "page-whole")]
    Builder,
}

/// The code of a piece.
#[derive(Clone, Copy)]
pub(super) enum Code {
    Text,
    Situation,
    #[cfg(feature = "page-whole")]
    Find,
    #[cfg(feature = "page-whole")]
    Offline,
    #[cfg(feature = "page-whole")]
    Builder,
}

impl Code {
    /// That of a view which is not in what comes first.
    pub(super) fn of(view: View) -> Option<Self> {
        match view {
            View::Compare => None,
            View::Situation => Some(Self::Situation),
            #[cfg(feature = "page-whole")]
            View::Embed => Some(Self::Builder),
            _ => Some(Self::Text),
        }
    }

    /// Has it come while its words do. Whoever takes the piece hears what fails.
    #[cfg(feature = "split")]
    pub(super) fn begin(self) {
        spawn_local(async move {
            let _ = match self {
                Self::Text => text_code().await,
                Self::Situation => situation_code().await,
                #[cfg(feature = "page-whole")]
                Self::Find => search_code().await,
                #[cfg(feature = "page-whole")]
                Self::Offline => keep_code().await,
                #[cfg(feature = "page-whole")]
                Self::Builder => builder_code().await,
            };
        });
    }

    /// In a program of one piece all is there.
    #[cfg(not(feature = "split"))]
    pub(super) fn begin(self) {}
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
        #[cfg(feature = "page-whole")]
        Piece::Find => search(words).await,
        #[cfg(feature = "page-whole")]
        Piece::Offline => keep(words).await,
        #[cfg(feature = "page-whole")]
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
        #[cfg(feature = "page-whole")]
        Piece::Find => search(words),
        #[cfg(feature = "page-whole")]
        Piece::Offline => keep(words),
        #[cfg(feature = "page-whole")]
        Piece::Builder => build(words),
    };
    came.unwrap_or_else(|error| Err(error.to_string()))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(text, fallible, preload(text_code)))]
fn text(view: View, shell: Rc<Shell>, words: JsValue) -> Result<Given, SplitLoaderError> {
    let content = read::<Content>(words).map(|it| Rc::new(it.in_shell(&shell)));
    Ok(content.map(|content| -> Draw { Rc::new(move |here| views::text_of(here, view, &content)) }))
}

#[cfg_attr(
    feature = "split",
    wasm_split_helpers::wasm_split(situation, fallible, preload(situation_code))
)]
fn situation(shell: Rc<Shell>, words: JsValue) -> Result<Given, SplitLoaderError> {
    let content = read::<Trial>(words).map(|it| Rc::new(it.in_shell(&shell)));
    Ok(content.map(|content| -> Draw { Rc::new(move |here| views::situation(here, &content)) }))
}

#[cfg(feature = "page-whole")]
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(find, fallible, preload(search_code)))]
fn search(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(find::tool(words))
}

#[cfg(feature = "page-whole")]
#[cfg_attr(
    feature = "split",
    wasm_split_helpers::wasm_split(offline, fallible, preload(keep_code))
)]
fn keep(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(offline::tool(words))
}

#[cfg(feature = "page-whole")]
#[cfg_attr(
    feature = "split",
    wasm_split_helpers::wasm_split(builder, fallible, preload(builder_code))
)]
fn build(words: JsValue) -> Result<Given, SplitLoaderError> {
    Ok(builder::read(words))
}

/// What is told of situations, where that comes after the questions.
///
/// # Errors
/// In words: what is wrong with it.
#[cfg(feature = "embed")]
pub(crate) async fn stories(words: JsValue) -> Result<Vec<ScenarioWords>, String> {
    told(words).await.unwrap_or_else(|error| Err(error.to_string()))
}

#[cfg(feature = "embed")]
#[wasm_split_helpers::wasm_split(situation, fallible)]
fn told(words: JsValue) -> Result<Result<Vec<ScenarioWords>, String>, SplitLoaderError> {
    Ok(read(words))
}

/// What a view needs of a whole content, which others may have written.
///
/// # Errors
/// In words: why the piece cannot come, or the first fault with its file, id and field.
#[cfg(feature = "embed")]
pub(crate) async fn part(whole: JsValue, view: View) -> Result<JsValue, String> {
    parted(whole, view).await.unwrap_or_else(|error| Err(error.to_string()))
}

#[cfg(feature = "embed")]
#[wasm_split_helpers::wasm_split(bundle, fallible)]
fn parted(whole: JsValue, view: View) -> Result<Result<JsValue, String>, SplitLoaderError> {
    Ok(bundle::part(whole, view))
}

fn read<T: DeserializeOwned>(words: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(words).map_err(|it| it.to_string())
}
