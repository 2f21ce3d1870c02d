//! The page as an app: its icons, and the manifest from which a device installs it.
//!
//! The icons are drawn once, as SVG; the PNGs are for systems that take no other. The app goes by
//! the address at which it starts: an `id` would be counted from the root of the host, and two
//! guides in folders of one host would be the same app.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use two_protocols::app::View;

use super::theme;
use crate::bundle::{Bundle, Remarks};
use crate::root::root;

const MANIFEST: &str = "manifest.webmanifest";
/// The drawing with round corners of its own, and the one for systems that cut the corners.
const ICON: &str = "src/offline/icon.svg";
const MASKABLE: &str = "src/offline/icon-maskable.svg";
/// The icons as pixels: the name, the drawing, the width, and what the manifest says they are
/// for. Apple's is named by the page alone.
const PNGS: [(&str, &str, u16, Option<&str>); 4] = [
    ("icon-192.png", ICON, 192, Some("any")),
    ("icon-512.png", ICON, 512, Some("any")),
    ("icon-maskable-512.png", MASKABLE, 512, Some("maskable")),
    ("apple-touch-icon.png", MASKABLE, 180, None),
];
/// Pictures of the page for the device's question whether to install it. There may be none.
const SCREENSHOTS: &str = "docs/screenshots";

/// The words of the installed page: `<lang>/app.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AppWords {
    /// Its name.
    pub name: String,
    /// Its name under an icon: about twelve letters.
    pub short_name: String,
    /// What it is, in a sentence.
    pub description: String,
    /// The language of these words and of the document, as in ISO 639-2: three small letters.
    pub language: String,
    /// The direction of these words.
    pub dir: Direction,
    /// What the icon's menu offers.
    pub shortcuts: Shortcuts,
}

/// The direction of a language.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// The parts of the page that the icon's menu leads to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shortcuts {
    /// To the comparison.
    pub compare: String,
    /// To the situations.
    pub situation: String,
}

/// Writes the icons, the pictures and `manifest.webmanifest` into the built folder.
pub(super) fn put(dir: &Path, bundle: &Bundle) -> Result<()> {
    let read = |path: &str| {
        let text = fs::read_to_string(root().join(path));
        text.with_context(|| format!("cannot read {path}"))
    };
    let (words, lang): (AppWords, _) = (bundle.words("app")?, &bundle.content.lang);
    let Remarks { screenshots, .. } = bundle.words("document")?;
    let ground = ground(&read("styles/tokens.css")?)?;
    write(dir, "icon.svg", read(ICON)?.as_bytes())?;
    for (name, drawing, width, _) in PNGS {
        write(dir, name, &png(&read(drawing)?, width).context(drawing)?)?;
    }
    let file = bundle.folder.name(&format!("{lang}/document.json"));
    let shots = shots(dir, &screenshots).with_context(|| format!("{file}: screenshots"))?;
    let manifest = manifest(lang, &words, &ground, &shots);
    write(dir, MANIFEST, manifest.to_string().as_bytes())
}

/// The ground of the light page: the manifest can name one only.
fn ground(tokens: &str) -> Result<String> {
    let page = theme::listed_properties(tokens).into_iter().find(|it| it.name == "--tp-page");
    Ok(page.context("no --tp-page in styles/tokens.css")?.value)
}

fn manifest(lang: &str, words: &AppWords, ground: &str, screenshots: &[Value]) -> Value {
    let mut icons = vec![json!({
        "src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any",
    })];
    for (name, _, width, purpose) in PNGS {
        icons.extend(purpose.map(|purpose| {
            let sizes = format!("{width}x{width}");
            json!({ "src": name, "sizes": sizes, "type": "image/png", "purpose": purpose })
        }));
    }
    let shortcut = |view: View, name: &str| {
        // Without a fragment an installed app goes on in the view that was read last.
        let url =
            if view == View::Compare { "./#compare".into() } else { format!("./{}", view.file()) };
        json!({ "name": name, "url": url })
    };
    let dir = match words.dir {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    };
    json!({
        "start_url": "./",
        "scope": "./",
        "lang": lang,
        "dir": dir,
        "name": words.name,
        "short_name": words.short_name,
        "description": words.description,
        "display": "standalone",
        "background_color": ground,
        "theme_color": ground,
        "categories": ["education", "government"],
        "icons": icons,
        "shortcuts": [
            shortcut(View::Compare, &words.shortcuts.compare),
            shortcut(View::Situation, &words.shortcuts.situation),
        ],
        "screenshots": screenshots,
    })
}

