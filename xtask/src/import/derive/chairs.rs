use two_protocols::content::{Paragraph, Person, Section};

use super::sentences::{is_form, sentences};

/// What a sentence about those who chaired has.
const SIGNS: &[&str] = &[
    "chaired",
    "presided over",
    "chairmanship of ",
    "chairpersonship of ",
    "served as chair",
    "served as co-chair",
    "acted as chair",
    "acted as co-chair",
    "was elected chair",
    "were elected chair",
    "was elected co-chair",
];

/// What their names follow.
const LEADS: &[&str] =
    &["chaired by ", "presided over by ", "chairmanship of ", "chairpersonship of "];

/// What follows a person's office.
const ENDS: &[&str] = &[
    " co-chaired",
    " chaired",
    " jointly",
    " served",
    " acted",
    " presided",
    " was ",
    " were ",
    " who ",
    " which ",
];

/// Other offices of a meeting.
const OTHERS: &[&str] = &["Rapporteur", "Vice-Chair", "Vice Chair", "Secretary of the Meeting"];

const OFFICES: &[&str] = &[
    "Minister",
    "Secretary",
    "Director",
    "Head",
    "Ambassador",
    "President",
    "Representative",
    "Attorney",
    "Commissioner",
    "Chief",
    "Governor",
    "Deputy",
    "Chair",
    "Government",
    "Ministry",
    "Office",
    "Delegation",
    "Secretariat",
];

/// Those who chaired, from the first sentence that says so and names someone: with a form of
/// address, or after `chaired by`.
pub(crate) fn chairs(sections: &[Section]) -> Vec<Person> {
    let says = |words: &str| {
        let lower = words.to_lowercase();
        SIGNS.iter().any(|sign| lower.contains(sign))
    };
    let paragraphs = sections.iter().flat_map(|section| &section.paragraphs);
    let paragraphs = paragraphs.filter(|it| says(&it.text));
    let sentences = paragraphs.flat_map(|Paragraph { text, .. }| sentences(text));
    let named = sentences.filter(|sentence| says(sentence));
    named.map(persons).find(|persons| !persons.is_empty()).unwrap_or_default()
}

fn persons(sentence: &str) -> Vec<Person> {
    let after = LEADS.iter().find_map(|lead| sentence.split_once(lead)).map(|(_, after)| after);
    let sentence = after.unwrap_or(sentence);
    let starts = starts(sentence);
    if starts.is_empty() {
        return after.map_or_else(Vec::new, unaddressed);
    }
    let ends = starts.iter().skip(1).copied().chain([sentence.len()]);
    let each = starts.iter().zip(ends).map(|(start, end)| &sentence[*start..end]);
    let chairs = each.filter(|words| !OTHERS.iter().any(|office| words.contains(office)));
    chairs.map(person).collect()
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

/// `Mr. Name, Office, and` as name and office; `Ms. Name (Country), Chair` too.
fn person(words: &str) -> Person {
    let words = without_end(words);
    let (name, mut office) = words.split_once(", ").unwrap_or((words, ""));
    let (name, country) = match name.strip_suffix(')').and_then(|name| name.split_once(" (")) {
        Some((name, country)) => (name, country),
        None => (name, ""),
    };
    if office.is_empty() {
        office = country;
    }
    Person { name: name.into(), office: office.into() }
}

/// Words up to what is said of the person, without what joins the next.
fn without_end(words: &str) -> &str {
    let end = ENDS.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
    let mut words = &words[..end];
    loop {
        let before = words;
        words = words.trim_end_matches([' ', ',', ';', '.']);
        for joint in [" and", " as well as", " together with", " along with"] {
            words = words.strip_suffix(joint).unwrap_or(words);
        }
        if words == before {
            return words;
        }
    }
}

/// Those named without a form of address: by their office, as countries, or by their names.
fn unaddressed(words: &str) -> Vec<Person> {
    let end =
        [" in ", " on ", " at ", " with ", " from "].iter().filter_map(|end| words.find(end)).min();
    let words = without_end(&words[..end.unwrap_or(words.len())]);
    let office =
        |words: &str| words.split(' ').any(|word| OFFICES.iter().any(|it| word.starts_with(it)));
    let joint = if words.contains(" and the ") { " and the " } else { " and " };
    let parts: Vec<&str> = words.split(joint).map(|part| part.trim_start_matches("the ")).collect();
    let apart = joint != " and "
        || parts.iter().all(|part| part.split(' ').count() < 5 && !part.contains(','));
    let parts = if apart { parts } else { vec![words.trim_start_matches("the ")] };
    let named = parts.into_iter().filter(|part| part.starts_with(char::is_uppercase));
    named
        .map(|part| {
            let (name, role) = part.split_once(", ").unwrap_or((part, ""));
            match (office(name), role) {
                (true, "") => Person { name: "".into(), office: part.into() },
                _ => Person { name: name.into(), office: role.into() },
            }
        })
        .collect()
}
