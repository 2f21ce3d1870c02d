//! Takes out of a program what it could do and never does: to write a number with a fraction. Only
//! serde could, in its words on content that is broken in just this way, and brings 3.6 KiB for it.
//! The program ends there instead, and the text stays with its notice.

use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Module};
use wasmparser::{FunctionBody, Parser};

use super::late::names;

/// How the name of the function begins and ends that all of it is for; a hash stands between.
const NEVER: [&str; 2] = ["<f64 as core[", "]::fmt::Display>::fmt"];

/// Copies a module without the code of a function.
struct Snip {
    never: u32,
    /// The number of the function that comes next.
    next: u32,
}

impl Reencode for Snip {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let at = self.next;
        self.next += 1;
        if at == self.never {
            let mut end = Function::new([]);
            end.instructions().unreachable().end();
            code.function(&end);
            return Ok(());
        }
        utils::parse_function_body(self, code, body)
    }
}

/// The program without that.
pub(super) fn snip(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imports, names) = names(wasm)?;
    let [begin, end] = NEVER;
    let never = names.into_iter().find(|(_, it)| it.starts_with(begin) && it.ends_with(end));
    let (never, _) = never.with_context(|| format!("no {begin}…{end}: another compiler?"))?;
    let mut snip = Snip { never, next: imports };
    let mut module = Module::new();
    snip.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}
