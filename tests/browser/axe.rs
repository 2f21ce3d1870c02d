//! The accessibility checker, run in the page.

use std::fs;

use serde_json::{Value, json};

use crate::driver::TOOLS;
use crate::page::Page;

const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], \
        rules: { 'target-size': { enabled: true } } }) \
       .then((found) => done(found.violations), (error) => done([{ help: String(error) }]));";

/// What the checker finds wrong in the page as it stands, a line for each element.
pub(crate) async fn violations(page: &Page) -> Vec<String> {
    let script = fs::read_to_string(TOOLS.npm("axe-core/axe.min.js")).expect("axe is installed");
    page.js(&script).await;
    let found = page.execute_async(RUN, vec![json!(null)]).await.expect("axe runs");
    let rules = found.as_array().expect("a list");
    rules.iter().flat_map(lines).collect()
}

fn lines(rule: &Value) -> Vec<String> {
    let help = format!("{} ({})", text(&rule["help"]), text(&rule["id"]));
    let nodes = rule["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    if nodes.is_empty() {
        return vec![help];
    }
    let line = |node: &Value| format!("{help}: {} {}", node["target"], text(&node["html"]));
    nodes.iter().map(line).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
