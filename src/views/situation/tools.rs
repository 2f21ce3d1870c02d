use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::act::{Act, use_acts};
use super::sheet::csv;
use super::state::{Do, Tried};
use crate::browser::{File, Print, clock, copy, later, link, print, save};
use crate::components::said;
use crate::content::{Shell, Text, UiKey, View};
use crate::law::{Table, verify};
use crate::store::{Action, Here, Wish, use_here, use_store};

#[derive(PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub tried: Tried,
}

/// The commands that do something with the result, and what came of it.
const TOOLS: [(UiKey, &str); 8] = [
    (UiKey::TryCopyLink, "copy-link"),
    (UiKey::TryCopyText, "copy-text"),
    (UiKey::TrySaveText, "save-text"),
    (UiKey::TrySaveJson, "save-json"),
    // These two are for what keeps the guide on the device, and shown with it.
    (UiKey::TryLoad, "load"),
    (UiKey::TryCode, "code"),
    (UiKey::TryPrint, "print"),
    (UiKey::TryVerify, "verify"),
];

/// What can be done with a result.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let (here, store) = (use_here(), use_store());
    let acts = use_acts();
    let tried = &props.tried;
    let button = |key, name: &'static str| {
        let (here, store) = (here.clone(), store.clone());
        let (acts, tried) = (acts.clone(), tried.clone());
        let onclick = Callback::from(move |_: MouseEvent| match name {
            "code" => store.dispatch(Action::Wish(Some(Wish::Code))),
            "load" => store.dispatch(Action::Wish(Some(Wish::Load))),
            _ => command(name, &here, &tried, &acts),
        });
        let words = tried_words(&props.tried, key);
        html! { <button type="button" data-do={name} {onclick}>{ words }</button> }
    };
    html! {
        <div class="tools">
            <div class="buttons">
                { for TOOLS.into_iter().map(|(key, name)| button(key, name)) }
                <Act does={Do::Clear} words={here.ui().get(UiKey::TryClear)} />
            </div>
            <div role="status">
                if let Some(words) = &tried.said {
                    <p key="said">{ said(words.clone()) }</p>
                }
                if let Some(tables) = &tried.tables {
                    <p key="verified" class="verified">{ said(verified(tried, tables)) }</p>
                    { button(UiKey::TrySaveTable, "save-table") }
                }
            </div>
            <p class="help">{ here.ui().get(UiKey::TryPrivacy) }</p>
        </div>
    }
}

fn tried_words(tried: &Tried, key: UiKey) -> Text {
    tried.base.content.ui.get(key)
}

fn verified(tried: &Tried, checked: &(Vec<Table>, f64)) -> Text {
    let (tables, took) = checked;
    let rows = tables.iter().map(|table| table.rows.len()).sum::<usize>().to_string();
    let differing = tables.iter().map(Table::differing).sum::<usize>().to_string();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a short time")]
    let took = (*took as u32).to_string();
    let rules = tables.len().to_string();
    let values =
        [("rows", &*rows), ("rules", &*rules), ("differing", &*differing), ("time", &*took)];
    tried.base.content.ui.fill(UiKey::TryVerified, &values)
}

fn command(name: &str, here: &Here, tried: &Tried, acts: &Callback<Do>) {
    let sheet = tried.sheet();
    let link = || link(&here.site, View::Situation, &sheet.fragment());
    let keep = |name: &str, kind: &str, text| {
        save(&File { name: name.into(), kind: kind.into(), text });
    };
    match name {
        "copy-link" => copied(here, acts, &link()),
        "copy-text" => copied(here, acts, &sheet.text(&here.shell, &link())),
        "save-text" => keep("situation.txt", "text/plain", sheet.text(&here.shell, &link())),
        "save-json" => keep("situation.json", "application/json", sheet.json()),
        "save-table" => {
            if let Some(tables) = &tried.tables {
                keep("combinations.csv", "text/csv", csv(sheet.content, &tables.0));
            }
        }
        "verify" => {
            let start = clock();
            let tables = verify(&tried.base.law);
            acts.emit(Do::Check(Rc::new((tables, clock() - start))));
        }
        "print" => {
            acts.emit(Do::Paper(true));
            let acts = acts.clone();
            later(move || {
                print(Print::View(View::Situation.id()));
                acts.emit(Do::Paper(false));
            });
        }
        _ => {}
    }
}

/// Copies a text and says whether that worked.
fn copied(here: &Here, acts: &Callback<Do>, text: &str) {
    let (shell, acts) = (here.shell.clone(), acts.clone());
    let words = text.to_owned();
    copy(text, move |worked| acts.emit(Do::Say(copied_words(&shell, worked, &words))));
}

fn copied_words(shell: &Shell, worked: bool, text: &str) -> Text {
    if worked {
        shell.ui.get(UiKey::Copied)
    } else {
        shell.ui.fill(UiKey::CopyByHand, &[("text", text)])
    }
}
