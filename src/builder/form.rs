use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use super::contrast::contrast;
use super::wish::{Way, Wish};
use crate::browser::copy;

/// The least contrast of text on its ground: WCAG 2.2, level AA.
const LEAST: f64 = 4.5;

/// Has the form answer, if the page has it.
pub fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(element) = document.get_element_by_id("wish") else { return };
    let form = Form { document, element };
    if let Ok(home) = form.document.base_uri() {
        let home = home.unwrap_or_default();
        let end = home.rfind('/').map_or(home.len(), |at| at + 1);
        form.set("[name=host]", "value", &home[..end]);
    }
    form.answer();
    for kind in ["input", "change"] {
        let answering = form.clone();
        EventListener::new(&form.element, kind, move |_| answering.answer()).forget();
    }
    let copying = form.clone();
    EventListener::new(&form.element, "click", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if let Some(kind) = target.and_then(|it| it.get_attribute("data-copy")) {
            copying.copy(&kind);
        }
    })
    .forget();
}

#[derive(Clone)]
struct Form {
    document: Document,
    element: Element,
}

impl Form {
    fn find(&self, css: &str) -> Option<Element> {
        self.element.query_selector(css).ok().flatten()
    }

    fn all(&self, css: &str) -> Vec<Element> {
        let Ok(found) = self.document.query_selector_all(css) else { return Vec::new() };
        let found = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok());
        found.collect()
    }

    /// A property of a control, as text.
    fn get(&self, css: &str, property: &str) -> String {
        let value = self.find(css).and_then(|it| Reflect::get(&it, &property.into()).ok());
        value.and_then(|value| value.as_string()).unwrap_or_default()
    }

    fn set(&self, css: &str, property: &str, value: &str) {
        if let Some(control) = self.find(css) {
            let _ = Reflect::set(&control, &property.into(), &JsValue::from_str(value));
        }
    }

    fn value(&self, name: &str) -> String {
        self.get(&format!("[name='{name}']"), "value").trim().to_owned()
    }

    fn ticked(&self, name: &str) -> bool {
        self.find(&format!("[name='{name}']:checked")).is_some()
    }

    fn data(&self, name: &str) -> String {
        self.element.get_attribute(name).unwrap_or_default()
    }

    fn wish(&self) -> Wish {
        let host = self.value("host");
        let host = if host.ends_with('/') { host } else { host + "/" };
        let id = |text: String| -> String {
            text.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect()
        };
        let pinned = (self.data("data-folder"), self.data("data-integrity"));
        let colours = self.all("[data-default]").into_iter().filter_map(|it| {
            let value = Reflect::get(&it, &"value".into()).ok()?.as_string()?;
            let changed = it.get_attribute("data-default").as_ref() != Some(&value);
            changed.then(|| (it.get_attribute("name").unwrap_or_default(), value))
        });
        Wish {
            host,
            title: self.document.title().split('–').next().unwrap_or_default().trim().to_owned(),
            view: self.value("view"),
            lang: self.value("lang"),
            theme: self.value("theme"),
            open: id(self.value("open")),
            height: id(self.value("height")),
            height_script: self.ticked("height-script"),
            pinned: self.ticked("pinned").then_some(pinned),
            colours: colours.collect(),
        }
    }

    /// Shows the code for what is wanted now, wherever it stands.
    fn answer(&self) {
        let wish = self.wish();
        let way = Way::parse(&self.get("[name=way]:checked", "value")).unwrap_or(Way::Element);
        for place in self.all("[data-code]") {
            let kind = place.get_attribute("data-code").unwrap_or_default();
            let code = match &*kind {
                "chosen" => wish.code(way),
                "styles" if way == Way::Element => wish.styles(),
                "styles" => String::new(),
                "policy" => wish.policy(way),
                kind => wish.code(Way::parse(kind).unwrap_or(way)),
            };
            place.set_text_content(Some(&code));
            show(self.find(&format!("[data-of='{kind}']")), !code.is_empty());
        }
        for name in ["height", "height-script"] {
            show(self.find(&format!("[data-for='{name}']")), way == Way::Frame);
        }
        for name in ["pinned", "colours"] {
            show(self.find(&format!("[data-for='{name}']")), way == Way::Element);
        }
        self.judge(&wish);
        self.preview(&wish, way);
    }

    /// Says of each colour whether it can be read on its ground: in either theme, if both
    /// may come.
    fn judge(&self, wish: &Wish) {
        let own = wish.colours.iter().find(|(name, _)| name == "--tp-page");
        let grounds = match own {
            Some((_, ground)) => ground.clone(),
            None => self.data("data-grounds"),
        };
        let mut grounds: Vec<_> = grounds.split(' ').collect();
        match &*wish.theme {
            "light" => grounds.truncate(1),
            "dark" if grounds.len() > 1 => drop(grounds.remove(0)),
            _ => {}
        }
        for place in self.all("[data-contrast]") {
            let name = place.get_attribute("data-contrast").unwrap_or_default();
            let set = wish.colours.iter().find(|(known, _)| *known == name);
            // A colour of ours is right in each theme, unless the ground is another.
            let value = set.map(|(_, value)| value.clone());
            let value = value.or_else(|| own.map(|_| self.value(&name)));
            let ratios = value.iter().filter(|_| name != "--tp-page").flat_map(|value| {
                grounds.iter().filter_map(|ground| contrast(value, ground)).collect::<Vec<_>>()
            });
            let said = ratios.reduce(f64::min).map(|ratio| {
                let low = ratio < LEAST;
                let _ = place.toggle_attribute_with_force("data-warning", low);
                let words = self.data(if low { "data-low" } else { "data-enough" });
                words.replace("{n}", &format!("{:.1}", (ratio * 10.0).floor() / 10.0))
            });
            place.set_text_content(Some(&said.unwrap_or_default()));
        }
    }

    /// Shows what readers would see, from this very folder.
    fn preview(&self, wish: &Wish, way: Way) {
        let Some(place) = self.find("#preview") else { return };
        let here = Wish { host: "./".into(), ..wish.clone() };
        let (name, address) = match way {
            Way::Frame => ("iframe", here.frame_address()),
            Way::Link => ("a", "./".to_owned()),
            Way::Element | Way::Shortcode => ("two-protocols", String::new()),
        };
        let kept = place.first_element_child().filter(|it| it.local_name() == name);
        let fresh = || self.document.create_element(name).ok();
        let Some(shown) = kept.clone().or_else(fresh) else { return };
        let set = |name: &str, value: &str| {
            if shown.get_attribute(name).unwrap_or_default() != value {
                let _ = shown.set_attribute(name, value);
            }
        };
        match way {
            Way::Frame => {
                set("src", &address);
                set("title", &wish.title);
                set("height", &wish.height);
            }
            Way::Link => {
                set("href", &address);
                shown.set_text_content(Some(&wish.title));
            }
            Way::Element | Way::Shortcode => {
                set("view", &wish.view);
                set("theme", &wish.theme);
                set("lang", &wish.lang);
                set("open", &wish.open);
                if let Some(element) = shown.dyn_ref::<HtmlElement>() {
                    element.style().set_css_text("");
                    for (name, value) in &wish.colours {
                        let _ = element.style().set_property(name, value);
                    }
                }
            }
        }
        if kept.is_none() {
            place.set_text_content(None);
            let _ = place.append_child(&shown);
        }
    }

    fn copy(&self, kind: &str) {
        let code = self.find(&format!("[data-code='{kind}']")).and_then(|it| it.text_content());
        let Some(code) = code else { return };
        let status = self.find("[data-copied]");
        let done = move |worked| {
            let words = if worked { "data-copied" } else { "data-by-hand" };
            if let Some(status) = &status {
                status.set_text_content(status.get_attribute(words).as_deref());
            }
        };
        copy(&code, done);
    }
}

fn show(element: Option<Element>, shown: bool) {
    if let Some(element) = element {
        let _ = element.toggle_attribute_with_force("hidden", !shown);
    }
}
