use std::rc::Rc;

use yew::Reducible;

use super::address::{Address, Filter};
use crate::content::{Content, Id, Text};

/// What the reader has chosen, and the last thing said to them.
#[derive(Clone, PartialEq)]
pub(super) struct State {
    /// What a link to this state holds.
    pub address: Address,
    /// How many parts of the page are drawn.
    pub parts: usize,
    /// The last thing said in the status line.
    pub said: Option<Text>,
    content: ByAddress,
}

/// The content, compared by where it is.
#[derive(Clone)]
struct ByAddress(Rc<Content>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a reader can do.
pub(super) enum Action {
    /// Chooses an item; choosing it again lets go of it.
    Toggle(Id),
    /// Chooses nothing.
    Clear,
    /// Narrows the recommendations.
    Filter(Filter),
    /// Comes from the address.
    Visit(Address),
    /// Draws one more part of the page.
    Draw,
    /// Says something in the status line.
    Say(Text),
}

impl State {
    /// The state that an address asks for, as far as its ids exist.
    pub fn new(content: Rc<Content>, address: Address) -> Self {
        let mut state =
            Self { address: Address::default(), parts: 1, said: None, content: ByAddress(content) };
        state.visit(address);
        state
    }

    fn visit(&mut self, mut address: Address) {
        let content = &self.content.0;
        // A place on the page that is no item: to go there changes nothing.
        let only = Address { open: address.open.clone(), ..Address::default() };
        if address == only && address.open.as_ref().is_some_and(|id| !content.links.has(id)) {
            return;
        }
        let vocabulary = &content.vocabulary;
        let known =
            |terms: &[crate::content::Term], id: &Id| terms.iter().any(|term| term.id == *id);
        address.open.take_if(|id| !content.links.has(id));
        address.filter.topic.take_if(|id| !known(&vocabulary.topics, id));
        address.filter.party.take_if(|id| !known(&vocabulary.parties, id));
        address.filter.element.take_if(|id| content.element(id).is_none());
        // A step to another part of the page keeps what is chosen.
        if address.open.is_none() && address.filter == Filter::default() && address.view.is_some() {
            address.open = self.address.open.take();
            address.filter = std::mem::take(&mut self.address.filter);
        }
        self.address = address;
        self.show_chosen();
    }

    /// A chosen recommendation is never filtered out.
    fn show_chosen(&mut self) {
        let chosen = self.address.open.as_deref();
        let hidden = self.content.0.recommendations.iter().any(|recommendation| {
            Some(&*recommendation.id) == chosen && !self.address.filter.admits(recommendation)
        });
        if hidden {
            self.address.filter = Filter::default();
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        state.said = None;
        match action {
            Action::Toggle(id) => {
                let open = &mut state.address.open;
                *open = if open.as_ref() == Some(&id) { None } else { Some(id) };
                state.show_chosen();
            }
            Action::Clear => state.address.open = None,
            Action::Filter(filter) => state.address.filter = filter,
            Action::Visit(address) => state.visit(address),
            Action::Draw => state.parts += 1,
            Action::Say(words) => state.said = Some(words),
        }
        Rc::new(state)
    }
}
