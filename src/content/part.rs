use serde::Serialize;

use super::{Compared, Content, Shell, Statement, Text, Trial, View};

/// What one view needs: `content/<lang>.<view>.<hash>.json` of the build.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// What every view needs.
    pub shell: Shell,
    /// What this one shows.
    pub body: Body,
}

/// What a view shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// The comparison.
    Compare(Compared),
    /// Where situations are tried.
    Situation(Box<Trial>),
    /// Any other: the content without what the view does not show.
    Rest(Box<Content>),
}

impl Content {
    /// What one view needs. The links must have been read ([`Content::linked`]).
    #[must_use]
    pub fn part(&self, view: View) -> Part {
        let body = match view {
            View::Compare => Body::Compare(Compared::new(self)),
            View::Situation => Body::Situation(Box::new(Trial::new(self))),
            _ => Body::Rest(Box::new(self.shown_in(view))),
        };
        Part { shell: Shell::new(self, view), body }
    }

    /// The content without what a view to be read does not show. What the shell says is left to it.
    fn shown_in(&self, view: View) -> Self {
        let mut it = self.clone();
        it.ui.words.clear();
        it.links = super::Links::default();
        it.facts.clear();
        it.scenarios.clear();
        it.protection.clear();
        it.pointers.clear();
        let law = view == View::Law;
        if !law {
            it.obligations.clear();
            it.elements.clear();
            it.offences.clear();
            it.instruments.clear();
        }
        // Which offences are compared stands in the first row; its words are Compare's.
        it.rows.truncate(usize::from(law));
        for row in &mut it.rows {
            row.words.question = Text::default();
            row.words.confusion = Text::default();
            for side in &mut row.words.sides {
                (side.short, side.plain) = Default::default();
            }
        }
        if view != View::Recommendations {
            it.recommendations.clear();
            it.vocabulary.topics.clear();
            it.vocabulary.parties.clear();
            it.vocabulary.strengths.clear();
        }
        if view != View::About {
            it.about.topics.clear();
        }
        if view != View::Summary {
            it.summary = Statement::default();
        }
        it
    }

    /// A view's content that was read apart from its shell, with what the shell says.
    #[must_use]
    pub fn in_shell(mut self, shell: &Shell) -> Self {
        self.ui = shell.ui.clone();
        self.edition = shell.edition.clone();
        self
    }
}
