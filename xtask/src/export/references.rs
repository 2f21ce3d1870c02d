use two_protocols::content::{Content, Text};

use super::Origin;
use super::xml::{Xml, element, escaped};

/// The ids that the document refers to by what they are.
pub(super) const MEETING: &str = "meeting";
pub(super) const PLACE: &str = "place";
pub(super) const ORIGINAL: &str = "original";
/// Who made the XML.
pub(super) const EDITOR: &str = "editor";

/// Someone who is named in the document.
#[derive(Clone)]
struct Reference {
    /// The name of the element around the words.
    inline: &'static str,
    /// As printed.
    name: Text,
}

/// Those named in a part of the document, as they can be found again in its words.
pub(super) struct References {
    all: Vec<Reference>,
    /// The ids of those that are found already: a name is marked where it stands first.
    found: Vec<String>,
}

impl References {
    /// Those who issued it.
    pub(super) fn authors(origin: &Origin) -> Self {
        let record = &origin.record;
        // The standard wants one: where none is named, it is the body.
        let body = record.authors.is_empty().then_some(&record.actor);
        let names = record.authors.iter().chain(body).map(|name| Text::from(&**name));
        Self::new(names.map(|name| Reference { inline: "organization", name }))
    }

    /// Those who took part and those who chaired.
    pub(super) fn people(content: &Content) -> Self {
        let summary = &content.summary;
        let bodies = summary.participants.organizations.iter();
        let bodies = bodies.map(|name| Reference { inline: "organization", name: name.clone() });
        let chairs = summary.chairs.iter().map(|it| &it.name);
        let chairs = chairs.map(|name| Reference { inline: "person", name: name.clone() });
        Self::new(bodies.chain(chairs))
    }

    fn new(all: impl Iterator<Item = Reference>) -> Self {
        Self { all: all.collect(), found: Vec::new() }
    }

    /// Words as XML, with an element around each name that stands there first.
    pub(super) fn mark(&mut self, words: &str) -> String {
        let new = self.all.iter().filter(|it| !self.found.contains(&id(&it.name)));
        let first = new.filter_map(|it| Some((place(words, &it.name)?, it))).min_by_key(|it| it.0);
        let Some((at, it)) = first.map(|(at, it)| (at, it.clone())) else {
            return escaped(words);
        };
        let (before, rest) = words.split_at(at);
        let after = &rest[it.name.len()..];
        let id = id(&it.name);
        let marked = element(it.inline, &[("refersTo", &refer(&id))], &escaped(&it.name));
        self.found.push(id);
        [escaped(before), marked, self.mark(after)].concat()
    }

    /// Their ids, as an attribute has them.
    pub(super) fn refers(&self) -> impl Iterator<Item = String> {
        self.all.iter().map(|it| refer(&id(&it.name)))
    }
}

/// The list of all that a document refers to.
pub(super) fn list(xml: &mut Xml, content: &Content, origin: &Origin, original: &str) {
    let event = &content.summary.event;
    xml.open("references", &[("source", &refer(EDITOR))]);
    let kind = &*content.summary.kind;
    xml.empty("original", &[("eId", ORIGINAL), ("href", original), ("showAs", kind)]);
    let mut item = |name: &'static str, class: &str, eid: &str, named: &str, shown: &str| {
        let href = ["/akn/ontology/", class, "/", &id(named)].concat();
        xml.empty(name, &[("eId", eid), ("href", &href), ("showAs", shown)]);
    };
    let mut listed = [EDITOR, MEETING, PLACE, ORIGINAL].map(str::to_owned).to_vec();
    for it in
        [References::authors(origin), References::people(content)].iter().flat_map(|it| &it.all)
    {
        let eid = id(&it.name);
        if listed.contains(&eid) {
            continue;
        }
        listed.push(eid);
        let (name, class) = match it.inline {
            "person" => ("TLCPerson", "person"),
            _ => ("TLCOrganization", "organization"),
        };
        item(name, class, &id(&it.name), &it.name, &it.name);
    }
    item("TLCOrganization", "organization", EDITOR, &origin.short, &origin.guide);
    if !event.name.is_empty() {
        item("TLCEvent", "event", MEETING, &event.name, &event.name);
    }
    if !event.place.is_empty() {
        item("TLCLocation", "location", PLACE, &event.place, &event.place);
    }
    xml.close();
}

/// An id as an attribute refers to it.
pub(super) fn refer(id: &str) -> String {
    ["#", id].concat()
}

/// Where a name stands in words, by itself: not in a longer word.
fn place(words: &str, name: &str) -> Option<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut places = words.match_indices(name).map(|(at, _)| at);
    places.find(|&at| {
        let (before, after) = (&words[..at], &words[at + name.len()..]);
        !letter(before.chars().next_back()) && !letter(after.chars().next())
    })
}

/// A name as an id: its letters and digits, small, with hyphens between.
pub(super) fn id(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
