//! Short names for what a program takes from its script, and for the closures that it gives it.
//! wasm-bindgen puts sixteen digits into each name that nothing can compress, in the WASM and in the
//! script: 5 KiB of what a phone waits for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::late::LATE;

/// The sections of a WASM file that list what it takes and gives, and what every file begins with.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const HEAD: usize = 8;
/// How wasm-bindgen's names begin.
const OWN: &str = "__wb";
/// How the names of closures begin.
const CLOSURE: &str = "wasm_bindgen_";

/// Gives the names of a program and of its script, both in `dir`, which wasm-bindgen wrote. Those
/// that only pieces take are told by theirs.
pub(super) fn shorten(dir: &Path, program: &str, late: &[String]) -> Result<()> {
    let (wasm, script) = (format!("{program}_bg.wasm"), format!("{program}.js"));
    let (wasm, script) = (dir.join(wasm), dir.join(script));
    let bytes = fs::read(&wasm).with_context(|| format!("no {}", wasm.display()))?;
    let renamed = renamed(&bytes, late).with_context(|| wasm.display().to_string())?;
    let text = fs::read_to_string(&script).with_context(|| format!("no {}", script.display()))?;
    let taken = renamed.taken.iter().map(|names| (names, "", ": function"));
    let given = renamed.given.iter().map(|names| (names, "wasm.", "("));
    let mut text = text;
    for ((name, short), before, after) in taken.chain(given) {
        let key = [before, name, after].concat();
        ensure!(text.matches(&key).count() == 1, "{}: not once in it: {key}", script.display());
        text = text.replace(&key, &[before, short, after].concat());
    }
    fs::write(wasm, renamed.wasm)?;
    Ok(fs::write(script, text)?)
}

/// A name, and the short one in its place: `i0`, `i1`, …
type Name = (String, String);

/// Gives a name the next short one of its kind.
fn name(names: &mut Vec<Name>, long: String, kind: &str) -> String {
    let place = names.iter().filter(|(_, short)| short.starts_with(kind)).count();
    let short = format!("{kind}{place}");
    names.push((long, short.clone()));
    short
}

/// A file with short names, and the names that they stand for.
struct Renamed {
    wasm: Vec<u8>,
    taken: Vec<Name>,
    given: Vec<Name>,
}

fn renamed(wasm: &[u8], late: &[String]) -> Result<Renamed> {
    let mut rest = wasm.get(HEAD..).context("no WASM")?;
    let (mut out, mut taken, mut given) = (wasm[..HEAD].to_vec(), Vec::new(), Vec::new());
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest)?;
        let section = take(&mut rest, length)?;
        let section = match kind {
            IMPORTS => imports(section, late, &mut taken)?,
            EXPORTS => exports(section, &mut given)?,
            _ => section.to_vec(),
        };
        out.push(kind);
        put(&mut out, &section);
    }
    Ok(Renamed { wasm: out, taken, given })
}

/// The list of exports with short names for closures.
fn exports(mut section: &[u8], names: &mut Vec<Name>) -> Result<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = number_bytes(count);
    for _ in 0..count {
        let length = number(&mut section)?;
        let long = String::from_utf8(take(&mut section, length)?.to_vec())?;
        if long.starts_with(CLOSURE) {
            put(&mut out, name(names, long, "e").as_bytes());
        } else {
            put(&mut out, long.as_bytes());
        }
        // The kind, and the number of what it is.
        out.extend(take(&mut section, 1)?);
        out.extend(number_bytes(number(&mut section)?));
    }
    Ok(out)
}

/// The list of imports with short names.
fn imports(mut section: &[u8], late: &[String], names: &mut Vec<Name>) -> Result<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = number_bytes(count);
    for _ in 0..count {
        let length = number(&mut section)?;
        put(&mut out, take(&mut section, length)?);
        let length = number(&mut section)?;
        let long = String::from_utf8(take(&mut section, length)?.to_vec())?;
        if long.starts_with(OWN) {
            let kind = if late.contains(&long) { LATE } else { "i" };
            put(&mut out, name(names, long, kind).as_bytes());
        } else {
            put(&mut out, long.as_bytes());
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

    /// A list of functions that are given.
    fn given(names: &[&str]) -> Vec<u8> {
        let mut list = number_bytes(names.len());
        for (place, name) in names.iter().enumerate() {
            put(&mut list, name.as_bytes());
            list.push(0);
            list.extend(number_bytes(place + 200));
        }
        let mut section = vec![EXPORTS];
        put(&mut section, &list);
        section
    }

    #[test]
    fn closures_get_short_names_where_one_begins_like_another_too() {
        let dir = TempDir::new().expect("a folder");
        let long = ["memory", "wasm_bindgen_0123__true_", "wasm_bindgen_0123__true__1_"];
        let file = |names: &[&str]| [&*wasm(&[]), &*given(names)].concat();
        fs::write(dir.path().join("p_bg.wasm"), file(&long)).expect("written");
        let script = "wasm.wasm_bindgen_0123__true_(a); wasm.wasm_bindgen_0123__true__1_(b);";
        fs::write(dir.path().join("p.js"), script).expect("written");
        shorten(dir.path(), "p", &[]).expect("shortened");
        let bytes = fs::read(dir.path().join("p_bg.wasm")).expect("there");
        assert_eq!(bytes, file(&["memory", "e0", "e1"]));
        let script = fs::read_to_string(dir.path().join("p.js")).expect("there");
        assert_eq!(script, "wasm.e0(a); wasm.e1(b);");
    }

    #[test]
    fn a_program_and_its_script_agree_on_the_short_names() {
        let dir = TempDir::new().expect("a folder");
        let long = ["__wbg_a_0123456789abcdef", "__wasm_split_load_text", "__wbindgen_init"];
        let script = "const a = {\n  __wbg_a_0123456789abcdef: function(b) {},\n  \
            __wbindgen_init: function() {}\n};";
        fs::write(dir.path().join("p_bg.wasm"), wasm(&long)).expect("written");
        fs::write(dir.path().join("p.js"), script).expect("written");
        shorten(dir.path(), "p", &[]).expect("shortened");
        let bytes = fs::read(dir.path().join("p_bg.wasm")).expect("there");
        assert_eq!(bytes, wasm(&["i0", "__wasm_split_load_text", "i1"]));
        let script = fs::read_to_string(dir.path().join("p.js")).expect("there");
        assert_eq!(script, "const a = {\n  i0: function(b) {},\n  i1: function() {}\n};");
        fs::write(dir.path().join("p_bg.wasm"), wasm(&long)).expect("written");
        let error = shorten(dir.path(), "p", &[]).expect_err("the script has them no more");
        assert!(error.to_string().contains("__wbg_a_0123456789abcdef"), "{error}");
    }

    #[test]
    fn what_breaks_off_is_an_error() {
        assert!(renamed(b"\0asm", &[]).is_err());
        let long = wasm(&["__wbg_a"]);
        assert!(renamed(&long[..long.len() - 1], &[]).is_err());
        for value in [0, 127, 128, 16_384, 5_000_000] {
            assert_eq!(number(&mut &*number_bytes(value)).expect("a number"), value);
        }
    }
}
