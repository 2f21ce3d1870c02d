use super::cited::Values;
use super::note::{key, note};
use super::{CiteWords, Cited, SourceKind, date};

/// BibTeX's own names of the months.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// An entry of a type that BibTeX's standard styles know: neither has one for treaties.
pub(super) fn write(cited: &Cited, words: &CiteWords) -> String {
    let values = Values::new(cited, words, &words.un);
    let is_report = cited.source.kind == SourceKind::Report && !cited.source.issuer.is_empty();
    let mut entry = String::from(if is_report { "@techreport{" } else { "@misc{" });
    entry.push_str(&key(cited.item));
    let mut text = |name: &str, value: &str| {
        if !value.is_empty() {
            field(&mut entry, name, "{{", &escape(value), "}}");
        }
    };
    text("title", values.get("name"));
    match cited.source.kind {
        SourceKind::Treaty => text("series", values.get("series")),
        SourceKind::Guide => text("howpublished", values.get("guide")),
        SourceKind::Report => {
            text("author", values.get("issuer"));
            text("type", values.get("document"));
            text("institution", values.get("issuer"));
            text("address", values.get("where"));
        }
    }
    text("note", &note(cited, words, &values));
    let mut bare = |name: &str, value: &str| {
        if !value.is_empty() {
            field(&mut entry, name, "{", value, "}");
        }
    };
    bare("volume", values.get("volume"));
    bare("pages", values.get("page"));
    bare("url", values.get("link"));
    if date::parts(cited.accessed).is_some() {
        bare("urldate", cited.accessed);
    }
    // `date` is biblatex's, `year` and `month` are BibTeX's.
    let day = &cited.source.adopted;
    if let Some((year, month, _)) = date::parts(day) {
        bare("date", day);
        bare("year", year);
        field(&mut entry, "month", "", MONTHS[date::number(month) - 1], "");
    }
    entry.push_str("\n}\n");
    entry
}

/// Words are in two pairs of braces: they keep their capitals, and `and` parts no names.
fn field(entry: &mut String, name: &str, open: &str, value: &str, close: &str) {
    for part in [",\n  ", name, " = ", open, value, close] {
        entry.push_str(part);
    }
}

/// Words for TeX. Braces have names there, since BibTeX counts those with a backslash too.
fn escape(value: &str) -> String {
    let mut escaped = String::new();
    let mut last = ' ';
    for c in value.chars() {
        let named = match c {
            '{' => "{\\textbraceleft}",
            '}' => "{\\textbraceright}",
            '\\' => "{\\textbackslash}",
            '~' => "{\\textasciitilde}",
            '^' => "{\\textasciicircum}",
            '<' => "{\\textless}",
            '>' => "{\\textgreater}",
            '|' => "{\\textbar}",
            _ => "",
        };
        if named.is_empty() {
            if "&%$#_".contains(c) {
                escaped.push('\\');
            } else if c == last && "-'`,".contains(c) {
                // Two of them would become one other sign.
                escaped.push_str("{}");
            }
            escaped.push(c);
        } else {
            escaped.push_str(named);
        }
        last = c;
    }
    escaped
}
