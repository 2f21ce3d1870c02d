use super::super::address::View;
use super::super::components::{Out, close_part, open_item, open_part, open_section, references};
use super::filters::filters;
use crate::content::{Content, Id, Recommendation, Term, UiKey};

/// The action points, with the place for the controls that narrow them; nothing if the
/// document has none.
pub(in crate::app) fn recommendations(out: &mut Out, content: &Content) {
    if !View::Recommendations.is_in(content) {
        return;
    }
    open_section(out, content, "recommendations", UiKey::RecommendationsTitle);
    out.label("p", "lead", content, UiKey::RecommendationsLead);
    out.open_item("div", "narrow", "");
    filters(out, content);
    let total = content.recommendations.len().to_string();
    let values = vec![Some("status".into()), Some("count".into())];
    out.open_with("p", &["role", "class"], values);
    out.say(&content.ui.fill(UiKey::Showing, &[("n", &total), ("total", &total)]));
    out.close();
    out.close();
    out.open_item("div", "actions", "");
    content.recommendations.iter().for_each(|it| recommendation(out, content, it));
    out.close();
    out.close();
}

fn recommendation(out: &mut Out, content: &Content, it: &Recommendation) {
    let terms = &content.vocabulary;
    open_item(out, content, &it.id, "recommendation", "h3");
    out.words("p", "action", &it.words.action);
    open_part(out, content);
    out.say(&it.words.quote);
    let id = Content::paragraph_id(it.paragraph);
    close_part(out, &id, &content.name(&id).unwrap_or_default());
    out.open("dl", "");
    line(out, content, UiKey::Actor, &terms.parties, &it.actors);
    line(out, content, UiKey::Addressee, &terms.parties, &it.addressees);
    line(out, content, UiKey::Topic, &terms.topics, &it.topics);
    line(out, content, UiKey::Strength, &terms.strengths, std::slice::from_ref(&it.strength));
    out.close();
    out.words("p", "", &it.words.why);
    references(out, content, UiKey::ElementsConcerned, "element-link", &it.elements);
    out.close();
}

/// One line of a list of terms; nothing if there are none.
fn line(out: &mut Out, content: &Content, key: UiKey, terms: &[Term], ids: &[Id]) {
    if ids.is_empty() {
        return;
    }
    let named = ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id));
    let mut text = String::new();
    for term in named {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&term.label);
    }
    out.open("div", "");
    out.label("dt", "", content, key);
    out.words("dd", "", &text.into());
    out.close();
}
