//! A result handed on without a network: as a code on the screen, as a file that opens again.

use std::path::Path;

use fantoccini::key::Key;
use serde_json::json;
use two_protocols::offline::Code;

use crate::driver::Engine;
use crate::kept::words;
use crate::page::Page;
use crate::single::{ANSWERS, Copy, OUTCOME, press, results, single, single_in};
use crate::{Look, page};

/// Whether what hands answers on is there.
pub(crate) const KEPT: &str = "return document.querySelector('#app').hasAttribute('data-kept')";

#[test]
fn its_code_holds_the_answers_alone_in_each_engine() {
    for engine in Engine::ALL {
        single_in(engine, Look::default(), ANSWERS, move |page| async move {
            results(&page).await;
            assert_code(&page, ANSWERS, engine).await;
        });
    }
}

#[test]
fn a_code_of_no_answers_leads_to_the_part_where_they_are_given() {
    single(Look::default(), "", |page| async move {
        results(&page).await;
        press(&page, "#try [data-do=code]", Key::Enter).await;
        page.until("return document.querySelector('dialog .address')?.textContent === 'situation'")
            .await;
    });
}

#[test]
fn the_code_of_the_site_holds_its_address() {
    page(Look::default(), |page| async move {
        page.start(&format!("#{ANSWERS}")).await;
        page.until(KEPT).await;
        results(&page).await;
        let address = page.js("return location.href").await;
        // What was searched for is for nobody else.
        page.js("history.replaceState(null, '', location.hash + '&find=secret')").await;
        assert_code(&page, address.as_str().expect("an address"), Engine::Chromium).await;
    });
}

#[test]
fn the_name_of_a_situation_stays_in_the_address_until_an_answer_is_changed() {
    page(Look::default(), |page| async move {
        page.start("situation.html#case=kidney").await;
        let same = "return [document.querySelector('.case').dataset.scenario, location.hash]";
        for _ in 0..2 {
            results(&page).await;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            assert_eq!(page.js(same).await, json!(["kidney", "#case=kidney"]));
            let answered = "return document.querySelectorAll('#try fieldset[data-fact] \
                input:checked:not([data-set$=\".u\"])').length > 3";
            assert_eq!(page.js(answered).await, json!(true));
            page.refresh().await.expect("loaded anew");
            page.until_ready().await;
        }
        results(&page).await;
        page.js("document.querySelector('[data-set=\"child.y\"]').click()").await;
        page.until("return /^#case=kidney&facts=.*child.y/.test(location.hash)").await;
    });
}

#[test]
fn a_saved_code_is_a_picture() {
    single(Look::default(), ANSWERS, |page| async move {
        results(&page).await;
        press(&page, "#try [data-do=code]", Key::Enter).await;
        let drawn = "const done = arguments[0]; \
            HTMLElement.prototype.click = function () { \
                const image = new Image(); \
                image.onload = () => done([this.download, true]); \
                image.onerror = () => done([this.href, false]); \
                image.src = this.href; \
            }; \
            document.querySelector('[data-keep=save-code]')\
                .dispatchEvent(new MouseEvent('click', { bubbles: true }))";
        let drawn = page.execute_async(drawn, Vec::new()).await.expect("a picture");
        assert_eq!(drawn, json!(["situation.svg", true]));
    });
}

