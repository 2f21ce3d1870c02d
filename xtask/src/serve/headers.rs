//! What every answer carries: the page's policy, and how long it may be kept.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use super::server::Options;

/// The policy that the page is made for. A host may send this one.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; \
    manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'self'; \
    require-trusted-types-for 'script'";

/// Lets pages with the strictest policies of their own load what is here.
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

const HASH: usize = 8;

/// Puts the headers on an answer.
pub(super) async fn add(options: Options, request: Request, next: Next) -> Response {
    let wasm = request.uri().path().rsplit('.').next() == Some("wasm");
    let keeps = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let good = response.status().is_success() || response.status().as_u16() == 304;
    let cache = if !options.kept {
        "no-store"
    } else if keeps && good {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(CACHE_CONTROL, cache);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "no-referrer");
    if options.shared {
        set(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        set(CORP, "cross-origin");
    }
    if let Some(policy) = options.policy {
        set(CONTENT_SECURITY_POLICY, &policy);
    }
    if let Some(kind) = options.wasm_type.filter(|_| wasm) {
        set(CONTENT_TYPE, kind);
    }
    add_charset(headers);
    response
}

/// Every text of ours is UTF-8.
fn add_charset(headers: &mut HeaderMap) {
    let Some(kind) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return;
    };
    if kind.starts_with("text/") && !kind.contains("charset") {
        let value = format!("{kind}; charset=utf-8");
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(CONTENT_TYPE, value);
        }
    }
}

/// Whether a path holds a hash of what is there: `start.1a2b3c4d.js`, or of all that is in
/// its folder: `embed/0.1.0-1a2b3c4d/`.
fn is_hashed(path: &str) -> bool {
    let is_hash = |part: &str| {
        part.len() == HASH
            && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (above, version) = folder.rsplit_once('/').unwrap_or(("", folder));
    let pinned =
        above.ends_with("embed") && version.rsplit_once('-').is_some_and(|(_, hash)| is_hash(hash));
    pinned || name.split('.').rev().skip(1).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_told_from_plain_ones() {
        assert!(is_hashed("/a/start.1a2b3c4d.js"));
        assert!(is_hashed("/a/embed/0.1.0-1a2b3c4d/embed.js"));
        assert!(!is_hashed("/embed.js"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/1a2b3c4d/"));
        assert!(!is_hashed("/sw.js"));
    }
}
