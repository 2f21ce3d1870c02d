//! Documents that are changed at random: none makes the importer panic, and none loses a word
//! without an error.

use proptest::prelude::*;
use xtask::import::{import, render};

use crate::import_documents::documents;
use crate::import_kinds::RICH;
use crate::import_source::{characters, source};

/// What is put in: the signs of all kinds of documents.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r",
    "\u{c}",
    "\u{2028}",
    " ",
    "    ",
    "\t",
    "1. ",
    "2. ",
    "3",
    "4 ",
    "1) ",
    "(1) ",
    "1.1 ",
    "I.1 ",
    "99999999999. ",
    "٢. ",
    "๒. ",
    "二、",
    "（三）",
    "Para 3 ",
    "(a) ",
    "b) ",
    "c. ",
    "(i) ",
    "(ii) ",
    "- ",
    "• ",
    "➢ ",
    "o ",
    "– ",
    "*",
    "**",
    "_",
    "`",
    "```",
    "# ",
    "## ",
    "###",
    "> ",
    "|",
    "| a | b |\n|---|---|\n| c | d |\n",
    "---",
    "* * *",
    "===",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<br>",
    "<sup>1</sup>",
    "<a href=\"x\">",
    "<p class=x>",
    "<x>",
    "<3",
    "[",
    "](",
    "[a](https://b.c)",
    "[^1]",
    "[^1]: ",
    "[1]: https://a.b",
    "[x]: y",
    "¹",
    "¹ A note.",
    "*",
    "† ",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "ﬃ",
    "-\n",
    "Page 2 of 9",
    "- 7 -",
    "12",
    "Annex A",
    "Part two",
    "Contents",
    "Opening . . . . 3",
    "We, the ",
    "Recalling ",
    "Harbour Talks",
    "5 March 2020",
    "Oslo, ",
    ".",
    ":",
    ";",
    ",",
    "。",
    "،",
    "\\",
    "\\*",
    "~~",
    "é",
    "ภาค",
    "م",
    "章",
    "\u{1}",
    "\u{fffd}",
    "a",
    "A",
    "Ministers met. ",
    "---\nx: y\n---\n",
];

/// A few numbers that look random, always the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((it ^ (it >> 31)) % most.max(1) as u64).unwrap_or(0)
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

fn changed(text: &str, seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut text = text.to_owned();
    for _ in 0..=dice.below(8) {
        match dice.below(6) {
            0 => {
                let (one, other) = (dice.place(&text), dice.place(&text));
                let (from, to) = (one.min(other), one.max(other));
                let to = if to - from > 40 { from } else { to };
                text.replace_range(from..to, "");
            }
            1 | 2 => {
                let at = dice.place(&text);
                text.insert_str(at, PIECES[dice.below(PIECES.len())]);
            }
            _ => lines(&mut text, &mut dice),
        }
    }
    text
}

/// Puts a piece before a line, doubles, moves, joins or takes out lines.
fn lines(text: &mut String, dice: &mut Dice) {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(5) {
        0 => lines[one].insert_str(0, PIECES[dice.below(PIECES.len())]),
        1 => lines.insert(other, lines[one].clone()),
        2 => lines.swap(one, other),
        3 => {
            lines.remove(one);
        }
        _ => {
            let piece = PIECES[dice.below(PIECES.len())];
            lines.insert(one, piece.to_owned());
        }
    }
    *text = lines.join("\n");
}

fn all() -> Vec<String> {
    let small = documents().into_iter().map(|(_, text)| text);
    small.chain([RICH.into(), source().chars().take(4000).collect()]).collect()
}

/// How many documents: `PROPTEST_CASES`, else so many as take a second or two.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(3000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_changed_document_panics_or_loses_a_word(which in any::<prop::sample::Index>(), seed in any::<u64>()) {
        thread_local!(static DOCUMENTS: Vec<String> = all());
        let source = DOCUMENTS.with(|all| changed(which.get::<String>(all), seed));
        match import(&source) {
            Ok(read) => prop_assert_eq!(characters(&render(&read.statement)), characters(&source), "{}", source),
            Err(faults) => {
                prop_assert!(!faults.errors.is_empty());
                for error in faults.errors {
                    prop_assert!(error.line >= 1 && error.line <= source.split(['\n', '\r']).count(), "{}", error);
                }
            }
        }
    }
}
