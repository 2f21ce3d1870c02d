use std::ops::Deref;
use std::rc::Rc;

use yew::NodeRef;

/// Elements of the frame and of the views that are kept for the tools: each draws in its own
/// through a portal. One whose view is not shown is not there.
#[derive(Debug, Default)]
pub struct Places {
    /// What searches: the field, and the list below it.
    pub find: NodeRef,
    /// The field in it.
    pub field: NodeRef,
    /// The foot of each page, in which stands how things are on this device.
    pub foot: NodeRef,
    /// Where the guide says what it keeps on this device.
    pub device: NodeRef,
    /// What came of a file, above the part where situations are tried.
    pub loaded: NodeRef,
}

/// These, the same for as long as the app lives.
#[derive(Clone, Debug, Default)]
pub struct Slots(Rc<Places>);

impl Deref for Slots {
    type Target = Places;

    fn deref(&self) -> &Places {
        &self.0
    }
}
