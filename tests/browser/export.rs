//! What is taken away from the page, what it says to machines, and its shortened HTML.

use std::fs;
use std::rc::Rc;

use serde_json::{Value, json};
use two_protocols::app::{View, prerender, prerender_builder};
use xtask::build::{builder_data, lean};
use xtask::bundle::bundle;
use xtask::root::{dist, root};

use crate::driver::Engine;
use crate::kept::{Site, keep};
use crate::screen::has_id;
use crate::site::folder;
use crate::{Look, page, page_in};

/// The text of a view as the app draws it.
async fn drawn(view: View) -> String {
    let bundle = bundle(root(), "en").expect("sound content");
    if view == View::Embed {
        let data = builder_data(&dist(), &bundle, &folder()).expect("a built element");
        return prerender_builder(&bundle.content, data).await;
    }
    prerender(&Rc::new(bundle.content), view).await
}

#[test]
fn a_browser_makes_the_same_page_of_it_without_the_tags_that_are_left_out() {
    for engine in Engine::ALL {
        page_in(engine, Look::default(), |page| async move {
            page.goto("about:blank").await.expect("an empty page");
            let mut less = 0;
            for view in View::ALL {
                let whole = drawn(view).await;
                let lean = lean(&whole);
                less += whole.len() - lean.len();
                let same = "const [a, b] = [...arguments].map((it) => new DOMParser()\
                    .parseFromString(`<!DOCTYPE html><div>${it}</div>`, 'text/html')); \
                    return a.body.isEqualNode(b.body) && a.body.innerHTML === b.body.innerHTML";
                let same =
                    page.execute(same, vec![json!(whole), json!(lean)]).await.expect("parsed");
                assert_eq!(same, json!(true), "{engine:?}: {}", view.id());
            }
            assert!(less > 3000, "nothing is left out");
        });
    }
}

#[test]
fn what_the_page_says_to_machines_is_in_it_and_disturbs_nothing_in_each_engine() {
    for engine in Engine::ALL {
        page_in(engine, Look::default(), move |page| async move {
            page.start("").await;
            let said = "const last = document.body.lastElementChild; \
                return last.type === 'application/ld+json' ? last.textContent : null";
            let said = page.js(said).await;
            let said: Value =
                serde_json::from_str(said.as_str().expect("it is last")).expect("JSON");
            assert_eq!(said["@context"], "https://schema.org");
            if engine == Engine::Chromium {
                page.assert_quiet().await;
            }
            let mut addresses = Vec::new();
            gather(&said, &mut addresses);
            assert!(addresses.len() > 6, "{addresses:?}");
            for address in addresses {
                // A file, and its part.
                let (file, id) = address.split_once('#').unwrap_or((&*address, ""));
                let file = if file.is_empty() { View::Compare.file() } else { file };
                let text = fs::read(dist().join(file));
                let text = text.unwrap_or_else(|_| panic!("{address} leads nowhere"));
                let text = String::from_utf8_lossy(&text);
                assert!(id.is_empty() || has_id(&text, id), "{address} leads nowhere");
            }
        });
    }
}

/// Every address in what is said.
fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let address = matches!(&**key, "url" | "contentUrl").then(|| value.as_str());
                found.extend(address.flatten().map(str::to_owned));
                gather(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
        _ => {}
    }
}

#[test]
fn what_is_taken_away_is_on_the_device_too() {
    let mut site = Site::new();
    let list = site.list();
    page(Look::default(), |page| async move {
        keep(&page, &site).await;
        page.goto(&site.at("about.html")).await.expect("the page loads");
        page.until_ready().await;
        site.stop();
        let links = "return [...document.querySelectorAll('#about-take a')]\
            .map((it) => it.getAttribute('href'))";
        let links: Vec<String> = serde_json::from_value(page.js(links).await).expect("links");
        assert!(links.len() >= 10, "{links:?}");
        for link in links {
            assert!(list.contains(&link), "{link} is not in the worker's list");
            let fetched = "const [link, done] = arguments; \
                fetch(link).then((it) => it.text()).then((it) => done(it.length), () => done(0))";
            let length = page.execute_async(fetched, vec![json!(link)]).await.expect("asked");
            assert!(length.as_u64().is_some_and(|it| it > 1000), "{link}: {length}");
        }
    });
}
