use std::collections::BTreeSet;
use std::fs;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::folder::{self, Folder};
use super::said::Said;

/// `law/contents.json`: which files there are, in the order in which they are shown.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Ids of treaties.
    pub instruments: Vec<String>,
    /// Ids of elements.
    pub elements: Vec<String>,
    /// Ids of offences.
    pub offences: Vec<String>,
    /// Ids of rows of the comparison.
    pub rows: Vec<String>,
    /// Ids of obligations.
    pub obligations: Vec<String>,
    /// Ids of situations to try.
    pub scenarios: Vec<String>,
}

impl Contents {
    /// The folders and the ids of the files in them.
    pub fn kinds(&self) -> [(&'static str, &[String]); 6] {
        [
            ("instruments", &self.instruments),
            ("elements", &self.elements),
            ("offences", &self.offences),
            ("rows", &self.rows),
            ("obligations", &self.obligations),
            ("scenarios", &self.scenarios),
        ]
    }
}

/// The files of a folder of content, and what is wrong with them.
pub(super) struct Files {
    pub(super) folder: Folder,
    /// A line each.
    pub(super) problems: Vec<String>,
    /// What words say of the document; nothing until that is read.
    pub(super) said: Said,
}

impl Files {
    pub(super) fn new(folder: &Folder) -> Self {
        Self { folder: folder.clone(), problems: Vec::new(), said: Said::default() }
    }

    /// What a file is called in a message.
    pub(super) fn name(&self, file: &str) -> String {
        self.folder.name(file)
    }

    /// Notes what is wrong at `file`, a path in the folder.
    pub(super) fn problem(&mut self, file: &str, problem: impl AsRef<str>) {
        self.problems.push(format!("{}: {}", self.name(file), problem.as_ref()));
    }

    /// The JSON in a file, with what its words say of the document; none if a problem was noted.
    pub(super) fn json(&mut self, file: &str, if_missing: &str) -> Option<Value> {
        let value = match self.folder.value(file) {
            Ok(value) => value,
            Err(problem) => {
                let missing = !self.folder.path(file).exists();
                let problem = if missing { format!("no such file: {if_missing}") } else { problem };
                self.problem(file, problem);
                return None;
            }
        };
        let (value, problems) = folder::filled(file, value, &self.said);
        if problems.is_empty() {
            return Some(value);
        }
        for problem in problems {
            self.problem(file, problem);
        }
        None
    }

    /// Notes each file or folder of `law/` and of the language that nothing reads.
    pub(super) fn unlisted(&mut self, contents: &Contents, lang: &str) {
        let own: [(&str, &[&str]); 3] = [
            (
                "law",
                &[
                    "contents.json",
                    "facts.json",
                    "pointers.json",
                    "protection.json",
                    "sources.json",
                ],
            ),
            ("document", &["paragraphs.json", "recommendations.json"]),
            (
                lang,
                &[
                    "about.json",
                    "answers.json",
                    "app.json",
                    "changes.json",
                    "check.json",
                    "cite.json",
                    "document.json",
                    "embed.json",
                    "export.json",
                    "facts.json",
                    "find.json",
                    "offline.json",
                    "pointers.json",
                    "protection.json",
                    "recommendations.json",
                    "search.json",
                    "summary.json",
                    "ui.json",
                    "vocabulary.json",
                ],
            ),
        ];
        for (room, files) in own {
            let kinds = contents.kinds().map(|(kind, _)| kind);
            for name in self.names(room) {
                if !files.contains(&&*name) && !kinds.contains(&&*name) {
                    let problem = "nothing reads it: move it elsewhere or mend its name";
                    self.problem(&format!("{room}/{name}"), problem);
                }
            }
            for (kind, ids) in contents.kinds() {
                let listed: BTreeSet<String> = ids.iter().map(|id| format!("{id}.json")).collect();
                for name in self.names(&format!("{room}/{kind}")).difference(&listed) {
                    let contents = self.name("law/contents.json");
                    let problem = format!("not listed: list it under `{kind}` in {contents}");
                    self.problem(&format!("{room}/{kind}/{name}"), problem + ", or delete it");
                }
            }
        }
    }

    /// What is in a folder, without what editors leave there.
    fn names(&self, folder: &str) -> BTreeSet<String> {
        let entries = fs::read_dir(self.folder.path(folder)).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| !name.starts_with('.') && !name.ends_with('~')).collect()
    }
}
