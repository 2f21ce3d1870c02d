use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::browser::Json;
use crate::content::{Content, Extent, check, read};

/// Content that was read and checked, for all elements that show it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Words(Rc<Content>);

#[wasm_bindgen]
impl Words {
    /// Reads parsed JSON: the `whole` content, or the part of it that one view needs.
    ///
    /// # Errors
    /// In words: the first place that is not as the types say, or the first fault with its
    /// file, id and field.
    #[wasm_bindgen(constructor)]
    pub fn new(json: JsValue, whole: bool) -> Result<Self, String> {
        let extent = if whole { Extent::Whole } else { Extent::Outline };
        let content: Content = read(Json(json), extent).map_err(|wrong| wrong.to_string())?;
        match check(&content).first() {
            Some(fault) => Err(fault.to_string()),
            None => Ok(Self(Rc::new(content.linked()))),
        }
    }

    /// Their language.
    #[wasm_bindgen(getter)]
    pub fn lang(&self) -> String {
        self.0.lang.to_string()
    }

    /// Their edition: date, version, hash.
    #[wasm_bindgen(getter)]
    pub fn edition(&self) -> String {
        let edition = &self.0.edition;
        [&*edition.date, &*edition.version, &*edition.hash].join(" ")
    }

    pub(super) fn content(&self) -> Rc<Content> {
        self.0.clone()
    }
}
