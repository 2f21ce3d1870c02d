//! Reads a numbered-paragraph statement of a meeting into JSON, and writes it back.
//!
//! The documents: a title block, headings in any wording, paragraphs numbered from 1,
//! lists, lines after the last paragraph; `#`, `**` and rules as in Markdown. Nothing here
//! knows the wording of one document. The stages:
//! - `markdown`: what a reader's Markdown has beside the words: escapes, anchors, a front.
//! - `lines`: the words of each line, apart from its markup.
//! - `blocks`: numbered paragraphs, list items, other text, rules.
//! - `statement`: which text continues a paragraph, is a heading, or closes.
//! - `derive`: the event, the chairs, the participants, as far as the words tell.
//! - `render`: back to text.

mod blocks;
mod derive;
mod lines;
mod markdown;
mod render;
mod statement;

use std::{fmt, fs};

use anyhow::{Context, Result, bail};
use two_protocols::content::Statement;

pub use render::render;
pub use statement::parse;

/// Where and why a source is no such statement, and the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: String,
    /// What to do about it.
    pub mend: &'static str,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.problem, self.mend)
    }
}

impl std::error::Error for ParseError {}

/// `cargo xtask import content/source/x.md [--out content/en/summary.json]`: the JSON goes
/// to the file, or to standard output.
///
/// # Errors
/// The arguments are others, a file cannot be read or written, or the source is no
/// numbered statement.
pub fn run(args: Vec<String>) -> Result<()> {
    let mut args = args.into_iter();
    let (source, out) = match (args.next(), args.next(), args.next(), args.next()) {
        (Some(source), None, ..) => (source, None),
        (Some(source), Some(flag), Some(out), None) if flag == "--out" => (source, Some(out)),
        _ => bail!("usage: cargo xtask import <source.md> [--out <summary.json>]"),
    };
    let text = fs::read_to_string(&source).context(source.clone())?;
    let json = json(&parse(&text).context(source)?)?;
    if let Some(out) = out {
        fs::write(&out, json).context(out)?;
    } else {
        print!("{json}");
    }
    Ok(())
}

/// A statement as in `<lang>/summary.json`.
///
/// # Errors
/// None in practice: the type has no key that is not a string.
pub fn json(statement: &Statement) -> Result<String> {
    Ok(serde_json::to_string_pretty(statement)? + "\n")
}
