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
mod compared;
mod edition;
mod element;
mod fact;
mod fill;
mod instrument;
mod links;
mod marks;
mod obligation;
mod offence;
mod part;
mod pointer;
mod protection;
mod recommendation;
mod row;
mod said;
mod scenario;
mod shell;
mod statement;
mod trial;
mod ui;
mod view;
mod vocabulary;

use std::rc::Rc;

pub use about::{About, Link, Topic};
pub use bundle::Content;
pub use check::{Fault, check};
pub use compared::{Compared, ComparedRow, ComparedSide, Quote, Told};
pub use edition::Edition;
pub use element::{Element, ElementWords, Phrase};
pub use fact::{Fact, FactWords};
pub use fill::fill;
pub use instrument::{Instrument, InstrumentWords, Provision};
pub use links::{Kind, Links};
pub use marks::Run;
pub use obligation::{Obligation, ObligationWords};
pub use offence::{Offence, OffenceKind, OffenceWords};
pub use part::{Body, Part};
pub use pointer::{Pointer, PointerWords};
pub use protection::{Protection, ProtectionWords};
pub use recommendation::{Recommendation, RecommendationWords};
pub use row::{Group, Row, RowWords, Side, SideWords};
pub use scenario::{Scenario, ScenarioWords};
pub use shell::{Known, Shell};
pub use statement::{
    Event, Item, Mark, Note, Paragraph, Participants, Passage, Person, Section, Statement,
};
pub use trial::Trial;
pub use ui::{Ui, UiKey};
pub use view::View;
pub use vocabulary::{Term, Vocabulary};

/// A stable id, as in the address: kebab-case, see each type for its kind.
pub type Id = Rc<str>;
/// Words on screen, plain text.
pub type Text = Rc<str>;
