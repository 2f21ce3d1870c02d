use super::kinds::is_kind;

/// Small words within the name of a place.
const SMALL: &[&str] = &[
    "of", "the", "de", "la", "le", "les", "da", "do", "dos", "del", "di", "du", "and", "al", "el",
    "upon", "on", "am", "an", "der", "des", "es", "na", "in", "-",
];

/// Words of the names of meetings and bodies.
const EVENTS: &[&str] = &[
    "meeting",
    "meetings",
    "workshop",
    "conference",
    "forum",
    "talks",
    "assembly",
    "session",
    "summit",
    "dialogue",
    "consultation",
    "consultations",
    "congress",
    "seminar",
    "symposium",
    "council",
    "committee",
    "commission",
    "group",
    "process",
    "ministerial",
    "ministers",
    "round",
    "roundtable",
    "association",
    "union",
    "organization",
    "organisation",
    "programme",
    "project",
    "network",
    "partnership",
    "initiative",
    "nations",
    "convention",
    "parties",
    "delegates",
    "chairs",
    "co-chairs",
    "chair",
    "government",
    "governments",
    "ministry",
    "secretariat",
    "office",
    "annual",
    "general",
];

/// Whether words read like a place: a few names, with commas between them.
pub(super) fn is_place(words: &str) -> bool {
    let parts: Vec<&str> = words.split([',', '،', '，']).map(str::trim).collect();
    !words.contains(|c: char| c.is_numeric())
        && !is_kind(words)
        && parts.len() < 6
        && parts.iter().all(|part| is_name(part))
}

fn is_name(part: &str) -> bool {
    let words: Vec<&str> = part.split(' ').filter(|word| !word.is_empty()).collect();
    let first = words.first().is_some_and(|word| !word.starts_with(char::is_lowercase));
    let letters = part.starts_with(char::is_alphabetic);
    first
        && letters
        && words.len() <= 4
        && words.iter().all(|word| {
            let bare = word.trim_matches(['(', ')', '.']).to_lowercase();
            let named = !word.starts_with(char::is_lowercase) || SMALL.contains(&&*bare);
            named && !EVENTS.contains(&&*bare)
        })
}

/// Words in capitals, and others after them: a name and a place in one line.
pub(super) fn split_capitals(words: &str) -> Option<(&str, &str)> {
    let is_capital =
        |word: &str| word.contains(char::is_uppercase) && !word.contains(char::is_lowercase);
    let mut at = 0;
    for (i, word) in words.split(' ').enumerate() {
        let figures = !word.contains(char::is_alphabetic);
        if !is_capital(word) && !figures {
            return (i > 1).then(|| (words[..at].trim_end(), &words[at..]));
        }
        at += word.len() + 1;
    }
    None
}
