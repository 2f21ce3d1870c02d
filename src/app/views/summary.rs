use yew::{AttrValue, Html, component, html};

use super::super::components::{item, references};
use super::super::ctx::{Ctx, use_ctx};
use super::super::glow::Light;
use super::LitProps;
use crate::content::{Paragraph, Related, Section, Text, UiKey};

/// The document, whole, with its contents list.
#[component]
pub(in crate::app) fn Summary(LitProps { light }: &LitProps) -> Html {
    let ctx = use_ctx();
    let summary = &ctx.content.summary;
    let titled = summary.sections.iter().filter(|section| section.title.is_some());
    html! {
        <section id="summary" class="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{ ctx.ui(UiKey::SummaryTitle) }</h2>
            <div class="document">
                <nav class="contents" aria-label={ctx.ui(UiKey::Contents)}>
                    <p class="group">{ ctx.ui(UiKey::Contents) }</p>
                    <ol>{ for titled.map(entry) }</ol>
                </nav>
                <div lang="en">
                    <div class="title-block">
                        { for lines(&summary.heading) }
                        <p class="kind">{ AttrValue::from(summary.kind.clone()) }</p>
                    </div>
                    { for summary.sections.iter().map(|it| section(&ctx, light, it)) }
                    <div class="closing">{ for lines(&summary.closing) }</div>
                </div>
            </div>
        </section>
    }
}

fn lines(lines: &[Text]) -> impl Iterator<Item = Html> + '_ {
    lines.iter().map(|line| html! { <p>{ AttrValue::from(line.clone()) }</p> })
}

fn numbers(section: &Section) -> String {
    match (section.paragraphs.first(), section.paragraphs.last()) {
        (Some(first), Some(last)) if first.number < last.number => {
            format!(" {}–{}", first.number, last.number)
        }
        (Some(first), _) => format!(" {}", first.number),
        _ => String::new(),
    }
}

fn entry(section: &Section) -> Html {
    html! {
        <li><a href={format!("#{}", section.id)}>{ section.title.clone().map(AttrValue::from) }</a>{ numbers(section) }</li>
    }
}

fn section(ctx: &Ctx, light: &Light, section: &Section) -> Html {
    html! { <>
        if let Some(title) = &section.title {
            <h3 id={section.id.to_string()}>{ AttrValue::from(title.clone()) }</h3>
        }
        { for section.paragraphs.iter().map(|it| paragraph(ctx, light, it)) }
    </> }
}

fn paragraph(ctx: &Ctx, light: &Light, it: &Paragraph) -> Html {
    let id = crate::content::Content::paragraph_id(it.number);
    let related = Related::of(&ctx.content, &id);
    let heading = html! {
        <a href={format!("#{id}")} aria-label={ctx.content.name(&id).map(AttrValue::from)}>{ it.number }{ "." }</a>
    };
    let body = html! { <>
        <p>{ AttrValue::from(it.text.clone()) }</p>
        if !it.items.is_empty() {
            <ul>{ for it.items.iter().map(|item| html! { <li>{ AttrValue::from(item.text.clone()) }</li> }) }</ul>
        }
        if let Some(related) = related {
            { references(ctx, &Related { paragraphs: Vec::new(), ..related }) }
        }
    </> };
    item(ctx, &id, "paragraph", &light.on(&id), heading, body)
}
