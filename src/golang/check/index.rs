//! Elements and slices of arrays, slices, strings and maps.

use super::Checker;
use super::constant::Const;
use super::names::Object;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::NodeKind;
use super::types::{Type, TypeId, default_type};
use crate::syntax::ast::{Expr, ExprKind};

impl<'a> Checker<'a> {
    pub(super) fn index(&mut self, of: &'a Expr, indices: &'a [Expr], expr: &'a Expr) -> Operand<'a> {
        // A generic type with its types is a type.
        if let ExprKind::Ident(name) = &of.kind
            && let Some(Object::GenericType(_)) = self.find(&name.name)
        {
            let ty = self.type_of(expr);
            return Operand::new(Mode::Type, ty, NodeKind::Zero, expr);
        }
        if let ExprKind::Selector(package, name) = &of.kind
            && let ExprKind::Ident(package) = &package.kind
            && let Some(Object::Package(source)) = self.find(&package.name)
            && let Some(Object::GenericType(_)) = self.find_in_package(source, &name.name)
        {
            let ty = self.type_of(expr);
            return Operand::new(Mode::Type, ty, NodeKind::Zero, expr);
        }
        let operand = self.expression(of);
        if let Mode::Generic(decl, _) = operand.mode {
            let args: Vec<TypeId> = indices.iter().map(|index| self.type_of(index)).collect();
            return self.instantiate_function(decl, args, expr);
        }
        if !self.is_value(&operand) {
            return Operand::invalid(expr);
        }
        let [index] = indices else {
            self.problem(indices.get(1).map_or(expr.pos, |second| second.pos), "unexpected comma; expecting ]");
            return Operand::invalid(expr);
        };
        let ty = operand.node.ty;
        let core = self.core(ty);
        let text = self.all_types(ty, |types, term| types.basic(term).is_string());
        if text {
            return self.text_index(operand, index, expr);
        }
        let mut subject = operand.node;
        let mut mode = Mode::Variable;
        let element = match self.types.get(core).clone() {
            Type::Slice(of) => {
                let Some(index) = self.index_value(index, None) else { return Operand::invalid(expr) };
                (of, index)
            }
            Type::Array(length, of) => {
                if operand.mode != Mode::Variable {
                    mode = Mode::Value;
                }
                let Some(index) = self.index_value(index, Some(length)) else { return Operand::invalid(expr) };
                (of, index)
            }
            Type::Pointer(to) if matches!(self.types.under(to), Type::Array(..)) => {
                let Type::Array(length, of) = self.types.under(to).clone() else { return Operand::invalid(expr) };
                let Some(index) = self.index_value(index, Some(length)) else { return Operand::invalid(expr) };
                subject = self.dereferenced(subject);
                (of, index)
            }
            Type::Map(key, value) => {
                let index = self.expression(index);
                let Some(key) = self.assign(index, key, "map index") else { return Operand::invalid(expr) };
                let kind = NodeKind::MapIndex { map: Box::new(subject), key: Box::new(key), comma_ok: false };
                return Operand::new(Mode::MapElement, value, kind, expr);
            }
            _ => {
                self.expression(index);
                let described = self.describe(&Operand { node: subject, ..operand });
                if ty != TypeId::INVALID {
                    self.problem(expr.pos, format!("invalid operation: cannot index {described}"));
                }
                return Operand::invalid(expr);
            }
        };
        Operand::new(mode, element.0, NodeKind::Index(Box::new(subject), Box::new(element.1)), expr)
    }

    fn text_index(&mut self, operand: Operand<'a>, index: &'a Expr, expr: &'a Expr) -> Operand<'a> {
        let length = match operand.value() {
            Some(Const::Text(bytes)) => Some(bytes.len() as u64),
            _ => None,
        };
        let own = default_type(operand.node.ty);
        let (Some(index), Ok(subject)) = (self.index_value(index, length), self.retype(operand.node, own)) else {
            return Operand::invalid(expr);
        };
        Operand::new(Mode::Value, TypeId::UINT8, NodeKind::Index(Box::new(subject), Box::new(index)), expr)
    }

    pub(super) fn slice(&mut self, of: &'a Expr, parts: &'a [Option<Box<Expr>>; 3], expr: &'a Expr) -> Operand<'a> {
        let operand = self.expression(of);
        if !self.is_value(&operand) {
            return Operand::invalid(expr);
        }
        let core = self.core(operand.node.ty);
        let text = self.all_types(operand.node.ty, |types, term| types.basic(term).is_string());
        let (mut subject, mut limit) = (operand.node.clone(), None);
        let ty = match self.types.get(core).clone() {
            Type::Slice(_) => operand.node.ty,
            _ if text => {
                if parts[2].is_some() {
                    self.problem(expr.pos, format!("invalid operation: 3-index slice of string {}", show(of)));
                    return Operand::invalid(expr);
                }
                if let Some(Const::Text(text)) = operand.value() {
                    limit = Some(text.len() as u64 + 1);
                }
                let own = default_type(operand.node.ty);
                let Ok(node) = self.retype(subject, own) else { return Operand::invalid(expr) };
                subject = node;
                own
            }
            Type::Array(length, of_ty) => {
                if operand.mode != Mode::Variable {
                    let described = self.describe(&operand);
                    self.problem(expr.pos, format!("invalid operation: {described} (slice of unaddressable value)"));
                    return Operand::invalid(expr);
                }
                limit = Some(length + 1);
                subject = self.address_of(subject);
                self.types.slice(of_ty)
            }
            Type::Pointer(to) if matches!(self.types.under(to), Type::Array(..)) => {
                match self.types.under(to).clone() {
                    Type::Array(length, of_ty) => {
                        limit = Some(length + 1);
                        self.types.slice(of_ty)
                    }
                    _ => return Operand::invalid(expr),
                }
            }
            _ => {
                let described = self.describe(&operand);
                if operand.node.ty != TypeId::INVALID {
                    self.problem(expr.pos, format!("cannot slice {described}"));
                }
                return Operand::invalid(expr);
            }
        };
        let mut indices = [const { None }; 3];
        let mut constants = Vec::new();
        for (part, index) in parts.iter().zip(&mut indices) {
            if let Some(part) = part {
                let Some(node) = self.index_value(part, limit) else { return Operand::invalid(expr) };
                if let NodeKind::Const(value) = &node.kind {
                    constants.extend(value.as_int());
                }
                *index = Some(Box::new(node));
            }
        }
        if let Some([high, low]) = constants.windows(2).find(|pair| pair[0] > pair[1]) {
            self.problem(expr.pos, format!("invalid slice indices: {low} < {high}"));
            return Operand::invalid(expr);
        }
        Operand::new(Mode::Value, ty, NodeKind::Slice(Box::new(subject), indices), expr)
    }
}
