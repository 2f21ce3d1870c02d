//! The single file: the whole guide as one page that works from a disk, without any network.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::PathBuf;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;
use tempfile::TempDir;
use two_protocols::content::View;
use url::Url;
use xtask::bundle::bundle;
use xtask::root::{dist, root};
use xtask::serve::{Options, Server};

use crate::axe::violations;
use crate::driver::Engine;
use crate::find::find;
use crate::kept::{to_view, try_situation, words};
use crate::page::Page;
use crate::share::KEPT;
use crate::site::hashed;
use crate::{Look, page, page_in};

/// Smuggling, and no trafficking.
pub(crate) const ANSWERS: &str = "view=situation&facts=recruitment.n,transportation.n,transfer.n,\
    harbouring.n,receipt.n,foreigner.y,intent.y,procures-entry.y,border-crossed.y,\
    entry-unlawful.y,benefit.y";
pub(crate) const OUTCOME: &str = "return document.querySelector('[data-outcome]')?.dataset.outcome";
const LINE: &str = "return document.querySelector('.keeping')?.textContent";
/// What was fetched and is not in the page.
const ASKED: &str = "return performance.getEntriesByType('resource').map((it) => it.name)\
    .filter((it) => !it.startsWith('data:'))";
const GROUND: &str = "return getComputedStyle(document.documentElement).backgroundColor";

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(20, 24, 27)";

/// The built file.
fn built() -> PathBuf {
    let files = fs::read_dir(dist()).expect("a built page").map(|it| it.expect("a file").path());
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("two-protocols-") && name.ends_with(".html")
    };
    let files: Vec<_> = files.filter(is_it).collect();
    let [file] = &*files else { panic!("one single file: {files:?}") };
    file.clone()
}

/// A copy of it on a reader's disk, in a folder and by a name that readers give. It goes when
/// the test ends.
pub(crate) struct Copy {
    folder: TempDir,
    url: Url,
}

impl Copy {
    pub(crate) fn new() -> Self {
        let folder = TempDir::with_prefix("für Zoë ").expect("a folder");
        let file = folder.path().join("two protocols – Kopie ä.html");
        fs::copy(built(), &file).expect("it is copied");
        let url = Url::from_file_path(file).expect("an address");
        Self { folder, url }
    }

    /// Opens it with this fragment, and waits until the app answers.
    pub(crate) async fn start(&self, page: &Page, fragment: &str) {
        let mut url = self.url.clone();
        url.set_fragment((!fragment.is_empty()).then_some(fragment));
        page.goto(url.as_str()).await.expect("the file opens");
        page.until_ready().await;
    }

    /// A file beside it, as a reader has saved it.
    pub(crate) fn beside(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("written");
        path
    }
}

/// Runs the test in the file, opened with this fragment, in Chromium.
pub(crate) fn single<T: Future<Output = ()> + 'static>(
    look: Look,
    fragment: &'static str,
    test: impl FnOnce(Page) -> T + 'static,
) {
    single_in(Engine::Chromium, look, fragment, test);
}

pub(crate) fn single_in<T: Future<Output = ()> + 'static>(
    engine: Engine,
    look: Look,
    fragment: &'static str,
    test: impl FnOnce(Page) -> T + 'static,
) {
    page_in(engine, look, move |page| async move {
        let copy = Copy::new();
        copy.start(&page, fragment).await;
        page.until(KEPT).await;
        test(page).await;
    });
}

/// Waits for the results of what is answered.
pub(crate) async fn results(page: &Page) {
    try_situation(page).await;
    page.until("return !!document.querySelector('#try .tools')").await;
}

/// Presses a key on the control that a selector finds.
pub(crate) async fn press(page: &Page, css: &str, key: Key) {
    page.js(&format!("document.querySelector(\"{css}\").focus()")).await;
    let focused = page.active_element().await.expect("a focus");
    focused.send_keys(&String::from(char::from(key))).await.expect("pressed");
}

/// Clicks it where a reader would: in the middle of the window.
async fn click(page: &Page, css: &str) {
    let see = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
    page.execute(see, vec![json!(css)]).await.expect("it is there");
    page.find(Locator::Css(css)).await.expect("found").click().await.expect("clicked");
}

