//! Composite literals.

use super::Checker;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Node, NodeKind};
use super::types::{FieldType, Type, TypeId};
use crate::syntax::Pos;
use crate::syntax::ast::{Element, Expr, ExprKind, Length};
use std::collections::BTreeSet;

impl<'a> Checker<'a> {
    /// `T{…}`.
    pub(super) fn composite(
        &mut self,
        ty: &'a Expr,
        elements: &'a [Element],
        close: Pos,
        expr: &'a Expr,
    ) -> Operand<'a> {
        // The length of `[...]T` is that of its elements.
        if let ExprKind::Array { length: Length::Counted, element } = &ty.kind {
            let of = self.type_of(element);
            let Some((length, list)) = self.array_elements(elements, of, None) else { return Operand::invalid(expr) };
            let ty = self.types.intern(Type::Array(length, of));
            return match self.limited(ty, expr.pos) {
                TypeId::INVALID => Operand::invalid(expr),
                ty => Operand::new(Mode::Value, ty, NodeKind::ArrayLiteral(length, list), expr),
            };
        }
        let ty = self.type_of(ty);
        self.composite_of(ty, elements, close, expr)
    }

    fn composite_of(&mut self, ty: TypeId, elements: &'a [Element], close: Pos, expr: &'a Expr) -> Operand<'a> {
        if ty == TypeId::INVALID {
            return Operand::invalid(expr);
        }
        let core = self.core(ty);
        let kind = match self.types.get(core).clone() {
            Type::Struct(fields) => {
                self.struct_elements(ty, &fields, elements, close, expr).map(NodeKind::StructLiteral)
            }
            Type::Array(length, of) => {
                self.array_elements(elements, of, Some(length)).map(|(_, list)| NodeKind::ArrayLiteral(length, list))
            }
            Type::Slice(of) => self.array_elements(elements, of, None).and_then(|(length, list)| {
                // What it holds is as large as an array.
                let array = self.types.intern(Type::Array(length, of));
                (self.limited(array, expr.pos) != TypeId::INVALID).then_some(NodeKind::ArrayLiteral(length, list))
            }),
            Type::Map(key, value) => self.map_elements(elements, key, value).map(NodeKind::MapLiteral),
            _ => {
                let shown = self.types.show(ty);
                self.problem(expr.pos, format!("invalid composite literal type {shown}"));
                None
            }
        };
        match kind {
            Some(kind) => Operand::new(Mode::Value, ty, kind, expr),
            None => Operand::invalid(expr),
        }
    }

    /// An element. Where it is a literal without a type, its type is that of the elements, or what they point to.
    fn element(&mut self, expr: &'a Expr, ty: TypeId, context: &str) -> Option<Node> {
        if let ExprKind::Composite { ty: None, elements, close } = &expr.kind {
            return if let Some(to) = self.types.pointee(ty) {
                let operand = self.composite_of(to, elements, *close, expr);
                if operand.is_invalid() {
                    return None;
                }
                let node = self.address_of(operand.node);
                Some(Node { ty, ..node })
            } else {
                let operand = self.composite_of(ty, elements, *close, expr);
                (!operand.is_invalid()).then_some(operand.node)
            };
        }
        let operand = self.expression(expr);
        self.assign(operand, ty, context)
    }

    fn struct_elements(
        &mut self,
        ty: TypeId,
        fields: &[FieldType],
        elements: &'a [Element],
        close: Pos,
        expr: &'a Expr,
    ) -> Option<Vec<(u32, Node)>> {
        let mut list = Vec::new();
        let mut right = true;
        if elements.iter().any(|element| element.key.is_some()) {
            let mut seen = BTreeSet::new();
            for element in elements {
                let Some(Expr { kind: ExprKind::Ident(name), pos, .. }) = &element.key else {
                    self.problem(element.value.pos, "mixture of field:value and value elements in struct literal");
                    return None;
                };
                let Some(number) = fields.iter().position(|field| field.name == name.name) else {
                    let shown = self.types.show(ty);
                    self.problem(*pos, format!("unknown field {} in struct literal of type {shown}", name.name));
                    self.expression(&element.value);
                    right = false;
                    continue;
                };
                if !seen.insert(number) {
                    self.problem(*pos, format!("duplicate field name {} in struct literal", name.name));
                    right = false;
                }
                match self.element(&element.value, fields[number].ty, "struct literal") {
                    Some(node) => list.push((number as u32, node)),
                    None => right = false,
                }
            }
            return right.then_some(list);
        }
        for (number, element) in elements.iter().enumerate() {
            let Some(field) = fields.get(number) else {
                let shown = self.types.show(ty);
                self.problem(element.value.pos, format!("too many values in struct literal of type {shown}"));
                return None;
            };
            match self.element(&element.value, field.ty, "struct literal") {
                Some(node) => list.push((number as u32, node)),
                None => right = false,
            }
        }
        if !elements.is_empty() && elements.len() < fields.len() {
            let shown = self.types.show(ty);
            let _ = expr;
            self.problem(close, format!("too few values in struct literal of type {shown}"));
            return None;
        }
        right.then_some(list)
    }

    /// The length and the elements of an array or slice literal.
    fn array_elements(
        &mut self,
        elements: &'a [Element],
        of: TypeId,
        length: Option<u64>,
    ) -> Option<(u64, Vec<(u64, Node)>)> {
        let (mut next, mut longest, mut right) = (0, 0, true);
        let mut list = Vec::new();
        let mut seen = BTreeSet::new();
        for element in elements {
            if let Some(key) = &element.key {
                let operand = self.expression(key);
                if let Some(place @ 0..=0xFF_FFFF) = operand.value().and_then(super::constant::Const::as_int) {
                    next = place as u64;
                } else {
                    if !operand.is_invalid() {
                        self.problem(key.pos, format!("index {} must be integer constant", show(key)));
                    }
                    right = false;
                }
            }
            if let Some(length) = length.filter(|length| next >= *length) {
                self.problem(element.value.pos, format!("invalid argument: index {next} out of bounds [0:{length}]"));
                return None;
            }
            if !seen.insert(next) {
                let pos = element.key.as_ref().map_or(element.value.pos, |key| key.pos);
                self.problem(pos, format!("duplicate index {next} in array or slice literal"));
                right = false;
            }
            match self.element(&element.value, of, "array or slice literal") {
                Some(node) => list.push((next, node)),
                None => right = false,
            }
            next += 1;
            longest = longest.max(next);
        }
        right.then_some((length.unwrap_or(longest), list))
    }

    fn map_elements(&mut self, elements: &'a [Element], key_ty: TypeId, value_ty: TypeId) -> Option<Vec<(Node, Node)>> {
        let mut list = Vec::new();
        let mut right = true;
        let mut seen = BTreeSet::new();
        for element in elements {
            let Some(key) = &element.key else {
                self.problem(element.value.pos, "missing key in map literal");
                return None;
            };
            let key_node = self.element(key, key_ty, "map literal");
            if let Some(Node { kind: NodeKind::Const(value), .. }) = &key_node
                && !seen.insert(value.key())
            {
                self.problem(key.pos, format!("duplicate key {} in map literal", show(key)));
                right = false;
            }
            let value = self.element(&element.value, value_ty, "map literal");
            match (key_node, value) {
                (Some(key), Some(value)) => list.push((key, value)),
                _ => right = false,
            }
        }
        right.then_some(list)
    }
}
