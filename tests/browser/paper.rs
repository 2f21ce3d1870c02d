//! What a browser prints, as the paper shows it: words, their places, colours.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintOrientation, PrintSize};
use serde_json::json;
use tempfile::TempDir;

use crate::page::Page;

/// The blocks of a part as its document has them, in order, each with the words that only paper
/// shows. Arguments: the part, what is left out of it.
const BLOCKS: &str = r"const [part, left] = arguments;
    const blocks = [];
    const BLOCK = 'h1, h2, h3, h4, p, li, td, th, dt, dd, caption, legend, label, summary, text';
    const say = (element, words) => {
        const block = element.closest(BLOCK) ?? element;
        if (blocks.at(-1)?.block !== block) blocks.push({ block, words: '' });
        blocks.at(-1).words += words;
    };
    const walk = (element) => {
        if (left && element.matches(left) || element.matches('title, style')) return;
        if (element.matches('ol > li') && getComputedStyle(element).listStyleType === 'decimal') {
            say(element, `${[...element.parentElement.children].indexOf(element) + 1}.`);
        }
        for (const node of element.childNodes) {
            if (node.nodeType === Node.TEXT_NODE) say(element, node.data);
            if (node.nodeType === Node.ELEMENT_NODE) walk(node);
        }
        if (element.matches('.mark[data-label]')) say(element, element.dataset.label);
        if (element.matches('a[href^=http]')) say(element, `(${element.getAttribute('href')})`);
        if (element.dataset?.address) {
            blocks.push({ block: {}, words: element.dataset.address });
        }
    };
    document.querySelectorAll(part).forEach(walk);
    return blocks.map(({ block, words }) => [words, !!block.closest?.('.pair'),
        /^H/.test(block.tagName)])";

/// Some words of a document that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) letters: String,
    /// Whether it stands beside others, which may be painted before it.
    pub(crate) beside: bool,
    /// Whether it is a heading.
    pub(crate) heading: bool,
}

/// Printed sheets.
pub(crate) struct Paper {
    folder: TempDir,
    /// The letters of each sheet, in the order in which they are painted.
    pub(crate) sheets: Vec<String>,
}

impl Paper {
    /// Prints what the page is set to print.
    pub(crate) async fn of(page: &Page, size: PrintSize, orientation: PrintOrientation) -> Self {
        // The sheet comes after the page.
        let there = "return !document.querySelector('[data-paper]') || \
            [...document.styleSheets].some((it) => it.media.mediaText === 'print')";
        page.until(there).await;
        // The margins are the sheet's own.
        let margins = PrintMargins { top: 1.0, bottom: 1.0, left: 1.0, right: 1.0 };
        let asked = PrintConfiguration::builder()
            .size(size)
            .orientation(orientation)
            .margins(margins)
            .background(true)
            .build();
        let pdf = page.print(asked.expect("a paper")).await.expect("printed");
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join("paper.pdf"), pdf).expect("written");
        let mut paper = Self { folder, sheets: Vec::new() };
        let text = paper.tool("pdftotext", &["-raw"], "-");
        let text = String::from_utf8(text).expect("letters");
        // Each sheet ends with a form feed.
        paper.sheets = text.split_terminator('\u{c}').map(letters).collect();
        paper
    }

    /// The widest reach of words on any sheet, in points from its left edge, and its width.
    pub(crate) fn reach(&self) -> (f64, f64, f64) {
        let text = self.tool("pdftotext", &["-bbox"], "-");
        let text = String::from_utf8(text).expect("letters");
        let number = |line: &str, name: &str| {
            let (_, rest) = line.split_once(&format!(" {name}=\""))?;
            rest.split('"').next()?.parse::<f64>().ok()
        };
        let of = |tag: &str, name: &str| {
            let lines = text.lines().filter(|line| line.trim_start().starts_with(tag));
            lines.filter_map(|line| number(line, name)).collect::<Vec<_>>()
        };
        let least = of("<word", "xMin").into_iter().fold(f64::MAX, f64::min);
        let most = of("<word", "xMax").into_iter().fold(0.0, f64::max);
        (least, most, of("<page", "width")[0])
    }

    /// The colours of the first sheet, three bytes each, from its top left corner on.
    pub(crate) fn colours(&self) -> Vec<[u8; 3]> {
        let root = self.path("sheet");
        let root = root.to_str().expect("a path");
        self.tool("pdftoppm", &["-r", "40", "-f", "1", "-l", "1", "-singlefile"], root);
        let picture = fs::read(self.path("sheet.ppm")).expect("a picture");
        // Three lines come first: kind, size, depth.
        let mut start = 0;
        for _ in 0..3 {
            start += picture[start..].iter().position(|it| *it == b'\n').expect("a line") + 1;
        }
        picture[start..].as_chunks::<3>().0.to_vec()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn tool(&self, name: &str, args: &[&str], to: &str) -> Vec<u8> {
        let output =
            Command::new(name).args(args).arg(self.path("paper.pdf")).arg(to).output().expect(name);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }
}

/// The letters of a text, without the space between them, which a line's end may be, and
/// without the signs that only decorate.
pub(crate) fn letters(text: &str) -> String {
    let signs = ['◇', '■', '●', '·', '•', '✓', '✗', '?', '\u{ad}'];
    let mut text: String =
        text.chars().filter(|it| !it.is_whitespace() && !signs.contains(it)).collect();
    // Firefox writes some as one.
    for (one, apart) in [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")]
    {
        text = text.replace(one, apart);
    }
    text
}

/// The blocks of the parts that a selector finds, without what another finds in them.
pub(crate) async fn blocks(page: &Page, part: &str, left: &str) -> Vec<Block> {
    let blocks = page.execute(BLOCKS, vec![json!(part), json!(left)]).await.expect("blocks");
    let blocks = blocks.as_array().expect("a list").iter().map(|it| Block {
        letters: letters(it[0].as_str().expect("words")),
        beside: it[1] == json!(true),
        heading: it[2] == json!(true),
    });
    blocks.filter(|it| !it.letters.is_empty()).collect()
}

/// Takes the blocks off the text, each from its beginning; gives what is left of it. A block
/// beside others may stand further on, and be in two pieces, on two sheets.
pub(crate) fn without(text: &str, blocks: &[Block]) -> String {
    let mut text = text.to_owned();
    for Block { letters: block, beside, .. } in blocks {
        if let Some(rest) = text.strip_prefix(block.as_str()) {
            text = rest.to_owned();
            continue;
        }
        let seen: String = text.chars().take(200).collect();
        assert!(beside, "not there in its order: {block}\nbut: {seen}");
        let found = pieces(&text, block);
        let found = found.unwrap_or_else(|| panic!("not there: {block}\nbut: {seen}"));
        for range in found.into_iter().rev() {
            text.replace_range(range, "");
        }
    }
    text
}

/// Where a block stands: in one piece, else in two, the longest first.
fn pieces(text: &str, block: &str) -> Option<Vec<std::ops::Range<usize>>> {
    let ends = block.char_indices().map(|(at, _)| at).skip(1).chain([block.len()]);
    let ends: Vec<usize> = ends.collect();
    ends.into_iter().rev().find_map(|end| {
        let (first, second) = block.split_at(end);
        let start = text.find(first)?;
        let first = start..start + first.len();
        if second.is_empty() {
            return Some(vec![first]);
        }
        let start = first.end + text[first.end..].find(second)?;
        Some(vec![first, start..start + second.len()])
    })
}
