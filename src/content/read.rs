//! Reads the content out of JSON that somebody else has parsed: in the browser, its own
//! `JSON.parse`. A general framework for this makes some 20 KiB of the compressed WASM.

use std::cell::RefCell;
use std::fmt;

use super::{Links, Text};

/// A JSON value, held by the place where the app runs.
pub trait Value: Sized {
    /// The value under a key; a missing one if there is none.
    #[must_use]
    fn get(&self, key: &'static str) -> Self;
    /// The items, if it is an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// The words, if it is a string.
    fn text(&self) -> Option<Text>;
    /// The number, if it is one.
    fn number(&self) -> Option<f64>;
    /// Whether it is yes, if it is yes or no.
    fn flag(&self) -> Option<bool>;
    /// Whether there is nothing: missing or null.
    fn is_none(&self) -> bool;
}

/// What is not as the types say, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The way to it: `elements[3].words.label`.
    pub path: String,
    /// What should be there.
    pub expected: &'static str,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {} expected", self.path, self.expected)
    }
}

/// How much of a type the JSON has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// An outline: a text or a list may be missing, and is read as empty.
    Outline,
}

/// Reads a type from JSON.
///
/// # Errors
/// The first place that is not as the type says.
pub fn read<T: Read>(value: impl Value, extent: Extent) -> Result<T, Wrong> {
    let notes = Notes { extent, wrong: RefCell::new(None) };
    let read = T::read(&At { value, step: Step::Start, notes: &notes });
    match notes.wrong.into_inner() {
        Some(wrong) => Err(wrong),
        None => Ok(read),
    }
}

/// A type that can be read from JSON.
///
/// What is wrong is noted on the side and something empty read in its place: to stop at
/// each field instead would double the code.
pub trait Read {
    /// Reads the value at a place.
    fn read<V: Value>(at: &At<V>) -> Self;
}

/// A value and the way to it.
pub struct At<'a, V> {
    value: V,
    step: Step<'a, V>,
    notes: &'a Notes,
}

/// What is known of the whole of it.
struct Notes {
    extent: Extent,
    wrong: RefCell<Option<Wrong>>,
}

enum Step<'a, V> {
    Start,
    Key(&'a At<'a, V>, &'static str),
    Place(&'a At<'a, V>, usize),
}

impl<V: Value> At<'_, V> {
    /// Reads a field of the object here.
    #[inline(never)]
    pub fn field<T: Read>(&self, name: &'static str) -> T {
        T::read(&self.key(name))
    }

    /// Whether the object here has a field.
    pub fn has(&self, name: &'static str) -> bool {
        !self.value.get(name).is_none()
    }

    /// The words here.
    pub fn text(&self) -> Option<Text> {
        self.value.text()
    }

    /// Whether nothing may be missing.
    pub(super) fn is_whole(&self) -> bool {
        self.notes.extent == Extent::Whole
    }

    /// Notes that a text or a list should be here, unless it may be missing.
    fn missing(&self, expected: &'static str) {
        if self.is_whole() || !self.value.is_none() {
            self.wrong(expected);
        }
    }

    /// Notes that something else should be here, if nothing was wrong before.
    pub fn wrong(&self, expected: &'static str) {
        let mut wrong = self.notes.wrong.borrow_mut();
        if wrong.is_none() {
            *wrong = Some(Wrong { path: self.path(), expected });
        }
    }

    fn key(&self, name: &'static str) -> At<'_, V> {
        At { value: self.value.get(name), step: Step::Key(self, name), notes: self.notes }
    }

    /// Hands over the items of the list here. One loop for lists of all types.
    fn each(&self, take: &mut dyn FnMut(&At<V>)) {
        let items = self.value.items().unwrap_or_else(|| {
            self.missing("a list");
            Vec::new()
        });
        for (place, value) in items.into_iter().enumerate() {
            take(&At { value, step: Step::Place(self, place), notes: self.notes });
        }
    }

    fn path(&self) -> String {
        match self.step {
            Step::Start => String::new(),
            Step::Key(At { step: Step::Start, .. }, name) => name.into(),
            Step::Key(parent, name) => format!("{}.{name}", parent.path()),
            Step::Place(parent, place) => format!("{}[{place}]", parent.path()),
        }
    }

    fn number(&self, most: u32) -> u32 {
        let number = self.value.number().filter(|number| (0.0..=f64::from(most)).contains(number));
        if number.is_none() {
            self.wrong("a number");
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
        number.map_or(0, |number| number as u32)
    }
}

impl Read for Text {
    fn read<V: Value>(at: &At<V>) -> Self {
        at.text().unwrap_or_else(|| {
            at.missing("text");
            Self::default()
        })
    }
}

impl Read for bool {
    fn read<V: Value>(at: &At<V>) -> Self {
        at.value.flag().unwrap_or_else(|| {
            at.wrong("true or false");
            false
        })
    }
}

impl Read for u32 {
    fn read<V: Value>(at: &At<V>) -> Self {
        at.number(Self::MAX)
    }
}

impl Read for u16 {
    fn read<V: Value>(at: &At<V>) -> Self {
        at.number(Self::MAX.into()).try_into().unwrap_or_default()
    }
}

impl<T: Read> Read for Option<T> {
    fn read<V: Value>(at: &At<V>) -> Self {
        (!at.value.is_none()).then(|| T::read(at))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<V: Value>(at: &At<V>) -> Self {
        let mut read = Self::new();
        at.each(&mut |at| read.push(T::read(at)));
        read
    }
}

impl<T: Read> Read for Box<T> {
    fn read<V: Value>(at: &At<V>) -> Self {
        Self::new(T::read(at))
    }
}

/// Not in the JSON: [`super::Content::linked`] makes them.
impl Read for Links {
    fn read<V: Value>(_: &At<V>) -> Self {
        Self::default()
    }
}
