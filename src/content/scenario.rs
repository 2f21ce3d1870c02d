use super::{Id, Text};
use serde::{Deserialize, Serialize};

/// A situation to try: `law/scenarios/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Scenario {
    /// Its public id: `river-crossing`.
    pub id: Id,
    /// How hard it is; an id of the vocabulary's `levels`.
    pub level: Id,
    /// What its text says, as in the address: `recruitment.y`, `child.n`. What it does not
    /// say is not there.
    pub facts: Vec<Text>,
    /// Its words in one language.
    pub words: ScenarioWords,
}

/// `<lang>/scenarios/<id>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct ScenarioWords {
    /// A name of a few words.
    pub title: Text,
    /// What happened; nobody has a name.
    pub text: Text,
    /// What it teaches, in one or two sentences.
    pub point: Text,
    /// What is disputed, or left to national law, where something is.
    #[serde(default)]
    pub doubt: Option<Text>,
}
