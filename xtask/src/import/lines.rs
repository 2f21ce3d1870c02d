use two_protocols::content::Mark;

use super::markdown::{front, unescaped, without_anchors};

/// One line without its markup.
#[derive(Debug)]
pub(super) struct Line {
    /// Its number in the source, from 1.
    pub(super) number: usize,
    /// Its words, one space between them; empty for an empty line and for a rule.
    pub(super) words: String,
    /// Whether its markup makes it a heading: `#`, or `**` around all of it.
    pub(super) heading: bool,
    /// Whether it is a rule: `* * *`.
    pub(super) rule: bool,
}

/// The lines of a source, and its markup.
pub(super) fn lines(source: &str) -> (Vec<Line>, Vec<Mark>) {
    let mut scan = Scan::default();
    let source = source.trim_start_matches('\u{feff}');
    let mut lines = Vec::new();
    for (i, line) in source.split('\n').enumerate().skip(front(source)) {
        let line = without_anchors(line);
        // A page break is as good as an empty line.
        for (j, part) in line.split('\u{c}').enumerate() {
            if j > 0 {
                lines.push(scan.line(i + 1, ""));
            }
            lines.push(scan.line(i + 1, part.trim()));
        }
    }
    (lines, scan.marks)
}

#[derive(Default)]
struct Scan {
    /// Characters of words so far, spaces not counted.
    at: u32,
    /// Whether a `**` is open.
    bold: bool,
    marks: Vec<Mark>,
}

impl Scan {
    fn line(&mut self, number: usize, text: &str) -> Line {
        let rule = is_rule(text);
        let mut line = Line { number, words: String::new(), heading: false, rule };
        if rule {
            self.mark(text);
            return line;
        }
        let rest = text.trim_start_matches('#');
        let hashes = &text[..text.len() - rest.len()];
        let is_heading = !hashes.is_empty() && rest.starts_with(char::is_whitespace);
        if is_heading {
            self.mark(hashes);
        }
        let mut all_bold = true;
        for (i, part) in if is_heading { rest } else { text }.split("**").enumerate() {
            if i > 0 {
                self.mark("**");
                self.bold = !self.bold;
            }
            all_bold &= self.bold || part.trim().is_empty();
            self.words(part, &mut line.words);
        }
        line.words = line.words.split_whitespace().collect::<Vec<_>>().join(" ");
        line.heading = !line.words.is_empty() && (is_heading || all_bold);
        line
    }

    fn mark(&mut self, text: &str) {
        self.marks.push(Mark { at: self.at, text: text.into() });
    }

    fn words(&mut self, part: &str, words: &mut String) {
        let part = unescaped(part);
        let count = part.chars().filter(|c| !c.is_whitespace()).count();
        self.at += u32::try_from(count).unwrap_or(u32::MAX);
        words.push_str(&part);
    }
}

/// Three or more of one of `*`, `-`, `_` and nothing else.
pub(super) fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next().filter(|c| "*-_".contains(*c)) else {
        return false;
    };
    text.chars().all(|c| c == first || c.is_whitespace()) && signs.count() >= 2
}
