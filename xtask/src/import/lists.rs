//! The markers of lists, and how one list stands within another.

use super::numbering::{number, roman};

/// What kind of marker begins an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// A sign that is the same for each item.
    Sign(char),
    /// Letters, figures or Roman figures, with the signs around them: `(a)`, `b.`, `iv)`.
    Counted { open: bool, close: char, kind: Count },
}

/// What counts the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Small,
    Large,
    SmallRoman,
    LargeRoman,
    Number,
    /// A letter of another script.
    Letter,
}

/// A marker at the start of words: the ways to read it, each with its place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) readings: Vec<(Style, u32)>,
    pub(super) end: usize,
    pub(super) next: usize,
}

impl Marker {
    /// Whether it is a sign that nothing else begins with.
    pub(super) fn is_sure(&self) -> bool {
        matches!(self.readings[..], [(Style::Sign(c), _)] if !matches!(c, '-' | '*' | '+' | 'o' | '–' | '—'))
    }

    /// Whether it is a sign, not a letter or number.
    pub(super) fn is_sign(&self) -> bool {
        matches!(self.readings[..], [(Style::Sign(_), _)])
    }

    /// Whether it may be a Roman or large letter with a full stop, as headings have too.
    pub(super) fn is_large(&self) -> bool {
        self.readings.iter().any(|(style, _)| {
            matches!(
                style,
                Style::Counted { open: false, close: '.', kind: Count::Large | Count::LargeRoman }
            )
        })
    }
}

/// The marker at the start of words.
pub(super) fn marker(words: &str) -> Option<Marker> {
    sign(words).or_else(|| counted(words))
}

/// Whether a sign begins an item: bullets, dashes, arrows, ticks, what word processors have.
fn is_sign(c: char) -> bool {
    matches!(c, '-' | '*' | '+' | '–' | '—' | '―' | '·' | '•' | '‣' | '⁃' | '⁌' | '⁍' | '∙' | '−'
        | '→'..='⇿' | '■'..='◿' | '☀'..='➿' | '⟰'..='⟿' | '⤀'..='⥿' | '⬀'..='⯿' | '\u{e000}'..='\u{f8ff}')
}

fn sign(words: &str) -> Option<Marker> {
    let c = words.chars().next()?;
    let rest = &words[c.len_utf8()..];
    let spaced = rest.starts_with(char::is_whitespace);
    // Without a space only what is no sign of a sentence.
    let sure = !matches!(c, '-' | '*' | '+' | '–' | '—' | '―' | '−');
    let bullet = is_sign(c) && (spaced || (sure && rest.starts_with(char::is_alphanumeric)));
    // What Word makes of its hollow bullet.
    let hollow = c == 'o' && spaced;
    (bullet || hollow).then(|| {
        let next = words.len() - rest.trim_start().len();
        Marker { readings: vec![(Style::Sign(c), 0)], end: c.len_utf8(), next }
    })
}

fn counted(words: &str) -> Option<Marker> {
    let open = words.chars().next().filter(|c| matches!(c, '(' | '（'));
    let from = open.map_or(0, char::len_utf8);
    let inside = &words[from..];
    let length = inside.find(|c: char| !c.is_alphanumeric()).unwrap_or(inside.len());
    let close = inside[length..].chars().next()?;
    let bracket = matches!(close, ')' | '）');
    if !bracket && (open.is_some() || close != '.') {
        return None;
    }
    let count = &inside[..length];
    let end = from + length + close.len_utf8();
    let rest = &words[end..];
    let spaced = rest.starts_with(char::is_whitespace);
    let tight = bracket && rest.starts_with(char::is_alphabetic);
    if !spaced && !tight {
        return None;
    }
    let kinds = kinds(count, bracket);
    let close = if bracket { ')' } else { '.' };
    let style = |kind| Style::Counted { open: open.is_some(), close, kind };
    let readings: Vec<_> = kinds.into_iter().map(|(kind, place)| (style(kind), place)).collect();
    let next = words.len() - rest.trim_start().len();
    (!readings.is_empty()).then_some(Marker { readings, end, next })
}

/// What letters or figures may count, and which place they have.
fn kinds(count: &str, bracket: bool) -> Vec<(Count, u32)> {
    let mut kinds = Vec::new();
    let letters = count.chars().count();
    let Some(first) = count.chars().next() else { return kinds };
    if bracket && letters < 4 && number(count).is_some_and(|(_, length)| length == count.len()) {
        kinds.extend(number(count).map(|(value, _)| (Count::Number, value)));
        return kinds;
    }
    let ascii = first.is_ascii_alphabetic();
    // `(aa)` comes after `(z)`.
    let same = letters < 3 && count.chars().all(|c| c == first);
    if ascii && same {
        let place = u32::from(first.to_ascii_lowercase() as u8 - b'a') + 1;
        let place = place + if letters == 2 { 26 } else { 0 };
        let kind = if first.is_ascii_lowercase() { Count::Small } else { Count::Large };
        kinds.push((kind, place));
    } else if !ascii && letters == 1 && first.is_alphabetic() {
        kinds.push((Count::Letter, 0));
    }
    if let Some(place) = roman(count) {
        let kind = if first.is_ascii_lowercase() { Count::SmallRoman } else { Count::LargeRoman };
        kinds.push((kind, place));
    }
    kinds
}

