use std::ops::Range;

/// The part of a text, about so many characters long, that shows most of the marks; it
/// begins and ends between words where the script has spaces. All of a short text.
pub fn excerpt(text: &str, marks: &[Range<usize>], about: usize) -> Range<usize> {
    let count = text.chars().count();
    if count <= about {
        return 0..text.len();
    }
    // Where each mark begins and ends, in bytes and in characters.
    let mut at = (0, 0);
    let mut place = |byte: usize| {
        at = (byte, at.1 + text[at.0..byte].chars().count());
        at
    };
    let places: Vec<_> = marks.iter().map(|it| (place(it.start), place(it.end))).collect();
    let (mut first, mut last, mut most) = ((0, 0), (0, 0), 0);
    for (at, (start, _)) in places.iter().enumerate() {
        let shown = places[at..].iter().take_while(|(_, end)| end.1 <= start.1 + about);
        let (shown, end) = shown.fold((0, start), |(shown, _), (_, end)| (shown + 1, end));
        if shown > most {
            (first, last, most) = (*start, *end, shown);
        }
    }
    // What is marked stands in the middle.
    let room = about.saturating_sub(last.1 - first.1) / 2;
    let start = first.1.saturating_sub(room).min(count - about);
    let end = (start + about).min(count);
    let byte = |char: usize| text.char_indices().nth(char).map_or(text.len(), |it| it.0);
    let start = if start == 0 { 0 } else { after_space(text, byte(start), first.0) };
    let end = if end == count { text.len() } else { before_space(text, last.0, byte(end)) };
    start..end.max(start)
}

/// Where the next word begins, not after `most`.
fn after_space(text: &str, from: usize, most: usize) -> usize {
    let most = most.max(from);
    let space = text[from..most].find(char::is_whitespace);
    space.map_or(from, |at| {
        let rest = &text[from + at..];
        (from + at + rest.len() - rest.trim_start().len()).min(most)
    })
}

/// Where the last word ends that ends after `least`.
fn before_space(text: &str, least: usize, to: usize) -> usize {
    let least = least.min(to);
    text[least..to].rfind(char::is_whitespace).map_or(to, |at| least + at)
}
