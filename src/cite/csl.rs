use super::cited::Values;
use super::note::{key, note};
use super::{CiteWords, Cited, SourceKind, date};

/// An array of one item, a field a line.
pub(super) fn write(cited: &Cited, words: &CiteWords) -> String {
    let values = Values::new(cited, words, &words.un);
    let mut json = String::from("[\n  {");
    let kind = cited.source.kind;
    let mut text = |name: &str, value: &str| {
        if !value.is_empty() {
            field(&mut json, name);
            quote(&mut json, value);
        }
    };
    text("id", &key(cited.item));
    text(
        "type",
        match kind {
            SourceKind::Treaty => "treaty",
            SourceKind::Report => "report",
            SourceKind::Guide => "webpage",
        },
    );
    text("title", values.get("name"));
    match kind {
        SourceKind::Treaty => {
            text("title-short", values.get("short"));
            text("container-title", values.get("series"));
            text("container-title-short", values.get("abbreviation"));
        }
        SourceKind::Report => {
            text("event-title", values.get("event"));
            text("event-place", values.get("where"));
        }
        SourceKind::Guide => text("container-title", values.get("guide")),
    }
    text("volume", values.get("volume"));
    text("page", values.get("page"));
    // A reference has no place: it is said where it is cited. This field is kept, and styles
    // for laws print it.
    text("section", values.get("place"));
    text("version", if kind == SourceKind::Guide { values.get("version") } else { "" });
    text("URL", values.get("link"));
    text("note", &note(cited, words, &values));
    if kind == SourceKind::Report && !values.get("issuer").is_empty() {
        field(&mut json, "author");
        json.push_str("[{\"literal\": ");
        quote(&mut json, values.get("issuer"));
        json.push_str("}]");
    }
    day(&mut json, "issued", &cited.source.adopted);
    day(&mut json, "accessed", cited.accessed);
    json.push_str("\n  }\n]\n");
    json
}

fn field(json: &mut String, name: &str) {
    json.push_str(if json.ends_with('{') { "\n    " } else { ",\n    " });
    quote(json, name);
    json.push_str(": ");
}

/// A date, its parts as numbers.
fn day(json: &mut String, name: &str, iso: &str) {
    if let Some((year, month, day)) = date::parts(iso) {
        field(json, name);
        for part in ["{\"date-parts\": [[", year, ", ", bare(month), ", ", bare(day), "]]}"] {
            json.push_str(part);
        }
    }
}

/// A number as JSON has it.
fn bare(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

/// A string. Control characters were taken out of the values.
fn quote(json: &mut String, value: &str) {
    json.push('"');
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            json.push('\\');
        }
        json.push(c);
    }
    json.push('"');
}
