use std::rc::Rc;

use yew::Reducible;

use super::changes::Change;
use super::known::{Answer, Do, News, Saved};
use super::words::Word;
use crate::content::Edition;

/// What the reader is told of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The copy of this edition.
    pub saved: Saved,
    /// Another edition.
    pub news: News,
    /// The one that waits, and what changed up to it.
    pub next: Option<(Edition, Vec<Change>)>,
    /// Whether the server could be reached when that was last tried.
    pub online: bool,
    /// When it was last asked for a new edition, in milliseconds since 1970.
    pub asked: Option<u64>,
    /// What was said below the buttons, and how often something was.
    pub said: Option<(u32, Word)>,
    /// Whether the line only counts on: its first count is heard, and what comes of it, but not
    /// each one between.
    pub quiet: bool,
}

/// In the place of a file that nobody named.
pub const UNNAMED: &str = "?";

impl State {
    /// Nothing is known yet.
    pub fn new() -> Self {
        Self { online: true, ..Self::default() }
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

    fn say(&mut self, word: Word) {
        self.said = Some((self.said.as_ref().map_or(0, |(count, _)| count + 1), word));
    }

    /// Whether the line counts files.
    fn counts(&self) -> bool {
        matches!(self.line(), Some((Word::Saving | Word::SavingNew, _)))
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

impl Reducible for State {
    type Action = Do;

    fn reduce(self: Rc<Self>, action: Do) -> Rc<Self> {
        let counted = self.counts();
        let mut new = (*self).clone();
        match action {
            Do::Saved(saved) => new.saved = saved,
            Do::Saving(another, done, all) => new.saving(another, done, all),
            Do::Broken(another, file) => new.broken(another, &file),
            Do::Full(another, file) => new.full(another, &file),
            Do::Online(online) => new.online = online,
            Do::Waits(edition, log) => {
                new.next = Some((edition, log));
                if new.news != News::Later {
                    new.news = News::Ready;
                }
            }
            Do::News(news) => new.news = news,
            Do::Asked(asked) => new.asked = asked,
            Do::Checked(answer) => {
                new.say(match answer {
                    Answer::None => Word::CheckFailed,
                    Answer::Same => Word::CheckNone,
                    Answer::Another => Word::CheckNew,
                });
                // One that waits for later is what the reader asks for.
                if answer == Answer::Another && new.news == News::Later {
                    new.news = News::Ready;
                }
            }
            Do::Cleared(false) => new.say(Word::ClearFailed),
            Do::Cleared(true) if new.saved == Saved::Single => new.say(Word::ClearedFile),
            Do::Cleared(true) => {
                (new.saved, new.news, new.asked) = (Saved::Cleared, News::None, None);
                new.say(Word::Cleared);
            }
            Do::Say(word) => new.say(word),
        }
        if new == *self {
            return self;
        }
        new.quiet = counted && new.counts();
        Rc::new(new)
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
    fn the_first_count_is_heard_and_what_comes_of_it_and_not_each_between() {
        let saving = |done| Do::Saving(false, done, 3);
        let steps = [saving(1), saving(2), saving(3), Do::Saved(Saved::Whole)];
        let mut state = Rc::new(State::new());
        let quiet = steps.map(|step| {
            state = state.clone().reduce(step);
            state.quiet
        });
        assert_eq!(quiet, [false, true, true, false]);
    }

    #[test]
    fn an_edition_put_off_is_offered_again_only_to_one_who_asks() {
        let edition = Edition { version: "2".into(), date: "".into(), hash: "".into() };
        let waits = Do::Waits(edition, Vec::new());
        let state = Rc::new(State::new()).reduce(waits.clone()).reduce(Do::News(News::Later));
        let state = state.reduce(waits);
        assert_eq!(state.news, News::Later);
        assert_eq!(state.reduce(Do::Checked(Answer::Another)).news, News::Ready);
    }

    #[test]
    fn what_is_said_twice_is_counted_twice() {
        let state = Rc::new(State::new()).reduce(Do::Say(Word::NotStored));
        let again = state.clone().reduce(Do::Say(Word::NotStored));
        assert_ne!(state.said, again.said);
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
