//! `cargo xtask serve`: the built page on this machine, under the headers it is made for.

mod dev;
mod headers;
mod open;
mod server;

use std::net::TcpListener;

use anyhow::{Context, Result, bail};

use crate::build::build;
use crate::root::dist;
use crate::setup::{Need, setup};

pub use self::headers::POLICY;
pub use self::server::{Fate, Fates, Options, Server};

/// The port that is tried first.
pub const PORT: u16 = 8080;
/// How many ports after it are tried.
const TRIES: u16 = 20;

/// What `serve` was asked to do.
#[derive(Clone, Copy, Debug, Default)]
pub struct Args {
    /// `--port N`: this port and no other.
    pub port: Option<u16>,
    /// `--no-build`: serve what the last build left.
    pub no_build: bool,
    /// `--no-open`: leave the browser alone.
    pub no_open: bool,
    /// `--dev`: build again at each change, with no optimizing.
    pub dev: bool,
}

/// Builds the page and serves it until Ctrl-C.
///
/// # Errors
/// When a tool is missing, the build fails or no port is free.
pub fn serve(args: Args) -> Result<()> {
    if args.dev {
        let port = free_port(args.port)?;
        return dev::serve(&setup(Need::Page)?, port, !args.no_open);
    }
    if !args.no_build {
        build(&setup(Need::Page)?)?;
    }
    let options = Options { port: free_port(args.port)?, ..Options::default() };
    let server = Server::start(&dist(), options)?;
    println!("serve: {} (Ctrl-C stops it)", server.url);
    if !args.no_open {
        open::browser(&server.url);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(tokio::signal::ctrl_c())?;
    server.stop();
    println!("serve: stopped");
    Ok(())
}

/// The port asked for, else the first free one from [`PORT`] on.
fn free_port(asked: Option<u16>) -> Result<u16> {
    let is_free = |port: u16| TcpListener::bind(("127.0.0.1", port)).is_ok();
    match asked {
        Some(port) if is_free(port) => Ok(port),
        Some(port) => bail!("port {port} is taken: choose another, or leave --port out"),
        None => (PORT..PORT + TRIES)
            .find(|port| is_free(*port))
            .with_context(|| format!("no free port from {PORT} on: give one with --port")),
    }
}
