use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::{
    About, Content, Element, Fact, Group, Id, Links, Offence, Pointer, Protection, Row, RowWords,
    Scenario, ScenarioWords, Shell, Side, Statement, Term, Text, Vocabulary,
};

/// What trying a situation takes: few types, for each costs what reads it.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Trial {
    /// What can be answered.
    pub facts: Vec<Fact>,
    /// The elements.
    pub elements: Vec<Element>,
    /// What is assessed.
    pub offences: Vec<Offence>,
    /// Those that are compared, in the order of the sides.
    pub compared: Vec<Id>,
    /// Situations to try.
    pub scenarios: Vec<Scenario>,
    /// What is owed to the person with a result.
    pub protection: Vec<Protection>,
    /// Where to answer what.
    pub pointers: Vec<Pointer>,
    /// The groups in which facts are asked.
    pub groups: Vec<Term>,
    /// How hard situations are.
    pub levels: Vec<Term>,
}

impl Trial {
    /// That of a content.
    pub fn new(content: &Content) -> Self {
        Self {
            facts: content.facts.clone(),
            elements: content.elements.clone(),
            offences: content.offences.clone(),
            compared: content.compared().into_iter().map(|it| it.id.clone()).collect(),
            scenarios: content.scenarios.clone(),
            protection: content.protection.clone(),
            pointers: content.pointers.clone(),
            groups: content.vocabulary.groups.clone(),
            levels: content.vocabulary.levels.clone(),
        }
    }

    /// Takes the stories out, which come later then; the titles stay.
    pub fn take_stories(&mut self) -> Vec<ScenarioWords> {
        let bare = |words: &ScenarioWords| ScenarioWords {
            title: words.title.clone(),
            text: Text::default(),
            point: Text::default(),
            doubt: None,
        };
        let take = |it: &mut Scenario| {
            let bare = bare(&it.words);
            std::mem::replace(&mut it.words, bare)
        };
        self.scenarios.iter_mut().map(take).collect()
    }

    /// A content with nothing else in it, and with what the shell says.
    pub fn in_shell(self, shell: &Shell) -> Content {
        let side = |offence| Side { offence, elements: Vec::new(), quotes: Vec::new() };
        // Which offences are compared stands in the first row.
        let row = Row {
            id: Id::default(),
            group: Group::Element,
            sides: self.compared.into_iter().map(side).collect(),
            paragraphs: Vec::new(),
            words: RowWords::default(),
        };
        Content {
            edition: shell.edition.clone(),
            lang: shell.lang.clone(),
            instruments: Vec::new(),
            facts: self.facts,
            elements: self.elements,
            offences: self.offences,
            rows: vec![row],
            recommendations: Vec::new(),
            obligations: Vec::new(),
            scenarios: self.scenarios,
            protection: self.protection,
            pointers: self.pointers,
            summary: Statement::default(),
            vocabulary: Vocabulary {
                groups: self.groups,
                levels: self.levels,
                ..Default::default()
            },
            ui: shell.ui.clone(),
            about: About::default(),
            links: Links::default(),
        }
    }
}
