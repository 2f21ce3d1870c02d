/// What documents of this family call themselves.
const KINDS: &[&str] = &[
    "summary",
    "statement",
    "communiqué",
    "communique",
    "declaration",
    "report",
    "minutes",
    "conclusions",
    "resolution",
    "record",
    "decision",
    "plan of action",
    "action plan",
    "programme of action",
    "program of action",
    "outcome document",
    "outcome statement",
    "press release",
    "road map",
    "roadmap",
];

/// The same, of words that headings and names of meetings have too.
const WEAK: &[&str] = &[
    "outcome",
    "outcomes",
    "recommendations",
    "decisions",
    "guidelines",
    "principles",
    "charter",
    "commitments",
    "agreement",
    "memorandum",
    "strategy",
    "proceedings",
    "compact",
    "pledge",
    "appeal",
    "plan",
    "document",
];

/// Where a line names a kind of document: the end of its words.
fn find(line: &str, kinds: &[&str]) -> Option<usize> {
    let lower = line.to_lowercase();
    if lower.len() != line.len() {
        return None;
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let ends = kinds.iter().flat_map(|kind| lower.match_indices(kind));
    let whole = ends.filter(|(at, kind)| {
        !letter(lower[..*at].chars().next_back())
            && !letter(lower[at + kind.len()..].chars().next())
    });
    whole.map(|(at, kind)| at + kind.len()).min()
}

/// Whether a line names a kind of document.
pub(crate) fn is_kind(line: &str) -> bool {
    find(line, KINDS).is_some()
}

/// The line that names the kind: the shortest that does.
pub(super) fn kind_line<'a>(
    lines: &(impl Iterator<Item = (usize, &'a str)> + Clone),
) -> Option<usize> {
    [KINDS, WEAK].iter().find_map(|kinds| {
        let with = lines.clone().filter(|(_, line)| find(line, kinds).is_some());
        with.min_by_key(|(_, line)| line.split(' ').count()).map(|(at, _)| at)
    })
}

/// Whether a line with a kind has a name too: `Harbour Plan of Action`.
pub(super) fn has_name(line: &str) -> bool {
    let Some(end) = find(line, KINDS).or_else(|| find(line, WEAK)) else { return true };
    let more = !line[end..].trim().is_empty();
    more || line[..end].split(' ').rev().skip(1).any(|word| {
        let word = word.to_lowercase();
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        ![
            "joint",
            "final",
            "the",
            "draft",
            "press",
            "of",
            "plan",
            "action",
            "outcome",
            "programme",
            "program",
            "road",
        ]
        .contains(&word)
            && !word.contains("chair")
            && !word.is_empty()
    })
}

/// A line such as `Joint Statement of the Fourth Talks` as kind and name.
pub(super) fn split(line: &str) -> Option<(&str, &str)> {
    let end = find(line, KINDS).or_else(|| find(line, WEAK))?;
    let (kind, rest) = line.split_at(end);
    let lower = rest.to_ascii_lowercase();
    let joint = [" of the ", " on the ", " from the ", " of ", " on ", ": ", " – ", " - "];
    let joint = joint.iter().find(|joint| lower.starts_with(**joint))?;
    let name = &rest[joint.len()..];
    (!name.is_empty()).then_some((kind, name))
}
