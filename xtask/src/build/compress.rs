//! Each file once more in the two encodings that servers send, made with all the time it takes.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

const TEXTS: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes `file.br` and `file.gz` beside each file that gets smaller so.
pub(super) fn folder(dir: &Path) -> Result<()> {
    for path in files(dir)? {
        let ext = path.extension().unwrap_or_default().to_string_lossy();
        if TEXTS.contains(&ext.as_ref()) {
            file(&path).with_context(|| format!("cannot compress {}", path.display()))?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    let name = path.to_string_lossy();
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(
        &mut &bytes[..],
        &mut File::create(format!("{name}.br"))?,
        &params,
    )?;
    let mut gz = GzEncoder::new(File::create(format!("{name}.gz"))?, Compression::best());
    gz.write_all(&bytes)?;
    gz.finish()?;
    Ok(())
}

/// All files below a folder.
fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
