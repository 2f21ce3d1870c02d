//! Words with what stood between them that is none of them.

/// The months, which also stand before a number that is no paragraph's.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words of the source, one space between them, with its markup and notes at their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// By place in `text`, in bytes.
    pub(super) extras: Vec<(usize, Extra)>,
}

/// What stands between words without being of them.
#[derive(Clone, Debug)]
pub(super) enum Extra {
    /// Markup, or what a page has beside its text.
    Mark(String),
    /// A footnote: its sign and its words.
    Note(Box<(Words, Words)>),
}

impl Words {
    /// Adds words; any white space is one space.
    pub(super) fn push(&mut self, words: &str) {
        for c in words.chars() {
            if !c.is_whitespace() {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', CELL]) {
                self.text.push(' ');
            }
        }
    }

    /// Ends a cell of a table.
    pub(super) fn cell(&mut self) {
        self.trim_end();
        if !self.text.is_empty() {
            self.text.push(CELL);
        }
    }

    pub(super) fn mark(&mut self, mark: impl Into<String>) {
        self.extras.push((self.text.len(), Extra::Mark(mark.into())));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes the space at the end off.
    pub(super) fn trim_end(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        let end = self.text.len();
        for (at, _) in &mut self.extras {
            *at = (*at).min(end);
        }
    }

    /// Takes what comes first off: up to `end`, and the space from there to `next`.
    pub(super) fn split_first(mut self, end: usize, next: usize) -> (Self, Self) {
        let text = self.text.split_off(next);
        self.text.truncate(end);
        let later = self.extras.iter().position(|(at, _)| *at >= next && next > 0);
        let mut extras = self.extras.split_off(later.unwrap_or(self.extras.len()));
        for (at, _) in &mut extras {
            *at -= next;
        }
        for (at, _) in &mut self.extras {
            *at = (*at).min(end);
        }
        (self, Self { text, extras })
    }

    /// Adds more words after a space, or after any `joint`.
    pub(super) fn append(&mut self, more: Self, joint: &str) {
        if !self.is_empty() && !more.is_empty() {
            self.text.push_str(joint);
        }
        let from = self.text.len();
        self.text.push_str(&more.text);
        self.extras.extend(more.extras.into_iter().map(|(at, extra)| (from + at, extra)));
    }

    /// Puts extras before the first word.
    pub(super) fn prefix(&mut self, extras: impl IntoIterator<Item = Extra>) {
        self.extras.splice(0..0, extras.into_iter().map(|extra| (0, extra)));
    }

    /// Makes all of it one mark, a line of its own, after what it had of others.
    pub(super) fn into_extras(self) -> Vec<Extra> {
        let mut line = String::new();
        let mut from = 0;
        let mut notes = Vec::new();
        for (at, extra) in self.extras {
            line.push_str(&self.text[from..at]);
            from = at;
            match extra {
                Extra::Mark(mark) => line.push_str(&mark),
                Extra::Note(_) => notes.push(extra),
            }
        }
        line.push_str(&self.text[from..]);
        let line = line.trim();
        if !line.is_empty() {
            notes.insert(0, Extra::Mark(["\n", line, "\n"].concat()));
        }
        notes
    }
}

/// What stands between the cells of a row. It is white space, so it is no word.
pub(super) const CELL: char = '\u{2003}';
