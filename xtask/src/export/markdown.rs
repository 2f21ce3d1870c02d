use two_protocols::content::{Content, Item, Paragraph, Statement};

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
    for section in &summary.sections {
        if let Some(title) = &section.title {
            parts.push(["## ", &anchor(&section.id), &escaped(title)].concat());
        }
        for it in &section.paragraphs {
            paragraph(&mut parts, it);
        }
    }
    parts.push("* * *".into());
    parts.extend(summary.closing.iter().map(|line| escaped(line)));
    parts
}

fn paragraph(parts: &mut Vec<String>, it: &Paragraph) {
    let id = Content::paragraph_id(it.number);
    parts.push([&*anchor(&id), &it.number.to_string(), ". ", &escaped(&it.text)].concat());
    // Only these are lists to Markdown: any other marker begins a paragraph of its own.
    let (listed, apart): (Vec<&Item>, Vec<&Item>) =
        it.items.iter().partition(|item| &*item.marker == "-");
    let line = |item: &&Item| [&escaped(&item.marker), " ", &*escaped(&item.text)].concat();
    if apart.is_empty() {
        let listed: Vec<String> = listed.iter().map(line).collect();
        parts.extend((!listed.is_empty()).then(|| listed.join("\n")));
    } else {
        parts.extend(it.items.iter().map(|item| line(&item)));
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
