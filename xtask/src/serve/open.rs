//! The reader's own browser, where there is a screen.

use std::env;
use std::process::{Command, Stdio};

/// Opens a page; whoever has no screen reads the address instead.
pub(super) fn browser(url: &str) {
    let Some(mut command) = opener() else { return };
    // The caller needs no answer: the address is printed anyway.
    let _ =
        command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}

fn opener() -> Option<Command> {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "macos") {
        Some(Command::new("open"))
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        Some(command)
    } else {
        (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")).then(|| Command::new("xdg-open"))
    }
}
