use two_protocols::content::{Content, Text};

use super::Origin;
use super::akn_body as body;
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
    identification(&mut xml, content, origin, &work, "main");
    xml.open("lifecycle", &[("source", &refer(EDITOR))]);
    let original = refer(ORIGINAL);
    xml.empty("eventRef", &[("date", &record.date), ("source", &original), ("type", "generation")]);
    xml.close();
    references::list(&mut xml, content, origin, &[&work, "/!main"].concat());
    notes(&mut xml, content);
    xml.close();
    preface(&mut xml, content);
    let mut people = References::people(content);
    body::preamble(&mut xml, content, &mut people);
    xml.open("mainBody", &[]);
    body::sections(&mut xml, &content.summary.sections, &mut people);
    xml.close();
    conclusions(&mut xml, content, origin);
    annexes(&mut xml, content, origin, &work, &mut people);
    xml.end()
}

/// The document as a work, as this text of it, and as this file.
fn identification(xml: &mut Xml, content: &Content, origin: &Origin, work: &str, part: &str) {
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
    addresses(xml, work, part, "");
    issued(xml);
    xml.empty("FRBRcountry", &[("value", &record.country)]);
    xml.empty("FRBRname", &[("value", &record.name)]);
    xml.empty("FRBRprescriptive", &[("value", "false")]);
    xml.close();
    xml.open("FRBRExpression", &[]);
    addresses(xml, &text, part, "");
    issued(xml);
    // A copy: that of those who issued it rules.
    xml.empty("FRBRauthoritative", &[("value", "false")]);
    xml.empty("FRBRlanguage", &[("language", &record.language)]);
    xml.close();
    xml.open("FRBRManifestation", &[]);
    addresses(xml, &text, part, ".xml");
    xml.empty("FRBRalias", &[("value", &origin.edition), ("name", "edition")]);
    xml.empty("FRBRdate", &[("date", &content.edition.date), ("name", "XMLConversion")]);
    xml.empty("FRBRauthor", &[("href", &refer(EDITOR))]);
    xml.empty("FRBRformat", &[("value", "application/akn+xml")]);
    xml.close();
    xml.close();
}

fn addresses(xml: &mut Xml, address: &str, part: &str, ending: &str) {
    xml.empty("FRBRthis", &[("value", &*[address, "/!", part, ending].concat())]);
    xml.empty("FRBRuri", &[("value", &*[address, ending].concat())]);
}

/// The footnotes, with the signs that refer to them.
fn notes(xml: &mut Xml, content: &Content) {
    let notes = &content.summary.notes;
    if notes.is_empty() {
        return;
    }
    xml.open("notes", &[("source", &refer(ORIGINAL))]);
    for (i, it) in notes.iter().enumerate() {
        xml.open("note", &[("eId", &*format!("note_{}", i + 1))]);
        xml.line("p", &[], &escaped(&[&*it.marker, " ", &it.text].concat()));
        xml.close();
    }
    xml.close();
}

/// What is annexed: each annex as a document attached to this one.
fn annexes(xml: &mut Xml, content: &Content, origin: &Origin, work: &str, people: &mut References) {
    let annexes = &content.summary.annexes;
    if annexes.is_empty() {
        return;
    }
    xml.open("attachments", &[]);
    for (i, parts) in annexes.chunk_by(|_, next| next.sub).enumerate() {
        let name = format!("annex_{}", i + 1);
        xml.open("attachment", &[("eId", &*format!("att_{}", i + 1))]);
        xml.open("doc", &[("name", "annex")]);
        xml.open("meta", &[]);
        identification(xml, content, origin, work, &name);
        xml.close();
        xml.open("mainBody", &[]);
        body::sections(xml, parts, people);
        xml.close();
        xml.close();
        xml.close();
    }
    xml.close();
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
        let inside = if let Some((before, after)) =
            line.split_once(&*summary.kind).filter(|_| !summary.kind.is_empty())
        {
            let kind = element("docType", &[], &escaped(&summary.kind));
            [escaped(before), kind, escaped(after)].concat()
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
