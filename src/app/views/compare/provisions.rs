use yew::Html;

use super::super::super::components::{el, p, sign, words};
use super::definitions::{defines, provision_item};
use crate::content::{Content, Instrument};

/// The provisions cited on this page that no definition shows, in full, by treaty.
pub(super) fn provisions(content: &Content) -> Html {
    content.instruments.iter().map(|it| instrument(content, it)).collect()
}

fn instrument(content: &Content, instrument: &Instrument) -> Html {
    let cited = instrument.provisions.iter().filter(|it| !defines(content, &it.id));
    let title = [words(&instrument.name), sign(" ("), words(&instrument.cite), sign(")")];
    let mut parts = vec![p("group", Html::from_iter(title))];
    parts.extend(cited.map(|it| provision_item(content, it)));
    el("div", "cards", parts)
}
