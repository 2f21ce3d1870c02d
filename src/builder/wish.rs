use crate::content::View;

/// How the guide is put into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A script and a tag.
    Element,
    /// An iframe.
    Frame,
    /// A link.
    Link,
    /// The shortcode of our WordPress plugin.
    Shortcode,
}

impl Way {
    /// As in forms and data.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "element" => Some(Self::Element),
            "frame" => Some(Self::Frame),
            "link" => Some(Self::Link),
            "shortcode" => Some(Self::Shortcode),
            _ => None,
        }
    }
}

/// What a webmaster wants. An empty text is the default of what it stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The address of the guide; a slash at its end may be missing.
    pub host: String,
    /// The words of the link.
    pub title: String,
    /// A view's name, or `all`.
    pub view: String,
    /// A language's code.
    pub lang: String,
    /// `light` or `dark`.
    pub theme: String,
    /// The id of an item.
    pub open: String,
    /// The height of a frame, in CSS px.
    pub height: String,
    /// Whether a script gives a frame its height.
    pub height_script: bool,
    /// The folder of a version that never changes, and the integrity of its script.
    pub pinned: Option<(String, String)>,
    /// Custom properties with their values.
    pub colours: Vec<(String, String)>,
}

impl Wish {
    /// The code to put into a page.
    pub fn code(&self, way: Way) -> String {
        match way {
            Way::Element => self.element(),
            Way::Frame => self.frame(),
            Way::Link => self.link(&self.page()),
            Way::Shortcode => format!("[two-protocols{}]", self.attributes()),
        }
    }

    /// The value of a custom property, where it is set.
    pub fn colour(&self, property: &str) -> Option<&str> {
        self.colours.iter().find(|(name, _)| name == property).map(|(_, value)| &**value)
    }

    /// The address of the folder that the guide is in.
    fn folder(&self) -> String {
        let end = if self.host.ends_with('/') { "" } else { "/" };
        [&*self.host, end].concat()
    }

    /// What a page's own policy must name besides what it has; empty if nothing.
    pub fn policy(&self, way: Way) -> String {
        let origin = self.host.split('/').take(3).collect::<Vec<_>>().join("/");
        match way {
            Way::Element => {
                format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}")
            }
            Way::Frame if self.height_script => {
                format!("frame-src {origin}; script-src {origin}")
            }
            Way::Frame => format!("frame-src {origin}"),
            Way::Link | Way::Shortcode => String::new(),
        }
    }

    /// What goes into the page's style sheet; empty if nothing.
    pub fn styles(&self) -> String {
        if self.colours.is_empty() {
            return String::new();
        }
        let mut css = String::from("two-protocols {\n");
        for (name, value) in &self.colours {
            css += &["  ", name, ": ", value, ";\n"].concat();
        }
        css + "}"
    }

    /// The address of `embed.html` with what it should show.
    pub fn frame_address(&self) -> String {
        let view = if self.view.is_empty() { "compare" } else { &self.view };
        let mut address = [&*self.folder(), "embed.html?view=", view].concat();
        for (name, value) in [("lang", &self.lang), ("theme", &self.theme), ("open", &self.open)] {
            if !value.is_empty() {
                address += &["&", name, "=", value].concat();
            }
        }
        address
    }

    fn element(&self) -> String {
        let host = escape(&self.folder());
        let src = match &self.pinned {
            Some((folder, integrity)) => format!(
                "{host}{folder}/embed.js\" integrity=\"{integrity}\" crossorigin=\"anonymous"
            ),
            None => format!("{host}embed.js"),
        };
        format!(
            "<script type=\"module\" src=\"{src}\"></script>\n<two-protocols{}>{}</two-protocols>",
            self.attributes(),
            self.link(&self.folder())
        )
    }

    fn attributes(&self) -> String {
        let view = if self.view.is_empty() { "compare" } else { &self.view };
        let all =
            [("view", view), ("lang", &self.lang), ("theme", &self.theme), ("open", &self.open)];
        let set = all.into_iter().filter(|(_, value)| !value.is_empty());
        set.map(|(name, value)| [" ", name, "=\"", &escape(value), "\""].concat()).collect()
    }

    fn frame(&self) -> String {
        let frame = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
             allow=\"clipboard-write\"></iframe>",
            escape(&self.frame_address()),
            escape(&self.title),
            escape(&self.height)
        );
        if !self.height_script {
            return frame;
        }
        let host = escape(&self.folder());
        format!("{frame}\n<script type=\"module\" src=\"{host}embed-height.js\"></script>")
    }

    /// The address of the guide's own page, at what should be shown.
    fn page(&self) -> String {
        let view = View::parse(&self.view);
        // That of the first view is the folder's.
        let file = view.filter(|it| *it != View::Compare).map_or("", View::file);
        let folder = self.folder();
        match (view, &*self.open) {
            (_, "") => format!("{folder}{file}"),
            (None, open) => format!("{folder}#{open}"),
            (_, open) => format!("{folder}{file}#open={open}"),
        }
    }

    fn link(&self, address: &str) -> String {
        format!("<a href=\"{}\">{}</a>", escape(address), escape(&self.title))
    }
}

