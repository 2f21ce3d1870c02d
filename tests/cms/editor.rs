//! What an editor does in WordPress: logs in, writes, publishes.

use fantoccini::Locator;
use serde_json::json;

use crate::page::Page;
use crate::wordpress::{PASSWORD, WordPress};

/// Logs in through the form.
pub(crate) async fn log_in(page: &Page, site: &WordPress, user: &str) {
    page.delete_all_cookies().await.expect("logged out");
    page.goto(&format!("{}wp-login.php", site.url)).await.expect("the form");
    // It puts the focus into its first field a moment later.
    page.until("return document.activeElement.id === 'user_login'").await;
    for (id, value) in [("user_login", user), ("user_pass", PASSWORD)] {
        let field = page.find(Locator::Id(id)).await.expect(id);
        field.clear().await.expect("emptied");
        field.send_keys(value).await.expect("typed");
    }
    page.find(Locator::Id("wp-submit")).await.expect("a button").click().await.expect("pressed");
    page.until("return document.querySelector('#wpadminbar') !== null").await;
}

/// Writes a `page` or a `post` with one block, chosen by its name in the slash menu, and
/// publishes it; its address.
pub(crate) async fn publish(
    page: &Page,
    site: &WordPress,
    kind: &str,
    block: &str,
    code: &str,
) -> String {
    let new = format!("{}wp-admin/post-new.php?post_type={kind}", site.url);
    page.goto(&new).await.expect("the editor");
    page.until("return window.wp?.data?.select('core/editor')?.__unstableIsEditorReady() === true")
        .await;
    // The tour for newcomers stands before everything.
    page.js("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)")
        .await;
    page.until("return document.querySelector('.edit-post-welcome-guide') === null").await;
    let title = page.find(Locator::Css(".editor-post-title__input")).await.expect("a title");
    title.click().await.expect("chosen");
    title.send_keys("The guide\u{e007}").await.expect("typed");
    page.active_element().await.expect("a block").send_keys(block).await.expect("typed");
    page.until("return document.querySelector('.components-autocomplete__result') !== null").await;
    page.active_element().await.expect("a block").send_keys("\u{e007}").await.expect("chosen");
    let field = Locator::Css(".block-editor-plain-text, .wp-block-html textarea");
    let field = page.wait().for_element(field).await.expect("a field for code");
    field.click().await.expect("chosen");
    field.send_keys(code).await.expect("typed");
    let typed = page.execute("return arguments[0].value", vec![json!(field)]).await.expect("read");
    assert_eq!(typed, json!(code), "what was typed");
    click(page, ".editor-post-publish-panel__toggle:not([aria-disabled=true])").await;
    click(page, ".editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])")
        .await;
    page.until(
        "return document.querySelector('.post-publish-panel__postpublish-header a') !== null",
    )
    .await;
    let address = "return document.querySelector('.post-publish-panel__postpublish-header a').href";
    page.js(address).await.as_str().expect("an address").to_owned()
}

async fn click(page: &Page, css: &str) {
    let button = page.wait().for_element(Locator::Css(css)).await.expect(css);
    button.click().await.expect(css);
}
