use std::ops::Range;

/// The part of a text, about so many characters long, that shows most of the marks; it
/// begins and ends between words where the script has spaces. All of a short text.
pub fn excerpt(text: &str, marks: &[Range<usize>], about: usize) -> Range<usize> {
    let places: Vec<usize> = text.char_indices().map(|it| it.0).chain([text.len()]).collect();
    let count = places.len() - 1;
    if count <= about {
        return 0..text.len();
    }
    let place = |byte: usize| places.partition_point(|it| *it < byte);
    let (mut first, mut last, mut most) = (0, 0, 0);
    for (at, mark) in marks.iter().enumerate() {
        let start = place(mark.start);
        let shown = marks[at..].iter().take_while(|it| place(it.end) <= start + about);
        let (shown, end) = shown.fold((0, start), |(shown, _), it| (shown + 1, place(it.end)));
        if shown > most {
            (first, last, most) = (start, end, shown);
        }
    }
    // What is marked stands in the middle.
    let room = about.saturating_sub(last - first) / 2;
    let start = first.saturating_sub(room).min(count - about);
    let end = (start + about).min(count);
    let start = if start == 0 { 0 } else { after_space(text, places[start], places[first]) };
    let end = if end == count { text.len() } else { before_space(text, places[last], places[end]) };
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
