use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// XML written one element after the other, as they stand in it. An element that holds words is
/// on one line, so that no space is added to them.
pub(super) struct Xml {
    text: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    pub(super) fn new() -> Self {
        let text = Writer::new_with_indent(Vec::new(), b' ', 2);
        let mut new = Self { text, open: Vec::new() };
        new.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        new
    }

    /// Begins an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, values: &[(&str, &str)]) {
        self.write(Event::Start(start(name, values)));
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, values: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, values)));
    }

    /// An element with what [`element`] or [`escaped`] made.
    pub(super) fn line(&mut self, name: &str, values: &[(&str, &str)], inside: &str) {
        self.write(Event::Start(start(name, values)));
        self.write(Event::Text(BytesText::from_escaped(inside)));
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// What was written.
    pub(super) fn end(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        text(self.text) + "\n"
    }

    fn write(&mut self, event: Event<'_>) {
        written(self.text.write_event(event));
    }
}

/// An element around what is XML already.
pub(super) fn element(name: &str, values: &[(&str, &str)], inside: &str) -> String {
    let mut writer = Writer::new(Vec::new());
    let start = writer.create_element(name).with_attributes(values.iter().copied());
    written(start.write_text_content(BytesText::from_escaped(inside)));
    text(writer)
}

/// Words as XML.
pub(super) fn escaped(words: &str) -> String {
    quick_xml::escape::partial_escape(words).into_owned()
}

fn start<'a>(name: &'a str, values: &'a [(&str, &str)]) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(values.iter().copied())
}

fn written<T>(result: io::Result<T>) {
    result.map(drop).expect("memory takes what is written");
}

fn text(writer: Writer<Vec<u8>>) -> String {
    String::from_utf8(writer.into_inner()).expect("only text was written")
}
