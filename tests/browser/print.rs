//! On paper: the whole guide, a part or an item of it, with nothing hidden and nothing cut.

use fantoccini::key::Key;
use fantoccini::wd::{PrintOrientation, PrintSize};
use serde_json::json;
use two_protocols::content::{Content, UiKey};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::driver::Engine;
use crate::page::Page;
use crate::paper::{Block, Paper, blocks, letters, without};
use crate::single::{press, results, single};
use crate::{Look, page, page_in};

const SIZES: [(&str, PrintSize); 2] = [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)];
const UPRIGHT: PrintOrientation = PrintOrientation::Portrait;
/// 17 mm, in points.
const MARGIN: f64 = 48.2;
/// What is for the screen alone.
const SCREEN: &str = ".nav, .skip, #failed, .filters, .count, .cite, .tag, .now, .quiet, \
    .keeping, .device, .news, dialog";
/// What the sheet of a tried situation leaves out besides: the questions, which its reasons
/// answer, and controls.
const TRIED: &str = ".questions, .tools, .practice, .cases > label, .next button, \
    button[data-set*=' ']";
/// The head of the table.
const HEADS: &str = "Trafficking in persons Smuggling of migrants";
const VIEWS: [&str; 5] = ["compare", "situation", "recommendations", "summary", "about"];
/// A provision, a paragraph, an element's words, one offence, a recommendation: with the
/// headings that say where each stands.
const ITEMS: [(&str, &[&str]); 5] = [
    ("tip-3-a", &["Compare the two offences", "Trafficking in persons"]),
    ("som-16-2", &["Compare the two offences", "More treaty words", "(SOM)"]),
    ("para-17", &["The Co-Chairs’ Summary", "Experiences of States Parties"]),
    ("means", &["Compare the two offences", "Element by element", "Means"]),
    ("rec-3", &["Recommendations"]),
];
const FACTS: &str = "#view=situation&facts=foreigner.y,intent.y,procures-entry.y,border-crossed.y";

fn content() -> Content {
    bundle(root(), "en").expect("a bundle").content
}

fn title(content: &Content) -> String {
    letters(&content.ui.get(UiKey::Title))
}

fn edition(content: &Content) -> String {
    let edition = &content.edition;
    let values =
        [("date", &*edition.date), ("version", &*edition.version), ("hash", &*edition.hash)];
    letters(&content.ui.fill(UiKey::EditionLine, &values))
}

/// The letters of all sheets, without what stands in their margins, which each must have.
fn text(paper: &Paper) -> String {
    let (content, all) = (content(), paper.sheets.len());
    let mut text = String::new();
    for (place, sheet) in paper.sheets.iter().enumerate() {
        let mut sheet = sheet.clone();
        let number = format!("{}/{all}", place + 1);
        let mut words = vec![number, edition(&content)];
        // On the first the title begins the text.
        assert!(sheet.contains(&title(&content)), "sheet {place} has no title: {sheet}");
        if place > 0 {
            words.push(title(&content));
        }
        for said in words {
            assert!(sheet.contains(&said), "sheet {place} lacks {said}: {sheet}");
            sheet = sheet.replacen(&said, "", 1);
        }
        assert!(sheet.len() > 20, "sheet {place} is empty: {sheet}");
        text.push_str(&sheet);
    }
    text
}

/// Says on the page what to print, as the programs do.
async fn choose(page: &Page, what: &str, item: &str) {
    let say = "const [what, item] = arguments; document.documentElement.dataset.print = what; \
        if (!item) return; \
        const element = document.getElementById(item); \
        element.dataset.printed = ''; \
        element.firstElementChild.dataset.address = `https://example.org/guide/#${item}`;";
    page.execute(say, vec![json!(what), json!(item)]).await.expect("said");
}

/// What stands after every part: that national law decides.
async fn foot(page: &Page) -> Block {
    blocks(page, ".foot p + p", "").await.remove(0)
}

/// The words stay within the margins.
fn assert_uncut(paper: &Paper) {
    let (least, most, width) = paper.reach();
    assert!(least > MARGIN - 1.0, "cut at the left: {least}");
    assert!(most < width - MARGIN + 1.0, "cut at the right: {most} of {width}");
}

