use super::super::super::components::{
    Out, heading, open_item, phrase, reference, references, remark,
};
use super::homes;
use crate::content::{Content, Id, Offence, UiKey};

/// Every offence and question with its checklist of elements. The compared offences have
/// their home above, so that their lists stand here without an id.
pub(super) fn offences(out: &mut Out, content: &Content) {
    out.open("div", "cards");
    content.offences.iter().for_each(|it| offence(out, content, it));
    out.close();
}

fn offence(out: &mut Out, content: &Content, offence: &Offence) {
    if content.compared().iter().any(|compared| compared.id == offence.id) {
        out.open("article", "offence");
        heading(out, content, &offence.id, "h4");
    } else {
        open_item(out, content, &offence.id, "offence", "h4");
    }
    out.words("p", "", &offence.words.plain);
    if !offence.elements.is_empty() {
        out.open("ul", "checklist");
        offence.elements.iter().for_each(|id| element(out, content, offence, id));
        out.close();
    }
    if let Some(note) = &offence.words.note {
        remark(out, content, UiKey::Note, note);
    }
    references(out, content, UiKey::Where, "", &offence.provisions);
    out.close();
}

fn element(out: &mut Out, content: &Content, offence: &Offence, id: &Id) {
    let Some(element) = content.element(id) else { return };
    let home = homes::in_list(content, offence, id);
    if home {
        out.open_item("li", id, "element");
    } else {
        out.open("li", "");
    }
    reference(out, content, id, "element-link");
    out.sign(" ");
    out.say(&element.words.plain);
    if home {
        element.phrases.iter().for_each(|it| phrase(out, content, it, Some(element)));
    }
    out.close();
}
