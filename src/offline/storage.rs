use js_sys::JSON;
use web_sys::{Storage, Window};

use crate::browser::dom::{get, object, text};

/// Where the settings are: `first.js` reads them too. All copies of the guide on a site share
/// them.
const SETTINGS: &str = "two-protocols";
/// Where each copy notes when it last asked for a new edition; its own address follows.
const CHECKED: &str = "two-protocols-checked ";
/// The form of the settings. One of another form is not read.
const VERSION: f64 = 1.0;

/// What the reader has set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// `light` or `dark`; empty for what the device has.
    pub(super) theme: String,
    /// The view that was read last; only in the installed app.
    pub(super) view: String,
}

/// All that the guide stores but its editions. A browser may refuse to store: then nothing is
/// there, and to store does nothing.
pub(super) struct Store(Option<Storage>);

impl Store {
    pub(super) fn new(window: &Window) -> Self {
        Self(window.local_storage().ok().flatten())
    }

    /// What was set before.
    pub(super) fn settings(&self) -> Settings {
        let stored = self.get(SETTINGS).and_then(|json| JSON::parse(&json).ok());
        let stored = stored.filter(|it| get(it, "v").as_f64() == Some(VERSION));
        let field = |name| stored.as_ref().map(|it| text(it, name)).unwrap_or_default();
        Settings { theme: field("theme"), view: field("view") }
    }

    /// Stores what is set; says whether it is there now.
    pub(super) fn set(&self, settings: &Settings) -> bool {
        let (theme, view) = (settings.theme.as_str().into(), settings.view.as_str().into());
        let fields = [("v", &VERSION.into()), ("theme", &theme), ("view", &view)];
        let json = JSON::stringify(&object(&fields)).map(String::from).unwrap_or_default();
        self.put(SETTINGS, &json)
    }

    /// When this copy last asked for a new edition, in milliseconds since 1970.
    pub(super) fn checked(&self, copy: &str) -> Option<f64> {
        // The browser reads numbers: to do so here would be a sixth of the program.
        JSON::parse(&self.get(&[CHECKED, copy].concat())?).ok()?.as_f64()
    }

    /// Notes that it asked at this time.
    pub(super) fn set_checked(&self, copy: &str, time: f64) {
        let time = JSON::stringify(&time.into()).map(String::from).unwrap_or_default();
        self.put(&[CHECKED, copy].concat(), &time);
    }

    /// Whether a key is where this copy notes that.
    pub(super) fn is_of(copy: &str, key: &str) -> bool {
        key.strip_prefix(CHECKED) == Some(copy)
    }

    /// Removes everything; says whether it is gone.
    pub(super) fn clear(&self, copy: &str) -> bool {
        let Some(storage) = &self.0 else { return true };
        let keys = [SETTINGS.to_owned(), [CHECKED, copy].concat()];
        keys.iter().all(|key| storage.remove_item(key).is_ok())
    }

    fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok().flatten()
    }

    /// Refused where there is none, or no room is left.
    fn put(&self, key: &str, value: &str) -> bool {
        self.0.as_ref().is_some_and(|storage| storage.set_item(key, value).is_ok())
    }
}
