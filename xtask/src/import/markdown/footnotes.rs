use super::{Scan, raised};
use crate::import::sentences::is_raised;

impl Scan<'_> {
    /// The sign with which a footnote begins: `[^1]:`.
    pub(super) fn note(&mut self, flat: &str, from: usize, end: usize) {
        let piece = &flat[from..end];
        let (Some(label), Some(close)) = (piece.find("[^"), piece.find("]:")) else { return };
        let place = self.place(from);
        self.mark(from, "[^");
        self.words(from, &raised(&sign(&piece[label + 2..close])));
        self.lines[place].note = Some(self.lines[place].words.text.len());
        self.mark(from, "]:");
        self.words(from, " ");
        self.words(from, &piece[close + 2..]);
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

/// A footnote's sign in the words: a number alone, anything else in brackets.
pub(super) fn sign(label: &str) -> String {
    if label.chars().all(|c| c.is_ascii_digit() || is_raised(c)) {
        label.to_owned()
    } else {
        ["[", label, "]"].concat()
    }
}
