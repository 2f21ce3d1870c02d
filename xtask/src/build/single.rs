//! The single file: the whole guide as one page that works from a disk, by mail or on a stick.
//!
//! Programs and content are `data:` addresses in it; its policy allows these, its own scripts
//! and styles by their hashes, and nothing else: it cannot reach any network. Nor does the
//! browser look up the sites that it links to before a link is followed.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use two_protocols::app::View;
use two_protocols::content::Content;

use super::esbuild::Esbuild;
use super::programs::{self, chunks, readdress};
use super::stage::Stage;
use super::text::{draw, fill};
use super::{find, offline, pages};
use crate::bundle::Bundle;
use crate::export::File;
use crate::root::root;

/// The app's starter, with what stands beside the app bundled into it.
const SCRIPT: &str = "src/browser/start.js";
/// In the place of the program.
const PROGRAM: &str = "@program@";

/// What goes into the file beside the text.
pub(super) struct Single {
    first: String,
    script: String,
    styles: [String; 2],
    /// What each tool reads, in attributes.
    tools: String,
    icon: String,
}

impl Single {
    /// Reads it from the styles that are made already and from what Trunk left, before that
    /// goes to its own places.
    pub(super) fn read(stage: &Stage, esbuild: &Esbuild, bundle: &Bundle) -> Result<Self> {
        let dir = stage.dir();
        // Long values would be too long for a command: they are put in after it.
        let program = format!("{PROGRAM:?}");
        let late = "\"./two-protocols-late.js\"";
        // All is there already.
        let defines = [("WASM", &*program), ("LATE", late), ("FIND", "[]")];
        let mut script = String::from_utf8(esbuild.bundle(&root().join(SCRIPT), &defines)?)?;
        let wasm = "two-protocols_bg.wasm";
        let bytes = fs::read(dir.join(wasm)).with_context(|| format!("no {wasm}"))?;
        ensure!(script.matches(PROGRAM).count() == 1, "{SCRIPT}: not one {PROGRAM} in the bundle");
        script = script.replace(PROGRAM, &data("application/wasm", &bytes));
        for chunk in chunks(&fs::read_to_string(dir.join(programs::LOADER))?) {
            let bytes = fs::read(dir.join(&chunk.file)).with_context(|| chunk.file.clone())?;
            let address = match &*chunk.name {
                // The code for pages of others is made on the site alone.
                pages::BUILDER => "data:,".to_owned(),
                _ => data("application/wasm", &bytes),
            };
            script = readdress(&script, &chunk, &address)?;
        }
        Ok(Self {
            first: stage.get("first.js")?,
            script,
            styles: [
                [stage.get("styles/main.css")?, stage.get("styles/later.css")?].concat(),
                stage.get("styles/print.css")?,
            ],
            tools: tools(bundle)?,
            icon: fs::read_to_string(dir.join("icon.svg"))?,
        })
    }

    /// Writes `two-protocols-<version>-<hash>.html`. `html` is the page without its text.
    pub(super) fn put(
        &self,
        dir: &Path,
        html: &str,
        bundle: &Bundle,
        files: &[File],
    ) -> Result<()> {
        let content = content(bundle, files);
        let html = pages::titled(html, &content, View::Compare)?;
        let mut html = pages::without_app(&html);
        for (tag, new) in self.tags(&content)? {
            ensure!(html.matches(tag).count() == 1, "index.html: not once in it: {tag}");
            html = html.replace(tag, &new);
        }
        let text = draw(&Rc::new(content), View::All)?;
        let name = bundle.single_name();
        fs::write(dir.join(&name), fill(&html, &text)?).context(name)
    }

    /// What stands in the page, and what takes its place.
    fn tags(&self, content: &Content) -> Result<[(&'static str, String); 9]> {
        let [screen, print] = &self.styles;
        let (policy, first, script) = (self.policy(), &self.first, &self.script);
        let (parts, icon) = (parts(content)?, data("image/svg+xml", self.icon.as_bytes()));
        let (lang, tools) = (&content.lang, &self.tools);
        let none = String::new;
        Ok([
            ("<html lang=\"en\">", format!("<html lang=\"{lang}\" data-place=\"single\">")),
            (
                "<meta charset=\"utf-8\">",
                format!(
                    "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
                     content=\"{policy}\">\n\
                     <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">"
                ),
            ),
            ("href=\"icon.svg\"", format!("href=\"{icon}\"")),
            ("<link rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\">\n", none()),
            ("<link rel=\"manifest\" href=\"manifest.webmanifest\">\n", none()),
            (pages::STYLES, format!("<style>{screen}</style>")),
            (
                "<script src=\"first.js\" data-paper=\"styles/print.css\"></script>",
                format!("<script>{first}</script>"),
            ),
            (
                "<noscript><link rel=\"stylesheet\" href=\"styles/print.css\" media=\"print\">\
                 </noscript>",
                format!("<style media=\"print\">{print}</style>"),
            ),
            // After the text, which is read first.
            (
                "</body>",
                format!(
                    "<link id=\"content\" rel=\"alternate\" type=\"application/json\"{parts}{tools}>\n\
                     <script type=\"module\">{script}</script>\n</body>"
                ),
            ),
        ])
    }

    fn policy(&self) -> String {
        let scripts = [&self.first, &self.script].map(|it| hash(it)).join(" ");
        let styles = self.styles.each_ref().map(|it| hash(it)).join(" ");
        format!(
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; \
             connect-src data:; img-src data:; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'"
        )
    }
}

/// The content of each view, in attributes.
fn parts(content: &Content) -> Result<String> {
    let mut parts = String::new();
    for view in View::LOADED.into_iter().filter(|view| view.is_in(content)) {
        let part = serde_json::to_vec(&content.part(view))?;
        parts += &[" data-", view.id(), "=\"", &data("application/json", &part), "\""].concat();
    }
    Ok(parts)
}

/// What each tool reads, in attributes. There is no worker for a file.
fn tools(bundle: &Bundle) -> Result<String> {
    let tools = [("find", find::data(bundle)?), ("offline", offline::data(bundle, false)?)];
    let tools = tools.map(|(tool, words)| {
        format!(" data-{tool}=\"{}\"", data("application/json", words.as_bytes()))
    });
    Ok(tools.concat())
}

/// The single file in a built folder.
pub(super) fn find(dir: &Path) -> Result<PathBuf> {
    let files = fs::read_dir(dir)?.flatten().map(|file| file.path());
    let mut files = files.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("two-protocols-") && name.ends_with(".html")
    });
    files.next().with_context(|| format!("no single file in {}", dir.display()))
}

/// What it says. What is saved from it is in it; it has no links to what lies beside the guide's
/// own page.
fn content(bundle: &Bundle, files: &[File]) -> Content {
    let mut content = bundle.content.clone();
    for topic in &mut content.about.topics {
        for link in &mut topic.links {
            if let Some(file) = files.iter().find(|it| it.path() == *link.href) {
                let kind = [file.kind, ";charset=utf-8"].concat();
                link.href = data(&kind, file.text.as_bytes()).into();
            }
        }
        topic.links.retain(|link| link.href.contains(':'));
    }
    content
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

/// What a policy says to allow a script or style that stands in the page.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
