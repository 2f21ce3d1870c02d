use yew::AttrValue;

use super::super::components::Out;
use super::outcome::state_word;
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
pub(super) fn drawing(out: &mut Out, content: &Content, law: &Law, facts: Facts) {
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
    let element = |out: &mut Out, at: usize, x, y| {
        let it = &content.elements[at];
        node(out, content, (x, y), Some(&it.id), elements[at], &it.words.label);
    };
    let values = vec![
        Some("drawing".into()),
        Some(["0 0 320 ", &(bottom + BOX + 2).to_string()].concat().into()),
        Some("img".into()),
        Some(content.ui.get(UiKey::TryDrawing).into()),
    ];
    out.open_with("svg", &["class", "viewBox", "role", "aria-label"], values);
    for (row, (at, _)) in both.iter().enumerate() {
        element(out, *at, (WIDTH - COLUMN) / 2, row * STEP);
    }
    for (side, reason) in reasons.iter().enumerate() {
        let x = side * (WIDTH - COLUMN);
        let mut y = top;
        for (place, (at, instead)) in own(side).enumerate() {
            if *instead {
                let or = content.ui.get(UiKey::TryOr);
                line_of(out, "or", x + COLUMN / 2, y - (STEP - BOX) / 2 + 4, &or);
            } else if place > 0 {
                line(out, x + COLUMN / 2, y - STEP + BOX, y);
            }
            element(out, *at, x, y);
            y += STEP;
        }
        line(out, x + COLUMN / 2, y - STEP + BOX, bottom);
        let name = &content.offences[places[side]].words.label;
        node(out, content, (x, bottom), None, reason.state, name);
    }
    out.close();
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

fn line(out: &mut Out, x: usize, from: usize, to: usize) {
    let way = ["M", &x.to_string(), " ", &from.to_string(), "V", &to.to_string()].concat();
    out.open_with("path", &["d"], vec![Some(way.into())]);
    out.close();
}

/// A box with its name, and its state as a sign and a word; without an id it is an end.
fn node(
    out: &mut Out,
    content: &Content,
    (x, y): (usize, usize),
    id: Option<&Id>,
    state: Truth,
    label: &Text,
) {
    let class = if id.is_some() { "element" } else { "end" };
    let values =
        vec![Some(class.into()), id.map(|id| id.clone().into()), Some(state.state().into())];
    out.open_with("g", &["class", "data-element", "data-state"], values);
    out.words("title", "", label);
    let values = vec![
        Some(number(x + 1)),
        Some(number(y + 1)),
        Some(number(COLUMN - 2)),
        Some(number(BOX)),
        Some(number(6)),
    ];
    out.open_with("rect", &["x", "y", "width", "height", "rx"], values);
    out.close();
    let sign = match state {
        Truth::Yes => "✓ ",
        Truth::No => "✗ ",
        Truth::Unknown => "? ",
    };
    let word = [sign, &*state_word(content, state)].concat().into();
    match halves(label) {
        Some((first, second)) => {
            line_of(out, "name", x + COLUMN / 2, y + 16, &first.into());
            line_of(out, "name", x + COLUMN / 2, y + 30, &second.into());
        }
        None => line_of(out, "name", x + COLUMN / 2, y + 22, label),
    }
    line_of(out, "word", x + COLUMN / 2, y + 45, &word);
    out.close();
}

/// A long name in two parts, at the space nearest to its middle.
fn halves(label: &str) -> Option<(&str, &str)> {
    let middle = label.len() / 2;
    let spaces = label.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(middle))?;
    (label.chars().count() > WIDE).then(|| (&label[..at], &label[at + 1..]))
}

/// A line of words about its middle.
fn line_of(out: &mut Out, class: &'static str, x: usize, y: usize, text: &Text) {
    let letters = text.chars().count();
    // Of common letters six pixels each: little is stretched or narrowed.
    let length = (letters >= LONG).then(|| number((letters * 6).min(COLUMN - 10)));
    let adjusted = length.as_ref().map(|_| "spacingAndGlyphs".into());
    let values = vec![Some(class.into()), Some(number(x)), Some(number(y)), length, adjusted];
    out.open_with("text", &["class", "x", "y", "textLength", "lengthAdjust"], values);
    out.say(text);
    out.close();
}

fn number(number: usize) -> AttrValue {
    number.to_string().into()
}
