use super::super::components::{Out, open_section, page};
use crate::content::{Content, UiKey};

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
                // A file whose name holds an edition is to be taken away, not opened.
                let saved = !link.href.contains('/') && link.href.matches('.').count() > 1;
                let saved = saved.then(|| "".into());
                let values = vec![Some(page(&link.href)), Some("noreferrer".into()), saved];
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
