//! Conversions: which value may stand where which type is asked for.

use super::Checker;
use super::constant::Const;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Node, NodeKind};
use super::types::{Basic, Type, TypeId, default_type};

impl<'a> Checker<'a> {
    /// A value for a variable whose type is that of the value.
    pub(super) fn with_default_type(&mut self, operand: Operand<'a>, context: &str) -> Option<Node> {
        if !self.is_value(&operand) {
            return None;
        }
        if operand.mode == Mode::Nil {
            self.problem(operand.expr.pos, format!("use of untyped nil in {context}"));
            return None;
        }
        let ty = default_type(operand.node.ty);
        self.assign(operand, ty, context)
    }

    /// A value as a variable of a type takes it; tells where it does not. `context` is what the message says it is used in.
    pub(super) fn assign(&mut self, operand: Operand<'a>, ty: TypeId, context: &str) -> Option<Node> {
        if !self.is_value(&operand) || ty == TypeId::INVALID || operand.node.ty == TypeId::INVALID {
            return None;
        }
        match self.try_assign(operand.clone(), ty) {
            Ok(node) => Some(node),
            Err(cause) => {
                let shown = self.types.show(ty);
                let described = self.describe(&operand);
                let cause = if cause.is_empty() || cause.starts_with(' ') { cause } else { format!(": {cause}") };
                let message = match operand.mode {
                    Mode::Nil => format!("cannot use nil as {shown} value in {context}"),
                    _ if context.is_empty() => format!("cannot use {described} as {shown} value{cause}"),
                    _ => format!("cannot use {described} as {shown} value in {context}{cause}"),
                };
                self.problem(operand.expr.pos, message);
                None
            }
        }
    }

    /// A value as a variable of a type takes it, or why it does not.
    pub(super) fn try_assign(&mut self, operand: Operand<'a>, ty: TypeId) -> Result<Node, String> {
        let from = operand.node.ty;
        if from == ty {
            return Ok(operand.node);
        }
        if operand.mode == Mode::Nil {
            return if self.can_be_nil(ty) { Ok(Node { ty, ..operand.node }) } else { Err(String::new()) };
        }
        if self.types.is_untyped(from) {
            if self.types.is_interface(ty) {
                let own = default_type(from);
                let node = self.retype(operand.node, own).map_err(|()| String::new())?;
                return self.as_interface(node, ty);
            }
            return self.convert_untyped(operand, ty);
        }
        if self.types.is_interface(ty) {
            return self.as_interface(operand.node, ty);
        }
        let (own, other) = (self.types.underlying(from), self.types.underlying(ty));
        let named = |id: TypeId| {
            self.types.name_of(id).is_some() || self.types.is_param(id) || matches!(self.types.get(id), Type::Basic(_))
        };
        if own == other && (!named(from) || !named(ty)) && !self.types.is_param(from) && !self.types.is_param(ty) {
            return Ok(Node { ty, ..operand.node });
        }
        if let (Type::Chan(crate::syntax::ast::Direction::Both, a), Type::Chan(_, b)) =
            (self.types.get(own), self.types.get(other))
            && a == b
            && (!named(from) || !named(ty))
        {
            return Ok(Node { ty, ..operand.node });
        }
        Err(String::new())
    }

    fn as_interface(&mut self, node: Node, ty: TypeId) -> Result<Node, String> {
        self.missing_method(node.ty, ty).map_or(Ok(()), Err)?;
        if self.types.is_interface(node.ty) {
            return Ok(Node { ty, ..node });
        }
        self.register_runtime_type(node.ty);
        Ok(Node { ty, pos: node.pos, kind: NodeKind::ToInterface(Box::new(node)) })
    }

    /// Whether variables of a type can be nil.
    pub(super) fn can_be_nil(&self, ty: TypeId) -> bool {
        !self.types.is_param(ty)
            && matches!(
                self.types.under(ty),
                Type::Pointer(_) | Type::Slice(_) | Type::Map(..) | Type::Chan(..) | Type::Func(_) | Type::Interface(_)
            )
    }

    /// An untyped value as a typed one.
    fn convert_untyped(&mut self, operand: Operand<'a>, ty: TypeId) -> Result<Node, String> {
        let fits = |basic: Basic, from: Basic| match from {
            Basic::UntypedBool => basic.is_boolean(),
            Basic::UntypedString => basic.is_string(),
            _ => basic.is_numeric(),
        };
        let from = self.types.basic(operand.node.ty);
        if !self.all_types(ty, |types, term| fits(types.basic(term), from)) {
            return Err(String::new());
        }
        if let Some(value) = operand.value() {
            let terms = self.type_set(ty);
            for term in terms {
                let basic = self.types.basic(term);
                if value.fits(basic).is_none() {
                    let number = matches!(value, Const::Float(_)) || operand.node.ty == TypeId::UNTYPED_FLOAT;
                    return Err(if number && basic.is_integer() { " (truncated)" } else { " (overflows)" }.to_owned());
                }
            }
        }
        self.retype(operand.node, ty).map_err(|()| String::new())
    }

