use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::dom::{add, button};
use crate::app::{Light, Said, choices};
use crate::content::{Content, Id, UiKey};

/// What stands beside the text and says what holds now: the status line, the bar of what is
/// chosen, and the controls that narrow the recommendations.
pub(crate) struct Bars {
    content: Rc<Content>,
    /// What links to items begin with, before their `#`.
    home: String,
    /// Where the first two stand.
    now: Element,
    status: Option<Element>,
    /// The bar, and the id of what is chosen.
    choice: Option<(Element, Id)>,
    /// The place of the controls, if they are in the text.
    narrow: Option<Element>,
}

impl Bars {
    /// Puts them into their places in the text.
    pub(crate) fn put(root: &Element, content: Rc<Content>, home: String) -> Option<Self> {
        let place = |css| root.query_selector(css).ok().flatten();
        let (now, narrow) = (place("#now")?, place("#narrow"));
        let status = add(&now, "p", "quiet", "");
        if let Some(status) = &status {
            let _ = status.set_attribute("role", "status");
        }
        let new = Self { content, home, now, status, choice: None, narrow };
        new.selects().into_iter().for_each(|(select, by)| new.fill(&select, &by));
        Some(new)
    }

    /// Says this and nothing else.
    pub(crate) fn say(&mut self, said: &Said) {
        if let Some(status) = &self.status {
            status.set_class_name(if said.quiet { "quiet" } else { "said" });
            super::dom::say(status, &said.status);
        }
        let chosen = said.light.as_ref().map(|light| &light.id);
        if self.choice.as_ref().map(|(_, id)| id) != chosen {
            if let Some((bar, _)) = self.choice.take() {
                bar.remove();
            }
            let light = said.light.as_ref();
            self.choice = light.and_then(|light| Some((self.choice(light)?, light.id.clone())));
        }
        for (select, by) in self.selects() {
            let value = said.filter.value(&by);
            if select.value() != value {
                select.set_value(value);
            }
        }
        self.count(said);
    }

    /// How many recommendations are shown, and whether all can be shown again.
    fn count(&self, said: &Said) {
        let Some(narrow) = &self.narrow else { return };
        let place = |css| narrow.query_selector(css).ok().flatten();
        let (n, total) = (said.filter.shown(&self.content), self.content.recommendations.len());
        if let Some(count) = place(".count") {
            let values = [("n", &*n.to_string()), ("total", &*total.to_string())];
            super::dom::say(&count, &self.content.ui.fill(UiKey::Showing, &values));
        }
        if let Some(all) = place("button") {
            let _ = all.toggle_attribute_with_force("disabled", said.filter.is_idle());
        }
    }

    /// The bar that says what the reader chose, and leads to all that belongs to it.
    fn choice(&self, light: &Light) -> Option<Element> {
        let ui = &self.content.ui;
        let bar = add(&self.now, "aside", "choice", "")?;
        bar.set_attribute("aria-label", &ui.get(UiKey::ChoiceLabel)).ok()?;
        let chosen = add(&bar, "p", "", &[&*ui.get(UiKey::Chosen), " "].concat())?;
        self.link(&add(&chosen, "strong", "", "")?, &light.id, &light.name);
        if !light.related.is_empty() {
            let line = add(&bar, "p", "refs", "")?;
            add(&line, "span", "", &ui.get(UiKey::BelongsTo));
            for (_, id) in light.related.iter() {
                let name = self.content.name(id);
                self.link(&line, id, name.as_deref().unwrap_or(id));
            }
        }
        button(&bar, "data-cite", &light.id, &ui.get(UiKey::CopyCitation));
        button(&bar, "data-act", "clear", &ui.get(UiKey::Clear));
        Some(bar)
    }

    fn link(&self, to: &Element, id: &str, words: &str) {
        if let Some(link) = add(to, "a", "", words) {
            let _ = link.set_attribute("href", &[&*self.home, "#", id].concat());
        }
    }

    /// The lists to choose from, with what each narrows by.
    fn selects(&self) -> Vec<(HtmlSelectElement, String)> {
        let all = self.narrow.as_ref().and_then(|it| it.query_selector_all("select").ok());
        let Some(all) = all else { return Vec::new() };
        let select = |at| all.item(at)?.dyn_into::<HtmlSelectElement>().ok();
        let selects = (0..all.length()).filter_map(select);
        selects.filter_map(|it| Some((it.clone(), it.get_attribute("data-filter")?))).collect()
    }

    /// Gives a list its values: now it works.
    fn fill(&self, select: &HtmlSelectElement, by: &str) {
        for (id, label) in choices(&self.content, by) {
            if let Some(option) = add(select, "option", "", label) {
                let _ = option.set_attribute("value", id);
            }
        }
        let _ = select.remove_attribute("disabled");
    }
}
