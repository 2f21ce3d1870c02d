use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Event, Html, MouseEvent, UseReducerHandle, UseStateHandle, html};

use super::data::Data;
use super::host;
use super::keeper::Keeper;
use super::known::{Do, Saved};
use super::state::State;
use super::storage::{self, Settings};
use super::words::Word;
use crate::browser::minute;
use crate::components::said;
use crate::content::Text;
use crate::store::Here;

/// The themes that can be set, and their names.
const THEMES: [(&str, Word); 3] =
    [("", Word::ThemeAuto), ("light", Word::ThemeLight), ("dark", Word::ThemeDark)];

/// What is on this device: edition, settings, clearing.
pub(super) fn panel(
    data: &Data,
    here: &Here,
    state: &UseReducerHandle<State>,
    keeper: &Rc<Keeper>,
    settings: &UseStateHandle<Settings>,
    forget: Callback<MouseEvent>,
) -> Html {
    let words = |word| data.say(word, &[]);
    let single = state.saved == Saved::Single;
    // Else there is nothing to ask for.
    let asks = !single && !matches!(state.saved, Saved::Impossible | Saved::Cleared);
    let check = {
        let (keeper, tell) = (keeper.clone(), state.dispatcher());
        Callback::from(move |_: MouseEvent| {
            let (keeper, tell) = (keeper.clone(), tell.clone());
            spawn_local(async move { tell.dispatch(Do::Checked(keeper.check().await)) });
        })
    };
    html! {
        <div key="device" class="device">
            <p>{ data.say(Word::Edition, &here.shell.edition.values()) }</p>
            if !single {
                <p class="checked">{ said(checked(data, state)) }</p>
            }
            <fieldset class="themes">
                <legend>{ words(Word::Theme) }</legend>
                { for THEMES.map(|(theme, word)| html! {
                    <label>
                        <input type="radio" name="theme" data-theme={theme} checked={settings.theme == theme}
                            onchange={sets(theme, state, settings)} />
                        <span>{ words(word) }</span>
                    </label>
                }) }
            </fieldset>
            <div class="buttons">
                if asks {
                    <button type="button" data-keep="check" onclick={check}>{ words(Word::Check) }</button>
                }
                <button type="button" data-keep="forget" onclick={forget}>{ words(Word::Clear) }</button>
            </div>
            <p role="status">
                if let Some((count, word)) = state.said {
                    // What is said twice is read out twice.
                    <span key={count}>{ words(word) }</span>
                }
            </p>
        </div>
    }
}

/// When a new edition was last asked for, or why there is no copy.
fn checked(data: &Data, state: &State) -> Text {
    match state.asked {
        _ if state.saved == Saved::Impossible => data.say(Word::NotAllowed, &[]),
        Some(time) => data.say(Word::Checked, &[("time", &minute(time))]),
        None => data.say(Word::NeverChecked, &[]),
    }
}

/// Paints the page in a theme, and keeps it.
fn sets(
    theme: &'static str,
    state: &UseReducerHandle<State>,
    settings: &UseStateHandle<Settings>,
) -> Callback<Event> {
    let (tell, settings) = (state.dispatcher(), settings.clone());
    Callback::from(move |_| {
        host::paint(theme);
        host::bars(theme);
        let set = Settings { theme: theme.into(), ..storage::settings() };
        if !storage::keep(&set) {
            tell.dispatch(Do::Say(Word::NotStored));
        }
        settings.set(set);
    })
}