#[test]
fn the_whole_page_is_printed_with_title_edition_and_number_on_each_sheet() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let mut all = blocks(&page, ".masthead, .main", SCREEN).await;
        all.push(foot(&page).await);
        for (_, size) in SIZES {
            let paper = Paper::of(&page, size, UPRIGHT).await;
            assert_eq!(without(&text(&paper), &all), "");
            assert_uncut(&paper);
        }
    });
}

#[test]
fn each_view_is_printed_whole_and_alone() {
    page(Look::default(), |page| async move {
        page.start(FACTS).await;
        results(&page).await;
        for view in VIEWS {
            choose(&page, view, "").await;
            let left = [SCREEN, TRIED].join(", ");
            let mut all = blocks(&page, &format!("h1, #{view}"), &left).await;
            if view != "situation" {
                // The results end with it already.
                all.push(foot(&page).await);
            }
            for (_, size) in SIZES {
                let paper = Paper::of(&page, size, UPRIGHT).await;
                assert_eq!(without(&text(&paper), &all), "", "{view}");
                assert_uncut(&paper);
            }
        }
    });
}

#[test]
fn an_item_is_printed_alone_with_its_place_and_its_address() {
    for (item, place) in ITEMS {
        page(Look::default(), move |page| async move {
            page.start("").await;
            choose(&page, "item", item).await;
            for (_, size) in SIZES {
                let paper = Paper::of(&page, size, UPRIGHT).await;
                assert_item(&page, &text(&paper), item, place).await;
                assert_uncut(&paper);
            }
        });
    }
}

/// The guide's title, the headings above the item, the item, and the last line.
async fn assert_item(page: &Page, text: &str, item: &str, place: &[&str]) {
    let own = blocks(page, &format!("#{item}"), SCREEN).await;
    let letters_of: String = own.iter().map(|it| it.letters.as_str()).collect();
    assert!(letters_of.contains(&format!("https://example.org/guide/#{item}")));
    let text = text.strip_prefix(&*title(&content())).expect("the title");
    let (above, rest) = text.split_once(&letters_of).unwrap_or_else(|| panic!("{item}: {text}"));
    assert_eq!(rest, foot(page).await.letters, "{item}");
    let mut left = above;
    for heading in place {
        let found = left.split_once(&letters(heading));
        (_, left) = found.unwrap_or_else(|| panic!("{item} lacks {heading}: {above}"));
    }
    assert!(above.chars().count() < 260, "more than headings: {above}");
}

#[test]
fn paper_shows_all_recommendations_when_the_screen_shows_some() {
    page(Look::default(), |page| async move {
        page.start("#view=recommendations&open=means&topic=definitions").await;
        page.until("return !!document.querySelector('.recommendation[hidden]')").await;
        page.until("return !!document.querySelector('[data-light] .tag')").await;
        choose(&page, "recommendations", "").await;
        let mut all = blocks(&page, "h1, #recommendations", SCREEN).await;
        all.push(foot(&page).await);
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_eq!(without(&text(&paper), &all), "");
    });
}

#[test]
fn what_is_not_laid_out_yet_is_on_paper_all_the_same() {
    page(Look::without_scripts(), |page| async move {
        page.visit("").await;
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        let text = text(&paper);
        let content = content();
        for paragraph in content.summary.sections.iter().flat_map(|it| &it.paragraphs) {
            assert!(text.contains(&letters(&paragraph.text)), "{}", paragraph.number);
        }
    });
}

#[test]
fn no_sheet_is_as_narrow_as_the_window_or_cut_when_it_lies_on_its_side() {
    let look = Look { window: (360, 740), ..Look::default() };
    page(look, |page| async move {
        page.start("").await;
        let narrow = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        page.set_window_size(1280, 900).await.expect("wider");
        let wide = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_eq!(narrow.sheets, wide.sheets);
        let lying = Paper::of(&page, PrintSize::A4, PrintOrientation::Landscape).await;
        let mut all = blocks(&page, ".masthead, .main", SCREEN).await;
        all.push(foot(&page).await);
        let mut text = text(&lying);
        // The table's head stands on its second sheet too.
        let again = text.rfind(&letters(HEADS)).expect("a head");
        text.replace_range(again..again + letters(HEADS).len(), "");
        assert_eq!(without(&text, &all), "");
        assert_uncut(&lying);
    });
}

