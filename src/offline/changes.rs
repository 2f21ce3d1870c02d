/// One entry of the change log of content and rules: `content/<lang>/changes.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The version that it made.
    pub version: String,
    /// What changed, a sentence each.
    pub said: Vec<String>,
}

/// What changed after a version, newest first; all of it, if the log does not know the version.
pub fn changes<'a>(log: &'a [Change], since: &str) -> impl Iterator<Item = &'a str> {
    let newer = log.iter().take_while(move |change| change.version != since);
    newer.flat_map(|change| &change.said).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_what_came_after_the_readers_edition() {
        let entry = |version: &str, said: &str| Change {
            version: version.into(),
            said: vec![said.to_owned()],
        };
        let log = [entry("0.3.0", "c"), entry("0.2.0", "b"), entry("0.1.0", "a")];
        assert_eq!(changes(&log, "0.1.0").collect::<Vec<_>>(), ["c", "b"]);
        assert_eq!(changes(&log, "0.3.0").count(), 0);
        assert_eq!(changes(&log, "0.0.1").count(), 3);
    }
}
