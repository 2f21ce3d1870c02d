use yew::Html;

use super::super::light::Light;
use super::{Out, references};
use crate::content::{Content, UiKey};

/// The bar that says what the reader chose, and leads to all that belongs to it.
pub(in crate::app) fn choice(content: &Content, light: &Light) -> Html {
    let Light { id, name, related } = light;
    let mut out = Out::default();
    let label = Some(content.ui.get(UiKey::ChoiceLabel).into());
    out.open_with("aside", &["class", "aria-label"], vec![Some("choice".into()), label]);
    out.open("p", "");
    out.say(&content.ui.get(UiKey::Chosen));
    out.sign(" ");
    out.open("strong", "");
    out.link(id, "", name);
    out.close();
    out.close();
    references(&mut out, content, UiKey::BelongsTo, "", related.iter().map(|(_, it)| it));
    out.button(&["data-cite"], id.clone().into(), &content.ui.get(UiKey::CopyCitation));
    out.button(&["data-act"], "clear".into(), &content.ui.get(UiKey::Clear));
    out.end()
}
