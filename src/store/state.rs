use std::rc::Rc;

use yew::Reducible;

use super::address::Address;
use super::filter::{By, Filter};
use super::light::Light;
use super::loaded::{Loaded, Tool};
use super::wish::Wish;
use crate::content::{Id, Kind, Shell, Text, UiKey, View};

/// What the reader sees and has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The view that is shown.
    pub shown: Loaded,
    /// Counts what was shown: each visit ends at its own place.
    pub visits: u32,
    /// What a link to this state holds, but for the view.
    pub address: Address,
    /// What is lit by the choice.
    pub light: Option<Rc<Light>>,
    /// The rows that are open, the one opened last at the end.
    pub rows: Vec<Id>,
    /// The row or element whose action points come first.
    pub beside: Option<Id>,
    /// What comes when it is first wanted, of that what has come.
    pub tools: Vec<Tool>,
    /// What the reader wants of one of these.
    pub wish: Option<Wish>,
    /// Counts how often the reader had all forgotten.
    pub forgotten: u32,
    /// The last thing said in the status line.
    pub said: Option<Text>,
}

/// A step of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Shows a view, as an address asks for it.
    Show(Loaded, Address),
    /// Chooses an item, or lets go of it.
    Choose(Id),
    /// Lets go of what is chosen.
    Clear,
    /// Forgets all that the reader did.
    Forget,
    /// Narrows the recommendations by a value, which may be empty.
    Narrow(By, Text),
    /// Shows all recommendations.
    ShowAll,
    /// Opens or closes a row.
    Open(Id, bool),
    /// Opens these rows and no others.
    Rows(Vec<Id>),
    /// Takes the situation and the answers as they are now.
    Answer(Option<Id>, Vec<Text>),
    /// Has a tool from now on.
    Take(Tool),
    /// Wants something of a tool, or is done with that.
    Wish(Option<Wish>),
    /// Says something in the status line.
    Say(Text),
}

impl State {
    /// The state that an address asks for.
    pub fn new(shown: Loaded, address: Address) -> Self {
        let new = Self {
            shown: shown.clone(),
            visits: 0,
            address: Address::default(),
            light: None,
            rows: Vec::new(),
            beside: None,
            tools: Vec::new(),
            wish: None,
            forgotten: 0,
            said: None,
        };
        new.show(shown, address)
    }

    fn shell(&self) -> &Shell {
        &self.shown.shell
    }

    fn show(mut self, shown: Loaded, mut address: Address) -> Self {
        self.shown = shown;
        self.visits += 1;
        let shell = self.shown.shell.clone();
        address.view = None;
        address.open.take_if(|id| shell.item(id).is_none());
        // A place that is no item is only gone to: the choice stays.
        let is_item = address.place.as_ref().is_none_or(|id| shell.item(id).is_some());
        if !is_item && address.open.is_none() {
            address.open = self.light.as_ref().map(|light| light.id.clone());
        }
        // Answers go only where the reader clears them.
        if !address.has_answers() {
            address.case = self.address.case.take();
            address.facts = std::mem::take(&mut self.address.facts);
        }
        self.address = address;
        self.choose(true);
        self
    }

    /// Has what is chosen by now lit and its action points first, and its row open where the
    /// reader `goes` there.
    fn choose(&mut self, goes: bool) {
        let shell = self.shown.shell.clone();
        let place = self.address.place.as_ref().filter(|id| shell.item(id).is_some());
        let chosen = place.or(self.address.open.as_ref()).cloned();
        let light = chosen.as_ref().and_then(|id| Light::of(&shell, id));
        self.light = light.map(Rc::new);
        let Some(item) = chosen.and_then(|id| shell.item(&id).cloned()) else { return };
        if matches!(item.kind(), Kind::Row | Kind::Element) {
            self.beside = Some(item.id().clone());
        }
        if goes {
            match item.kind() {
                Kind::Row => self.open(item.id(), true),
                // Its home is the first row that is about it.
                Kind::Element if item.view() == View::Compare => {
                    let row = shell.related(item.id()).find(|it| it.kind() == Kind::Row);
                    if let Some(row) = row {
                        self.open(row.id(), true);
                    }
                }
                _ => {}
            }
        }
    }

    fn open(&mut self, row: &Id, open: bool) {
        self.rows.retain(|it| it != row);
        if open {
            self.rows.push(row.clone());
        }
    }

    fn toggle(&mut self, id: Id) {
        let was = self.light.as_ref().is_some_and(|light| light.id == id);
        self.address.place = None;
        self.address.open = (!was).then_some(id);
        if was {
            self.beside = self.rows.last().cloned();
        }
        self.choose(false);
    }

    /// The address of what a visit would show.
    #[must_use]
    pub fn after_visit(self, shown: Loaded, address: Address) -> Address {
        self.show(shown, address).address
    }

