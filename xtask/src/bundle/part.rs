use serde_json::Value;
use two_protocols::app::View;
use two_protocols::content::UiKey;

use View::{Compare, Recommendations, Situation, Summary};

/// What only some views draw: ways through the objects of the bundle and the items of its
/// lists, each with those views. The page's text says it already, so that its outline does
/// without.
const DRAWN: [(&str, &[View]); 26] = [
    ("instruments.provisions.text", &[Compare]),
    ("facts", &[Situation]),
    ("elements.rule", &[Situation]),
    ("elements.phrases.words", &[Compare, Situation]),
    ("elements.words.plain", &[Compare, Situation]),
    ("offences.rule", &[Situation]),
    ("offences.words.plain", &[Compare, Situation]),
    ("offences.words.note", &[Compare, Situation]),
    ("rows.words.question", &[Compare]),
    ("rows.words.confusion", &[Compare]),
    ("rows.words.sides", &[Compare]),
    ("recommendations.words", &[Recommendations]),
    ("obligations.words", &[Compare]),
    // They come after the questions, with the whole.
    ("scenarios", &[]),
    ("protection", &[Situation]),
    ("pointers", &[Situation]),
    ("offences.words.assumes", &[Situation]),
    ("summary.chairs", &[Summary]),
    ("summary.heading", &[Summary]),
    ("summary.closing", &[Summary]),
    ("summary.participants", &[Summary]),
    ("summary.sections.title", &[Summary]),
    ("summary.sections.paragraphs.text", &[Summary]),
    ("summary.sections.paragraphs.items", &[Summary]),
    ("about.topics.text", &[]),
    ("about.topics.links", &[]),
];

/// The words of the part where situations are tried: their keys stand last.
const TRY: &str = "try-";

/// The bundle without what other views than this one draw: ids, names, links, and its own
/// words. With no view it is the outline with which the page answers.
pub(super) fn part(mut bundle: Value, view: Option<View>) -> Value {
    for (way, views) in DRAWN {
        if view.is_none_or(|view| !views.contains(&view)) {
            drop(&mut bundle, way);
        }
    }
    let tries = UiKey::ALL.iter().position(|key| key.name().starts_with(TRY));
    if let (Some(Value::Array(words)), Some(tries)) = (bundle.get_mut("ui"), tries)
        && view != Some(Situation)
    {
        words.truncate(tries);
    }
    bundle
}

fn drop(value: &mut Value, way: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| drop(item, way)),
        Value::Object(fields) => match way.split_once('.') {
            Some((first, rest)) => fields.get_mut(first).into_iter().for_each(|it| drop(it, rest)),
            None => {
                fields.remove(way);
            }
        },
        _ => {}
    }
}