#[test]
fn a_saved_result_opens_again() {
    page(Look::default(), |page| async move {
        let copy = Copy::new();
        copy.start(&page, ANSWERS).await;
        page.until(KEPT).await;
        results(&page).await;
        let saved = "const done = arguments[0]; const click = HTMLElement.prototype.click; \
            HTMLElement.prototype.click = function () { \
                HTMLElement.prototype.click = click; done([this.download, this.href]); }; \
            click.call(document.querySelector('#try [data-do=save-json]'))";
        let saved = page.execute_async(saved, Vec::new()).await.expect("a file");
        assert_eq!(saved[0], json!("situation.json"));
        let text = format!("return decodeURIComponent({}.split(',').slice(1).join())", saved[1]);
        let text = page.js(&text).await;
        let text = text.as_str().expect("a text");
        let file = copy.beside("situation (1) ä.json", text);

        press(&page, "#try [data-do=clear]", Key::Enter).await;
        page.until(&format!("{OUTCOME} === 'cannot-yet-say'")).await;
        assert_eq!(load(&page, &file).await, words("load-done"));
        page.until(&format!("{OUTCOME} === 'smuggling'")).await;

        let hash = text.lines().find(|it| it.contains("\"edition\"")).expect("an edition");
        let other = copy.beside("other.json", &text.replace(hash, "\"edition\": \"1 2 3\","));
        let said = words("load-other").replace("{edition}", "1 2 3");
        assert_eq!(load(&page, &other).await, said);
        let steps = page.js("return history.length").await;
        for wrong in ["", "{}", "[1]", "{\"edition\": \"1\"}", "null", "<html>"] {
            let wrong = copy.beside("wrong.json", wrong);
            assert_eq!(load(&page, &wrong).await, words("load-wrong"));
            assert_eq!(page.js(OUTCOME).await, json!("smuggling"), "the answers stay");
        }
        assert_eq!(page.js("return history.length").await, steps);
        page.assert_quiet().await;
    });
}

#[test]
fn a_loaded_result_leaves_no_answers_in_the_history() {
    page(Look::default(), |page| async move {
        let copy = Copy::new();
        copy.start(&page, ANSWERS).await;
        page.until(KEPT).await;
        results(&page).await;
        let steps = page.js("return history.length").await;
        let text = "{\"edition\": \"1 2 3\", \"facts\": {\"child\": \"yes\"}}";
        load(&page, &copy.beside("saved.json", text)).await;
        page.until("return location.hash.endsWith('facts=child.y')").await;
        assert_eq!(page.js("return history.length").await, steps);
    });
}

/// Opens the code by the keyboard, holds it against this text, and closes it again.
async fn assert_code(page: &Page, text: &str, engine: Engine) {
    press(page, "#try [data-do=code]", Key::Enter).await;
    page.until("return !!document.querySelector('dialog[open] svg')").await;
    let shown = "const of = (css) => document.querySelector(`dialog ${css}`); \
        return [of('.address').textContent, of('path').getAttribute('d'), \
            of('svg').getAttribute('viewBox')]";
    let code = Code::of(text).expect("a code");
    let size = format!("0 0 {0} {0}", code.size);
    assert_eq!(page.js(shown).await, json!([text, code.path, size]), "{engine:?}");
    let gone = "return !document.querySelector('dialog') && \
        document.activeElement.dataset.do === 'code'";
    let focused = page.active_element().await.expect("a focus");
    focused.send_keys(&String::from(char::from(Key::Escape))).await.expect("pressed");
    page.until(gone).await;
    // By its own button too.
    press(page, "#try [data-do=code]", Key::Enter).await;
    press(page, "dialog[open] form > :last-child", Key::Enter).await;
    page.until(gone).await;
}

/// Opens a saved file as a reader does; gives what the page says of it.
async fn load(page: &Page, file: &Path) -> String {
    page.cdp("Page.setInterceptFileChooserDialog", json!({ "enabled": true })).await;
    // The control for files stands nowhere in the page.
    page.js("HTMLInputElement.prototype.click = function () { window.asked = this; }").await;
    press(page, "#try [data-do=load]", Key::Enter).await;
    page.until("return window.asked?.type === 'file'").await;
    let input = page.cdp("Runtime.evaluate", json!({ "expression": "window.asked" })).await;
    let input = input["result"]["objectId"].clone();
    page.cdp("DOM.setFileInputFiles", json!({ "files": [file], "objectId": input })).await;
    // What is said twice is said anew.
    let said = "#situation > .loaded[role=status] > * > :not([data-heard])";
    page.until(&format!("return !!document.querySelector('{said}')?.textContent")).await;
    let words = format!(
        "const said = document.querySelector('{said}'); delete window.asked; \
         said.dataset.heard = ''; return said.textContent"
    );
    page.js(&words).await.as_str().expect("words").to_owned()
}
