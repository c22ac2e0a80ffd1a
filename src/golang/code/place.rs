//! Code for assignments: places, and what is put into them.

use super::builder::Builder;
use super::kinds::Operand;
use super::op::Op;
use crate::check::tree::{LocalId, Node, NodeKind, Target};

/// Where a value goes, with all that the place's expression computes.
pub(super) enum Place {
    Nowhere,
    /// A variable in a register.
    Local(LocalId),
    /// A variable that is declared here.
    New(LocalId),
    /// What a pointer points to.
    Cell(Operand),
    Global(u32),
    Field(Operand, u32),
    Element(Operand, Operand),
    Map(Operand, Operand),
    /// A struct or array that there is: it is overwritten.
    Object(Operand),
}

impl Builder<'_, '_> {
    /// Computes a target's place.
    pub(super) fn place(&mut self, target: &Target) -> Place {
        match target {
            Target::Blank => Place::Nowhere,
            Target::New(local) => Place::New(*local),
            Target::To(node) => self.place_of(node),
        }
    }

    pub(super) fn place_of(&mut self, node: &Node) -> Place {
        let pos = std::mem::replace(&mut self.pos, node.pos);
        let place = match &node.kind {
            NodeKind::MapIndex { map, key, .. } => {
                let map = self.settled(map);
                let key = self.settled(key);
                Place::Map(map, key)
            }
            NodeKind::Local(local) if self.is_aggregate(node.ty) && self.body.locals[*local as usize].boxed => {
                Place::Object(self.register(*local) as Operand)
            }
            NodeKind::Local(local) if self.in_cell(*local) => Place::Cell(self.register(*local) as Operand),
            NodeKind::Local(local) => Place::Local(*local),
            _ if self.is_aggregate(node.ty) => Place::Object(self.operand(node)),
            NodeKind::Global(global) => Place::Global(*global),
            NodeKind::Field(of, field) => Place::Field(self.settled(of), *field),
            NodeKind::Index(of, index) => {
                let base = self.settled(of);
                Place::Element(base, self.settled(index))
            }
            NodeKind::Deref(pointer) => Place::Cell(self.settled(pointer)),
            _ => Place::Nowhere,
        };
        self.pos = pos;
        place
    }

    /// Puts a value that is nobody else's into a place.
    pub(super) fn store(&mut self, place: &Place, from: Operand, node: Option<&Node>) {
        match *place {
            Place::Nowhere => return,
            Place::Local(local) => {
                let to = self.register(local);
                if from != to as Operand {
                    self.emit(Op::Move { to, from });
                }
                return;
            }
            Place::New(local) => {
                let to = self.register(local);
                let op = if self.in_cell(local) { Op::NewCell { to, from } } else { Op::Move { to, from } };
                return self.emit(op);
            }
            Place::Cell(pointer) => self.emit(Op::Store { pointer, from }),
            Place::Global(global) => self.emit(Op::StoreGlobal { global, from }),
            Place::Field(object, field) => self.emit(Op::StoreField { object, field, from }),
            Place::Element(base, index) => self.emit(Op::StoreElement { base, index, from }),
            Place::Map(map, key) => self.emit(Op::MapSet { map, key, value: from }),
            Place::Object(target) => {
                let Some(node) = node else { return };
                self.emit(Op::CopyInto { target, from, ty: node.ty });
            }
        }
        if let Some(node) = node {
            self.name_last(node);
        }
    }

    /// Reads a place, into a new register.
    pub(super) fn fetch(&mut self, place: &Place, node: &Node) -> Operand {
        let to = self.temp();
        match *place {
            Place::Local(local) => return self.register(local) as Operand,
            Place::Cell(pointer) => self.emit(Op::Load { to, pointer }),
            Place::Global(global) => self.emit(Op::LoadGlobal { to, global }),
            Place::Field(object, field) => self.emit(Op::LoadField { to, object, field }),
            Place::Element(base, index) => self.emit(Op::LoadElement { to, base, index }),
            Place::Map(map, key) => {
                let NodeKind::MapIndex { map: of, .. } = &node.kind else { return to as Operand };
                self.emit(Op::MapGet { to, map, key, comma_ok: false, ty: of.ty });
            }
            Place::Object(object) => return object,
            Place::New(_) | Place::Nowhere => {}
        }
        self.name_last(node);
        to as Operand
    }

    /// A new variable with its zero value.
    pub(super) fn declare_zero(&mut self, local: LocalId) {
        let ty = self.body.locals[local as usize].ty;
        let to = self.register(local);
        if self.in_cell(local) {
            let zero = self.temp();
            self.emit(Op::Zero { to: zero, ty });
            self.emit(Op::NewCell { to, from: zero as Operand });
        } else {
            self.emit(Op::Zero { to, ty });
        }
    }
}

/// What a target's place is called.
pub(super) fn target_node(target: &Target) -> Option<&Node> {
    match target {
        Target::To(node) => Some(node),
        _ => None,
    }
}
