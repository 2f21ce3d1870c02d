//! Where no browser is, nothing is done: what asks for it is drawn all the same.

use super::{File, Print};
use crate::content::View;
use crate::store::Site;

pub(crate) fn copy(_: &str, _: impl FnOnce(bool) + 'static) {}

pub(crate) fn save(_: &File) {}

pub(crate) fn print(_: Print) {}

pub(crate) fn later(_: impl FnOnce() + 'static) {}

pub(crate) fn clock() -> f64 {
    0.0
}

pub(crate) fn here() -> String {
    String::new()
}

pub(crate) fn link(_: &Site, _: View, _: &str) -> String {
    String::new()
}
