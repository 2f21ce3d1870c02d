use std::rc::Rc;

use yew::Reducible;

use super::contrast::contrast;
use super::data::{Colour, Data};
use super::wish::{Way, Wish};

/// The least contrast of text on its ground: WCAG 2.2, level AA.
const LEAST: f64 = 4.5;
/// The colour on which the others stand.
const GROUND: &str = "--tp-page";

/// What a webmaster has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// How the guide is put into the page.
    pub way: Way,
    /// What is wanted.
    pub wish: Wish,
    data: Rc<Data>,
}

/// A step of the webmaster: a control, and what is in it now.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// How the guide is put into the page.
    Way(Way),
    /// A view's name, or `all`.
    View(String),
    /// `light`, `dark` or nothing.
    Theme(String),
    /// A language's code or nothing.
    Lang(String),
    /// The id of an item, as it is typed.
    Open(String),
    /// The address of the guide, as it is typed.
    Host(String),
    /// The height of a frame, as it is typed.
    Height(String),
    /// Whether a script gives a frame its height.
    HeightScript(bool),
    /// Whether the version is one that never changes.
    Pinned(bool),
    /// The value of a custom property.
    Colour(String, String),
}

impl Choice {
    /// What the code is about until a webmaster says more.
    pub fn new(data: Rc<Data>, host: String, title: String) -> Self {
        let (view, height) = ("compare".into(), "600".into());
        let wish = Wish { host, title, view, height, ..Wish::default() };
        Self { way: Way::Element, wish, data }
    }

    /// The value of a colour: the webmaster's own, or that of the guide.
    pub fn colour<'a>(&'a self, colour: &'a Colour) -> &'a str {
        self.wish.colour(&colour.property).unwrap_or(&colour.value)
    }

    /// The contrast of a colour on its ground, in either theme if both may come, and whether that
    /// is enough; none where all is as the guide has it, which can be read.
    pub fn contrast(&self, colour: &Colour) -> Option<(f64, bool)> {
        let own = self.wish.colour(GROUND);
        // A colour of ours is right in each theme, unless the ground is another.
        let is_ours = own.is_none() && self.wish.colour(&colour.property).is_none();
        if is_ours || *colour.property == *GROUND {
            return None;
        }
        let value = self.colour(colour);
        let grounds = match (own, &*self.wish.theme) {
            (Some(own), _) => vec![own],
            (None, "light") => self.data.grounds.iter().take(1).map(|it| &**it).collect(),
            (None, "dark") => self.data.grounds.iter().skip(1).map(|it| &**it).collect(),
            (None, _) => self.data.grounds.iter().map(|it| &**it).collect(),
        };
        let ratio = grounds.into_iter().filter_map(|it| contrast(value, it)).reduce(f64::min)?;
        Some((ratio, ratio >= LEAST))
    }
}

impl Reducible for Choice {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut new = (*self).clone();
        let wish = &mut new.wish;
        match change {
            Change::Way(way) => new.way = way,
            Change::View(view) => wish.view = view,
            Change::Theme(theme) => wish.theme = theme,
            Change::Lang(lang) => wish.lang = lang,
            Change::Open(id) => wish.open = as_id(&id),
            Change::Host(host) => host.trim().clone_into(&mut wish.host),
            Change::Height(height) => wish.height = as_id(&height),
            Change::HeightScript(wanted) => wish.height_script = wanted,
            Change::Pinned(wanted) => {
                let pinned = || (self.data.folder.to_string(), self.data.integrity.to_string());
                wish.pinned = wanted.then(pinned);
            }
            Change::Colour(property, value) => {
                let ours = self
                    .data
                    .colours
                    .iter()
                    .any(|it| *it.property == *property && *it.value == *value);
                wish.colours.retain(|(known, _)| *known != property);
                if !ours {
                    wish.colours.push((property, value));
                }
            }
        }
        Rc::new(new)
    }
}

/// What of a text can stand in an id.
fn as_id(text: &str) -> String {
    text.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice() -> Rc<Choice> {
        let colour = |property: &str, value: &str| Colour {
            name: property.into(),
            property: property.into(),
            value: value.into(),
        };
        let data = Data {
            words: Vec::new(),
            recipes: Vec::new(),
            remarks: Vec::new(),
            folder: "embed/1-a".into(),
            integrity: "sha384-x".into(),
            grounds: vec!["#ffffff".into(), "#000000".into()],
            colours: vec![colour("--tp-page", "#ffffff"), colour("--tp-link", "#0000ff")],
        };
        Rc::new(Choice::new(Rc::new(data), "https://example.org/".into(), "Guide".into()))
    }

    fn link(choice: &Choice) -> Option<(f64, bool)> {
        choice.contrast(&choice.data.colours[1])
    }

    fn set(choice: Rc<Choice>, property: &str, value: &str) -> Rc<Choice> {
        choice.reduce(Change::Colour(property.into(), value.into()))
    }

    #[test]
    fn only_a_colour_that_is_not_ours_is_set() {
        let choice = set(choice(), "--tp-link", "#777777");
        assert_eq!(choice.wish.colours, [("--tp-link".to_owned(), "#777777".to_owned())]);
        let choice = set(choice, "--tp-link", "#0000ff");
        assert_eq!(choice.wish.colours, []);
    }

    #[test]
    fn a_colour_of_ours_is_not_judged_on_a_ground_of_ours() {
        assert_eq!(link(&choice()), None);
        // Blue on black cannot be read, but there our dark theme has another.
        assert!(link(&set(choice(), "--tp-page", "#000000")).is_some_and(|it| !it.1));
    }

    #[test]
    fn a_colour_must_be_read_in_each_theme_that_may_come() {
        let choice = set(choice(), "--tp-link", "#555555");
        assert!(link(&choice).is_some_and(|it| !it.1));
        let dark = choice.clone().reduce(Change::Theme("dark".into()));
        assert!(link(&dark).is_some_and(|it| !it.1));
        let light = choice.reduce(Change::Theme("light".into()));
        assert!(link(&light).is_some_and(|it| it.1));
    }

    #[test]
    fn what_is_typed_as_an_id_can_be_one() {
        let choice = choice().reduce(Change::Open(" \"rec-2\">".into()));
        assert_eq!(choice.wish.open, "rec-2");
        let choice = choice.reduce(Change::Height("70 0px;".into()));
        assert_eq!(choice.wish.height, "700px");
    }

    #[test]
    fn a_pinned_version_is_that_of_the_release() {
        let choice = choice().reduce(Change::Pinned(true));
        assert_eq!(choice.wish.pinned, Some(("embed/1-a".into(), "sha384-x".into())));
        assert_eq!(choice.reduce(Change::Pinned(false)).wish.pinned, None);
    }
}
