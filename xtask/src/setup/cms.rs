//! WordPress and what it runs on, for `cargo xtask test --cms` alone.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use super::find::on_path;

const PACKAGES: [&str; 6] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "mariadb-server",
    "php-cli",
    "php-mysql",
    "php-xml",
];

/// What a WordPress site is made from.
#[derive(Clone, Debug)]
pub struct Cms {
    /// The folder with its code.
    pub code: PathBuf,
    /// `php`, whose own server is enough for a test.
    pub php: PathBuf,
    /// `mariadbd`.
    pub database: PathBuf,
    /// `mariadb-install-db`.
    pub install: PathBuf,
    /// `mariadb`, the database's client.
    pub client: PathBuf,
}

/// Sees to it.
pub(crate) fn ensure(logs: &Path) -> Result<Cms> {
    apt::install(&PACKAGES, "WordPress, for a test in a real CMS", logs)?;
    let find = |name: &str| on_path(name).with_context(|| format!("{name} is not on PATH"));
    Ok(Cms {
        code: "/usr/share/wordpress".into(),
        php: find("php")?,
        database: find("mariadbd")?,
        install: find("mariadb-install-db")?,
        client: find("mariadb")?,
    })
}
