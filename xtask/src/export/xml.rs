/// XML written one element after the other, as they stand in it. An element that holds words is
/// on one line, so that no space is added to them.
pub(super) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub(super) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".into(), open: Vec::new() }
    }

    /// Begins an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, values: &[(&str, &str)]) {
        self.indent();
        self.text += &[&*tag(name, values), ">\n"].concat();
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.text += &["</", name, ">\n"].concat();
        }
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, values: &[(&str, &str)]) {
        self.indent();
        self.text += &[&*tag(name, values), "/>\n"].concat();
    }

    /// An element with what [`element`] or [`escaped`] made.
    pub(super) fn line(&mut self, name: &str, values: &[(&str, &str)], inside: &str) {
        self.indent();
        self.text += &[&*element(name, values, inside), "\n"].concat();
    }

    /// What was written.
    pub(super) fn end(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn indent(&mut self) {
        self.text += &"  ".repeat(self.open.len());
    }
}

/// An element around what is XML already.
pub(super) fn element(name: &str, values: &[(&str, &str)], inside: &str) -> String {
    [&*tag(name, values), ">", inside, "</", name, ">"].concat()
}

/// Words as XML.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn tag(name: &str, values: &[(&str, &str)]) -> String {
    let mut tag = ["<", name].concat();
    for (key, value) in values {
        tag += &[" ", key, "=\"", &escaped(value), "\""].concat();
    }
    tag
}
