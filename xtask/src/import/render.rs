use super::words::CELL;
use two_protocols::content::{Item, Mark, Note, Passage, Section, Statement};

/// A statement as text: all words and all markup of its source, in order.
pub fn render(statement: &Statement) -> String {
    let mut out = Out {
        marks: statement.marks.iter().peekable(),
        notes: statement.notes.iter().peekable(),
        text: String::new(),
        at: 0,
        open: Vec::new(),
    };
    for c in plain(statement).chars() {
        out.character(c);
    }
    out.end();
    out.text
}

/// The words without notes, an empty line between the parts.
fn plain(statement: &Statement) -> String {
    let heading: Vec<&str> = statement.heading.iter().map(|line| &**line).collect();
    let mut parts = vec![heading.join("\n")];
    parts.extend(statement.preamble.iter().map(passage));
    statement.sections.iter().for_each(|it| section(it, &mut parts));
    parts.extend(statement.closing.iter().map(ToString::to_string));
    statement.annexes.iter().for_each(|it| section(it, &mut parts));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn section(section: &Section, parts: &mut Vec<String>) {
    parts.extend(section.title.as_deref().map(str::to_owned));
    parts.extend(section.lead.iter().map(passage));
    for it in &section.paragraphs {
        let text = [&*it.printed(), " ", &it.text].concat();
        parts.push(text + &items(&it.items, 0));
    }
}

fn passage(it: &Passage) -> String {
    (it.text.to_string() + &items(&it.items, 0)).trim_start().to_owned()
}

/// A list; what has no marker stands apart.
fn items(list: &[Item], depth: usize) -> String {
    let mut text = String::new();
    let mut row = false;
    for it in list {
        let indent = "  ".repeat(depth);
        match &*it.marker {
            // The rows of a table stand together.
            "" if it.text.contains(CELL) && row => text.extend(["\n", &it.text]),
            "" => text.extend(["\n\n", &it.text]),
            marker => text.extend(["\n", &indent, marker, " ", &it.text]),
        }
        text += &items(&it.items, depth + 1);
        row = it.text.contains(CELL);
    }
    text
}

/// Text to which markup and notes are put back.
struct Out<'a> {
    marks: std::iter::Peekable<std::slice::Iter<'a, Mark>>,
    notes: std::iter::Peekable<std::slice::Iter<'a, Note>>,
    text: String,
    /// Characters of words so far, spaces not counted.
    at: u32,
    /// Signs of markup that are open: the same closes them.
    open: Vec<&'a str>,
}

impl Out<'_> {
    fn character(&mut self, c: char) {
        if c.is_whitespace() {
            self.closing();
        } else {
            self.before();
            self.at += 1;
        }
        self.text.push(c);
    }

    /// What stands before the next character.
    fn before(&mut self) {
        self.closing();
        while let Some(note) = self.notes.next_if(|note| note.at == self.at) {
            self.fresh();
            self.marks();
            for c in note.marker.chars().chain([' ']).chain(note.text.chars()) {
                self.character(c);
            }
            self.closing();
            self.text.push_str("\n\n");
        }
        self.marks();
    }

    /// Markup that closes stands after the character before it.
    fn closing(&mut self) {
        while let Some(mark) = self.marks.peek().filter(|mark| mark.at == self.at) {
            let text = &*mark.text;
            let same = self.open.last() == Some(&text);
            // The end of a cell, in a row that has begun.
            let line = self.text.rsplit('\n').next().unwrap_or_default();
            let cell = text == "|" && line.contains('|') && !line.ends_with('|');
            if !same && !cell && !text.starts_with(']') && !text.starts_with("</") {
                return;
            }
            if same {
                self.open.pop();
            }
            self.text.push_str(text);
            self.marks.next();
        }
    }

    fn marks(&mut self) {
        while let Some(mark) = self.marks.next_if(|mark| mark.at == self.at) {
            if is_pair(&mark.text) {
                match self.open.iter().rposition(|open| *open == &*mark.text) {
                    Some(at) => {
                        self.open.truncate(at);
                    }
                    None => self.open.push(&mark.text),
                }
            }
            self.put(&mark.text);
        }
    }

    fn put(&mut self, mark: &str) {
        if let Some(line) = mark.strip_prefix('\n') {
            // That of a table stands within it.
            if line.starts_with('|') {
                self.text.push_str(line);
                return;
            }
            self.fresh();
            self.text.push_str(line);
            self.text.push('\n');
            return;
        }
        self.text.push_str(mark);
        if is_rule(mark) {
            self.text.push_str("\n\n");
        } else if mark.starts_with('#') {
            self.text.push(' ');
        } else if mark == "-" {
            self.text.push('\n');
        }
    }

    /// Begins a line of its own.
    fn fresh(&mut self) {
        let words = self.text.trim_end().len();
        let ends = self.text[words..].matches('\n').count();
        if words > 0 {
            self.text.push_str(&"\n\n"[ends.min(2)..]);
        }
    }

    fn end(&mut self) {
        self.before();
    }
}

/// Whether the same sign opens and closes.
fn is_pair(mark: &str) -> bool {
    let mut signs = mark.chars();
    signs.next().is_some_and(|first| "*_`~".contains(first) && signs.all(|c| c == first))
        && mark.len() < 3
}

/// Three or more of one of `*`, `-`, `_` and nothing else.
fn is_rule(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next().filter(|c| "*-_".contains(*c)) else { return false };
    text.chars().all(|c| c == first || c.is_whitespace()) && signs.count() >= 2
}
