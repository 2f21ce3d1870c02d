use super::super::super::components::Out;
use crate::content::{Content, UiKey};

/// The whole comparison on one screen: each row's two answers in a few words.
pub(super) fn glance(out: &mut Out, content: &Content) {
    out.open("table", "glance");
    out.label("caption", "", content, UiKey::Glance);
    out.open("thead", "");
    out.open("tr", "");
    out.open("td", "");
    out.close();
    content.compared().iter().for_each(|it| out.words("th", "", &it.words.label));
    out.close();
    out.close();
    out.open("tbody", "");
    for row in &content.rows {
        out.open("tr", "");
        out.open("th", "");
        out.link(&row.id, "", &row.words.title);
        out.close();
        row.words.sides.iter().for_each(|side| out.words("td", "", &side.short));
        out.close();
    }
    out.close();
    out.close();
}
