use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::wish::{Way, Wish};
use super::words::{Recipe, Remark, Words};

/// What the page must know of the release that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The folder of the pinned version: `embed/0.1.0-1a2b3c4d`.
    pub folder: String,
    /// The integrity of the script in it.
    pub integrity: String,
    /// The grounds of the light and of the dark theme.
    pub grounds: [String; 2],
    /// The views that the guide has, by their ids.
    pub views: Vec<&'static str>,
    /// The colours that a webmaster may set.
    pub colours: Vec<Colour>,
}

/// A colour that may be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Its key in the words.
    pub key: String,
    /// Its custom property.
    pub property: String,
    /// What it is if nobody sets it.
    pub value: String,
}

/// The page's text as HTML.
pub async fn prerender(words: Words, release: Release) -> String {
    let props = Props { words: Rc::new(words), release: Rc::new(release) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}

#[derive(Clone, Properties)]
struct Props {
    words: Rc<Words>,
    release: Rc<Release>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The page's text.
#[component]
fn Page(props: &Props) -> Html {
    let Props { words, release } = props;
    html! {
        <>
            <header class="masthead">
                <h1>{ s(&words.title) }</h1>
                <p class="lead">{ s(&words.lead) }</p>
                <p><a href="./">{ s(&words.back) }</a></p>
            </header>
            <main id="main" class="main">
                { form(words, release) }
                { recipes(words) }
                { for [&words.policy, &words.integrity, &words.privacy].into_iter().map(text) }
                <p><a href="embed-check.html">{ s(&words.check_link) }</a></p>
            </main>
        </>
    }
}

fn s(words: &str) -> AttrValue {
    words.to_owned().into()
}

fn form(words: &Words, release: &Release) -> Html {
    let label = |key: &str| AttrValue::from(words.label(key));
    let way = |way: &str, checked: bool| {
        html! {
            <label>
                <input type="radio" name="way" value={s(way)} {checked} />
                { label(&["way-", way].concat()) }
            </label>
        }
    };
    let views = release.views.iter().chain(&["all"]);
    let views = views.map(|view| (*view, ["view-", view].concat()));
    let themes = [("", "theme-auto"), ("light", "theme-light"), ("dark", "theme-dark")];
    let themes = themes.map(|(value, key)| (value, key.to_owned()));
    html! {
        <form id="wish" data-folder={s(&release.folder)} data-integrity={s(&release.integrity)}
            data-grounds={release.grounds.join(" ")} data-low={label("contrast-low")}
            data-enough={label("contrast-ok")}>
            <h2>{ s(&words.form) }</h2>
            <fieldset class="ways">
                <legend>{ label("way") }</legend>
                { way("element", true) }{ way("frame", false) }{ way("link", false) }
            </fieldset>
            <div class="fields">
                { select(words, "view", views) }
                { select(words, "theme", themes) }
                { select(words, "lang", [("", "lang-auto".into()), ("en", "lang-en".into())]) }
                { input(words, "open", "text", "") }
                { input(words, "host", "url", "https://HOST/two-protocols/") }
                { input(words, "height", "number", "600") }
            </div>
            { tick(words, "height-script") }
            { tick(words, "pinned") }
            { colours(words, release) }
            { result(words) }
        </form>
    }
}

fn select<'a>(
    words: &Words,
    name: &str,
    options: impl IntoIterator<Item = (&'a str, String)>,
) -> Html {
    html! {
        <label data-for={s(name)}>
            <span>{ words.label(name) }</span>
            <select name={s(name)}>
                { for options.into_iter().map(|(value, key)| html! {
                    <option value={s(value)}>{ words.label(&key) }</option>
                }) }
            </select>
        </label>
    }
}

fn input(words: &Words, name: &str, kind: &str, value: &str) -> Html {
    html! {
        <label data-for={s(name)}>
            <span>{ words.label(name) }</span>
            <input type={s(kind)} name={s(name)} value={s(value)} autocomplete="off" />
        </label>
    }
}

fn tick(words: &Words, name: &str) -> Html {
    html! {
        <label class="tick" data-for={s(name)}>
            <input type="checkbox" name={s(name)} />
            { words.label(name) }
        </label>
    }
}

fn colours(words: &Words, release: &Release) -> Html {
    html! {
        <fieldset class="fields" data-for="colours">
            <legend>{ words.label("colours") }</legend>
            { for release.colours.iter().map(|Colour { key, property, value }| html! {
                <label>
                    <span>{ words.label(key) }</span>
                    <input type="color" name={s(property)} value={s(value)} data-default={s(value)} />
                    <output data-contrast={s(property)} />
                </label>
            }) }
        </fieldset>
    }
}

fn result(words: &Words) -> Html {
    html! {
        <section class="result" id="result">
            { code(words, "code", "chosen", &example().code(Way::Element)) }
            { code(words, "code-styles", "styles", "") }
            { code(words, "policy-code", "policy", &example().policy(Way::Element)) }
            <p role="status" data-copied={words.label("copied")} data-by-hand={words.label("copy-by-hand")} />
            <h2>{ words.label("preview") }</h2>
            <div id="preview" />
        </section>
    }
}

/// A piece of code under its name, with a button that copies it.
fn code(words: &Words, key: &str, kind: &str, text: &str) -> Html {
    let name = [&words.label("copy"), ": ", &words.label(key)].concat();
    html! {
        <div class="code" data-of={s(kind)}>
            <p class="of">{ words.label(key) }</p>
            <pre><code data-code={s(kind)} tabindex="0">{ s(text) }</code></pre>
            <button type="button" data-copy={s(kind)} aria-label={name}>{ words.label("copy") }</button>
        </div>
    }
}

fn recipes(words: &Words) -> Html {
    let recipe = |Recipe { id, title, steps, code }: &Recipe| {
        let way = Way::parse(code).unwrap_or(Way::Element);
        html! {
            <details id={s(id)}>
                <summary>{ s(title) }</summary>
                <ol>{ for steps.iter().map(|step| html! { <li>{ s(step) }</li> }) }</ol>
                <pre><code data-code={s(code)} tabindex="0">{ example().code(way) }</code></pre>
            </details>
        }
    };
    html! {
        <section class="recipes" id="recipes">
            <h2>{ s(&words.recipes_title) }</h2>
            { for words.recipes.iter().map(recipe) }
        </section>
    }
}

fn text(remark: &Remark) -> Html {
    html! {
        <section class="remark">
            <h2>{ s(&remark.title) }</h2>
            { for remark.text.iter().map(|text| html! { <p>{ s(text) }</p> }) }
        </section>
    }
}

/// What the code is about until a webmaster says more: it can be read with scripts off too.
fn example() -> Wish {
    Wish {
        host: "https://HOST/two-protocols/".into(),
        title: "Trafficking or smuggling?".into(),
        view: "compare".into(),
        height: "600".into(),
        ..Wish::default()
    }
}
