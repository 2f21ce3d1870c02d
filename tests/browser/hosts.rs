//! Pages that are not ours: each folder of `tests/hosts` is one, and says what is expected.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::root::{dist, root};
use xtask::serve::{Options, Server};

use crate::driver::{Engine, TOOLS};
use crate::page::Page;
use crate::site::{folder, integrity, serve, site};
use crate::{Look, page_in};

/// What `expected.json` of a folder says. `HOST`, `ORIGIN` and `FOLDER` stand in it, and in
/// the page, for the address of the guide, its origin and its pinned folder.
#[derive(Debug, Default, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own in a file")]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Expected {
    /// The rule, as a sentence.
    says: String,
    /// The page's own policy.
    policy: Option<String>,
    /// Where the page lies on its site.
    path: Option<String>,
    /// Where the guide lies on its site.
    prefix: Option<String>,
    /// Whether the guide's server allows other sites.
    shared: Option<bool>,
    /// The type with which the guide's server sends WASM.
    wasm_type: Option<String>,
    /// What is done to a copy of the content at `bundle.json`.
    bundle: Option<String>,
    /// A script to bundle as the page's `app.js`.
    app: Option<String>,
    /// Whether the guide's server goes away before the guide is near.
    offline: bool,
    /// Whether a byte is added to the WASM of the pinned version.
    tampered: bool,
    /// Whether it holds in every engine, not in Chromium alone.
    everywhere: bool,
    /// Whether the guide is shown; else its own words stay.
    drawn: bool,
    /// The reason in the one `two-protocols-error`.
    reason: Option<String>,
    /// What the one warning says.
    warning: Option<String>,
    /// What else the browser itself says on the console.
    console: Vec<String>,
    /// What is true at the end, of `guide`, its `inner` element and its `title`.
    checks: Vec<String>,
}

/// A host page, served from a site of its own.
struct Host {
    expected: Expected,
    site: Server,
    /// The guide's server, where it is not that of all tests.
    guide: Option<Server>,
    _folders: [Option<TempDir>; 2],
}

fn hosts() -> PathBuf {
    root().join("tests/hosts")
}

impl Host {
    fn new(case: &str) -> Self {
        let source = hosts().join(case);
        let read = |name: &str| fs::read_to_string(source.join(name)).expect("a host page");
        let text = read("expected.json");
        let expected: Expected = serde_json::from_str(&text).expect("what is expected");
        let (changed, guide) = own_guide(&expected);
        let url = guide.as_ref().unwrap_or(site()).url.clone();
        let fill = |text: &str| fill(text, &url);
        let folder = TempDir::new().expect("a folder");
        let put = |name: &str, text: String| {
            fs::write(folder.path().join(name), text).expect("written");
        };
        put("index.html", fill(&read("page.html")).replace("WATCH", "watch.js"));
        put("watch.js", fs::read_to_string(hosts().join("watch.js")).expect("the watch"));
        for name in ["site.css", "library.js", "none.js"] {
            if source.join(name).exists() {
                put(name, read(name));
            }
        }
        if let Some(kind) = &expected.bundle {
            put("bundle.json", bundle(kind));
        }
        if let Some(app) = &expected.app {
            bundle_app(&source.join(app), &folder.path().join("app.js"));
        }
        let prefix = expected.path.as_ref().map(|path| path.trim_end_matches('/').to_owned());
        let policy = expected.policy.as_deref().map(fill);
        let options = Options { policy, prefix, ..Options::default() };
        let site = Server::start(folder.path(), options).expect("served");
        Self { expected, site, guide, _folders: [Some(folder), changed] }
    }

    fn guide(&self) -> &str {
        &self.guide.as_ref().unwrap_or(site()).url
    }

