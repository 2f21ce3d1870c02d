//! Has a program write numbers without their fractions. Only serde writes one, in its words on a
//! number where there should be none, and to do so exactly is 3.6 KiB of what a reader waits for.

use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, MemArg, MemArgTarget, Module, ValType};
use wasmparser::{FunctionBody, Parser};

use super::late::names;

/// How the names of functions begin and end that write a number: with a fraction, and a whole one.
/// A hash stands between.
const WITH: &str = "<f64 as core[";
const WHOLE: &str = "<i64 as core[";
const WRITES: &str = "]::fmt::Display>::fmt";
/// The global that says where the stack ends: the linker's first.
const STACK: u32 = 0;
/// What a function may take off it, at the least.
const ROOM: i32 = 16;

/// Copies a module with other code for one function.
struct Whole {
    /// The number of the function, and of the one that it calls.
    of: u32,
    calls: u32,
    /// The number of the function that comes next.
    next: u32,
}

impl Reencode for Whole {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let at = self.next;
        self.next += 1;
        if at != self.of {
            return utils::parse_function_body(self, code, body);
        }
        // It is given where the number is, and what to write to.
        let (number, to, stack, written) = (0, 1, 2, 3);
        let at =
            |offset| MemArg { offset, align: 3, target: MemArgTarget::default(), ordering: None };
        let mut ours = Function::new([(2, ValType::I32)]);
        ours.instructions()
            .global_get(STACK)
            .i32_const(ROOM)
            .i32_sub()
            .local_tee(stack)
            .global_set(STACK)
            .local_get(stack)
            .local_get(number)
            .f64_load(at(0))
            .i64_trunc_sat_f64_s()
            .i64_store(at(0))
            .local_get(stack)
            .local_get(to)
            .call(self.calls)
            .local_set(written)
            .local_get(stack)
            .i32_const(ROOM)
            .i32_add()
            .global_set(STACK)
            .local_get(written)
            .end();
        code.function(&ours);
        Ok(())
    }
}

/// The program with whole numbers alone.
pub(super) fn whole(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imports, names) = names(wasm)?;
    let find = |begin: &str| {
        let found = names.iter().find(|(_, it)| it.starts_with(begin) && it.ends_with(WRITES));
        found.map(|(at, _)| *at).with_context(|| format!("no {begin}…{WRITES}: another compiler?"))
    };
    let mut whole = Whole { of: find(WITH)?, calls: find(WHOLE)?, next: imports };
    let mut module = Module::new();
    whole.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}
