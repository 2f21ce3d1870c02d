use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use crate::browser::{copy, folder, link};
use crate::content::{Id, Known, Shell, UiKey, View};
use crate::store::{Action, Address, Loaded, Site, Store};

/// The link that a plain click follows in this window. Any other click stays the browser's.
pub(crate) fn followed(event: &Event) -> Option<HtmlAnchorElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let keys = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if event.default_prevented() || keys || click.button() != 0 {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    (link.target().is_empty() && !link.has_attribute("download")).then_some(link)
}

/// The item that a click asks to cite.
pub(crate) fn cited(event: &Event) -> Option<Id> {
    // An element of ours within the page, as in a preview, answers by itself.
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let control = target.closest("[data-cite]").ok()??;
    control.get_attribute("data-cite").map(Id::from)
}

/// Copies a plain citation of an item, with its address.
pub(crate) fn copy_citation(id: &Id, store: &Store) {
    let shell = store.state().shown.shell.clone();
    let view = shell.item(id).map_or(View::Compare, Known::view);
    let text = [&*shell.citation(id), " ", &link(&store.here().site, view, id)].concat();
    let (store, said) = (store.clone(), text.clone());
    copy(&text, move |worked| {
        let words = if worked {
            shell.ui.get(UiKey::Copied)
        } else {
            shell.ui.fill(UiKey::CopyByHand, &[("text", &said)])
        };
        store.dispatch(Action::Say(words));
    });
}

/// Where an address of the guide leads from what is shown; none if it leads out of it.
pub(crate) fn target(site: &Site, shown: &Loaded, href: &str) -> Option<(View, Address)> {
    let (page, fragment) = href.split_once('#').unwrap_or((href, ""));
    let address = Address::parse(fragment);
    let file = match site {
        Site::Elsewhere(base, _) => page.strip_prefix(&**base)?,
        _ => page.strip_prefix(&*folder(&gloo_utils::window()))?,
    };
    let file = file.split('?').next().unwrap_or_default();
    let view = match site {
        // What is no item is a place in the view that is shown.
        Site::OnePage if address.place.is_some() => address.view.unwrap_or(shown.view),
        Site::OnePage => address.view.unwrap_or(View::Compare),
        Site::Elsewhere(..) => View::of_file(file).filter(|view| *view != View::Embed)?,
        Site::Files => View::of_file(file)?,
    };
    Some(resolve(&shown.shell, view, address))
}

/// The view that has what the address goes to, whichever page it names.
pub(crate) fn resolve(shell: &Shell, view: View, mut address: Address) -> (View, Address) {
    let asked = address.view.filter(|view| shell.has(*view));
    let item = address.place.as_ref().and_then(|id| shell.item(id)).map(Known::view);
    // The id of a part begins with that of its view.
    let part = address.place.as_ref().and_then(|id| View::parse(id.split_once('-')?.0));
    let home = item.or(part.filter(|view| shell.has(*view)));
    // Answers are for where situations are tried.
    let tried = (address.has_answers() && view == View::Compare).then_some(View::Situation);
    let view = home.or(asked).or(tried).unwrap_or(view);
    if view == View::Situation && item.is_some() {
        // A situation is tried.
        address.case = address.place.take();
    }
    (view, address)
}

/// What of a state stands in the address of a view, after its file.
#[cfg(feature = "page-whole")]
pub(crate) fn end(site: &Site, view: View, address: &Address) -> String {
    let fragment = fragment(site, view, address);
    if fragment.is_empty() { fragment } else { ["#", &*fragment].concat() }
}

/// What of a state stands in the address of a view.
#[cfg(feature = "page-whole")]
pub(crate) fn fragment(site: &Site, view: View, address: &Address) -> String {
    let mut shown = address.clone();
    shown.view = (*site == Site::OnePage).then_some(view);
    if view != View::Situation {
        (shown.case, shown.facts) = (None, Vec::new());
    }
    if view != View::Recommendations {
        shown.filter = crate::store::Filter::default();
    }
    shown.fragment()
}
