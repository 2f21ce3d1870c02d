use std::rc::Rc;

use yew::{AttrValue, Component, Context, Html, Properties};

use super::wish::{Way, Wish};
use super::words::{Recipe, Remark, Words};
use crate::app::Out;

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

struct Page;

impl Component for Page {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { words, release } = ctx.props();
        let mut out = Out::default();
        out.open("header", "masthead");
        say(&mut out, "h1", "", &words.title);
        say(&mut out, "p", "lead", &words.lead);
        link(&mut out, "./", &words.back);
        out.close();
        out.open_item("main", "main", "main");
        form(&mut out, words, release);
        recipes(&mut out, words);
        for remark in [&words.policy, &words.integrity, &words.privacy] {
            text(&mut out, remark);
        }
        link(&mut out, "embed-check.html", &words.check_link);
        out.end()
    }
}

fn say(out: &mut Out, name: &'static str, class: &'static str, words: &str) {
    out.words(name, class, &words.into());
}

fn link(out: &mut Out, href: &str, words: &str) {
    out.open("p", "");
    out.open_with("a", &["href"], values([href]));
    out.say(&words.into());
    out.close();
    out.close();
}

fn values<const N: usize>(values: [&str; N]) -> Vec<Option<AttrValue>> {
    values.iter().map(|value| (!value.is_empty()).then(|| (*value).to_owned().into())).collect()
}

fn form(out: &mut Out, words: &Words, release: &Release) {
    let grounds = release.grounds.join(" ");
    let label = |key: &str| words.label(key);
    out.open_with(
        "form",
        &["id", "data-folder", "data-integrity", "data-grounds", "data-low", "data-enough"],
        values([
            "wish",
            &release.folder,
            &release.integrity,
            &grounds,
            &label("contrast-low"),
            &label("contrast-ok"),
        ]),
    );
    say(out, "h2", "", &words.form);
    out.open("fieldset", "ways");
    say(out, "legend", "", &label("way"));
    for (way, checked) in [("element", "checked"), ("frame", ""), ("link", "")] {
        out.open("label", "");
        let given = values(["radio", "way", way, checked]);
        out.open_with("input", &["type", "name", "value", "checked"], given);
        out.close();
        out.say(&label(&["way-", way].concat()).into());
        out.close();
    }
    out.close();
    out.open("div", "fields");
    let views = release.views.iter().chain(&["all"]);
    select(out, words, "view", views.map(|view| (*view, ["view-", view].concat())));
    let themes = [("", "theme-auto"), ("light", "theme-light"), ("dark", "theme-dark")];
    select(out, words, "theme", themes.map(|(value, key)| (value, key.to_owned())));
    select(out, words, "lang", [("", "lang-auto".into()), ("en", "lang-en".into())]);
    input(out, words, "open", "text", "");
    input(out, words, "host", "url", "https://HOST/two-protocols/");
    input(out, words, "height", "number", "600");
    out.close();
    tick(out, words, "height-script");
    tick(out, words, "pinned");
    colours(out, words, release);
    result(out, words);
    out.close();
}

fn select<'a>(
    out: &mut Out,
    words: &Words,
    name: &str,
    options: impl IntoIterator<Item = (&'a str, String)>,
) {
    out.open_with("label", &["data-for"], values([name]));
    say(out, "span", "", &words.label(name));
    out.open_with("select", &["name"], values([name]));
    for (value, key) in options {
        out.open_with("option", &["value"], vec![Some(value.to_owned().into())]);
        out.say(&words.label(&key).into());
        out.close();
    }
    out.close();
    out.close();
}

fn input(out: &mut Out, words: &Words, name: &str, kind: &str, value: &str) {
    out.open_with("label", &["data-for"], values([name]));
    say(out, "span", "", &words.label(name));
    let given = values([kind, name, value, "off"]);
    out.open_with("input", &["type", "name", "value", "autocomplete"], given);
    out.close();
    out.close();
}

fn tick(out: &mut Out, words: &Words, name: &str) {
    out.open_with("label", &["class", "data-for"], values(["tick", name]));
    out.open_with("input", &["type", "name"], values(["checkbox", name]));
    out.close();
    out.say(&words.label(name).into());
    out.close();
}

fn colours(out: &mut Out, words: &Words, release: &Release) {
    out.open_with("fieldset", &["class", "data-for"], values(["fields", "colours"]));
    say(out, "legend", "", &words.label("colours"));
    for Colour { key, property, value } in &release.colours {
        out.open("label", "");
        say(out, "span", "", &words.label(key));
        let given = values(["color", property, value, value]);
        out.open_with("input", &["type", "name", "value", "data-default"], given);
        out.close();
        out.open_with("output", &["data-contrast"], values([property]));
        out.close();
        out.close();
    }
    out.close();
}

fn result(out: &mut Out, words: &Words) {
    let element = example().code(Way::Element);
    out.open_with("section", &["class", "id"], values(["result", "result"]));
    code(out, words, "code", "chosen", &element);
    code(out, words, "code-styles", "styles", "");
    code(out, words, "policy-code", "policy", &example().policy(Way::Element));
    let status = values(["status", &words.label("copied"), &words.label("copy-by-hand")]);
    out.open_with("p", &["role", "data-copied", "data-by-hand"], status);
    out.close();
    say(out, "h2", "", &words.label("preview"));
    out.open_item("div", "preview", "");
    out.close();
    out.close();
}

/// A piece of code under its name, with a button that copies it.
fn code(out: &mut Out, words: &Words, key: &str, kind: &str, text: &str) {
    out.open_with("div", &["class", "data-of"], values(["code", kind]));
    say(out, "p", "of", &words.label(key));
    out.open("pre", "");
    out.open_with("code", &["data-code", "tabindex"], values([kind, "0"]));
    out.say(&text.into());
    out.close();
    out.close();
    let name = [&words.label("copy"), ": ", &words.label(key)].concat();
    out.open_with("button", &["type", "data-copy", "aria-label"], values(["button", kind, &name]));
    out.say(&words.label("copy").into());
    out.close();
    out.close();
}

fn recipes(out: &mut Out, words: &Words) {
    out.open_item("section", "recipes", "recipes");
    say(out, "h2", "", &words.recipes_title);
    for Recipe { id, title, steps, code } in &words.recipes {
        out.open_with("details", &["id"], values([id]));
        say(out, "summary", "", title);
        out.open("ol", "");
        for step in steps {
            say(out, "li", "", step);
        }
        out.close();
        let way = Way::parse(code).unwrap_or(Way::Element);
        out.open("pre", "");
        out.open_with("code", &["data-code", "tabindex"], values([code, "0"]));
        out.say(&example().code(way).into());
        out.close();
        out.close();
        out.close();
    }
    out.close();
}

fn text(out: &mut Out, remark: &Remark) {
    out.open("section", "remark");
    say(out, "h2", "", &remark.title);
    for text in &remark.text {
        say(out, "p", "", text);
    }
    out.close();
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
