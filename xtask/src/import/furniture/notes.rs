use crate::import::lines::{Line, Shape};
use crate::import::sentences::is_raised;

/// Finds the lines with which footnotes begin: with a raised number, or with a sign that stands
/// after a word above.
pub(super) fn find(lines: &mut [Line]) {
    let mut signs: Vec<String> = Vec::new();
    let mut fresh = true;
    for line in lines {
        if line.note.is_none() && line.shape != Shape::Row && !line.is_forced() {
            let words = &line.words.text;
            let sign = sign(words).filter(|sign| {
                let raised = sign.starts_with(is_raised);
                let known = signs.iter().any(|it| it == sign);
                (known || (fresh && raised)) && words.len() > sign.len()
            });
            let sign = sign.map(str::len);
            let from = sign.unwrap_or(0);
            refer(&words[from..], &mut signs);
            line.note = sign;
        }
        fresh = line.is_empty() || line.note.is_some();
    }
}

/// What a footnote may begin with: `¹`, `[1]`, `*`, `†`.
fn sign(words: &str) -> Option<&str> {
    let first = words.chars().next()?;
    let end = match first {
        c if is_raised(c) => words.find(|c| !is_raised(c)).unwrap_or(words.len()),
        '[' => words.find(']')? + 1,
        '*' | '†' | '‡' => words.find(|c| c != first).unwrap_or(words.len()),
        _ => return None,
    };
    (end <= 8).then(|| &words[..end])
}

/// Notes the signs that follow a word.
fn refer(words: &str, signs: &mut Vec<String>) {
    if words.is_ascii() && !words.bytes().any(|byte| matches!(byte, b'[' | b'*')) {
        return;
    }
    for (at, c) in words.match_indices(['[', '*', '†', '‡']) {
        let after = words[..at].ends_with(|c: char| c.is_alphanumeric() || ".,;:)”\"".contains(c));
        if let Some(sign) = sign(&words[at..]).filter(|_| after)
            && (c != "*"
                || words[at + sign.len()..].is_empty()
                || words[at + sign.len()..].starts_with(' '))
            && !signs.iter().any(|it| it == sign)
        {
            signs.push(sign.to_owned());
        }
    }
}
