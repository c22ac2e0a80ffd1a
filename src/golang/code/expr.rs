//! Code for expressions.

use super::arith::{arith, operands, relation, width};
use super::builder::{Builder, Label};
use super::function::Constant;
use super::kinds::{Operand, Operands, Reg, Relation};
use super::op::Op;
use crate::check::constant::Const;
use crate::check::tree::{Builtin, Node, NodeKind};
use crate::check::types::Type;
use crate::syntax::Token;

impl Builder<'_, '_> {
    /// The value of an expression: a constant, a variable's own register, or a new one. A struct or array may be the very one that a
    /// variable holds; who keeps it takes [`Builder::owned`].
    pub(super) fn operand(&mut self, node: &Node) -> Operand {
        match &node.kind {
            NodeKind::Const(value) => self.constant(value, node.ty),
            NodeKind::Local(local) if !self.in_cell(*local) => self.register(*local) as Operand,
            NodeKind::Func(function) => self.unit.constant(Constant::Func(*function)),
            NodeKind::Zero if !self.is_aggregate(node.ty) && operands(self.basic(node.ty)).is_none() => {
                self.unit.constant(Constant::Nil)
            }
            _ => {
                let to = self.temp();
                self.into(node, to);
                to as Operand
            }
        }
    }

    /// The value of an expression that is kept: a struct or array of its own.
    pub(super) fn owned(&mut self, node: &Node, to: Reg) {
        if !self.is_aggregate(node.ty) || is_fresh(node) {
            return self.into(node, to);
        }
        // Arguments lie side by side: what the copy is made from is not kept.
        let top = self.top();
        let from = self.operand(node);
        self.pos = node.pos;
        self.emit(Op::Copy { to, from, ty: node.ty });
        self.name_last(node);
        self.release(top);
    }

    /// The value of an expression that is kept, as an operand.
    pub(super) fn owned_operand(&mut self, node: &Node) -> Operand {
        if !self.is_aggregate(node.ty) || is_fresh(node) {
            return self.operand(node);
        }
        let to = self.temp();
        self.owned(node, to);
        to as Operand
    }

    /// The value of an expression in a register that nothing else changes until the statement ends.
    pub(super) fn settled(&mut self, node: &Node) -> Operand {
        match &node.kind {
            NodeKind::Local(_) => {
                let to = self.temp();
                self.into(node, to);
                to as Operand
            }
            _ => self.operand(node),
        }
    }

    /// Computes an expression into a register.
    pub(super) fn into(&mut self, node: &Node, to: Reg) {
        let top = self.top();
        self.reserve(to + 1);
        self.compute(node, to);
        self.release(top);
    }

