//! The built page, served as `cargo xtask serve` does it.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::LazyLock;

use xtask::root::dist;
use xtask::serve::{Options, Server};

static SITE: LazyLock<Server> = LazyLock::new(|| serve(Options::default()));

/// The server that all tests share.
pub(crate) fn site() -> &'static Server {
    &SITE
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
