use crate::content::{Content, Id};

/// The ids of one kind.
#[derive(Clone)]
pub(super) struct Known<'a> {
    /// What the kind is called in a message.
    pub(super) name: &'static str,
    /// The folder of its files, or the file that holds all of it.
    #[cfg_attr(not(feature = "tools"), expect(dead_code, reason = "for authors"))]
    pub(super) room: &'static str,
    /// Whether an address leads to it; if not, it is a label within the content.
    pub(super) linkable: bool,
    /// In content order.
    pub(super) ids: Vec<&'a str>,
}

impl Known<'_> {
    /// All of them.
    pub(super) fn all(content: &Content) -> Vec<Known<'_>> {
        let words = &content.vocabulary;
        let treaties = content.instruments.iter();
        let provisions = treaties.flat_map(|treaty| ids(&treaty.provisions, |item| &item.id));
        let item = |name, room, ids| Known { name, room, linkable: true, ids };
        let label = |name, room, ids| Known { name, room, linkable: false, ids };
        vec![
            item("provision", "instruments", provisions.collect()),
            item("element", "elements", ids(&content.elements, |item| &item.id)),
            item("offence", "offences", ids(&content.offences, |item| &item.id)),
            item("row", "rows", ids(&content.rows, |item| &item.id)),
            item(
                "recommendation",
                "recommendations",
                ids(&content.recommendations, |item| &item.id),
            ),
            item("obligation", "obligations", ids(&content.obligations, |item| &item.id)),
            item("section", "summary", content.summary.all_sections().map(|it| &*it.id).collect()),
            item("topic of the page", "about", ids(&content.about.topics, |item| &item.id)),
            label("instrument", "instruments", ids(&content.instruments, |item| &item.id)),
            label("fact", "facts", ids(&content.facts, |item| &item.id)),
            label("group", "vocabulary", ids(&words.groups, |item| &item.id)),
            item("scenario", "scenarios", ids(&content.scenarios, |item| &item.id)),
            label("protection", "protection", ids(&content.protection, |item| &item.id)),
            label("pointer", "pointers", ids(&content.pointers, |item| &item.id)),
            label("level", "vocabulary", ids(&words.levels, |item| &item.id)),
            label("topic", "labels", ids(&words.topics, |item| &item.id)),
            label("party", "labels", ids(&words.parties, |item| &item.id)),
            label("strength", "labels", ids(&words.strengths, |item| &item.id)),
            label("duty", "vocabulary", ids(&words.duties, |item| &item.id)),
            label("binding", "vocabulary", ids(&words.bindings, |item| &item.id)),
        ]
    }
}

fn ids<T>(items: &[T], id: fn(&T) -> &Id) -> Vec<&str> {
    items.iter().map(|item| &**id(item)).collect()
}
