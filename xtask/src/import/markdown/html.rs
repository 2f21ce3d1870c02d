/// What is done with an element of HTML in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Its words are words like others.
    Plain,
    /// Its words are a heading of this level.
    Heading(u8),
    /// A line ends.
    Break,
    /// Its figures stand high: the sign of a footnote.
    Sup,
    /// It has a shape that is not read: the editor writes it anew.
    Refused,
    /// No element: words in angle brackets.
    Unknown,
}

const PLAIN: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "center",
    "cite",
    "code",
    "dfn",
    "div",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "header",
    "html",
    "i",
    "img",
    "ins",
    "kbd",
    "main",
    "mark",
    "nav",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
];

const REFUSED: &[&str] = &[
    "audio", "button", "canvas", "caption", "dd", "del", "details", "dl", "dt", "embed", "form",
    "head", "iframe", "input", "label", "li", "link", "math", "meta", "noscript", "object", "ol",
    "option", "s", "script", "select", "strike", "style", "summary", "svg", "table", "tbody", "td",
    "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "video",
];

/// A tag at the start of a text: how long it is, its name, and whether it ends its element.
pub(super) fn tag(text: &str) -> Option<(usize, String, bool)> {
    let inside = text.strip_prefix('<')?;
    let ends = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let letters = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let name = &inside[..letters];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let length = text.find('>')? + 1;
    let attributes = inside[letters..].split('>').next()?.trim_end_matches('/');
    is_attributes(attributes).then(|| (length, name.to_ascii_lowercase(), ends))
}

/// Whether a tag has nothing but attributes with their values after its name: anything else may
/// be words in angle brackets.
fn is_attributes(mut rest: &str) -> bool {
    loop {
        let trimmed = rest.trim_start();
        if trimmed.is_empty() {
            return true;
        }
        let Some((name, value)) = trimmed.split_once('=') else { return false };
        let apart = trimmed.len() < rest.len();
        let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_');
        if !apart || name.is_empty() || !name.chars().all(named) {
            return false;
        }
        rest = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => match value[1..].split_once(quote) {
                Some((_, rest)) => rest,
                None => return false,
            },
            _ => &value[value.find(char::is_whitespace).unwrap_or(value.len())..],
        };
    }
}

/// What an element is, by its name.
pub(super) fn kind(name: &str) -> Tag {
    match name.as_bytes() {
        b"br" | b"hr" => Tag::Break,
        b"sup" => Tag::Sup,
        [b'h', level @ b'1'..=b'6'] => Tag::Heading(level - b'0'),
        _ if PLAIN.contains(&name) => Tag::Plain,
        _ if REFUSED.contains(&name) => Tag::Refused,
        _ => Tag::Unknown,
    }
}

/// Figures as they stand high.
pub(crate) fn raised(words: &str) -> String {
    let raise = |c: char| match c.to_digit(10) {
        Some(figure) if c.is_ascii() => {
            ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][figure as usize]
        }
        _ => c,
    };
    words.chars().map(raise).collect()
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn a_tag_has_attributes_and_no_words() {
        let length = |text| tag(text).map(|(length, ..)| length);
        for text in ["<b>", "</b>", "<br/>", "<a id=\"x y\" href='z'>", "<p class=x>"] {
            assert_eq!(length(text), Some(text.len()), "{text}");
        }
        for text in ["<3>", "< b>", "<b and more>", "<p", "<p class=\"x>", "<Ports, and more>"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