/// A drawing as wide and as high as that.
fn png(svg: &str, width: u16) -> Result<Vec<u8>> {
    Ok(drawn(svg, width)?.encode_png()?)
}

fn drawn(svg: &str, width: u16) -> Result<Pixmap> {
    let drawing = Tree::from_str(svg, &Options::default())?;
    let scale = f32::from(width) / drawing.size().width();
    let mut pixels = Pixmap::new(width.into(), width.into()).context("no pixels")?;
    resvg::render(&drawing, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}

/// The pictures, unless the words want none: they may show a guide to another document.
fn shots(dir: &Path, labels: &BTreeMap<String, String>) -> Result<Vec<Value>> {
    if labels.is_empty() {
        return Ok(Vec::new());
    }
    put_screenshots(&root().join(SCREENSHOTS), dir, labels)
}

/// Copies the pictures and gives what the manifest says of them, in the order of their names.
fn put_screenshots(
    from: &Path,
    dir: &Path,
    labels: &BTreeMap<String, String>,
) -> Result<Vec<Value>> {
    let mut names = Vec::new();
    if from.exists() {
        for file in fs::read_dir(from)? {
            let name = file?.file_name().to_string_lossy().into_owned();
            names.extend(name.strip_suffix(".png").map(ToOwned::to_owned));
        }
    }
    names.sort();
    for label in labels.keys() {
        ensure!(names.contains(label), "no {SCREENSHOTS}/{label}.png: delete `{label}`");
    }
    names.iter().map(|name| put_screenshot(from, dir, name, labels)).collect()
}

fn put_screenshot(
    from: &Path,
    dir: &Path,
    name: &str,
    labels: &BTreeMap<String, String>,
) -> Result<Value> {
    let file = format!("{SCREENSHOTS}/{name}.png");
    let label = labels.get(name).with_context(|| format!("no words for {file}: write `{name}`"))?;
    let form = name.split('-').next().filter(|it| ["wide", "narrow"].contains(it));
    let form = form.with_context(|| format!("{file}: begin its name with `wide-` or `narrow-`"))?;
    let bytes = fs::read(from.join(format!("{name}.png"))).with_context(|| file.clone())?;
    let (width, height) = png_size(&bytes).with_context(|| format!("{file}: not a PNG"))?;
    let src = format!("screenshots/{name}.png");
    write(dir, &src, &bytes)?;
    Ok(json!({
        "src": src,
        "sizes": format!("{width}x{height}"),
        "type": "image/png",
        "form_factor": form,
        "label": label,
    }))
}

/// Width and height, as the head of a PNG says them.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    (head.get(4..8)? == b"IHDR").then_some((number(8)?, number(12)?))
}

fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = dir.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::bundle::bundle;

    fn source(path: &str) -> String {
        fs::read_to_string(root().join(path)).expect("a file of the project")
    }

    fn app() -> (TempDir, Value) {
        let dir = TempDir::new().expect("a folder");
        put(dir.path(), &bundle(root(), "en").expect("a bundle")).expect("the app's files");
        let json = fs::read_to_string(dir.path().join(MANIFEST)).expect("the manifest");
        (dir, serde_json::from_str(&json).expect("JSON"))
    }

    fn list<'a>(manifest: &'a Value, field: &str) -> &'a [Value] {
        manifest[field].as_array().expect("a list")
    }

    fn text<'a>(value: &'a Value, field: &str) -> &'a str {
        value[field].as_str().expect("a text")
    }

    fn labels(names: &[&str]) -> BTreeMap<String, String> {
        names.iter().map(|name| ((*name).to_owned(), "What it shows.".to_owned())).collect()
    }

    #[test]
    fn every_picture_that_the_manifest_names_is_there_and_as_large_as_it_says() {
        let (dir, manifest) = app();
        for picture in list(&manifest, "icons").iter().chain(list(&manifest, "screenshots")) {
            let src = text(picture, "src");
            let bytes = fs::read(dir.path().join(src)).expect(src);
            if text(picture, "type") == "image/png" {
                let (width, height) = png_size(&bytes).expect("a PNG");
                assert_eq!(format!("{width}x{height}"), text(picture, "sizes"), "{src}");
            }
        }
    }

    #[test]
    fn a_device_finds_the_icons_that_it_asks_for() {
        let (dir, manifest) = app();
        let icons = list(&manifest, "icons").iter();
        let icons: Vec<_> = icons.map(|it| (text(it, "sizes"), text(it, "purpose"))).collect();
        let wanted = [("any", "any"), ("192x192", "any"), ("512x512", "any")];
        assert_eq!(icons, [&wanted[..], &[("512x512", "maskable")]].concat());
        let apple = fs::read(dir.path().join("apple-touch-icon.png")).expect("Apple's icon");
        assert_eq!(png_size(&apple), Some((180, 180)));
    }

    #[test]
    fn the_app_may_lie_in_any_folder_of_a_host() {
        let (_dir, manifest) = app();
        assert!(manifest.get("id").is_none(), "an id is counted from the root of the host");
        assert_eq!((text(&manifest, "start_url"), text(&manifest, "scope")), ("./", "./"));
        for shortcut in list(&manifest, "shortcuts") {
            assert!(text(shortcut, "url").starts_with("./"), "{shortcut}");
        }
        for picture in list(&manifest, "icons").iter().chain(list(&manifest, "screenshots")) {
            let src = text(picture, "src");
            assert!(crate::build::local_file(src).is_some() && !src.contains(".."), "{src}");
        }
    }

    #[test]
    fn the_menu_of_the_icon_leads_to_parts_of_the_page() {
        let (_dir, manifest) = app();
        let urls = list(&manifest, "shortcuts").iter().map(|it| text(it, "url"));
        assert_eq!(urls.collect::<Vec<_>>(), ["./#compare", "./situation.html"]);
    }

    #[test]
    fn the_app_opens_on_the_ground_of_the_light_page() {
        let (_dir, manifest) = app();
        let ground = ground(&source("styles/tokens.css")).expect("a ground");
        assert_eq!(text(&manifest, "background_color"), ground);
        assert_eq!(text(&manifest, "theme_color"), ground);
        assert!(super::ground(":root {\n  --tp-ink: #000;\n}").is_err());
    }

    #[test]
    fn the_name_under_the_icon_is_short() {
        let (_dir, manifest) = app();
        assert!(text(&manifest, "short_name").chars().count() <= 13);
    }

    #[test]
    fn icons_have_colours_of_the_page() {
        let tokens = source("styles/tokens.css");
        for file in [ICON, MASKABLE] {
            let svg = source(file);
            for colour in svg.split("fill=\"").skip(1).filter_map(|it| it.split('"').next()) {
                assert!(tokens.contains(&format!(": {colour};")), "{file}: {colour}");
            }
        }
    }

    #[test]
    fn both_icons_are_the_same_drawing_without_letters() {
        let shapes = |file| {
            let svg = source(file);
            assert!(!svg.contains("<text") && svg.len() < 1200, "{file}");
            let lines = svg.lines().map(|line| line.trim().to_owned());
            lines.filter(|it| it.starts_with("<path") || it.starts_with("<circle")).collect()
        };
        let icon: Vec<String> = shapes(ICON);
        assert!(!icon.is_empty());
        assert_eq!(icon, shapes(MASKABLE));
    }

    #[test]
    fn a_system_may_cut_the_maskable_icon_down_to_a_circle() {
        const WIDTH: u16 = 512;
        let pixels = drawn(&source(MASKABLE), WIDTH).expect("an icon");
        let ground = pixels.pixel(0, 0).expect("a corner");
        let (middle, safe) = (u32::from(WIDTH) / 2, u32::from(WIDTH) * 2 / 5);
        for (at, pixel) in (0u32..).zip(pixels.pixels()) {
            let (x, y) = (at % u32::from(WIDTH), at / u32::from(WIDTH));
            let (across, down) = (x.abs_diff(middle), y.abs_diff(middle));
            assert_eq!(pixel.alpha(), u8::MAX, "no ground at {x}, {y}");
            let inside = across * across + down * down <= safe * safe;
            assert!(inside || *pixel == ground, "cut off at {x}, {y}");
        }
    }

    #[test]
    fn pictures_are_copied_and_described() {
        let (from, to) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
        let svg = source(ICON);
        for (name, width) in [("wide-b", 40), ("narrow-a", 20)] {
            let path = from.path().join(format!("{name}.png"));
            fs::write(path, png(&svg, width).expect("a PNG")).expect("written");
        }
        fs::write(from.path().join("note.txt"), "").expect("written");
        let labels = labels(&["narrow-a", "wide-b"]);
        let found = put_screenshots(from.path(), to.path(), &labels).expect("pictures");
        let described: Vec<_> =
            found.iter().map(|it| (text(it, "form_factor"), text(it, "sizes"))).collect();
        assert_eq!(described, [("narrow", "20x20"), ("wide", "40x40")]);
        assert_eq!(text(&found[0], "label"), "What it shows.");
        assert!(to.path().join("screenshots/wide-b.png").is_file());
    }

    #[test]
    fn without_pictures_the_manifest_has_none() {
        let none = put_screenshots(Path::new("no/such"), Path::new(""), &labels(&[]));
        assert_eq!(none.expect("no pictures"), [Value::Null; 0]);
    }

    #[test]
    fn a_picture_that_cannot_be_described_is_an_error() {
        let svg = source(ICON);
        let good = png(&svg, 8).expect("a PNG");
        let error = |name: &str, bytes: &[u8], names: &[&str]| {
            let (from, to) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
            fs::write(from.path().join(format!("{name}.png")), bytes).expect("written");
            let found = put_screenshots(from.path(), to.path(), &labels(names));
            found.expect_err("an error").to_string()
        };
        let file = "docs/screenshots/";
        assert_eq!(
            error("wide-a", &good, &[]),
            format!("no words for {file}wide-a.png: write `wide-a`")
        );
        assert_eq!(
            error("wide-a", &good, &["wide-a", "wide-b"]),
            format!("no {file}wide-b.png: delete `wide-b`")
        );
        assert_eq!(
            error("tall-a", &good, &["tall-a"]),
            format!("{file}tall-a.png: begin its name with `wide-` or `narrow-`")
        );
        assert_eq!(error("wide-a", b"GIF89a", &["wide-a"]), format!("{file}wide-a.png: not a PNG"));
    }

    #[test]
    fn a_language_without_words_for_the_app_is_an_error() {
        let dir = TempDir::new().expect("a folder");
        let mut bundle = bundle(root(), "en").expect("a bundle");
        bundle.content.lang = "tlh".into();
        let error = put(dir.path(), &bundle).expect_err("no Klingon yet").to_string();
        assert!(error.starts_with("cannot read content/tlh/app.json"), "{error}");
    }

    #[test]
    fn words_that_nothing_shows_are_an_error() {
        let spoilt = source("content/en/app.json").replace("\"situation\"", "\"situations\"");
        let read: Result<AppWords, _> = serde_json::from_str(&spoilt);
        let error = read.expect_err("an unknown shortcut").to_string();
        assert!(error.starts_with("unknown field `situations`"), "{error}");
    }
}
