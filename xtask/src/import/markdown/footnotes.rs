use super::{Scan, raised};
use crate::import::sentences::is_raised;

impl Scan<'_> {
    /// The sign with which a footnote begins: `[^1]:`.
    pub(super) fn note(&mut self, flat: &str, from: usize, end: usize) {
        let piece = &flat[from..end];
        let (Some(label), Some(close)) = (piece.find("[^"), piece.find("]:")) else { return };
        let place = self.place(from);
        let colon = self.sign(from, &piece[label + 2..close]);
        self.lines[place].note = Some(self.lines[place].words.text.len());
        self.mark(from, if colon { ":" } else { "]:" });
        self.words(from, " ");
        self.words(from, &piece[close + 2..]);
    }

    /// Puts a footnote's sign into the words: a number raised, anything else in brackets. Whether
    /// the bracket that closes it is of the words.
    pub(super) fn sign(&mut self, at: usize, label: &str) -> bool {
        if label.chars().all(|c| c.is_ascii_digit() || is_raised(c)) {
            self.mark(at, "[^");
            self.words(at, &raised(label));
            return false;
        }
        self.words(at, "[");
        self.mark(at, "^");
        self.words(at, label);
        self.words(at, "]");
        true
    }

    /// A reference to a footnote that is not there.
    pub(super) fn unknown_note(&mut self, flat: &str, at: usize, text: &str) {
        let Some(label) = flat[at..].strip_prefix("[^").filter(|_| text.starts_with('[')) else {
            return;
        };
        let line = label.split('\n').next().unwrap_or_default();
        if let Some((label, _)) = line.split_once(']') {
            let number = self.lines[self.place(at)].number;
            let mend =
                format!("write its words in a line that begins with `[^{label}]:`, or take it out");
            self.report.error(number, format!("`[^{label}]`, a footnote that is not there"), mend);
        }
    }
}
