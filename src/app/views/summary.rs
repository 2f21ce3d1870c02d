use yew::{AttrValue, Html};

use super::super::components::{el, english, item, link, p, section, see_too, tag, words};
use super::super::ctx::Ctx;
use super::super::glow::Light;
use super::super::part::{Seen, one};
use crate::content::{Content, Section, Text, UiKey};

/// The document, whole, with its contents list.
pub(in crate::app) fn summary(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let summary = &ctx.content.summary;
    let entries = summary.sections.iter().filter_map(entry).collect();
    let mut text = vec![lines("title-block", &summary.heading)];
    text.extend(summary.sections.iter().map(|it| passage(ctx, light, it)));
    text.push(lines("closing", &summary.closing));
    let label = Some(ctx.content.ui.get(UiKey::Contents).into());
    let title = p("group", ctx.ui(UiKey::Contents));
    let contents = vec![title, el("ol", "", entries)];
    let contents =
        tag("nav", &["class", "aria-label"], vec![Some("contents".into()), label], contents);
    let text = english(ctx, "div", "", text);
    let document = el("div", "document", vec![contents, text]);
    section("summary", ctx.ui(UiKey::SummaryTitle), vec![document])
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

fn passage(ctx: &Ctx, light: &Light, section: &Section) -> Html {
    let title = section.title.iter();
    let id = || vec![Some(section.id.clone().into())];
    let title = title.map(|it| tag("h3", &["id"], id(), vec![words(it)]));
    title
        .chain(section.paragraphs.iter().map(|it| {
            let id = Content::paragraph_id(it.number);
            one(ctx, light, paragraph, it.number.into(), [&id])
        }))
        .collect()
}

fn paragraph(ctx: &Ctx, Seen { light, place, .. }: &Seen) -> Html {
    let number = u16::try_from(*place).unwrap_or_default();
    let Some(it) = ctx.content.summary.paragraph(number) else {
        return Html::default();
    };
    let id = Content::paragraph_id(number);
    let name = ctx.content.name(&id).map(AttrValue::from);
    let number = words(&format!("{}.", it.number).into());
    let link = vec![Some(format!("#{id}").into()), name];
    let heading = tag("a", &["href", "aria-label"], link, vec![number]);
    let mut body = vec![p("", words(&it.text))];
    if !it.items.is_empty() {
        let items = it.items.iter().map(|item| el("li", "", vec![words(&item.text)]));
        body.push(el("ul", "", items.collect()));
    }
    body.push(see_too(ctx, &id));
    let heading = el("p", "name", vec![heading]);
    item(ctx, &id, "paragraph", &light.on(&id), heading, body)
}
