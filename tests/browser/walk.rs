//! A reader who goes about at random: each step ends at its own place, and stays there.
//!
//! Each walk has a way of its own. `WALK=<seed>` in the environment walks another, `WALK=any` one
//! that nobody knows; a failure names its seed and its step.

use std::collections::HashMap;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use two_protocols::content::{Content, Kind, Shell, View};
use xtask::bundle::bundle;
use xtask::root::root;

use crate::page::{PATIENCE, Page};
use crate::site::site;
use crate::{Look, page};

/// Steps of a walk, of which there are four for each window.
const STEPS: usize = 50;
/// So many times slower than this machine.
const SLOW: u32 = 4;
/// What an address names stands so near to the top edge.
const NEAR: f64 = 100.0;
/// What must not move may move by this.
const STILL: f64 = 10.0;

/// Numbers at random, the same for the same seed.
struct Dice(u64);

impl Dice {
    /// A number below this (`SplitMix64`).
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end.max(1)).expect("a number");
        usize::try_from((it ^ (it >> 31)) % end).expect("a number")
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// Where a step must end.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    view: View,
    /// What the address names; none for the beginning of the view.
    item: Option<String>,
    at: At,
}

#[derive(Clone, Debug, PartialEq)]
enum At {
    /// The item at the top edge, or the page at its beginning.
    Edge,
    /// What the selector finds, so far from the top edge.
    Still(String, f64),
}

/// A step.
#[derive(Clone, Debug)]
enum Step {
    /// Follows a link: its place among those of the page, after bringing it into the window or
    /// from afar, as programs for those who cannot see do.
    Link(usize, bool),
    /// Opens or closes a row.
    Row(String),
    /// Changes the address by hand.
    Address(String),
    /// Goes to an address as if it were pasted into the browser's field.
    Paste(String),
    Back,
    Forward,
    Anew,
}

/// All items that an address may name, with their views.
struct Map {
    items: Vec<(String, View)>,
    content: Content,
}

impl Map {
    fn new() -> Self {
        let content = bundle(root(), "en").expect("sound content").content;
        let shell = Shell::new(&content, View::Compare);
        let items = shell.items.iter().filter(|it| it.kind() != Kind::Scenario);
        let mut items: Vec<_> = items.map(|it| (it.id().to_string(), it.view())).collect();
        let parts = [
            ("compare-confused", View::Compare),
            ("law-offences", View::Law),
            ("law-duties", View::Law),
            ("law-provisions", View::Law),
        ];
        items.extend(parts.map(|(id, view)| (id.to_owned(), view)));
        Self { items, content }
    }

    fn view_of(&self, id: &str) -> Option<View> {
        self.items.iter().find(|(known, _)| known == id).map(|(_, view)| *view)
    }

    /// Where an address leads that is reached by a link, or was never shown before.
    fn place(&self, now: View, href: &str) -> Place {
        let (page, fragment) = href.split_once('#').unwrap_or((href, ""));
        let file = page.rsplit('/').next().unwrap_or_default();
        let view = View::of_file(file).unwrap_or(now);
        let named = fragment.split('&').find(|part| !part.is_empty() && !part.contains('='));
        let home = named.and_then(|id| self.view_of(id));
        let chosen = fragment.split('&').find_map(|part| part.strip_prefix("open="));
        // A choice that the view does not show is no place in it.
        let chosen = chosen.filter(|id| self.view_of(id) == Some(view));
        let item = named.filter(|_| home.is_some()).or(chosen).map(str::to_owned);
        Place { view: home.unwrap_or(view), item, at: At::Edge }
    }
}

/// The links of the page that lead about in the guide, with what they are.
const LINKS: &str = "return [...document.querySelectorAll('#app a[href]')]\
    .filter((it) => it.checkVisibility() && it.getClientRects().length && \
        !it.download && !it.target && it.origin === location.origin && \
        !/all[.]html|export|embed|two-protocols-/.test(it.href) && !it.matches('.skip'))\
    .map((it) => (it.dataset.walk = '', [it.href, it.matches('.mark, .element-link'), \
        !!it.closest('.nav')]))";
/// The rows.
const ROWS: &str = "return [...document.querySelectorAll('details.row')].map((it) => it.id)";
/// Where the reader is. Argument: what the address names.
const HERE: &str = "const [id] = arguments; \
    const view = document.querySelector('main').dataset.view; \
    const title = document.querySelector('main h1'); \
    const it = (id && document.getElementById(id)) || title; \
    const top = it.getBoundingClientRect().top; \
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2; \
    const file = location.pathname.split('/').pop(); \
    const current = [...document.querySelectorAll('.nav [aria-current]')]\
        .map((it) => it.getAttribute('href')); \
    const focus = document.activeElement; \
    return { view, top, end, file, current, scroll: scrollY, title: document.title, \
        there: !id || !!document.getElementById(id), heading: !!title, \
        ready: document.getElementById('app').hasAttribute('data-ready'), \
        hash: location.hash, failed: !document.getElementById('failed').hidden, \
        focused: it === focus || it.contains(focus) };";
