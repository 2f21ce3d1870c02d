use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::Scene;
use crate::content::{Id, Kind, Text};

/// The text, and what of the reader's choices is shown on it now.
///
/// The text is drawn once. To draw it anew at each choice took a slow phone 280 ms; this
/// changes the few places that the choice is about.
pub(crate) struct Stage {
    root: Element,
    lit: Vec<Element>,
    tags: Vec<Element>,
    /// Where tags are to stand, and what they say.
    due: Vec<(Element, Text)>,
    hidden: Vec<Element>,
}

impl Stage {
    pub(crate) fn new(root: Element) -> Self {
        Self { root, lit: Vec::new(), tags: Vec::new(), due: Vec::new(), hidden: Vec::new() }
    }

    /// Shows these choices and no others.
    pub(crate) fn show(&mut self, scene: &Scene) {
        for lit in self.lit.drain(..) {
            let _ = lit.remove_attribute("data-light");
            let _ = lit.remove_attribute("aria-current");
        }
        self.due.clear();
        if let Some(light) = &scene.light {
            self.item(&light.id, "chosen", &scene.chosen);
            self.links(&light.id, "chosen");
            for (kind, id) in light.related.iter() {
                self.item(id, "lit", &scene.said);
                if *kind == Kind::Element {
                    self.links(id, "lit");
                }
            }
        }
        for hidden in self.hidden.drain(..) {
            let _ = hidden.remove_attribute("hidden");
        }
        for id in &scene.hidden {
            self.hidden.extend(self.find(id));
        }
        for hidden in &self.hidden {
            let _ = hidden.set_attribute("hidden", "");
        }
        let _ = self.root.set_attribute("data-ready", "");
    }

    fn find(&self, id: &str) -> Option<Element> {
        self.root.query_selector(&["#", id].concat()).ok()?
    }

    /// Says on each lit item why it is lit. That takes room, and so a slow phone's time: it
    /// comes after the light.
    pub(crate) fn tag(&mut self) {
        self.tags.drain(..).for_each(|tag| tag.remove());
        for (header, said) in self.due.drain(..) {
            let tag = self.root.owner_document().and_then(|it| it.create_element("span").ok());
            if let Some(tag) = tag {
                tag.set_class_name("tag");
                tag.set_text_content(Some(&said));
                let _ = header.append_child(&tag);
                self.tags.push(tag);
            }
        }
    }

    /// Lights an item, which is to say why.
    fn item(&mut self, id: &str, light: &str, said: &Text) {
        let Some(item) = self.find(id) else { return };
        let _ = item.set_attribute("data-light", light);
        let header = item.first_element_child().filter(|it| it.tag_name() == "HEADER");
        self.due.extend(header.map(|header| (header, said.clone())));
        self.lit.push(item);
    }

    /// Lights an element's own words wherever they stand, and says which name is chosen.
    fn links(&mut self, id: &str, light: &str) {
        let Ok(links) = self.root.query_selector_all(&format!("a[href$='#{id}']")) else { return };
        for place in 0..links.length() {
            let Some(link) = links.item(place).and_then(|it| it.dyn_into::<Element>().ok()) else {
                continue;
            };
            let _ = match &*link.class_name() {
                "mark" => link.set_attribute("data-light", light),
                "element-link" if light == "chosen" => link.set_attribute("aria-current", "true"),
                _ => continue,
            };
            self.lit.push(link);
        }
    }

    /// Puts the recommendations in this order.
    pub(crate) fn order(&self, ids: &[Id]) {
        let Some(list) = self.find("actions") else { return };
        let now = list.children();
        for (place, id) in (0..).zip(ids) {
            let (item, before) = (self.find(id), now.item(place));
            if let Some(item) = item.filter(|item| Some(item) != before.as_ref()) {
                let _ = list.insert_before(&item, before.as_deref());
            }
        }
    }
}
