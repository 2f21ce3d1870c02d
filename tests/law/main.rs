//! The law of `content/law/` applied by the engine.
//!
//! - `rules`: the rules as sentences, one a line.
//! - `engine`: what holds of the engine whatever the rules say.
//! - `changes`: what would settle or flip an offence, against brute force.
//! - `oracle`: every combination, against an oracle that knows two values only.
//! - `errors`: rules that are no law.
//! - `scenarios`: the situations to try; `scenarios.json` has what a lawyer would say of each,
//!   argued before the rules were asked.

mod changes;
mod engine;
mod errors;
mod oracle;
mod rules;
mod scenarios;
mod subject;