/// How far something is from the top edge, at least and at most, in two seconds. Argument: its
/// selector.
const STAYS: &str = "const [css, done] = arguments; const start = performance.now(); \
    let [least, most] = [Infinity, -Infinity]; \
    const look = () => { \
        const top = document.querySelector(css)?.getBoundingClientRect().top ?? NaN; \
        least = Math.min(least, top); most = Math.max(most, top); \
        const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2; \
        if (performance.now() - start < 2000) setTimeout(look, 40); \
        else done([least, most, end, scrollY]); \
    }; look();";

/// One reader on their way.
struct Walk {
    page: Page,
    map: Map,
    dice: Dice,
    seed: u64,
    /// Where the reader is, and where they were in each step of the history.
    place: Place,
    been: HashMap<String, (Place, String)>,
    step: usize,
    told: String,
}

impl Walk {
    async fn here(&self, id: Option<&str>) -> Value {
        self.page.execute(HERE, vec![json!(id)]).await.expect("a place")
    }

    fn fail(&self, what: &str) -> ! {
        let Self { seed, step, told, place, .. } = self;
        panic!("WALK={seed}, step {step}: {told}\n{what}\nexpected: {place:?}")
    }

    /// What stands for the place in the page.
    fn css(item: Option<&str>) -> String {
        item.map_or("main h1".to_owned(), |id| format!("[id='{id}']"))
    }

    /// Keeps where the reader is with the step of the history that is shown.
    async fn keep(&mut self) {
        let key = self.page.js("return navigation.currentEntry.key").await;
        let css = match &self.place.at {
            // What is seen now, wherever the reader has scrolled to.
            At::Edge | At::Still(..) => Self::css(self.place.item.as_deref()),
        };
        let top = format!(
            "return [document.querySelector(\"{css}\").getBoundingClientRect().top, location.href]"
        );
        let top = self.page.js(&top).await;
        let place =
            Place { at: At::Still(css, top[0].as_f64().expect("a place")), ..self.place.clone() };
        let href = top[1].as_str().expect("an address").to_owned();
        self.been.insert(key.as_str().expect("a key").to_owned(), (place, href));
    }

    async fn choose(&mut self) -> Step {
        let rows = self.page.js(ROWS).await;
        let rows = rows.as_array().expect("a list");
        let can = self.page.js("return [navigation.canGoBack, navigation.canGoForward]").await;
        let some_item = self.dice.below(self.map.items.len());
        let (id, view) = self.map.items[some_item].clone();
        match self.dice.below(100) {
            0..16 if !rows.is_empty() => {
                let row = self.dice.of(rows).and_then(Value::as_str).expect("a row");
                Step::Row(row.to_owned())
            }
            16..28 if can[0] == true => Step::Back,
            28..36 if can[1] == true => Step::Forward,
            36..40 => Step::Anew,
            40..52 => Step::Address(match self.dice.below(8) {
                0 => format!("open={id}"),
                1 => View::LOADED[self.dice.below(6)].id().to_owned(),
                2 => format!("view={}", View::LOADED[self.dice.below(6)].id()),
                _ => id,
            }),
            52..60 => {
                let file = match self.dice.below(4) {
                    // Any page leads to the view that has the item.
                    0 => View::LOADED[self.dice.below(6)].file(),
                    _ => view.file(),
                };
                match self.dice.below(6) {
                    0 => Step::Paste(file.to_owned()),
                    1 => Step::Paste(format!("{}#open={id}", view.file())),
                    _ => Step::Paste(format!("{file}#{id}")),
                }
            }
            _ => {
                let links = self.page.js(LINKS).await;
                let links = links.as_array().expect("a list");
                // As often by the navigation as by what is in the text.
                let nav = self.dice.below(3) == 0;
                let fit = |link: &Value| link[2] == nav;
                let fit: Vec<_> = (0..links.len()).filter(|at| fit(&links[*at])).collect();
                let link = self.dice.of(&fit).copied().expect("a link");
                Step::Link(link, self.dice.below(2) == 0)
            }
        }
    }

