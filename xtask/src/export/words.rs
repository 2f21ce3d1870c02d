use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use schemars::JsonSchema;
use serde::Deserialize;
use two_protocols::content::Content;

use super::csv::csv;

/// The names of the tables' columns, by table: `<lang>/export.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Words(pub BTreeMap<String, Vec<Column>>);

/// A column of a table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name in the first line; `{offence}` stands for the name of an offence, once for each
    /// that is compared.
    pub name: String,
    /// What it holds, for those who use the table.
    pub about: String,
}

impl Words {
    /// A table with its first line, and the edition at the end of each other.
    ///
    /// # Errors
    /// When the columns are not as many as the cells of a row.
    pub(super) fn table(
        &self,
        name: &str,
        content: &Content,
        edition: &str,
        mut rows: Vec<Vec<String>>,
    ) -> Result<String> {
        let head = self.head(name, content)?;
        for row in &mut rows {
            row.push(edition.to_owned());
            let (columns, cells) = (head.len(), row.len());
            ensure!(columns == cells, "export.json: {name}: {columns} columns for {cells} cells");
        }
        rows.insert(0, head);
        Ok(csv(&rows))
    }

    /// The first line. Columns with `{offence}` stand together, and come again for each one.
    fn head(&self, name: &str, content: &Content) -> Result<Vec<String>> {
        let columns = self.0.get(name).with_context(|| format!("export.json: no {name}"))?;
        let (of_one, of_all): (Vec<_>, Vec<_>) =
            columns.iter().partition(|it| it.name.contains("{offence}"));
        let place = columns.iter().position(|it| it.name.contains("{offence}"));
        let mut head: Vec<String> = of_all.iter().map(|it| it.name.clone()).collect();
        let sides = content.compared();
        let filled = sides.iter().flat_map(|side| {
            of_one.iter().map(|it| it.name.replace("{offence}", &side.words.label))
        });
        if let Some(place) = place {
            head.splice(place..place, filled.collect::<Vec<_>>());
        }
        Ok(head)
    }
}
