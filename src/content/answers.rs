use super::{Content, Text};
use crate::law::{Answer, Facts};

impl Content {
    /// Reads answers as the address has them (`recruitment.y`, `child.n`), in any order; the
    /// first answer to a fact counts. Gives the facts and what could not be read.
    pub fn facts_of(&self, answers: &[Text]) -> (Facts, Vec<Text>) {
        let mut dropped = Vec::new();
        let mut facts = Facts::default();
        for text in answers {
            match self.answer(text) {
                Some(answer) if facts.get(answer.fact) == crate::law::Truth::Unknown => {
                    facts = facts.with_all(&[answer]);
                }
                Some(_) => {}
                None => dropped.push(text.clone()),
            }
        }
        (facts, dropped)
    }

    /// Facts as the address has them, in its order.
    pub fn answers_of(&self, facts: Facts) -> Vec<Text> {
        let known = facts.answers().filter_map(|it| Some((self.facts.get(it.fact)?, it.yes)));
        known
            .map(|(fact, yes)| [&*fact.id, if yes { ".y" } else { ".n" }].concat().into())
            .collect()
    }

    fn answer(&self, text: &str) -> Option<Answer> {
        let (id, value) = text.split_once('.')?;
        let fact = self.facts.iter().position(|fact| *fact.id == *id)?;
        let yes = match value {
            "y" => true,
            "n" => false,
            _ => return None,
        };
        Some(Answer { fact, yes })
    }
}