    /// Sees that all is as expected.
    async fn assert(&self, page: &Page) {
        let Expected { says, drawn, reason, warning, checks, .. } = &self.expected;
        let settled = if *drawn || reason.is_some() {
            "return window.seen.events.some((it) => ['ready', 'error'].includes(it.name))"
        } else {
            // Nothing will come: the page has had all the time that others need.
            "return document.readyState === 'complete' && performance.now() > 1500"
        };
        page.until(settled).await;
        let script = format!("{NAMES} return window.report(shown)");
        let seen = page.js(&script).await;
        let seen: Value = serde_json::from_str(seen.as_str().expect("a text")).expect("JSON");
        assert_eq!(seen["shown"], json!(drawn), "{says}: {seen:#}");
        let named = |name: &str| {
            let events = seen["events"].as_array().expect("a list").iter();
            events.filter(|it| it["name"] == name).cloned().collect::<Vec<Value>>()
        };
        let errors = named("error");
        assert_eq!(errors.len(), usize::from(reason.is_some()), "{says}: {seen:#}");
        if let Some(reason) = reason {
            assert_eq!(errors[0]["detail"]["reason"], json!(reason), "{says}: {seen:#}");
        }
        let warnings = seen["warnings"].as_array().expect("a list");
        assert_eq!(warnings.len(), usize::from(warning.is_some()), "{says}: {seen:#}");
        if let Some(warning) = warning {
            let warning = fill(warning, self.guide());
            assert!(warnings[0].to_string().contains(&warning), "{says}: {seen:#}");
        }
        for check in checks {
            let check = fill(check, self.guide());
            assert_eq!(page.js(&format!("{NAMES} return {check}")).await, json!(true), "{check}");
        }
    }

    /// Sees that the console holds what the browser must say, and nothing else.
    async fn assert_console(&self, page: &Page) {
        let Expected { says, warning, console, .. } = &self.expected;
        let lines = page.console().await;
        let known = |line: &String| {
            console.iter().any(|known| line.contains(known.as_str()))
                || (warning.is_some() && line.contains("two-protocols>: "))
                // The empty icon, which only keeps the browser from asking for one.
                || line.contains("'data:,'")
                // What a blocked or missing file adds by itself.
                || (!console.is_empty() && line.contains("Failed to load resource"))
        };
        let odd: Vec<_> = lines.iter().filter(|line| !known(line)).collect();
        assert!(odd.is_empty(), "{says}: the console holds {odd:#?}");
    }
}

/// Names for the checks.
const NAMES: &str = "const guide = document.querySelector('#guide'); \
    const inner = guide.shadowRoot?.querySelector('.two-protocols'); \
    const title = inner?.querySelector('h2'); \
    const slot = guide.shadowRoot?.querySelector('slot'); \
    const shown = Boolean(title) && !slot && title.getBoundingClientRect().height > 0;";

/// A text with the addresses of the guide at `url`.
fn fill(text: &str, url: &str) -> String {
    let origin = url.split('/').take(3).collect::<Vec<_>>().join("/");
    text.replace("INTEGRITY", &integrity())
        .replace("HOST/FOLDER/", &format!("{url}{}/", folder()))
        .replace("HOST/", url)
        .replace("ORIGIN", &origin)
}

/// The guide's server and its folder, where they are not those of all tests.
fn own_guide(expected: &Expected) -> (Option<TempDir>, Option<Server>) {
    if expected.tampered {
        let changed = tampered();
        let server = Server::start(changed.path(), Options::default()).expect("served");
        return (Some(changed), Some(server));
    }
    let wasm_type = expected.wasm_type.as_ref().map(|_| "application/octet-stream");
    let shared = expected.shared.unwrap_or(true);
    let own = wasm_type.is_some() || !shared || expected.prefix.is_some() || expected.offline;
    let prefix = expected.prefix.clone();
    let options = Options { prefix, shared, wasm_type, ..Options::default() };
    (None, own.then(|| serve(options)))
}

/// The site with one byte more in the WASM of the pinned version.
fn tampered() -> TempDir {
    let site = TempDir::new().expect("a folder");
    crate::broken::copy(&dist(), site.path());
    for file in fs::read_dir(site.path().join(folder())).expect("the folder") {
        let path = file.expect("a file").path();
        let name = path.to_string_lossy().into_owned();
        if name.contains(".wasm.") {
            fs::remove_file(path).expect("removed");
        } else if name.ends_with("wasm") {
            let more = [fs::read(&path).expect("read"), vec![0]].concat();
            fs::write(path, more).expect("written");
        }
    }
    site
}

