//! On paper: the whole guide, a part or an item of it, with nothing hidden and nothing cut.

use fantoccini::key::Key;
use fantoccini::wd::{PrintOrientation, PrintSize};
use serde_json::json;
use two_protocols::content::{Content, UiKey, View};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::driver::Engine;
use crate::kept::to_view;
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
    .cols, .keeping, .device, .news, dialog";
/// Controls where situations are tried.
const CONTROLS: &str = ".tools, .practice, .cases > label, .next button, button[data-set*=' ']";
/// What the sheet of a tried situation leaves out besides: its reasons answer the questions.
const QUESTIONS: &str = ".questions";
/// The two sides of the comparison.
const SIDES: [&str; 2] = ["Trafficking in persons", "Smuggling of migrants"];
/// A provision, a paragraph, an element's words, one offence, a recommendation: with the
/// headings that say where each stands.
const ITEMS: [(View, &str, &[&str]); 5] = [
    (View::Law, "tip-3-a", &["The law", "reaty words", "Trafficking in Persons Protocol"]),
    (View::Law, "som-16-2", &["The law", "reaty words", "(SOM)"]),
    (View::Summary, "para-17", &["The Co-Chairs’ Summary", "Experiences of States Parties"]),
    (
        View::Compare,
        "means",
        &["How trafficking and smuggling differ", "Element by element", "Means"],
    ),
    (View::Recommendations, "rec-3", &["Recommendations"]),
];
const FACTS: &str = "situation.html#facts=foreigner.y,intent.y,procures-entry.y,border-crossed.y";

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
    blocks(page, ".foot p", "").await.remove(0)
}

/// The words stay within the margins.
fn assert_uncut(paper: &Paper) {
    let (least, most, width) = paper.reach();
    assert!(least > MARGIN - 1.0, "cut at the left: {least}");
    assert!(most < width - MARGIN + 1.0, "cut at the right: {most} of {width}");
}

/// All of a view, with the guide's title.
async fn whole(page: &Page, view: View) -> Vec<Block> {
    let left = if view == View::Situation {
        [SCREEN, CONTROLS, QUESTIONS].join(", ")
    } else {
        SCREEN.to_owned()
    };
    let mut all = blocks(page, &format!(".brand, #{}", view.id()), &left).await;
    if view != View::Situation {
        // The results end with it already.
        all.push(foot(page).await);
    }
    all
}

#[test]
fn the_whole_guide_is_printed_with_title_edition_and_number_on_each_sheet() {
    page(Look::default(), |page| async move {
        page.visit(View::All.file()).await;
        let left = [SCREEN, CONTROLS].join(", ");
        let mut all = blocks(&page, ".brand, .main", &left).await;
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
        for view in View::LOADED {
            page.start(if view == View::Situation { FACTS } else { view.file() }).await;
            if view == View::Situation {
                results(&page).await;
                // As its own command does it.
                choose(&page, view.id(), "").await;
            }
            let all = whole(&page, view).await;
            for (_, size) in SIZES {
                let paper = Paper::of(&page, size, UPRIGHT).await;
                assert_eq!(without(&text(&paper), &all), "", "{}", view.id());
                assert_uncut(&paper);
            }
        }
    });
}

#[test]
fn a_view_of_the_page_that_has_all_is_printed_alone() {
    page(Look::default(), |page| async move {
        page.visit(View::All.file()).await;
        for view in View::LOADED.into_iter().filter(|it| *it != View::Situation) {
            choose(&page, view.id(), "").await;
            let all = whole(&page, view).await;
            let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
            assert_eq!(without(&text(&paper), &all), "", "{}", view.id());
        }
    });
}

