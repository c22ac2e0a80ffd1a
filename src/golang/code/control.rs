//! Code for loops with conditions, switches and selects.

use super::builder::{Around, Builder};
use super::function::SelectTable;
use super::kinds::Operand;
use super::op::Op;
use super::place::target_node;
use crate::check::tree::{Case, Comm, CommCase, LocalId, Node, Stmt, Target, TypeCase};
use crate::check::types::Type;
use crate::syntax::Pos;

impl Builder<'_, '_> {
    pub(super) fn for_loop(
        &mut self,
        label: u32,
        init: &[Stmt],
        vars: &[LocalId],
        condition: Option<&Node>,
        post: &[Stmt],
        body: &[Stmt],
    ) {
        self.block(init);
        let (start, next, end) = (self.label(), self.label(), self.label());
        self.bind(start);
        if let Some(condition) = condition {
            self.jump_unless_node(condition, end);
        }
        self.around.push(Around { label, end, next: Some(next) });
        self.block(body);
        self.around.pop();
        self.bind(next);
        // Each turn has variables of its own: where they live on the heap they are made anew, with the old values.
        for local in vars {
            self.renew(*local);
        }
        self.block(post);
        self.jump(start);
        self.bind(end);
    }

    fn renew(&mut self, local: LocalId) {
        let variable = &self.body.locals[local as usize];
        let (boxed, ty) = (variable.boxed, variable.ty);
        let register = self.register(local);
        if !boxed {
            return;
        }
        if self.is_aggregate(ty) {
            return self.emit(Op::Copy { to: register, from: register as Operand, ty });
        }
        let top = self.top();
        let value = self.temp();
        self.emit(Op::Load { to: value, pointer: register as Operand });
        self.emit(Op::NewCell { to: register, from: value as Operand });
        self.release(top);
    }

    pub(super) fn switch(&mut self, label: u32, tag: Option<&(LocalId, Node)>, cases: &[Case]) {
        if let Some((local, node)) = tag {
            let to = self.register(*local);
            self.owned(node, to);
        }
        let end = self.label();
        let bodies: Vec<_> = cases.iter().map(|_| self.label()).collect();
        for (case, body) in cases.iter().zip(&bodies) {
            for condition in &case.conditions {
                let top = self.top();
                let condition = self.operand(condition);
                self.jump_if(condition, *body);
                self.release(top);
            }
        }
        let default = cases.iter().zip(&bodies).find(|(case, _)| case.default).map_or(end, |(_, body)| *body);
        self.jump(default);
        self.around.push(Around { label, end, next: None });
        for (number, (case, body)) in cases.iter().zip(&bodies).enumerate() {
            self.bind(*body);
            self.block(&case.body);
            match bodies.get(number + 1) {
                Some(next) if case.falls => self.jump(*next),
                _ => self.jump(end),
            }
        }
        self.around.pop();
        self.bind(end);
    }

    pub(super) fn type_switch(&mut self, label: u32, subject: &(LocalId, Node), cases: &[TypeCase]) {
        let value = self.register(subject.0);
        self.owned(&subject.1, value);
        let value = value as Operand;
        let end = self.label();
        let bodies: Vec<_> = cases.iter().map(|_| self.label()).collect();
        let test = self.temp();
        for (case, body) in cases.iter().zip(&bodies) {
            for ty in &case.types {
                match ty {
                    None => self.emit(Op::IsNil { to: test, from: value }),
                    Some(ty) => self.emit(Op::IsType { to: test, from: value, ty: *ty }),
                }
                self.jump_if(test as Operand, *body);
            }
        }
        let default = cases.iter().zip(&bodies).find(|(case, _)| case.default).map_or(end, |(_, body)| *body);
        self.jump(default);
        self.around.push(Around { label, end, next: None });
        for (case, body) in cases.iter().zip(&bodies) {
            self.bind(*body);
            if let Some(local) = case.variable {
                self.case_variable(local, value, case);
            }
            self.block(&case.body);
            self.jump(end);
        }
        self.around.pop();
        self.bind(end);
    }

    fn case_variable(&mut self, local: LocalId, value: Operand, case: &TypeCase) {
        let top = self.top();
        let held = self.temp();
        match case.types.as_slice() {
            [Some(ty)] => {
                self.emit(Op::Assert { to: held, from: value, source: *ty, target: *ty, comma_ok: false });
                if self.is_aggregate(*ty) {
                    self.emit(Op::Copy { to: held, from: held as Operand, ty: *ty });
                }
            }
            _ => self.emit(Op::Move { to: held, from: value }),
        }
        self.store(&super::place::Place::New(local), held as Operand, None);
        self.release(top);
    }

    pub(super) fn select(&mut self, label: u32, cases: &[CommCase], pos: Pos) {
        let end = self.label();
        let mut table = SelectTable { sends: Vec::new(), elements: Vec::new(), has_default: false };
        let waiting: Vec<&CommCase> = cases.iter().filter(|case| !matches!(case.comm, Comm::Default)).collect();
        let at = self.top();
        self.reserve(at + 2 * waiting.len() as u32);
        for (number, case) in (0..).zip(&waiting) {
            let register = at + 2 * number;
            match &case.comm {
                Comm::Send(channel, value) => {
                    let element = self.element(channel);
                    table.sends.push(true);
                    table.elements.push(element);
                    self.into(channel, register);
                    self.owned(value, register + 1);
                }
                Comm::Receive { channel, element, .. } => {
                    table.sends.push(false);
                    table.elements.push(*element);
                    self.into(channel, register);
                }
                Comm::Default => {}
            }
        }
        table.has_default = waiting.len() < cases.len();
        let to = self.temp();
        self.reserve(to + 3);
        self.unit.selects.push(table);
        let table = (self.unit.selects.len() - 1) as u32;
        self.pos = pos;
        self.emit(Op::Select { at, table, to });
        self.around.push(Around { label, end, next: None });
        let mut number = 0;
        let mut default = None;
        for case in cases {
            if matches!(case.comm, Comm::Default) {
                default = Some(case);
                continue;
            }
            let other = self.label();
            let expected = self.int(number);
            number += 1;
            let top = self.top();
            let test = self.temp();
            self.emit(Op::Compare {
                relation: super::kinds::Relation::Equal,
                operands: super::kinds::Operands::Int,
                to: test,
                a: to as Operand,
                b: expected,
            });
            self.jump_unless(test as Operand, other);
            self.release(top);
            self.pos = case.pos;
            self.received(&case.comm, to);
            self.block(&case.body);
            self.jump(end);
            self.bind(other);
        }
        if let Some(case) = default {
            self.block(&case.body);
        }
        self.around.pop();
        self.bind(end);
    }

    fn element(&self, channel: &Node) -> crate::check::types::TypeId {
        match self.unit.types.under(channel.ty) {
            Type::Chan(_, element) => *element,
            _ => channel.ty,
        }
    }

    /// Assigns what a case received.
    fn received(&mut self, comm: &Comm, to: u32) {
        let Comm::Receive { targets, element, .. } = comm else { return };
        let types = [*element, crate::check::types::TypeId::BOOL];
        for (number, (target, ty)) in targets.iter().zip(types).enumerate() {
            let top = self.top();
            let place = self.place(target);
            let register = to + 1 + number as u32;
            if let Target::To(node) = target {
                self.convert_register(register, ty, node.ty);
            }
            self.store(&place, register as Operand, target_node(target));
            self.release(top);
        }
    }
}
