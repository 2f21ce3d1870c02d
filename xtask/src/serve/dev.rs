//! `serve --dev`: Trunk watches the sources, builds again at each change and reloads the page.
//!
//! Trunk's reloader is an inline script, so this way sends none of the page's headers; what the
//! policy forbids shows only under plain `serve`. The text that stands before the app starts is
//! drawn by this very program: it changes with the content, but with the code only after a restart.

use anyhow::{Context, Result, bail};

use crate::root::root;
use crate::setup::Tools;

pub(super) fn serve(tools: &Tools, port: u16, open: bool) -> Result<()> {
    println!("serve: http://127.0.0.1:{port}/ (unoptimized; builds again at each change)");
    let mut trunk = tools.wasm_command("trunk");
    trunk
        .args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()])
        .current_dir(root());
    if open {
        trunk.arg("--open");
    }
    let status = trunk.status().context("cannot start trunk: run `cargo xtask setup`")?;
    if !status.success() {
        bail!("trunk serve ended: {status}");
    }
    Ok(())
}
