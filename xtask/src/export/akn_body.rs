//! The text of a statement in Akoma Ntoso: its preamble, sections, paragraphs and lists.

use two_protocols::content::{Content, Item, Paragraph, Passage, Section, Text};

use super::references::References;
use super::xml::{Xml, escaped};

/// What stands before the first paragraph.
pub(super) fn preamble(xml: &mut Xml, content: &Content, people: &mut References) {
    let passages = &content.summary.preamble;
    if passages.is_empty() {
        return;
    }
    xml.open("preamble", &[]);
    self::passages(xml, passages, "preamble", people);
    xml.close();
}

/// Sections, each with those that stand under it.
pub(super) fn sections(xml: &mut Xml, sections: &[Section], people: &mut References) {
    for parts in sections.chunk_by(|_, next| next.sub) {
        let Some((first, under)) = parts.split_first() else { continue };
        section(xml, first, under, people);
    }
}

fn section(xml: &mut Xml, it: &Section, under: &[Section], people: &mut References) {
    let id = it.id.replacen("section-", "sec_", 1).replacen("annex-", "annex_", 1);
    xml.open(if it.sub { "subsection" } else { "section" }, &[("eId", &id)]);
    if let Some(title) = &it.title {
        xml.line("heading", &[], &escaped(title));
    }
    let alone = it.paragraphs.is_empty() && under.is_empty();
    if alone || !it.lead.is_empty() {
        let (part, name) = if alone { ("content", "content") } else { ("intro", "intro") };
        let id = [&id, "__", name].concat();
        xml.open(part, &[("eId", &id)]);
        passages(xml, &it.lead, &id, people);
        if it.lead.is_empty() {
            xml.line("p", &[], "");
        }
        xml.close();
    }
    it.paragraphs.iter().for_each(|it| paragraph(xml, it, people));
    for it in under {
        section(xml, it, &[], people);
    }
    xml.close();
}

/// A numbered paragraph. Its place in the document is its id, which does without that of its
/// section.
fn paragraph(xml: &mut Xml, it: &Paragraph, people: &mut References) {
    let id = ["para_", &it.number.to_string()].concat();
    xml.open("paragraph", &[("eId", &id)]);
    xml.line("num", &[], &escaped(&it.printed()));
    xml.open("content", &[("eId", &*[&id, "__content"].concat())]);
    let mut lists = 0;
    blocks(xml, Some(&it.text), &it.items, &id, &mut lists, people);
    xml.close();
    xml.close();
}

fn passages(xml: &mut Xml, passages: &[Passage], id: &str, people: &mut References) {
    let mut lists = 0;
    for it in passages {
        let text = Some(&it.text).filter(|text| !text.is_empty());
        blocks(xml, text, &it.items, id, &mut lists, people);
    }
}

/// Words and lists in order. What introduces a list stands in it.
fn blocks(
    xml: &mut Xml,
    text: Option<&Text>,
    items: &[Item],
    id: &str,
    lists: &mut usize,
    people: &mut References,
) {
    let mut text = text;
    if let Some(words) = text.take_if(|_| items.first().is_none_or(|item| item.marker.is_empty())) {
        xml.line("p", &[], &people.mark(words));
    }
    for run in items.chunk_by(|one, other| one.marker.is_empty() == other.marker.is_empty()) {
        if run[0].marker.is_empty() {
            for it in run {
                xml.line("p", &[], &people.mark(&it.text));
                blocks(xml, None, &it.items, id, lists, people);
            }
            continue;
        }
        *lists += 1;
        let list = format!("{id}__list_{lists}");
        xml.open("blockList", &[("eId", &list)]);
        if let Some(words) = text.take() {
            xml.line("listIntroduction", &[], &people.mark(words));
        }
        for (i, it) in run.iter().enumerate() {
            let id = format!("{list}__item_{}", i + 1);
            xml.open("item", &[("eId", &id)]);
            xml.line("num", &[], &escaped(&it.marker));
            xml.line("p", &[], &people.mark(&it.text));
            blocks(xml, None, &it.items, &id, &mut 0, people);
            xml.close();
        }
        xml.close();
    }
}