#[test]
fn no_heading_is_torn_from_its_text() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let all = blocks(&page, ".main", SCREEN).await;
        for (name, size) in SIZES {
            let paper = Paper::of(&page, size, UPRIGHT).await;
            let headings = all.iter().zip(&all[1..]).filter(|(it, _)| it.heading);
            for (heading, next) in headings {
                let next: String = next.letters.chars().take(8).collect();
                let both = [&*heading.letters, &*next].concat();
                let is_on_one = paper.sheets.iter().any(|it| it.contains(&both));
                assert!(is_on_one, "{name}: {heading:?} and {next}");
            }
        }
    });
}

#[test]
fn a_table_says_on_each_sheet_what_its_columns_are() {
    page(Look::default(), |page| async move {
        page.start("").await;
        choose(&page, "compare", "").await;
        let small = PrintSize { width: 14.8, height: 10.5 };
        let paper = Paper::of(&page, small, UPRIGHT).await;
        let sheets = paper.sheets.iter().filter(|it| it.contains(&letters(HEADS))).count();
        assert!(sheets > 1, "the table is on {sheets} sheet");
    });
}

#[test]
fn paper_is_white_and_letters_are_dark_whatever_the_screen_is() {
    let look = Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() };
    single(look, "", |page| async move {
        for set in ["auto", "dark"] {
            if set == "dark" {
                press(&page, "[data-theme=dark]", Key::Space).await;
            }
            let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
            let colours = paper.colours();
            assert_eq!(colours[0], [255; 3], "{set}");
            let white = colours.iter().filter(|it| **it == [255; 3]).count();
            assert!(white * 10 > colours.len() * 7, "{set}: {white} of {}", colours.len());
            assert!(colours.iter().any(|it| it.iter().all(|it| *it < 90)), "{set}: pale");
        }
    });
}

#[test]
fn the_single_file_is_printed_like_the_page() {
    single(Look::default(), "", |page| async move {
        choose(&page, "item", "para-17").await;
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_item(&page, &text(&paper), "para-17", &["The Co-Chairs’ Summary"]).await;
    });
}

#[test]
fn without_running_lines_the_title_stands_at_the_start_and_the_edition_at_the_end() {
    page_in(Engine::Firefox, Look::default(), |page| async move {
        page.start("").await;
        let content = content();
        let foot = foot(&page).await;
        let end = [edition(&content), foot.letters].concat();
        let all = blocks(&page, ".main", SCREEN).await;
        for item in ["", "tip-3-a", "para-17"] {
            let mut own = all.clone();
            if !item.is_empty() {
                page.js("document.querySelector('[data-printed]')?.removeAttribute(\
                        'data-printed')")
                    .await;
                choose(&page, "item", item).await;
                own = blocks(&page, &format!("#{item}"), SCREEN).await;
            }
            for (_, size) in SIZES {
                let paper = Paper::of(&page, size, UPRIGHT).await;
                let text = paper.sheets.concat();
                assert!(text.starts_with(&title(&content)), "{text}");
                assert!(text.ends_with(&end), "{text}");
                assert_uncut(&paper);
                let there = |it: &&Block| text.contains(&*it.letters);
                let lost: Vec<_> = own.iter().filter(|it| !it.beside && !there(it)).collect();
                assert!(lost.is_empty(), "not there: {lost:?}");
                let own: usize = own.iter().map(|it| it.letters.len()).sum();
                assert!(item.is_empty() || text.len() < own + 500, "more than {item}: {text}");
            }
        }
    });
}

#[test]
fn what_says_what_to_print_goes_when_it_is_printed() {
    page(Look::default(), |page| async move {
        page.start(FACTS).await;
        results(&page).await;
        let says = "return [document.documentElement.dataset.print ?? null, window.said ?? null]";
        for done in ["new Event('afterprint')", "new KeyboardEvent('keydown')"] {
            page.js("window.print = () => { window.said = [\
                    document.documentElement.dataset.print, \
                    document.documentElement.hasAttribute('data-laid')]; }; \
                document.querySelector('[data-do=print]').click()")
                .await;
            page.until("return !!window.said").await;
            assert_eq!(page.js(says).await, json!(["situation", ["situation", true]]));
            page.js(&format!("window.dispatchEvent({done}); window.said = null")).await;
            assert_eq!(page.js(says).await, json!([null, null]), "{done}");
        }
    });
}
