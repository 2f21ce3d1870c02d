use web_sys::Event;
use yew::{AttrValue, Callback};

use super::address::{Address, Filter};
use super::light::Light;
use crate::content::{Id, Text};

/// What the explorer asks of the place where it runs.
#[derive(Clone, PartialEq)]
pub struct Port {
    /// The address of the page without its fragment.
    pub base: AttrValue,
    /// Shows the reader's choices on the text.
    pub show: Callback<Scene>,
    /// Says in words, on what is lit, why.
    pub tag: Callback<()>,
    /// Says what holds now in the bars beside the text.
    pub say: Callback<Said>,
    /// Puts the recommendations in this order.
    pub order: Callback<Vec<Id>>,
    /// Puts the state into the address; and whether the reader's own step led there, not an
    /// address that was visited. Answers and searched words are not the explorer's to write.
    pub write: Callback<(Address, bool)>,
    /// Puts text on the clipboard and says whether that worked.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Hands over what is to be called when the reader asks for something.
    pub listen: Callback<Callback<Ask>>,
    /// Calls back when the answer is on the screen.
    pub later: Callback<Callback<()>>,
}

/// What the part where situations are tried asks of the place where it runs.
#[derive(Clone, PartialEq)]
pub struct TrialPort {
    /// The address of the page without its fragment.
    pub base: AttrValue,
    /// Hands over what is to be called at each click and change there.
    pub listen: Callback<Callback<Event>>,
    /// Takes the situation and the answers, as in the address, when the reader changes them.
    pub changed: Callback<(Option<Id>, Vec<Text>)>,
    /// Puts text on the clipboard and says whether that worked.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Saves a file.
    pub save: Callback<Save>,
    /// Prints the tried situation, and nothing else of the page.
    pub print: Callback<()>,
    /// The time in milliseconds, from some moment on.
    pub clock: Callback<(), f64>,
    /// Calls back when the answer is on the screen.
    pub later: Callback<Callback<()>>,
}

/// What a reader asks for.
#[derive(Debug)]
pub enum Ask {
    /// The address has changed; its fragment, without `#`.
    Visit(String),
    /// Chooses an item; choosing it again lets go of it.
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

/// What the bars beside the text say.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// The status line.
    pub status: Text,
    /// Whether it is only for those who cannot see what is chosen.
    pub quiet: bool,
    /// What is chosen, and what belongs to it.
    pub light: Option<Light>,
    /// How the recommendations are narrowed.
    pub filter: Filter,
}