#[test]
fn it_starts_from_disk_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), ANSWERS, move |page| async move {
            results(&page).await;
            assert_eq!(page.js(OUTCOME).await, json!("smuggling"), "{engine:?}");
            to_view(&page, "compare").await;
            click(&page, "#row-means > summary").await;
            click(&page, "#means a.mark[href='#means']").await;
            page.until("return document.getElementById('row-means').dataset.light === 'lit'").await;
            page.until("return location.hash === '#view=compare&open=means'").await;
            // The answers wait where they were given.
            results(&page).await;
            assert_eq!(page.js(OUTCOME).await, json!("smuggling"), "{engine:?}");
            page.until("return ['means', 'benefit.y'].every((it) => location.hash.includes(it))")
                .await;
            if engine == Engine::Chromium {
                page.assert_quiet().await;
            }
        });
    }
}

#[test]
fn it_asks_no_network() {
    single(Look::default(), ANSWERS, |page| async move {
        results(&page).await;
        assert_eq!(page.js(ASKED).await, json!([]));
        let policy = "return document.querySelector('meta[http-equiv=Content-Security-Policy]')\
            .content";
        let policy = page.js(policy).await;
        let allowed = policy.as_str().expect("a policy").split([' ', ';']);
        let hosts: Vec<_> =
            allowed.filter(|it| it.contains(['/', '*', '.']) && !it.contains("sha256-")).collect();
        assert_eq!(hosts, Vec::<&str>::new(), "hosts in the policy");
        assert!(!policy.to_string().contains("'self'"), "{policy}");
        // Not even the names of the sites that it links to are looked up.
        let names = "return document.querySelector('meta[http-equiv=x-dns-prefetch-control]')\
            ?.content";
        assert_eq!(page.js(names).await, json!("off"));
    });
}

#[test]
fn what_it_would_ask_of_a_network_is_refused_in_each_engine() {
    // Without frames and forms: for these Chromium opens a connection before it asks the
    // policy, and then sends nothing.
    const WAYS: &str = "const [url, done] = arguments; \
        const put = (name, fields) => \
            document.body.append(Object.assign(document.createElement(name), fields)); \
        const ways = [() => put('img', { src: url }), () => put('video', { src: url }), \
            () => put('script', { src: url }), () => import(url).catch(() => {}), \
            () => put('link', { rel: 'stylesheet', href: url }), \
            () => put('link', { rel: 'prefetch', href: url }), \
            () => navigator.sendBeacon(url), () => new EventSource(url), \
            () => new WebSocket(url.replace('http', 'ws')), () => new Worker(url)]; \
        for (const way of ways) try { way(); } catch {} \
        let fetched = 'waits'; \
        fetch(url, { mode: 'no-cors' }).catch(() => { fetched = 'refused'; }); \
        setTimeout(() => done(fetched), 700)";
    for engine in Engine::ALL {
        single_in(engine, Look::default(), "", move |page| async move {
            let server = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
            server.set_nonblocking(true).expect("asked only");
            let url = format!("http://{}/", server.local_addr().expect("an address"));
            let fetched = page.execute_async(WAYS, vec![json!(url)]).await.expect("tried");
            assert_eq!(fetched, json!("refused"), "{engine:?}");
            let asked = server.accept().map(|_| ()).map_err(|it| it.kind());
            assert_eq!(asked, Err(ErrorKind::WouldBlock), "{engine:?} reached a server");
        });
    }
}

#[test]
fn its_text_is_there_without_scripts() {
    page(Look::without_scripts(), |page| async move {
        let copy = Copy::new();
        page.goto(copy.url.as_str()).await.expect("the file opens");
        let shown = "return document.querySelector('#app').innerText";
        let shown = page.js(shown).await;
        let shown = shown.as_str().expect("a text");
        for part in ["Palermo Protocols", "TIP 3(a)", "SOM 3(a)", "Bali Process"] {
            assert!(shown.contains(part), "the text lacks `{part}`");
        }
        let paragraphs = page.js("return document.querySelectorAll('[id^=para-]').length").await;
        assert_eq!(paragraphs, json!(30));
        page.assert_quiet().await;
    });
}

/// What stands in a file after a mark, as far as a quotation mark.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let (_, rest) = text.split_once(mark).unwrap_or_else(|| panic!("no {mark}"));
    rest.split('"').next().unwrap_or_default()
}

