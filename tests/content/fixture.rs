//! A small content of its own, in a copy that a test may spoil.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;
use two_protocols::content::{Content, UiKey};
use xtask::bundle::bundle;

pub(crate) const LANG: &str = "xx";

pub(crate) struct Small(TempDir);

impl Small {
    pub(crate) fn new() -> Self {
        let from = xtask::root::root().join("tests/content/fixtures/small");
        let small = Self(tempfile::tempdir().expect("a folder for the copy"));
        copy(&from, small.0.path());
        let words: BTreeMap<_, _> = UiKey::ALL.iter().map(|key| (key.name(), "Words")).collect();
        let words = serde_json::to_string(&words).expect("JSON of the words");
        small.write("xx/ui.json", &words);
        small
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.0.path().join("content").join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("a file of the fixture")
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).expect("the copy can be written");
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("a file of the fixture");
    }

    /// Puts `value` at the JSON pointer; the last key may be new.
    pub(crate) fn set(&self, file: &str, pointer: &str, value: Value) {
        let mut json: Value = serde_json::from_str(&self.read(file)).expect("JSON");
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match json.pointer_mut(parent).expect("a place in the file") {
            Value::Object(object) => drop(object.insert(key.into(), value)),
            Value::Array(items) => items[key.parse::<usize>().expect("an index")] = value,
            _ => panic!("{pointer} is not in an object or array"),
        }
        self.write(file, &json.to_string());
    }

    pub(crate) fn content(&self) -> Content {
        bundle(self.0.path(), LANG).expect("sound content").content
    }

    pub(crate) fn json(&self) -> String {
        bundle(self.0.path(), LANG).expect("sound content").json
    }

    /// What is wrong, a line each.
    pub(crate) fn faults(&self) -> Vec<String> {
        match bundle(self.0.path(), LANG) {
            Ok(_) => Vec::new(),
            Err(error) => error.to_string().lines().map(str::to_owned).collect(),
        }
    }

    /// What is wrong after one change.
    pub(crate) fn faults_with(file: &str, pointer: &str, value: impl Into<Value>) -> Vec<String> {
        let small = Self::new();
        small.set(file, pointer, value.into());
        small.faults()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder of the copy");
    for entry in fs::read_dir(from).expect("a folder of the fixture") {
        let entry = entry.expect("an entry of the fixture");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file of the copy");
        }
    }
}
