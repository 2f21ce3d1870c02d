use std::rc::Rc;

use web_sys::{Element, Event};
use yew::{AttrValue, Callback};

use super::light::Light;
use crate::content::{Content, Id, Text};

/// What the app asks of the place where it runs.
#[derive(Clone, PartialEq)]
pub struct Port {
    /// The address of the page without its fragment.
    pub base: AttrValue,
    /// The place in the text for the controls that narrow the recommendations, if they are
    /// in it.
    pub narrow: Option<Element>,
    /// The place in the text where situations are tried, if it is in it.
    pub situation: Option<Element>,
    /// Shows the reader's choices on the text.
    pub show: Callback<Scene>,
    /// Says in words, on what is lit, why.
    pub tag: Callback<()>,
    /// Puts the recommendations in this order.
    pub order: Callback<Vec<Id>>,
    /// Puts a fragment (without `#`) into the address; and whether the reader's own step led
    /// there, not an address that was visited.
    pub write: Callback<(String, bool)>,
    /// Puts text on the clipboard and says whether that worked.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Saves a file.
    pub save: Callback<Save>,
    /// Prints the tried situation, and nothing else of the page.
    pub print: Callback<()>,
    /// The time in milliseconds, from some moment on.
    pub clock: Callback<(), f64>,
    /// Hands over what is to be called when the reader asks for something.
    pub listen: Callback<Callback<Ask>>,
    /// Hands over what is to be called at each click and change where situations are tried.
    pub tried: Callback<Callback<Event>>,
    /// Calls back when the answer is on the screen.
    pub later: Callback<Callback<()>>,
}

/// What a reader asks for outside of the app's own controls.
#[derive(Debug)]
pub enum Ask {
    /// The address has changed; its fragment, without `#`.
    Visit(String),
    /// An item was clicked in the text.
    Choose(Id),
    /// The choice is to go.
    Clear,
    /// Only recommendations with this `topic`, `party` or `element` are wanted; of an empty
    /// one all; by no name at all, of everything all.
    Narrow(String, String),
    /// The citation of an item is wanted.
    Cite(Id),
    /// Everything is to be forgotten that was chosen and answered.
    Forget,
    /// The whole content has come: the reader is near a part that needs it.
    Whole(Rc<Content>),
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    /// Its name.
    pub name: String,
    /// Its type: `text/plain`.
    pub kind: String,
    /// What is in it.
    pub text: String,
}

/// The reader's choices, as far as the text shows them.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// What is lit.
    pub light: Option<Light>,
    /// What an item says that belongs to the chosen one.
    pub said: Text,
    /// What the chosen item says.
    pub chosen: Text,
    /// The recommendations that are not shown.
    pub hidden: Vec<Id>,
}
