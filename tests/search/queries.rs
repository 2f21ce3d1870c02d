//! What a reader asks, and what should come first.

use serde::Deserialize;

use crate::subject::Subject;

#[derive(Deserialize)]
struct Row {
    ask: String,
    /// Ids that must all be among the first.
    want: Vec<String>,
    /// How many are the first.
    within: usize,
    why: String,
}

fn rows() -> Vec<Row> {
    serde_json::from_str(include_str!("queries.json")).expect("the table")
}

#[test]
fn a_reader_finds_first_what_was_meant() {
    let real = Subject::real();
    let mut wrong = Vec::new();
    for Row { ask, want, within, why } in rows() {
        let ids = real.ids(&ask);
        let first = &ids[..within.min(ids.len())];
        for id in want.iter().filter(|id| !first.iter().any(|it| **it == ***id)) {
            let place = ids.iter().position(|it| **it == **id);
            let shown = &ids[..ids.len().min(within.max(4))];
            wrong.push(format!("{ask}: {id} is at {place:?} of {shown:?}. {why}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_has_many_questions_and_many_slips() {
    let rows = rows();
    assert!(rows.len() >= 60);
    assert!(rows.iter().filter(|row| row.why.starts_with("Misspelt")).count() >= 15);
}

/// The reader sees results at each key, so no key may lose what the last one found first.
#[test]
fn while_a_name_is_typed_it_is_among_the_first_from_its_fifth_letter() {
    let real = Subject::real();
    for (name, id) in [
        ("trafficking in persons", "trafficking"),
        ("smuggling of migrants", "smuggling"),
        ("illegal entry", "illegal-entry"),
        ("fraudulent document", "fraudulent-document"),
        ("degrading treatment", "degradation"),
        ("enabling illegal stay", "enabling-stay"),
    ] {
        for end in 5..=name.len() {
            let ids = real.ids(&name[..end]);
            let place = ids.iter().position(|it| **it == *id);
            assert!(place.is_some_and(|it| it < 4), "{}: {id} at {place:?}", &name[..end]);
        }
    }
}
