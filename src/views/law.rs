use yew::{Html, html};

use crate::components::{
    Item, chapter, element_link, phrase, provision_words, reference, references, remark, section, t,
};
use crate::content::{Content, Id, Instrument, Obligation, Offence, Term, UiKey, View};
use crate::store::Here;

/// Each offence with its elements, what a State Party must do, and the treaty words.
pub fn law(here: &Here, content: &Content) -> Html {
    let is_compared = |it: &&Offence| content.compared().iter().any(|side| side.id == it.id);
    let (compared, others): (Vec<_>, Vec<_>) = content.offences.iter().partition(is_compared);
    let draw = |offences: Vec<&Offence>| -> Html {
        offences.into_iter().map(|it| offence(here, content, it)).collect()
    };
    let offences = html! {
        <>
            <div class="cards">{ draw(compared) }</div>
            <div class="cards">{ draw(others) }</div>
        </>
    };
    let duties = content.vocabulary.duties.iter().map(|kind| duties(here, content, kind)).collect();
    let treaties = content.instruments.iter().map(|it| treaty(here, content, it)).collect();
    let parts = [
        ("law-offences", UiKey::OffencesTitle, UiKey::OffencesLead, offences),
        ("law-duties", UiKey::DutiesTitle, UiKey::DutiesLead, duties),
        ("law-provisions", UiKey::ProvisionsTitle, UiKey::ProvisionsLead, treaties),
    ];
    let contents = parts.iter().map(|(id, title, ..)| {
        html! { <a href={here.href(id)}>{ here.ui().get(*title) }</a> }
    });
    let contents = html! { <p class="refs parts">{ for contents }</p> };
    let parts = parts.map(|(id, title, lead, shown)| chapter(here, id, title, lead, shown));
    let shown = html! { <>{ contents }{ for parts }</> };
    section(here, View::Law, UiKey::LawTitle, Some(UiKey::LawLead), shown)
}

/// The compared offences first and by their colours.
fn offence(here: &Here, content: &Content, it: &Offence) -> Html {
    let side = content.compared().iter().position(|compared| compared.id == it.id);
    let class = match side {
        Some(0) => "offence side side-1",
        Some(_) => "offence side side-2",
        None => "offence",
    };
    html! {
        <Item id={it.id.clone()} {class}>
            <p>{ t(&it.words.plain) }</p>
            if !it.elements.is_empty() {
                <ul class="checklist">{ for it.elements.iter().map(|id| listed(here, content, it, id)) }</ul>
            }
            if let Some(note) = &it.words.note {
                { remark(here, UiKey::Note, note) }
            }
            { references(here, UiKey::Where, &it.provisions) }
        </Item>
    }
}

/// An element in an offence's list: with its own words where it has its home there.
fn listed(here: &Here, content: &Content, offence: &Offence, id: &Id) -> Html {
    let Some(element) = content.element(id) else { return Html::default() };
    let first = content.offences.iter().find(|it| it.elements.contains(id));
    let in_row = here.shell.item(id).is_some_and(|it| it.view() != View::Law);
    let home = !in_row && first.is_some_and(|it| it.id == offence.id);
    html! {
        <li id={home.then(|| t(id))} class={home.then_some("element")}>
            { element_link(here, id) }{ " " }<span>{ t(&element.words.plain) }</span>
            if home {
                <details class="own">
                    <summary>{ here.ui().get(UiKey::OwnWords) }</summary>
                    { for element.phrases.iter().map(|it| phrase(here, it, Some(element))) }
                </details>
            }
        </li>
    }
}

/// The duties of one kind, each with how binding it is.
fn duties(here: &Here, content: &Content, kind: &Term) -> Html {
    let mut duties = content.obligations.iter().filter(|it| it.kind == kind.id).peekable();
    if duties.peek().is_none() {
        return Html::default();
    }
    html! {
        <div class="cards many">
            <p class="group">{ t(&kind.label) }</p>
            { for duties.map(|it| duty(here, content, it)) }
        </div>
    }
}

fn duty(here: &Here, content: &Content, duty: &Obligation) -> Html {
    let bindings = content.vocabulary.bindings.iter().filter(|it| it.id == duty.binding);
    html! {
        <Item id={duty.id.clone()} class="duty">
            <p>{ t(&duty.words.plain) }</p>
            <p class="refs">
                { for bindings.map(|it| html! { <span class="binding">{ t(&it.label) }</span> }) }
                { for duty.provisions.iter().map(|id| reference(here, id)) }
                { for duty.elements.iter().map(|id| element_link(here, id)) }
            </p>
        </Item>
    }
}

fn treaty(here: &Here, content: &Content, treaty: &Instrument) -> Html {
    let provisions = treaty.provisions.iter().map(|it| {
        html! {
            <Item id={it.id.clone()} class="provision">
                { provision_words(here, content, it) }
            </Item>
        }
    });
    html! {
        <details class="treaty">
            <summary><strong>{ t(&treaty.words.short) }</strong>{ " (" }{ t(&treaty.cite) }{ ")" }</summary>
            <p>{ t(&treaty.name) }</p>
            <div class="cards many">{ for provisions }</div>
        </details>
    }
}
