//! The builder of a function's code: registers, jumps, constants.

use super::function::{Constant, Function};
use super::kinds::{Operand, Reg};
use super::op::Op;
use super::unit::Unit;
use crate::check::constant::Const;
use crate::check::tree::{Body, LocalId, Node, NodeKind, Place};
use crate::check::types::{Basic, TypeId};
use crate::syntax::Pos;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A place in the code that jumps aim at before it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label(usize);

/// A statement that `break` and `continue` leave or repeat.
pub(super) struct Around {
    pub(super) label: u32,
    pub(super) end: Label,
    pub(super) next: Option<Label>,
}

/// A function under construction.
pub(super) struct Builder<'u, 'b> {
    pub(super) unit: &'u mut Unit,
    pub(super) body: &'b Body,
    code: Vec<Op>,
    places: Vec<Place>,
    names: BTreeMap<u32, Rc<str>>,
    pub(super) pos: Pos,
    /// The register of each variable.
    registers: Vec<Reg>,
    /// The next free register, and the most that were in use.
    top: Reg,
    most: Reg,
    targets: Vec<Option<u32>>,
    pub(super) around: Vec<Around>,
    /// Where a function with deferred calls ends, and the registers of its results.
    pub(super) epilogue: Label,
    pub(super) results: Vec<Reg>,
}

impl Unit {
    /// Compiles a function inside another, which gets a number.
    pub(super) fn compile_closure(&mut self, body: &Body) -> u32 {
        self.functions.push(None);
        let number = self.functions.len() - 1;
        let function = Builder::compile(self, body);
        self.functions[number] = Some(function);
        number as u32
    }
}

impl<'u, 'b> Builder<'u, 'b> {
    /// Compiles a body.
    pub(super) fn compile(unit: &'u mut Unit, body: &'b Body) -> Function {
        let mut builder = Builder::new(unit, body);
        builder.prologue();
        for statement in &body.statements {
            builder.statement(statement);
        }
        builder.pos = body.end;
        builder.finish_body();
        builder.finish()
    }

    fn new(unit: &'u mut Unit, body: &'b Body) -> Self {
        // Parameters come first, then what a closure brings along, then the other variables.
        let count = body.locals.len() as u32;
        let captured: Vec<LocalId> = body.captures.iter().map(|(_, own)| *own).collect();
        let mut registers = vec![0; body.locals.len()];
        let mut next = body.params + captured.len() as u32;
        for local in 0..count {
            registers[local as usize] = if local < body.params {
                local
            } else if let Some(place) = captured.iter().position(|own| *own == local) {
                body.params + place as u32
            } else {
                next += 1;
                next - 1
            };
        }
        let mut builder = Self {
            unit,
            body,
            code: Vec::new(),
            places: Vec::new(),
            names: BTreeMap::new(),
            pos: body.pos,
            registers,
            top: next,
            most: next,
            targets: Vec::new(),
            around: Vec::new(),
            epilogue: Label(0),
            results: Vec::new(),
        };
        builder.epilogue = builder.label();
        builder
    }

    /// Parameters that live on the heap are put there; results get their zero values.
    fn prologue(&mut self) {
        for local in 0..self.body.params {
            let variable = &self.body.locals[local as usize];
            if variable.boxed && !self.unit.types.is_aggregate(variable.ty) {
                let register = self.register(local);
                self.emit(Op::NewCell { to: register, from: register as Operand });
            }
        }
        if !self.body.named_results.is_empty() {
            for local in self.body.named_results.clone() {
                self.declare_zero(local);
                let register = self.register(local);
                self.results.push(register);
            }
        } else if self.body.has_defer {
            for ty in self.body.results.clone() {
                let register = self.temp();
                self.emit(Op::Zero { to: register, ty });
                self.results.push(register);
            }
        }
    }

    fn finish_body(&mut self) {
        if self.body.has_defer {
            self.bind(self.epilogue);
            self.emit(Op::RunDefers);
            let at = self.top;
            for (number, register) in self.results.clone().into_iter().enumerate() {
                let to = self.temp();
                let named = self.body.named_results.get(number).map(|local| &self.body.locals[*local as usize]);
                match named {
                    Some(local) if local.boxed && !self.unit.types.is_aggregate(local.ty) => {
                        self.emit(Op::Load { to, pointer: register as Operand });
                    }
                    _ => self.emit(Op::Move { to, from: register as Operand }),
                }
            }
            self.emit(Op::Return { from: at, count: self.results.len() as u32 });
        } else if self.body.results.is_empty() {
            self.emit(Op::Return { from: 0, count: 0 });
        } else {
            self.emit(Op::Unreachable);
        }
    }

    fn finish(mut self) -> Function {
        let target = |label: u32| self.targets.get(label as usize).copied().flatten().unwrap_or_default();
        for op in &mut self.code {
            match op {
                Op::Jump { to }
                | Op::JumpIf { to, .. }
                | Op::JumpUnless { to, .. }
                | Op::JumpUnlessCompare { to, .. } => *to = target(*to),
                Op::MapNext { end, .. } | Op::TextNext { end, .. } => *end = target(*end),
                _ => {}
            }
        }
        let results = self.body.results.len() as u32;
        Function {
            name: self.body.name.clone(),
            source: self.body.source,
            epilogue: target(self.epilogue.0 as u32),
            code: self.code,
            places: self.places,
            registers: self.most.max(results),
            params: self.body.params,
            results,
            watched: self.body.watched,
            names: self.names,
        }
    }

