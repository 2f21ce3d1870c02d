//! How the page comes up: the text first, then the app in its place.

use serde_json::json;

use crate::{Look, page};

/// Each part of the page, by its place in the address.
const VIEWS: [&str; 5] = ["", "#compare", "#recommendations", "#summary", "#about"];

#[test]
fn every_view_starts_in_silence() {
    page(Look::default(), |page| async move {
        for view in VIEWS {
            page.start(view).await;
            page.assert_quiet().await;
            let missing = page.js("return !document.querySelector(location.hash || '*')").await;
            assert_eq!(missing, json!(false), "no such part: {view}");
            // Another part of the same page is no new load.
            page.goto("about:blank").await.expect("left");
        }
    });
}

#[test]
fn whole_text_is_there_without_scripts() {
    page(Look::without_scripts(), |page| async move {
        page.visit("").await;
        let text = page.js("return document.querySelector('#app').innerText").await;
        let text = text.as_str().expect("a text");
        for part in ["Palermo Protocols", "TIP 3(a)", "SOM 3(a)", "Bali Process"] {
            assert!(text.contains(part), "the text lacks `{part}`");
        }
        let paragraphs = page.js("return document.querySelectorAll('[id^=para-]').length").await;
        assert!(paragraphs.as_u64() >= Some(30), "{paragraphs} paragraphs of the summary");
        page.assert_quiet().await;
    });
}

#[test]
fn text_and_app_have_the_same_words() {
    page(Look::default(), |page| async move {
        page.start("").await;
        // Controls that work only in the app are no words of the page.
        let words = "const main = document.querySelector('main').cloneNode(true); \
            main.querySelectorAll('.cite, option').forEach((it) => it.remove()); \
            return main.textContent.replace(/\\s+/g, ' ').trim()";
        let app = page.js(words).await;
        let text = page
            .js("return fetch(location.pathname).then((answer) => answer.text()).then((html) => \
                 html.match(/<main[^>]*>([^]*)<\\/main>/)[1].replace(/<option.*?option>/g, ''))")
            .await;
        let text = plain(text.as_str().expect("a text"));
        let app = app.as_str().expect("a text");
        assert_eq!(text, app, "the app says something else than the text");
    });
}

/// The words of a piece of HTML.
fn plain(html: &str) -> String {
    let rest = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = rest.collect::<String>();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_the_policy_forbids_is_heard() {
    page(Look::default(), |page| async move {
        page.visit("").await;
        page.js("try { document.body.innerHTML = '<p>'; } catch { return null; }").await;
        let console = page.console().await.concat();
        assert!(console.contains("TrustedHTML"), "the console holds: {console}");
    });
}
