//! How items are cited: `cargo test -p xtask --test cite`.
//!
//! What others make of our citations is asked of their own programs: reference managers'
//! parsers and style engines from npm, in one Node process for each test (`parsers.mjs`).

mod checked;
mod formats;
mod parsers;
mod plain;
mod shelf;
mod sources;
mod strange;
