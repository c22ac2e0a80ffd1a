//! Loops over ranges.

use super::Checker;
use super::operand::Operand;
use super::show::show;
use super::tree::{Node, NodeKind, Range, RangeOver, StmtKind, Target, receives};
use super::types::{Type, TypeId, default_type};
use super::{operand::Mode, unsupported};
use crate::syntax::ast::{self, Expr, ExprKind};
use std::rc::Rc;

impl<'a> Checker<'a> {
    pub(super) fn range(&mut self, label: Option<Rc<str>>, statement: &'a ast::Range) -> Option<StmtKind> {
        self.scoped(|checker| {
            let subject = checker.expression(&statement.over);
            let known = checker.range_types(subject, statement);
            let (key_ty, value_ty) = known
                .as_ref()
                .map_or((Some(TypeId::INVALID), Some(TypeId::INVALID)), |(_, _, key, value)| (*key, *value));
            let variables = [(&statement.key, key_ty), (&statement.value, value_ty)];
            let mut targets = Vec::new();
            for (expr, ty) in variables {
                let target = match (expr, ty) {
                    (Some(expr), Some(ty)) => checker.range_target(expr, ty, statement.define),
                    (Some(expr), None) => {
                        let over = known.as_ref().map_or_else(String::new, |(_, node, ..)| {
                            format!("{} (variable of type {})", show(&statement.over), checker.types.show(node.ty))
                        });
                        checker.problem(
                            expr.pos,
                            format!(
                                "range over {over} permits {} iteration variable",
                                if key_ty.is_none() { "no" } else { "only one" }
                            ),
                        );
                        None
                    }
                    (None, _) => None,
                };
                targets.push(target.map(|target| (target, ty.unwrap_or(TypeId::INVALID))));
            }
            let (label, body) =
                checker.labeled(label, true, |checker, number| (number, checker.block(&statement.body.statements)));
            let (value, key) = (targets.pop().flatten(), targets.pop().flatten());
            let (over, subject, ..) = known?;
            Some(StmtKind::Range(Box::new(Range { label, over, subject, key, value, body })))
        })
    }

    /// What a loop ranges over, and the types of its key and value.
    fn range_types(
        &mut self,
        subject: Operand<'a>,
        statement: &'a ast::Range,
    ) -> Option<(RangeOver, Node, Option<TypeId>, Option<TypeId>)> {
        if !self.is_value(&subject) {
            return None;
        }
        let ty = subject.node.ty;
        let core = self.core(ty);
        let int = Some(TypeId::INT);
        match self.types.get(core).clone() {
            Type::Basic(basic) if basic.is_string() => {
                let own = default_type(ty);
                let node = self.retype(subject.node, own).ok()?;
                Some((RangeOver::Text, node, int, Some(TypeId::INT32)))
            }
            Type::Basic(basic)
                if basic.is_integer()
                    || subject.value().is_some_and(|value| basic.is_untyped() && value.as_int().is_some()) =>
            {
                let node = if self.types.is_untyped(ty) {
                    // The variable, where it is an old one, decides the type.
                    let wanted = match &statement.key {
                        Some(key) if !statement.define => match self.target(key) {
                            Some(Target::To(node)) => node.ty,
                            _ => TypeId::INT,
                        },
                        _ => TypeId::INT,
                    };
                    self.assign(subject, wanted, "range clause")?
                } else {
                    subject.node
                };
                let key = node.ty;
                Some((RangeOver::Int, node, Some(key), None))
            }
            Type::Slice(of) => Some((RangeOver::Elements, subject.node, int, Some(of))),
            Type::Array(_, of) => Some((RangeOver::Elements, subject.node, int, Some(of))),
            Type::Pointer(to) if matches!(self.types.under(to), Type::Array(..)) => {
                let Type::Array(_, of) = self.types.under(to).clone() else { return None };
                Some((RangeOver::Elements, subject.node, int, Some(of)))
            }
            Type::Map(key, value) => Some((RangeOver::Map, subject.node, Some(key), Some(value))),
            Type::Chan(direction, of) if receives(direction) => {
                Some((RangeOver::Channel, subject.node, Some(of), None))
            }
            Type::Chan(..) => {
                let described = self.describe(&subject);
                self.problem(
                    statement.over.pos,
                    format!("cannot range over {described}: receive from send-only channel"),
                );
                None
            }
            Type::Func(_) => {
                self.problem(statement.over.pos, unsupported::RANGE_OVER_FUNC);
                None
            }
            _ => {
                let described = self.describe(&subject);
                if ty != TypeId::INVALID {
                    self.problem(statement.over.pos, format!("cannot range over {described}"));
                }
                None
            }
        }
    }

    fn range_target(&mut self, expr: &'a Expr, ty: TypeId, define: bool) -> Option<Target> {
        if !define {
            let target = self.target(expr)?;
            if let Target::To(node) = &target {
                let single = Operand::new(Mode::Value, ty, NodeKind::Zero, expr);
                self.assign(single, node.ty, "range clause")?;
            }
            return (!matches!(target, Target::Blank)).then_some(target);
        }
        let ExprKind::Ident(name) = &expr.kind else {
            self.problem(expr.pos, format!("non-name {} on left side of :=", show(expr)));
            return None;
        };
        if &*name.name == "_" {
            return None;
        }
        let local = self.declare_local(name, ty);
        if ty == TypeId::INVALID {
            self.mark_used(local);
        }
        Some(Target::New(local))
    }
}
