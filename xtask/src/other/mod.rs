//! A guide to another document of the family: a folder of content for it, and what is left to do
//! there.
//!
//! - `blank`: what is said of the document, with all of it still to be said.
//! - `left`: what nobody has answered yet, and what still speaks of the project's own document.

mod blank;
mod left;

use std::path::Path;
use std::{fs, path};

use anyhow::{Context, Result, bail, ensure};

pub use self::left::{left, unanswered};

use crate::bundle::{ANSWERS, Bundle, Folder, bundle_from};
use crate::import;
use crate::root;

/// The language whose words a new folder has.
const LANG: &str = "en";
/// The law and its words: what a new folder has as it is in the project's own.
const ROOMS: [&str; 3] = ["law", LANG, "schema"];

/// Makes a folder of content about the document in a file, from which a guide can be built at
/// once: with the law, the document, and nothing else that speaks of a document.
///
/// # Errors
/// When there is something in the folder already, the file is no numbered statement, or a file
/// cannot be read or written. Then nothing is made.
pub fn new(folder: &Path, statement: &Path) -> Result<Bundle> {
    if folder.exists() && fs::read_dir(folder)?.next().is_some() {
        bail!("{}: there is something in it: name a new folder", folder.display());
    }
    let made = make(folder, statement);
    if made.is_err() && folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    made
}

/// The content of a folder.
///
/// # Errors
/// Everything that is wrong in it.
pub fn read(folder: &Path) -> Result<Bundle> {
    bundle_from(&Folder::new(&path::absolute(folder)?), LANG)
}

/// What is left to do in a folder, in lines: the questions without an answer, and what still
/// speaks of the project's own document. Empty if that is nothing.
///
/// # Errors
/// As [`left`].
pub fn told(bundle: &Bundle) -> Result<String> {
    let answers = bundle.folder.name(&format!("{}/{ANSWERS}", bundle.content.lang));
    let lists = [
        (
            format!("{answers}: without an answer, and what is printed until then"),
            unanswered(bundle)?,
        ),
        ("these still speak of the project's own document".to_owned(), left(bundle)?),
    ];
    let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
    let told = lists.map(|(head, lines)| format!("{head}:\n  {}\n", lines.join("\n  ")));
    Ok(told.collect())
}

fn make(folder: &Path, statement: &Path) -> Result<Bundle> {
    let name = statement.file_name().with_context(|| statement.display().to_string())?;
    ensure!(statement.is_file(), "{}: no such file", statement.display());
    let source = folder.join("source").join(name);
    let summary = folder.join(LANG).join("summary.json");
    for file in [&source, &summary] {
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
    }
    // First, for most that is wrong is wrong there. The file is named as the editor knows it.
    let [from, to] = [statement, &summary].map(|it| it.display().to_string());
    import::run(vec![from, "--out".into(), to])?;
    fs::copy(statement, source)?;
    let own = root::content();
    for room in ROOMS {
        copy_new(&own.join(room), &folder.join(room))?;
    }
    blank::put(folder, &own, LANG)?;
    read(folder)
}

/// Copies what is not there yet.
fn copy_new(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_new(&path, &to)?;
        } else if !to.exists() {
            fs::copy(&path, &to).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}
