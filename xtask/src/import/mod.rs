//! Reads a numbered-paragraph statement of a meeting into JSON, and writes it back.
//!
//! The documents: a title block, a preamble, headings in any wording, numbered paragraphs,
//! lists, lines after the last paragraph, annexes, footnotes; as plain text or as Markdown.
//! Nothing here knows the wording of one document. The stages:
//! - `text`: the bytes as UTF-8, without signs that nobody sees.
//! - `markdown`: which signs are words, and which markup; `lines`: the words of each line.
//! - `furniture`: what a page has beside its text, and its footnotes.
//! - `numbering`, `lists`, `headings`, `sentences`: what a line begins, and how it looks.
//! - `blocks`: lines put together.
//! - `reader`: which text continues a paragraph, is a heading, or closes; `draft` holds it.
//! - `finish`: the draft as a statement.
//! - `derive`: the event, the chairs, the participants, as far as the words tell.
//! - `outline`: what was read, on one screen; `render`: back to text.
//!
//! All that is wrong or doubtful is collected in `faults` and said at once.

mod block;
mod blocks;
mod derive;
mod draft;
mod faults;
mod finish;
mod furniture;
mod headings;
mod hyphens;
mod lines;
mod lists;
mod markdown;
mod numbering;
mod outline;
mod reader;
mod render;
mod sentences;
mod text;
mod words;

use std::fs;

use anyhow::{Context, Result, bail};
use two_protocols::content::Statement;

use self::faults::Report;

pub use self::faults::{Fault, Faults};
pub use self::outline::outline;
pub use self::render::render;
pub use self::text::{clean, text};

/// A statement, and what of it is doubtful.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What was read.
    pub statement: Statement,
    /// Where an editor should look, in the order of lines.
    pub warnings: Vec<Fault>,
}

/// Reads a numbered statement.
///
/// # Errors
/// All places where the source is no such statement.
pub fn import(source: &str) -> Result<Imported, Faults> {
    let mut report = Report::default();
    text::check(source, &mut report);
    let mut lines = markdown::lines(&text::clean(source), &mut report);
    let statement = if let Some(style) = numbering::style(&lines) {
        furniture::furniture(&mut lines, &style, &mut report);
        let hyphens = hyphens::Hyphens::new(&lines);
        let blocks = blocks::blocks(lines, &style, &mut report);
        let draft = reader::read(blocks, &hyphens, &mut report);
        let mut statement = finish::finish(draft, &mut report);
        derive::derive(&mut statement, &mut report);
        statement
    } else {
        numbering::none(&lines, &mut report);
        Statement::default()
    };
    report.sort();
    let Report { errors, warnings } = report;
    if errors.is_empty() {
        return Ok(Imported { statement, warnings });
    }
    Err(Faults { errors, warnings, outline: outline(&statement) })
}

/// Reads a numbered statement, whatever of it is doubtful.
///
/// # Errors
/// All places where the source is no such statement.
pub fn parse(source: &str) -> Result<Statement, Faults> {
    import(source).map(|it| it.statement)
}

/// `cargo xtask import content/source/x.md [--out content/en/summary.json]`: the JSON goes
/// to the file, or to standard output; what is wrong or doubtful, and then what was read, to
/// standard error.
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
    let bytes = fs::read(&source).context(source.clone())?;
    let say = |name: &str, faults: &[Fault]| {
        for fault in faults {
            eprintln!("{name}: {source}: {fault}");
        }
    };
    let read = text(&bytes).map_err(|fault| Faults { errors: vec![fault], ..Faults::default() });
    match read.and_then(import) {
        Ok(Imported { statement, warnings }) => {
            let json = json(&statement)?;
            match out {
                Some(out) => fs::write(&out, json).context(out)?,
                None => print!("{json}"),
            }
            say("warning", &warnings);
            eprint!("{}", outline(&statement));
            Ok(())
        }
        Err(faults) => {
            say("warning", &faults.warnings);
            say("error", &faults.errors);
            eprint!("{}", faults.outline);
            bail!("{source}: not imported: {} to mend", faults.errors.len())
        }
    }
}

/// A statement as in `<lang>/summary.json`.
///
/// # Errors
/// None in practice: the type has no key that is not a string.
pub fn json(statement: &Statement) -> Result<String> {
    Ok(serde_json::to_string_pretty(statement)? + "\n")
}
