use super::changes::Change;
use super::words::Word;
use crate::content::Edition;

/// What is known of the copy on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing yet.
    #[default]
    Unknown,
    /// There can be none here.
    Impossible,
    /// The page is a file with everything in it.
    Single,
    /// So many files of all are here.
    Saving(u32, u32),
    /// Each file was found here.
    Whole,
    /// This file did not come, or not as it should.
    Broken(String),
    /// The browser has no room for it.
    Full,
    /// So many files went missing, and could not be fetched again.
    Missing(u32),
    /// The reader cleared it.
    Cleared,
}

/// What is known of another edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    #[default]
    None,
    /// So many of its files are here.
    Saving(u32, u32),
    /// This file of it did not come, or not as it should.
    Broken(String),
    /// It is here, whole, and waits for the reader.
    Ready,
    /// The reader wants it later.
    Later,
    /// Another window of the guide uses it.
    Elsewhere,
    /// It is the one of this page, since a moment ago.
    Switched,
}

/// What the server answers when it is asked for a new edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing, or not as it should.
    None,
    /// It has the edition that is in use.
    Same,
    /// It has another.
    Another,
}

/// What is newly known.
#[derive(Clone, Debug, PartialEq)]
pub enum Do {
    /// How the copy of this edition stands.
    Saved(Saved),
    /// So many files of all are here; of another edition if the first is true.
    Saving(bool, u32, u32),
    /// A worker could not get a file; the first as above.
    Broken(bool, String),
    /// The browser has no room for a file; the first as above.
    Full(bool, String),
    /// Whether the server could be reached.
    Online(bool),
    /// This edition waits, with the log of changes up to it.
    Waits(Edition, Vec<Change>),
    /// How the other edition stands.
    News(News),
    /// What the server answered a reader who wants to know.
    Checked(Answer),
    /// When the server was last asked, in milliseconds since 1970.
    Asked(Option<u64>),
    /// All was cleared; or something could not be. In a single file there was no copy.
    Cleared(bool),
    /// Something is to be said below the buttons.
    Say(Word),
}
