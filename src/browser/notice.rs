use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Shows the notice that waits in the page, with its cause.
pub(crate) fn tell(cause: &str) {
    let notice = gloo_utils::document().get_element_by_id("failed");
    if let Some(notice) = notice.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let words = notice.text_content().unwrap_or_default();
        notice.set_text_content(Some(&[&*words, " (", cause, ")"].concat()));
        notice.set_hidden(false);
    }
}
