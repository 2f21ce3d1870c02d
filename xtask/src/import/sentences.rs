//! What ends a sentence, and what reads like a heading.

/// More words than a heading has.
pub(super) const LONG: usize = 25;

/// Whether words end as a sentence does.
pub(super) fn is_finished(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| {
        c.is_whitespace() || is_raised(c) || "\"'”’)]»）」』*".contains(c)
    });
    words.ends_with([
        '.', ':', ';', '!', '?', '…', '。', '；', '：', '！', '？', '؟', '۔', '؛', '।', '၊', '။',
        '።',
    ]) || words.ends_with(is_without_stops)
}

/// Whether a sign is a small figure that refers to a footnote.
pub(super) fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Scripts whose sentences end without a sign: Thai, Lao, Khmer.
fn is_without_stops(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4e}' | '\u{e80}'..='\u{ecd}' | '\u{1780}'..='\u{17d3}')
}

/// Whether words lead to a list.
pub(super) fn leads(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| is_raised(c) || "\"'”’)".contains(c));
    words.ends_with([':', '：']) || !is_finished(words) && !words.ends_with([',', '،', '，'])
}

/// Whether words lead to a list that must follow.
pub(super) fn must_lead(words: &str) -> bool {
    words.ends_with([':', '：'])
}

/// Whether one sentence ends within the words and another begins.
pub(super) fn has_stop_inside(words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let word = words[..at].rsplit(' ').next().unwrap_or_default();
        let next = words[at + 2..].starts_with(char::is_uppercase);
        // Not after an initial, the number of a heading or a form of address.
        next && word.chars().count() > 3 && word.chars().all(|c| c.is_alphabetic() || c == '-')
    }) || words.contains("。")
}

/// Why words are no heading, where they are none.
pub(super) fn no_heading(words: &str) -> Option<&'static str> {
    if has_stop_inside(words) {
        Some("with a full stop inside")
    } else if words.split(' ').count() > LONG {
        Some("of more than 25 words")
    } else {
        None
    }
}

/// Whether words read like a heading: short, without a stop, and not the rest of a sentence.
pub(super) fn is_title(words: &str) -> bool {
    let count = words.split(' ').count();
    count <= LONG
        && !words.starts_with(char::is_lowercase)
        && !words.ends_with([',', '،', '，', '-', '–'])
        && (!is_finished(words) || words.ends_with(is_without_stops))
        && no_heading(words).is_none()
}

/// Whether words are a sentence, or more than one.
pub(super) fn is_prose(words: &str) -> bool {
    let small = || words.split(' ').skip(1).any(|word| word.starts_with(char::is_lowercase));
    let caseless = !words.contains(|c: char| c.is_lowercase() || c.is_uppercase());
    words.ends_with(['.', ';', '。', '؛', '।', '۔'])
        && (small() || (caseless && words.chars().count() > 8))
}
