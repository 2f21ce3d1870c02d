use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JsString;

use super::data::Data;
use crate::browser::pause;
use crate::search::Index;

/// So many letters are remembered in their folded form.
const KNOWN: usize = 256;
/// So many documents are put into the index in one step: on a slow phone no task is long.
const STEP: usize = 24;

/// Makes the index a little at a time.
pub(super) async fn index(data: Rc<Data>) -> Index {
    // Letters come again and again, and each call leaves the program.
    let known = RefCell::new(Vec::<(String, String)>::new());
    let nfkd = move |text: &str| {
        let mut known = known.borrow_mut();
        if let Some((_, folded)) = known.iter().find(|(letter, _)| letter == text) {
            return folded.clone();
        }
        let folded = String::from(JsString::from(text).normalize("NFKD"));
        if known.len() < KNOWN {
            known.push((text.to_owned(), folded.clone()));
        }
        folded
    };
    let mut index = Index::new(&data.lexicon, Rc::new(nfkd));
    let window = gloo_utils::window();
    for docs in data.docs.chunks(STEP) {
        for doc in docs {
            index.add(doc);
        }
        pause(&window, 0).await;
    }
    index.finish();
    index
}
