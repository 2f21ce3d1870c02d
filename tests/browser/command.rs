//! Commands that Chromium's driver has beside the standard ones.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// One command of the driver's own.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    /// What the page, and the browser about the page, wrote on the console since last asked.
    Console,
    /// A command of the browser's own protocol, with its parameters.
    Cdp(&'static str, Value),
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        let path = match self {
            Self::Console => "se/log",
            Self::Cdp(..) => "goog/cdp/execute",
        };
        base.join(&format!("session/{session}/{path}"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = match self {
            Self::Console => json!({ "type": "browser" }),
            Self::Cdp(name, params) => json!({ "cmd": name, "params": params }),
        };
        (Method::POST, Some(body.to_string()))
    }
}
