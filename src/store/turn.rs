use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::UseForceUpdateHandle;

/// A part, and whether its turn has come.
type Part = (Rc<Cell<bool>>, UseForceUpdateHandle);

/// The parts of a view that wait for their turn, in the order of the page.
#[derive(Default)]
pub(super) struct Turns {
    taken: Cell<bool>,
    waiting: RefCell<Vec<Part>>,
}

impl Turns {
    pub(super) fn take(&self, taken: bool) {
        self.taken.set(taken);
        while !taken && self.next(usize::MAX) {}
    }

    pub(super) fn next(&self, many: usize) -> bool {
        let mut waiting = self.waiting.borrow_mut();
        let any = !waiting.is_empty();
        // What is drawn after that belongs to no visit.
        self.taken.set(any);
        let many = many.min(waiting.len());
        for (came, part) in waiting.drain(..many) {
            came.set(true);
            part.force_update();
        }
        any
    }

    /// Tells whether a part's turn has come; draws it when it does.
    pub(super) fn wait(&self, part: UseForceUpdateHandle) -> Rc<Cell<bool>> {
        let waits = self.taken.get();
        let came = Rc::new(Cell::new(!waits));
        if waits {
            self.waiting.borrow_mut().push((came.clone(), part));
        }
        came
    }
}
