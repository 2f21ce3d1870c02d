use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};
use web_sys::StorageEvent;

/// Where the settings are: `first.js` and `start.js` read them too. All copies of the guide on a
/// site share them.
const SETTINGS: &str = "two-protocols";
/// Where each copy notes when it last asked for a new edition; its own address follows.
const CHECKED: &str = "two-protocols-checked ";
/// The form of the settings. One of another form is not read.
const VERSION: u32 = 1;

/// What the reader has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Settings {
    /// The form of it.
    pub(super) v: u32,
    /// `light` or `dark`; empty for what the device has.
    #[serde(default)]
    pub(super) theme: String,
    /// The view that was read last; only in the installed app.
    #[serde(default)]
    pub(super) view: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { v: VERSION, theme: String::new(), view: String::new() }
    }
}

/// Whether the browser lets the page store anything: else nothing is there, and to store does
/// nothing.
fn allowed() -> bool {
    gloo_utils::window().local_storage().is_ok_and(|it| it.is_some())
}

fn get<T: for<'a> Deserialize<'a>>(key: &str) -> Option<T> {
    if allowed() { LocalStorage::get(key).ok() } else { None }
}

/// Refused where there is no room left, too.
fn set(key: &str, value: impl Serialize) -> bool {
    allowed() && LocalStorage::set(key, value).is_ok()
}

/// What was set before.
pub(super) fn settings() -> Settings {
    get(SETTINGS).filter(|it: &Settings| it.v == VERSION).unwrap_or_default()
}

/// Stores what is set; says whether it is there now.
pub(super) fn keep(settings: &Settings) -> bool {
    set(SETTINGS, settings)
}

/// When this copy last asked for a new edition, in milliseconds since 1970.
pub(super) fn checked(copy: &str) -> Option<u64> {
    get(&[CHECKED, copy].concat())
}

/// Notes that it asked at this time.
pub(super) fn set_checked(copy: &str, time: u64) {
    set(&[CHECKED, copy].concat(), time);
}

/// Whether another window has taken away what this copy noted.
pub(super) fn is_cleared(event: &StorageEvent, copy: &str) -> bool {
    let key = event.key().unwrap_or_default();
    event.new_value().is_none() && key.strip_prefix(CHECKED) == Some(copy)
}

/// Removes everything.
pub(super) fn clear(copy: &str) {
    if allowed() {
        LocalStorage::delete(SETTINGS);
        LocalStorage::delete([CHECKED, copy].concat());
    }
}