/// An open list: its style, the place of its last item, how far that is indented.
#[derive(Clone, Debug)]
pub(super) struct Level {
    style: Style,
    place: u32,
    indent: usize,
}

/// The lists that are open, one within the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists(Vec<Level>);

impl Lists {
    pub(super) fn close(&mut self) {
        self.0.clear();
    }

    /// How deep the next item stands. `leads` says whether the words before it lead to a list.
    pub(super) fn item(&mut self, marker: &Marker, indent: usize, leads: bool) -> usize {
        let depth = self.depth(marker, indent, leads);
        let (style, place) = self.reading(marker, depth);
        self.0.truncate(depth);
        self.0.push(Level { style, place, indent });
        depth
    }

    /// Whether a marker goes on with a list that is open.
    pub(super) fn goes_on(&self, marker: &Marker) -> bool {
        self.0.iter().any(|level| {
            marker.readings.iter().any(|(style, place)| {
                *style == level.style && Some(*place) == level.place.checked_add(1)
            })
        })
    }

    fn depth(&self, marker: &Marker, indent: usize, leads: bool) -> usize {
        let Some(last) = self.0.last() else { return 0 };
        let deeper = indent > last.indent + 1;
        // What goes on with a list that is open, the innermost first.
        let goes_on = self.0.iter().rposition(|level| {
            marker.readings.iter().any(|(style, place)| {
                *style == level.style
                    && match style {
                        Style::Sign(_) => !deeper && level.indent <= indent + 1,
                        Style::Counted { kind: Count::Letter, .. } => true,
                        Style::Counted { .. } => Some(*place) == level.place.checked_add(1),
                    }
            })
        });
        if let Some(depth) = goes_on {
            return depth;
        }
        let begins = marker.readings.iter().any(|(style, place)| match style {
            Style::Sign(_) => {
                let counted = matches!(last.style, Style::Counted { .. });
                ((leads || counted) && !self.has(style)) || deeper
            }
            Style::Counted { kind: Count::Letter, .. } => leads,
            Style::Counted { .. } => *place == 1 && !self.has(style),
        });
        if begins {
            return self.0.len();
        }
        let same = self
            .0
            .iter()
            .rposition(|level| marker.readings.iter().any(|(style, _)| *style == level.style));
        same.unwrap_or(self.0.len() - 1)
    }

    fn has(&self, style: &Style) -> bool {
        self.0.iter().any(|level| level.style == *style)
    }

    /// Which of its readings a marker has at a depth: that which goes on, else that which begins.
    fn reading(&self, marker: &Marker, depth: usize) -> (Style, u32) {
        let level = self.0.get(depth);
        let goes_on = |(style, place): &&(Style, u32)| {
            level.is_some_and(|level| {
                *style == level.style
                    && (*place == level.place + 1 || matches!(style, Style::Sign(_)))
            })
        };
        let readings = &marker.readings;
        let first = readings.iter().find(|(_, place)| *place == 1);
        readings.iter().find(goes_on).or(first).unwrap_or(&readings[0]).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depths(words: &[(&str, usize, bool)]) -> Vec<usize> {
        let mut lists = Lists::default();
        let each = words.iter().map(|(words, indent, leads)| {
            lists.item(&marker(words).expect("a marker"), *indent, *leads)
        });
        each.collect()
    }

    #[test]
    fn markers_of_many_kinds_begin_items() {
        for words in [
            "- a",
            "• a",
            "•a",
            "➢ a",
            "→ a",
            "✓ a",
            "o a",
            "\u{f0b7} a",
            "– a",
            "(a) b",
            "a) b",
            "a. b",
            "(iv) b",
            "iv) b",
            "(12) b",
            "12) b",
            "(aa) b",
            "A. b",
            "(أ) b",
            "（一） b",
            "(a)b",
        ] {
            assert!(marker(words).is_some(), "{words}");
        }
        for words in
            ["a b", "of. x", "-a", "e.g. x", "(see) x", "2020) x", "(2020) x", "", "(a", "a.b"]
        {
            assert_eq!(marker(words), None, "{words}");
        }
    }

    #[test]
    fn letters_that_are_also_roman_go_on_as_what_came_before() {
        let h_to_i = [("(h) x", 0, true), ("(i) x", 0, false), ("(j) x", 0, false)];
        assert_eq!(depths(&h_to_i), [0, 0, 0]);
        let nested =
            [("(a) x:", 0, true), ("(i) x", 0, true), ("(ii) x", 0, false), ("(b) x", 0, false)];
        assert_eq!(depths(&nested), [0, 1, 1, 0]);
        let roman = [("(i) x", 0, true), ("(ii) x", 0, false), ("(iii) x", 0, false)];
        assert_eq!(depths(&roman), [0, 0, 0]);
    }

    #[test]
    fn the_same_sign_is_nested_by_its_indent() {
        let signs = [("- x", 0, true), ("- x", 2, false), ("- x", 2, false), ("- x", 0, false)];
        assert_eq!(depths(&signs), [0, 1, 1, 0]);
    }

    #[test]
    fn another_sign_is_nested_where_the_words_lead_to_it() {
        assert_eq!(
            depths(&[("• x:", 0, true), ("– x", 0, true), ("– x", 0, false), ("• x", 0, false)]),
            [0, 1, 1, 0]
        );
        assert_eq!(depths(&[("➢ x.", 0, true), ("✓ x", 0, false)]), [0, 0]);
    }
}
