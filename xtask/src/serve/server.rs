//! A static file server on the loopback address, for `serve`, the browser tests and the figures.

use std::fmt;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use tokio::sync::{Notify, oneshot};
use tower_http::services::ServeDir;

use super::headers::{self, POLICY};

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is answered.
    Answer,
    /// It is answered with this status.
    Fail(u16),
    /// The asker is sent to this address, which is counted from that of the request.
    Lead(&'static str),
    /// The server dies of it: this and every other connection breaks off.
    Die,
}

/// Decides what becomes of each request, by its path.
#[derive(Clone)]
pub struct Fates(pub Arc<dyn Fn(&str) -> Fate + Send + Sync>);

impl fmt::Debug for Fates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fates")
    }
}

/// How to serve a folder.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port; 0 for any free one.
    pub port: u16,
    /// The path below which the folder appears, such as `/two-protocols`; none for the root.
    pub prefix: Option<String>,
    /// The content security policy; none for a host that sends none.
    pub policy: Option<String>,
    /// Whether pages of other sites may load what is here.
    pub shared: bool,
    /// The type of `.wasm` files, where it is not the right one.
    pub wasm_type: Option<&'static str>,
    /// What becomes of each request; none answers all.
    pub fates: Option<Fates>,
    /// Whether browsers may keep what they were sent.
    pub kept: bool,
}

impl Default for Options {
    fn default() -> Self {
        let policy = Some(POLICY.to_owned());
        let (prefix, wasm_type, fates) = (None, None, None);
        Self { port: 0, prefix, policy, shared: true, wasm_type, fates, kept: true }
    }
}

/// A server at work in a thread of its own.
#[derive(Debug)]
pub struct Server {
    /// Where the folder's page is, with a slash at the end.
    pub url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder `dir`.
    ///
    /// # Errors
    /// When the folder holds no page or the port is taken.
    pub fn start(dir: &Path, options: Options) -> Result<Self> {
        let page = dir.join("index.html");
        ensure!(page.is_file(), "no {}: run `cargo xtask build` first", page.display());
        let listener = TcpListener::bind(("127.0.0.1", options.port))
            .with_context(|| format!("port {} is taken: choose another", options.port))?;
        listener.set_nonblocking(true)?;
        let prefix = options.prefix.clone().unwrap_or_default();
        let url = format!("http://{}{prefix}/", listener.local_addr()?);
        let dying = Arc::new(Notify::new());
        let app = router(dir, options, &dying);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                // A runtime that cannot listen has nothing left to do but end.
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    _ = stopped => {}
                    () = dying.notified() => {}
                }
            });
            // The runtime ends here, and with it each open connection.
        });
        Ok(Self { url, stop: Some(stop), thread: Some(thread) })
    }

    /// Stops for real: the port is free and every connection closed when this returns.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn router(dir: &Path, options: Options, dying: &Arc<Notify>) -> Router {
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let app = match &options.prefix {
        Some(prefix) => Router::new().nest_service(prefix, files),
        None => Router::new().fallback_service(files),
    };
    let (fates, dying) = (options.fates.clone(), dying.clone());
    let app = app.layer(from_fn(move |request: Request, next: Next| {
        let fate = fates.as_ref().map_or(Fate::Answer, |it| (it.0)(request.uri().path()));
        let dying = dying.clone();
        async move {
            match fate {
                Fate::Answer => next.run(request).await,
                Fate::Lead(to) => {
                    (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response()
                }
                Fate::Fail(status) => {
                    StatusCode::from_u16(status).unwrap_or_default().into_response()
                }
                Fate::Die => {
                    dying.notify_one();
                    std::future::pending().await
                }
            }
        }
    }));
    app.layer(from_fn(move |request, next| headers::add(options.clone(), request, next)))
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;
    use crate::root::root;

    #[test]
    fn a_folder_without_a_page_is_an_error() {
        let error = Server::start(&root().join("xtask"), Options::default()).expect_err("no page");
        assert!(error.to_string().contains("cargo xtask build"));
    }

    #[test]
    fn a_stopped_server_answers_nobody() {
        let server = Server::start(root(), Options::default()).expect("started");
        let address = server.url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let open = TcpStream::connect(&address).expect("connected");
        server.stop();
        assert!(TcpStream::connect(&address).is_err());
        let mut byte = [0];
        let read = std::io::Read::read(&mut &open, &mut byte);
        assert!(matches!(read, Ok(0) | Err(_)), "the open connection is closed");
    }
}