/// The content of the build, changed.
fn bundle(kind: &str) -> String {
    let dir = dist().join(folder());
    let whole = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        matches!(name.split('.').collect::<Vec<_>>()[..], ["en", _, "json"])
    };
    let files = fs::read_dir(dir).expect("the folder").map(|file| file.expect("a file").path());
    let path = files.into_iter().find(whole).expect("the whole content");
    let mut content: Value =
        serde_json::from_str(&fs::read_to_string(path).expect("read")).expect("JSON");
    let (at, to) = match kind {
        "title" => {
            let title = xtask::root::root().join("content/en/ui.json");
            let words: Value =
                serde_json::from_str(&fs::read_to_string(title).expect("words")).expect("JSON");
            let list = content["ui"].as_array().expect("a list");
            let place = list.iter().position(|it| *it == words["compare-title"]).expect("a title");
            (format!("/ui/{place}"), "Other words")
        }
        _ => ("/recommendations/1/elements/0".to_owned(), "no-such-thing"),
    };
    *content.pointer_mut(&at).expect("a place") = json!(to);
    content.to_string()
}

/// A script with the library that it imports, as one file.
fn bundle_app(entry: &Path, to: &Path) {
    let mut esbuild = TOOLS.command(TOOLS.npm(".bin/esbuild"));
    let status = esbuild
        .arg(entry)
        .args(["--bundle", "--format=esm", "--minify", "--log-level=error"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .args(["--define:__VUE_OPTIONS_API__=true", "--define:__VUE_PROD_DEVTOOLS__=false"])
        .arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false")
        .arg(format!("--outfile={}", to.display()))
        .env("NODE_PATH", TOOLS.npm(""))
        .status();
    assert!(status.expect("esbuild starts").success(), "{} is bundled", entry.display());
}

fn check(case: &'static str) {
    for engine in Engine::ALL {
        let mut host = Host::new(case);
        // Not every case is worth an engine's start: `everywhere` says which is.
        if engine == Engine::Chromium || host.expected.everywhere {
            page_in(engine, Look::default(), move |page| async move {
                page.goto(&host.site.url).await.expect("the page loads");
                if host.expected.offline {
                    page.until("return customElements.get('two-protocols') !== undefined").await;
                    host.guide.take().expect("a server of its own").stop();
                    page.js("document.querySelector('#guide').scrollIntoView()").await;
                }
                host.assert(&page).await;
                if engine == Engine::Chromium {
                    host.assert_console(&page).await;
                }
            });
        }
    }
}

macro_rules! cases {
    ($($name:ident = $folder:literal,)*) => {
        $(#[test] fn $name() { check($folder) })*

        #[test]
        fn every_folder_is_tested() {
            let listed = [$($folder),*];
            for entry in fs::read_dir(hosts()).expect("the folders").flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                let is = !entry.path().is_dir() || listed.contains(&&*name);
                assert!(is, "tests/hosts/{name} is in no test: add it to the list in hosts.rs");
            }
        }
    };
}

cases! {
    a_base_address_changes_nothing = "base-href",
    broken_content_is_named = "broken-content",
    what_an_editor_adds_does_no_harm = "editor",
    important_styles_reach_nothing = "important-styles",
    to_load_twice_does_no_harm = "loaded-twice",
    missing_content_is_named = "missing-content",
    a_connection_that_is_gone_leaves_the_own_words = "offline",
    what_was_changed_in_a_pinned_version_is_not_run = "tampered",
    a_server_that_does_not_allow_it_leaves_the_own_words = "no-permission",
    a_browser_without_webassembly_keeps_the_own_words = "no-wasm",
    an_old_library_does_no_harm = "old-library",
    content_of_another_address_is_shown = "other-content",
    situations_of_another_address_are_tried = "other-content-tried",
    a_pinned_version_is_shown = "pinned",
    a_page_without_a_policy_shows_the_guide = "plain",
    a_policy_against_connections_leaves_the_own_words = "policy-without-connection",
    a_policy_against_the_script_leaves_the_own_words = "policy-without-script",
    a_policy_against_webassembly_is_named = "policy-without-wasm",
    react_uses_it_as_any_element = "react",
    on_a_page_from_right_to_left_english_is_from_left_to_right = "right-to-left",
    several_share_one_program = "several",
    letters_are_as_the_reader_set_them = "small-root",
    the_strictest_policy_allows_it = "strict-policy",
    any_path_will_do = "sub-path",
    vue_uses_it_as_any_element = "vue",
    a_wrong_type_is_compiled_all_the_same = "wrong-type",
}
