use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::{draw, loaded};
use crate::content::{Compared, Content, Shell, View, check};
use crate::store::{Here, Loaded};
use crate::views;

/// Content that was read and checked, for all elements that show it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Words(Held);

#[derive(Debug)]
enum Held {
    /// All of it.
    Whole(Rc<Content>),
    /// What one view needs, with the content by which answers are told.
    Part(Loaded, Option<Rc<Content>>),
}

#[wasm_bindgen]
impl Words {
    /// Reads parsed JSON: the whole content, or the part of it that this view needs.
    ///
    /// # Errors
    /// In words: what is not as the types say, or the first fault with its file, id and field.
    #[wasm_bindgen(constructor)]
    pub fn new(json: JsValue, view: &str) -> Result<Self, String> {
        let wrong = |it: serde_wasm_bindgen::Error| it.to_string();
        let field = |name: &str| Reflect::get(&json, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if field("shell").is_undefined() {
            let content: Content = serde_wasm_bindgen::from_value(json).map_err(wrong)?;
            return match check(&content).first() {
                Some(fault) => Err(fault.to_string()),
                None => Ok(Self(Held::Whole(Rc::new(content.linked())))),
            };
        }
        let shell: Shell = serde_wasm_bindgen::from_value(field("shell")).map_err(wrong)?;
        let shell = Rc::new(shell);
        let view = View::parse(view).unwrap_or(View::Compare);
        if view == View::Compare {
            let body: Compared = serde_wasm_bindgen::from_value(field("body")).map_err(wrong)?;
            let body = Rc::new(body);
            let draw = Rc::new(move |here: &Here| views::compare(here, &body));
            return Ok(Self(Held::Part(Loaded { view, shell, draw }, None)));
        }
        let body: Content = serde_wasm_bindgen::from_value(field("body")).map_err(wrong)?;
        let body = Rc::new(body.in_shell(&shell));
        let content = body.clone();
        let draw = draw(view, body);
        Ok(Self(Held::Part(Loaded { view, shell, draw }, Some(content))))
    }

    /// Their language.
    #[wasm_bindgen(getter)]
    pub fn lang(&self) -> String {
        match &self.0 {
            Held::Whole(content) => content.lang.to_string(),
            Held::Part(loaded, _) => loaded.shell.lang.to_string(),
        }
    }

    /// Their edition: date, version, hash.
    #[wasm_bindgen(getter)]
    pub fn edition(&self) -> String {
        let edition = match &self.0 {
            Held::Whole(content) => &content.edition,
            Held::Part(loaded, _) => &loaded.shell.edition,
        };
        [&*edition.date, &*edition.version, &*edition.hash].join(" ")
    }

    /// The views that they have, each drawn from what is there.
    pub(super) fn views(&self) -> Views {
        match &self.0 {
            Held::Whole(content) => {
                let content = content.clone();
                Rc::new(move |view| Some(loaded(&content, view)))
            }
            Held::Part(loaded, _) => {
                let loaded = loaded.clone();
                Rc::new(move |view| (view == loaded.view).then(|| loaded.clone()))
            }
        }
    }

    /// What answers are told by.
    pub(super) fn content(&self) -> Option<Rc<Content>> {
        match &self.0 {
            Held::Whole(content) => Some(content.clone()),
            Held::Part(_, content) => content.clone(),
        }
    }
}

/// Gives a view, if it is there.
pub(super) type Views = Rc<dyn Fn(View) -> Option<Loaded>>;
