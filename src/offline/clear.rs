use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerRegistration};

use super::storage;
use super::worker::{EDITIONS, ask};
use crate::browser::dom::strings;

/// Removes the copy, the worker and the settings; says whether all is gone.
pub(super) async fn clear(copy: &str, registration: Option<ServiceWorkerRegistration>) -> bool {
    storage::clear(copy);
    // Only where a connection is safe does the browser have such a store.
    let caches = gloo_utils::window().caches().ok().filter(|it| !it.is_undefined());
    if let Some(caches) = &caches {
        // At once: a worker that is on its way holds up what comes next.
        remove(caches, copy).await;
    }
    let mut cleared = true;
    if let Some(registration) = registration {
        if let Some(installing) = registration.installing() {
            ask(&installing, "stop");
        }
        cleared &= match registration.unregister() {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
    }
    if let Some(caches) = caches {
        cleared &= remove(&caches, copy).await.is_some();
    }
    cleared
}

/// Removes all editions of this copy.
async fn remove(caches: &CacheStorage, copy: &str) -> Option<()> {
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in strings(&names) {
        if name.starts_with(EDITIONS) && name.ends_with(&["-", copy].concat()) {
            JsFuture::from(caches.delete(&name)).await.ok()?;
        }
    }
    Some(())
}
