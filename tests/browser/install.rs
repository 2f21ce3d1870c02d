//! The page as an app: what a device that may install it is told, and the pictures that it shows.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Stdio;
use std::{env, fs};

use base64::prelude::{BASE64_STANDARD, Engine};
use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};
use url::Url;
use xtask::build::theme;
use xtask::bundle::{Remarks, bundle};
use xtask::root::root;
use xtask::serve::Options;

use crate::driver::TOOLS;
use crate::elsewhere::Elsewhere;
use crate::page::Page;
use crate::site::{head, serve, site};
use crate::{Look, page};

/// A window of the guide as an installer shows it.
#[derive(Clone, Copy, Debug)]
struct Picture {
    /// Its file in `docs/screenshots/`, without `.png`.
    name: &'static str,
    /// The window in CSS px, and how many pixels each is wide.
    window: (u32, u32),
    scale: u32,
    /// The end of the page's address.
    end: &'static str,
    /// What stands at the upper edge.
    top: &'static str,
}

const WIDE: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (360, 740);
const CROSSING: &str = "situation.html#case=river-crossing";

#[rustfmt::skip]
const PICTURES: [Picture; 4] = [
    Picture { name: "narrow-compare", window: NARROW, scale: 2, end: "", top: "#compare-title" },
    Picture { name: "narrow-situation", window: NARROW, scale: 2, end: CROSSING, top: ".results" },
    Picture { name: "wide-compare", window: WIDE, scale: 1, end: "", top: "#compare-elements" },
    Picture { name: "wide-situation", window: WIDE, scale: 1, end: CROSSING, top: ".results" },
];

/// The most that a picture may weigh, in bytes.
const MAX_PICTURE: usize = 150 * 1024;

impl Picture {
    fn size(self) -> (u32, u32) {
        (self.window.0 * self.scale, self.window.1 * self.scale)
    }

    /// Takes it, in letters as wide as those of most devices.
    async fn take(self, page: &Page) -> Vec<u8> {
        let (width, height) = self.window;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": self.scale,
            "mobile": self.window == NARROW,
        });
        page.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
        page.start(self.end).await;
        let top = format!(
            "const [html, it, bar] = ['html', '{}', '.nav'].map((it) => document.querySelector(it)); \
             if (!it) return false; \
             html.style.setProperty('--tp-sans', 'DejaVu Sans Condensed, system-ui'); \
             html.style.setProperty('--tp-serif', 'DejaVu Serif Condensed, serif'); \
             const over = getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0; \
             const off = () => it.getBoundingClientRect().top - over - 16; \
             scrollBy(0, off()); \
             return new Promise((done) => setTimeout(() => done(Math.abs(off()) < 1), 1000))",
            self.top
        );
        page.until(&top).await;
        let shot = page.cdp("Page.captureScreenshot", json!({ "format": "png" })).await;
        let shot = shot["data"].as_str().expect("a picture");
        indexed(&BASE64_STANDARD.decode(shot).expect("base64"))
    }
}

/// The picture in the 256 colours that it has most of: a third of the bytes.
fn indexed(png: &[u8]) -> Vec<u8> {
    let pixels = Pixmap::decode_png(png).expect("a PNG");
    let colour = |at: usize| {
        let pixel = pixels.pixels()[at];
        [pixel.red(), pixel.green(), pixel.blue()]
    };
    let mut counts = BTreeMap::<[u8; 3], usize>::new();
    for at in 0..pixels.pixels().len() {
        *counts.entry(colour(at)).or_default() += 1;
    }
    let mut palette: Vec<_> = counts.keys().copied().collect();
    palette.sort_by_key(|it| usize::MAX - counts[it]);
    palette.truncate(256);
    let far = |a: [u8; 3], b: [u8; 3]| -> u32 {
        a.into_iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = counts.into_keys().map(|it| {
        let index = (0u8..=255).zip(&palette).min_by_key(|(_, other)| far(it, **other));
        (it, index.expect("a colour").0)
    });
    let nearest: BTreeMap<_, _> = nearest.collect();
    let width = pixels.width() as usize;
    let mut rows = Vec::new();
    for at in 0..pixels.pixels().len() {
        if at % width == 0 {
            // Each row says first that it is as it is.
            rows.push(0);
        }
        rows.push(nearest[&colour(at)]);
    }
    let size = [pixels.width().to_be_bytes(), pixels.height().to_be_bytes()].concat();
    let chunks = [
        // Eight bits for each pixel, which are the number of its colour.
        chunk(*b"IHDR", &[&*size, &[8, 3, 0, 0, 0]].concat()),
        chunk(*b"PLTE", &palette.concat()),
        chunk(*b"IDAT", &deflated(&rows)),
        chunk(*b"IEND", &[]),
    ];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunks.concat()].concat()
}

