//! Processes that end, and a folder that goes, however the test ends: by itself, by a failure,
//! by Ctrl-C or killed.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Reads the groups of processes, one a line, until nobody is left to write any.
const SHELL: &str = "\
    while read -r group; do groups=\"$groups -$group\"; done; exec 2>/dev/null; \
    kill -s TERM -- $groups; sleep 1; kill -s KILL -- $groups; rm -rf \"$1\"";

/// Sees to a folder and to what runs in it.
pub(crate) struct Guard {
    shell: Child,
    processes: Vec<Child>,
}

impl Guard {
    /// Removes this folder at the end.
    pub(crate) fn over(folder: &Path) -> Self {
        let shell = Command::new("sh")
            .args(["-c", SHELL, "guard"])
            .arg(folder)
            // Ctrl-C goes to our own group: it must outlive that.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn();
        Self { shell: shell.expect("a shell"), processes: Vec::new() }
    }

    /// Starts what must end with the test, with the workers it may have.
    pub(crate) fn start(&mut self, command: &mut Command) {
        let quiet = command.process_group(0).stdout(Stdio::null()).stderr(Stdio::null());
        let process = quiet.spawn().expect("it starts");
        let shell = self.shell.stdin.as_mut().expect("not closed");
        writeln!(shell, "{}", process.id()).expect("told");
        self.processes.push(process);
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
        for process in &mut self.processes {
            // It has ended, or has no shell that ends it.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
