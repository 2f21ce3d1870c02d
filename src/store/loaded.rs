use std::fmt;
use std::rc::Rc;

use yew::Html;

use super::here::Here;
use crate::content::{Shell, View};

/// Draws a view.
pub type Draw = Rc<dyn Fn(&Here) -> Html>;

/// A view whose words and code are there.
#[derive(Clone)]
pub struct Loaded {
    /// Which it is.
    pub view: View,
    /// The shell that came with it.
    pub shell: Rc<Shell>,
    /// Draws it.
    pub draw: Draw,
}

/// Draws what comes when it is wanted and stays for all views: what searches and cites, what keeps
/// the guide on the device. What it draws has a key.
#[derive(Clone)]
pub struct Tool(pub Draw);

impl PartialEq for Tool {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tool")
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && Rc::ptr_eq(&self.shell, &other.shell)
    }
}

impl fmt::Debug for Loaded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.view.id())
    }
}
