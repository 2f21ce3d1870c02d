use super::fold::{Nfkd, words};
use super::lexicon::Lexicon;
use super::terms::Terms;
use crate::content::{Id, Text};

/// What the language says about words, ready for use.
pub(super) struct Rules {
    pub(super) nfkd: Nfkd,
    /// The words before a number, by what they lead to; one word each.
    pub(super) article: Vec<String>,
    pub(super) paragraph: Vec<String>,
    pub(super) recommendation: Vec<String>,
    /// The words between the first and the last of several numbers.
    pub(super) through: Vec<String>,
    /// Sources with their names, word by word, the longest first.
    pub(super) sources: Vec<(Id, Vec<String>)>,
    /// Their ids in the order of the lexicon.
    order: Vec<Id>,
    /// Groups of entries, each as the forms of its words.
    pub(super) groups: Vec<Vec<Vec<String>>>,
    /// The first forms of all entries; and for each which entries of which groups begin so.
    firsts: Terms,
    entries: Vec<Vec<(usize, usize)>>,
    common: Terms,
    endings: Vec<Vec<(Text, Text, usize)>>,
}

impl Rules {
    pub(super) fn new(lexicon: &Lexicon, nfkd: Nfkd) -> Self {
        let flat = |texts: &[Text]| texts.iter().flat_map(|it| list(it, &nfkd)).collect();
        let step = |it: &super::Ending| (it.from.clone(), it.to.clone(), it.least.max(3).into());
        let mut common = Terms::default();
        for text in &lexicon.common {
            words(text, &nfkd, &mut |word| {
                common.add(word.text);
            });
        }
        let mut rules = Self {
            article: flat(&lexicon.article),
            paragraph: flat(&lexicon.paragraph),
            recommendation: flat(&lexicon.recommendation),
            through: flat(&lexicon.through),
            sources: sources(lexicon, &nfkd),
            order: lexicon.sources.iter().map(|it| it.id.clone()).collect(),
            groups: Vec::new(),
            firsts: Terms::default(),
            entries: Vec::new(),
            common,
            endings: lexicon.endings.iter().map(|it| it.iter().map(step).collect()).collect(),
            nfkd,
        };
        let entry = |text| rules.split(text).iter().map(|word| rules.form(word)).collect();
        rules.groups = lexicon.groups.iter().map(|it| it.iter().map(entry).collect()).collect();
        for (place, group) in rules.groups.iter().enumerate() {
            for (at, entry) in group.iter().enumerate() {
                let Some(first) = entry.first() else { continue };
                let first = rules.firsts.add(first) as usize;
                if first == rules.entries.len() {
                    rules.entries.push(Vec::new());
                }
                rules.entries[first].push((place, at));
            }
        }
        rules
    }

    /// Which entries of which groups begin with a form.
    pub(super) fn beginning(&self, form: &str) -> &[(usize, usize)] {
        self.firsts.get(form).map_or(&[], |first| &self.entries[first as usize])
    }

    /// The words of a text.
    pub(super) fn split(&self, text: &Text) -> Vec<String> {
        list(text, &self.nfkd)
    }

    /// Seven for the first source, six for the next; 0 for none.
    pub(super) fn rank(&self, source: &str) -> u64 {
        let place = self.order.iter().position(|it| **it == *source);
        place.map_or(0, |place| 7_u64.saturating_sub(place as u64))
    }

    /// Whether a word carries nothing.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.get(word).is_some()
    }

    /// What the forms of a word share: its endings replaced step by step, a doubled letter
    /// at the end taken once. At least three letters stay. A word that carries nothing has a form
    /// of its own, with a sign that is in no word: `willing` is no form of `will`.
    pub(super) fn form(&self, word: &str) -> String {
        let mut form = word.to_owned();
        if self.is_common(word) {
            form.push('.');
            return form;
        }
        if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return form;
        }
        for step in &self.endings {
            for (from, to, least) in step {
                if form.len() >= from.len() + least && form.ends_with(&**from) {
                    form.truncate(form.len() - from.len());
                    form.push_str(to);
                    break;
                }
            }
        }
        if let [.., a, b] = *form.as_bytes()
            && a == b
            && form.len() > 3
        {
            form.pop();
        }
        form
    }
}

/// A name may begin as another does: the longest first.
fn sources(lexicon: &Lexicon, nfkd: &Nfkd) -> Vec<(Id, Vec<String>)> {
    let mut sources: Vec<(Id, Vec<String>)> = Vec::new();
    for source in &lexicon.sources {
        for name in &source.names {
            let name = list(name, nfkd);
            let place = sources.iter().position(|it| it.1.len() < name.len());
            sources.insert(place.unwrap_or(sources.len()), (source.id.clone(), name));
        }
    }
    sources
}

fn list(text: &str, nfkd: &Nfkd) -> Vec<String> {
    let mut list = Vec::new();
    words(text, nfkd, &mut |word| list.push(word.text.to_owned()));
    list
}
