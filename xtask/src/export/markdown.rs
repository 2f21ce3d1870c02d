use two_protocols::content::{Content, Item, Passage, Section, Statement};

use super::Origin;

/// What Markdown may take for markup. A full stop after a number is none: a paragraph begins
/// with its anchor.
const MARKUP: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '#', '~', '|', '&'];

/// The summary as `CommonMark`, after a few lines that say what it is. Its paragraphs keep their
/// numbers, which no program renumbers, and have the ids that they have on the page.
pub(super) fn summary(content: &Content, origin: &Origin) -> String {
    let summary = &content.summary;
    let mut text = String::from("---\n");
    for (key, value) in [
        ("source", &*origin.summary),
        ("date", &origin.record.date),
        ("lang", &content.lang),
        ("edition", &origin.edition),
    ] {
        if value.is_empty() {
            continue;
        }
        // As JSON, whose texts YAML reads too.
        text += &[key, ": ", &serde_json::Value::from(value).to_string(), "\n"].concat();
    }
    text + "---\n\n" + &parts(summary).join("\n\n") + "\n"
}

/// Its parts, between which an empty line stands.
fn parts(summary: &Statement) -> Vec<String> {
    let mut parts = Vec::new();
    for lines in summary.heading.chunk_by(|a, b| ![a, b].contains(&&summary.kind)) {
        if lines[0] == summary.kind {
            parts.push(["# ", &escaped(&summary.kind)].concat());
            continue;
        }
        let lines: Vec<String> =
            lines.iter().map(|line| ["**", &*escaped(line), "**"].concat()).collect();
        // Two spaces end a line within a paragraph.
        parts.push(lines.join("  \n"));
    }
    summary.preamble.iter().for_each(|it| passage(&mut parts, it));
    summary.sections.iter().for_each(|it| section(&mut parts, it));
    parts.push("* * *".into());
    parts.extend(summary.closing.iter().map(|line| escaped(line)));
    summary.annexes.iter().for_each(|it| section(&mut parts, it));
    let notes = summary.notes.iter();
    parts.extend(notes.map(|it| [&*escaped(&it.marker), " ", &escaped(&it.text)].concat()));
    parts
}

fn section(parts: &mut Vec<String>, it: &Section) {
    if let Some(title) = &it.title {
        let signs = if it.sub { "### " } else { "## " };
        parts.push([signs, &anchor(&it.id), &escaped(title)].concat());
    }
    it.lead.iter().for_each(|it| passage(parts, it));
    for it in &it.paragraphs {
        let id = Content::paragraph_id(it.number);
        parts.push([&*anchor(&id), &escaped(&it.printed()), " ", &escaped(&it.text)].concat());
        items(parts, &it.items);
    }
}

fn passage(parts: &mut Vec<String>, it: &Passage) {
    parts.extend((!it.text.is_empty()).then(|| escaped(&it.text)));
    items(parts, &it.items);
}

/// A list. Only `-` makes one to Markdown: any other marker begins a paragraph of its own, and
/// what has none is a paragraph after the list, else a quotation.
fn items(parts: &mut Vec<String>, all: &[Item]) {
    let mut listed = false;
    for run in all.chunk_by(|one, other| is_listed(one) && is_listed(other)) {
        if is_listed(&run[0]) {
            let mut lines = Vec::new();
            self::lines(&mut lines, run, "");
            parts.push(lines.join("\n"));
            listed = true;
            continue;
        }
        let it = &run[0];
        let after = listed && it.text.ends_with('.');
        let begin = match &*it.marker {
            "" if after => String::new(),
            "" => "> ".into(),
            marker => escaped(marker) + " ",
        };
        listed |= !it.marker.is_empty();
        parts.push(begin + &escaped(&it.text));
        items(parts, &it.items);
    }
}

/// Whether all of an item is a list to Markdown.
fn is_listed(it: &Item) -> bool {
    &*it.marker == "-" && it.items.iter().all(is_listed)
}

fn lines(lines: &mut Vec<String>, all: &[Item], indent: &str) {
    for it in all {
        lines.push([indent, "- ", &*escaped(&it.text)].concat());
        self::lines(lines, &it.items, &[indent, "  "].concat());
    }
}

fn anchor(id: &str) -> String {
    ["<a id=\"", id, "\"></a>"].concat()
}

/// Words of which Markdown takes none for markup.
fn escaped(words: &str) -> String {
    let mut escaped = String::new();
    for c in words.chars() {
        if MARKUP.contains(&c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
