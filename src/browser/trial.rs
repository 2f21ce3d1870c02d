use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, Renderer};

use crate::app::{Address, Situation, SituationProps, TrialPort};
use crate::content::{Content, Id, Text};

/// The part where situations are tried, drawn in its place.
pub(crate) struct Trial {
    handle: AppHandle<Situation>,
    props: SituationProps,
}

impl Trial {
    /// Draws it with the situation and the answers of an address.
    pub(crate) fn put(
        place: Element,
        content: Rc<Content>,
        port: TrialPort,
        address: &Address,
    ) -> Self {
        let (case, answers) = (address.case.clone(), address.facts.clone());
        let props = SituationProps { content, port, case, answers, visits: 0 };
        let handle = Renderer::<Situation>::with_root_and_props(place, props.clone()).render();
        Self { handle, props }
    }

    /// Takes what another address says. Answers go away only where the reader clears them: an
    /// address without any leaves them. Gives what holds then.
    pub(crate) fn visit(&mut self, address: &Address) -> (Option<Id>, Vec<Text>) {
        if address.case.is_some() || !address.facts.is_empty() {
            self.answered(&(address.case.clone(), address.facts.clone()));
        }
        self.props.visits += 1;
        self.update();
        (self.props.case.clone(), self.props.answers.clone())
    }

    /// Forgets the situation and all answers.
    pub(crate) fn forget(&mut self) {
        self.answered(&(None, Vec::new()));
        self.props.visits += 1;
        self.update();
    }

    /// Goes on with the whole content, where it began with a part.
    pub(crate) fn whole(&mut self, content: Rc<Content>) {
        self.props.content = content;
        self.update();
    }

    /// Remembers what the reader changed there.
    pub(crate) fn answered(&mut self, (case, answers): &(Option<Id>, Vec<Text>)) {
        (self.props.case, self.props.answers) = (case.clone(), answers.clone());
    }

    fn update(&mut self) {
        self.handle.update(self.props.clone());
    }

    /// Takes it away.
    pub(crate) fn destroy(self) {
        self.handle.destroy();
    }
}

/// Two listeners for all that is in the part, until they are dropped.
pub(crate) fn listen(place: &Element, answer: &Callback<Event>) -> [EventListener; 2] {
    ["click", "change"].map(|kind| {
        let answer = answer.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(place, kind, options, move |event| {
            answer.emit(event.clone());
        })
    })
}
