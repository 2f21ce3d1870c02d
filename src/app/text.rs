use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties, html};

use super::address::View;
use super::components::{el, fill, link, p, tag, ui};
use super::views::{about, compare, recommendations, summary};
use crate::content::{Content, UiKey};

/// What the text is made from.
#[derive(Clone, Properties)]
pub struct TextProps {
    /// Everything it says.
    pub content: Rc<Content>,
    /// Called when it is drawn.
    #[prop_or_default]
    pub drawn: Callback<()>,
}

impl PartialEq for TextProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// The text of the page: drawn once, at build time or in the browser. The reader's choices
/// are shown on it ([`super::Port::show`]), and the app has its places in it.
pub struct Text;

impl Component for Text {
    type Message = ();
    type Properties = TextProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let content = &ctx.props().content;
        let views = vec![
            el("div", "alongside", vec![compare(content), recommendations(content)]),
            summary(content),
            about(content),
        ];
        let edition = Some(content.edition.hash.clone().into());
        let main = tag("main", &["id", "data-edition"], vec![Some("main".into()), edition], views);
        let now =
            tag("div", &["id", "class"], vec![Some("now".into()), Some("now".into())], vec![]);
        [head(content), main, foot(content), now].into_iter().collect()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().drawn.emit(());
    }
}

fn head(content: &Content) -> Html {
    let title = |view| match view {
        View::Compare => UiKey::CompareNav,
        View::Recommendations => UiKey::RecommendationsNav,
        View::Summary => UiKey::SummaryNav,
        View::About => UiKey::AboutNav,
    };
    let failed = ui(content, UiKey::Failed);
    let header = vec![
        link("main", "skip", ui(content, UiKey::Skip)),
        html! { <p id="failed" class="notice" role="alert" hidden=true>{ failed }</p> },
        el("h1", "", vec![ui(content, UiKey::Title)]),
        p("", ui(content, UiKey::Subtitle)),
    ];
    let views = View::ALL.into_iter().map(|view| link(view.id(), "", ui(content, title(view))));
    let label = Some(content.ui.get(UiKey::Views).into());
    let nav =
        tag("nav", &["class", "aria-label"], vec![Some("nav".into()), label], views.collect());
    [el("header", "masthead", header), nav].into_iter().collect()
}

fn foot(content: &Content) -> Html {
    let edition = &content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    let lines = vec![
        p("", fill(content, UiKey::EditionLine, &values)),
        p("", ui(content, UiKey::NationalLaw)),
    ];
    el("footer", "foot", lines)
}
