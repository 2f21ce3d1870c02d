use web_sys::Element;

use super::changes::changes;
use super::start::{Edition, Keeper};
use super::state::News;
use super::words::Word;
use crate::browser::dom::{add, button, find};

/// Shows that another edition is there, as long as the reader has not said what to do.
pub(super) fn show(keeper: &Keeper) {
    let old = find(&keeper.document, "#news");
    let news = keeper.state.borrow().news.clone();
    let next = keeper.next.borrow();
    let name = match (&news, &*next) {
        (News::Ready, Some((edition, _))) => edition.hash.clone() + &edition.version,
        (News::Elsewhere, _) => "elsewhere".to_owned(),
        _ => String::new(),
    };
    // What stands there already is not drawn anew under the reader's hand.
    if old.as_ref().and_then(|old| old.get_attribute("data-of")).as_deref() == Some(&*name) {
        return;
    }
    if let Some(old) = old {
        old.remove();
    }
    if !name.is_empty() {
        draw(keeper, &news, &name, next.as_ref().map(|(edition, log)| (edition, &**log)));
    }
}

fn draw(
    keeper: &Keeper,
    news: &News,
    name: &str,
    next: Option<(&Edition, &[super::Change])>,
) -> Option<()> {
    let say = |word| keeper.host.say(word, &[]);
    let notice = add(&keeper.root, "aside", "news", "")?;
    let _ = notice.set_attribute("id", "news");
    let _ = notice.set_attribute("data-of", name);
    let _ = notice.set_attribute("aria-labelledby", "news-title");
    // The line says aloud that it is there: what comes with its words in it is not heard
    // everywhere. The focus stays with the reader.
    if *news == News::Elsewhere {
        title(&notice, &say(Word::Elsewhere))?;
    } else {
        title(&notice, &say(Word::NewTitle))?;
        told(keeper, &notice, next?)?;
    }
    let buttons = add(&notice, "div", "buttons", "")?;
    if *news == News::Elsewhere {
        button(&buttons, "data-keep", "here", &say(Word::UseHere));
    } else {
        button(&buttons, "data-keep", "use", &say(Word::UseNow));
        button(&buttons, "data-keep", "later", &say(Word::Later));
    }
    Some(())
}

/// Which edition it is, and what changed since that of this page.
fn told(keeper: &Keeper, to: &Element, next: (&Edition, &[super::Change])) -> Option<()> {
    let (edition, log) = next;
    add(to, "p", "", &keeper.host.say(Word::NewEdition, &edition.values()));
    if edition.hash == keeper.edition.hash {
        add(to, "p", "", &keeper.host.say(Word::NewSame, &[]));
        return Some(());
    }
    add(to, "p", "", &keeper.host.say(Word::NewChanged, &[]));
    let list = add(to, "ul", "", "")?;
    for change in changes(log, &keeper.edition.version) {
        add(&list, "li", "", change);
    }
    Some(())
}

fn title(to: &Element, words: &str) -> Option<()> {
    add(to, "h2", "", words)?.set_attribute("id", "news-title").ok()
}
