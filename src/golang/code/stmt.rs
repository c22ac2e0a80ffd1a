//! Code for statements.

use super::arith::{arith, width};
use super::builder::Builder;
use super::kinds::Operand;
use super::op::Op;
use super::place::target_node;
use crate::check::tree::{LocalId, Node, NodeKind, Stmt, StmtKind, Target};
use crate::check::types::{Type, TypeId};

impl Builder<'_, '_> {
    pub(super) fn block(&mut self, statements: &[Stmt]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    pub(super) fn statement(&mut self, statement: &Stmt) {
        let top = self.top();
        self.pos = statement.pos;
        match &statement.kind {
            StmtKind::Expr(node) => {
                if let NodeKind::Call(call) = &node.kind {
                    self.call_at(call, node);
                } else {
                    let to = self.temp();
                    self.reserve(to + 2);
                    self.into(node, to);
                }
            }
            StmtKind::Send(channel, value) => {
                let channel = self.settled(channel);
                let value = self.owned_operand(value);
                self.pos = statement.pos;
                self.emit(Op::Send { channel, value });
            }
            StmtKind::Declare(local, None) => self.declare_zero(*local),
            StmtKind::Declare(local, Some(node)) => self.assign_one(&Target::New(*local), node),
            StmtKind::Assign(targets, values) => match (targets.as_slice(), values.as_slice()) {
                ([target], [value]) => self.assign_one(target, value),
                _ => self.assign_all(targets, values),
            },
            StmtKind::AssignTuple(targets, node) => self.assign_tuple(targets, node),
            StmtKind::Update(op, target, value) => self.update(*op, target, value),
            StmtKind::Go(node) => self.start(node, false),
            StmtKind::Defer(node) => self.start(node, true),
            StmtKind::Return(values) => self.return_values(values),
            StmtKind::Break(label) => {
                if let Some(end) =
                    self.around.iter().rev().find(|around| around.label == *label).map(|around| around.end)
                {
                    self.jump(end);
                }
            }
            StmtKind::Continue(label) => {
                if let Some(next) =
                    self.around.iter().rev().find(|around| around.label == *label).and_then(|around| around.next)
                {
                    self.jump(next);
                }
            }
            StmtKind::Block(statements) => self.block(statements),
            StmtKind::If(condition, then, otherwise) => {
                let (other, end) = (self.label(), self.label());
                self.jump_unless_node(condition, other);
                self.block(then);
                if !otherwise.is_empty() {
                    self.jump(end);
                }
                self.bind(other);
                self.block(otherwise);
                self.bind(end);
            }
            StmtKind::Switch { label, tag, cases } => self.switch(*label, tag.as_ref(), cases),
            StmtKind::TypeSwitch { label, subject, cases } => self.type_switch(*label, subject, cases),
            StmtKind::Select { label, cases } => self.select(*label, cases, statement.pos),
            StmtKind::For { label, init, vars, condition, post, body } => {
                self.for_loop(*label, init, vars, condition.as_ref(), post, body);
            }
            StmtKind::Range(range) => self.range(range),
        }
        self.release(top);
    }

    fn assign_one(&mut self, target: &Target, value: &Node) {
        // A variable in a register gets its value without a detour, unless the value is several.
        if let Target::To(Node { kind: NodeKind::Local(local), .. }) | Target::New(local) = target
            && !self.in_cell(*local)
            && !(self.is_aggregate(value.ty)
                && self.body.locals[*local as usize].boxed
                && matches!(target, Target::To(_)))
        {
            let to = self.register(*local);
            return self.owned(value, to);
        }
        let place = self.place(target);
        let from = self.owned_or_alias(&place, value);
        self.store(&place, from, target_node(target));
    }

    /// A value for a place: where it is copied into what is there, it needs no copy before.
    fn owned_or_alias(&mut self, place: &super::place::Place, value: &Node) -> Operand {
        match place {
            super::place::Place::Object(_) => self.operand(value),
            super::place::Place::Nowhere => {
                let to = self.temp();
                self.reserve(to + 2);
                self.into(value, to);
                to as Operand
            }
            _ => self.owned_operand(value),
        }
    }

    /// `a, b = b, a`: all values are computed before any is stored.
    fn assign_all(&mut self, targets: &[Target], values: &[Node]) {
        let places: Vec<_> = targets.iter().map(|target| self.place(target)).collect();
        let mut sources = Vec::new();
        for value in values {
            let to = self.temp();
            self.owned(value, to);
            sources.push(to as Operand);
        }
        for ((place, target), from) in places.iter().zip(targets).zip(sources) {
            self.store(place, from, target_node(target));
        }
    }

    fn assign_tuple(&mut self, targets: &[Target], node: &Node) {
        let places: Vec<_> = targets.iter().map(|target| self.place(target)).collect();
        let first = self.spread(node, targets.len() as u32);
        self.reserve(first + targets.len() as u32);
        let Type::Tuple(parts) = self.unit.types.get(node.ty).clone() else { return };
        // What a map, an interface or a channel gives may be somebody else's.
        let shared = !matches!(node.kind, NodeKind::Call(_));
        for (number, ((place, target), part)) in places.iter().zip(targets).zip(parts.iter()).enumerate() {
            let register = first + number as u32;
            let ty = self.target_type(target, *part);
            self.convert_register(register, *part, ty);
            if shared && self.is_aggregate(*part) && !matches!(place, super::place::Place::Object(_)) {
                self.emit(Op::Copy { to: register, from: register as Operand, ty: *part });
            }
            self.store(place, register as Operand, target_node(target));
        }
    }

    fn target_type(&self, target: &Target, value: TypeId) -> TypeId {
        match target {
            Target::Blank => value,
            Target::New(local) => self.body.locals[*local as usize].ty,
            Target::To(node) => node.ty,
        }
    }

    fn update(&mut self, op: crate::syntax::Token, target: &Node, value: &Node) {
        let basic = self.basic(target.ty);
        let pos = self.pos;
        let place = self.place_of(target);
        let may_call = super::expr::may_call(value);
        let b = if may_call { Some(self.settled(value)) } else { None };
        let a = self.fetch(&place, target);
        let b = match b {
            Some(b) => b,
            None => self.operand(value),
        };
        self.pos = pos;
        let to = match place {
            super::place::Place::Local(local) => self.register(local),
            _ => self.temp(),
        };
        self.emit(Op::Arith { op: arith(op, basic), width: width(basic), to, a, b });
        self.store(&place, to as Operand, Some(target));
    }

    fn return_values(&mut self, values: &[Node]) {
        let pos = self.pos;
        let results = self.body.results.clone();
        let count = results.len() as u32;
        let first;
        if values.len() == 1 && count > 1 {
            first = self.spread(&values[0], count);
            self.reserve(first + count);
            if let Type::Tuple(parts) = self.unit.types.get(values[0].ty).clone() {
                for (number, (part, result)) in parts.iter().zip(&results).enumerate() {
                    self.convert_register(first + number as u32, *part, *result);
                }
            }
        } else {
            first = self.top();
            for value in values {
                let register = self.temp();
                self.owned(value, register);
            }
        }
        self.pos = pos;
        if !self.body.has_defer {
            return self.emit(Op::Return {
                from: first,
                count: values.len().max(if values.len() == 1 { count as usize } else { 0 }) as u32,
            });
        }
        // Deferred functions may still change results that have names.
        let registers = self.results.clone();
        for (number, register) in registers.into_iter().enumerate() {
            let from = (first + number as u32) as Operand;
            let named = self.body.named_results.get(number).copied();
            match named {
                Some(local) if self.in_cell(local) => self.emit(Op::Store { pointer: register as Operand, from }),
                Some(local) if self.is_boxed_object(local) => {
                    let ty = self.body.locals[local as usize].ty;
                    self.emit(Op::CopyInto { target: register as Operand, from, ty });
                }
                _ => self.emit(Op::Move { to: register, from }),
            }
        }
        self.jump(self.epilogue);
    }

    fn is_boxed_object(&self, local: LocalId) -> bool {
        let variable = &self.body.locals[local as usize];
        variable.boxed && self.unit.types.is_aggregate(variable.ty)
    }
}
