use serde_json::Value;

/// Every text of a value, with its place: `about-sources: text[1]`, `section-2: paragraph 4: text`.
/// An item of a list is called by its id or its number, else by its place in the list.
pub fn texts(value: &Value) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn walk<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a str)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text)),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &within(place, item, at), found);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                let joint = if place.is_empty() { "" } else { ": " };
                walk(value, &[place, joint, field].concat(), found);
            }
        }
        _ => {}
    }
}

fn within(place: &str, item: &Value, at: usize) -> String {
    let named = match (&item["id"], &item["number"]) {
        (Value::String(id), _) => id.clone(),
        (_, Value::String(number)) => ["paragraph ", number].concat(),
        (_, Value::Number(number)) => format!("paragraph {number}"),
        _ => return format!("{place}[{at}]"),
    };
    // The list's own name says nothing more than these.
    let outer = place.rsplit_once(": ").map_or("", |(outer, _)| outer);
    if outer.is_empty() { named } else { [outer, ": ", &named].concat() }
}
