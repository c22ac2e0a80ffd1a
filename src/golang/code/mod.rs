//! Compilation of a checked program to the machine's code.

mod aggregate;
mod arith;
mod builder;
mod call;
mod control;
mod expr;
pub(crate) mod function;
pub(crate) mod kinds;
pub(crate) mod op;
mod place;
mod range;
mod stmt;
mod unit;

use crate::check;
use crate::check::types::{Signature, TypeId, Types};
use builder::Builder;
use function::{Constant, Function, SelectTable};
use std::collections::BTreeMap;
use std::rc::Rc;
use unit::Unit;

/// A compiled program.
pub(crate) struct Code {
    pub(crate) types: Types,
    pub(crate) functions: Vec<Function>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) selects: Vec<SelectTable>,
    /// The methods that are called through interfaces: names with signatures.
    pub(crate) names: Vec<(Rc<str>, TypeId)>,
    /// The methods of types, by type and name.
    pub(crate) methods: BTreeMap<(TypeId, u32), u32>,
    pub(crate) globals: Vec<(String, TypeId)>,
    /// What runs first: initialisers, functions named `init`, then `main`.
    pub(crate) start: Vec<u32>,
    pub(crate) known: BTreeMap<&'static str, TypeId>,
}

/// Compiles a program.
pub(crate) fn compile(program: check::Program) -> Code {
    let check::Program { types, functions, globals, initialisers, inits, main, methods, known } = program;
    let natives = functions
        .iter()
        .map(|function| if function.body.is_none() { crate::library::native(&function.name) } else { None })
        .collect();
    let mut unit = Unit {
        types,
        natives,
        functions: (0..functions.len()).map(|_| None).collect(),
        constants: Vec::new(),
        texts: BTreeMap::new(),
        ints: BTreeMap::new(),
        selects: Vec::new(),
        names: Vec::new(),
    };
    let text = unit.types.signature(Signature { results: vec![TypeId::STRING], ..Signature::default() });
    for name in ["Error", "String"] {
        unit.name(&name.into(), text);
    }
    for (number, function) in functions.iter().enumerate() {
        let compiled = match &function.body {
            Some(body) => Builder::compile(&mut unit, body),
            None => Builder::native(&unit, number, function),
        };
        unit.functions[number] = Some(compiled);
    }
    let start = unit.compile_closure(&initialisers);
    let start = std::iter::once(start).chain(inits).chain([main]).collect();
    let mut by_number = BTreeMap::new();
    for ((ty, name), function) in methods {
        let signature = unit.types.signature((*functions[function as usize].signature).clone());
        by_number.insert((ty, unit.name(&name, signature)), function);
    }
    let functions = unit.functions.into_iter().flatten().collect();
    Code {
        types: unit.types,
        functions,
        constants: unit.constants,
        selects: unit.selects,
        names: unit.names,
        methods: by_number,
        globals,
        start,
        known,
    }
}
