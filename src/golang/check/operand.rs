//! Operands: what an expression is, while it is checked.

use super::Checker;
use super::constant::Const;
use super::show::show;
use super::tree::{Builtin, Node, NodeKind};
use super::types::{Type, TypeId};
use crate::syntax::ast::Expr;

/// What can be done with an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mode {
    /// It is wrong, which was told.
    Invalid,
    NoValue,
    Type,
    Builtin(Builtin),
    /// A generic function without all of its types: its declaration and those given.
    Generic(u32, Vec<TypeId>),
    Const,
    Nil,
    Value,
    /// It has an address.
    Variable,
    /// It can be assigned to, but has no address.
    MapElement,
}

/// An expression, checked.
#[derive(Clone, Debug)]
pub(super) struct Operand<'a> {
    pub(super) mode: Mode,
    pub(super) node: Node,
    pub(super) expr: &'a Expr,
}

impl<'a> Operand<'a> {
    pub(super) fn new(mode: Mode, ty: TypeId, kind: NodeKind, expr: &'a Expr) -> Self {
        Self { mode, node: Node { ty, pos: expr.pos, kind }, expr }
    }

    pub(super) fn invalid(expr: &'a Expr) -> Self {
        Self::new(Mode::Invalid, TypeId::INVALID, NodeKind::Zero, expr)
    }

    pub(super) fn constant(value: Const, ty: TypeId, expr: &'a Expr) -> Self {
        Self::new(Mode::Const, ty, NodeKind::Const(value), expr)
    }

    pub(super) fn is_invalid(&self) -> bool {
        self.mode == Mode::Invalid
    }

    /// The constant's value.
    pub(super) fn value(&self) -> Option<&Const> {
        match &self.node.kind {
            NodeKind::Const(value) if self.mode == Mode::Const => Some(value),
            _ => None,
        }
    }
}

impl Checker<'_> {
    /// An operand as messages describe it: `x (variable of type int)`.
    pub(super) fn describe(&self, operand: &Operand<'_>) -> String {
        let text = show(operand.expr);
        let mut ty = self.types.show(operand.node.ty);
        if let Type::Param(number) = self.types.get(operand.node.ty) {
            ty = format!("{ty} constrained by {}", self.types.show(self.types.params[*number as usize].constraint));
        }
        let kind = match self.types.get(operand.node.ty) {
            Type::Named(_) if operand.node.ty != self.types.error => match self.types.under(operand.node.ty) {
                Type::Struct(_) => "struct ",
                Type::Interface(_) => "interface ",
                Type::Map(..) => "map ",
                Type::Func(_) => "func ",
                Type::Slice(_) => "slice ",
                Type::Array(..) => "array ",
                Type::Chan(..) => "chan ",
                Type::Pointer(_) => "pointer ",
                Type::Basic(basic) => match basic {
                    _ if operand.mode == Mode::Const => "",
                    basic => return describe_basic(operand, &text, basic.name(), &ty),
                },
                _ => "",
            },
            _ => "",
        };
        match &operand.mode {
            Mode::Invalid => "invalid operand".to_owned(),
            Mode::NoValue => format!("{text} (no value)"),
            Mode::Type => format!("{text} (type)"),
            Mode::Builtin(_) => format!("{text} (built-in)"),
            Mode::Nil => "untyped nil".to_owned(),
            Mode::Generic(..) => format!("{text} (value of type func)"),
            Mode::Const => {
                let value = operand.value().map(Const::show).unwrap_or_default();
                let shown = if value == text || text.starts_with(['"', '`', '\'']) {
                    String::new()
                } else {
                    format!(" {value}")
                };
                if self.types.is_untyped(operand.node.ty) {
                    format!("{text} ({ty} constant{shown})")
                } else {
                    format!("{text} (constant{shown} of type {ty})")
                }
            }
            Mode::Value if self.types.is_untyped(operand.node.ty) => format!("{text} ({ty} value)"),
            Mode::Value => format!("{text} (value of {kind}type {ty})"),
            Mode::Variable => format!("{text} (variable of {kind}type {ty})"),
            Mode::MapElement => format!("{text} (map index expression of type {ty})"),
        }
    }
}

fn describe_basic(operand: &Operand<'_>, text: &str, basic: &str, ty: &str) -> String {
    let what = if operand.mode == Mode::Variable { "variable" } else { "value" };
    format!("{text} ({what} of {basic} type {ty})")
}
