/// Marks UTF-8 for spreadsheets, which else take the text for one of another encoding.
const MARK: &str = "\u{feff}";

/// Rows as RFC 4180 has them: lines end in CRLF, cells stand in quotes where they must.
///
/// A cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`,
/// `@`, a tab or a line end, gets an apostrophe before it, which spreadsheets read as "this is
/// text".
///
/// # Panics
/// Never: memory takes what is written.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::from(MARK));
    for row in rows {
        writer.write_record(row.iter().map(|cell| safe(cell))).expect("memory takes every row");
    }
    let bytes = writer.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("only text was written")
}

fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { ["'", cell].concat() } else { cell.to_owned() }
}
