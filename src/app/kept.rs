//! What of the reader's doing is on the page that the app takes the place of.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement, Node, Range,
};

use crate::browser::focus;

/// What can have the focus.
const CONTROLS: &str = "a[href], button, summary, input, select, textarea";

/// A place in the text: an element with an id, and how many letters into it.
type Place = (String, usize);

/// What the reader did before the app came.
pub(super) struct Kept {
    /// Which of the details are open, in order.
    open: Vec<bool>,
    /// The values of the filters, and what is in the field of Find.
    values: Vec<String>,
    field: String,
    /// What has the focus: an element with an id, and its place among the controls in it.
    focus: Option<(String, usize)>,
    selection: Option<(Place, Place)>,
    /// An element at the reader's eyes, and where it stands.
    seen: Option<(String, f64)>,
}

impl Kept {
    /// Reads it off the page.
    pub(super) fn read(document: &Document, root: &Element, place: Option<&str>) -> Self {
        let open = each::<HtmlDetailsElement>(root, "details")
            .iter()
            .map(HtmlDetailsElement::open)
            .collect();
        let selects = each::<HtmlSelectElement>(root, "[data-filter]");
        let field = each::<HtmlInputElement>(root, "#find input");
        Self {
            open,
            values: selects.iter().map(HtmlSelectElement::value).collect(),
            field: field.first().map(HtmlInputElement::value).unwrap_or_default(),
            focus: focused(document, root),
            selection: selection(root),
            seen: seen(document, root, place),
        }
    }

    /// Puts it on the new page.
    pub(super) fn write(&self, root: &Element) {
        let details = each::<HtmlDetailsElement>(root, "details");
        // A page that others have changed has other details.
        if details.len() == self.open.len() {
            for (it, open) in details.iter().zip(&self.open) {
                if *open != it.open() {
                    // What the address asks for stays open.
                    it.set_open(*open || it.class_name() == "row");
                }
            }
        }
        let changed = |it: &Element| {
            let options = web_sys::EventInit::new();
            options.set_bubbles(true);
            if let Ok(event) = web_sys::Event::new_with_event_init_dict("change", &options) {
                let _ = it.dispatch_event(&event);
            }
        };
        let selects = each::<HtmlSelectElement>(root, "[data-filter]");
        for (it, value) in selects.iter().zip(&self.values) {
            if !value.is_empty() && it.value().is_empty() {
                it.set_value(value);
                changed(it);
            }
        }
        if let Some(field) = each::<HtmlInputElement>(root, "#find input").first() {
            field.set_value(&self.field);
        }
    }

    /// Puts the reader back where they were.
    pub(super) fn go(&self, document: &Document, root: &Element) {
        if let Some((id, top)) = &self.seen
            && let Some(it) = document.get_element_by_id(id)
        {
            let moved = it.get_bounding_client_rect().top() - top;
            gloo_utils::window().scroll_by_with_x_and_y(0.0, moved);
        }
        if let Some((id, place)) = &self.focus {
            let within = document.get_element_by_id(id).unwrap_or_else(|| root.clone());
            let control = each::<Element>(&within, CONTROLS).into_iter().nth(*place);
            if let Some(control) = control {
                focus(&control);
            }
        }
        if let Some((from, to)) = &self.selection {
            select(document, from, to);
        }
    }
}

/// The elements of one kind in another.
fn each<T: JsCast>(root: &Element, css: &str) -> Vec<T> {
    let Ok(found) = root.query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)).map(JsCast::unchecked_into).collect()
}

/// The nearest element around a node that has an id.
fn named(root: &Element, node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let named = element.closest("[id]").ok()??;
    root.contains(Some(&named)).then_some(named)
}

fn focused(document: &Document, root: &Element) -> Option<(String, usize)> {
    let active = document.active_element()?;
    let within = named(root, &active)?;
    let within =
        if within == active { within.parent_element()?.closest("[id]").ok()?? } else { within };
    let place = each::<Element>(&within, CONTROLS).iter().position(|it| *it == active)?;
    Some((within.id(), place))
}

/// The place that the address names, where it is in the window; else what is a third down.
fn seen(document: &Document, root: &Element, place: Option<&str>) -> Option<(String, f64)> {
    let window = gloo_utils::window();
    let height = window.inner_height().ok()?.as_f64()?;
    let width = window.inner_width().ok()?.as_f64()?;
    let top = |it: &Element| it.get_bounding_client_rect().top();
    let named_place = place.and_then(|id| document.get_element_by_id(id)).filter(|it| {
        it.get_bounding_client_rect().height() > 0.0 && (0.0..height).contains(&top(it))
    });
    if let Some(it) = named_place {
        return Some((it.id(), top(&it)));
    }
    if window.scroll_y().unwrap_or_default() < 1.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let at = document.element_from_point((width / 2.0) as f32, (height / 3.0) as f32)?;
    let it = named(root, &at)?;
    Some((it.id(), top(&it)))
}

fn selection(root: &Element) -> Option<(Place, Place)> {
    let selection = gloo_utils::window().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let from = place(root, &range.start_container().ok()?, range.start_offset().ok()?)?;
    let to = place(root, &range.end_container().ok()?, range.end_offset().ok()?)?;
    Some((from, to))
}

fn place(root: &Element, node: &Node, offset: u32) -> Option<Place> {
    let within = named(root, node)?;
    let range = Range::new().ok()?;
    range.set_start(&within, 0).ok()?;
    range.set_end(node, offset).ok()?;
    Some((within.id(), String::from(range.to_string()).encode_utf16().count()))
}

fn select(document: &Document, from: &Place, to: &Place) -> Option<()> {
    let range = Range::new().ok()?;
    let (node, offset) = find(document, from)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = find(document, to)?;
    range.set_end(&node, offset).ok()?;
    let selection = gloo_utils::window().get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// The text node that a place is in.
fn find(document: &Document, (id, letters): &Place) -> Option<(Node, u32)> {
    let within = document.get_element_by_id(id)?;
    // Text nodes alone (`NodeFilter.SHOW_TEXT`).
    let nodes = document.create_node_iterator_with_what_to_show(&within, 4).ok()?;
    let mut left = *letters;
    while let Ok(Some(node)) = nodes.next_node() {
        let length = node.text_content().unwrap_or_default().encode_utf16().count();
        if left <= length {
            return Some((node, u32::try_from(left).ok()?));
        }
        left -= length;
    }
    None
}
