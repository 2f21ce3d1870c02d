use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties, create_portal, html};

use super::address::Address;
use super::components::{Out, choice};
use super::light::Light;
use super::port::{Ask, Port, Scene};
use super::situation::Situation;
use super::state::{Action, State};
use super::views::narrow;
use crate::content::{Content, Kind, Text, UiKey};

/// What the app is started with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Everything it says.
    pub content: Rc<Content>,
    /// Where it runs.
    pub port: Port,
    /// What it shows first.
    pub address: Address,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

/// What answers the reader, at its places in the text.
pub struct App {
    state: State,
    light: Option<Light>,
    /// The whole content, once a part needs it.
    whole: Option<Rc<Content>>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { content, port, address } = ctx.props();
        let state = State::new(content, address.clone());
        port.listen.emit(ctx.link().callback(|ask| match ask {
            Ask::Visit(fragment) => Action::Visit(Address::parse(&fragment)),
            Ask::Choose(id) => Action::Toggle(id),
            Ask::Clear => Action::Clear,
            Ask::Narrow(by, id) => Action::Narrow(by, id),
            Ask::Cite(id) => Action::Cite(id),
            Ask::Forget => Action::Forget,
            Ask::Whole(content) => Action::Whole(content),
        }));
        let app = Self { light: lit(content, &state), whole: None, state };
        app.show(ctx);
        port.tag.emit(());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if let Action::Cite(id) = &action {
            cite(ctx, id);
            return false;
        }
        if let Action::Settle = action {
            return true;
        }
        if let Action::Whole(content) = &action {
            self.whole = Some(content.clone());
            return true;
        }
        let answered = matches!(action, Action::Answer(..));
        let visited = matches!(action, Action::Visit(_));
        let before = self.state.address.clone();
        self.state.take(&ctx.props().content, action);
        let address = &self.state.address;
        if before.open != address.open {
            self.light = lit(&ctx.props().content, &self.state);
        }
        if before != *address {
            if !answered {
                self.show(ctx);
            }
            self.settle(ctx, !visited, answered);
            // Light first: what is written of it, and takes room, comes a moment later. The part
            // that was answered has drawn itself.
            return false;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { content, port, .. } = ctx.props();
        let choice = self.light.as_ref().map(|light| choice(content, light));
        let narrow = port.narrow.clone().map(|host| {
            let mut out = Out::default();
            narrow(&mut out, content, Some(&self.state.address.filter));
            create_portal(out.end(), host)
        });
        let parts = [Some(self.status(content)), choice, narrow, self.situation(ctx)];
        parts.map(Option::unwrap_or_default).into_iter().collect()
    }
}

fn lit(content: &Content, state: &State) -> Option<Light> {
    Light::of(content, state.address.open.as_ref()?)
}

impl App {
    fn situation(&self, ctx: &Context<Self>) -> Option<Html> {
        let content = self.whole.clone()?;
        let port = ctx.props().port.clone();
        let host = port.situation.clone()?;
        let answers = self.state.address.facts.clone();
        let visits = self.state.visits;
        let case = self.state.address.case.clone();
        let changed = ctx.link().callback(|(case, answers)| Action::Answer(case, answers));
        let drawn = html! { <Situation {content} {port} {case} {answers} {visits} {changed} /> };
        Some(create_portal(drawn, host))
    }

    /// Has the state shown on the text.
    fn show(&self, ctx: &Context<Self>) {
        let AppProps { content, port, .. } = ctx.props();
        let said = self.light.as_ref().map(|light| {
            let values = [("name", &*light.name)];
            content.ui.fill(UiKey::Concerns, &values)
        });
        let filter = &self.state.address.filter;
        let hidden = content.recommendations.iter().filter(|it| !filter.admits(it));
        port.show.emit(Scene {
            light: self.light.clone(),
            said: said.unwrap_or_default(),
            chosen: content.ui.get(UiKey::Chosen),
            hidden: hidden.map(|it| it.id.clone()).collect(),
        });
    }

    /// Has done what can wait until the answer is on the screen: the recommendations that
    /// concern what the reader chose come first, beside it; and the state is in the address.
    fn settle(&self, ctx: &Context<Self>, stepped: bool, drawn: bool) {
        let AppProps { content, port, .. } = ctx.props();
        // The reader who goes to a recommendation finds it where it was.
        let all = &content.recommendations;
        let light = self.light.as_ref().filter(|light| !all.iter().any(|it| it.id == light.id));
        let lit = |id: &str| light.is_some_and(|light| light.on(id));
        let ids = all.iter().map(|it| &it.id);
        let (lit, rest): (Vec<_>, Vec<_>) = ids.cloned().partition(|id| lit(id));
        let (ids, fragment) = ([lit, rest].concat(), self.state.address.fragment());
        let (tag, order, write) = (port.tag.clone(), port.order.clone(), port.write.clone());
        let settle = ctx.link().callback(|()| Action::Settle);
        port.later.emit(Callback::from(move |()| {
            tag.emit(());
            if !drawn {
                settle.emit(());
            }
            order.emit(ids.clone());
            write.emit((fragment.clone(), stepped));
        }));
    }

    /// The status line: the answer to the last command, to be seen; else what is chosen,
    /// for those who cannot see it.
    fn status(&self, content: &Content) -> Html {
        let (class, said) = match &self.state.said {
            Some(said) => ("said", said.clone()),
            None => ("quiet", self.chosen(content)),
        };
        let mut out = Out::default();
        out.open_with("p", &["role", "class"], vec![Some("status".into()), Some(class.into())]);
        out.say(&said);
        out.end()
    }

    fn chosen(&self, content: &Content) -> Text {
        let Some(Light { name, related, .. }) = &self.light else {
            return Text::default();
        };
        let count = |kind| related.iter().filter(|(it, _)| *it == kind).count().to_string();
        let recommendations = count(Kind::Recommendation);
        let paragraphs = count(Kind::Paragraph);
        let values = [
            ("name", &**name),
            ("recommendations", &*recommendations),
            ("paragraphs", &*paragraphs),
        ];
        content.ui.fill(UiKey::ChosenStatus, &values)
    }
}

/// Copies the citation of an item, with a link to it, and says whether that worked.
fn cite(ctx: &Context<App>, id: &str) {
    let AppProps { content, port, .. } = ctx.props();
    let text = format!("{} {}#{id}", content.citation(&id.into()), port.base);
    let (content, copied) = (content.clone(), text.clone());
    let done = ctx.link().callback(move |worked: bool| {
        Action::Say(if worked {
            content.ui.get(UiKey::Copied)
        } else {
            content.ui.fill(UiKey::CopyByHand, &[("text", &copied)])
        })
    });
    port.copy.emit((text, done));
}
