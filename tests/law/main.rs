//! The law of `content/law/` applied by the engine.
//!
//! - `rules`: the rules as sentences, one a line.
//! - `engine`: what holds of the engine whatever the rules say.
//! - `changes`: what would settle or flip an offence, against brute force.
//! - `oracle`: every combination, against an oracle that knows two values only.
//! - `errors`: rules that are no law.
//! - `cases`: decided and documented cases, argued in `cases.json`.
//! - `headline`: what a result says first, what is owed to the person, what is asked next.
//! - `scenarios`: the situations to try; `scenarios.json` has what a lawyer would say of each,
//!   argued before the rules were asked.

mod cases;
mod changes;
mod engine;
mod errors;
mod headline;
mod oracle;
mod rules;
mod scenarios;
mod subject;
