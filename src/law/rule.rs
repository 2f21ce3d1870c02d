use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// One rule of the law as an expression over facts, elements and offences, evaluated
/// in Kleene's strong three-valued logic (not met < unknown < met).
///
/// In JSON each node is an object with one key: `{"all": [{"fact": "intent"}, …]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The value of a fact that the reader answers.
    Fact(Rc<str>),
    /// The state of an element.
    Element(Rc<str>),
    /// The state of an offence.
    Offence(Rc<str>),
    /// The least of its parts: met when all are.
    All(Vec<Rule>),
    /// The greatest of its parts: met when one is.
    Any(Vec<Rule>),
    /// Swaps met and not met.
    Not(Box<Rule>),
    /// Never more than unknown: what the treaty does not name and national law decides.
    Open(Box<Rule>),
}

impl Rule {
    /// Calls `visit` for each leaf: its kind as in the JSON (`fact`, `element`,
    /// `offence`) and the id it names.
    pub fn leaves(&self, visit: &mut dyn FnMut(&'static str, &Rc<str>)) {
        match self {
            Self::Fact(id) => visit("fact", id),
            Self::Element(id) => visit("element", id),
            Self::Offence(id) => visit("offence", id),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.leaves(visit);
                }
            }
            Self::Not(part) | Self::Open(part) => part.leaves(visit),
        }
    }
}
