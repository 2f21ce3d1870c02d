use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use super::address::Address;
use super::light::Light;
use super::port::{Ask, Port, Said, Scene};
use super::state::State;
use crate::content::{Content, Id, Kind, Text, UiKey};

/// What answers the reader in the text: it takes each step, and has its place show the rest.
/// It draws nothing itself and has none of Yew: a reader on a slow line waits for it.
pub struct Explorer {
    content: Rc<Content>,
    port: Port,
    state: RefCell<State>,
    light: RefCell<Option<Light>>,
}

impl Explorer {
    /// Shows what an address asks for, and answers from then on for as long as its port does.
    pub fn start(content: Rc<Content>, port: Port, address: Address) {
        let state = State::new(&content, address);
        let light = lit(&content, &state);
        let (state, light) = (RefCell::new(state), RefCell::new(light));
        let new = Rc::new(Self { content, port, state, light });
        let it = new.clone();
        new.port.listen.emit(Callback::from(move |ask| it.take(&ask)));
        new.show();
        new.port.tag.emit(());
        new.say();
    }

    /// Does what the reader asks for.
    fn take(self: &Rc<Self>, ask: &Ask) {
        if let Ask::Cite(id) = ask {
            return self.cite(id);
        }
        let mut state = self.state.borrow_mut();
        let before = state.address.clone();
        state.take(&self.content, ask);
        if before == state.address {
            // What was said last is not said any more.
            drop(state);
            return self.say();
        }
        if before.open != state.address.open {
            *self.light.borrow_mut() = lit(&self.content, &state);
        }
        drop(state);
        self.show();
        self.settle(!matches!(ask, Ask::Visit(_)));
    }

    /// Has the state shown on the text.
    fn show(&self) {
        let (state, light) = (self.state.borrow(), self.light.borrow());
        let said = light.as_ref().map(|light| {
            let values = [("name", &*light.name)];
            self.content.ui.fill(UiKey::Concerns, &values)
        });
        let filter = &state.address.filter;
        let hidden = self.content.recommendations.iter().filter(|it| !filter.admits(it));
        self.port.show.emit(Scene {
            light: light.clone(),
            said: said.unwrap_or_default(),
            chosen: self.content.ui.get(UiKey::Chosen),
            hidden: hidden.map(|it| it.id.clone()).collect(),
        });
    }

    /// Has said what can wait until the answer is on the screen: the recommendations that
    /// concern what the reader chose come first, beside it; and the state is in the address.
    /// Light first: what is written of it, and takes room, comes a moment later.
    fn settle(self: &Rc<Self>, stepped: bool) {
        let it = self.clone();
        self.port.later.emit(Callback::from(move |()| {
            let port = &it.port;
            port.tag.emit(());
            it.say();
            port.order.emit(it.order());
            let address = it.state.borrow().address.clone();
            port.write.emit((address, stepped));
        }));
    }

    /// The recommendations in the order that the choice puts them into. The reader who goes to
    /// one finds it where it was.
    fn order(&self) -> Vec<Id> {
        let light = self.light.borrow();
        let all = &self.content.recommendations;
        let light = light.as_ref().filter(|light| !all.iter().any(|it| it.id == light.id));
        let lit = |id: &str| light.is_some_and(|light| light.on(id));
        let ids = all.iter().map(|it| &it.id);
        let (lit, rest): (Vec<_>, Vec<_>) = ids.cloned().partition(|id| lit(id));
        [lit, rest].concat()
    }

    /// Has the bars beside the text say what holds now. The status line is the answer to the
    /// last command, to be seen; else what is chosen, for those who cannot see it.
    fn say(&self) {
        let (state, light) = (self.state.borrow(), self.light.borrow());
        let (said, quiet) = match &state.said {
            Some(said) => (said.clone(), false),
            None => (light.as_ref().map(|it| self.chosen(it)).unwrap_or_default(), true),
        };
        let filter = state.address.filter.clone();
        self.port.say.emit(Said { status: said, quiet, light: light.clone(), filter });
    }

    fn chosen(&self, light: &Light) -> Text {
        let Light { name, related, .. } = light;
        let count = |kind| related.iter().filter(|(it, _)| *it == kind).count().to_string();
        let recommendations = count(Kind::Recommendation);
        let paragraphs = count(Kind::Paragraph);
        let values = [
            ("name", &**name),
            ("recommendations", &*recommendations),
            ("paragraphs", &*paragraphs),
        ];
        self.content.ui.fill(UiKey::ChosenStatus, &values)
    }

    /// Copies the citation of an item, with a link to it, and says whether that worked.
    fn cite(self: &Rc<Self>, id: &str) {
        let content = &self.content;
        let text = format!("{} {}#{id}", content.citation(&id.into()), self.port.base);
        let (it, copied) = (self.clone(), text.clone());
        let done = Callback::from(move |worked: bool| {
            it.state.borrow_mut().said = Some(copied_words(&it.content, worked, &copied));
            it.say();
        });
        self.port.copy.emit((text, done));
    }
}

/// What is said of a text that was to be copied.
pub(super) fn copied_words(content: &Content, worked: bool, text: &str) -> Text {
    if worked {
        content.ui.get(UiKey::Copied)
    } else {
        content.ui.fill(UiKey::CopyByHand, &[("text", text)])
    }
}

fn lit(content: &Content, state: &State) -> Option<Light> {
    Light::of(content, state.address.open.as_ref()?)
}
