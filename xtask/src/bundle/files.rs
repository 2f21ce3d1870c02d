use std::collections::BTreeSet;
use std::fs;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::folder::Folder;
use super::strict;

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
    /// Ids of recommendations.
    pub recommendations: Vec<String>,
    /// Ids of obligations.
    pub obligations: Vec<String>,
    /// Ids of situations to try.
    pub scenarios: Vec<String>,
}

impl Contents {
    /// The folders and the ids of the files in them.
    pub fn kinds(&self) -> [(&'static str, &[String]); 7] {
        [
            ("instruments", &self.instruments),
            ("elements", &self.elements),
            ("offences", &self.offences),
            ("rows", &self.rows),
            ("recommendations", &self.recommendations),
            ("obligations", &self.obligations),
            ("scenarios", &self.scenarios),
        ]
    }
}

/// The files of a folder of content, and what is wrong with them.
pub(super) struct Files {
    folder: Folder,
    /// A line each.
    pub(super) problems: Vec<String>,
}

impl Files {
    pub(super) fn new(folder: &Folder) -> Self {
        Self { folder: folder.clone(), problems: Vec::new() }
    }

    /// What a file is called in a message.
    pub(super) fn name(&self, file: &str) -> String {
        self.folder.name(file)
    }

    /// Notes what is wrong at `file`, a path in the folder.
    pub(super) fn problem(&mut self, file: &str, problem: impl AsRef<str>) {
        self.problems.push(format!("{}: {}", self.name(file), problem.as_ref()));
    }

    /// The JSON in a file; none if a problem was noted.
    pub(super) fn json(&mut self, file: &str, if_missing: &str) -> Option<Value> {
        let bytes = match self.folder.bytes(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.problem(file, format!("no such file: {if_missing}"));
                return None;
            }
            Err(error) => {
                self.problem(file, error.to_string());
                return None;
            }
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            format!("not UTF-8 at byte {at}: save it as UTF-8")
        });
        let value = text.and_then(|text| {
            strict::from_str(&text)
                .map_err(|error| format!("{error}: the JSON goes wrong there or just before"))
        });
        match value {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problem(file, problem);
                None
            }
        }
    }

    /// Notes each file or folder of `law/` and of the language that nothing reads.
    pub(super) fn unlisted(&mut self, contents: &Contents, lang: &str) {
        let own: [(&str, &[&str]); 2] = [
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
            (
                lang,
                &[
                    "about.json",
                    "app.json",
                    "changes.json",
                    "check.json",
                    "cite.json",
                    "embed.json",
                    "export.json",
                    "facts.json",
                    "find.json",
                    "offline.json",
                    "pointers.json",
                    "protection.json",
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
