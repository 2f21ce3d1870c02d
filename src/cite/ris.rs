use super::cited::Values;
use super::note::{key, note};
use super::{CiteWords, Cited, SourceKind, date};

/// A record: one tag a line, each line ended as the format wants it.
pub(super) fn write(cited: &Cited, words: &CiteWords) -> String {
    let values = Values::new(cited, words, &words.un);
    let mut record = String::new();
    let mut tag = |name: &str, value: &str| {
        if !value.is_empty() {
            for part in [name, "  - ", value, "\r\n"] {
                record.push_str(part);
            }
        }
    };
    // It has no type for treaties: a statute has the fields that a treaty needs.
    tag(
        "TY",
        match cited.source.kind {
            SourceKind::Treaty => "STAT",
            SourceKind::Report => "RPRT",
            SourceKind::Guide => "ELEC",
        },
    );
    tag("ID", &key(cited.item));
    tag("TI", values.get("name"));
    match cited.source.kind {
        SourceKind::Treaty => {
            tag("T2", values.get("series"));
            // Readers differ on which of two tags a statute's volume is: here and below.
            tag("C6", values.get("volume"));
        }
        SourceKind::Guide => tag("T2", values.get("guide")),
        SourceKind::Report => {
            // A comma would part a family's name from a person's.
            tag("AU", &values.get("issuer").replace(", ", " "));
            tag("PB", values.get("issuer"));
            tag("CY", values.get("where"));
        }
    }
    tag("VL", values.get("volume"));
    tag("SP", values.get("page"));
    if let Some((year, ..)) = date::parts(&cited.source.adopted) {
        tag("PY", year);
        tag("DA", &slashes(&cited.source.adopted));
    }
    tag("UR", values.get("link"));
    if date::parts(cited.accessed).is_some() {
        tag("Y2", &slashes(cited.accessed));
    }
    tag("SE", values.get("place"));
    tag("N1", &note(cited, words, &values));
    record.push_str("ER  - \r\n");
    record
}

/// A day as the format has it: `2000/11/15/`.
fn slashes(iso: &str) -> String {
    let mut day = iso.replace('-', "/");
    day.push('/');
    day
}