    /// What the status line says of the choice to those who cannot see it.
    pub fn status(&self) -> Text {
        let Some(light) = &self.light else { return Text::default() };
        let count = |kind| {
            let related = self.shell().related(&light.id);
            related.filter(|it| it.kind() == kind).count().to_string()
        };
        let values = [
            ("name", &*light.name),
            ("recommendations", &*count(Kind::Recommendation)),
            ("paragraphs", &*count(Kind::Paragraph)),
        ];
        self.shell().ui.fill(UiKey::ChosenStatus, &values)
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut new = (*self).clone();
        new.said = None;
        match action {
            Action::Show(shown, address) => new = new.show(shown, address),
            Action::Choose(id) => new.toggle(id),
            Action::Clear => {
                (new.address.place, new.address.open) = (None, None);
                new.beside = new.rows.last().cloned();
                new.choose(false);
            }
            Action::Forget => {
                new.forgotten += 1;
                new.address = Address::default();
                new.beside = None;
                new.choose(false);
            }
            Action::Narrow(by, id) => new.address.filter.narrow(by, &id),
            Action::ShowAll => new.address.filter = Filter::default(),
            Action::Open(row, open) => {
                // What the state opened tells of it once more.
                if new.rows.contains(&row) == open {
                    return self;
                }
                new.open(&row, open);
                new.beside = new.rows.last().cloned();
            }
            Action::Rows(rows) => new.rows = rows,
            Action::Answer(case, facts) => {
                (new.address.case, new.address.facts) = (case, facts);
            }
            Action::Take(tool) => new.tools.push(tool),
            Action::Wish(wish) => new.wish = wish,
            Action::Say(said) => new.said = Some(said),
        }
        Rc::new(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Edition, Ui};

    /// A guide with an element in its row, another row, and an action point about the element.
    fn shown(view: View) -> Loaded {
        let json = |id: &str, view: u8, kind: u8, related: Vec<u16>| {
            (id.to_owned(), view, kind, id.to_owned(), related)
        };
        let items = vec![
            json("means", 0, 0, vec![1, 3]),
            json("row-means", 0, 2, vec![0, 3]),
            json("row-entry", 0, 2, vec![]),
            json("rec-1", 3, 3, vec![0, 1]),
        ];
        let items = items.into_iter().map(|(id, view, kind, name, related)| {
            crate::content::Known::new(&id, view, kind, &name, related)
        });
        let shell = Shell {
            edition: Edition { version: "".into(), date: "".into(), hash: "".into() },
            lang: "en".into(),
            ui: Ui::default(),
            items: items.collect(),
        };
        Loaded { view, shell: Rc::new(shell), draw: Rc::new(|_| yew::Html::default()) }
    }

    fn opened(address: &str) -> Rc<State> {
        Rc::new(State::new(shown(View::Compare), Address::parse(address)))
    }

    #[test]
    fn a_page_opened_at_an_element_has_its_row_open_and_its_action_points_first() {
        let state = opened("means");
        assert_eq!(state.rows, ["row-means".into()]);
        assert_eq!(state.beside.as_deref(), Some("means"));
        assert_eq!(state.light.as_ref().map(|it| &*it.id), Some("means"));
    }

    #[test]
    fn the_row_opened_last_has_its_action_points_first() {
        let state = opened("").reduce(Action::Open("row-means".into(), true));
        let state = state.reduce(Action::Open("row-entry".into(), true));
        assert_eq!(state.beside.as_deref(), Some("row-entry"));
        let state = state.reduce(Action::Open("row-entry".into(), false));
        assert_eq!(state.beside.as_deref(), Some("row-means"));
    }

    #[test]
    fn choosing_again_lets_go_and_the_open_row_counts_again() {
        let state = opened("").reduce(Action::Open("row-entry".into(), true));
        let state = state.reduce(Action::Choose("means".into()));
        assert_eq!(state.address.open.as_deref(), Some("means"));
        assert_eq!(state.beside.as_deref(), Some("means"));
        let state = state.reduce(Action::Choose("means".into()));
        assert_eq!(state.address.open, None);
        assert_eq!(state.beside.as_deref(), Some("row-entry"));
        assert_eq!(state.light, None);
    }

    #[test]
    fn answers_go_only_where_the_reader_clears_them() {
        let state = opened("facts=child.y");
        let elsewhere = Action::Show(shown(View::Law), Address::default());
        let state = state.reduce(elsewhere);
        assert_eq!(state.address.facts, ["child.y".into()]);
        let state = state.reduce(Action::Answer(None, Vec::new()));
        assert!(state.address.facts.is_empty());
    }

    #[test]
    fn a_place_that_is_no_item_keeps_the_choice() {
        let state = opened("means");
        let step = Action::Show(shown(View::Compare), Address::parse("compare-confused"));
        let state = state.reduce(step);
        assert_eq!(state.light.as_ref().map(|it| &*it.id), Some("means"));
        assert_eq!(state.address.place.as_deref(), Some("compare-confused"));
    }
}
