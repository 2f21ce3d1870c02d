use super::Kind;
use super::query::Asked;
use super::rules::Rules;
use crate::content::Id;

/// A place that a question refers to, or several in a row: `TIP 5(2)`, `paras 17–19`.
pub(super) struct Reference {
    /// What it leads to; any kind if none is said.
    kinds: Vec<Kind>,
    source: Option<Id>,
    /// The parts before the last: `5.`.
    before: String,
    /// The last part, and in a range that of its last place.
    part: String,
    last: Option<String>,
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
        if !self.kinds.is_empty() && !self.kinds.contains(&kind)
            || self.source.as_deref().is_some_and(|it| it != source)
        {
            return Fit::None;
        }
        let Some(rest) = place.strip_prefix(&*self.before) else { return Fit::None };
        let (part, under) = rest.split_once('.').map_or((rest, false), |(part, _)| (part, true));
        let fits = match &self.last {
            None => part == self.part,
            Some(last) => {
                part == self.part
                    || part == last
                    || follows(&self.part, part) && follows(part, last)
            }
        };
        // Where only one thing can be meant, all of a range is in order.
        let sure = self.is_range() && (self.kinds.len() == 1 || self.source.is_some());
        match fits {
            false => Fit::None,
            true if under && !sure => Fit::Under,
            true => Fit::Exact,
        }
    }

    /// Whether it leads to several places in a row.
    pub(super) const fn is_range(&self) -> bool {
        self.last.is_some()
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

impl Reader<'_> {
    fn read(mut self) -> Option<Reference> {
        let first = self.at;
        let mut source = self.source();
        let (mut kinds, says) = self.kinds();
        let number = self.asked.get(self.at).filter(|it| is_number(&it.text))?;
        self.at += 1;
        let mut parts = vec![number.text.clone()];
        let has_parts = kinds.is_empty() || kinds.contains(&Kind::Provision);
        // In `tip-5-6` hyphens stand between the parts.
        let ranges = !(number.before.dashed && has_parts);
        let said = !kinds.is_empty() || source.is_some();
        let mut last = if ranges { self.last(&parts[0]) } else { None };
        if has_parts && last.is_none() {
            last = self.parts(&mut parts, said, ranges);
        }
        if kinds.contains(&Kind::Provision) && source.is_none() {
            source = self.source_after();
        }
        // A number alone refers only if nothing else is asked, else it counts something.
        let alone = !said && parts.len() == 1;
        if alone && (first > 0 || self.at < self.asked.len()) {
            return None;
        }
        if kinds == [Kind::Recommendation] {
            source = None;
        } else if source.is_some() {
            kinds.clear();
        }
        // A place with parts, or a number alone, is cited without the words before it.
        let mut names: Vec<&[String]> = Vec::new();
        if parts.len() > 1 || alone {
            names.push(&[]);
        } else {
            let of = self.rules.sources.iter().filter(|it| Some(&it.0) == source.as_ref());
            names.extend(of.map(|it| &*it.1).chain(says.iter().map(std::slice::from_ref)));
        }
        let part = parts.pop()?;
        let places = between(&part, last.as_deref());
        let mention = |place: &String| {
            let mention = |name: &&[String]| [name, &*parts, std::slice::from_ref(place)].concat();
            names.iter().map(mention).collect::<Vec<_>>()
        };
        let mentions = places.iter().flat_map(mention).collect();
        let before = parts.iter().flat_map(|it| [&**it, "."]).collect();
        Some(Reference { kinds, source, before, part, last, first, end: self.at, mentions })
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

    /// What the next word says to be numbered, with all that is written for it; `§` may say more
    /// than one. Doubled, as in `§§`, it says the same.
    fn kinds(&mut self) -> (Vec<Kind>, Vec<String>) {
        let rules = self.rules;
        let Some(word) = self.peek(0) else { return Default::default() };
        let all = [
            (Kind::Provision, &rules.article),
            (Kind::Paragraph, &rules.paragraph),
            (Kind::Recommendation, &rules.recommendation),
        ];
        let said = all.into_iter().filter(|(_, says)| says.iter().any(|it| it == word));
        let (kinds, says): (Vec<_>, Vec<_>) = said.unzip();
        let word = word.to_owned();
        while !kinds.is_empty() && self.peek(0) == Some(&*word) {
            self.at += 1;
        }
        (kinds, says.into_iter().flatten().cloned().collect())
    }

    /// The end of a range that begins with this part: `–19`, ` to 19`, `–§ 19`.
    fn last(&mut self, part: &str) -> Option<String> {
        let start = self.at;
        let next = self.asked.get(start)?;
        if !next.before.dashed {
            if !self.rules.through.contains(&next.text) {
                return None;
            }
            self.at += 1;
        }
        self.kinds();
        let last = self.peek(0).filter(|it| follows(part, it)).map(str::to_owned);
        self.at = if last.is_some() { self.at + 1 } else { start };
        last
    }

    /// The parts after the first number: `(1)(b)`, `para 1 (b)`, ` 1 b`; and the end of a range.
    fn parts(&mut self, parts: &mut Vec<String>, said: bool, ranges: bool) -> Option<String> {
        loop {
            let word = self.asked.get(self.at)?;
            let named = said && self.rules.paragraph.contains(&word.text);
            let ahead = usize::from(named);
            let part = self.asked.get(self.at + ahead)?;
            if !is_part(&part.text) {
                return None;
            }
            // Words such as `a` are parts unless they may belong to what follows: `a child`.
            let next = self.asked.get(self.at + ahead + 1);
            let clear = named
                || !self.rules.is_common(&part.text)
                || next.is_none_or(|it| self.rules.is_common(&it.text));
            if !(part.before.joined || said && clear) {
                return None;
            }
            parts.push(part.text.clone());
            self.at += ahead + 1;
            if ranges && let Some(last) = self.last(&part.text) {
                return Some(last);
            }
        }
    }
}

/// So many places of a range are looked for in texts that cite them.
const CITED: usize = 24;

/// The parts from the first to the last, as far as they are looked for in texts.
fn between(part: &str, last: Option<&str>) -> Vec<String> {
    let (Some(last), Some(from)) = (last, order(part)) else { return vec![part.to_owned()] };
    let to = order(last).unwrap_or(from);
    let name = |it: u32| match it.checked_sub(LETTERS).and_then(char::from_u32) {
        Some(letter) => letter.to_string(),
        None => it.to_string(),
    };
    (from..=to).take(CITED).map(name).collect()
}

/// Numbers have at most three digits and stand before the letters.
const LETTERS: u32 = 1000;

/// The place of a number or letter among those of its kind.
fn order(part: &str) -> Option<u32> {
    match *part.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(LETTERS + u32::from(letter)),
        _ => part.parse().ok().filter(|it| *it < LETTERS),
    }
}

/// Whether one number or letter comes before another.
fn follows(part: &str, next: &str) -> bool {
    let (Some(part), Some(next)) = (order(part), order(next)) else { return false };
    part < next && (part < LETTERS) == (next < LETTERS)
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
