//! What the page says: the types of the JSON in `content/`, the check that every id
//! resolves, and what belongs to what. Pure: knows neither Yew nor the browser.
//!
//! An item's law (ids, rules, provisions) and its words (one language) are two files
//! with the same id; `cargo xtask build` joins them, the words under `words`.

mod about;
mod answers;
mod bundle;
mod check;
mod cite;
mod edition;
mod element;
mod fact;
mod fill;
mod instrument;
mod links;
mod marks;
mod obligation;
mod offence;
mod pointer;
mod protection;
mod read;
mod recommendation;
mod row;
mod scenario;
mod statement;
mod ui;
mod vocabulary;

use std::rc::Rc;

pub use about::{About, Link, Topic};
pub use bundle::Content;
pub use check::{Fault, check};
pub use edition::Edition;
pub use element::{Element, ElementWords, Phrase};
pub use fact::{Fact, FactWords};
pub use fill::fill;
pub use instrument::{Instrument, InstrumentWords, Provision};
pub use links::{Kind, Links};
pub use marks::Run;
pub use obligation::{Obligation, ObligationWords};
pub use offence::{Offence, OffenceKind, OffenceWords};
pub use pointer::{Pointer, PointerWords};
pub use protection::{Protection, ProtectionWords};
pub use read::{At, Extent, Read, Value, Wrong, read};
pub use recommendation::{Recommendation, RecommendationWords};
pub use row::{Group, Row, RowWords, Side, SideWords};
pub use scenario::{Scenario, ScenarioWords};
pub use statement::{Event, Item, Mark, Paragraph, Participants, Person, Section, Statement};
pub use ui::{Ui, UiKey};
pub use vocabulary::{Term, Vocabulary};

/// A stable id, as in the address: kebab-case, see each type for its kind.
pub type Id = Rc<str>;
/// Words on screen, plain text.
pub type Text = Rc<str>;