#[test]
fn it_is_of_the_same_edition_as_the_site() {
    let file = fs::read_to_string(built()).expect("the file");
    let page = |view: View| fs::read_to_string(dist().join(view.file())).expect("the page");
    let site = page(View::All);
    let edition = after(&file, "data-edition=\"");
    assert_eq!(edition, after(&site, "data-edition=\""));
    let name = built().file_name().expect("a name").to_string_lossy().into_owned();
    assert!(name.ends_with(&format!("-{edition}.html")), "{name}");
    let link = format!("href=\"{name}\"");
    assert!(page(View::About).contains(&link), "the site does not lead to {name}");
    // The text, but for the part that leads to pages beside the site's own.
    let text = |html: &str| {
        let (_, text) = html.split_once("<main").expect("a text");
        text.split_once("id=\"about\"").expect("all of it").0.to_owned()
    };
    assert!(text(&file) == text(&site), "another text than on the site");
    // Words and rules, and what draws and applies them.
    let decoded = |text| BASE64_STANDARD.decode(text).expect("base64");
    // But for what leads to files beside the site's own.
    for view in View::LOADED.into_iter().filter(|it| *it != View::About) {
        let mark = format!("data-{}=\"data:application/json;base64,", view.id());
        let of_site = fs::read(hashed(&dist(), &format!("content/en.{}.", view.id()), ".json"));
        assert!(decoded(after(&file, &mark)) == of_site.expect("a part"), "other {}", view.id());
    }
    let programs: Vec<_> = file.split("data:application/wasm;base64,").skip(1).collect();
    let programs = programs.iter().map(|it| decoded(it.split('"').next().unwrap_or_default()));
    let programs: BTreeSet<_> = programs.collect();
    let theirs = fs::read_dir(dist()).expect("a built page").map(|it| it.expect("a file").path());
    let theirs = theirs.filter(|it| it.extension().is_some_and(|it| it == "wasm"));
    // That for webmasters stays on the site.
    let theirs = theirs.filter(|it| !it.to_string_lossy().contains("/builder."));
    let theirs: BTreeSet<_> = theirs.map(|it| fs::read(it).expect("a program")).collect();
    assert!(programs == theirs, "other programs");
    assert!(!file.contains(View::Embed.file()) && !file.contains("data-embed="));
}

#[test]
fn it_leads_to_no_file_beside_it() {
    single(Look::default(), ANSWERS, |page| async move {
        results(&page).await;
        for view in View::LOADED {
            to_view(&page, view.id()).await;
            assert_no_file_beside(&page).await;
        }
    });
}

async fn assert_no_file_beside(page: &Page) {
    let named = "return [...document.querySelectorAll('[href], [src], [action]')]\
            .flatMap((it) => ['href', 'src', 'action'].map((name) => it.getAttribute(name)))\
            .filter((it) => it !== null && !/^(#|data:|https:)/.test(it))";
    assert_eq!(page.js(named).await, json!([]));
}

#[test]
fn what_is_taken_away_is_in_it_and_is_saved_by_its_name() {
    single(Look::default(), "about", |page| async move {
        let links = "return [...document.querySelectorAll('#about-take a')]\
            .map((it) => [it.download, it.href])";
        let links: Vec<(String, String)> =
            serde_json::from_value(page.js(links).await).expect("links");
        let files = xtask::export::files(&bundle(root(), "en").expect("sound content"));
        let files = files.expect("exported");
        // All but the schema, which one of them names.
        assert_eq!(links.len() + 1, files.len());
        for (name, href) in links {
            let file = files.iter().find(|it| it.name == name).expect("a file of the site");
            let start = format!("data:{};charset=utf-8;base64,", file.kind);
            let data = href.strip_prefix(&start).expect("it is in the page");
            let data = BASE64_STANDARD.decode(data).expect("base64");
            assert!(data == file.text.as_bytes(), "{name} is another than on the site");
        }
    });
}

#[test]
fn it_says_that_it_is_the_single_file_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), "", |page| async move {
            let line = json!(words("single"));
            page.until(&format!("{LINE} === {line}")).await;
            // It never asks for another edition.
            to_view(&page, "about").await;
            page.until("return !!document.querySelector('.device')").await;
            let asks = page.js("return !!document.querySelector('[data-keep=check]')").await;
            assert_eq!(asks, json!(false));
        });
    }
}

