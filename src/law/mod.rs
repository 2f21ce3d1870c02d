//! The law applied to facts: three-valued logic over rules that it is handed. Holds no
//! legal word; may not know Yew, the browser or any language. What the rules say is data
//! (`content/law/`).
//!
//! - [`rule`](Rule): a rule as the JSON has it. [`Truth`]: yes, no, not known.
//! - [`Law`]: the rules ready for use; [`Facts`]: what is known; [`Assessment`]: the states.
//! - [`Reason`]: why a state is as it is. [`Group`]: what would settle or flip it. [`Question`]:
//!   what to ask next.
//! - [`verify`]: every combination, against an oracle that knows two values only.

mod ask;
mod assess;
mod change;
mod facts;
#[expect(clippy::module_inception)]
mod law;
mod oracle;
mod reason;
mod rule;
mod sets;
mod term;
mod truth;
mod verify;

pub use ask::Question;
pub use assess::{Assessment, Outcome};
pub use facts::Facts;
pub use law::{Fault, Law};
pub use reason::{Part, Reason};
pub use rule::Rule;
pub use sets::Group;
pub use term::Answer;
pub use truth::Truth;
pub use verify::{Table, verify};
