/// Marks UTF-8 for spreadsheets, which else take the text for one of another encoding.
const MARK: char = '\u{feff}';

/// Rows as RFC 4180 has them: lines end in CRLF, cells stand in quotes where they must.
///
/// A cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`,
/// `@`, a tab or a line end, gets an apostrophe before it, which spreadsheets read as "this is
/// text".
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&safe(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { ["'", cell].concat() } else { cell.to_owned() }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}
