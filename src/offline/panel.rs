use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::keeper::{self, Answer};
use super::start::Keeper;
use super::state::{News, Saved};
use super::words::Word;
use crate::browser::dom::{add, all, button, find, say};

/// The themes that can be set, and their names.
const THEMES: [(&str, Word); 3] =
    [("", Word::ThemeAuto), ("light", Word::ThemeLight), ("dark", Word::ThemeDark)];

/// Paints the bars of the browser's window in the theme that is set: the page is so from the first.
pub(super) fn paint(keeper: &Keeper) {
    let theme = &keeper.settings.borrow().theme;
    if !theme.is_empty() {
        keeper.host.call("paint", &JsValue::from_str(theme));
    }
}

/// Puts the panel where the page says what is on this device: edition, settings, clearing.
pub(super) fn put(keeper: &Rc<Keeper>) -> Option<()> {
    let place = find(&keeper.document, "#about-device")?;
    if find(&keeper.document, ".device").is_some() {
        return None;
    }
    let words = |word| keeper.host.say(word, &[]);
    let panel = add(&place, "div", "device", "")?;
    add(&panel, "p", "", &keeper.host.say(Word::Edition, &keeper.edition.values()));
    if !single(keeper) {
        add(&panel, "p", "checked", "");
    }
    let themes = add(&panel, "fieldset", "themes", "")?;
    add(&themes, "legend", "", &words(Word::Theme));
    let set = keeper.settings.borrow().theme.clone();
    for (theme, word) in THEMES {
        let label = add(&themes, "label", "", "")?;
        let radio = add(&label, "input", "", "")?.dyn_into::<HtmlInputElement>().ok()?;
        radio.set_type("radio");
        radio.set_name("theme");
        radio.set_checked(theme == set);
        let _ = radio.set_attribute("data-theme", theme);
        add(&label, "span", "", &words(word));
    }
    let buttons = add(&panel, "div", "buttons", "")?;
    if !single(keeper) {
        button(&buttons, "data-keep", "check", &words(Word::Check));
    }
    // The app takes it as well: it forgets the answers.
    let clear = button(&buttons, "data-keep", "forget", &words(Word::Clear))?;
    let _ = clear.set_attribute("data-act", "forget");
    let said = add(&panel, "p", "", "")?;
    let _ = said.set_attribute("role", "status");
    keeper.said.replace(Some(said));
    show(keeper);
    Some(())
}

fn single(keeper: &Keeper) -> bool {
    keeper.host.get("single").is_truthy()
}

/// Says when a new edition was last asked for, or why there is no copy.
pub(super) fn show(keeper: &Keeper) {
    let Some(line) = find(&keeper.document, ".device .checked") else { return };
    let impossible = keeper.state.borrow().saved == Saved::Impossible;
    if impossible || keeper.cleared.get() {
        // There is nothing to ask for.
        if let Some(button) = find(&keeper.document, "[data-keep=check]") {
            button.remove();
        }
    }
    let words = if impossible {
        keeper.host.say(Word::NotAllowed, &[])
    } else {
        let time = keeper.store.checked(&keeper.copy);
        let time = time.and_then(|time| keeper.host.call("time", &JsValue::from_f64(time)));
        match time.and_then(|time| time.as_string()) {
            Some(time) => keeper.host.say(Word::Checked, &[("time", &time)]),
            None => keeper.host.say(Word::NeverChecked, &[]),
        }
    };
    say(&line, &words);
}

/// Says what was done, below the buttons.
fn tell(keeper: &Keeper, word: Word) {
    if let Some(said) = &*keeper.said.borrow() {
        // The same words again are to be heard again.
        said.set_text_content(None);
        say(said, &keeper.host.say(word, &[]));
    }
}

/// Paints the page in a theme, and keeps it.
pub(super) fn set_theme(keeper: &Keeper, theme: String) {
    keeper.host.call("paint", &JsValue::from_str(&theme));
    keeper.settings.borrow_mut().theme = theme;
    if !keeper.store.set(&keeper.settings.borrow()) {
        tell(keeper, Word::NotStored);
    }
}

/// Asks for a new edition because the reader wants to know.
pub(super) async fn check(keeper: Rc<Keeper>) {
    let answer = keeper::check(&keeper).await;
    match answer {
        Answer::None => tell(&keeper, Word::CheckFailed),
        Answer::Same => tell(&keeper, Word::CheckNone),
        Answer::Another => {
            tell(&keeper, Word::CheckNew);
            // One that waits for later is what the reader asks for.
            keeper.change(|state| {
                if state.news == News::Later {
                    state.news = News::Ready;
                }
            });
        }
    }
}

/// Shows that everything was cleared, or that something could not be.
pub(super) fn forget(keeper: &Keeper, cleared: bool) {
    keeper.settings.take();
    keeper.host.call("paint", &JsValue::from_str(""));
    for radio in all(&keeper.document, ".themes input") {
        if let Ok(radio) = radio.dyn_into::<HtmlInputElement>() {
            radio.set_checked(radio.get_attribute("data-theme").as_deref() == Some(""));
        }
    }
    if !cleared {
        return tell(keeper, Word::ClearFailed);
    }
    if single(keeper) {
        return tell(keeper, Word::ClearedFile);
    }
    keeper.change(|state| {
        state.saved = Saved::Cleared;
        state.news = News::None;
    });
    tell(keeper, Word::Cleared);
}
