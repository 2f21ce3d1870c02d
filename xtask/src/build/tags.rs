//! HTML without the end tags and the empty values that it need not have: a browser makes the
//! same page of it.

/// What ends a paragraph by beginning, of what the page has.
const AFTER_P: [&str; 29] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "table",
    "ul",
];
/// In these a paragraph at the end keeps its end tag.
const KEEP_P: [&str; 7] = ["a", "audio", "del", "ins", "map", "noscript", "video"];

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Start(&'a str),
    End(&'a str),
    Other,
}

/// `html` without end tags that HTML lets go, by what follows each (HTML Standard, "Optional
/// tags"), and without `=""`. `html` is as Yew writes it: every element ended, no space between elements that is
/// not meant, no script or style in it.
pub fn lean(html: &str) -> String {
    let mut lean = String::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, piece, after) = next(rest);
        let goes = matches!(piece, Piece::End(name) if is_optional(name, next(after).1));
        match piece {
            Piece::Start(_) => lean.push_str(&without_empty(text)),
            _ if goes => {}
            _ => lean.push_str(text),
        }
        rest = after;
    }
    lean
}

/// The start tags of `html`, as written.
pub(super) fn tags(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (text, piece, after) = next(rest);
            rest = after;
            if matches!(piece, Piece::Start(_)) {
                return Some(text);
            }
        }
        None
    })
}

/// A start tag whose empty values go: `hidden=""` is `hidden`.
fn without_empty(tag: &str) -> String {
    // Yew writes double quotes alone, so that every other part is outside of values.
    let parts: Vec<&str> = tag.split('"').collect();
    let mut lean = String::new();
    for pair in parts.chunks(2) {
        let [outside, value] = *pair else {
            lean.push_str(pair[0]);
            break;
        };
        match outside.strip_suffix('=') {
            Some(name) if value.is_empty() => lean.push_str(name),
            _ => lean.push_str(&[outside, "\"", value, "\""].concat()),
        }
    }
    lean
}

/// The first piece of `html`: as written, what it is, and what follows.
fn next(html: &str) -> (&str, Piece<'_>, &str) {
    let length = if html.starts_with("<!--") {
        html.find("-->").map_or(html.len(), |at| at + 3)
    } else if html.starts_with('<') {
        end_of_tag(html)
    } else {
        html.find('<').unwrap_or(html.len())
    };
    let (text, after) = html.split_at(length);
    let name = |tag: &'static str| {
        let tag = text.strip_prefix(tag)?;
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
        (!name.is_empty()).then_some(name)
    };
    let piece = match (name("</"), name("<")) {
        (Some(name), _) => Piece::End(name),
        (None, Some(name)) => Piece::Start(name),
        (None, None) => Piece::Other,
    };
    (text, piece, after)
}

/// Where a tag ends: at a `>` that is in no value.
fn end_of_tag(html: &str) -> usize {
    let mut quote = None;
    for (at, sign) in html.char_indices() {
        match (quote, sign) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// Whether an element may go without its end tag before this piece. An end tag that follows is
/// that of the element around it, so that this one was the last in it.
fn is_optional(name: &str, next: Piece<'_>) -> bool {
    match (name, next) {
        ("p", Piece::End(around)) => !KEEP_P.contains(&around) && !around.contains('-'),
        ("p", Piece::Start(next)) => AFTER_P.contains(&next),
        ("li" | "dd" | "td" | "th" | "tr" | "tbody" | "option", Piece::End(_)) => true,
        ("li", Piece::Start(next)) => next == "li",
        ("dt" | "dd", Piece::Start(next)) => matches!(next, "dt" | "dd"),
        ("td" | "th", Piece::Start(next)) => matches!(next, "td" | "th"),
        ("tr", Piece::Start(next)) => next == "tr",
        ("thead" | "tbody", Piece::Start(next)) => matches!(next, "tbody" | "tfoot"),
        ("option", Piece::Start(next)) => matches!(next, "option" | "optgroup" | "hr"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_loses_its_end_before_a_block_and_at_the_end_of_its_parent() {
        assert_eq!(lean("<div><p>a</p><p>b</p></div>"), "<div><p>a<p>b</div>");
        assert_eq!(lean("<p>a</p><h2 id=\"b\">b</h2>"), "<p>a<h2 id=\"b\">b</h2>");
    }

    #[test]
    fn a_paragraph_keeps_its_end_before_text_and_what_may_stand_in_it() {
        for html in
            ["<p>a</p> b", "<p>a</p><a>b</a>", "<p>a</p><span></span>", "<p>a</p><!-- b -->"]
        {
            assert_eq!(lean(html), html);
        }
        assert_eq!(lean("<p>a</p>"), "<p>a</p>", "nobody knows what follows");
    }

    #[test]
    fn a_paragraph_keeps_its_end_at_the_end_of_what_may_stand_in_it() {
        for html in
            ["<a><p>b</p></a>", "<ins><p>b</p></ins>", "<two-protocols><p>b</p></two-protocols>"]
        {
            assert_eq!(lean(html), html);
        }
    }

    #[test]
    fn items_cells_and_options_lose_their_ends_before_their_like() {
        assert_eq!(lean("<ul><li>a</li><li>b</li></ul>"), "<ul><li>a<li>b</ul>");
        assert_eq!(
            lean("<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt><dd>d</dd></dl>"),
            "<dl><div><dt>a<dd>b</div><dt>c<dd>d</dl>"
        );
        assert_eq!(
            lean(
                "<table><thead><tr><td></td><th>a</th></tr></thead><tbody><tr><th>b</th>\
                <td>c</td></tr><tr><td>d</td></tr></tbody></table>"
            ),
            "<table><thead><tr><td><th>a<tbody><tr><th>b<td>c<tr><td>d</table>"
        );
        assert_eq!(
            lean("<select><option>a</option><option>b</option></select>"),
            "<select><option>a<option>b</select>"
        );
    }

    #[test]
    fn other_elements_keep_their_ends() {
        for html in ["<div><span>a</span><dt>b</dt></div>", "<ol><li>a</li> <li>b</li> </ol>"] {
            assert_eq!(lean(html), html);
        }
    }

    #[test]
    fn an_empty_value_goes_and_no_other() {
        assert_eq!(lean("<p hidden=\"\" id=\"a\">"), "<p hidden id=\"a\">");
        assert_eq!(lean("<option value=\"\" selected=\"\">"), "<option value selected>");
        assert_eq!(
            lean("<p id=\"a\" title=\"b=\">=\"\"</p>"),
            "<p id=\"a\" title=\"b=\">=\"\"</p>"
        );
    }

    #[test]
    fn a_sign_in_a_value_ends_no_tag() {
        assert_eq!(
            lean("<p title=\"a > </p>\">b</p><p>c</p><hr>"),
            "<p title=\"a > </p>\">b<p>c<hr>"
        );
    }
}
