//! What only the pieces of a program take from the browser: functions in a script of their own,
//! which comes with the first piece. wasm-bindgen writes one script for all; a reader of the first
//! view would wait for what Find or the copy on the device needs.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasmparser::{ImportSectionReader, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// How the names of these functions begin; a number follows.
pub(super) const LATE: &str = "l";
/// What the program's script begins and ends the list of functions with, as wasm-bindgen writes it.
const LIST: &str = "    const import0 = {\n";
const END: &str = "\n    };\n";
/// What the name of a function of the list stands after.
const BEGIN: &str = "        ";
/// How the splitter names a function that it wraps another in.
const WRAPPER: &str = " local_shim";
/// What another script cannot see by its name, since it changes.
const LENGTH: &str = "WASM_VECTOR_LEN";

/// The script with them, beside the program's own.
pub(in crate::build) fn script(dir: &Path, program: &str) -> PathBuf {
    dir.join(format!("{program}-late.js"))
}

/// How many functions a program takes, and what its functions are called, by their numbers.
pub(super) fn names(wasm: &[u8]) -> Result<(u32, HashMap<u32, &str>)> {
    let (mut taken, mut names) = (0, HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => taken = functions(section)?.len().try_into()?,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for part in section {
                    let Name::Function(functions) = part? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    Ok((taken, names))
}

/// The functions that a program takes, by their names.
fn functions(section: ImportSectionReader<'_>) -> Result<Vec<&str>> {
    let mut taken = Vec::new();
    for import in section.into_imports() {
        let import = import?;
        if matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
            taken.push(import.name);
        }
    }
    Ok(taken)
}

/// The functions that a split program takes, but does not call: it hands them to its pieces, each
/// wrapped in a function of the splitter's. By their names before wasm-bindgen made it.
pub(super) fn uncalled(wasm: &[u8]) -> Result<Vec<String>> {
    let (mut next, names) = names(wasm)?;
    let (mut taken, mut called) = (Vec::new(), HashSet::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => taken = functions(section)?,
            Payload::CodeSectionEntry(body) => {
                let wraps = names.get(&next).is_some_and(|name| name.ends_with(WRAPPER));
                next += 1;
                if wraps {
                    continue;
                }
                for operator in body.get_operators_reader()? {
                    if let Operator::Call { function_index: it }
                    | Operator::ReturnCall { function_index: it }
                    | Operator::RefFunc { function_index: it } = operator?
                    {
                        called.insert(it);
                    }
                }
            }
            _ => {}
        }
    }
    let late = (0..).zip(taken).filter(|(at, _)| !called.contains(at));
    Ok(late.map(|(_, name)| name.to_owned()).collect())
}

/// Takes these functions out of a program's script into their own. They have their short names by
/// now: [`LATE`] and a number.
pub(super) fn divide(dir: &Path, program: &str) -> Result<()> {
    let path = dir.join(format!("{program}.js"));
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let (text, late) = divided(&text).with_context(|| path.display().to_string())?;
    fs::write(path, text)?;
    Ok(fs::write(script(dir, program), late)?)
}

/// The program's script without these functions, and theirs.
fn divided(text: &str) -> Result<(String, String)> {
    let (head, rest) = text.split_once(LIST).context("no list of functions")?;
    let (list, tail) = rest.split_once(END).context("the list of functions has no end")?;
    let (mut stays, mut moves, mut count, mut late) = (String::new(), String::new(), 0, false);
    for line in list.lines() {
        // A function begins, and goes on until the next begins.
        if let Some(name) = line.strip_prefix(BEGIN).filter(|it| !it.starts_with([' ', '}'])) {
            let number = name.strip_prefix(LATE).unwrap_or_default();
            late = number.starts_with(|it: char| it.is_ascii_digit());
            count += usize::from(late);
        }
        let part = if late { &mut moves } else { &mut stays };
        *part += line;
        part.push('\n');
    }
    let given = named(&[head, &stays, tail].concat(), &moves).join(", ");
    let late = format!(
        "{}export const give = ({{ {given}, length }}) => ({{\n{}}});\n",
        imports(head, &moves),
        replace_word(&moves, LENGTH, "length()"),
    );
    let stubs = format!(
        "    for (let at = 0; at < {count}; at += 1) {{\n        \
         import0[`{LATE}${{at}}`] = (...args) => given[`{LATE}${{at}}`](...args);\n    }}\n",
    );
    let coming = format!(
        "\nconst given = {{}};\nlet coming;\n\
         /** What only pieces take, before the first of them. */\n\
         export const late = () => (coming ??= import(LATE).then(({{ give }}) =>\n  \
         Object.assign(given, give({{ {given}, length: () => {LENGTH} }})),\n  \
         // What did not come is asked for again.\n  \
         (error) => {{ coming = undefined; throw error; }}));\n",
    );
    ensure!(head.contains("function __wbg_get_imports"), "the list is not where it should be");
    let text = [head, LIST, stays.trim_end_matches('\n'), END, &stubs, tail, &coming].concat();
    Ok((text, late))
}