    /// Takes a step, and says where it must end.
    async fn take(&mut self, step: &Step) {
        let page = self.page.clone();
        match step {
            Step::Link(at, near) => self.follow(*at, *near).await,
            Step::Row(id) => {
                let see = format!(
                    "document.querySelector('#{id} > summary').scrollIntoView({{ block: 'center' }})"
                );
                page.js(&see).await;
                self.keep().await;
                let css = format!("#{id} > summary");
                let click = format!(
                    "const row = document.querySelector('{css}'); row.click(); \
                     return [row.getBoundingClientRect().top, row.parentElement.open, \
                        location.hash]"
                );
                // Where it was clicked it stays; the address names what it named.
                let before =
                    format!("return document.querySelector('{css}').getBoundingClientRect().top");
                let before = page.js(&before).await.as_f64().expect("a place");
                let clicked = page.js(&click).await;
                self.told = format!("{step:?}: {clicked}");
                self.place.at = At::Still(css, before);
            }
            Step::Address(fragment) => {
                self.keep().await;
                let now = self.place.view;
                let href = format!("{}#{fragment}", now.file());
                self.place = self.map.place(now, &href);
                let named = fragment.strip_prefix("view=").unwrap_or(fragment);
                if let Some(view) = View::parse(named) {
                    self.place = Place { view, item: None, at: At::Edge };
                }
                let same = format!("return location.hash === '#{fragment}'");
                // The browser goes to the place that is in the address already.
                let same = page.js(&same).await == json!(true);
                self.told = format!("{step:?}, same: {same}");
                page.js(&format!("location.hash = '{fragment}'")).await;
                if same {
                    // Which is no step.
                    self.place = self.been[&self.key().await].0.clone();
                }
            }
            Step::Paste(end) => {
                self.keep().await;
                self.place = self.map.place(self.place.view, end);
                page.visit(end).await;
            }
            Step::Back | Step::Forward => {
                self.keep().await;
                let (way, by) =
                    if matches!(step, Step::Back) { ("back", -1) } else { ("forward", 1) };
                let to = format!(
                    "return navigation.entries()[navigation.currentEntry.index + {by}]?.key ?? ''"
                );
                let to = page.js(&to).await;
                let to = to.as_str().unwrap_or_default().to_owned();
                let Some((place, href)) = self.been.get(&to).cloned() else {
                    self.fail("a step of the history that was never there");
                };
                self.told = format!("{step:?} to {href}");
                self.place = place;
                if way == "back" {
                    page.back().await.expect("back");
                } else {
                    page.forward().await.expect("forward");
                }
            }
            Step::Anew => {
                self.keep().await;
                let (place, _) = self.been[&self.key().await].clone();
                self.place = place;
                page.refresh().await.expect("loaded anew");
            }
        }
        page.until_ready().await;
    }

    async fn key(&self) -> String {
        let key = self.page.js("return navigation.currentEntry.key").await;
        key.as_str().expect("a key").to_owned()
    }

    async fn follow(&mut self, at: usize, near: bool) {
        let see = format!(
            "const link = document.querySelectorAll('[data-walk]')[{at}]; \
             if ({near}) link.scrollIntoView({{ block: 'center' }}); \
             return [link.href, link.matches('.mark, .element-link'), \
                link.getBoundingClientRect().top]"
        );
        let link = self.page.js(&see).await;
        self.keep().await;
        self.told = format!("{link}, near: {near}");
        let click = "const link = document.querySelectorAll('[data-walk]')[arguments[0]]; \
            document.querySelectorAll('[data-walk]').forEach((it) => delete it.dataset.walk); \
            document.querySelector('[data-followed]')?.removeAttribute('data-followed'); \
            link.dataset.followed = ''; link.focus({ preventScroll: true }); link.click()";
        self.page.execute(click, vec![json!(at)]).await.expect("clicked");
        if link[1] == true {
            // To choose leads nowhere.
            let top = link[2].as_f64().expect("a place");
            self.place.at = At::Still("[data-followed]".into(), top);
        } else {
            let href = link[0].as_str().expect("an address");
            self.place = self.map.place(self.place.view, href);
        }
    }

    /// What is wrong with where the reader is, if anything.
    async fn wrong(&self, step: &Step) -> Option<String> {
        let Place { view, item, at } = &self.place;
        let here = self.here(item.as_deref()).await;
        let title = view.title(&self.map.content);
        let file = here["file"].as_str().unwrap_or_default();
        let right = [
            ("the app answers", here["ready"] == true && here["failed"] == false),
            ("the view", here["view"] == view.id()),
            ("its heading", here["heading"] == true),
            ("the item", here["there"] == true),
            ("the title", here["title"] == *title),
            ("the navigation", here["current"] == json!([view.file()])),
            ("the file in the address", View::of_file(file) == Some(*view)),
            ("the place", self.stands(at, item.as_deref(), &here).await),
            (
                "the focus",
                !matches!(step, Step::Link(..)) || *at != At::Edge || here["focused"] == true,
            ),
        ];
        let wrong: Vec<_> = right.iter().filter(|(_, it)| !it).map(|(name, _)| *name).collect();
        (!wrong.is_empty()).then(|| format!("not right: {wrong:?}: {here}"))
    }

