use yew::{Html, Properties, component, html};

use crate::components::{cite, heading, section, see_too, t};
use crate::content::{self, Content, Id, Kind, Text, UiKey, View};
use crate::store::{Here, use_here, use_lit, use_turn};

/// The document, whole, with its contents.
pub fn summary(here: &Here, content: &Content) -> Html {
    let summary = &content.summary;
    let shown = html! {
        <div class="document">
            <nav class="contents" aria-label={here.ui().get(UiKey::Contents)}>
                <p class="group">{ here.ui().get(UiKey::Contents) }</p>
                <ol>{ for summary.sections.iter().filter_map(|it| entry(here, it)) }</ol>
            </nav>
            <div lang={here.english()} class="paper">
                { lines("title-block", &summary.heading) }
                { for summary.sections.iter().map(|it| headed(here, it)) }
                { lines("closing", &summary.closing) }
            </div>
        </div>
    };
    section(here, View::Summary, UiKey::SummaryTitle, Some(UiKey::SummaryLead), shown)
}

fn lines(class: &'static str, lines: &[Text]) -> Html {
    html! { <div {class}>{ for lines.iter().map(|line| html! { <p>{ t(line) }</p> }) }</div> }
}

/// A section in the contents, with the numbers of its paragraphs.
fn entry(here: &Here, section: &content::Section) -> Option<Html> {
    let title = section.title.as_ref()?;
    let (first, last) = (section.paragraphs.first()?, section.paragraphs.last()?);
    let mut numbers = [" ", &first.number.to_string()].concat();
    if last.number > first.number {
        numbers.push('–');
        numbers.push_str(&last.number.to_string());
    }
    Some(
        html! { <li><a href={here.href(&section.id)}>{ t(title) }</a><span>{ numbers }</span></li> },
    )
}

fn headed(here: &Here, section: &content::Section) -> Html {
    let paragraphs = section.paragraphs.iter().map(|it| {
        html! { <Numbered id={Content::paragraph_id(it.number)} number={it.number}>{ words(it) }</Numbered> }
    });
    html! {
        <>
            if let Some(title) = &section.title {
                { heading(here, 2, Some(t(&section.id)), title) }
            }
            { for paragraphs }
        </>
    }
}

fn words(it: &content::Paragraph) -> Html {
    html! {
        <>
            <p>{ t(&it.text) }</p>
            if !it.items.is_empty() {
                <ul>{ for it.items.iter().map(|item| html! { <li>{ t(&item.text) }</li> }) }</ul>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct NumberedProps {
    id: Id,
    number: u16,
    children: Html,
}

/// A numbered paragraph.
#[component]
fn Numbered(props: &NumberedProps) -> Html {
    let here = use_here();
    let NumberedProps { id, number, children } = props;
    let lit = use_lit(id);
    if !use_turn() {
        return Html::default();
    }
    html! {
        <article id={t(id)} class="paragraph" data-light={lit.name()}>
            <header>
                <p class="name">
                    <a href={here.href(id)} aria-label={here.name(id).to_string()}>{ [&*number.to_string(), "."].concat() }</a>
                </p>
                { cite(&here, id) }
            </header>
            { children.clone() }
            { see_too(&here, id, &[Kind::Recommendation, Kind::Element, Kind::Row]) }
        </article>
    }
}
