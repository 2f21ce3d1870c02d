//! Two Protocols: trafficking in persons and smuggling of migrants, element by element.
//!
//! The rooms, each open only to those named before it:
//! - [`law`]: three-valued rules over facts. Pure.
//! - [`content`]: the types of the JSON, and the check that every id resolves. Pure.
//! - [`cite`]: how an item is cited, and whether a citation still holds. Pure.
//! - [`search`]: finds documents of the content by words, phrases and references. Pure.
//! - [`store`]: what the reader sees and has chosen: one state, one reducer, subscriptions.
//! - `browser`: files, paper, clipboard, address.
//! - [`components`]: what several views use. [`views`]: a folder or a file each.
//! - [`app`]: what stands around each view and leads from one to the other.
//! - [`find`], [`offline`], [`builder`]: pieces of it that come when they are wanted.
//! - `embed`: a program beside it.

#[macro_use]
mod words;

/// Half the code of the standard library's allocator, and faster.
#[cfg(all(feature = "csr", target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

pub mod app;
mod browser;
pub mod builder;
pub mod cite;
pub mod components;
pub mod content;
#[cfg(feature = "embed")]
pub mod embed;
pub mod find;
pub mod law;
pub mod offline;
pub mod search;
pub mod store;
pub mod views;
