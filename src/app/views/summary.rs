use yew::{AttrValue, Html};

use super::super::components::{el, english, item, link, p, section, see_too, tag, ui, words};
use crate::content::{Content, Paragraph, Section, Text, UiKey};

/// The document, whole, with its contents list.
pub(in crate::app) fn summary(content: &Content) -> Html {
    let summary = &content.summary;
    let entries = summary.sections.iter().filter_map(entry).collect();
    let mut text = vec![lines("title-block", &summary.heading)];
    text.extend(summary.sections.iter().map(|it| passage(content, it)));
    text.push(lines("closing", &summary.closing));
    let label = Some(content.ui.get(UiKey::Contents).into());
    let title = p("group", ui(content, UiKey::Contents));
    let contents = vec![title, el("ol", "", entries)];
    let contents =
        tag("nav", &["class", "aria-label"], vec![Some("contents".into()), label], contents);
    let text = english(content, "div", "", text);
    let document = el("div", "document", vec![contents, text]);
    section("summary", ui(content, UiKey::SummaryTitle), vec![document])
}

fn lines(class: &'static str, lines: &[Text]) -> Html {
    el("div", class, lines.iter().map(|line| p("", words(line))).collect())
}

/// A section in the contents list, with the numbers of its paragraphs.
fn entry(section: &Section) -> Option<Html> {
    let title = section.title.as_ref()?;
    let first = section.paragraphs.first()?.number;
    let last = section.paragraphs.last()?.number;
    let mut numbers = format!(" {first}");
    if last > first {
        numbers = format!(" {first}–{last}");
    }
    let link = link(&section.id, "", words(title));
    Some(el("li", "", vec![link, words(&numbers.into())]))
}

fn passage(content: &Content, section: &Section) -> Html {
    let title = section.title.iter();
    let id = || vec![Some(section.id.clone().into())];
    let title = title.map(|it| tag("h3", &["id"], id(), vec![words(it)]));
    title.chain(section.paragraphs.iter().map(|it| paragraph(content, it))).collect()
}

fn paragraph(content: &Content, it: &Paragraph) -> Html {
    let id = Content::paragraph_id(it.number);
    let name = content.name(&id).map(AttrValue::from);
    let number = words(&format!("{}.", it.number).into());
    let link = vec![Some(format!("#{id}").into()), name];
    let heading = tag("a", &["href", "aria-label"], link, vec![number]);
    let mut body = vec![p("", words(&it.text))];
    if !it.items.is_empty() {
        let items = it.items.iter().map(|item| el("li", "", vec![words(&item.text)]));
        body.push(el("ul", "", items.collect()));
    }
    body.push(see_too(content, &id));
    let heading = el("p", "name", vec![heading]);
    item(&id, "paragraph", heading, body)
}
