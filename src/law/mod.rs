//! The law's machine: rules over facts. Holds no legal word; may not know Yew, the
//! browser or any language. What the rules say is data (`content/law/`).

mod rule;

pub use rule::Rule;
