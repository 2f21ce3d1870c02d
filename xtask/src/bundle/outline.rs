use serde_json::Value;
use two_protocols::content::UiKey;

/// What the page's text says already, or what its first steps do not need: ways through the
/// objects of the bundle and the items of its lists.
const DRAWN: [&str; 22] = [
    "instruments.provisions.text",
    "facts",
    "elements.rule",
    "elements.phrases.words",
    "elements.words.plain",
    "offences.rule",
    "offences.words.plain",
    "offences.words.note",
    "rows.words.question",
    "rows.words.confusion",
    "rows.words.sides",
    "recommendations.words",
    "obligations.words",
    "scenarios",
    "summary.chairs",
    "summary.heading",
    "summary.closing",
    "summary.participants",
    "summary.sections.title",
    "summary.sections.paragraphs.text",
    "summary.sections.paragraphs.items",
    "about.topics.text",
];

/// The words of the part that comes with the whole: their keys stand last.
const LATER: &str = "try-";

/// The bundle without what is drawn already: ids, names, links. The page answers with it.
pub(super) fn outline(mut bundle: Value) -> Value {
    for way in DRAWN {
        drop(&mut bundle, way);
    }
    let later = UiKey::ALL.iter().position(|key| key.name().starts_with(LATER));
    if let (Some(Value::Array(words)), Some(later)) = (bundle.get_mut("ui"), later) {
        words.truncate(later);
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