#[test]
fn it_registers_no_worker_even_on_a_server() {
    page(Look::default(), |page| async move {
        let copy = Copy::new();
        fs::rename(copy.url.to_file_path().expect("a file"), copy.beside("index.html", ""))
            .expect("renamed");
        let server =
            Server::start(copy.folder.path(), Options { policy: None, ..Options::default() })
                .expect("served");
        page.goto(&server.url).await.expect("the page loads");
        page.until_ready().await;
        page.until(&format!("{LINE} === {}", json!(words("single")))).await;
        let workers = "const done = arguments[0]; \
            navigator.serviceWorker.getRegistrations().then((it) => done(it.length))";
        let workers = page.execute_async(workers, Vec::new()).await.expect("asked");
        assert_eq!(workers, json!(0));
        assert_eq!(page.js(ASKED).await, json!([]));
        page.assert_quiet().await;
    });
}

#[test]
fn its_colours_can_be_set_and_stay_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), "about", move |page| async move {
            for (theme, ground) in [("light", LIGHT), ("dark", DARK)] {
                press(&page, &format!("[data-theme={theme}]"), Key::Space).await;
                page.until(&format!("{GROUND} === '{ground}'")).await;
            }
            page.refresh().await.expect("loaded anew");
            page.until_ready().await;
            assert_eq!(page.js(GROUND).await, json!(DARK), "{engine:?}");
            page.until(KEPT).await;
            let set = "return document.querySelector('.themes :checked').dataset.theme";
            assert_eq!(page.js(set).await, json!("dark"), "{engine:?}");
        });
    }
}

#[test]
fn all_that_it_stores_can_be_cleared_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), ANSWERS, move |page| async move {
            results(&page).await;
            to_view(&page, "about").await;
            press(&page, "[data-theme=dark]", Key::Space).await;
            press(&page, "[data-keep=forget]", Key::Enter).await;
            page.until("return !!document.querySelector('.device [role=status]').textContent")
                .await;
            let said = "return document.querySelector('.device [role=status]').textContent";
            let said = page.js(said).await;
            assert_eq!(said, json!(words("cleared-file")), "{engine:?}");
            assert_eq!(page.js("return localStorage.length").await, json!(0), "{engine:?}");
            to_view(&page, "situation").await;
            page.until("return !!document.querySelector('[data-outcome]')").await;
            let left = "return [location.hash.includes('facts'), \
                document.querySelectorAll('#try [data-set$=\\'.y\\']:checked').length]";
            assert_eq!(page.js(left).await, json!([false, 0]), "{engine:?}");
        });
    }
}

#[test]
fn nothing_is_wrong_with_it_in_either_colours() {
    for scheme in ["light", "dark"] {
        let look = match scheme {
            "dark" => Look { media: &[("prefers-color-scheme", "dark")], ..Look::default() },
            _ => Look { window: (360, 740), ..Look::default() },
        };
        single(look, ANSWERS, |page| async move {
            results(&page).await;
            let found = violations(&page).await;
            assert!(found.is_empty(), "{found:#?}");
            let all = "location.hash = 'view=situation&facts=' + [...new Set(\
                [...document.querySelectorAll('[data-fact]')]\
                    .map((it) => `${it.dataset.fact}.y`))]";
            page.js(all).await;
            press(&page, "#try [data-do=code]", Key::Enter).await;
            page.until("return !!document.querySelector('dialog[open] svg')").await;
            let found = violations(&page).await;
            assert!(found.is_empty(), "with a code: {found:#?}");
        });
    }
}

#[test]
fn it_finds_and_cites_without_a_network_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), "", |page| async move {
            find(&page, "debt bondage").await;
            press(&page, "#find input", Key::Enter).await;
            page.until("return !!document.activeElement.closest('main [id]')").await;
            to_view(&page, "law").await;
            page.js("document.querySelector('[data-cite=tip-3-a]').click()").await;
            page.until("return !!document.querySelector('dialog.citing[open]')").await;
            let cited = "return document.querySelector('.citing textarea').value";
            let cited = page.js(cited).await;
            let cited = cited.as_str().expect("words");
            // A file has no address for others, and where it lies is nobody's business.
            assert!(cited.contains("[tip-3-a:") && !cited.contains("file:"), "{cited}");
            assert_eq!(page.js(ASKED).await, json!([]));
        });
    }
}