fn chunk(kind: [u8; 4], bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).expect("a small picture").to_be_bytes();
    let body = [&kind, bytes].concat();
    let sum = !body.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    [&length[..], &body, &sum.to_be_bytes()].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let script = "process.stdout.write(require('zlib').deflateSync(require('fs').readFileSync(0), \
        { level: 9 }))";
    let mut node = TOOLS.command("node");
    node.args(["-e", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("Node starts");
    let mut input = node.stdin.take().expect("an input");
    // It reads all of it before it writes.
    input.write_all(bytes).expect("handed over");
    drop(input);
    node.wait_with_output().expect("it ends").stdout
}

/// Width and height, as the head of a PNG says them.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

/// `UPDATE=1 cargo test -p xtask --test browser install` takes them anew.
#[test]
fn pictures_are_there_and_as_installers_take_them() {
    let folder = root().join("docs/screenshots");
    let own = bundle(root(), "en").expect("a bundle");
    let Remarks { screenshots, .. } = own.words("document").expect("words");
    let named: Vec<_> = screenshots.into_keys().collect();
    assert_eq!(named, PICTURES.map(|it| it.name), "content/en/document.json: screenshots");
    for picture in PICTURES {
        let file = folder.join(format!("{}.png", picture.name));
        if env::var_os("UPDATE").is_some() {
            let file = file.clone();
            let look = Look { media: &[("prefers-color-scheme", "light")], ..Look::default() };
            page(look, move |page| async move {
                fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
                fs::write(&file, picture.take(&page).await).expect("written");
            });
        }
        let bytes = fs::read(&file).expect(picture.name);
        assert_eq!(png_size(&bytes), Some(picture.size()), "{}", picture.name);
        assert!(bytes.len() < MAX_PICTURE, "{}: {} bytes", picture.name, bytes.len());
    }
}

/// What the browser makes of the open page's manifest, and where it is.
async fn manifest(page: &Page) -> (Value, Url) {
    let answer = page.cdp("Page.getAppManifest", json!({})).await;
    assert_eq!(answer["errors"], json!([]));
    let json = answer["data"].as_str().expect("a manifest");
    let url = answer["url"].as_str().expect("an address");
    (serde_json::from_str(json).expect("JSON"), Url::parse(url).expect("an address"))
}

fn list<'a>(manifest: &'a Value, field: &str) -> &'a [Value] {
    manifest[field].as_array().expect("a list")
}

/// A link of the manifest, whole.
fn link(base: &Url, of: &Value, field: &str) -> String {
    base.join(of[field].as_str().expect("a link")).expect("an address").into()
}

