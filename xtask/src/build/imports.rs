//! Short names for what a program takes from its script. wasm-bindgen ends each name with sixteen
//! digits that nothing can compress, in the WASM and in the script: 5 KiB of what a phone waits for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The section of a WASM file that lists what it takes, and what every file begins with.
const IMPORTS: u8 = 2;
const HEAD: usize = 8;
/// How wasm-bindgen's names begin.
const OWN: &str = "__wb";

/// Gives the names of a program and of its script, both in `dir`, which wasm-bindgen wrote.
pub(super) fn shorten(dir: &Path, program: &str) -> Result<()> {
    let (wasm, script) = (format!("{program}_bg.wasm"), format!("{program}.js"));
    let (wasm, script) = (dir.join(wasm), dir.join(script));
    let bytes = fs::read(&wasm).with_context(|| format!("no {}", wasm.display()))?;
    let (bytes, names) = renamed(&bytes).with_context(|| wasm.display().to_string())?;
    let text = fs::read_to_string(&script).with_context(|| format!("no {}", script.display()))?;
    let text = names.iter().enumerate().try_fold(text, |text, (place, name)| {
        let key = format!("{name}: function");
        ensure!(text.matches(&key).count() == 1, "{}: not once in it: {key}", script.display());
        Ok(text.replace(&key, &format!("{}: function", short(place))))
    })?;
    fs::write(wasm, bytes)?;
    Ok(fs::write(script, text)?)
}

/// A name for each place: `i0`, `i1`, …
fn short(place: usize) -> String {
    format!("i{place}")
}

/// The file with short names, and the names that they stand for.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, Vec<String>)> {
    let mut rest = wasm.get(HEAD..).context("no WASM")?;
    let (mut out, mut names) = (wasm[..HEAD].to_vec(), Vec::new());
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest)?;
        let section = take(&mut rest, length)?;
        let section = match kind {
            IMPORTS => shortened(section, &mut names)?,
            _ => section.to_vec(),
        };
        out.push(kind);
        put(&mut out, &section);
    }
    Ok((out, names))
}

/// The list of imports with short names.
fn shortened(mut section: &[u8], names: &mut Vec<String>) -> Result<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = number_bytes(count);
    for _ in 0..count {
        let length = number(&mut section)?;
        put(&mut out, take(&mut section, length)?);
        let length = number(&mut section)?;
        let name = String::from_utf8(take(&mut section, length)?.to_vec())?;
        if name.starts_with(OWN) {
            put(&mut out, short(names.len()).as_bytes());
            names.push(name);
        } else {
            put(&mut out, name.as_bytes());
        }
        // Only functions are taken: the kind, and the number of the type.
        ensure!(take(&mut section, 1)? == [0], "something else than a function is imported");
        out.push(0);
        out.extend(number_bytes(number(&mut section)?));
    }
    Ok(out)
}

/// Writes bytes after their number.
fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(number_bytes(bytes.len()));
    out.extend(bytes);
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length).context("it breaks off")?;
    *rest = after;
    Ok(taken)
}

/// A number as WASM has it: seven bits a byte, the last byte below 128.
fn number(rest: &mut &[u8]) -> Result<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = take(rest, 1)?[0];
        value |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Ok(value);
        }
    }
    anyhow::bail!("a number is too long")
}

fn number_bytes(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = u8::try_from(value & 127).unwrap_or_default();
        value >>= 7;
        bytes.push(if value == 0 { byte } else { byte | 128 });
        if value == 0 {
            return bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A file that takes these functions from `m`, with a section before and one after.
    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut imports = number_bytes(names.len());
        for name in names {
            put(&mut imports, b"m");
            put(&mut imports, name.as_bytes());
            imports.extend([0, 1]);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x02ab".to_vec();
        wasm.push(IMPORTS);
        put(&mut wasm, &imports);
        wasm.extend(b"\x0a\x01c");
        wasm
    }

    #[test]
    fn a_program_and_its_script_agree_on_the_short_names() {
        let dir = TempDir::new().expect("a folder");
        let long = ["__wbg_a_0123456789abcdef", "__wasm_split_load_text", "__wbindgen_init"];
        let script = "const a = {\n  __wbg_a_0123456789abcdef: function(b) {},\n  \
            __wbindgen_init: function() {}\n};";
        fs::write(dir.path().join("p_bg.wasm"), wasm(&long)).expect("written");
        fs::write(dir.path().join("p.js"), script).expect("written");
        shorten(dir.path(), "p").expect("shortened");
        let bytes = fs::read(dir.path().join("p_bg.wasm")).expect("there");
        assert_eq!(bytes, wasm(&["i0", "__wasm_split_load_text", "i1"]));
        let script = fs::read_to_string(dir.path().join("p.js")).expect("there");
        assert_eq!(script, "const a = {\n  i0: function(b) {},\n  i1: function() {}\n};");
        fs::write(dir.path().join("p_bg.wasm"), wasm(&long)).expect("written");
        let error = shorten(dir.path(), "p").expect_err("the script has them no more");
        assert!(error.to_string().contains("__wbg_a_0123456789abcdef"), "{error}");
    }

    #[test]
    fn what_breaks_off_is_an_error() {
        assert!(renamed(b"\0asm").is_err());
        let long = wasm(&["__wbg_a"]);
        assert!(renamed(&long[..long.len() - 1]).is_err());
        for value in [0, 127, 128, 16_384, 5_000_000] {
            assert_eq!(number(&mut &*number_bytes(value)).expect("a number"), value);
        }
    }
}
