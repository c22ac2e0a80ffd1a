//! Code for loops over ranges.

use super::builder::{Around, Builder, Label};
use super::kinds::{Arith, Operand, Reg, Width};
use super::op::Op;
use super::place::target_node;
use crate::check::tree::{Range, RangeOver, Target};
use crate::check::types::{Type, TypeId};

impl Builder<'_, '_> {
    pub(super) fn range(&mut self, range: &Range) {
        let (next, end) = (self.label(), self.label());
        match range.over {
            RangeOver::Int | RangeOver::Elements => self.counted(range, next, end),
            RangeOver::Text => self.characters(range, next, end),
            RangeOver::Map => self.pairs(range, next, end),
            RangeOver::Channel => self.received_values(range, next, end),
        }
    }

    fn body_of(&mut self, range: &Range, next: Label, end: Label) {
        self.around.push(Around { label: range.label, end, next: Some(next) });
        self.block(&range.body);
        self.around.pop();
    }

    /// Assigns the key or value of a turn.
    fn assign_turn(&mut self, target: Option<&(Target, TypeId)>, from: Reg, shared: bool) {
        let Some((target, ty)) = target else { return };
        let top = self.top();
        let place = self.place(target);
        let mut from = from as Operand;
        if shared && self.is_aggregate(*ty) && !matches!(place, super::place::Place::Object(_)) {
            let copy = self.temp();
            self.emit(Op::Copy { to: copy, from, ty: *ty });
            from = copy as Operand;
        }
        if let Target::To(node) = target
            && self.unit.types.is_interface(node.ty)
            && !self.unit.types.is_interface(*ty)
        {
            let boxed = self.temp();
            self.emit(Op::ToInterface { to: boxed, from, ty: *ty });
            from = boxed as Operand;
        }
        self.store(&place, from, target_node(target));
        self.release(top);
    }

    fn counted(&mut self, range: &Range, next: Label, end: Label) {
        let elements = range.over == RangeOver::Elements;
        let counter = self.temp();
        let zero = self.int(0);
        let limit = self.temp();
        let mut base = 0;
        if elements {
            // An array is copied, as Go does; a slice is looked at as it is now.
            let array = matches!(self.unit.types.under(range.subject.ty), Type::Array(..));
            base = if array && range.value.is_some() {
                self.owned_operand(&range.subject)
            } else {
                self.settled(&range.subject)
            };
            self.emit(Op::Length { to: limit, of: base });
        } else {
            self.into(&range.subject, limit);
        }
        self.emit(Op::Move { to: counter, from: zero });
        let start = self.label();
        self.bind(start);
        self.unless_less(counter as Operand, limit as Operand, end);
        self.assign_turn(range.key.as_ref(), counter, false);
        if let Some((_, ty)) = &range.value {
            let top = self.top();
            let value = self.temp();
            self.emit(Op::LoadElement { to: value, base, index: counter as Operand });
            self.name_last(&range.subject);
            let _ = ty;
            self.assign_turn(range.value.as_ref(), value, true);
            self.release(top);
        }
        self.body_of(range, next, end);
        self.bind(next);
        let one = self.int(1);
        self.emit(Op::Arith { op: Arith::Add, width: Width::Full, to: counter, a: counter as Operand, b: one });
        self.jump(start);
        self.bind(end);
    }

    fn characters(&mut self, range: &Range, next: Label, end: Label) {
        let text = self.settled(&range.subject);
        let to = self.temp();
        self.reserve(to + 3);
        let zero = self.int(0);
        self.emit(Op::Move { to: to + 2, from: zero });
        self.bind(next);
        self.emit(Op::TextNext { text, to, end: Self::target(end) });
        self.assign_turn(range.key.as_ref(), to, false);
        self.assign_turn(range.value.as_ref(), to + 1, false);
        self.body_of(range, next, end);
        self.jump(next);
        self.bind(end);
    }

    fn pairs(&mut self, range: &Range, next: Label, end: Label) {
        let map = self.settled(&range.subject);
        let walk = self.temp();
        self.emit(Op::MapWalk { to: walk, map });
        self.name_last(&range.subject);
        let to = self.temp();
        self.reserve(to + 2);
        self.bind(next);
        self.emit(Op::MapNext { walk, to, end: Self::target(end) });
        self.name_last(&range.subject);
        self.assign_turn(range.key.as_ref(), to, true);
        self.assign_turn(range.value.as_ref(), to + 1, true);
        self.body_of(range, next, end);
        self.jump(next);
        self.bind(end);
    }

    fn received_values(&mut self, range: &Range, next: Label, end: Label) {
        let element = match self.unit.types.under(range.subject.ty) {
            Type::Chan(_, element) => *element,
            _ => range.subject.ty,
        };
        let channel = self.settled(&range.subject);
        let to = self.temp();
        self.reserve(to + 2);
        let pos = self.pos;
        self.bind(next);
        self.pos = pos;
        self.emit(Op::Receive { to, channel, comma_ok: true, ty: element });
        self.jump_unless((to + 1) as Operand, end);
        self.assign_turn(range.key.as_ref(), to, false);
        self.body_of(range, next, end);
        self.jump(next);
        self.bind(end);
    }
}
