//! Whether every id in the content resolves. Runs in the browser too, when content is
//! loaded: small, and without a word of the law.

mod find;
mod items;
mod known;
#[cfg(feature = "tools")]
mod written;

use std::fmt;

use super::Content;
use find::Check;

/// One thing that is wrong in the content, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, under `content/`.
    pub file: String,
    /// The item in it.
    pub id: String,
    /// The field of the item; empty if it is all of it.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { file, id, field, problem } = self;
        let field = if field.is_empty() { "" } else { &format!("{field}: ") };
        write!(f, "content/{file}: {id}: {field}{problem}")
    }
}

/// What is wrong in the content: ids that name nothing or two things, rules that go round
/// in a circle, quotes that are not in their source, words that are missing. Empty if all
/// is well. In the browser: only ids that name nothing.
pub fn check(content: &Content) -> Vec<Fault> {
    let mut check = Check::new(content);
    check.facts();
    check.elements();
    check.offences();
    check.rows();
    check.recommendations();
    check.obligations();
    check.scenarios();
    check.protection();
    check.pointers();
    // What only an author can get wrong is found before the page is built.
    #[cfg(feature = "tools")]
    check.written();
    check.faults
}
