use super::super::super::components::{Out, open_item, reference};
use crate::content::{Content, Obligation};

/// What a State Party has to do, by kind of duty, each with how binding it is.
pub(super) fn duties(out: &mut Out, content: &Content) {
    for kind in &content.vocabulary.duties {
        let mut duties = content.obligations.iter().filter(|duty| duty.kind == kind.id).peekable();
        if duties.peek().is_some() {
            out.open("div", "cards");
            out.words("p", "group", &kind.label);
            duties.for_each(|it| duty(out, content, it));
            out.close();
        }
    }
}

fn duty(out: &mut Out, content: &Content, duty: &Obligation) {
    open_item(out, content, &duty.id, "duty", "h4");
    out.words("p", "", &duty.words.plain);
    out.open("p", "refs");
    let bindings = content.vocabulary.bindings.iter().filter(|term| term.id == duty.binding);
    bindings.for_each(|term| out.words("span", "binding", &term.label));
    duty.provisions.iter().for_each(|id| reference(out, content, id, ""));
    duty.elements.iter().for_each(|id| reference(out, content, id, "element-link"));
    out.close();
    out.close();
}
