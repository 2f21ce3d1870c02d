//! `cargo xtask bench`: the figures of the built page beside the bars that they must reach.
//!
//! The table goes to the output as Markdown; what is under way is told on the error stream.

mod lighthouse;
mod load;
mod other;
mod peers;
mod probe;
mod search;
mod table;

use std::path::Path;

use anyhow::Result;
use two_protocols::app::View;

use self::lighthouse::Report;
use crate::build::build;
use crate::root::dist;
use crate::serve::{Options, Server};
use crate::setup::{Need, Tools, setup};
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

/// Builds the page, measures it and prints the tables; beside other pages too, if there is a
/// folder of `peers`.
///
/// # Errors
/// When a tool is missing, the build fails or the page does not start.
pub fn bench(peers: Option<&Path>) -> Result<()> {
    let busy = load::is_busy();
    let tools = setup(Need::Browser)?;
    build(&tools)?;
    let sizes = Sizes::of(&dist())?;
    let element = ElementSizes::of(&dist())?;
    let server = Server::start(&dist(), Options::default())?;
    let probe = probe::measure(&tools, &server.url)?;
    let report = lighthouse::measure(&tools, &server.url)?;
    let views = views(&tools, &server.url)?;
    server.stop();
    let other = other::measure(&tools)?;
    let finds = search::measure(&tools)?;
    println!("{}", table::files(&sizes));
    println!("{}", table::figures(&sizes, &element, &report, &probe));
    println!("{}", table::views(&views));
    println!("{}", table::other(&other, &sizes, &probe));
    println!("{}", table::finds(&finds, &other.find, sizes::find(&dist())?));
    if let Some(folder) = peers {
        println!("{}", peers::measure(&tools, folder)?);
    }
    if busy {
        println!("- Other programs kept this machine busy: the times are not to be trusted.");
    }
    for fault in &report.faults {
        println!("- Lighthouse: {fault}");
    }
    Ok(())
}

/// The page of each view: what it loads until it answers, and Lighthouse of it.
fn views(tools: &Tools, url: &str) -> Result<Vec<(View, u64, Report)>> {
    let mut views = Vec::new();
    for view in View::ALL.into_iter().filter(|view| dist().join(view.file()).is_file()) {
        let total = Sizes::of_view(&dist(), view)?.total();
        views.push((view, total, lighthouse::once(tools, &[url, view.file()].concat())?));
    }
    Ok(views)
}
