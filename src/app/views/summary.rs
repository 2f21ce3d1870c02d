use yew::{AttrValue, Html, html};

use super::super::components::{el, item, link, p, see_too, sign, words};
use super::super::ctx::Ctx;
use super::super::glow::Light;
use super::super::part::Seen;
use crate::content::{Content, Paragraph, Section, Text, UiKey};

/// The document, whole, with its contents list.
pub(in crate::app) fn summary(ctx: &Ctx, Seen { light, .. }: &Seen) -> Html {
    let summary = &ctx.content.summary;
    let entries = summary.sections.iter().filter_map(entry).collect();
    let mut text = vec![lines("title-block", &summary.heading)];
    text.extend(summary.sections.iter().map(|it| section(ctx, light, it)));
    text.push(lines("closing", &summary.closing));
    html! {
        <section id="summary" class="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{ ctx.ui(UiKey::SummaryTitle) }</h2>
            <div class="document">
                <nav class="contents" aria-labelledby="contents">
                    <p class="group" id="contents">{ ctx.ui(UiKey::Contents) }</p>
                    { el("ol", "", entries) }
                </nav>
                <div lang="en">{ for text }</div>
            </div>
        </section>
    }
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

fn section(ctx: &Ctx, light: &Light, section: &Section) -> Html {
    let title = section.title.iter();
    let title = title.map(|it| html! { <h3 id={section.id.to_string()}>{ words(it) }</h3> });
    title.chain(section.paragraphs.iter().map(|it| paragraph(ctx, light, it))).collect()
}

fn paragraph(ctx: &Ctx, light: &Light, it: &Paragraph) -> Html {
    let id = Content::paragraph_id(it.number);
    let name = ctx.content.name(&id).map(AttrValue::from);
    let heading =
        html! { <a href={format!("#{id}")} aria-label={name}>{ it.number }{ sign(".") }</a> };
    let mut body = vec![p("", words(&it.text))];
    if !it.items.is_empty() {
        let items = it.items.iter().map(|item| el("li", "", vec![words(&item.text)]));
        body.push(el("ul", "", items.collect()));
    }
    body.push(see_too(ctx, &id));
    item(ctx, &id, "paragraph", &light.on(&id), heading, body)
}
