use std::rc::Rc;

use yew::AttrValue;

use super::slots::Slots;
use crate::content::{Id, Shell, Text, Ui, View};

/// Where the guide stands, which says how its links are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Site {
    /// On pages of its own, a file for each view.
    #[default]
    Files,
    /// On one page that has all of it.
    OnePage,
    /// On a page of others: links lead to the guide's own pages in the folder with this address.
    /// With the second all views are there, else only one.
    Elsewhere(AttrValue, bool),
}

/// What all that is drawn may know: the shell, the view, and where the guide stands.
#[derive(Clone, Debug)]
pub struct Here {
    /// What every view needs.
    pub shell: Rc<Shell>,
    /// The view that is drawn.
    pub view: View,
    /// Where the guide stands.
    pub site: Site,
    /// What is kept for the tools.
    pub slots: Slots,
}

impl Here {
    /// The words of the interface.
    pub fn ui(&self) -> &Ui {
        &self.shell.ui
    }

    /// The address of an item.
    pub fn href(&self, id: &str) -> AttrValue {
        let home = self.shell.item(id).map_or(self.view, crate::content::Known::view);
        match &self.site {
            Site::Elsewhere(base, _) => [base, home.file(), "#", id].concat().into(),
            Site::Files if home != self.view && self.view != View::All => {
                [home.file(), "#", id].concat().into()
            }
            _ => ["#", id].concat().into(),
        }
    }

    /// The address of a view.
    pub fn view_href(&self, view: View) -> AttrValue {
        match &self.site {
            Site::Elsewhere(base, _) => [base, view.file()].concat().into(),
            Site::Files if self.view != View::All => view.file().into(),
            _ => ["#", view.id()].concat().into(),
        }
    }

    /// The address of a page or file beside the guide's own.
    pub fn beside(&self, href: &Text) -> AttrValue {
        match &self.site {
            Site::Elsewhere(base, _) if !href.contains(':') => [base, &**href].concat().into(),
            _ => href.clone().into(),
        }
    }

    /// The element of a heading with this rank on a page of the view's own; one below it where the
    /// page has a title already.
    pub fn heading(&self, rank: usize) -> &'static str {
        let below = self.view == View::All || matches!(self.site, Site::Elsewhere(..));
        let all = ["h1", "h2", "h3", "h4", "h5"];
        all.get(rank - 1 + usize::from(below)).copied().unwrap_or("h6")
    }

    /// The language of treaty words and of the summary, where that of the page is another.
    pub fn english(&self) -> Option<&'static str> {
        (&*self.shell.lang != "en").then_some("en")
    }

    /// What an item is called.
    pub fn name(&self, id: &Id) -> Text {
        self.shell.name(id)
    }
}
