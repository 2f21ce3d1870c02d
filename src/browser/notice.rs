use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Shows the notice that waits in the page, with its cause. The first is told, and told once.
pub(crate) fn tell(cause: &str) {
    let notice = gloo_utils::document().get_element_by_id("failed");
    let notice = notice.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(notice) = notice.filter(|it| it.has_attribute("hidden")) {
        let words = notice.text_content().unwrap_or_default();
        notice.set_text_content(Some(&[&*words, " (", cause, ")"].concat()));
        notice.set_hidden(false);
    }
}
