//! What other programs read in our citations.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;

use serde_json::{Value, json};
use two_protocols::cite::{CiteWords, Cited, Style, cite};
use xtask::root::root;
use xtask::setup::{Need, Tools, setup};

/// Installed if they are missing, else the test fails and says what to do.
static TOOLS: LazyLock<Tools> =
    LazyLock::new(|| setup(Need::Page).unwrap_or_else(|error| panic!("{error:#}")));

/// What the parsers and the style engines make of each citation.
pub(crate) fn read(cited: &[Cited], words: &CiteWords) -> Vec<Value> {
    let each = |cited: &Cited| {
        let of = |style| cite(cited, style, words);
        let [bibtex, ris, csl] = [Style::Bibtex, Style::Ris, Style::Csl].map(of);
        json!({ "id": cited.item, "bibtex": bibtex, "ris": ris, "csl": csl })
    };
    let all = Value::Array(cited.iter().map(each).collect()).to_string();
    let mut node = Command::new("node")
        .arg(root().join("tests/cite/parsers.mjs"))
        .arg(TOOLS.npm(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js: run `cargo xtask setup`");
    let mut input = node.stdin.take().expect("its input");
    let writer = thread::spawn(move || input.write_all(all.as_bytes()));
    let output = node.wait_with_output().expect("it ends");
    writer.join().expect("a thread").expect("it reads all");
    assert!(output.status.success(), "a parser failed: see above");
    let found: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found.len(), cited.len());
    found
}
