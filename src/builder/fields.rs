use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, TargetCast, UseReducerHandle, html};

use super::choice::{Change, Choice};
use super::data::{Colour, Data};
use super::wish::Way;
use super::words::Word;
use crate::components::t;
use crate::content::View;
use crate::store::Here;

/// What is chosen, and what changes it.
type Chosen = UseReducerHandle<Choice>;

/// The controls.
pub(super) fn fields(here: &Here, data: &Data, chosen: &Chosen) -> Html {
    let say = |word| t(&data.say(word, &[]));
    let wish = &chosen.wish;
    let views = View::LOADED.into_iter();
    let views = views.filter(|it| *it != View::About && here.shell.has(*it));
    let views = views.map(|it| (it.id().into(), t(&here.ui().get(it.name()))));
    let views = views.chain([("all".into(), say(Word::ViewAll))]);
    let themes = [("", Word::ThemeAuto), ("light", Word::ThemeLight), ("dark", Word::ThemeDark)];
    let themes = themes.map(|(value, word)| (value.into(), say(word)));
    let langs = [("".into(), say(Word::LangAuto)), (t(&here.shell.lang), say(Word::LangOwn))];
    let frame = chosen.way == Way::Frame;
    let element = chosen.way == Way::Element;
    html! {
        <>
            <fieldset class="ways">
                <legend>{ say(Word::Way) }</legend>
                { way(data, chosen, Way::Element, "element", Word::WayElement) }
                { way(data, chosen, Way::Frame, "frame", Word::WayFrame) }
                { way(data, chosen, Way::Link, "link", Word::WayLink) }
            </fieldset>
            <div class="fields">
                { select("view", say(Word::View), views, &wish.view, typed(chosen, Change::View)) }
                { select("theme", say(Word::Theme), themes, &wish.theme, typed(chosen, Change::Theme)) }
                { select("lang", say(Word::Lang), langs, &wish.lang, typed(chosen, Change::Lang)) }
                { input("open", say(Word::Open), "text", &wish.open, true, typed(chosen, Change::Open)) }
                { input("host", say(Word::Host), "url", &wish.host, true, typed(chosen, Change::Host)) }
                { input("height", say(Word::Height), "number", &wish.height, frame, typed(chosen, Change::Height)) }
            </div>
            { tick("height-script", say(Word::HeightScript), wish.height_script, frame, ticked(chosen, Change::HeightScript)) }
            { tick("pinned", say(Word::Pinned), wish.pinned.is_some(), element, ticked(chosen, Change::Pinned)) }
            <fieldset class="fields" data-for="colours" hidden={!element}>
                <legend>{ say(Word::Colours) }</legend>
                { for data.colours.iter().map(|it| colour(data, chosen, it)) }
            </fieldset>
        </>
    }
}

/// Changes what is chosen to what is in a control now.
fn typed(chosen: &Chosen, change: impl Fn(String) -> Change + 'static) -> Callback<InputEvent> {
    let chosen = chosen.dispatcher();
    Callback::from(move |event: InputEvent| {
        // A list to choose from has its value by the same name.
        let control: HtmlInputElement = event.target_unchecked_into();
        chosen.dispatch(change(control.value()));
    })
}

/// The same of a box to tick.
fn ticked(chosen: &Chosen, change: fn(bool) -> Change) -> Callback<InputEvent> {
    let chosen = chosen.dispatcher();
    Callback::from(move |event: InputEvent| {
        let control: HtmlInputElement = event.target_unchecked_into();
        chosen.dispatch(change(control.checked()));
    })
}

fn way(data: &Data, chosen: &Chosen, way: Way, value: &'static str, word: Word) -> Html {
    let checked = chosen.way == way;
    let oninput = typed(chosen, move |_| Change::Way(way));
    html! {
        <label>
            <input type="radio" name="way" {value} {checked} {oninput} />
            { t(&data.say(word, &[])) }
        </label>
    }
}

fn select(
    name: &'static str,
    label: AttrValue,
    options: impl IntoIterator<Item = (AttrValue, AttrValue)>,
    chosen: &str,
    oninput: Callback<InputEvent>,
) -> Html {
    // Drawn from the last to the first: without this word the last would be chosen.
    let option = |(value, words): (AttrValue, _)| {
        let selected = &*value == chosen;
        html! { <option {value} {selected}>{ words }</option> }
    };
    html! {
        <label data-for={name}>
            <span>{ label }</span>
            <select {name} {oninput}>{ for options.into_iter().map(option) }</select>
        </label>
    }
}

fn input(
    name: &'static str,
    label: AttrValue,
    kind: &'static str,
    value: &str,
    shown: bool,
    oninput: Callback<InputEvent>,
) -> Html {
    let value = value.to_owned();
    html! {
        <label data-for={name} hidden={!shown}>
            <span>{ label }</span>
            <input type={kind} {name} {value} autocomplete="off" {oninput} />
        </label>
    }
}

fn tick(
    name: &'static str,
    label: AttrValue,
    checked: bool,
    shown: bool,
    oninput: Callback<InputEvent>,
) -> Html {
    html! {
        <label class="tick" data-for={name} hidden={!shown}>
            <input type="checkbox" {name} {checked} {oninput} />
            { label }
        </label>
    }
}

/// A colour, and whether it can be read.
fn colour(data: &Data, chosen: &Chosen, it: &Colour) -> Html {
    let property = it.property.to_string();
    let oninput = typed(chosen, move |value| Change::Colour(property.clone(), value));
    let contrast = chosen.contrast(it);
    let low = contrast.is_some_and(|(_, enough)| !enough);
    let said = contrast.map(|(ratio, enough)| {
        let ratio = tenths(ratio);
        t(&data.say(if enough { Word::Enough } else { Word::TooLow }, &[("n", &ratio)]))
    });
    html! {
        <label>
            <span>{ t(&it.name) }</span>
            <input type="color" name={t(&it.property)} value={chosen.colour(it).to_owned()} {oninput} />
            <output data-contrast={t(&it.property)} data-warning={low.then_some("")}>
                { for said }
            </output>
        </label>
    }
}

/// A figure with one digit after its point, never more than it is. (What writes
/// any figure is more code than all of this.)
fn tenths(figure: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 21")]
    let tenths = (figure * 10.0) as u32;
    [&*(tenths / 10).to_string(), ".", &*(tenths % 10).to_string()].concat()
}