/// A text as it stands in HTML, in an attribute too.
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish() -> Wish {
        let (host, title) = ("https://example.org/guide/".into(), "Trafficking?".into());
        let (view, height) = ("compare".into(), "600".into());
        Wish { host, title, view, height, ..Wish::default() }
    }

    #[test]
    fn an_element_is_a_script_and_a_tag_with_a_link() {
        assert_eq!(
            wish().code(Way::Element),
            "<script type=\"module\" src=\"https://example.org/guide/embed.js\"></script>\n\
             <two-protocols view=\"compare\"><a href=\"https://example.org/guide/\">Trafficking?</a>\
             </two-protocols>"
        );
    }

    #[test]
    fn an_address_without_its_slash_is_that_of_the_folder() {
        let host = "https://example.org/guide".to_owned();
        for way in [Way::Element, Way::Frame, Way::Link] {
            assert_eq!(Wish { host: host.clone(), ..wish() }.code(way), wish().code(way));
        }
    }

    #[test]
    fn a_pinned_script_lies_in_its_folder_and_has_its_integrity() {
        let pinned = Some(("embed/1-a".into(), "sha384-x".into()));
        let code = Wish { pinned, ..wish() }.code(Way::Element);
        let src = "src=\"https://example.org/guide/embed/1-a/embed.js\" integrity=\"sha384-x\" \
                   crossorigin=\"anonymous\"";
        assert!(code.contains(src), "{code}");
    }

    #[test]
    fn a_frame_has_a_name_a_height_and_its_script_only_when_asked() {
        let code = wish().code(Way::Frame);
        assert!(code.contains("title=\"Trafficking?\"") && code.contains("height=\"600\""));
        assert!(!code.contains("script"));
        let code = Wish { height_script: true, ..wish() }.code(Way::Frame);
        assert!(code.contains("guide/embed-height.js"));
    }

    #[test]
    fn a_link_leads_to_the_view_and_the_item() {
        let open = Wish { open: "means".into(), ..wish() };
        let address = "\"https://example.org/guide/#open=means\"";
        assert!(open.code(Way::Link).contains(address));
        let law = Wish { view: "law".into(), ..open };
        let address = "\"https://example.org/guide/law.html#open=means\"";
        assert!(law.code(Way::Link).contains(address));
        let all = Wish { view: "all".into(), ..wish() };
        assert!(all.code(Way::Link).contains("\"https://example.org/guide/\""));
    }

    #[test]
    fn a_policy_names_the_origin_and_no_more_than_is_needed() {
        let policy = wish().policy(Way::Element);
        assert_eq!(
            policy,
            "script-src https://example.org 'wasm-unsafe-eval'; connect-src https://example.org"
        );
        assert_eq!(wish().policy(Way::Frame), "frame-src https://example.org");
        assert_eq!(wish().policy(Way::Link), "");
    }

    #[test]
    fn what_is_typed_cannot_leave_its_attribute() {
        let wish = Wish { open: "\"><script>".into(), ..wish() };
        for way in [Way::Element, Way::Frame, Way::Link] {
            assert!(!wish.code(way).contains("\"><script>"), "{way:?}");
        }
    }

    #[test]
    fn own_colours_are_a_rule_for_the_element() {
        assert_eq!(wish().styles(), "");
        let colours = vec![("--tp-link".into(), "#123456".into())];
        let css = Wish { colours, ..wish() }.styles();
        assert_eq!(css, "two-protocols {\n  --tp-link: #123456;\n}");
    }
}
