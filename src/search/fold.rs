use std::rc::Rc;

/// Takes a text apart into letters and marks (Unicode's form NFKD). The browser has it
/// already, so that the program need not bring the tables.
pub type Nfkd = Rc<dyn Fn(&str) -> String>;

/// A word of a text, or two neighbouring characters of a script without spaces.
pub(super) struct Word<'a> {
    /// Without case, accents and variant forms of letters.
    pub(super) text: &'a str,
    /// Where it begins in the text as given, in bytes.
    pub(super) start: usize,
    /// Where it ends there.
    pub(super) end: usize,
    /// What stands between it and the word before.
    pub(super) before: Before,
    /// Whether it is of a script without spaces.
    pub(super) dense: bool,
}

/// What stands before a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    /// Whether it is joined to the word before: `3(a)`, `som-6`, `17th`.
    pub(super) joined: bool,
    /// Whether a dash stands there, at most with spaces and brackets: `17–19`, `(a) - (c)`.
    pub(super) dashed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Part of a word that is not looked at: accents, vowel signs, invisible marks.
    Mark,
    Gap,
    /// A sign that is a word: `§`.
    Sign,
    Digit,
    Letter,
    /// A character of a script without spaces.
    Dense,
}

/// Hands over the words of a text in order. Each character is folded for itself, so that
/// the places are those of the text as given.
pub(super) fn words(text: &str, nfkd: &Nfkd, take: &mut dyn FnMut(&Word)) {
    let mut folder = Folder {
        take,
        word: String::new(),
        class: Class::Gap,
        start: 0,
        end: 0,
        before: Before::default(),
        since: Before { joined: true, dashed: false },
    };
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c.is_ascii() {
            folder.add(c.to_ascii_lowercase(), start, end);
        } else if let Some(known) = known(c) {
            known.chars().for_each(|c| folder.add(c, start, end));
        } else if let Some(digit) = digit(c) {
            folder.add(digit, start, end);
        } else if ('\u{3400}'..='\u{9FFF}').contains(&c) {
            folder.add(c, start, end);
        } else {
            let mut utf8 = [0; 4];
            for c in nfkd(c.encode_utf8(&mut utf8)).chars() {
                match known(c) {
                    Some(known) => known.chars().for_each(|c| folder.add(c, start, end)),
                    None => folder.add(lower(c), start, end),
                }
            }
        }
    }
    folder.flush();
}

struct Folder<'a> {
    take: &'a mut dyn FnMut(&Word),
    /// The word so far; of a script without spaces the last character.
    word: String,
    class: Class,
    start: usize,
    end: usize,
    /// What stands before the word so far.
    before: Before,
    /// What stands after the last word.
    since: Before,
}

impl Folder<'_> {
    fn add(&mut self, c: char, start: usize, end: usize) {
        let class = class(c);
        match class {
            Class::Mark => {
                if !self.word.is_empty() {
                    self.end = end;
                }
                return;
            }
            Class::Dense if self.class == Class::Dense && !self.word.is_empty() => {
                let first = self.word.len();
                self.word.push(c);
                self.give(end);
                self.word.drain(..first);
                self.before = Before { joined: true, dashed: false };
            }
            Class::Letter | Class::Digit if self.class == class && !self.word.is_empty() => {
                self.word.push(c);
                self.end = end;
                return;
            }
            Class::Gap => {
                self.flush();
                let space = c.is_whitespace();
                // A bracket joins, even after a space: `3 (a)`.
                self.since.joined = c == '(' || self.since.joined && !space;
                self.since.dashed = is_dash(c) || self.since.dashed && (space || c == '(');
                return;
            }
            _ => {
                self.flush();
                self.word.push(c);
                self.before = self.since;
                self.since.dashed = false;
            }
        }
        (self.class, self.start, self.end) = (class, start, end);
        if class == Class::Sign {
            self.flush();
        }
    }

    fn flush(&mut self) {
        if !self.word.is_empty() {
            self.give(self.end);
            self.word.clear();
            self.since.joined = true;
        }
    }

    fn give(&mut self, end: usize) {
        let dense = self.class == Class::Dense;
        let Self { ref word, start, before, .. } = *self;
        (self.take)(&Word { text: word, start, end, before, dense });
    }
}

/// Letters whose folded form does not follow from taking them apart.
fn known(c: char) -> Option<&'static str> {
    Some(match c {
        'Ø' | 'ø' => "o",
        'Đ' | 'đ' | 'Ð' | 'ð' => "d",
        'Ł' | 'ł' => "l",
        'ı' => "i",
        'Ħ' | 'ħ' => "h",
        'Ŧ' | 'ŧ' => "t",
        'Ŋ' | 'ŋ' => "n",
        'ß' | 'ẞ' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        'ς' => "σ",
        // Arabic letters that stand for each other, and those of Persian and Urdu.
        '\u{671}' => "\u{627}",
        '\u{629}' | '\u{6BE}' | '\u{6C1}' => "\u{647}",
        '\u{649}' | '\u{6CC}' => "\u{64A}",
        '\u{6A9}' => "\u{643}",
        _ => return None,
    })
}

/// The digit of another script as one of ours.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 9] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x1090, 0x17E0];
    let value = ZEROS.iter().map(|zero| u32::from(c).wrapping_sub(*zero)).find(|it| *it < 10)?;
    char::from_digit(value, 10)
}

/// The small letter of Latin, Greek, Cyrillic and Armenian, accents taken off before.
fn lower(c: char) -> char {
    let small = match c {
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ա'..='Ֆ' => 0x30,
        // Pairs of a large and a small letter.
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ӿ' => 1 - (u32::from(c) & 1),
        _ => 0,
    };
    char::from_u32(u32::from(c) + small).unwrap_or(c)
}

/// A hyphen, a dash or a minus sign; wide ones are taken apart before.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~')
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        'a'..='z' => Class::Letter,
        '§' | '¶' => Class::Sign,
        '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}'
        | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}'
        | '\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE2F}'
        | '\u{FEFF}' => Class::Mark,
        ..='\u{A9}'
        | '\u{AB}'..='\u{B4}'
        | '\u{B7}'..='\u{B9}'
        | '\u{BB}'..='\u{BF}'
        | '×'
        | '÷'
        | '\u{2B0}'..='\u{2FF}'
        | '\u{37E}'
        | '\u{387}'
        | '\u{55A}'..='\u{55F}'
        | '\u{589}'..='\u{58F}'
        | '\u{5BE}'
        | '\u{5C0}'
        | '\u{5C3}'
        | '\u{5F3}'..='\u{60F}'
        | '\u{61B}'..='\u{61F}'
        | '\u{66A}'..='\u{66D}'
        | '\u{6D4}'
        | '\u{6DD}'..='\u{6DE}'
        | '\u{964}'..='\u{965}'
        | '\u{970}'
        | '\u{E2F}'
        | '\u{E3F}'
        | '\u{E4F}'
        | '\u{E5A}'..='\u{E5B}'
        | '\u{F01}'..='\u{F17}'
        | '\u{104A}'..='\u{104F}'
        | '\u{1360}'..='\u{1368}'
        | '\u{17D4}'..='\u{17DB}'
        | '\u{2000}'..='\u{2BFF}'
        | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{30FB}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF0F}'
        | '\u{1F000}'..='\u{1FAFF}' => Class::Gap,
        '\u{E00}'..='\u{EFF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{9FFF}'
        | '\u{A9E0}'..='\u{A9FF}'
        | '\u{AA60}'..='\u{AA7F}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Class::Dense,
        _ => Class::Letter,
    }
}