/// The lines that import what some code uses: functions of our own scripts.
fn imports(head: &str, code: &str) -> String {
    let lines = head.split_inclusive('\n').filter(|line| {
        let names = line.strip_prefix("import { ").and_then(|it| it.split_once(" }"));
        names.is_some_and(|(names, _)| names.split(", ").any(|name| has_word(code, name)))
    });
    lines.collect()
}

/// The names, given at the top of a script, that some of its code uses, but for the length.
fn named<'a>(script: &'a str, code: &str) -> Vec<&'a str> {
    let declared = script.lines().flat_map(|line| {
        let line = line.strip_prefix("async ").unwrap_or(line);
        let function = line.strip_prefix("function ").and_then(|it| it.split('(').next());
        let values = ["let ", "const "].iter().find_map(|kind| line.strip_prefix(kind));
        // `let wasmModule, wasmInstance, wasm;`
        function
            .or(values)
            .unwrap_or_default()
            .split(", ")
            .filter_map(|it| it.split(|c: char| !is_in_name(c)).next())
    });
    let mut used: Vec<_> = declared
        .filter(|name| !name.is_empty() && *name != LENGTH && has_word(code, name))
        .collect();
    used.sort_unstable();
    used.dedup();
    used
}

fn is_in_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

fn has_word(code: &str, word: &str) -> bool {
    replace_word(code, word, "") != code
}

/// The code with another word in the place of one that stands alone.
fn replace_word(code: &str, word: &str, by: &str) -> String {
    let (mut out, mut rest) = (String::new(), code);
    while let Some(at) = rest.find(word) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let alone =
            !before.ends_with(|it| is_in_name(it) || it == '.') && !after.starts_with(is_in_name);
        out += before;
        out += if alone { by } else { word };
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
import { paint } from './snippets/theme.js';
import { other } from './snippets/other.js';
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        i0: function(arg0) {
            return arg0;
        },
        l0: function(arg0) {
            const ret = passString(arg0.wasm, wasm.malloc);
            return ret + WASM_VECTOR_LEN + paint();
        },
        i1: function() { return handleError(function (arg0) {
            return arg0;
        }, arguments); },
        l1: function() { return handleError(function (arg0) {
            return arg0;
        }, arguments); },
        i2: function() {
        },
    };
    return { import0 };
}
function passString(arg0, arg1) {}
function other() {}
let WASM_VECTOR_LEN = 0;

let wasmModule, wasm;
";

    #[test]
    fn what_only_pieces_take_stands_in_a_script_of_its_own() {
        let (text, late) = divided(SCRIPT).expect("divided");
        assert!(!text.contains("l0: function") && text.contains("i1: function"), "{text}");
        assert!(!text.contains("l1: function") && text.contains("i2: function"), "{text}");
        assert!(text.contains("for (let at = 0; at < 2; at += 1)"), "{text}");
        let given = "give({ passString, wasm, length: () => WASM_VECTOR_LEN })";
        assert!(text.contains(given), "{text}");
        let head = "import { paint } from './snippets/theme.js';\n\
            export const give = ({ passString, wasm, length }) => ({";
        assert!(late.starts_with(head), "{late}");
        assert!(late.contains("passString(arg0.wasm, wasm.malloc)"), "{late}");
        assert!(late.contains("return ret + length() + paint();"), "{late}");
        assert!(!late.contains("i0") && !late.contains("i1"), "{late}");
    }

    #[test]
    fn a_script_of_another_form_is_an_error() {
        assert!(divided("const imports = {};").is_err());
    }

    #[test]
    fn what_a_program_calls_itself_comes_with_it() {
        // Takes m.a and m.b; one function calls the first, and a wrapper both.
        let code = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0d\x02\x01m\x01a\0\0\x01m\x01b\0\0\
            \x03\x03\x02\0\0\x0a\x0d\x02\x04\0\x10\0\x0b\x06\0\x10\0\x10\x01\x0b";
        let names = b"\0\x16\x04name\x01\x0f\x01\x03\x0cb local_shim";
        assert_eq!(uncalled(&[&code[..], names].concat()).expect("read"), ["b"]);
        assert!(uncalled(code).expect("read").is_empty());
    }
}
