//! A built page names only files that are there.

use std::path::Path;

use anyhow::{Result, bail};

use super::tags::tags;

/// Fails on the first link to a file that the build did not make.
pub(super) fn links(page: &str, html: &str, dir: &Path) -> Result<()> {
    for tag in tags(html) {
        let values = [" href=\"", " src=\""].into_iter().filter_map(|it| tag.split_once(it));
        for (_, rest) in values {
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

    #[test]
    fn what_looks_like_a_link_in_a_text_is_none() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = "<p title=\"> href=none.pdf\">&lt;a href=\"none.pdf\"> and src=\"none.js\"</p>";
        assert!(links("a.html", text, dir).is_ok());
        assert!(links("a.html", &[text, "<a href=\"none.pdf\">"].concat(), dir).is_err());
    }
}
