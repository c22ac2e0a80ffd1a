//! Operators on values.

use super::Checker;
use super::constant::{self, Const, Failure};
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Node, NodeKind};
use super::types::{Basic, Type, TypeId, Types, default_type};
use crate::syntax::ast::Expr;
use crate::syntax::{Pos, Token};

/// The longest shift of a constant.
const MAX_SHIFT: i128 = 1023;

impl<'a> Checker<'a> {
    pub(super) fn unary_arithmetic(&mut self, op: Token, operand: Operand<'a>, expr: &'a Expr) -> Operand<'a> {
        if !self.is_value(&operand) || operand.node.ty == TypeId::INVALID {
            return Operand::invalid(expr);
        }
        let ty = operand.node.ty;
        let defined = |basic: Basic| match op {
            Token::Not => basic.is_boolean(),
            Token::Xor => basic.is_integer(),
            Token::Add | Token::Sub => basic.is_numeric(),
            _ => false,
        };
        if operand.mode == Mode::Nil || !self.all_types(ty, |types, term| defined(types.basic(term))) {
            let described = self.describe(&operand);
            self.problem(expr.pos, format!("invalid operation: operator {} not defined on {described}", op.text()));
            return Operand::invalid(expr);
        }
        if let Some(value) = operand.value() {
            let basic = self.types.basic(ty);
            let result = match (op, value) {
                (Token::Not, Const::Bool(value)) => Const::Bool(!value),
                (Token::Add, value) => value.clone(),
                (Token::Sub, Const::Int(value)) => match value.checked_neg() {
                    Some(value) => Const::Int(value),
                    None => return self.overflowed("constant overflow", expr),
                },
                (Token::Sub, Const::Float(value)) => Const::Float(if *value == 0.0 { 0.0 } else { -value }),
                (Token::Xor, Const::Int(value)) if basic.is_unsigned() => {
                    Const::Int(!value & ((1 << basic.bits()) - 1))
                }
                (Token::Xor, Const::Int(value)) => Const::Int(!value),
                _ => return Operand::invalid(expr),
            };
            return self.constant_result(result, ty, expr);
        }
        if op == Token::Add {
            return Operand { mode: Mode::Value, expr, ..operand };
        }
        let of = Box::new(operand.node);
        let kind = if op == Token::Not { NodeKind::Not(of) } else { NodeKind::Unary(op, of) };
        Operand::new(Mode::Value, ty, kind, expr)
    }

    /// A constant that was computed; tells where its type does not hold it.
    fn constant_result(&mut self, value: Const, ty: TypeId, expr: &'a Expr) -> Operand<'a> {
        let basic = self.types.basic(ty);
        match value.fits(basic) {
            Some(value) => Operand::constant(value, ty, expr),
            None if self.types.is_untyped(ty) => self.overflowed("constant overflow", expr),
            None => {
                let shown = self.types.show(ty);
                let message = match value.as_int() {
                    Some(_) => format!("{} (constant {} of type {shown}) overflows {shown}", show(expr), value.show()),
                    None => format!("{} (constant {} of type {shown}) truncated", show(expr), value.show()),
                };
                self.problem(expr.pos, message);
                Operand::invalid(expr)
            }
        }
    }

    pub(super) fn binary(
        &mut self,
        op: Token,
        op_pos: Pos,
        left: &'a Expr,
        right: &'a Expr,
        expr: &'a Expr,
    ) -> Operand<'a> {
        let (left, right) = (self.expression(left), self.expression(right));
        self.binary_operands(op, op_pos, left, right, expr)
    }

    /// Joins two operands.
    pub(super) fn binary_operands(
        &mut self,
        op: Token,
        op_pos: Pos,
        left: Operand<'a>,
        right: Operand<'a>,
        expr: &'a Expr,
    ) -> Operand<'a> {
        if !self.is_value(&left) || !self.is_value(&right) {
            return Operand::invalid(expr);
        }
        if matches!(op, Token::Shl | Token::Shr) {
            return self.shift(op, left, right, expr);
        }
        let compares = op.precedence() == 3;
        let (left, right) = match self.matched(left, right, compares) {
            Ok(pair) => pair,
            Err((left, right)) => {
                let (a, b) = (left.node.ty, right.node.ty);
                if a != TypeId::INVALID && b != TypeId::INVALID {
                    let message = self.mismatch(op, &left, &right);
                    self.problem(if compares { left.expr.pos } else { left.expr.pos.min(op_pos) }, message);
                }
                return Operand::invalid(expr);
            }
        };
        if compares {
            return self.comparison(op, op_pos, left, right, expr);
        }
        let ty = left.node.ty;
        let defined = |types: &Types, term: TypeId| {
            let basic = types.basic(term);
            match op {
                Token::AndAnd | Token::OrOr => basic.is_boolean(),
                Token::Add => basic.is_numeric() || basic.is_string(),
                Token::Sub | Token::Mul | Token::Div => basic.is_numeric(),
                _ => basic.is_integer(),
            }
        };
        // An untyped constant such as 2.0 may stand for a whole number.
        if !self.all_types(ty, defined) {
            let described = self.describe(&left);
            self.problem(
                left.expr.pos,
                format!("invalid operation: operator {} not defined on {described}", op.text()),
            );
            return Operand::invalid(expr);
        }
        let whole = self.all_types(ty, |types, term| types.basic(term).is_integer());
        if matches!(op, Token::Div | Token::Rem)
            && whole
            && right.value().is_some_and(|value| value.as_int() == Some(0))
        {
            self.problem(right.expr.pos, "invalid operation: division by zero");
            return Operand::invalid(expr);
        }
        if let (Some(a), Some(b)) = (left.value(), right.value()) {
            if !self.may_join(a, b) {
                return self.overflowed("constant string too long", expr);
            }
            return match constant::binary(op, a, b, whole) {
                Ok(value) => self.constant_result(value, ty, expr),
                Err(Failure::DivisionByZero) => {
                    self.problem(right.expr.pos, "invalid operation: division by zero");
                    Operand::invalid(expr)
                }
                Err(Failure::Overflow) => self.overflowed(&format!("constant {} overflow", operation_name(op)), expr),
                Err(Failure::Undefined) => Operand::invalid(expr),
            };
        }
        let (a, b) = (Box::new(left.node), Box::new(right.node));
        let kind = match op {
            Token::AndAnd | Token::OrOr => NodeKind::Logic { and: op == Token::AndAnd, left: a, right: b },
            _ => NodeKind::Binary(op, a, b),
        };
        let operand = Operand::new(Mode::Value, ty, kind, expr);
        Operand { node: Node { pos: op_pos, ..operand.node }, ..operand }
    }

    fn mismatch(&mut self, op: Token, left: &Operand<'a>, right: &Operand<'a>) -> String {
        let (a, b) = (left.node.ty, right.node.ty);
        let text = format!("{} {} {}", show(left.expr), op.text(), show(right.expr));
        // A constant that its type does not hold is told as such.
        for (one, other) in [(left, right), (right, left)] {
            if self.types.is_untyped(one.node.ty) && !self.types.is_untyped(other.node.ty) {
                if one.mode == Mode::Nil {
                    let shown = self.types.show(other.node.ty);
                    return format!(
                        "invalid operation: {text} (mismatched types {} and {})",
                        if one.expr.pos == left.expr.pos { "untyped nil" } else { &shown },
                        if one.expr.pos == left.expr.pos { &shown } else { "untyped nil" }
                    );
                }
                let numeric = |ty: TypeId| self.types.basic(ty).is_numeric();
                if one.value().is_some() && numeric(one.node.ty) && numeric(other.node.ty) {
                    let (described, shown) = (self.describe(one), self.types.show(other.node.ty));
                    let whole = one.value().is_some_and(|value| value.as_int().is_some());
                    return if whole {
                        format!("{} (untyped {} constant) overflows {shown}", show(one.expr), "int")
                    } else {
                        format!("{described} truncated to {shown}")
                    };
                }
            }
        }
        format!("invalid operation: {text} (mismatched types {} and {})", self.types.show(a), self.types.show(b))
    }

    /// Gives two operands the same type, where one of them is untyped or, in comparisons, can be assigned to the other's type.
    fn matched(
        &mut self,
        left: Operand<'a>,
        right: Operand<'a>,
        compares: bool,
    ) -> Result<(Operand<'a>, Operand<'a>), (Operand<'a>, Operand<'a>)> {
        let (a, b) = (left.node.ty, right.node.ty);
        if a == b {
            return Ok((left, right));
        }
        let untyped = |checker: &Self, operand: &Operand<'_>| checker.types.is_untyped(operand.node.ty);
        let with = |operand: &Operand<'a>, node: Node| Operand { node, ..operand.clone() };
        match (untyped(self, &left), untyped(self, &right)) {
            (true, true) => {
                // The kind of number that comes later in the list holds both.
                let (basic_a, basic_b) = (self.types.basic(a), self.types.basic(b));
                if !(basic_a.is_numeric() && basic_b.is_numeric()) {
                    return Err((left, right));
                }
                let ty = if basic_a > basic_b { a } else { b };
                let (x, y) = (self.retype_number(left.node.clone(), ty), self.retype_number(right.node.clone(), ty));
                Ok((with(&left, x), with(&right, y)))
            }
            (true, false) => match self.try_assign(left.clone(), b) {
                Ok(node) => Ok((with(&left, node), right)),
                Err(_) => Err((left, right)),
            },
            (false, true) => match self.try_assign(right.clone(), a) {
                Ok(node) => Ok((left, with(&right, node))),
                Err(_) => Err((left, right)),
            },
            (false, false) if compares => {
                if let Ok(node) = self.try_assign(left.clone(), b) {
                    return Ok((with(&left, node), right));
                }
                match self.try_assign(right.clone(), a) {
                    Ok(node) => Ok((left, with(&right, node))),
                    Err(_) => Err((left, right)),
                }
            }
            (false, false) => Err((left, right)),
        }
    }

    fn retype_number(&mut self, node: Node, ty: TypeId) -> Node {
        let before = node.clone();
        self.retype(node, ty).unwrap_or(Node { ty, ..before })
    }

    fn comparison(
        &mut self,
        op: Token,
        op_pos: Pos,
        left: Operand<'a>,
        right: Operand<'a>,
        expr: &'a Expr,
    ) -> Operand<'a> {
        if let (Some(a), Some(b)) = (left.value(), right.value())
            && let Some(result) = constant::compare(op, a, b)
        {
            return Operand::constant(Const::Bool(result), TypeId::UNTYPED_BOOL, expr);
        }
        let ty = if left.mode == Mode::Nil { right.node.ty } else { left.node.ty };
        let equality = matches!(op, Token::Equal | Token::NotEqual);
        let nil = left.mode == Mode::Nil || right.mode == Mode::Nil;
        let fault = if left.mode == Mode::Nil && right.mode == Mode::Nil {
            Some(format!("operator {} not defined on nil", op.text()))
        } else if equality {
            let comparable = nil && self.can_be_nil(ty) || self.is_comparable(ty);
            (!comparable).then(|| self.incomparable(ty))
        } else {
            let ordered = self.all_types(ty, |types, term| {
                let basic = types.basic(term);
                basic.is_numeric() || basic.is_string()
            });
            (!ordered || nil).then(|| format!("operator {} not defined on {}", op.text(), self.kind_name(ty)))
        };
        if let Some(cause) = fault {
            let text = format!("{} {} {}", show(left.expr), op.text(), show(right.expr));
            self.problem(left.expr.pos, format!("invalid operation: {text} ({cause})"));
            return Operand::invalid(expr);
        }
        let own = default_type(ty);
        let (Ok(a), Ok(b)) = (self.retype(left.node, own), self.retype(right.node, own)) else {
            return Operand::invalid(expr);
        };
        let operand =
            Operand::new(Mode::Value, TypeId::UNTYPED_BOOL, NodeKind::Compare(op, Box::new(a), Box::new(b)), expr);
        Operand { node: Node { pos: op_pos, ..operand.node }, ..operand }
    }

    fn incomparable(&self, ty: TypeId) -> String {
        let kind = self.kind_name(ty);
        match self.types.under(ty) {
            Type::Slice(_) | Type::Map(..) | Type::Func(_) => format!("{kind} can only be compared to nil"),
            Type::Struct(fields) => match fields.iter().find(|field| !self.is_comparable(field.ty)) {
                Some(field) => format!("struct containing {} cannot be compared", self.types.show(field.ty)),
                None => format!("{} cannot be compared", self.types.show(ty)),
            },
            _ if self.types.is_param(ty) => "incomparable types in type set".to_owned(),
            _ => format!("{} cannot be compared", self.types.show(ty)),
        }
    }

    fn kind_name(&self, ty: TypeId) -> &'static str {
        if self.types.is_param(ty) {
            return "type parameter";
        }
        match self.types.under(ty) {
            Type::Slice(_) => "slice",
            Type::Map(..) => "map",
            Type::Func(_) => "func",
            Type::Struct(_) => "struct",
            Type::Pointer(_) => "pointer",
            Type::Interface(_) => "interface",
            Type::Chan(..) => "chan",
            Type::Array(..) => "array",
            Type::Basic(basic) if basic.is_boolean() => "bool",
            _ => "operand",
        }
    }

    fn shift(&mut self, op: Token, left: Operand<'a>, right: Operand<'a>, expr: &'a Expr) -> Operand<'a> {
        let whole_constant = |operand: &Operand<'_>| operand.value().and_then(Const::as_int);
        let by = if let Some(value) = right.value() {
            let Some(by) = value.as_int().filter(|_| self.types.basic(right.node.ty).is_numeric()) else {
                let described = self.describe(&right);
                self.problem(right.expr.pos, format!("invalid operation: shift count {described} must be integer"));
                return Operand::invalid(expr);
            };
            if by < 0 {
                let described = self.describe(&right);
                self.problem(right.expr.pos, format!("invalid operation: negative shift count {described}"));
                return Operand::invalid(expr);
            }
            Some(by)
        } else {
            if !self.all_types(right.node.ty, |types, term| types.basic(term).is_integer()) {
                let described = self.describe(&right);
                self.problem(right.expr.pos, format!("invalid operation: shift count {described} must be integer"));
                return Operand::invalid(expr);
            }
            None
        };
        let untyped = self.types.is_untyped(left.node.ty);
        let whole = self.all_types(left.node.ty, |types, term| types.basic(term).is_integer())
            || untyped && whole_constant(&left).is_some();
        if !whole {
            let described = self.describe(&left);
            self.problem(left.expr.pos, format!("invalid operation: shifted operand {described} must be integer"));
            return Operand::invalid(expr);
        }
        if let (Some(value), Some(by)) = (whole_constant(&left), by) {
            let ty =
                if untyped && self.types.basic(left.node.ty).is_float() { TypeId::UNTYPED_INT } else { left.node.ty };
            let shifted = if by > MAX_SHIFT { None } else { constant::shift(op, value, by as u32) };
            return if let Some(value) = shifted {
                self.constant_result(Const::Int(value), ty, expr)
            } else {
                self.overflowed("constant shift overflow", expr)
            };
        }
        let count = match by {
            Some(by) => Node { ty: TypeId::UINT64, pos: right.node.pos, kind: NodeKind::Const(Const::Int(by)) },
            None => right.node,
        };
        // An untyped constant that is shifted by a variable gets the type that the whole expression gets.
        let mut value = left.node;
        if untyped {
            let Some(whole) = (match &value.kind {
                NodeKind::Const(value) => value.as_int(),
                _ => Some(0),
            }) else {
                return Operand::invalid(expr);
            };
            if let NodeKind::Const(constant) = &mut value.kind {
                *constant = Const::Int(whole);
            }
            value.ty = TypeId::UNTYPED_INT;
        }
        let ty = value.ty;
        Operand::new(Mode::Value, ty, NodeKind::Binary(op, Box::new(value), Box::new(count)), expr)
    }
}

/// An operation's name in messages about overflow.
fn operation_name(op: Token) -> &'static str {
    match op {
        Token::Add => "addition",
        Token::Sub => "subtraction",
        Token::Mul => "multiplication",
        Token::Div => "division",
        _ => "operation",
    }
}
