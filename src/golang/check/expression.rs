//! Expressions.

use super::Checker;
use super::constant::Const;
use super::names::Object;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Node, NodeKind, receives};
use super::types::{Type, TypeId};
use super::unsupported;
use crate::syntax::ast::{Expr, ExprKind, FuncLit};
use crate::syntax::{Token, unquote_char, unquote_string};
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// Checks an expression, or a type where one may stand in its place.
    pub(super) fn expression(&mut self, expr: &'a Expr) -> Operand<'a> {
        self.deeper(1, expr.pos, |checker| checker.expression_here(expr)).unwrap_or_else(|| Operand::invalid(expr))
    }

    fn expression_here(&mut self, expr: &'a Expr) -> Operand<'a> {
        match &expr.kind {
            ExprKind::Ident(name) => {
                let object = self.look_up(name);
                self.object_operand(object, expr)
            }
            ExprKind::Literal(token, text) => self.literal(*token, text, expr),
            ExprKind::Paren(inner) => Operand { expr, ..self.expression(inner) },
            ExprKind::Func(literal) => self.function_literal(literal, expr),
            ExprKind::Composite { ty, elements, close } => {
                if let Some(ty) = ty {
                    self.composite(ty, elements, *close, expr)
                } else {
                    self.problem(expr.pos, "invalid composite literal type: missing type");
                    Operand::invalid(expr)
                }
            }
            ExprKind::Selector(of, name) => self.selector(of, name, expr),
            ExprKind::Index(of, indices) => self.index(of, indices, expr),
            ExprKind::Slice(of, parts) => self.slice(of, parts, expr),
            ExprKind::Assert(of, Some(ty)) => self.assertion(of, ty, expr),
            ExprKind::Assert(_, None) => {
                self.problem(expr.pos, "invalid syntax tree: use of .(type) outside type switch");
                Operand::invalid(expr)
            }
            ExprKind::Call(call) => self.call(call, expr),
            ExprKind::Star(of) => self.star(of, expr),
            ExprKind::Unary(op, of) => self.unary(*op, of, expr),
            ExprKind::Binary { op, op_pos, left, right } => self.binary(*op, *op_pos, left, right, expr),
            _ => match self.try_type(expr) {
                Some(ty) => Operand::new(Mode::Type, ty, NodeKind::Zero, expr),
                None => Operand::invalid(expr),
            },
        }
    }

    /// What a name stands for.
    pub(super) fn object_operand(&mut self, object: Object, expr: &'a Expr) -> Operand<'a> {
        match object {
            Object::Local(frame, local) => {
                self.frames[frame].declared[local as usize].1 = true;
                let ty = self.frames[frame].locals[local as usize].ty;
                let own = self.capture(frame, local);
                if ty == TypeId::INVALID {
                    return Operand::invalid(expr);
                }
                Operand::new(Mode::Variable, ty, NodeKind::Local(own), expr)
            }
            Object::Global(global, ty) => {
                self.mentioned.insert(super::instance::Mention::Global(global));
                Operand::new(Mode::Variable, ty, NodeKind::Global(global), expr)
            }
            Object::Const(value, ty) => Operand::constant(value, ty, expr),
            Object::Type(ty) => Operand::new(Mode::Type, ty, NodeKind::Zero, expr),
            Object::GenericType(_) => {
                self.problem(expr.pos, format!("cannot use generic type {} without instantiation", show(expr)));
                Operand::invalid(expr)
            }
            Object::Func(decl) => {
                let super::DeclKind::Func(function) = self.decl(decl).kind else { return Operand::invalid(expr) };
                if !function.type_params.is_empty() {
                    return Operand::new(Mode::Generic(decl, Vec::new()), TypeId::INVALID, NodeKind::Zero, expr);
                }
                self.function_operand(decl, Vec::new(), expr)
            }
            Object::Builtin(builtin) => Operand::new(Mode::Builtin(builtin), TypeId::INVALID, NodeKind::Zero, expr),
            Object::Package(_) => {
                self.problem(expr.pos, format!("use of package {} without selector", show(expr)));
                Operand::invalid(expr)
            }
            Object::Nil => Operand::new(Mode::Nil, TypeId::UNTYPED_NIL, NodeKind::Zero, expr),
            Object::Invalid => Operand::invalid(expr),
        }
    }

    /// A declared function as a value.
    pub(super) fn function_operand(&mut self, decl: u32, args: Vec<TypeId>, expr: &'a Expr) -> Operand<'a> {
        let id = self.instance(decl, args);
        self.mentioned.insert(super::instance::Mention::Func(id));
        let signature = (*self.functions[id as usize].signature).clone();
        let ty = self.types.signature(signature);
        Operand::new(Mode::Value, ty, NodeKind::Func(id), expr)
    }

    fn literal(&mut self, token: Token, text: &str, expr: &'a Expr) -> Operand<'a> {
        let (value, ty) = match token {
            Token::Int => {
                if let Some(value) = parse_int(text) {
                    (Const::Int(value), TypeId::UNTYPED_INT)
                } else {
                    self.problem(
                        expr.pos,
                        format!("the constant {text} has more than 127 bits, which is the limit here"),
                    );
                    return Operand::invalid(expr);
                }
            }
            Token::Float => {
                if let Some(value) = parse_float(text) {
                    (Const::Float(value), TypeId::UNTYPED_FLOAT)
                } else {
                    self.problem(expr.pos, format!("excessively large constant: {text}"));
                    return Operand::invalid(expr);
                }
            }
            Token::Char => (Const::Int(i128::from(unquote_char(text))), TypeId::UNTYPED_RUNE),
            Token::String => (Const::Text(unquote_string(text).into()), TypeId::UNTYPED_STRING),
            _ => {
                self.problem(expr.pos, unsupported::COMPLEX);
                return Operand::invalid(expr);
            }
        };
        Operand::constant(value, ty, expr)
    }

    fn function_literal(&mut self, literal: &'a Rc<FuncLit>, expr: &'a Expr) -> Operand<'a> {
        let signature = self.signature_of(&literal.ty);
        let ty = self.types.signature(signature.clone());
        let outer = self.frame();
        outer.closures += 1;
        let name = format!("{}.func{}", outer.name, outer.closures);
        self.frames.push(super::names::Frame { name, ..Default::default() });
        let body = self.function_body(None, &literal.ty, &signature, Some(&literal.body), expr.pos);
        Operand::new(Mode::Value, ty, NodeKind::Closure(Rc::new(body)), expr)
    }

    fn assertion(&mut self, of: &'a Expr, ty: &'a Expr, expr: &'a Expr) -> Operand<'a> {
        let operand = self.expression(of);
        if !self.is_value(&operand) {
            return Operand::invalid(expr);
        }
        let target = self.type_of(ty);
        if !self.types.is_interface(operand.node.ty) {
            let described = self.describe(&operand);
            self.problem(of.pos, format!("invalid operation: {described} is not an interface"));
            return Operand::invalid(expr);
        }
        if target == TypeId::INVALID || !self.may_hold(operand.node.ty, target, of, expr) {
            return Operand::invalid(expr);
        }
        self.register_runtime_type(target);
        let kind = NodeKind::Assert { value: Box::new(operand.node), target, comma_ok: false };
        Operand::new(Mode::Value, target, kind, expr)
    }

    /// Whether an interface can hold a type; tells where it never does.
    pub(super) fn may_hold(&mut self, interface: TypeId, target: TypeId, of: &'a Expr, expr: &'a Expr) -> bool {
        if self.types.is_interface(target) {
            return true;
        }
        let Some(cause) = self.missing_method(target, interface) else { return true };
        let shown = self.types.show(target);
        let cause = cause.split_once('(').map_or(String::new(), |(_, cause)| format!("({cause}"));
        self.problem(
            expr.pos,
            format!(
                "impossible type assertion: {}.({shown})\n\t{shown} does not implement {} {cause}",
                show(of),
                self.types.show(interface)
            ),
        );
        false
    }

    fn star(&mut self, of: &'a Expr, expr: &'a Expr) -> Operand<'a> {
        let operand = self.expression(of);
        if operand.mode == Mode::Type {
            let ty = self.types.pointer(operand.node.ty);
            return Operand::new(Mode::Type, ty, NodeKind::Zero, expr);
        }
        if operand.mode == Mode::Nil {
            self.problem(expr.pos, "invalid operation: cannot indirect nil");
            return Operand::invalid(expr);
        }
        if !self.is_value(&operand) {
            return Operand::invalid(expr);
        }
        if let Type::Pointer(to) = self.types.get(self.core(operand.node.ty)) {
            Operand::new(Mode::Variable, *to, NodeKind::Deref(Box::new(operand.node)), expr)
        } else {
            let described = self.describe(&operand);
            self.problem(expr.pos, format!("invalid operation: cannot indirect {described}"));
            Operand::invalid(expr)
        }
    }

    fn unary(&mut self, op: Token, of: &'a Expr, expr: &'a Expr) -> Operand<'a> {
        if op == Token::And {
            return self.address(of, expr);
        }
        let operand = self.expression(of);
        if op == Token::Arrow {
            if !self.is_value(&operand) {
                return Operand::invalid(expr);
            }
            return match self.types.get(self.core(operand.node.ty)).clone() {
                Type::Chan(direction, element) if receives(direction) => {
                    let kind = NodeKind::Receive { channel: Box::new(operand.node), comma_ok: false };
                    Operand::new(Mode::Value, element, kind, expr)
                }
                Type::Chan(..) => {
                    let (described, shown) = (self.describe(&operand), self.types.show(operand.node.ty));
                    self.problem(
                        expr.pos,
                        format!("invalid operation: cannot receive from send-only channel {shown} {described}"),
                    );
                    Operand::invalid(expr)
                }
                _ => {
                    let described = self.describe(&operand);
                    self.problem(expr.pos, format!("invalid operation: cannot receive from non-channel {described}"));
                    Operand::invalid(expr)
                }
            };
        }
        self.unary_arithmetic(op, operand, expr)
    }

    fn address(&mut self, of: &'a Expr, expr: &'a Expr) -> Operand<'a> {
        let operand = self.expression(of);
        if !self.is_value(&operand) {
            return Operand::invalid(expr);
        }
        let literal = matches!(unparenthesized(of).kind, ExprKind::Composite { .. });
        if operand.mode != Mode::Variable && !literal {
            let described = self.describe(&operand);
            self.problem(expr.pos, format!("invalid operation: cannot take address of {described}"));
            return Operand::invalid(expr);
        }
        let node = self.address_of(operand.node);
        Operand { mode: Mode::Value, node: Node { pos: expr.pos, ..node }, expr }
    }
}

/// An expression without parentheses around it.
pub(super) fn unparenthesized(expr: &Expr) -> &Expr {
    match &expr.kind {
        ExprKind::Paren(inner) => unparenthesized(inner),
        _ => expr,
    }
}

/// A whole number as it is written.
fn parse_int(text: &str) -> Option<i128> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let (base, digits) = match text.get(..2) {
        Some("0x") => (16, &text[2..]),
        Some("0b") => (2, &text[2..]),
        Some("0o") => (8, &text[2..]),
        Some(_) if text.starts_with('0') => (8, &text[1..]),
        _ => (10, &text[..]),
    };
    i128::from_str_radix(digits, base).ok()
}

/// A number of floating point as it is written.
fn parse_float(text: &str) -> Option<f64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let Some(digits) = text.strip_prefix("0x") else {
        return text.parse().ok().filter(|value: &f64| value.is_finite());
    };
    let (mantissa, exponent) = digits.split_once('p').unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let value = u64::from_str_radix(&digits, 16).ok()? as f64;
    let exponent = exponent.parse::<i32>().ok()? - 4 * fraction.len() as i32;
    Some(value * 2f64.powi(exponent)).filter(|value| value.is_finite())
}
