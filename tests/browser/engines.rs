//! The guide's own page in every engine.

use fantoccini::Locator;
use serde_json::json;

use crate::driver::Engine;
use crate::{Look, page_in};

const MARK: &str = "#means a.mark[href='#means']";

fn starts_and_answers(engine: Engine) {
    page_in(engine, Look::default(), |page| async move {
        page.start("").await;
        let lights = "return ['#means .mark', '#row-means'].map((css) => \
            document.querySelector(css).dataset.light ?? null)";
        assert_eq!(page.js(lights).await, json!([null, null]));
        page.find(Locator::Css("#row-means > summary"))
            .await
            .expect("a row")
            .click()
            .await
            .expect("it opens");
        page.until("return document.getElementById('row-means').open").await;
        // To the middle of the window, as a reader would: not under the bars at its edges.
        let see = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        page.execute(see, vec![json!(MARK)]).await.expect("it is there");
        page.find(Locator::Css(MARK)).await.expect("a mark").click().await.expect("it is clicked");
        page.until("return document.getElementById('row-means').dataset.light === 'lit'").await;
        assert_eq!(page.js(lights).await, json!(["chosen", "lit"]));
    });
}

#[test]
fn page_answers_in_firefox() {
    starts_and_answers(Engine::Firefox);
}

#[test]
fn page_answers_in_webkit() {
    starts_and_answers(Engine::Webkit);
}
