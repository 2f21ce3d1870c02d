//! Short names for what a file holds.

use std::fmt::Write;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The first eight hexadecimal digits of the SHA-256 of `bytes`.
pub fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..4].iter().fold(String::new(), |mut hex, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The name of a file with its hash in it: `start.js` → `start.1a2b3c4d.js`.
///
/// # Errors
/// When the name has no extension.
pub fn hashed_name(plain: &str, bytes: &[u8]) -> Result<String> {
    let (stem, ext) = plain.rsplit_once('.').context("a file without an extension")?;
    Ok(format!("{stem}.{}.{ext}", short_hash(bytes)))
}

/// What an `integrity` attribute holds for `bytes`: their SHA-384.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}
