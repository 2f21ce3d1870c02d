/// Around the lines with which a Markdown file says what it is.
const FENCE: &str = "---";
/// What Markdown lets a backslash stand before.
const MARKUP: &str = "\\`*_{}[]<>()#+-.!~|&";

/// How many lines the file says of itself before its text: `---`, `key: value`, `---`.
pub(super) fn front(source: &str) -> usize {
    let mut lines = source.lines().enumerate();
    if lines.next().is_none_or(|(_, line)| line.trim_end() != FENCE) {
        return 0;
    }
    for (i, line) in lines {
        if line.trim_end() == FENCE {
            return i + 1;
        }
        let key = line.split_once(": ").map_or("", |(key, _)| key);
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            break;
        }
    }
    0
}

/// A line without the anchors that links lead to: `<a id="…"></a>`.
pub(super) fn without_anchors(line: &str) -> String {
    let mut rest = line;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("<a id=\"") {
        let Some((_, after)) = after.split_once("\"></a>") else { break };
        text.push_str(before);
        rest = after;
    }
    text + rest
}

/// Words as they are meant: a backslash before a sign of Markdown is none of them.
pub(super) fn unescaped(words: &str) -> String {
    let mut text = String::new();
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        let meant = match signs.peek() {
            Some(next) if sign == '\\' && MARKUP.contains(*next) => signs.next(),
            _ => None,
        };
        text.push(meant.unwrap_or(sign));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_of_itself_is_no_part_of_its_text() {
        assert_eq!(front("---\nsource: \"a\"\nlang: \"en\"\n---\n\nText"), 4);
    }

    #[test]
    fn a_rule_in_the_first_line_is_no_such_beginning() {
        assert_eq!(front("---\n\nText\n\n---\n"), 0);
        assert_eq!(front("---\nsource: \"a\"\n"), 0);
        assert_eq!(front("Text: more\n---\n"), 0);
    }

    #[test]
    fn anchors_and_escapes_are_no_words() {
        assert_eq!(without_anchors("## <a id=\"section-2\"></a>Two <b"), "## Two <b");
        assert_eq!(unescaped(r"a \* b \\ c \d"), r"a * b \ c \d");
    }
}
