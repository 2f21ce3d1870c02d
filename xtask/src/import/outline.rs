//! What was read, on one screen.

use two_protocols::content::{Item, Section, Statement};

use super::faults::start;

/// So many sections, and lists, are named; of more it is said how many.
const SECTIONS: usize = 14;
const LISTS: usize = 6;

/// What of a statement an editor compares with the document.
pub fn outline(it: &Statement) -> String {
    let mut rows: Vec<(&str, String)> = vec![
        ("event", found(&it.event.name)),
        ("place", found(&it.event.place)),
        ("date", found(&it.event.dates)),
        ("kind", found(&it.kind)),
        ("chairs", chairs(it)),
        ("participants", participants(it)),
        ("preamble", count(it.preamble.len(), "passage")),
    ];
    lines(&mut rows, "sections", sections(&it.sections));
    rows.push(("lists", lists(it)));
    rows.push(("closing", count(it.closing.len(), "line")));
    lines(&mut rows, "annexes", sections(&it.annexes));
    rows.push(("footnotes", count(it.notes.len(), "note")));
    // The line below the head of a table is of its shape.
    let left = |text: &str| text.starts_with('\n') && !text.starts_with("\n|");
    let left = it.marks.iter().filter(|mark| left(&mark.text)).count();
    rows.push(("left out", count(left, "line")));
    let rows = rows.iter().map(|(name, text)| format!("{name:<13} {text}\n"));
    rows.collect()
}

const NONE: &str = "not found";

fn found(words: &str) -> String {
    if words.is_empty() { NONE.into() } else { start(words) }
}

fn count(count: usize, name: &str) -> String {
    match count {
        0 => NONE.into(),
        1 => format!("1 {name}"),
        _ => format!("{count} {name}s"),
    }
}

fn chairs(it: &Statement) -> String {
    let names = it.chairs.iter().map(|chair| match (&*chair.name, &*chair.office) {
        ("", office) => start(office),
        (name, "") => start(name),
        (name, office) => start(&[name, " (", office, ")"].concat()),
    });
    found_list(&names.collect::<Vec<_>>())
}

fn participants(it: &Statement) -> String {
    let who = &it.participants;
    let mut parts = Vec::new();
    parts.extend(who.count.map(|count| format!("{count} people")));
    for (names, one, more) in [
        (&who.governments, "government", "governments"),
        (&who.organizations, "organization", "organizations"),
    ] {
        if let Some(first) = names.first() {
            let name = if names.len() == 1 { one } else { more };
            parts.push(format!("{} {name} ({first} …)", names.len()));
        }
    }
    found_list(&parts)
}

fn found_list(parts: &[String]) -> String {
    if parts.is_empty() { NONE.into() } else { parts.join("; ") }
}

fn sections(sections: &[Section]) -> Vec<String> {
    let row = |it: &Section| {
        let indent = if it.sub { "  " } else { "" };
        let title = it.title.as_deref().map_or_else(|| "(without a heading)".into(), start);
        let range = match (it.paragraphs.first(), it.paragraphs.last()) {
            (Some(first), Some(last)) if first.number < last.number => {
                format!("  {} to {}", first.cited(""), last.cited(""))
            }
            (Some(only), _) => format!("  {}", only.cited("")),
            _ if !it.lead.is_empty() => format!("  {}", count(it.lead.len(), "passage")),
            _ => String::new(),
        };
        [indent, &title, &range].concat()
    };
    let mut rows: Vec<String> = sections.iter().take(SECTIONS).map(row).collect();
    if sections.len() > SECTIONS {
        rows.push(format!("… and {} more", sections.len() - SECTIONS));
    }
    rows
}

fn lines(rows: &mut Vec<(&str, String)>, name: &'static str, found: Vec<String>) {
    if found.is_empty() {
        rows.push((name, NONE.into()));
    }
    for (i, row) in found.into_iter().enumerate() {
        rows.push((if i == 0 { name } else { "" }, row));
    }
}

fn lists(it: &Statement) -> String {
    let marked = |items: &[Item]| items.iter().filter(|item| !item.marker.is_empty()).count();
    let with = it.paragraphs().filter(|it| marked(&it.items) > 0);
    let all: Vec<String> = with
        .map(|it| {
            let nested = it.items.iter().any(|item| !item.items.is_empty());
            let nested = if nested { ", nested" } else { "" };
            format!("{} ({}{nested})", it.cited(""), count(marked(&it.items), "item"))
        })
        .collect();
    match all.len() {
        0 => NONE.into(),
        more if more > LISTS => format!("{} and {} more", all[..LISTS].join(", "), more - LISTS),
        _ => all.join(", "),
    }
}
