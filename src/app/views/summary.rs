use super::super::components::{Out, href, open_english, open_section, see_too};
use crate::content::{Content, Paragraph, Section, Text, UiKey};

/// The document, whole, with its contents list.
pub(in crate::app) fn summary(out: &mut Out, content: &Content) {
    let summary = &content.summary;
    open_section(out, content, "summary", UiKey::SummaryTitle);
    out.open("div", "document");
    let label = Some(content.ui.get(UiKey::Contents).into());
    out.open_with("nav", &["class", "aria-label"], vec![Some("contents".into()), label]);
    out.label("p", "group", content, UiKey::Contents);
    out.open("ol", "");
    summary.sections.iter().for_each(|section| entry(out, section));
    out.close();
    out.close();
    open_english(out, content, "div", "");
    lines(out, "title-block", &summary.heading);
    for section in &summary.sections {
        if let Some(title) = &section.title {
            out.open_item("h3", &section.id, "");
            out.say(title);
            out.close();
        }
        section.paragraphs.iter().for_each(|it| paragraph(out, content, it));
    }
    lines(out, "closing", &summary.closing);
    out.close();
    out.close();
    out.close();
}

fn lines(out: &mut Out, class: &'static str, lines: &[Text]) {
    out.open("div", class);
    for line in lines {
        out.words("p", "", line);
    }
    out.close();
}

/// A section in the contents list, with the numbers of its paragraphs.
fn entry(out: &mut Out, section: &Section) {
    let (first, last) = (section.paragraphs.first(), section.paragraphs.last());
    let (Some(title), Some(first), Some(last)) = (&section.title, first, last) else { return };
    let mut numbers = [" ", &first.number.to_string()].concat();
    if last.number > first.number {
        numbers.push('–');
        numbers.push_str(&last.number.to_string());
    }
    out.open("li", "");
    out.link(&section.id, "", title);
    out.say(&numbers.into());
    out.close();
}

fn paragraph(out: &mut Out, content: &Content, it: &Paragraph) {
    let id = Content::paragraph_id(it.number);
    out.open_item("article", &id, "paragraph");
    out.open("header", "");
    out.open("p", "name");
    let name = content.name(&id).map(Into::into);
    out.open_with("a", &["href", "aria-label"], vec![Some(href(&id)), name]);
    out.say(&[&*it.number.to_string(), "."].concat().into());
    out.close();
    out.close();
    out.close();
    out.words("p", "", &it.text);
    if !it.items.is_empty() {
        out.open("ul", "");
        it.items.iter().for_each(|item| out.words("li", "", &item.text));
        out.close();
    }
    see_too(out, content, &id);
    out.close();
}
