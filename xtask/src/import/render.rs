use two_protocols::content::{Mark, Statement};

use super::lines::is_rule;

/// A statement as text: all words and all markup of its source, in order.
pub fn render(statement: &Statement) -> String {
    with_marks(&plain(statement), &statement.marks)
}

/// The words, an empty line between the parts.
fn plain(statement: &Statement) -> String {
    let mut parts: Vec<String> = vec![statement.heading.join("\n")];
    for section in &statement.sections {
        parts.extend(section.title.as_deref().map(str::to_owned));
        for paragraph in &section.paragraphs {
            let mut part = format!("{}. {}", paragraph.number, paragraph.text);
            for item in &paragraph.items {
                part = format!("{part}\n{} {}", item.marker, item.text);
            }
            parts.push(part);
        }
    }
    parts.extend(statement.closing.iter().map(ToString::to_string));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// Puts the markup back: what closes after the character before it, a rule in a line of
/// its own, all else before the next character.
fn with_marks(plain: &str, marks: &[Mark]) -> String {
    let mut marks = marks.iter().peekable();
    let mut text = String::new();
    let mut bold = false;
    let mut at = 0;
    for c in plain.chars() {
        if c.is_whitespace() {
            if let Some(mark) = marks.next_if(|mark| mark.at == at && bold && &*mark.text == "**") {
                text.push_str(&mark.text);
                bold = false;
            }
        } else {
            while let Some(mark) = marks.next_if(|mark| mark.at == at) {
                bold ^= &*mark.text == "**";
                put(&mut text, &mark.text);
            }
            at += 1;
        }
        text.push(c);
    }
    for mark in marks {
        put(&mut text, &mark.text);
    }
    text
}

fn put(text: &mut String, mark: &str) {
    text.push_str(mark);
    if is_rule(mark) {
        text.push_str("\n\n");
    } else if mark.starts_with('#') {
        text.push(' ');
    }
}
