use super::Kind;
use super::query::Asked;
use super::rules::Rules;
use crate::content::Id;

/// A place that a question refers to: `TIP 5(2)`, `para 17`.
pub(super) struct Reference {
    /// What it leads to; any kind if none is said.
    kind: Option<Kind>,
    source: Option<Id>,
    /// Its parts: `5.2`.
    pub(super) place: String,
    /// Which words of the question it takes up.
    pub(super) first: usize,
    pub(super) end: usize,
    /// How a text would say it, word by word.
    pub(super) mentions: Vec<Vec<String>>,
}

/// How well a document answers a reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    None,
    /// It stands under what is referred to.
    Under,
    Exact,
}

impl Reference {
    /// How well a document of this kind, source and place answers.
    pub(super) fn fit(&self, kind: Kind, source: &str, place: &str) -> Fit {
        if self.kind.is_some_and(|it| it != kind)
            || self.source.as_deref().is_some_and(|it| it != source)
        {
            return Fit::None;
        }
        match place.strip_prefix(&*self.place) {
            Some("") => Fit::Exact,
            Some(rest) if rest.starts_with('.') => Fit::Under,
            _ => Fit::None,
        }
    }
}

/// The references in a question.
pub(super) fn references(asked: &[Asked], rules: &Rules) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < asked.len() {
        let reader = Reader { asked, rules, at: first };
        if let Some(reference) = reader.read() {
            first = reference.end;
            found.push(reference);
        } else {
            first += 1;
        }
    }
    found
}

struct Reader<'a> {
    asked: &'a [Asked],
    rules: &'a Rules,
    at: usize,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Option<Reference> {
        let first = self.at;
        let mut source = self.source();
        let (mut kind, says) = self.kind();
        let number = self.peek(0).filter(|it| is_number(it))?.to_owned();
        self.at += 1;
        let mut parts = vec![number];
        let numbered = matches!(kind, Some(Kind::Paragraph | Kind::Recommendation));
        if !numbered {
            self.parts(&mut parts, kind.is_some() || source.is_some());
        }
        if kind == Some(Kind::Provision) && source.is_none() {
            source = self.source_after();
        }
        // A number alone refers only if nothing else is asked, else it counts something.
        let alone = kind.is_none() && source.is_none() && parts.len() == 1;
        if alone && (first > 0 || self.at < self.asked.len()) {
            return None;
        }
        if kind == Some(Kind::Recommendation) {
            source = None;
        } else if source.is_some() {
            kind = None;
        }
        let mentions = if parts.len() > 1 || alone {
            vec![parts.clone()]
        } else {
            let mut mentions = Vec::new();
            let mut add = |before: &[String]| mentions.push([before, &parts].concat());
            for (id, name) in &self.rules.sources {
                if Some(id) == source.as_ref() {
                    add(name);
                }
            }
            for word in says {
                add(std::slice::from_ref(word));
            }
            mentions
        };
        let place = parts.join(".");
        Some(Reference { kind, source, place, first, end: self.at, mentions })
    }

    fn peek(&self, ahead: usize) -> Option<&str> {
        self.asked.get(self.at + ahead).map(|it| &*it.text)
    }

    fn source(&mut self) -> Option<Id> {
        let rest = &self.asked[self.at..];
        let begins = |name: &[String]| {
            name.len() <= rest.len() && name.iter().zip(rest).all(|(a, b)| *a == b.text)
        };
        let (id, name) = self.rules.sources.iter().find(|(_, name)| begins(name))?;
        self.at += name.len();
        Some(id.clone())
    }

    /// `of the Smuggling Protocol`, after the number.
    fn source_after(&mut self) -> Option<Id> {
        let start = self.at;
        for _ in 0..3 {
            let source = self.source();
            if source.is_some() {
                return source;
            }
            if !self.peek(0).is_some_and(|it| self.rules.is_common(it)) {
                break;
            }
            self.at += 1;
        }
        self.at = start;
        None
    }

    fn kind(&mut self) -> (Option<Kind>, &'a [String]) {
        let Self { asked, rules, .. } = *self;
        let kinds = [
            (Kind::Provision, &rules.article),
            (Kind::Paragraph, &rules.paragraph),
            (Kind::Recommendation, &rules.recommendation),
        ];
        let word = asked.get(self.at).map_or("", |it| &*it.text);
        for (kind, says) in kinds {
            if says.iter().any(|it| it == word) {
                self.at += 1;
                return (Some(kind), says);
            }
        }
        (None, &[])
    }

    /// The parts after the first number: `(1)(b)`, `para 1 (b)`, ` 1 b`.
    fn parts(&mut self, parts: &mut Vec<String>, said: bool) {
        while let Some(word) = self.asked.get(self.at) {
            let named = said && self.rules.paragraph.contains(&word.text);
            let ahead = usize::from(named);
            let Some(part) = self.asked.get(self.at + ahead) else { return };
            if !is_part(&part.text) {
                return;
            }
            // Words such as `a` are parts unless they may belong to what follows: `a child`.
            let next = self.asked.get(self.at + ahead + 1);
            let clear = named
                || !self.rules.is_common(&part.text)
                || next.is_none_or(|it| self.rules.is_common(&it.text));
            if !(part.joined || said && clear) {
                return;
            }
            parts.push(part.text.clone());
            self.at += ahead + 1;
        }
    }
}

fn is_number(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|it| it.is_ascii_digit())
}

/// A number, a letter or a small Roman number.
fn is_part(word: &str) -> bool {
    is_number(word)
        || word.len() == 1 && word.bytes().all(|it| it.is_ascii_lowercase())
        || word.len() <= 4 && word.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'))
}