    /// Gives an untyped node a type, and with it the parts that it is made of.
    pub(super) fn retype(&mut self, node: Node, ty: TypeId) -> Result<Node, ()> {
        if !self.types.is_untyped(node.ty) {
            return Ok(node);
        }
        let kind = match node.kind {
            NodeKind::Const(value) if self.types.is_untyped(ty) => NodeKind::Const(value),
            NodeKind::Const(value) => match self.types.under(ty) {
                Type::Basic(basic) => NodeKind::Const(value.fits(*basic).ok_or(())?),
                _ => NodeKind::Const(value),
            },
            // The result of a shift has the type that its left operand gets; a comparison's operands have theirs already.
            NodeKind::Binary(op, left, right) => {
                let left = self.retype(*left, ty)?;
                let shift = matches!(op, crate::syntax::Token::Shl | crate::syntax::Token::Shr);
                if shift && !self.all_types(ty, |types, term| types.basic(term).is_integer()) {
                    let shown = self.types.show(ty);
                    self.problem(
                        node.pos,
                        format!("invalid operation: shifted operand (type {shown}) must be integer"),
                    );
                }
                let right = if shift { *right } else { self.retype(*right, ty)? };
                NodeKind::Binary(op, Box::new(left), Box::new(right))
            }
            NodeKind::Unary(op, of) => NodeKind::Unary(op, Box::new(self.retype(*of, ty)?)),
            NodeKind::Not(of) => NodeKind::Not(Box::new(self.retype(*of, ty)?)),
            NodeKind::Logic { and, left, right } => {
                let (left, right) = (self.retype(*left, ty)?, self.retype(*right, ty)?);
                NodeKind::Logic { and, left: Box::new(left), right: Box::new(right) }
            }
            other => other,
        };
        Ok(Node { ty, pos: node.pos, kind })
    }

    /// The types that a type parameter may stand for; any other type stands for itself.
    pub(super) fn type_set(&self, ty: TypeId) -> Vec<TypeId> {
        if !self.types.is_param(ty) {
            return vec![ty];
        }
        match self.types.under(ty) {
            Type::Interface(interface) => interface.union.iter().flatten().map(|(_, term)| *term).collect(),
            _ => vec![ty],
        }
    }

    /// Whether something holds for every type that a type may stand for; for a parameter without a limit it does not.
    pub(super) fn all_types(&self, ty: TypeId, holds: impl Fn(&super::types::Types, TypeId) -> bool) -> bool {
        let set = self.type_set(ty);
        !set.is_empty() && set.into_iter().all(|term| holds(&self.types, term))
    }

    /// The type whose structure a value has: below its name, and for a type parameter that of all types that it may stand for.
    pub(super) fn core(&self, ty: TypeId) -> TypeId {
        let set = self.type_set(ty);
        let Some(first) = set.first() else { return TypeId::INVALID };
        let first = self.types.underlying(*first);
        if set.iter().all(|term| self.types.underlying(*term) == first) { first } else { TypeId::INVALID }
    }

