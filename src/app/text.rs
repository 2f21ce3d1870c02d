use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::address::View;
use super::components::Out;
use super::views::{about, compare, recommendations, situation, summary};
use crate::content::{Content, UiKey};

/// What the text is made from.
#[derive(Clone, Properties)]
pub struct TextProps {
    /// Everything it says.
    pub content: Rc<Content>,
    /// Which parts of it.
    pub parts: Parts,
    /// Called when it is drawn.
    #[prop_or_default]
    pub drawn: Callback<()>,
}

/// Which parts of the text are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// The whole page, with its title.
    Page,
    /// All views, on a page of others.
    All,
    /// One view, on a page of others.
    One(View),
}

impl Parts {
    /// Reads the name of a view, or `all`; the comparison if it is neither.
    pub fn parse(name: &str) -> Self {
        let view = || View::parse(name).unwrap_or(View::Compare);
        if name == "all" { Self::All } else { Self::One(view()) }
    }
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
        let TextProps { content, parts, .. } = ctx.props();
        let mut out = Out::default();
        if *parts == Parts::Page {
            head(&mut out, content);
        }
        if !matches!(parts, Parts::One(_)) {
            nav(&mut out, content, *parts);
        }
        let edition = Some(content.edition.hash.clone().into());
        // The host's page has a `main` of its own.
        let name = if *parts == Parts::Page { "main" } else { "div" };
        let values = vec![Some("main".into()), Some("main".into()), edition];
        out.open_with(name, &["id", "class", "data-edition"], values);
        match parts {
            Parts::One(view) => one(&mut out, content, *view),
            Parts::Page | Parts::All => {
                let beside = View::Recommendations.is_in(content);
                if beside {
                    out.open("div", "alongside");
                }
                compare(&mut out, content);
                situation(&mut out, content);
                if beside {
                    recommendations(&mut out, content);
                    out.close();
                }
                summary(&mut out, content);
                about(&mut out, content);
            }
        }
        out.close();
        foot(&mut out, content, *parts);
        out.open_item("div", "now", "now");
        out.end()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().drawn.emit(());
    }
}

fn one(out: &mut Out, content: &Content, view: View) {
    match view {
        View::Compare => compare(out, content),
        View::Situation => situation(out, content),
        View::Recommendations => recommendations(out, content),
        View::Summary => summary(out, content),
        View::About => about(out, content),
    }
}

fn head(out: &mut Out, content: &Content) {
    out.open("header", "masthead");
    out.link("main", "skip", &content.ui.get(UiKey::Skip));
    let values = ["failed", "notice", "alert", ""].map(|value| Some(value.into()));
    out.open_with("p", &["id", "class", "role", "hidden"], values.into());
    out.say(&content.ui.get(UiKey::Failed));
    out.close();
    out.label("h1", "", content, UiKey::Title);
    out.label("p", "", content, UiKey::Subtitle);
    out.close();
}

fn nav(out: &mut Out, content: &Content, parts: Parts) {
    let title = |view| match view {
        View::Compare => UiKey::CompareNav,
        View::Situation => UiKey::SituationNav,
        View::Recommendations => UiKey::RecommendationsNav,
        View::Summary => UiKey::SummaryNav,
        View::About => UiKey::AboutNav,
    };
    let label = Some(content.ui.get(UiKey::Views).into());
    out.open_with("nav", &["class", "aria-label"], vec![Some("nav".into()), label]);
    for view in View::ALL.into_iter().filter(|view| view.is_in(content)) {
        out.link(view.id(), "", &content.ui.get(title(view)));
    }
    if parts == Parts::Page {
        // The field comes with what answers; its name waits unseen.
        out.open_item("div", "find", "");
        out.say(&content.ui.get(UiKey::Find));
        out.close();
    }
    out.close();
}

fn foot(out: &mut Out, content: &Content, parts: Parts) {
    let edition = &content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    out.open("footer", "foot");
    out.words("p", "", &content.ui.fill(UiKey::EditionLine, &values));
    out.label("p", "", content, UiKey::NationalLaw);
    if parts != Parts::Page {
        out.open("p", "");
        out.link("", "home", &content.ui.get(UiKey::Title));
        out.close();
    }
    out.close();
}
