//! A static file server on the loopback address, for `serve`, the browser tests and the figures.

use std::net::TcpListener;
use std::path::Path;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::middleware::from_fn;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

use super::headers::{self, POLICY};

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
}

impl Default for Options {
    fn default() -> Self {
        let policy = Some(POLICY.to_owned());
        Self { port: 0, prefix: None, policy, shared: true, wasm_type: None }
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
        let app = router(dir, options);
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

fn router(dir: &Path, options: Options) -> Router {
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let app = match &options.prefix {
        Some(prefix) => Router::new().nest_service(prefix, files),
        None => Router::new().fallback_service(files),
    };
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
