use serde::Deserialize;

use crate::content::Text;

/// One entry of the change log of content and rules: `content/<lang>/changes.json`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Change {
    /// The version that it made.
    pub version: Text,
    /// What changed, a sentence each.
    #[serde(rename = "changes")]
    pub said: Vec<Text>,
}

/// What changed after a version, newest first; all of it, if the log does not know the version.
pub fn changes<'a>(log: &'a [Change], since: &str) -> impl Iterator<Item = &'a Text> {
    let newer = log.iter().take_while(move |change| &*change.version != since);
    newer.flat_map(|change| &change.said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_what_came_after_the_readers_edition() {
        let entry =
            |version: &str, said: &str| Change { version: version.into(), said: vec![said.into()] };
        let log = [entry("0.3.0", "c"), entry("0.2.0", "b"), entry("0.1.0", "a")];
        let newer: Vec<&str> = changes(&log, "0.1.0").map(|it| &**it).collect();
        assert_eq!(newer, ["c", "b"]);
        assert_eq!(changes(&log, "0.3.0").count(), 0);
        assert_eq!(changes(&log, "0.0.1").count(), 3);
    }
}
