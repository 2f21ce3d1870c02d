//! `cargo xtask bench`: the figures of the built page beside the bars that they must reach.
//!
//! The table goes to the output as Markdown; what is under way is told on the error stream.

mod lighthouse;
mod load;
mod other;
mod probe;
mod search;
mod table;

use anyhow::Result;

use crate::build::build;
use crate::root::dist;
use crate::serve::{Options, Server};
use crate::setup::{Need, setup};
use crate::sizes::{self, ElementSizes, Sizes};

/// Chromium as root and in a container, with no request of its own.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
];

/// Builds the page, measures it and prints the table.
///
/// # Errors
/// When a tool is missing, the build fails or the page does not start.
pub fn bench() -> Result<()> {
    let busy = load::is_busy();
    let tools = setup(Need::Browser)?;
    build(&tools)?;
    let sizes = Sizes::of(&dist())?;
    let element = ElementSizes::of(&dist())?;
    let server = Server::start(&dist(), Options::default())?;
    let probe = probe::measure(&tools, &server.url)?;
    let report = lighthouse::measure(&tools, &server.url)?;
    server.stop();
    let other = other::measure(&tools)?;
    let finds = search::measure(&tools)?;
    println!("{}", table::files(&sizes));
    println!("{}", table::figures(&sizes, &element, &report, &probe));
    println!("{}", table::other(&other, &sizes, &probe));
    println!("{}", table::finds(&finds, &other.find, sizes::find(&dist())?));
    let situation = sizes::situation(&dist())? / 1024;
    println!(
        "Where situations are tried, its program and the whole content: {situation} KiB, brotli."
    );
    if busy {
        println!("- Other programs kept this machine busy: the times are not to be trusted.");
    }
    for fault in &report.faults {
        println!("- Lighthouse: {fault}");
    }
    Ok(())
}
