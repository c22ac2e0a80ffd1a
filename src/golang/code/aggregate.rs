//! Code that makes values of several parts: literals, slices, closures.

use super::builder::Builder;
use super::kinds::{Operand, Reg};
use super::op::Op;
use crate::check::tree::{Body, Node, NodeKind};
use crate::check::types::Type;

impl Builder<'_, '_> {
    pub(super) fn struct_literal(&mut self, node: &Node, fields: &[(u32, Node)], to: Reg) {
        let object = self.temp();
        self.emit(Op::Zero { to: object, ty: node.ty });
        for (field, value) in fields {
            let top = self.top();
            let from = self.owned_operand(value);
            self.emit(Op::StoreField { object: object as Operand, field: *field, from });
            self.release(top);
        }
        self.emit(Op::Move { to, from: object as Operand });
    }

    pub(super) fn array_literal(&mut self, node: &Node, length: u64, elements: &[(u64, Node)], to: Reg) {
        let object = self.temp();
        if let Type::Slice(element) = *self.unit.types.under(node.ty) {
            let length = self.int(length as i64);
            self.emit(Op::MakeSlice { to: object, length, capacity: length, element });
        } else {
            self.emit(Op::Zero { to: object, ty: node.ty });
        }
        for (place, value) in elements {
            let top = self.top();
            let from = self.owned_operand(value);
            let index = self.int(*place as i64);
            self.emit(Op::StoreElement { base: object as Operand, index, from });
            self.release(top);
        }
        self.emit(Op::Move { to, from: object as Operand });
    }

    pub(super) fn map_literal(&mut self, node: &Node, pairs: &[(Node, Node)], to: Reg) {
        let map = self.temp();
        self.emit(Op::MakeMap { to: map, ty: node.ty });
        for (key, value) in pairs {
            let top = self.top();
            let key = self.owned_operand(key);
            let value = self.owned_operand(value);
            self.emit(Op::MapSet { map: map as Operand, key, value });
            self.release(top);
        }
        self.emit(Op::Move { to, from: map as Operand });
    }

    pub(super) fn slice(&mut self, node: &Node, of: &Node, bounds: &[Option<Box<Node>>; 3], to: Reg) {
        let base = self.settled(of);
        let first = self.top();
        for bound in bounds {
            let register = self.temp();
            if let Some(bound) = bound {
                self.into(bound, register);
            } else {
                let nil = self.unit.constant(super::function::Constant::Nil);
                self.emit(Op::Move { to: register, from: nil });
            }
        }
        self.pos = node.pos;
        self.emit(Op::SliceOf { to, base, bounds: first, ty: node.ty });
    }

    pub(super) fn make(&mut self, arguments: &[Node], node: &Node, to: Reg) {
        match *self.unit.types.under(node.ty) {
            Type::Slice(element) => {
                let length = self.settled(&arguments[0]);
                let capacity = arguments.get(1).map_or(length, |capacity| self.operand(capacity));
                self.pos = node.pos;
                self.emit(Op::MakeSlice { to, length, capacity, element });
            }
            Type::Map(..) => {
                if let Some(size) = arguments.first() {
                    self.operand(size);
                }
                self.emit(Op::MakeMap { to, ty: node.ty });
            }
            Type::Chan(_, _element) => {
                let capacity = match arguments.first() {
                    Some(capacity) => self.operand(capacity),
                    None => self.int(0),
                };
                self.pos = node.pos;
                self.emit(Op::MakeChannel { to, capacity });
            }
            _ => {}
        }
    }

    /// A function with the variables around that it uses.
    pub(super) fn closure(&mut self, body: &Body, to: Reg) {
        let function = self.unit.compile_closure(body);
        if body.captures.is_empty() {
            let from = self.unit.constant(super::function::Constant::Func(function));
            return self.emit(Op::Move { to, from });
        }
        let first = self.top();
        for (outside, _) in &body.captures {
            let register = self.temp();
            let from = self.register(*outside) as Operand;
            self.emit(Op::Move { to: register, from });
        }
        self.emit(Op::Closure { to, function, captures: first, count: body.captures.len() as u32 });
    }

    /// The address of a place, or of a value that gets one.
    pub(super) fn address(&mut self, of: &Node, to: Reg) {
        let aggregate = self.is_aggregate(of.ty);
        match &of.kind {
            NodeKind::Deref(pointer) => {
                let from = self.operand(pointer);
                self.pos = of.pos;
                self.emit(Op::Check { pointer: from });
                self.emit(Op::Move { to, from });
            }
            NodeKind::StructLiteral(_) | NodeKind::ArrayLiteral(..) if aggregate => self.into(of, to),
            _ if aggregate => {
                let from = self.operand(of);
                self.emit(Op::Move { to, from });
            }
            NodeKind::Local(local) => {
                let from = self.register(*local) as Operand;
                self.emit(Op::Move { to, from });
            }
            NodeKind::Global(global) => self.emit(Op::GlobalAddress { to, global: *global }),
            NodeKind::Field(holder, field) => {
                let object = self.operand(holder);
                self.pos = of.pos;
                self.emit(Op::FieldAddress { to, object, field: *field });
            }
            NodeKind::Index(holder, index) => {
                let base = self.operand(holder);
                let index = self.operand(index);
                self.pos = of.pos;
                self.emit(Op::ElementAddress { to, base, index });
            }
            _ => {
                let from = self.operand(of);
                self.emit(Op::NewCell { to, from });
            }
        }
    }
}
