use two_protocols::content::{Content, Paragraph, Section, Text};

use super::Origin;
use super::references::{self, EDITOR, MEETING, ORIGINAL, PLACE, References, refer};
use super::xml::{Xml, element, escaped};

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The summary as Akoma Ntoso 3.0: its words in order and nothing but them, and what a
/// catalogue of documents asks.
pub(super) fn summary(content: &Content, origin: &Origin) -> String {
    let record = &origin.record;
    let mut xml = Xml::new();
    xml.open("akomaNtoso", &[("xmlns", NAMESPACE)]);
    xml.open("statement", &[("name", &record.name), ("contains", "originalVersion")]);
    xml.open("meta", &[]);
    let work = ["/akn", &record.country, "statement", &record.actor, &record.date, &record.name];
    let work = work.join("/");
    identification(&mut xml, content, origin, &work);
    xml.open("lifecycle", &[("source", &refer(EDITOR))]);
    let original = refer(ORIGINAL);
    xml.empty("eventRef", &[("date", &record.date), ("source", &original), ("type", "generation")]);
    xml.close();
    references::list(&mut xml, content, origin, &[&work, "/!main"].concat());
    xml.close();
    preface(&mut xml, content);
    xml.open("mainBody", &[]);
    let mut people = References::people(content);
    content.summary.sections.iter().for_each(|it| section(&mut xml, it, &mut people));
    xml.close();
    conclusions(&mut xml, content, origin);
    xml.end()
}

/// The document as a work, as this text of it, and as this file.
fn identification(xml: &mut Xml, content: &Content, origin: &Origin, work: &str) {
    let record = &origin.record;
    let text = [work, "/", &record.language, "@", &record.date].concat();
    let issued = |xml: &mut Xml| {
        xml.empty("FRBRdate", &[("date", &record.date), ("name", "Generation")]);
        References::authors(origin)
            .refers()
            .for_each(|it| xml.empty("FRBRauthor", &[("href", &it)]));
    };
    xml.open("identification", &[("source", &refer(EDITOR))]);
    xml.open("FRBRWork", &[]);
    addresses(xml, work, "");
    issued(xml);
    xml.empty("FRBRcountry", &[("value", &record.country)]);
    xml.empty("FRBRname", &[("value", &record.name)]);
    xml.empty("FRBRprescriptive", &[("value", "false")]);
    xml.close();
    xml.open("FRBRExpression", &[]);
    addresses(xml, &text, "");
    issued(xml);
    // A copy: that of those who issued it rules.
    xml.empty("FRBRauthoritative", &[("value", "false")]);
    xml.empty("FRBRlanguage", &[("language", &record.language)]);
    xml.close();
    xml.open("FRBRManifestation", &[]);
    addresses(xml, &text, ".xml");
    xml.empty("FRBRalias", &[("value", &origin.edition), ("name", "edition")]);
    xml.empty("FRBRdate", &[("date", &content.edition.date), ("name", "XMLConversion")]);
    xml.empty("FRBRauthor", &[("href", &refer(EDITOR))]);
    xml.empty("FRBRformat", &[("value", "application/akn+xml")]);
    xml.close();
    xml.close();
}

fn addresses(xml: &mut Xml, address: &str, ending: &str) {
    xml.empty("FRBRthis", &[("value", &*[address, "/!main", ending].concat())]);
    xml.empty("FRBRuri", &[("value", &*[address, ending].concat())]);
}

/// The title block, line by line.
fn preface(xml: &mut Xml, content: &Content) {
    let summary = &content.summary;
    if summary.heading.is_empty() {
        return;
    }
    xml.open("preface", &[]);
    for line in &summary.heading {
        let words = escaped(line);
        let inside = if *line == summary.kind {
            element("docType", &[], &words)
        } else if line.eq_ignore_ascii_case(&summary.event.place) {
            element("location", &[("refersTo", &refer(PLACE))], &words)
        } else if line.eq_ignore_ascii_case(&summary.event.dates) {
            match &*summary.event.name {
                "" => element("event", &[], &words),
                _ => element("event", &[("refersTo", &refer(MEETING))], &words),
            }
        } else if summary.event.name.is_empty() {
            element("docTitle", &[], &words)
        } else {
            element("docTitle", &[("refersTo", &refer(MEETING))], &words)
        };
        xml.line("p", &[], &inside);
    }
    xml.close();
}

fn section(xml: &mut Xml, it: &Section, people: &mut References) {
    let id = it.id.replacen("section-", "sec_", 1);
    xml.open("section", &[("eId", &id)]);
    if let Some(title) = &it.title {
        xml.line("heading", &[], &escaped(title));
    }
    it.paragraphs.iter().for_each(|it| paragraph(xml, it, people));
    xml.close();
}

/// A numbered paragraph. Its numbers run through the document, so that its id does without that
/// of its section.
fn paragraph(xml: &mut Xml, it: &Paragraph, people: &mut References) {
    let number = it.number.to_string();
    let id = ["para_", &number].concat();
    xml.open("paragraph", &[("eId", &id)]);
    xml.line("num", &[], &[&number, "."].concat());
    xml.open("content", &[("eId", &*[&id, "__content"].concat())]);
    let words = people.mark(&it.text);
    if it.items.is_empty() {
        xml.line("p", &[], &words);
    } else {
        let list = [&id, "__list_1"].concat();
        xml.open("blockList", &[("eId", &list)]);
        xml.line("listIntroduction", &[], &words);
        for (i, item) in it.items.iter().enumerate() {
            xml.open("item", &[("eId", &*format!("{list}__item_{}", i + 1))]);
            xml.line("num", &[], &escaped(&item.marker));
            xml.line("p", &[], &people.mark(&item.text));
            xml.close();
        }
        xml.close();
    }
    xml.close();
    xml.close();
}

/// The last lines: who issued it, and when.
fn conclusions(xml: &mut Xml, content: &Content, origin: &Origin) {
    if content.summary.closing.is_empty() {
        return;
    }
    let record = &origin.record;
    let date = element("docDate", &[("date", &record.date)], &escaped(&record.printed));
    let mut authors = References::authors(origin);
    let mut words = |line: &Text| match line.split_once(&*record.printed) {
        Some((before, after)) => [authors.mark(before), date.clone(), authors.mark(after)].concat(),
        None => authors.mark(line),
    };
    xml.open("conclusions", &[]);
    content.summary.closing.iter().for_each(|line| xml.line("p", &[], &words(line)));
    xml.close();
}
