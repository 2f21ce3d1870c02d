/// How many lines a Markdown file says of itself before its text: YAML between `---`, or TOML
/// between `+++`.
pub(crate) fn front<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let mut lines = lines.map(str::trim_end).enumerate().peekable();
    let Some((_, fence @ ("---" | "+++"))) = lines.next() else { return 0 };
    let equals = if fence == "---" { ":" } else { "=" };
    let mut keys = 0;
    for (i, line) in lines {
        let inside = line.starts_with([' ', '\t', '#', '-', '[', ']', '}']) || line.is_empty();
        if line == fence || (line == "..." && fence == "---") {
            return if keys > 0 { i + 1 } else { 0 };
        }
        // A text between two rules begins with an empty line.
        if (i == 1 && line.is_empty()) || (!inside && !is_key(line, equals)) {
            return 0;
        }
        keys += usize::from(!inside);
    }
    0
}

/// Whether a line gives a key its value: `key: value`.
fn is_key(line: &str, equals: &str) -> bool {
    let Some((key, value)) = line.split_once(equals) else { return false };
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    let key = key.trim();
    apart && !key.is_empty() && key.len() <= 40 && !key.contains(['.', ',', ';'])
}

#[cfg(test)]
mod tests {
    use super::front;

    fn count(text: &str) -> usize {
        front(text.lines())
    }

    #[test]
    fn what_a_file_says_of_itself_is_no_part_of_its_text() {
        assert_eq!(count("---\nsource: \"a\"\nlang: \"en\"\n---\n\nText"), 4);
    }

    #[test]
    fn any_yaml_is_such_a_beginning() {
        let yaml =
            "---\n# made by hand\nsource_url: x\n\"A b\":\n  - one\n\n- two\ntext: >\n  more\n...";
        assert_eq!(count(yaml), 10);
        assert_eq!(count("+++\ntitle = \"x\"\n[extra]\n+++\nText"), 4);
    }

    #[test]
    fn a_rule_in_the_first_line_is_no_such_beginning() {
        for text in
            ["---\n\nText\n\n---\n", "---\nsource: \"a\"\n", "Text: more\n---\n", "---\n---"]
        {
            assert_eq!(count(text), 0, "{text}");
        }
        assert_eq!(count("---\nMinisters met. They spoke: all of them\n---\n"), 0);
    }
}