    #[allow(clippy::too_many_lines, reason = "an arm for each form")]
    fn compute(&mut self, node: &Node, to: Reg) {
        let before = std::mem::replace(&mut self.pos, node.pos);
        match &node.kind {
            NodeKind::Const(_) | NodeKind::Func(_) => {
                let from = self.operand(node);
                self.emit(Op::Move { to, from });
            }
            NodeKind::Zero => self.emit(Op::Zero { to, ty: node.ty }),
            NodeKind::Local(local) => {
                let from = self.register(*local) as Operand;
                if self.in_cell(*local) {
                    self.emit(Op::Load { to, pointer: from });
                    self.name_last(node);
                } else if from != to as Operand {
                    self.emit(Op::Move { to, from });
                }
            }
            NodeKind::Global(global) => {
                self.emit(Op::LoadGlobal { to, global: *global });
                self.name_last(node);
            }
            NodeKind::Closure(body) => self.closure(body, to),
            NodeKind::Field(of, field) => {
                let object = self.operand(of);
                self.pos = node.pos;
                self.emit(Op::LoadField { to, object, field: *field });
                self.name_last(node);
            }
            NodeKind::Index(of, index) => {
                let base = self.operand(of);
                let index = self.operand(index);
                self.pos = node.pos;
                if self.basic(of.ty).is_string() {
                    self.emit(Op::TextIndex { to, text: base, index });
                } else {
                    self.emit(Op::LoadElement { to, base, index });
                    self.name_last(node);
                }
            }
            NodeKind::MapIndex { map, key, comma_ok } => {
                let map_value = self.operand(map);
                let key = self.operand(key);
                self.pos = node.pos;
                self.emit(Op::MapGet { to, map: map_value, key, comma_ok: *comma_ok, ty: map.ty });
                self.name_last(node);
            }
            NodeKind::Slice(of, bounds) => self.slice(node, of, bounds, to),
            NodeKind::Deref(pointer) => {
                let pointer_value = self.operand(pointer);
                self.pos = node.pos;
                if self.is_aggregate(node.ty) {
                    self.emit(Op::Check { pointer: pointer_value });
                    self.emit(Op::Move { to, from: pointer_value });
                } else {
                    self.emit(Op::Load { to, pointer: pointer_value });
                    self.name_last(node);
                }
            }
            NodeKind::AddressOf(of) => self.address(of, to),
            NodeKind::StructLiteral(fields) => self.struct_literal(node, fields, to),
            NodeKind::ArrayLiteral(length, elements) => self.array_literal(node, *length, elements, to),
            NodeKind::MapLiteral(pairs) => self.map_literal(node, pairs, to),
            NodeKind::Unary(op, of) => {
                let from = self.operand(of);
                let basic = self.basic(node.ty);
                self.emit(match op {
                    Token::Xor => Op::Complement { to, from, width: width(basic) },
                    _ if basic.is_float() => Op::NegateFloat { to, from },
                    _ => Op::Negate { to, from, width: width(basic) },
                });
            }
            NodeKind::Binary(op, left, right) => {
                // A call on the right may change a variable on the left.
                let a = if may_call(right) { self.settled(left) } else { self.operand(left) };
                let b = self.operand(right);
                self.pos = node.pos;
                let basic = self.basic(node.ty);
                self.emit(Op::Arith { op: arith(*op, basic), width: width(basic), to, a, b });
            }
            NodeKind::Compare(op, left, right) => self.comparison(*op, left, right, to),
            NodeKind::Logic { and, left, right } => {
                let end = self.label();
                self.into(left, to);
                if *and {
                    self.jump_unless(to as Operand, end);
                } else {
                    self.jump_if(to as Operand, end);
                }
                self.into(right, to);
                self.bind(end);
            }
            NodeKind::Not(of) => {
                let from = self.operand(of);
                self.emit(Op::Not { to, from });
            }
            NodeKind::Convert(of) => match self.conversion(of.ty, node.ty) {
                Some(conversion) => {
                    let from = self.operand(of);
                    self.emit(Op::Convert { conversion, to, from });
                }
                None => self.into(of, to),
            },
            NodeKind::ToInterface(of) => {
                let from = self.owned_operand(of);
                self.pos = node.pos;
                self.emit(Op::ToInterface { to, from, ty: of.ty });
            }
            NodeKind::Assert { value, target, comma_ok } => {
                let from = self.operand(value);
                self.pos = node.pos;
                self.emit(Op::Assert { to, from, source: value.ty, target: *target, comma_ok: *comma_ok });
            }
            NodeKind::Call(call) => self.call_into(call, node, to),
            NodeKind::Builtin(builtin, arguments) => self.builtin(*builtin, arguments, node, to),
            NodeKind::Receive { channel, comma_ok } => {
                let element = match self.unit.types.under(channel.ty) {
                    Type::Chan(_, element) => *element,
                    _ => node.ty,
                };
                let channel = self.operand(channel);
                self.pos = node.pos;
                self.emit(Op::Receive { to, channel, comma_ok: *comma_ok, ty: element });
            }
            NodeKind::Bound(callee) => self.bound(callee, node, to),
        }
        self.pos = before;
    }

    /// The registers that an expression of several values fills, from `to` on.
    pub(super) fn spread(&mut self, node: &Node, count: u32) -> Reg {
        let to = self.temp();
        self.reserve(to + count.max(1));
        let top = self.top();
        match &node.kind {
            NodeKind::Call(call) => {
                let at = self.call_at(call, node);
                for number in 0..count {
                    if at != to {
                        self.emit(Op::Move { to: to + number, from: (at + number) as Operand });
                    }
                }
            }
            _ => self.compute(node, to),
        }
        self.release(top);
        to
    }

    fn comparison(&mut self, op: Token, left: &Node, right: &Node, to: Reg) {
        let pos = self.pos;
        let nil = |node: &Node| matches!(node.kind, NodeKind::Zero);
        let negated = op == Token::NotEqual;
        if nil(left) || nil(right) {
            let from = self.operand(if nil(left) { right } else { left });
            self.emit(Op::IsNil { to, from });
            if negated {
                self.emit(Op::Not { to, from: to as Operand });
            }
            return;
        }
        let a = if may_call(right) { self.settled(left) } else { self.operand(left) };
        let b = self.operand(right);
        self.pos = pos;
        if let Some(operands) = operands(self.basic(left.ty)) {
            self.emit(Op::Compare { relation: relation(op), operands, to, a, b });
        } else {
            self.emit(Op::Same { to, a, b, ty: left.ty });
            if negated {
                self.emit(Op::Not { to, from: to as Operand });
            }
        }
    }

    /// Jumps to a label unless a condition holds.
    pub(super) fn jump_unless_node(&mut self, node: &Node, label: Label) {
        let top = self.top();
        let before = std::mem::replace(&mut self.pos, node.pos);
        match &node.kind {
            NodeKind::Compare(op, left, right)
                if operands(self.basic(left.ty)).is_some_and(|of| of != Operands::Text)
                    && !matches!(right.kind, NodeKind::Zero)
                    && !matches!(left.kind, NodeKind::Zero) =>
            {
                let a = if may_call(right) { self.settled(left) } else { self.operand(left) };
                let b = self.operand(right);
                let operands = operands(self.basic(left.ty)).unwrap_or(Operands::Int);
                self.emit(Op::JumpUnlessCompare { relation: relation(*op), operands, a, b, to: Self::target(label) });
            }
            NodeKind::Logic { and: true, left, right } => {
                self.jump_unless_node(left, label);
                self.jump_unless_node(right, label);
            }
            NodeKind::Const(Const::Bool(true)) => {}
            _ => {
                let condition = self.operand(node);
                self.jump_unless(condition, label);
            }
        }
        self.pos = before;
        self.release(top);
    }

