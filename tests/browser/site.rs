//! The built page, served as `cargo xtask serve` does it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use xtask::root::dist;
use xtask::serve::{Options, Server};

static SITE: LazyLock<Server> = LazyLock::new(|| serve(Options::default()));

/// The server that all tests share.
pub(crate) fn site() -> &'static Server {
    &SITE
}

/// The folder of the element's pinned version: `embed/0.1.0-1a2b3c4d`.
pub(crate) fn folder() -> String {
    let folders = fs::read_dir(dist().join("embed")).expect("a built element");
    let names = folders.map(|it| it.expect("a folder").file_name().to_string_lossy().into_owned());
    let names: Vec<_> = names.collect();
    let [name] = &*names else { panic!("one version: {names:?}") };
    format!("embed/{name}")
}

/// The `integrity` of its script.
pub(crate) fn integrity() -> String {
    xtask::hash::integrity(&fs::read(dist().join(folder()).join("embed.js")).expect("a script"))
}

/// The file in a built folder whose name begins and ends so, with its hash between: the folder
/// may stand before its beginning.
pub(crate) fn hashed(dir: &Path, start: &str, end: &str) -> PathBuf {
    let (folder, start) = start.rsplit_once('/').unwrap_or(("", start));
    let is_it = |name: &str| {
        let hash = name.strip_prefix(start).and_then(|it| it.strip_suffix(end));
        hash.is_some_and(|it| it.len() == 8 && !it.contains('.'))
    };
    let files = fs::read_dir(dir.join(folder)).expect("a folder").map(|it| it.expect("a file"));
    let files = files.filter(|it| is_it(&it.file_name().to_string_lossy()));
    let files: Vec<_> = files.map(|it| it.path()).collect();
    let [file] = &*files else { panic!("one {start}…{end}: {files:?}") };
    file.clone()
}

/// A server for one test alone.
pub(crate) fn serve(options: Options) -> Server {
    Server::start(&dist(), options).expect("the built page is served")
}

/// The status and headers of one answer, in small letters.
pub(crate) fn head(server: &Server, path: &str, encodings: &str) -> String {
    let address = server.url.trim_start_matches("http://");
    let (host, base) = address.split_once('/').expect("an address");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    let request = format!(
        "HEAD /{base}{path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encodings}\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    answer.to_lowercase()
}