#[test]
fn an_item_is_printed_alone_with_its_place_and_its_address() {
    for (view, item, place) in ITEMS {
        page(Look::default(), move |page| async move {
            page.start(view.file()).await;
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
        page.start("recommendations.html#open=means&topic=definitions").await;
        page.until("return !!document.querySelector('.recommendation[hidden]')").await;
        page.until("return !!document.querySelector('[data-light] .tag')").await;
        let all = whole(&page, View::Recommendations).await;
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_eq!(without(&text(&paper), &all), "");
    });
}

#[test]
fn what_is_not_laid_out_yet_is_on_paper_all_the_same() {
    page(Look::without_scripts(), |page| async move {
        let content = content();
        for view in [View::Summary, View::All] {
            page.visit(view.file()).await;
            let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
            let text = text(&paper);
            for paragraph in content.summary.sections.iter().flat_map(|it| &it.paragraphs) {
                assert!(text.contains(&letters(&paragraph.text)), "{}", paragraph.number);
            }
        }
        // What is closed on the screen is open on paper.
        page.visit("").await;
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        let text = text(&paper);
        for row in &content.rows {
            assert!(text.contains(&letters(&row.words.confusion)), "{}", row.id);
        }
    });
}

#[test]
fn no_sheet_is_as_narrow_as_the_window_or_cut_when_it_lies_on_its_side() {
    let look = Look { window: (360, 740), ..Look::default() };
    page(look, |page| async move {
        page.start("").await;
        page.until("return innerWidth === 360").await;
        let narrow = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        page.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
        page.set_window_size(1280, 900).await.expect("wider");
        let wide = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_eq!(narrow.sheets, wide.sheets);
        let lying = Paper::of(&page, PrintSize::A4, PrintOrientation::Landscape).await;
        let all = whole(&page, View::Compare).await;
        assert_eq!(without(&text(&lying), &all), "");
        assert_uncut(&lying);
    });
}

#[test]
fn no_heading_is_torn_from_its_text() {
    page(Look::default(), |page| async move {
        page.visit(View::All.file()).await;
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
fn a_row_says_on_its_sheet_what_its_columns_are() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let small = PrintSize { width: 14.8, height: 21.0 };
        let paper = Paper::of(&page, small, UPRIGHT).await;
        for row in &content().rows {
            let answers = row.words.sides.iter().map(|it| letters(&it.short));
            let answers: Vec<_> = answers.collect();
            let has = |sheet: &&String| answers.iter().all(|it| sheet.contains(it));
            let sheet = paper.sheets.iter().find(has);
            let sheet = sheet.unwrap_or_else(|| panic!("{}: torn: {answers:?}", row.id));
            for side in SIDES {
                assert!(sheet.contains(&letters(side)), "{}: whose are {answers:?}?", row.id);
            }
        }
    });
}

#[test]
fn paper_is_white_and_letters_are_dark_whatever_the_screen_is() {
    let look = Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() };
    single(look, "", |page| async move {
        for set in ["auto", "dark"] {
            if set == "dark" {
                to_view(&page, "about").await;
                press(&page, "[data-theme=dark]", Key::Space).await;
                to_view(&page, "compare").await;
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
    single(Look::default(), "view=summary", |page| async move {
        choose(&page, "item", "para-17").await;
        let paper = Paper::of(&page, PrintSize::A4, UPRIGHT).await;
        assert_item(&page, &text(&paper), "para-17", &["The Co-Chairs’ Summary"]).await;
    });
}

#[test]
fn without_running_lines_the_title_stands_at_the_start_and_the_edition_at_the_end() {
    page_in(Engine::Firefox, Look::default(), |page| async move {
        page.visit(View::All.file()).await;
        let content = content();
        let foot = foot(&page).await;
        let end = [foot.letters, edition(&content)].concat();
        let all = blocks(&page, ".main", &[SCREEN, CONTROLS].join(", ")).await;
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
            page.js("window.print = () => { window.said = \
                    document.documentElement.dataset.print; }; \
                document.querySelector('[data-do=print]').click()")
                .await;
            page.until("return !!window.said").await;
            assert_eq!(page.js(says).await, json!(["situation", "situation"]));
            page.js(&format!("window.dispatchEvent({done}); window.said = null")).await;
            assert_eq!(page.js(says).await, json!([null, null]), "{done}");
        }
    });
}
