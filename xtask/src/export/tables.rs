use two_protocols::content::{Content, Id, Phrase, Row, Term};

use super::rule;

/// Rows of cells, without the first line.
type Rows = Vec<Vec<String>>;

/// Between the values of a cell that has several.
const AND: &str = "; ";
/// Between treaty words, which have semicolons of their own.
const OR: &str = " | ";

/// Every table by its name.
pub(super) fn all(content: &Content) -> [(&'static str, Rows); 7] {
    [
        ("provisions", provisions(content)),
        ("elements", elements(content)),
        ("offences", offences(content)),
        ("comparison", content.rows.iter().map(|row| comparison(content, row)).collect()),
        ("recommendations", recommendations(content)),
        ("duties", duties(content)),
        ("facts", facts(content)),
    ]
}

fn provisions(content: &Content) -> Rows {
    let mut rows = Rows::new();
    for treaty in &content.instruments {
        for it in &treaty.provisions {
            rows.push(cells(&[
                &it.id,
                &treaty.cite,
                &treaty.name,
                &it.place,
                &it.heading,
                &it.text,
            ]));
        }
    }
    rows
}

fn elements(content: &Content) -> Rows {
    let row = |it: &two_protocols::content::Element| {
        let mut places: Vec<Id> = Vec::new();
        for phrase in &it.phrases {
            if !places.contains(&phrase.provision) {
                places.push(phrase.provision.clone());
            }
        }
        let (words, rule) = (&it.words, rule::text(&it.rule));
        let (places, phrases) = (places.join(AND), phrases(content, &it.phrases));
        let paragraphs = numbers(&it.paragraphs);
        cells(&[&it.id, &words.label, &words.plain, &places, &phrases, &rule, &paragraphs])
    };
    content.elements.iter().map(row).collect()
}

fn offences(content: &Content) -> Rows {
    let row = |it: &two_protocols::content::Offence| {
        let words = &it.words;
        let rule = it.rule.as_ref().map(rule::text).unwrap_or_default();
        let note = words.note.as_deref().unwrap_or_default();
        let (elements, provisions) = (it.elements.join(AND), it.provisions.join(AND));
        cells(&[&it.id, &words.label, &words.plain, note, &rule, &elements, &provisions])
    };
    content.offences.iter().map(row).collect()
}

/// A row of the comparison: what is compared, each side, what is often confused.
fn comparison(content: &Content, row: &Row) -> Vec<String> {
    let mut all = cells(&[&row.id, &row.words.title, &row.words.question]);
    for (side, words) in row.sides.iter().zip(&row.words.sides) {
        let elements = side.elements.join(AND);
        all.extend(cells(&[
            &words.short,
            &words.plain,
            &elements,
            &phrases(content, &side.quotes),
        ]));
    }
    all.extend(cells(&[&row.words.confusion, &numbers(&row.paragraphs)]));
    all
}

fn recommendations(content: &Content) -> Rows {
    let names = &content.vocabulary;
    let row = |it: &two_protocols::content::Recommendation| {
        let number = it.id.trim_start_matches("rec-");
        let (actors, addressees) = (all_of(&names.parties, &it.actors), &it.addressees);
        let (addressees, topics) =
            (all_of(&names.parties, addressees), all_of(&names.topics, &it.topics));
        let strength = label(&names.strengths, &it.strength);
        let (paragraph, elements) = (it.paragraph.to_string(), it.elements.join(AND));
        let words = &it.words;
        let who = [number, &it.id, &paragraph, &actors, &addressees, &words.action, &words.quote];
        let what = [&*topics, &elements, &words.why, &strength];
        cells(&[&who[..], &what[..]].concat())
    };
    content.recommendations.iter().map(row).collect()
}

fn duties(content: &Content) -> Rows {
    let names = &content.vocabulary;
    let row = |it: &two_protocols::content::Obligation| {
        let (kind, binding) = (label(&names.duties, &it.kind), label(&names.bindings, &it.binding));
        let (provisions, elements) = (it.provisions.join(AND), it.elements.join(AND));
        cells(&[&it.id, &it.offence, &kind, &binding, &it.words.plain, &provisions, &elements])
    };
    content.obligations.iter().map(row).collect()
}

fn facts(content: &Content) -> Rows {
    let row = |it: &two_protocols::content::Fact| {
        let (words, group) = (&it.words, label(&content.vocabulary.groups, &it.group));
        let provisions = it.provisions.join(AND);
        cells(&[&it.id, &group, &words.label, &words.question, &words.help, &provisions])
    };
    content.facts.iter().map(row).collect()
}

fn cells(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

/// Treaty words, each after its place: `TIP 3(a): words`.
fn phrases(content: &Content, phrases: &[Phrase]) -> String {
    let phrases =
        phrases.iter().map(|it| [&content.cite(&it.provision), ": ", &*it.words].concat());
    phrases.collect::<Vec<_>>().join(OR)
}

fn numbers(numbers: &[u16]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(AND)
}

fn label(terms: &[Term], id: &Id) -> String {
    let term = terms.iter().find(|term| term.id == *id);
    term.map_or(&**id, |term| &term.label).to_owned()
}

fn all_of(terms: &[Term], ids: &[Id]) -> String {
    ids.iter().map(|id| label(terms, id)).collect::<Vec<_>>().join(AND)
}