    fn builtin(&mut self, builtin: Builtin, arguments: &[Node], node: &Node, to: Reg) {
        match builtin {
            Builtin::Make => self.make(arguments, node, to),
            Builtin::New => {
                let Type::Pointer(of) = *self.unit.types.under(node.ty) else { return };
                let value = arguments.first().cloned().unwrap_or(Node { ty: of, pos: node.pos, kind: NodeKind::Zero });
                if self.is_aggregate(of) {
                    return self.owned(&value, to);
                }
                let from = self.temp();
                self.into(&value, from);
                self.emit(Op::NewCell { to, from: from as Operand });
            }
            Builtin::Append => {
                let Type::Slice(element) = *self.unit.types.under(arguments[0].ty) else { return };
                let slice = self.settled(&arguments[0]);
                let more = self.operand(&arguments[1]);
                self.emit(Op::Append { to, slice, more, element });
                self.name_last(&arguments[0]);
            }
            Builtin::Len | Builtin::Cap => {
                let of = self.operand(&arguments[0]);
                self.emit(if builtin == Builtin::Len { Op::Length { to, of } } else { Op::Capacity { to, of } });
            }
            Builtin::Copy => {
                let Type::Slice(element) = *self.unit.types.under(arguments[0].ty) else { return };
                let target = self.settled(&arguments[0]);
                let from = self.operand(&arguments[1]);
                self.emit(Op::CopyElements { to, target, from, element });
                self.name_last(&arguments[0]);
            }
            Builtin::Max | Builtin::Min => {
                let a = self.settled(&arguments[0]);
                let b = self.operand(&arguments[1]);
                let operands = operands(self.basic(node.ty)).unwrap_or(Operands::Int);
                self.emit(Op::Extreme { max: builtin == Builtin::Max, operands, to, a, b });
            }
            Builtin::Recover => self.emit(Op::Recover { to }),
            Builtin::Delete
            | Builtin::Clear
            | Builtin::Close
            | Builtin::Panic
            | Builtin::Print
            | Builtin::Println
            | Builtin::Work => {
                let at = self.top();
                for argument in arguments {
                    let register = self.temp();
                    self.owned(argument, register);
                }
                let types: Vec<_> = arguments.iter().map(|argument| argument.ty).collect();
                self.builtin_on(builtin, &types, at);
            }
        }
    }

    /// A predeclared function without a result, on values in registers.
    pub(super) fn builtin_on(&mut self, builtin: Builtin, types: &[crate::check::types::TypeId], at: Reg) {
        let first = at as Operand;
        let op = match builtin {
            Builtin::Delete => Op::MapDelete { map: first, key: first + 1, ty: types[0] },
            Builtin::Clear => Op::Clear { of: first, ty: types[0] },
            Builtin::Close => Op::Close { channel: first },
            Builtin::Panic => Op::Panic { value: first },
            Builtin::Work => Op::Work { length: first },
            _ => {
                // The machine prints interfaces: they say what they hold.
                for (register, ty) in (at..).zip(types) {
                    if !self.unit.types.is_interface(*ty) {
                        self.emit(Op::ToInterface { to: register, from: register as Operand, ty: *ty });
                    }
                }
                Op::Print { at, count: types.len() as u32, line: builtin == Builtin::Println }
            }
        };
        self.emit(op);
    }

    /// Code that computes whether two operands compare so, for switches over ranges.
    pub(super) fn unless_less(&mut self, a: Operand, b: Operand, label: Label) {
        self.emit(Op::JumpUnlessCompare {
            relation: Relation::Less,
            operands: Operands::Int,
            a,
            b,
            to: Self::target(label),
        });
    }
}

/// Whether the value of an expression is nobody else's.
pub(super) fn is_fresh(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Call(_)
        | NodeKind::StructLiteral(_)
        | NodeKind::ArrayLiteral(..)
        | NodeKind::Zero
        | NodeKind::Receive { .. }
        | NodeKind::Builtin(..) => true,
        NodeKind::Convert(of) => is_fresh(of),
        _ => false,
    }
}

/// Whether computing an expression may run other code.
pub(super) fn may_call(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Const(_) | NodeKind::Zero | NodeKind::Local(_) | NodeKind::Global(_) | NodeKind::Func(_) => false,
        NodeKind::Field(of, _)
        | NodeKind::Deref(of)
        | NodeKind::Convert(of)
        | NodeKind::Not(of)
        | NodeKind::Unary(_, of) => may_call(of),
        NodeKind::Index(a, b) | NodeKind::Binary(_, a, b) | NodeKind::Compare(_, a, b) => may_call(a) || may_call(b),
        NodeKind::Builtin(Builtin::Len | Builtin::Cap, arguments) => arguments.iter().any(may_call),
        _ => true,
    }
}
