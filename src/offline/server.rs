//! What the server says of the edition that it has.

use gloo_net::http::Request;
use js_sys::Date;
use web_sys::{RequestCache, RequestRedirect, ResponseType};

use super::worker::EDITIONS;

/// A page that was away for so long, in milliseconds, asks again when it is looked at.
const LONG: u64 = 3_600_000;

/// The worker as the server has it now, which no copy answers for; empty if it has none. None if the
/// server does not answer, or leads elsewhere, or shows a page of another: one to sign in, say.
pub(super) async fn reach(worker: &str) -> Option<String> {
    let request = Request::get(worker);
    let request = request.cache(RequestCache::NoCache).redirect(RequestRedirect::Manual);
    let response = request.send().await.ok()?;
    if !response.ok() {
        let is_answer = response.type_() == ResponseType::Basic && response.status() < 500;
        return is_answer.then(String::new);
    }
    response.text().await.ok().filter(|text| is_worker(text))
}

/// Whether a text is a worker of the guide.
fn is_worker(text: &str) -> bool {
    !text.trim_start().starts_with('<') && text.contains(EDITIONS)
}

/// Milliseconds since 1970, by this device's clock.
pub(super) fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "after 1970")]
    let now = Date::now() as u64;
    now
}

/// Whether a time, if any, is so long ago that it is to be asked again.
pub(super) fn is_long_ago(time: Option<u64>) -> bool {
    now().saturating_sub(time.unwrap_or_default()) > LONG
}
