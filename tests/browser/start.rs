//! How the page comes up: the text first, then the app in it.

use fantoccini::Locator;
use serde_json::json;
use two_protocols::content::View;

use crate::{Look, page};

#[test]
fn every_view_starts_in_silence() {
    page(Look::default(), |page| async move {
        // By its own file, and by its name in the address of the first, as it was linked to before.
        let ends = View::LOADED
            .into_iter()
            .flat_map(|view| [(view, view.file().to_owned()), (view, format!("#{}", view.id()))])
            .chain([(View::Embed, View::Embed.file().to_owned())]);
        for (view, end) in ends {
            page.start(&end).await;
            page.assert_quiet().await;
            let shown = "return [document.querySelector('main').dataset.view, \
                !!document.querySelector(`section#${document.querySelector('main').dataset.view}`)]";
            assert_eq!(page.js(shown).await, json!([view.id(), true]), "no such part: {end}");
            // Another part of the same page is no new load.
            page.goto("about:blank").await.expect("left");
        }
    });
}

#[test]
fn whole_text_is_there_without_scripts() {
    page(Look::without_scripts(), |page| async move {
        page.visit(View::All.file()).await;
        let text = page.js("return document.querySelector('#app').innerText").await;
        let text = text.as_str().expect("a text");
        for part in ["Palermo Protocols", "TIP 3(a)", "SOM 3(a)", "Bali Process"] {
            assert!(text.contains(part), "the text lacks `{part}`");
        }
        let paragraphs = page.js("return document.querySelectorAll('[id^=para-]').length").await;
        assert!(paragraphs.as_u64() >= Some(30), "{paragraphs} paragraphs of the summary");
        page.assert_quiet().await;
        // One click from each view.
        page.visit("").await;
        let link = page.find(Locator::Css("a[href='all.html']")).await.expect("a link");
        link.click().await.expect("followed");
        page.until("return document.querySelector('main').dataset.view === 'all'").await;
    });
}

#[test]
fn a_text_of_another_edition_stays_and_that_is_said() {
    page(Look::default(), move |page| async move {
        let other = "document.addEventListener('readystatechange', () => { \
            document.querySelector('main').dataset.edition = 'another'; }, { once: true })";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": other })).await;
        page.visit(View::Summary.file()).await;
        let notice = Locator::Css("#failed:not([hidden])");
        let notice = page.wait().for_element(notice).await.expect("a notice");
        assert!(notice.text().await.expect("words").contains("another ≠"));
        let paragraphs = page.js("return document.querySelectorAll('[id^=para-]').length").await;
        assert_eq!(paragraphs, json!(30));
    });
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
