use js_sys::{Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::JsValue;
use web_sys::ServiceWorker;

use super::changes::Change;
use super::known::{Do, Saved};
use crate::content::{Edition, Text};

/// How the editions of a copy are called in the browser's store: this, and its address at
/// the end (`worker.js`).
pub(super) const EDITIONS: &str = "two-protocols-";

/// What a worker tells a page (`worker.js`).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Told {
    /// What it is about.
    #[serde(rename = "told")]
    what: Text,
    /// The folder of the worker's copy.
    pub(super) scope: Text,
    /// Whether it is of another edition than the one that is in use.
    #[serde(default)]
    pub(super) another: bool,
    #[serde(default)]
    done: u32,
    #[serde(default)]
    all: u32,
    #[serde(default)]
    missing: u32,
    /// A file that did not come.
    #[serde(default)]
    file: Text,
    /// What tells this edition from others, where it is the one in use.
    #[serde(default)]
    pub(super) mark: Text,
    #[serde(default)]
    version: Text,
    #[serde(default)]
    date: Text,
    #[serde(default)]
    hash: Text,
    changes: Option<Vec<Change>>,
}

impl Told {
    /// What is known by it.
    pub(super) fn known(self) -> Option<Do> {
        let Self { another, done, all, file, .. } = self;
        Some(match &*self.what {
            "saving" => Do::Saving(another, done, all),
            "broken" => Do::Broken(another, file.to_string()),
            "full" => Do::Full(another, file.to_string()),
            "whole" => Do::Saved(Saved::Whole),
            "missing" => Do::Saved(Saved::Missing(self.missing)),
            "edition" => {
                let (version, date, hash) = (self.version, self.date, self.hash);
                Do::Waits(Edition { version, date, hash }, self.changes.unwrap_or_default())
            }
            _ => return None,
        })
    }
}

/// Asks a worker for something (`worker.js`).
pub(super) fn ask(worker: &ServiceWorker, what: &str) {
    let _ = worker.post_message(&object(&[["ask", what]]));
}

/// A message with these fields.
pub(super) fn object(fields: &[[&str; 2]]) -> JsValue {
    let object = Object::new();
    for [name, value] in fields {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object.into()
}
