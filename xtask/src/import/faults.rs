//! What is wrong with a source, and what is doubtful, all at once.

use std::fmt;

/// A place of the source that is wrong or doubtful, and the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub saw: String,
    /// How to write it.
    pub mend: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.saw, self.mend)
    }
}

/// All that keeps a source from being read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// In the order of lines; at least one.
    pub errors: Vec<Fault>,
    /// What was read, but is doubtful.
    pub warnings: Vec<Fault>,
    /// What was read nevertheless, on one screen.
    pub outline: String,
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lines: Vec<String> = self.errors.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Faults {}

/// Collects while a source is read.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) errors: Vec<Fault>,
    pub(super) warnings: Vec<Fault>,
}

impl Report {
    pub(super) fn error(&mut self, line: usize, saw: impl Into<String>, mend: impl Into<String>) {
        self.errors.push(Fault { line, saw: saw.into(), mend: mend.into() });
    }

    pub(super) fn warn(&mut self, line: usize, saw: impl Into<String>, mend: impl Into<String>) {
        self.warnings.push(Fault { line, saw: saw.into(), mend: mend.into() });
    }

    /// In the order of lines, each once.
    pub(super) fn sort(&mut self) {
        for faults in [&mut self.errors, &mut self.warnings] {
            faults.sort_by_key(|fault| fault.line);
            faults.dedup();
        }
    }
}

/// The beginning of words, to name them by.
pub(super) fn start(words: &str) -> String {
    const MOST: usize = 60;
    match words.char_indices().nth(MOST) {
        Some((end, _)) => {
            let end = words[..end].rfind(' ').unwrap_or(end);
            [&words[..end], " …"].concat()
        }
        None => words.to_owned(),
    }
}
