//! Where the program is split: what stands in these functions alone comes when it is wanted.
#![cfg_attr(feature = "split", allow(unsafe_code, improper_ctypes, improper_ctypes_definitions))]

use std::rc::Rc;

use wasm_bindgen::JsValue;
#[cfg(feature = "split")]
use wasm_split_helpers::wasm_split;

use crate::content::{Content, Shell, View};
use crate::store::Draw;
use crate::views;
use crate::{builder, find};

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
    /// The code for a page of others.
    Builder,
}

/// Has a piece come, and gives it its words.
///
/// # Errors
/// In words: why it cannot come, or what is wrong with its words.
#[cfg(feature = "split")]
pub(super) async fn take(piece: Piece, words: JsValue) -> Given {
    match piece {
        Piece::Text(view, shell) => text(view, shell, words).await,
        Piece::Situation(shell) => situation(shell, words).await,
        Piece::Find => search(words).await,
        Piece::Builder => build(words).await,
    }
}

/// In a program of one piece all is there.
#[cfg(not(feature = "split"))]
pub(super) async fn take(piece: Piece, words: JsValue) -> Given {
    match piece {
        Piece::Text(view, shell) => text(view, shell, words),
        Piece::Situation(shell) => situation(shell, words),
        Piece::Find => search(words),
        Piece::Builder => build(words),
    }
}

#[cfg_attr(feature = "split", wasm_split(text, wasm_split_path = super::loader, fallible))]
fn text(view: View, shell: Rc<Shell>, words: JsValue) -> Given {
    let content = content(&shell, words)?;
    Ok(Rc::new(move |here| views::text_of(here, view, &content)))
}

#[cfg_attr(feature = "split", wasm_split(situation, wasm_split_path = super::loader, fallible))]
fn situation(shell: Rc<Shell>, words: JsValue) -> Given {
    let content = content(&shell, words)?;
    Ok(Rc::new(move |here| views::situation(here, &content)))
}

#[cfg_attr(feature = "split", wasm_split(find, wasm_split_path = super::loader, fallible))]
fn search(words: JsValue) -> Given {
    find::tool(words)
}

#[cfg_attr(feature = "split", wasm_split(builder, wasm_split_path = super::loader, fallible))]
fn build(words: JsValue) -> Given {
    builder::read(words)
}

fn content(shell: &Shell, words: JsValue) -> Result<Rc<Content>, String> {
    let content: Content = serde_wasm_bindgen::from_value(words).map_err(|it| it.to_string())?;
    Ok(Rc::new(content.in_shell(shell)))
}
