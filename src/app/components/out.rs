use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Html};

use crate::content::{Content, Text, UiKey};

#[cfg(feature = "embed")]
thread_local! {
    /// Where links lead that are followed in a window of their own.
    static HOME: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

/// Has all links begin with the address of the guide's own page, for a page of others.
#[cfg(feature = "embed")]
pub(crate) fn lead_home(home: &str) {
    HOME.set(home.to_owned());
}

/// The address of an item.
pub(in crate::app) fn href(id: &str) -> AttrValue {
    #[cfg(feature = "embed")]
    return HOME.with_borrow(|home| [home, "#", id].concat()).into();
    #[cfg(not(feature = "embed"))]
    ["#", id].concat().into()
}

/// The address of another page or a file: beside the guide's own, or of another site.
pub(in crate::app) fn page(href: &Text) -> AttrValue {
    #[cfg(feature = "embed")]
    if !href.contains(':') {
        return HOME.with_borrow(|home| [home, &**href].concat()).into();
    }
    href.clone().into()
}

/// Elements written one after the other, as they stand in HTML. Nested calls with lists of
/// children, and the macro more so, take some three times as much WASM.
#[derive(Default)]
pub(crate) struct Out {
    done: Vec<Html>,
    open: Vec<VTag>,
}

impl Out {
    /// Begins an element with a class (none if empty).
    pub fn open(&mut self, name: &'static str, class: &'static str) {
        let class = (!class.is_empty()).then_some(AttrValue::Static(class));
        self.open_with(name, &["class"], vec![class]);
    }

    /// Begins an element with an id and a class (none if empty).
    pub fn open_item(&mut self, name: &'static str, id: &str, class: &'static str) {
        let class = (!class.is_empty()).then_some(AttrValue::Static(class));
        // In this order the page is smaller, compressed: what differs comes last.
        self.open_with(name, &["class", "id"], vec![class, Some(id.to_owned().into())]);
    }

    /// Begins an element with these attributes.
    pub fn open_with(
        &mut self,
        name: &'static str,
        keys: &'static [&'static str],
        values: Vec<Option<AttrValue>>,
    ) {
        let mut tag = VTag::new(name);
        let values = values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute));
        tag.set_attributes(Attributes::Dynamic { keys, values: values.collect() });
        self.open.push(tag);
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.put(tag.into());
        }
    }

    /// Something that is drawn already.
    pub fn put(&mut self, html: Html) {
        match self.open.last_mut() {
            Some(tag) => tag.add_child(html),
            None => self.done.push(html),
        }
    }

    /// Words of the content.
    pub fn say(&mut self, text: &Text) {
        self.put(AttrValue::from(text.clone()).into());
    }

    /// Words of this program: a space, a sign.
    pub fn sign(&mut self, text: &'static str) {
        self.put(AttrValue::Static(text).into());
    }

    /// An element with nothing but words.
    pub fn words(&mut self, name: &'static str, class: &'static str, text: &Text) {
        self.open(name, class);
        self.say(text);
        self.close();
    }

    /// The same with words of the interface.
    pub fn label(
        &mut self,
        name: &'static str,
        class: &'static str,
        content: &Content,
        key: UiKey,
    ) {
        self.words(name, class, &content.ui.get(key));
    }

    /// A link to an item of the page.
    pub fn link(&mut self, id: &str, class: &'static str, text: &Text) {
        let class = (!class.is_empty()).then_some(AttrValue::Static(class));
        self.open_with("a", &["class", "href"], vec![class, Some(href(id))]);
        self.say(text);
        self.close();
    }

    /// A button that does what its attribute says.
    pub fn button(&mut self, keys: &'static [&'static str], value: AttrValue, text: &Text) {
        self.open_with("button", keys, vec![Some(value)]);
        self.say(text);
        self.close();
    }

    /// A control to tick: a `radio` of this name, or a `checkbox`. `does` is what it does.
    pub fn tick(&mut self, name: AttrValue, does: AttrValue, on: bool) {
        const RADIO: &[&str] = &["type", "name", "data-set"];
        const BOX: &[&str] = &["type", "name", "data-do"];
        let radio = name.contains('-');
        let kind = AttrValue::Static(if radio { "radio" } else { "checkbox" });
        let values = [kind, name, does].map(|it| Some(AttributeOrProperty::Attribute(it)));
        let keys = if radio { RADIO } else { BOX };
        let mut tag = VTag::new("input");
        tag.set_attributes(Attributes::Dynamic { keys, values: values.into() });
        tag.set_checked(on);
        self.put(tag.into());
    }

    /// What was written.
    pub fn end(mut self) -> Html {
        while !self.open.is_empty() {
            self.close();
        }
        self.done.into_iter().collect()
    }
}
