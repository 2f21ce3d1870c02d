use yew::{Html, Properties, component, html};

use crate::components::{cite, heading, section, see_too, t};
use crate::content::{self, Content, Id, Item, Kind, Note, Passage, Text, UiKey, View};
use crate::store::{Here, use_here, use_lit, use_turn};

/// The document, whole, with its contents.
pub fn summary(here: &Here, content: &Content) -> Html {
    let summary = &content.summary;
    let shown = html! {
        <div class="document">
            <nav class="contents" aria-label={here.ui().get(UiKey::Contents)}>
                <p class="group">{ here.ui().get(UiKey::Contents) }</p>
                <ol>{ for summary.all_sections().filter_map(|it| entry(here, it)) }</ol>
            </nav>
            <div lang={here.english()} class="paper">
                { lines("title-block", &summary.heading) }
                { passages(&summary.preamble) }
                { for summary.sections.iter().map(|it| headed(here, it)) }
                { lines("closing", &summary.closing) }
                { for summary.annexes.iter().map(|it| headed(here, it)) }
                { notes(&summary.notes) }
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
    let numbers = section.paragraphs.first().zip(section.paragraphs.last());
    let numbers = numbers.map(|(first, last)| {
        let one = first.cited("");
        let more = (last.number > first.number).then(|| ["–", &last.cited("")].concat());
        [" ", &one, &more.unwrap_or_default()].concat()
    });
    let class = section.sub.then_some("sub");
    Some(html! {
        <li {class}><a href={here.href(&section.id)}>{ t(title) }</a><span>{ numbers }</span></li>
    })
}

fn headed(here: &Here, section: &content::Section) -> Html {
    let paragraphs = section.paragraphs.iter().map(|it| {
        html! { <Numbered id={Content::paragraph_id(it.number)} printed={it.printed()}>{ words(&it.text, &it.items) }</Numbered> }
    });
    let rank = 2 + usize::from(section.sub);
    html! {
        <>
            if let Some(title) = &section.title {
                { heading(here, rank, Some(t(&section.id)), title) }
            }
            { passages(&section.lead) }
            { for paragraphs }
        </>
    }
}

/// Words without numbers.
fn passages(passages: &[Passage]) -> Html {
    let each = passages
        .iter()
        .map(|it| html! { <div class="passage">{ words(&it.text, &it.items) }</div> });
    each.collect()
}

fn notes(notes: &[Note]) -> Html {
    let each = notes.iter().map(|it| html! { <p>{ t(&it.marker) }{ " " }{ t(&it.text) }</p> });
    if notes.is_empty() {
        Html::default()
    } else {
        html! { <div class="closing">{ for each }</div> }
    }
}

/// Words with their list; what follows a list, or stands by itself, is a line of its own.
fn words(text: &Text, items: &[Item]) -> Html {
    let runs = items.chunk_by(|one, other| one.marker.is_empty() == other.marker.is_empty());
    html! {
        <>
            if !text.is_empty() {
                <p>{ t(text) }</p>
            }
            { for runs.map(list) }
        </>
    }
}

/// Items with markers as a list, others as lines. A sign is drawn by the list; letters and numbers
/// are as printed.
fn list(items: &[Item]) -> Html {
    if items.iter().all(|item| item.marker.is_empty()) {
        return items.iter().map(|item| words(&item.text, &item.items)).collect();
    }
    let counts = |item: &Item| item.marker.contains(char::is_alphanumeric) && &*item.marker != "o";
    let class = items.iter().any(counts).then_some("counted");
    let item = |item: &Item| {
        let under =
            item.items.chunk_by(|one, other| one.marker.is_empty() == other.marker.is_empty());
        html! {
            <li>
                if class.is_some() {
                    <span>{ t(&item.marker) }</span>{ " " }
                }
                { t(&item.text) }
                { for under.map(list) }
            </li>
        }
    };
    html! { <ul {class}>{ for items.iter().map(item) }</ul> }
}

#[derive(PartialEq, Properties)]
struct NumberedProps {
    id: Id,
    printed: Text,
    children: Html,
}

/// A numbered paragraph.
#[component]
fn Numbered(props: &NumberedProps) -> Html {
    let here = use_here();
    let NumberedProps { id, printed, children } = props;
    // A long one stands above the words, not beside them.
    let class = if printed.len() > 6 { "paragraph labelled" } else { "paragraph" };
    let lit = use_lit(id);
    if !use_turn() {
        return Html::default();
    }
    html! {
        <article id={t(id)} {class} data-light={lit.name()}>
            <header>
                <p class="name">
                    <a href={here.href(id)} aria-label={here.name(id).to_string()}>{ t(printed) }</a>
                </p>
                { cite(&here, id) }
            </header>
            { children.clone() }
            { see_too(&here, id, &[Kind::Recommendation, Kind::Element, Kind::Row]) }
        </article>
    }
}
