use std::rc::Rc;

use super::address::{Address, Filter};
use crate::content::{Content, Id, Term, Text};

/// What the reader has chosen, and the last thing said to them.
pub(super) struct State {
    /// What a link to this state holds.
    pub address: Address,
    /// The last thing said in the status line.
    pub said: Option<Text>,
    /// How often the address has led here: each time it counts anew, even if it is the same.
    pub visits: u32,
}

/// What a reader can do.
pub enum Action {
    /// Chooses an item; choosing it again lets go of it.
    Toggle(Id),
    /// Chooses nothing.
    Clear,
    /// Chooses, answers and narrows nothing.
    Forget,
    /// Narrows the recommendations ([`super::Ask::Narrow`]).
    Narrow(String, String),
    /// Comes from the address.
    Visit(Address),
    /// Copies the citation of an item.
    Cite(Id),
    /// Tries a situation, or none of those given, with answers as in the address.
    Answer(Option<Id>, Vec<Text>),
    /// The whole content is there, not only its outline.
    Whole(Rc<Content>),
    /// Says something in the status line.
    Say(Text),
    /// The answer is on the screen: now the rest of it.
    Settle,
}

impl State {
    /// The state that an address asks for, as far as its ids exist.
    pub fn new(content: &Content, address: Address) -> Self {
        let mut state = Self { address: Address::default(), said: None, visits: 0 };
        state.visit(content, address);
        state
    }

    /// Does what the reader wants.
    pub fn take(&mut self, content: &Content, action: Action) {
        self.said = None;
        match action {
            Action::Toggle(id) => {
                let open = &mut self.address.open;
                *open = if open.as_ref() == Some(&id) { None } else { Some(id) };
                self.show_chosen(content);
            }
            Action::Clear => self.address.open = None,
            Action::Forget => self.address = Address::default(),
            Action::Narrow(by, id) => self.address.filter.narrow(&by, &id),
            Action::Visit(address) => self.visit(content, address),
            Action::Say(words) => self.said = Some(words),
            Action::Answer(case, facts) => (self.address.case, self.address.facts) = (case, facts),
            // Changes nothing here.
            Action::Cite(_) | Action::Whole(_) | Action::Settle => {}
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
        // Answers go away only where the reader clears them.
        if address.facts.is_empty() && address.case.is_none() {
            address.case = self.address.case.take();
            address.facts = std::mem::take(&mut self.address.facts);
        }
        self.address = address;
        self.visits += 1;
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
