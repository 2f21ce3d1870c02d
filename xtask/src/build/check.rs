//! A built page names only files that are there.

use std::path::Path;

use anyhow::{Result, bail};

/// Fails on the first link to a file that the build did not make.
pub(super) fn links(page: &str, html: &str, dir: &Path) -> Result<()> {
    for attribute in [" href=\"", " src=\""] {
        for rest in html.split(attribute).skip(1) {
            let url = rest.split('"').next().unwrap_or_default();
            if let Some(file) = local_file(url)
                && !dir.join(file).exists()
            {
                bail!("{page} names `{url}`, which the build did not make");
            }
        }
    }
    Ok(())
}

/// The file that a URL of the page's own names; `None` for other sites and for fragments.
pub(crate) fn local_file(url: &str) -> Option<&str> {
    let path = url.split(['#', '?']).next().unwrap_or_default();
    let path = path.strip_prefix("./").unwrap_or(path);
    (!path.is_empty() && !path.contains(':') && !path.starts_with('/')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_files_are_looked_for() {
        assert_eq!(local_file("./start.js?x#y"), Some("start.js"));
        assert_eq!(local_file("#para-8"), None);
        assert_eq!(local_file("https://example.org/a"), None);
        assert_eq!(local_file("mailto:a@example.org"), None);
    }

    #[test]
    fn a_missing_file_is_an_error() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(links("a.html", "<a href=\"Cargo.toml\" href=\"#a\">", dir).is_ok());
        assert!(links("a.html", "<script src=\"none.js\">", dir).is_err());
    }
}
