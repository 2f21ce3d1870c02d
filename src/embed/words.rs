use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::chunks;
use crate::app::source::{Source, Views};
use crate::content::View;
use crate::store::Loaded;
use crate::views::situation::Stories;

/// What the script fetches: the words of a view, or the whole content that a page names.
#[derive(Clone)]
pub(super) struct Asked {
    get: Function,
    stories: Rc<RefCell<Option<Stories>>>,
}

impl Asked {
    async fn json(&self, name: &str) -> Result<JsValue, JsValue> {
        let promise = self.get.call1(&JsValue::NULL, &name.into())?;
        JsFuture::from(promise.unchecked_into::<Promise>()).await
    }

    /// The stories of situations, which come once.
    pub(super) async fn stories(&self) -> Result<Stories, JsValue> {
        if let Some(known) = &*self.stories.borrow() {
            return Ok(known.clone());
        }
        let came = Rc::new(chunks::stories(self.json("stories").await?).await?);
        self.stories.replace(Some(came.clone()));
        Ok(came)
    }
}

impl Source for Asked {
    /// As the script says why, or in words.
    type Error = JsValue;

    fn name(&self, view: View) -> Result<String, JsValue> {
        Ok(view.id().into())
    }

    async fn words(&self, view: &str) -> Result<JsValue, JsValue> {
        parted(self.json(view).await?, view).await
    }

    fn wrong(_: &str, what: JsValue) -> JsValue {
        what
    }
}

/// What the view needs of them, if they are the words of all.
async fn parted(words: JsValue, view: &str) -> Result<JsValue, JsValue> {
    if Reflect::has(&words, &"shell".into())? {
        return Ok(words);
    }
    Ok(chunks::part(words, known(view)).await?)
}

/// The view with this id.
fn known(id: &str) -> View {
    View::parse(id).unwrap_or(View::Compare)
}

/// The words of one language, or of one address, for all elements that show them.
#[wasm_bindgen]
pub struct Words(Views<Asked>);

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}

#[wasm_bindgen]
impl Words {
    /// Words of which none has come. `get` promises the JSON of a view by its id, and that of `stories`.
    #[wasm_bindgen(constructor)]
    pub fn new(get: Function) -> Self {
        Self(Views::new(Asked { get, stories: Rc::default() }))
    }

    /// Reads those of a view, which have come, and has its piece of the program come.
    ///
    /// # Errors
    /// In words: what is not as the types say, or the first fault with its file, id and field.
    pub async fn read(&self, view: String, json: JsValue) -> Result<Shown, JsValue> {
        let json = parted(json, &view).await?;
        let loaded = self.0.read(known(&view), &json).await?;
        Ok(Shown { loaded, views: self.0.clone() })
    }
}

/// A view that can be drawn.
#[wasm_bindgen]
pub struct Shown {
    pub(super) loaded: Loaded,
    /// What comes of the same words.
    pub(super) views: Views<Asked>,
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.loaded.view.id())
    }
}

#[wasm_bindgen]
impl Shown {
    /// The language of its words.
    #[wasm_bindgen(getter)]
    pub fn lang(&self) -> String {
        self.loaded.shell.lang.to_string()
    }

    /// Their edition: date, version, hash.
    #[wasm_bindgen(getter)]
    pub fn edition(&self) -> String {
        let edition = &self.loaded.shell.edition;
        [&*edition.date, &*edition.version, &*edition.hash].join(" ")
    }
}
