use super::super::super::components::Out;
use super::definitions::{defines, provision_item};
use crate::content::Content;

/// The provisions cited on this page that no definition shows, in full, by treaty.
pub(super) fn provisions(out: &mut Out, content: &Content) {
    for treaty in &content.instruments {
        out.open("div", "cards");
        out.open("p", "group");
        out.say(&treaty.name);
        out.sign(" (");
        out.say(&treaty.cite);
        out.sign(")");
        out.close();
        let cited = treaty.provisions.iter().filter(|it| !defines(content, &it.id));
        cited.for_each(|it| provision_item(out, content, it));
        out.close();
    }
}
