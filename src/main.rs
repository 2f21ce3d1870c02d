//! The guide: mounts the app in the page.

fn main() {
    #[cfg(feature = "page-whole")]
    two_protocols::app::start();
}
