use super::address::{Address, Filter};
use super::port::Ask;
use crate::content::{Content, Id, Term, Text};

/// What the reader has chosen, and the last thing said to them.
pub(super) struct State {
    /// What a link to this state holds, but for what other programs write into it: answers to
    /// facts, and what is searched for.
    pub address: Address,
    /// The last thing said in the status line.
    pub said: Option<Text>,
}

impl State {
    /// The state that an address asks for, as far as its ids exist.
    pub fn new(content: &Content, address: Address) -> Self {
        let mut state = Self { address: Address::default(), said: None };
        state.visit(content, address);
        state
    }

    /// Does what the reader wants. To cite changes nothing here.
    pub fn take(&mut self, content: &Content, ask: &Ask) {
        self.said = None;
        match ask {
            Ask::Choose(id) => {
                let open = &mut self.address.open;
                *open = if open.as_ref() == Some(id) { None } else { Some(id.clone()) };
                self.show_chosen(content);
            }
            Ask::Clear => self.address.open = None,
            Ask::Forget => self.address = Address::default(),
            Ask::Narrow(by, id) => self.address.filter.narrow(by, id),
            Ask::Visit(fragment) => self.visit(content, Address::parse(fragment)),
            Ask::Cite(_) => {}
        }
    }

    fn visit(&mut self, content: &Content, mut address: Address) {
        // A place on the page that is no item: to go there changes nothing.
        let (open, find) = (address.open.clone(), address.find.clone());
        let only = Address { open, find, ..Address::default() };
        if address == only && address.open.as_ref().is_some_and(|id| !content.links.has(id)) {
            return;
        }
        let vocabulary = &content.vocabulary;
        let known = |terms: &[Term], id: &Id| terms.iter().any(|term| term.id == *id);
        address.open.take_if(|id| !content.links.has(id));
        address.filter.topic.take_if(|id| !known(&vocabulary.topics, id));
        address.filter.party.take_if(|id| !known(&vocabulary.parties, id));
        address.filter.element.take_if(|id| content.element(id).is_none());
        // A step to another part of the page keeps what is chosen.
        if address.open.is_none() && address.filter == Filter::default() && address.view.is_some() {
            address.open = self.address.open.take();
            address.filter = std::mem::take(&mut self.address.filter);
        }
        (address.case, address.facts, address.find) = (None, Vec::new(), None);
        self.address = address;
        self.show_chosen(content);
    }

    /// A chosen recommendation is never filtered out.
    fn show_chosen(&mut self, content: &Content) {
        let chosen = self.address.open.as_deref();
        let hidden = content.recommendations.iter().any(|recommendation| {
            Some(&*recommendation.id) == chosen && !self.address.filter.admits(recommendation)
        });
        if hidden {
            self.address.filter = Filter::default();
        }
    }
}
