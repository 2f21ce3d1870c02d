use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::search::Search;
use crate::search::Matched;

/// What marks do not reach over: words that stand apart.
const BLOCKS: &str = "p, h2, h3, h4, li, dt, dd, th, td, footer, blockquote, summary, summary > *, .who, .short, \
     .refs > *, .element-link";
/// What the app has added is no part of the text.
const ADDED: &str = "button, .tag";
/// Text nodes alone (`NodeFilter.SHOW_TEXT`).
const TEXT: u32 = 4;

/// Marks on the page what was asked for, in each item that was found; nothing if nothing was.
/// The page does not change. An older browser marks none.
pub(super) fn show(search: &Search) {
    let places = Array::new();
    if let Some(found) = search.found.as_ref().filter(|_| search.is_asked()) {
        let document = gloo_utils::document();
        for hit in &found.hits {
            let doc = &search.data.docs[hit.doc];
            if let Some(item) = document.get_element_by_id(&doc.id) {
                mark(&places, &item, &found.words);
            }
        }
    }
    let _ = highlight(&places);
}

/// `CSS.highlights`, for which web-sys has no name yet.
fn highlight(places: &Array) -> Result<(), JsValue> {
    let window = gloo_utils::window();
    let highlights = get(&get(&window, "CSS"), "highlights");
    let set = get(&highlights, "set").dyn_into::<Function>()?;
    let range = get(&window, "StaticRange").dyn_into::<Function>()?;
    let ranges = Array::new();
    for place in places.iter() {
        let place = place.unchecked_into::<Array>();
        let init = Object::new();
        let fields = ["startContainer", "startOffset", "endContainer", "endOffset"];
        for (field, value) in fields.into_iter().zip(place.iter()) {
            Reflect::set(&init, &field.into(), &value)?;
        }
        ranges.push(&Reflect::construct(&range, &Array::of1(&init))?);
    }
    let of = get(&window, "Highlight").dyn_into::<Function>()?;
    set.call2(&highlights, &"found".into(), &Reflect::construct(&of, &ranges)?)?;
    Ok(())
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// The text nodes of one block, one after the other.
#[derive(Default)]
struct Block {
    text: String,
    /// Each with the place where it begins in the text.
    nodes: Vec<(usize, Node)>,
}

/// Adds the places in an item where the words are.
fn mark(places: &Array, item: &Element, words: &Matched) -> Option<()> {
    let nodes = item.owner_document()?.create_node_iterator_with_what_to_show(item, TEXT).ok()?;
    let (mut block, mut of) = (Block::default(), None);
    while let Ok(Some(node)) = nodes.next_node() {
        let parent = node.parent_element();
        if parent.as_ref().is_none_or(|it| it.closest(ADDED).is_ok_and(|it| it.is_some())) {
            continue;
        }
        let in_block = parent.and_then(|it| it.closest(BLOCKS).ok().flatten());
        if in_block != of {
            std::mem::take(&mut block).mark(places, words);
            of = in_block;
        }
        let text = node.text_content().unwrap_or_default();
        block.nodes.push((block.text.len(), node));
        block.text.push_str(&text);
    }
    block.mark(places, words);
    Some(())
}

impl Block {
    fn mark(&self, places: &Array, words: &Matched) {
        for mark in words.marks(&self.text) {
            let ends = [(mark.start, false), (mark.end, true)];
            let place: Array = ends
                .into_iter()
                .filter_map(|(at, is_end)| self.place(at, is_end))
                .flat_map(|(node, at)| [node, JsValue::from(at)])
                .collect();
            if place.length() == 4 {
                places.push(&place);
            }
        }
    }

    /// The node that a place in the text is in, and the place there as the browser counts it. An
    /// end belongs to the node before it.
    fn place(&self, at: usize, is_end: bool) -> Option<(JsValue, u32)> {
        let before = |begin: usize| if is_end { begin < at } else { begin <= at };
        let (begin, node) = self.nodes.iter().rev().find(|(begin, _)| before(*begin))?;
        let units = self.text.get(*begin..at)?.encode_utf16().count();
        Some((node.clone().unchecked_into::<JsValue>(), u32::try_from(units).ok()?))
    }
}
