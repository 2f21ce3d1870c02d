use yew::{AttrValue, Html, html};

use super::outcome::state_word;
use crate::components::t;
use crate::content::{Content, Id, Text, UiKey};
use crate::law::{Facts, Law, Part, Reason, Truth};

/// Sizes in the drawing's own units, which are pixels where it is 320 wide.
const WIDTH: usize = 320;
const COLUMN: usize = 150;
const BOX: usize = 52;
const STEP: usize = 66;
/// A name of so many letters or more is set to a length, so that it stays in its box in each
/// letter that a reader may have.
const LONG: usize = 18;
/// A name of more letters than this stands on two lines.
const WIDE: usize = 24;

/// An element in a chain, and whether it stands in for the one before.
type Link = (usize, bool);

/// Two chains of elements that fill in; those that both have stand in the middle, above.
pub(super) fn drawing(content: &Content, law: &Law, facts: Facts) -> Html {
    let places = content.compared_places();
    let reasons: Vec<_> = places.iter().map(|at| law.reason(*at, facts)).collect();
    let chains: Vec<_> = reasons.iter().map(chain).collect();
    let elements = law.assess(facts).elements;
    let shared = |at: &usize| chains.iter().all(|chain| chain.iter().any(|(it, _)| it == at));
    let both: Vec<_> = elements.iter().enumerate().filter(|(at, _)| shared(at)).collect();
    let own = |side: usize| chains[side].iter().filter(|(at, _)| !shared(at));
    let top = both.len() * STEP + STEP / 4;
    let longest = (0..chains.len()).map(|side| own(side).count()).max().unwrap_or_default();
    let bottom = top + longest * STEP;
    let element = |at: usize, x, y| {
        let it = &content.elements[at];
        node(content, (x, y), Some(&it.id), elements[at], &it.words.label)
    };
    let mut drawn = Vec::new();
    for (row, (at, _)) in both.iter().enumerate() {
        drawn.push(element(*at, (WIDTH - COLUMN) / 2, row * STEP));
    }
    for (side, reason) in reasons.iter().enumerate() {
        let x = side * (WIDTH - COLUMN);
        let mut y = top;
        for (place, (at, instead)) in own(side).enumerate() {
            if *instead {
                let or = content.ui.get(UiKey::TryOr);
                drawn.push(line_of("or", x + COLUMN / 2, y - (STEP - BOX) / 2 + 4, &or));
            } else if place > 0 {
                drawn.push(line(x + COLUMN / 2, y - STEP + BOX, y));
            }
            drawn.push(element(*at, x, y));
            y += STEP;
        }
        drawn.push(line(x + COLUMN / 2, y - STEP + BOX, bottom));
        let name = &content.offences[places[side]].words.label;
        drawn.push(node(content, (x, bottom), None, reason.state, name));
    }
    let view_box = ["0 0 320 ", &(bottom + BOX + 2).to_string()].concat();
    html! {
        <svg class="drawing" viewBox={view_box} role="img" aria-label={content.ui.get(UiKey::TryDrawing)}>
            { drawn }
        </svg>
    }
}

/// The elements that the rule of an offence names, in its order.
fn chain(reason: &Reason) -> Vec<Link> {
    let mut chain = Vec::new();
    for part in reason.below.iter().flat_map(|rule| &rule.below) {
        match part.part {
            Part::Element(at) => chain.push((at, false)),
            Part::Any => {
                let elements = part.below.iter().filter_map(|it| match it.part {
                    Part::Element(at) => Some(at),
                    _ => None,
                });
                chain.extend(elements.enumerate().map(|(place, at)| (at, place > 0)));
            }
            _ => {}
        }
    }
    chain
}

fn line(x: usize, from: usize, to: usize) -> Html {
    let way = ["M", &x.to_string(), " ", &from.to_string(), "V", &to.to_string()].concat();
    html! { <path d={way} /> }
}

/// A box with its name, and its state as a sign and a word; without an id it is an end.
fn node(
    content: &Content,
    (x, y): (usize, usize),
    id: Option<&Id>,
    state: Truth,
    label: &Text,
) -> Html {
    let class = if id.is_some() { "element" } else { "end" };
    let sign = match state {
        Truth::Yes => "✓ ",
        Truth::No => "✗ ",
        Truth::Unknown => "? ",
    };
    let word = [sign, &*state_word(content, state)].concat().into();
    html! {
        <g {class} data-element={id.map(t)} data-state={state.state()}>
            <title>{ t(label) }</title>
            <rect x={number(x + 1)} y={number(y + 1)} width={number(COLUMN - 2)} height={number(BOX)} rx="6" />
            { name(x + COLUMN / 2, y, label) }
            { line_of("word", x + COLUMN / 2, y + 45, &word) }
        </g>
    }
}

/// A name, a long one on two lines.
fn name(x: usize, y: usize, label: &Text) -> Html {
    match halves(label) {
        Some((first, second)) => html! {
            <>
                { line_of("name", x, y + 16, &first.into()) }
                { line_of("name", x, y + 30, &second.into()) }
            </>
        },
        None => line_of("name", x, y + 22, label),
    }
}

/// A long name in two parts, at the space nearest to its middle.
fn halves(label: &str) -> Option<(&str, &str)> {
    let middle = label.len() / 2;
    let spaces = label.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(middle))?;
    (label.chars().count() > WIDE).then(|| (&label[..at], &label[at + 1..]))
}

/// A line of words about its middle.
fn line_of(class: &'static str, x: usize, y: usize, text: &Text) -> Html {
    let letters = text.chars().count();
    // Of common letters six pixels each: little is stretched or narrowed.
    let length = (letters >= LONG).then(|| number((letters * 6).min(COLUMN - 10)));
    let adjusted = length.as_ref().map(|_| "spacingAndGlyphs");
    html! {
        <text key={text.to_string()} {class} x={number(x)} y={number(y)} textLength={length} lengthAdjust={adjusted}>
            { t(text) }
        </text>
    }
}

fn number(number: usize) -> AttrValue {
    number.to_string().into()
}