/// Why a device would not offer to install the open page.
async fn faults(page: &Page) -> Vec<String> {
    let answer = page.cdp("Page.getInstallabilityErrors", json!({})).await;
    let faults = list(&answer, "installabilityErrors").iter();
    faults.map(|it| it["errorId"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn a_device_offers_to_install_the_page() {
    let other = Elsewhere::plain("");
    page(Look::default(), |page| async move {
        other.open(&page).await;
        assert_eq!(faults(&page).await, ["no-manifest"], "the browser does not look");
        page.start("").await;
        assert_eq!(faults(&page).await, [""; 0]);
        let (_, url) = manifest(&page).await;
        assert_eq!(url.as_str(), format!("{}manifest.webmanifest", site().url));
        page.assert_quiet().await;
    });
    let head = head(site(), "manifest.webmanifest", "identity");
    assert!(head.contains("content-type: application/manifest+json\r\n"), "{head}");
    assert!(head.contains("cache-control: no-cache\r\n"), "{head}");
}

#[test]
fn each_picture_that_the_manifest_names_comes_as_it_says() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let (manifest, base) = manifest(&page).await;
        let shots = list(&manifest, "screenshots");
        assert_eq!(shots.len(), PICTURES.len(), "the build is older than docs/screenshots/");
        for picture in list(&manifest, "icons").iter().chain(shots) {
            let fetched = "const [url] = arguments; const image = new Image(); image.src = url; \
                return Promise.all([fetch(url), image.decode()]).then(([it]) => [it.status, \
                it.headers.get('content-type'), `${image.width}x${image.height}`])";
            let url = json!(link(&base, picture, "src"));
            let came = page.execute(fetched, vec![url]).await.expect("it comes");
            assert_eq!((&came[0], &came[1]), (&json!(200), &picture["type"]), "{picture}");
            let any = picture["sizes"] == "any";
            assert!(any || came[2] == picture["sizes"], "{picture}: {came}");
        }
        page.assert_quiet().await;
    });
}

#[test]
fn the_menu_of_the_icon_opens_parts_of_the_page() {
    page(Look::default(), |page| async move {
        page.start("").await;
        let (manifest, base) = manifest(&page).await;
        let mut parts = Vec::new();
        for shortcut in list(&manifest, "shortcuts") {
            // As from the icon: a load of its own.
            page.goto("about:blank").await.expect("left");
            page.goto(&link(&base, shortcut, "url")).await.expect("the page loads");
            page.until_ready().await;
            page.until(
                "const at = document.querySelector('h1')?.getBoundingClientRect().top; \
                 return at >= 0 && at < innerHeight / 4",
            )
            .await;
            parts.push(page.js("return document.querySelector('main').dataset.view").await);
        }
        assert_eq!(parts, ["compare", "situation"]);
        page.assert_quiet().await;
    });
}

#[test]
fn the_app_keeps_to_its_folder() {
    let server = serve(Options { prefix: Some("/a/b".into()), ..Options::default() });
    let home = server.url.clone();
    page(Look::default(), |page| async move {
        page.goto(&home).await.expect("the page loads");
        page.until_ready().await;
        let (manifest, base) = manifest(&page).await;
        assert_eq!(base.as_str(), format!("{home}manifest.webmanifest"));
        for field in ["start_url", "scope"] {
            assert_eq!(link(&base, &manifest, field), home, "{field}");
        }
        // By this another guide on the same host is another app.
        assert_eq!(page.cdp("Page.getAppId", json!({})).await["appId"], json!(home));
        for (field, of) in [("icons", "src"), ("screenshots", "src"), ("shortcuts", "url")] {
            for it in list(&manifest, field) {
                assert!(link(&base, it, of).starts_with(&home), "{it}");
            }
        }
        assert_eq!(faults(&page).await, [""; 0]);
    });
    server.stop();
}

#[test]
fn the_bars_of_the_device_have_the_ground_of_the_page() {
    let read = |name: &str| fs::read_to_string(root().join(name)).expect(name);
    let (html, tokens) = (read("index.html"), read("styles/tokens.css"));
    let (light, dark) = tokens.split_once("@media (prefers-color-scheme: dark)").expect("a theme");
    // The rule inside the condition.
    let dark = dark.split_once('{').expect("a rule").1;
    let said: Vec<_> = html.lines().filter(|it| it.contains("name=\"theme-color\"")).collect();
    let wanted = [("light", light), ("dark", dark)].map(|(theme, css)| {
        let ground = theme::listed_properties(css).into_iter().find(|it| it.name == "--tp-page");
        format!(
            "<meta name=\"theme-color\" content=\"{}\" media=\"(prefers-color-scheme: {theme})\">",
            ground.expect("a ground").value
        )
    });
    assert_eq!(said, wanted);
}
