use super::super::components::{Out, open_section, page};
use crate::content::{Content, Text, UiKey};

/// Sources, edition, limits, privacy.
pub(in crate::app) fn about(out: &mut Out, content: &Content) {
    open_section(out, content, "about", UiKey::AboutTitle);
    out.open("div", "cards");
    for topic in &content.about.topics {
        out.open_item("div", &topic.id, "topic");
        out.words("h3", "", &topic.title);
        topic.text.iter().for_each(|text| out.words("p", "", text));
        if !topic.links.is_empty() {
            out.open("ul", "");
            for link in &topic.links {
                out.open("li", "");
                // Browsers take the name from the address, where it is there.
                let own = |name: &Text| {
                    if link.href.ends_with(&**name) { "".into() } else { name.clone().into() }
                };
                let save = link.save.as_ref().map(own);
                let values = vec![Some(page(&link.href)), Some("noreferrer".into()), save];
                out.open_with("a", &["href", "rel", "download"], values);
                out.say(&link.label);
                out.close();
                out.close();
            }
            out.close();
        }
        out.close();
    }
    out.close();
    out.close();
}
