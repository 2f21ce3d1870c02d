use two_protocols::content::{Participants, Section, Text};

use super::sentences::sentences;

/// What a sentence about those who took part has.
const SIGNS: &[&str] = &[
    "attended",
    "in attendance",
    "representatives",
    "representing",
    "represented by",
    "were represented",
    "participated",
    "took part",
    "were present",
    "was present",
    "also present",
];

/// What a list of participants follows, the surest first.
const LEADS: &[&str] = &[
    "governments of ",
    "representatives of ",
    "representatives from ",
    "delegations of ",
    "delegations from ",
    "officials from ",
    "participants from ",
    "experts from ",
    "ministers from ",
    "ministers of ",
    "delegates from ",
    "delegates of ",
    "members from ",
    "states from ",
    "countries from ",
    "people from ",
    "representing ",
    "represented by ",
    "attended by ",
    "in attendance: ",
    "participants: ",
];

/// What a list of participants is followed by.
const ENDS: &[&str] = &[
    " were ",
    " was ",
    " attended",
    " participated",
    " took part",
    " met ",
    " gathered ",
    " in the meeting",
    " took place",
    " spoke",
    " agreed",
    " noted",
    " discussed",
];

const JOINTS: &[&str] = &[", ", "; ", " as well as ", " along with ", " together with "];

const PEOPLE: &[&str] =
    &["officials", "experts", "participants", "delegates", "representatives", "persons", "people"];

const BODIES: &[&str] = &[
    "Organization",
    "Organisation",
    "Organizations",
    "Commission",
    "Commissioner",
    "Office",
    "Institute",
    "Agency",
    "Secretariat",
    "Committee",
    "Council",
    "Bank",
    "Fund",
    "Programme",
    "Forum",
    "Association",
    "Centre",
    "Center",
    "University",
    "Foundation",
    "Network",
    "Group",
    "Initiative",
    "Society",
    "League",
    "Union",
];

/// States that are named by initials.
const STATES: &[&str] = &["USA", "UAE", "DRC", "DPRK", "PRC", "PNG", "CAR", "FSM", "ROK", "KSA"];

/// Those who took part, from the first paragraph that lists at least two, over all of its
/// sentences that say so.
pub(crate) fn participants(sections: &[Section]) -> Participants {
    let mut found = none();
    let says = |words: &str| {
        let said = words.to_lowercase();
        SIGNS.iter().any(|sign| said.contains(sign))
    };
    let paragraphs = sections.iter().flat_map(|section| &section.paragraphs);
    for paragraph in paragraphs.filter(|it| says(&it.text)) {
        for sentence in sentences(&paragraph.text) {
            if says(sentence) {
                found.count = found.count.or_else(|| count(sentence));
                for name in names(sentence) {
                    let list = if is_body(name) {
                        &mut found.organizations
                    } else {
                        &mut found.governments
                    };
                    let name: Text = name.into();
                    if !list.contains(&name) {
                        list.push(name);
                    }
                }
            }
        }
        if found.governments.len() + found.organizations.len() > 1 {
            return found;
        }
        found = none();
    }
    found
}

fn none() -> Participants {
    Participants { count: None, governments: Vec::new(), organizations: Vec::new() }
}

/// The number that people follow within three words: `110 officials`.
fn count(sentence: &str) -> Option<u32> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let people = |word: &&str| PEOPLE.contains(&word.trim_end_matches([',', '.']));
    let counted = words.windows(4).find_map(|near| {
        let number = near[0].replace(',', "").parse().ok()?;
        near[1..].iter().any(people).then_some(number)
    });
    counted.filter(|count| *count > 1)
}

/// The names in the list of a sentence.
fn names(sentence: &str) -> Vec<&str> {
    let said = sentence.to_ascii_lowercase();
    let lead = LEADS.iter().find_map(|lead| Some(said.find(lead)? + lead.len()));
    let Some(lead) = lead else { return Vec::new() };
    let list = &sentence[lead..];
    let end = ENDS.iter().filter_map(|end| list.find(end)).min().unwrap_or(list.len());
    let list = list[..end].trim_end_matches([' ', '.', ',']);
    let mut names = Vec::new();
    for list in split(list, &JOINTS[2..]) {
        let parts = split(list, &JOINTS[..2]);
        let end = parts.len() - 1;
        for (i, part) in parts.into_iter().enumerate() {
            let joined = part.strip_prefix("and ");
            // Only the last part of a list has two names joined by `and`.
            match part.split_once(" and ").filter(|_| i == end && joined.is_none()) {
                Some((one, other)) => names.extend([one, other]),
                None => names.push(joined.unwrap_or(part)),
            }
        }
    }
    names.into_iter().map(without_article).filter(|name| is_name(name)).collect()
}

fn split<'a>(list: &'a str, joints: &[&str]) -> Vec<&'a str> {
    let Some((joint, rest)) = joints.split_first() else {
        return vec![list];
    };
    list.split(joint).flat_map(|part| split(part, rest)).collect()
}

fn without_article(name: &str) -> &str {
    let mut name = name.trim().trim_end_matches(',');
    for lead in ["from ", "by ", "of ", "the ", "The "] {
        name = name.strip_prefix(lead).unwrap_or(name);
    }
    name
}

/// Whether words are a name, not a part of a sentence: few of them are small.
fn is_name(name: &str) -> bool {
    let small = name.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    name.starts_with(char::is_uppercase) && name.split(' ').count() <= 12 && small <= 4
}

/// Whether a name is that of an organization: it has its letters in brackets, or says so.
fn is_body(name: &str) -> bool {
    let letters = name.ends_with(')') && name.contains(" (");
    let initials = name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    letters
        || (initials && !STATES.contains(&name))
        || (!name.contains("Union of ") && name.split(' ').any(|word| BODIES.contains(&word)))
}
