//! The guide to a long document, made up: how the figures grow with it.

use std::fs;

use anyhow::Result;

use super::probe::{self, Find, Page};
use crate::build::page;
use crate::made;
use crate::root::root;
use crate::serve::{Options, Server};
use crate::setup::Tools;
use crate::sizes::Sizes;

/// How long it is; the project's own has 30.
pub(super) const PARAGRAPHS: u16 = 300;
/// All that the made-up document asks for.
const RECOMMENDATIONS: usize = 5;

/// What was measured of it.
pub(super) struct Other {
    pub(super) sizes: Sizes,
    pub(super) page: Page,
    pub(super) find: Find,
}

/// Makes the guide, from the programs of the last build, and measures it.
pub(super) fn measure(tools: &Tools) -> Result<Other> {
    eprintln!("bench: the same of a document of {PARAGRAPHS} paragraphs (half a minute)");
    let folder = root().join("target/bench");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let (content, dist) = (folder.join("content"), folder.join("dist"));
    made::content(&content, PARAGRAPHS, RECOMMENDATIONS)?;
    page(tools, &dist, &content, true)?;
    let server = Server::start(&dist, Options::default())?;
    let page = probe::measure_page(tools, &server.url)?;
    let find = probe::measure_find(tools, &server.url)?;
    server.stop();
    Ok(Other { sizes: Sizes::of(&dist)?, page, find })
}