    /// `T(x)`.
    pub(super) fn conversion(
        &mut self,
        operand: Operand<'a>,
        ty: TypeId,
        expr: &'a crate::syntax::ast::Expr,
    ) -> Operand<'a> {
        if !self.is_value(&operand) || ty == TypeId::INVALID || operand.node.ty == TypeId::INVALID {
            return Operand::invalid(expr);
        }
        let to = self.types.basic(ty);
        if let Some(value) = operand.value().cloned()
            && !self.types.is_param(ty)
            && to != Basic::Invalid
        {
            let from_text = matches!(value, Const::Text(_));
            if let Some(value) = value.fits(to).or_else(|| truncated(&value, operand.node.ty, to)) {
                return Operand::constant(value, ty, expr);
            }
            if let (true, Const::Int(code)) = (to.is_string(), &value) {
                let c = u32::try_from(*code).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}');
                return Operand::constant(Const::Text(c.to_string().into_bytes().into()), ty, expr);
            }
            if !from_text && to.is_numeric() {
                let (described, shown) = (self.describe(&operand), self.types.show(ty));
                let cause = if value.as_int().is_none() { "truncated" } else { "overflows" };
                let message = if cause == "truncated" {
                    format!("cannot convert {described} to type {shown} (truncated)")
                } else {
                    format!("constant {} overflows {shown}", value.show())
                };
                self.problem(operand.expr.pos, message);
                return Operand::invalid(expr);
            }
        }
        let node = if let Ok(node) = self.try_assign(operand.clone(), ty) {
            Some(node)
        } else {
            let own =
                if self.types.is_untyped(operand.node.ty) { default_type(operand.node.ty) } else { operand.node.ty };
            let converts = self
                .type_set(own)
                .into_iter()
                .all(|from| self.type_set(ty).into_iter().all(|to| self.converts(from, to)));
            let sets = !self.type_set(own).is_empty() && !self.type_set(ty).is_empty();
            let node = if converts && sets { self.retype(operand.node.clone(), own).ok() } else { None };
            node.map(|node| Node { ty, pos: expr.pos, kind: NodeKind::Convert(Box::new(node)) })
        };
        if let Some(node) = node {
            Operand { mode: Mode::Value, node, expr }
        } else {
            let (described, shown) = (self.describe(&operand), self.types.show(ty));
            let slice = matches!(self.types.under(operand.node.ty), Type::Slice(_));
            let array = self.types.under(self.types.pointee(ty).unwrap_or(ty));
            let message = if slice && matches!(array, Type::Array(..)) {
                super::unsupported::SLICE_TO_ARRAY.to_owned()
            } else {
                format!("cannot convert {described} to type {shown}")
            };
            self.problem(operand.expr.pos, message);
            Operand::invalid(expr)
        }
    }

    /// Whether values of one type can be converted to another to which they cannot be assigned.
    fn converts(&self, from: TypeId, to: TypeId) -> bool {
        let (a, b) = (self.types.basic(from), self.types.basic(to));
        let (under_from, under_to) = (self.types.underlying(from), self.types.underlying(to));
        let element = |ty: TypeId| match self.types.under(ty) {
            Type::Slice(of) => self.types.basic(*of),
            _ => Basic::Invalid,
        };
        let text = |basic: Basic| matches!(basic, Basic::Uint8 | Basic::Int32);
        let pointers = match (self.types.get(under_from), self.types.get(under_to)) {
            (Type::Pointer(a), Type::Pointer(b)) => self.types.underlying(*a) == self.types.underlying(*b),
            (Type::Chan(_, a), Type::Chan(..)) => matches!(self.types.get(under_to), Type::Chan(_, b) if a == b),
            _ => false,
        };
        under_from == under_to
            || a.is_numeric() && b.is_numeric()
            || a.is_integer() && b.is_string()
            || a.is_string() && text(element(to))
            || text(element(from)) && b.is_string()
            || pointers
    }

    /// The condition of an `if` or `for`.
    pub(super) fn condition(&mut self, expr: &'a crate::syntax::ast::Expr, what: &str) -> Option<Node> {
        let operand = self.expression(expr);
        if !self.is_value(&operand) {
            return None;
        }
        if !self.types.basic(operand.node.ty).is_boolean() {
            self.problem(expr.pos, format!("non-boolean condition in {what} statement"));
            return None;
        }
        self.retype(operand.node, TypeId::BOOL).ok()
    }

    /// An index or length: a whole number, not negative where it is constant.
    pub(super) fn index_value(&mut self, expr: &'a crate::syntax::ast::Expr, limit: Option<u64>) -> Option<Node> {
        let operand = self.expression(expr);
        if !self.is_value(&operand) {
            return None;
        }
        let whole = operand.value().is_some_and(|value| value.as_int().is_some())
            && self.types.basic(operand.node.ty).is_numeric()
            || self.all_types(operand.node.ty, |types, term| types.basic(term).is_integer());
        if !whole {
            let described = self.describe(&operand);
            let truncated = operand.value().is_some() && self.types.basic(operand.node.ty).is_float();
            let message = if truncated {
                format!("invalid argument: index {} truncated to int", show(expr))
            } else {
                format!("invalid argument: index {described} must be integer")
            };
            self.problem(expr.pos, message);
            return None;
        }
        if let Some(value) = operand.value().and_then(Const::as_int) {
            if value < 0 {
                let described = self.describe(&operand);
                self.problem(expr.pos, format!("invalid argument: index {described} must not be negative"));
                return None;
            }
            if let Some(limit) = limit.filter(|limit| value >= i128::from(*limit)) {
                self.problem(expr.pos, format!("invalid argument: index {value} out of bounds [0:{limit}]"));
                return None;
            }
        }
        if self.types.is_untyped(operand.node.ty) {
            return self.assign(operand, TypeId::INT, "index");
        }
        Some(operand.node)
    }
}

/// A constant of floating point as a whole number, where it was a typed constant that is one.
fn truncated(value: &Const, from: TypeId, to: Basic) -> Option<Const> {
    let _ = from;
    match value {
        Const::Float(_) if to.is_integer() => value.as_int().and_then(|value| Const::Int(value).fits(to)),
        _ => None,
    }
}
