use two_protocols::content::{Paragraph, Person, Section};

use super::sentences::{is_form, sentences};

/// What follows a person's office.
const ENDS: &[&str] =
    &[" co-chaired", " chaired", " jointly", " served", " was ", " were ", " who ", " which "];

/// Those who chaired, from the first sentence that says so and names someone with a form
/// of address.
pub(crate) fn chairs(sections: &[Section]) -> Vec<Person> {
    let paragraphs = sections.iter().flat_map(|section| &section.paragraphs);
    let sentences = paragraphs.flat_map(|Paragraph { text, .. }| sentences(text));
    let named = sentences.filter(|sentence| sentence.contains("chaired")).map(persons);
    named.into_iter().find(|persons| !persons.is_empty()).unwrap_or_default()
}

fn persons(sentence: &str) -> Vec<Person> {
    let sentence = match sentence.split_once("chaired by ") {
        Some((_, after)) => after,
        None => sentence,
    };
    let starts = starts(sentence);
    let ends = starts.iter().skip(1).copied().chain([sentence.len()]);
    starts.iter().zip(ends).map(|(start, end)| person(&sentence[*start..end])).collect()
}

/// Where a form of address begins that does not follow another.
fn starts(sentence: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    let mut form_before = false;
    for word in sentence.split(' ') {
        let form = is_form(word);
        if form && !form_before {
            starts.push(at);
        }
        form_before = form;
        at += word.len() + 1;
    }
    starts
}

/// `Mr. Name, Office, and` as name and office.
fn person(words: &str) -> Person {
    let end = ENDS.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
    let mut words = &words[..end];
    loop {
        let before = words;
        words = words.trim_end_matches([' ', ',', ';', '.']);
        for joint in [" and", " as well as", " together with", " along with"] {
            words = words.strip_suffix(joint).unwrap_or(words);
        }
        if words == before {
            break;
        }
    }
    let (name, office) = words.split_once(", ").unwrap_or((words, ""));
    Person { name: name.into(), office: office.into() }
}
