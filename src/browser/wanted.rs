/// A file for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// Its name.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) kind: String,
    /// What is in it.
    pub(crate) text: String,
}

/// What of the page is printed, by its id: `print.css` leaves out all else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Print<'a> {
    /// A view.
    View(&'a str),
    /// One item with its heading and its place; nothing where there is no such item.
    Item(&'a str),
}
