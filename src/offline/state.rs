use super::words::Word;

/// What is known of the copy on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing yet.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Nothing.
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

/// What the reader is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The copy of this edition.
    pub saved: Saved,
    /// Another edition.
    pub news: News,
    /// Whether the server could be reached when that was last tried.
    pub online: bool,
}

/// In the place of a file that nobody named.
pub(super) const UNNAMED: &str = "?";

impl State {
    /// Nothing is known yet.
    pub const fn new() -> Self {
        Self { saved: Saved::Unknown, news: News::None, online: true }
    }

    /// Takes how many files a worker has; its edition is another one if a copy is in use.
    pub fn saving(&mut self, another: bool, done: u32, all: u32) {
        if another {
            // One that waits is offered until the next is there.
            if self.news != News::Ready {
                self.news = News::Saving(done, all);
            }
        } else if self.saved != Saved::Whole {
            self.saved = Saved::Saving(done, all);
        }
    }

    /// Takes that a worker could not get a file. Of what is whole nothing is lost by it.
    pub fn broken(&mut self, another: bool, file: &str) {
        if another {
            // To name a file says more than that something failed, whichever comes first.
            if self.news != News::Ready
                && (!matches!(self.news, News::Broken(_)) || file != UNNAMED)
            {
                self.news = News::Broken(file.to_owned());
            }
        } else if self.saved != Saved::Whole
            && (!matches!(self.saved, Saved::Broken(_) | Saved::Full) || file != UNNAMED)
        {
            self.saved = Saved::Broken(file.to_owned());
        }
    }

    /// Takes that the browser has no room for a file.
    pub fn full(&mut self, another: bool, file: &str) {
        if another {
            self.broken(another, file);
        } else if self.saved != Saved::Whole {
            self.saved = Saved::Full;
        }
    }

    /// The line that says how things stand, with what is filled in.
    pub fn line(&self) -> Option<(Word, Vec<(&'static str, String)>)> {
        let of = |done: &u32, all: &u32| vec![("n", done.to_string()), ("m", all.to_string())];
        let file = |file: &String| vec![("file", file.clone())];
        let plain = |word| Some((word, Vec::new()));
        match (&self.saved, &self.news) {
            (Saved::Cleared, _) => plain(Word::Cleared),
            (Saved::Single, _) => plain(Word::Single),
            (Saved::Whole, _) if !self.online => plain(Word::Offline),
            (_, _) if !self.online => plain(Word::OfflineNot),
            (_, News::Saving(done, all)) => Some((Word::SavingNew, of(done, all))),
            (Saved::Whole, News::Broken(name)) => Some((Word::BrokenNew, file(name))),
            (_, News::Ready) => plain(Word::NewTitle),
            (_, News::Elsewhere) => plain(Word::Elsewhere),
            (_, News::Later) => plain(Word::NewLater),
            (_, News::Switched) => plain(Word::Switched),
            (Saved::Whole, _) => plain(Word::Ready),
            (Saved::Saving(done, all), _) => Some((Word::Saving, of(done, all))),
            (Saved::Broken(name), _) => Some((Word::Broken, file(name))),
            (Saved::Full, _) => plain(Word::Full),
            (Saved::Missing(n), _) => Some((Word::Missing, vec![("n", n.to_string())])),
            (Saved::Unknown | Saved::Impossible, _) => None,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(state: &State) -> Option<Word> {
        state.line().map(|(word, _)| word)
    }

    #[test]
    fn nothing_is_said_before_something_is_known() {
        assert_eq!(said(&State::new()), None);
        assert_eq!(said(&State { saved: Saved::Impossible, ..State::new() }), None);
    }

    #[test]
    fn ready_is_said_only_once_each_file_was_found() {
        let mut state = State::new();
        state.saving(false, 20, 20);
        assert_eq!(said(&state), Some(Word::Saving));
        state.saved = Saved::Whole;
        assert_eq!(said(&state), Some(Word::Ready));
    }

    #[test]
    fn a_copy_that_broke_off_is_never_called_ready() {
        let mut state = State::new();
        state.saving(false, 3, 20);
        state.broken(false, "content/en.json");
        state.broken(false, UNNAMED);
        let (word, values) = state.line().expect("a line");
        assert_eq!((word, &*values[0].1), (Word::Broken, "content/en.json"));
    }

    #[test]
    fn a_broken_new_edition_takes_nothing_from_the_old_one() {
        let mut state = State { saved: Saved::Whole, ..State::new() };
        state.saving(true, 3, 20);
        state.broken(true, "index.html");
        assert_eq!(said(&state), Some(Word::BrokenNew));
        state.online = false;
        assert_eq!(said(&state), Some(Word::Offline));
    }

    #[test]
    fn a_broken_new_edition_makes_no_copy_whole_that_is_not() {
        let mut state = State { saved: Saved::Missing(2), ..State::new() };
        state.broken(true, "index.html");
        assert_eq!(said(&state), Some(Word::Missing));
        state.saved = Saved::Unknown;
        assert_eq!(said(&state), None);
    }

    #[test]
    fn an_edition_that_waits_is_offered_until_the_next_is_there() {
        let mut state = State { saved: Saved::Whole, news: News::Ready, ..State::new() };
        state.saving(true, 3, 20);
        state.broken(true, "index.html");
        assert_eq!((said(&state), state.news), (Some(Word::NewTitle), News::Ready));
    }

    #[test]
    fn where_there_is_no_room_this_is_said_and_no_file_is_blamed() {
        let mut state = State::new();
        state.saving(false, 3, 20);
        state.full(false, "content/en.json");
        state.broken(false, UNNAMED);
        assert_eq!(said(&state), Some(Word::Full));
    }

    #[test]
    fn without_a_network_it_is_said_whether_the_copy_is_whole() {
        let mut state = State { online: false, ..State::new() };
        state.saving(false, 3, 20);
        assert_eq!(said(&state), Some(Word::OfflineNot));
        state.saved = Saved::Missing(2);
        assert_eq!(said(&state), Some(Word::OfflineNot));
        state.saved = Saved::Whole;
        assert_eq!(said(&state), Some(Word::Offline));
    }
}