    /// A function that does nothing but call one of the library's.
    pub(super) fn native(unit: &Unit, number: usize, function: &crate::check::tree::Function) -> Function {
        let params = function.signature.params.len() as u32
            + u32::from(function.name.contains(").") || function.name.matches('.').count() > 1);
        let results = function.signature.results.len() as u32;
        let call = unit.natives[number].map_or(Op::Unreachable, |native| Op::Native { native, at: 0 });
        let code = vec![call, Op::Return { from: 0, count: results }];
        let places = vec![Place { source: u16::MAX, pos: Pos(0) }; 2];
        let name = function.name.clone();
        let registers = params.max(results);
        Function {
            name,
            source: u16::MAX,
            code,
            places,
            registers,
            params,
            results,
            epilogue: 0,
            watched: false,
            names: BTreeMap::new(),
        }
    }

    /// A function made of a few instructions.
    pub(super) fn small(&mut self, name: String, params: u32, captures: u32, registers: u32, code: Vec<Op>) -> u32 {
        let places = vec![Place { source: self.body.source, pos: self.pos }; code.len()];
        let _ = captures;
        let source = self.body.source;
        let function = Function {
            name,
            source,
            code,
            places,
            registers,
            params,
            results: 0,
            epilogue: 0,
            watched: self.body.watched,
            names: BTreeMap::new(),
        };
        self.unit.add(function)
    }

    /// The instructions that a part emits, which are not added to the function.
    pub(super) fn detached(&mut self, part: impl FnOnce(&mut Self)) -> Vec<Op> {
        let length = self.code.len();
        part(self);
        self.places.truncate(length);
        self.code.split_off(length)
    }

    pub(super) fn emit(&mut self, op: Op) {
        self.code.push(op);
        self.places.push(Place { source: self.body.source, pos: self.pos });
    }

    /// Notes what the last instruction touches.
    pub(super) fn name_last(&mut self, node: &Node) {
        if self.body.watched {
            let name = self.show(node);
            self.names.insert((self.code.len() - 1) as u32, name.into());
        }
    }

    /// A place as the source calls it.
    fn show(&self, node: &Node) -> String {
        match &node.kind {
            NodeKind::Local(local) => self.body.locals[*local as usize].name.to_string(),
            NodeKind::Global(global) => format!("global {global}"),
            NodeKind::Field(of, number) => {
                let field = self
                    .unit
                    .types
                    .fields(of.ty)
                    .map_or(String::new(), |fields| fields[*number as usize].name.to_string());
                format!("{}.{field}", self.show(of))
            }
            NodeKind::Index(of, index) => format!("{}[{}]", self.show(of), self.show(index)),
            NodeKind::MapIndex { map, key, .. } => format!("{}[{}]", self.show(map), self.show(key)),
            NodeKind::Deref(of) if self.unit.types.is_aggregate(node.ty) => self.show(of),
            NodeKind::Deref(of) => format!("*{}", self.show(of)),
            NodeKind::Const(value) => value.show(),
            NodeKind::Convert(of) | NodeKind::AddressOf(of) => self.show(of),
            _ => "…".to_owned(),
        }
    }

    pub(super) fn register(&self, local: LocalId) -> Reg {
        self.registers[local as usize]
    }

    /// The next register that is free until the statement ends.
    pub(super) fn temp(&mut self) -> Reg {
        self.top += 1;
        self.most = self.most.max(self.top);
        self.top - 1
    }

    pub(super) fn top(&self) -> Reg {
        self.top
    }

    /// Frees the registers from one on.
    pub(super) fn release(&mut self, top: Reg) {
        self.top = top;
    }

    /// Keeps the registers up to one.
    pub(super) fn reserve(&mut self, top: Reg) {
        self.top = self.top.max(top);
        self.most = self.most.max(self.top);
    }

    pub(super) fn label(&mut self) -> Label {
        self.targets.push(None);
        Label(self.targets.len() - 1)
    }

    /// Puts a label here.
    pub(super) fn bind(&mut self, label: Label) {
        self.targets[label.0] = Some(self.code.len() as u32);
    }

    pub(super) fn jump(&mut self, label: Label) {
        self.emit(Op::Jump { to: label.0 as u32 });
    }

    pub(super) fn jump_if(&mut self, condition: Operand, label: Label) {
        self.emit(Op::JumpIf { condition, to: label.0 as u32 });
    }

    pub(super) fn jump_unless(&mut self, condition: Operand, label: Label) {
        self.emit(Op::JumpUnless { condition, to: label.0 as u32 });
    }

    /// A label as jumps hold it until the function is finished.
    pub(super) fn target(label: Label) -> u32 {
        label.0 as u32
    }

    pub(super) fn int(&mut self, value: i64) -> Operand {
        self.unit.constant(Constant::Int(value))
    }

    /// A constant of a type.
    pub(super) fn constant(&mut self, value: &Const, ty: TypeId) -> Operand {
        let constant = match value {
            Const::Bool(value) => Constant::Int(i64::from(*value)),
            Const::Text(bytes) => Constant::Text(bytes.clone()),
            Const::Int(value) if self.basic(ty).is_float() => Constant::Float(*value as f64),
            Const::Int(value) => Constant::Int(*value as i64),
            Const::Float(value) => Constant::Float(*value),
        };
        self.unit.constant(constant)
    }

    pub(super) fn basic(&self, ty: TypeId) -> Basic {
        self.unit.types.basic(ty)
    }

    pub(super) fn is_aggregate(&self, ty: TypeId) -> bool {
        self.unit.types.is_aggregate(ty)
    }

    /// Whether a variable is a cell on the heap, to which its register points.
    pub(super) fn in_cell(&self, local: LocalId) -> bool {
        let variable = &self.body.locals[local as usize];
        variable.boxed && !self.unit.types.is_aggregate(variable.ty)
    }
}