    async fn stands(&self, at: &At, item: Option<&str>, here: &Value) -> bool {
        let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
        match at {
            At::Edge if item.is_none() => number(&here["scroll"]) <= 1.0,
            At::Edge => is_near(number(&here["top"]), here["end"] == true),
            At::Still(css, top) => {
                let now = "return document.querySelector(arguments[0])\
                    ?.getBoundingClientRect().top ?? null";
                let now = self.page.execute(now, vec![json!(css)]).await.expect("a place");
                (number(&now) - top).abs() <= STILL
            }
        }
    }

    /// Waits until the step has ended, and looks on whether it stays so.
    async fn look(&mut self, step: &Step) {
        let start = Instant::now();
        while let Some(wrong) = self.wrong(step).await {
            if start.elapsed() > PATIENCE {
                self.fail(&wrong);
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        let css = match &self.place.at {
            At::Edge => Self::css(self.place.item.as_deref()),
            At::Still(css, _) => css.clone(),
        };
        let stays = self.page.execute_async(STAYS, vec![json!(css)]).await.expect("looked on");
        let number = |at: usize| stays[at].as_f64().unwrap_or(f64::NAN);
        let (least, most) = (number(0), number(1));
        let stayed = match &self.place {
            Place { at: At::Still(_, top), .. } => {
                (least - top).abs() <= STILL && (most - top).abs() <= STILL
            }
            Place { item: None, .. } => number(3) <= 1.0,
            _ => is_near(least, stays[2] == true) && is_near(most, stays[2] == true),
        };
        if !stayed {
            self.fail(&format!("it did not stay: {stays}"));
        }
        if let Some(wrong) = self.wrong(step).await {
            self.fail(&format!("two seconds later {wrong}"));
        }
    }
}

/// At the top edge, or as near as the page can scroll.
fn is_near(top: f64, end: bool) -> bool {
    (-1.0..=NEAR).contains(&top) || end && top > 0.0
}

#[test]
fn the_name_of_the_view_that_is_shown_leads_to_its_beginning() {
    page(Look { window: (360, 740), ..Look::default() }, |page| async move {
        for view in View::LOADED {
            page.start(view.file()).await;
            for from in [0, 400] {
                page.js(&format!("scrollTo(0, {from}); location.hash = '{}'", view.id())).await;
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
                assert_eq!(page.js("return scrollY").await, json!(0), "{} {from}", view.id());
                page.js("location.hash = ''").await;
            }
        }
    });
}

/// The seed of a walk: its own, the one that `WALK` gives, or any where that is no number.
fn seed(own: u64) -> u64 {
    let Ok(given) = std::env::var("WALK") else { return own };
    let clock = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time").as_secs();
    given.parse().unwrap_or(clock * 10 + own)
}

fn walk(window: (u32, u32), from: View, own: u64) {
    let seed = seed(own);
    page(Look { window, ..Look::default() }, move |page| async move {
        page.resize(window).await;
        page.start(from.file()).await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOW })).await;
        assert_eq!(page.js("return innerWidth").await, json!(window.0));
        let place = Place { view: from, item: None, at: At::Edge };
        let mut walk = Walk {
            page: page.clone(),
            map: Map::new(),
            dice: Dice(seed),
            seed,
            place,
            been: HashMap::new(),
            step: 0,
            told: String::new(),
        };
        // What opened the window is not of this site.
        assert!(site().url.starts_with("http"));
        for step in 1..=STEPS {
            walk.step = step;
            let step = walk.choose().await;
            walk.told = format!("{step:?}");
            walk.take(&step).await;
            walk.look(&step).await;
        }
        page.assert_quiet_but_late().await;
    });
}

/// The walks of a window: together two hundred steps, side by side.
macro_rules! walks {
    ($name:ident, $window:expr) => {
        mod $name {
            use super::{View, walk};

            #[test]
            fn each_step_at_random_from_the_comparison_ends_at_its_place() {
                walk($window, View::Compare, 1);
            }

            #[test]
            fn each_step_at_random_from_the_law_ends_at_its_place() {
                walk($window, View::Law, 2);
            }

            #[test]
            fn each_step_at_random_from_the_recommendations_ends_at_its_place() {
                walk($window, View::Recommendations, 3);
            }

            #[test]
            fn each_step_at_random_from_the_summary_ends_at_its_place() {
                walk($window, View::Summary, 4);
            }
        }
    };
}

walks!(phone, (360, 740));
walks!(desktop, (1440, 900));
