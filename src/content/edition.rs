use super::Text;
use serde::{Deserialize, Serialize};

/// Which edition of the content this is; shown wherever the content is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Edition {
    /// The version of the content, as in the change log.
    pub version: Text,
    /// The day the content was last changed, `YYYY-MM-DD`.
    pub date: Text,
    /// The first eight hex digits of the SHA-256 of the content; empty in the
    /// source file, filled by the build.
    #[serde(default)]
    pub hash: Text,
}

impl Edition {
    /// What words about it are filled in with.
    pub fn values(&self) -> [(&'static str, &str); 3] {
        [("version", &self.version), ("date", &self.date), ("hash", &self.hash)]
    }
}
