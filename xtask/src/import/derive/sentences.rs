/// How persons are addressed; the full stop is left out.
const FORMS: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Sir",
    "Dame",
    "Lord",
    "H.E",
    "Hon",
    "Honourable",
    "Ambassador",
    "Senator",
    "Judge",
    "Justice",
    "Gen",
    "Col",
    "Lt",
];

/// Whether a word is a form of address.
pub(super) fn is_form(word: &str) -> bool {
    FORMS.contains(&word.trim_end_matches('.'))
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(' ') {
        let next = text[at + 1..].chars().next();
        let word = text[from..at].rsplit(' ').next().unwrap_or_default();
        let initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase);
        let ends = word.ends_with(['.', '!', '?']) && !initial && !is_form(word);
        if ends && !next.is_some_and(char::is_lowercase) {
            sentences.push(&text[from..at]);
            from = at + 1;
        }
    }
    sentences.push(&text[from..]);
    sentences
}
