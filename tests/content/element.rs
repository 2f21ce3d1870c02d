//! The element's manifest, its script and its guide say the same.

use std::{env, fs};

use serde_json::Value;
use xtask::build::manifest;
use xtask::root::root;

fn element() -> Value {
    let manifest = manifest().expect("a manifest");
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list").iter();
    list.map(|it| it["name"].as_str().expect("a name").to_owned()).collect()
}

/// A table of these fields, a row for each item.
fn table(list: &Value, head: [&str; 3], fields: [&str; 3]) -> String {
    let mut table = format!("| {} |\n|---|---|---|\n", head.join(" | "));
    for item in list.as_array().expect("a list") {
        let cells = fields.map(|field| {
            let value = item.pointer(field).and_then(Value::as_str).unwrap_or_default();
            let value = value.replace('|', "\\|");
            if field == "/description" || value.is_empty() { value } else { format!("`{value}`") }
        });
        table += &["| ", &cells.join(" | "), " |\n"].concat();
    }
    table
}

#[test]
fn the_guide_for_webmasters_is_up_to_date() {
    let element = element();
    let path = root().join("docs/embed.md");
    let old = fs::read_to_string(&path).expect("the guide");
    let tables = [
        (
            "attributes",
            ["attribute", "values", "what it is"],
            ["/name", "/type/text", "/description"],
        ),
        ("events", ["event", "detail", "when"], ["/name", "/type/text", "/description"]),
        (
            "cssProperties",
            ["property", "light value", "what it is"],
            ["/name", "/default", "/description"],
        ),
    ];
    let mut new = old.clone();
    for (list, head, fields) in tables {
        let mark = if list == "cssProperties" { "properties" } else { list };
        new = put(&new, mark, &table(&element[list], head, fields));
    }
    let parts =
        table(&element["cssParts"], ["part", "", "what it is"], ["/name", "/none", "/description"]);
    new = put(&new, "parts", &parts);
    if env::var_os("UPDATE").is_some() {
        fs::write(path, &new).expect("written");
    }
    let mend = "stale: run `UPDATE=1 cargo test -p xtask --test content element`";
    assert!(new == old || env::var_os("UPDATE").is_some(), "docs/embed.md is {mend}");
}

/// The text with something else between a mark and its end.
fn put(text: &str, mark: &str, table: &str) -> String {
    let start = format!("<!-- {mark} -->\n");
    let (before, rest) = text.split_once(&start).expect("the mark");
    let (_, after) = rest.split_once("<!-- end -->").expect("its end");
    [before, &start, table, "<!-- end -->", after].concat()
}

#[test]
fn the_script_takes_the_attributes_of_the_manifest() {
    let script = fs::read_to_string(root().join("src/embed/element.js")).expect("the script");
    let list = script.split("const ATTRIBUTES = ").nth(1).and_then(|it| it.split(';').next());
    let list: Vec<String> = serde_json::from_str(list.expect("the list")).expect("JSON");
    assert_eq!(list, names(&element()["attributes"]));
    for event in names(&element()["events"]) {
        let name = event.trim_start_matches("two-protocols-");
        assert!(script.contains(&format!("#event(\"{name}\"")), "{event}");
    }
}

#[test]
fn what_can_be_styled_is_a_short_list_with_a_sentence_each() {
    let element = element();
    let properties = names(&element["cssProperties"]);
    let parts = names(&element["cssParts"]);
    assert!((15..=30).contains(&properties.len()), "{properties:?}");
    assert!((6..=15).contains(&parts.len()), "{parts:?}");
    for kind in ["cssProperties", "cssParts"] {
        for item in element[kind].as_array().expect("a list") {
            assert!(item["description"].as_str().is_some_and(|it| it.ends_with('.')), "{item}");
        }
    }
}
