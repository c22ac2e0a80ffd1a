//! Loops with conditions, switches and selects.

use super::Checker;
use super::constant::ConstKey;
use super::names::{Label, Object};
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Case, Comm, CommCase, Node, NodeKind, Stmt, StmtKind, Target, TypeCase, receives};
use super::types::{Type, TypeId};
use crate::syntax::ast::{self, Expr, ExprKind, Ident};
use crate::syntax::{Pos, Token};
use std::collections::BTreeSet;
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// Runs a part inside a statement that `break` leaves.
    pub(super) fn labeled<T>(
        &mut self,
        name: Option<Rc<str>>,
        is_loop: bool,
        part: impl FnOnce(&mut Self, u32) -> T,
    ) -> T {
        self.labels += 1;
        let number = self.labels;
        self.frame().labels.push(Label { name, number, is_loop });
        let result = part(self, number);
        self.frame().labels.pop();
        result
    }

    pub(super) fn for_statement(&mut self, label: Option<Rc<str>>, statement: &'a ast::For) -> StmtKind {
        self.scoped(|checker| {
            let mut init = Vec::new();
            if let Some(statement) = &statement.init {
                checker.statement(statement, &mut init);
            }
            let vars = init
                .iter()
                .flat_map(|statement| match &statement.kind {
                    StmtKind::Assign(targets, _) | StmtKind::AssignTuple(targets, _) => targets.as_slice(),
                    _ => &[],
                })
                .filter_map(|target| if let Target::New(local) = target { Some(*local) } else { None })
                .collect();
            let condition = statement.condition.as_ref().and_then(|condition| checker.condition(condition, "for"));
            let mut post = Vec::new();
            if let Some(statement) = &statement.post {
                if matches!(statement.kind, ast::StmtKind::Assign { op: Token::Define, .. }) {
                    checker.problem(statement.pos, "cannot declare in post statement of for loop");
                }
                checker.statement(statement, &mut post);
            }
            let (label, body) =
                checker.labeled(label, true, |checker, number| (number, checker.block(&statement.body.statements)));
            StmtKind::For { label, init, vars, condition, post, body }
        })
    }

    pub(super) fn switch(
        &mut self,
        label: Option<Rc<str>>,
        init: Option<&'a ast::Stmt>,
        tag: Option<&'a Expr>,
        cases: &'a [ast::Case],
        pos: Pos,
    ) -> StmtKind {
        self.scoped(|checker| {
            let mut before = Vec::new();
            if let Some(init) = init {
                checker.statement(init, &mut before);
            }
            let tag_operand = tag.map(|tag| {
                let operand = checker.expression(tag);
                let node = if operand.mode == Mode::Nil {
                    checker.problem(tag.pos, "use of untyped nil in switch expression");
                    None
                } else {
                    checker.with_default_type(operand, "switch expression")
                };
                if let Some(node) = &node
                    && !checker.is_comparable(node.ty)
                    && !checker.can_be_nil(node.ty)
                {
                    let shown = checker.types.show(node.ty);
                    checker.problem(tag.pos, format!("cannot switch on {} (variable of type {shown})", show(tag)));
                }
                (tag, node)
            });
            let tag_local = tag_operand.map(|(tag, node)| {
                let ty = node.as_ref().map_or(TypeId::INVALID, |node| node.ty);
                let local = checker.new_local("", ty, tag.pos);
                (local, tag, node)
            });
            let subject = tag_local.as_ref().map(|(local, tag, node)| {
                let ty = node.as_ref().map_or(TypeId::INVALID, |node| node.ty);
                let mode = if ty == TypeId::INVALID { Mode::Invalid } else { Mode::Value };
                Operand::new(mode, ty, NodeKind::Local(*local), tag)
            });
            let (label, list) =
                checker.labeled(label, false, |checker, number| (number, checker.cases(subject.as_ref(), cases)));
            let tag = tag_local.and_then(|(local, _, node)| node.map(|node| (local, node)));
            let kind = StmtKind::Switch { label, tag, cases: list };
            before.push(Stmt { pos, kind });
            StmtKind::Block(before)
        })
    }

    fn cases(&mut self, subject: Option<&Operand<'a>>, cases: &'a [ast::Case]) -> Vec<Case> {
        let mut list = Vec::new();
        let mut seen = BTreeSet::new();
        let mut has_default = false;
        for (number, case) in cases.iter().enumerate() {
            let mut conditions = Vec::new();
            for value in case.values.iter().flatten() {
                let condition = if let Some(subject) = subject {
                    self.case_value(subject, value, &mut seen)
                } else {
                    let operand = self.expression(value);
                    if self.is_value(&operand) && !self.types.basic(operand.node.ty).is_boolean() {
                        let described = self.describe(&operand);
                        self.problem(
                            value.pos,
                            format!(
                                "invalid case {} in switch (mismatched types {} and bool)",
                                show(value),
                                described.rsplit(' ').next().unwrap_or_default().trim_end_matches(')')
                            ),
                        );
                        None
                    } else {
                        self.retype(operand.node, TypeId::BOOL).ok()
                    }
                };
                conditions.extend(condition);
            }
            if case.values.is_none() {
                if has_default {
                    self.problem(case.pos, "multiple defaults in switch");
                }
                has_default = true;
            }
            let (statements, falls) = match case.body.split_last() {
                Some((ast::Stmt { kind: ast::StmtKind::Branch(Token::Fallthrough, _), pos }, before)) => {
                    if number + 1 == cases.len() {
                        self.problem(*pos, "cannot fallthrough final case in switch");
                    }
                    (before, true)
                }
                _ => (&case.body[..], false),
            };
            let body = self.block(statements);
            list.push(Case { conditions, default: case.values.is_none(), body, falls });
        }
        list
    }

    fn case_value(&mut self, subject: &Operand<'a>, value: &'a Expr, seen: &mut BTreeSet<ConstKey>) -> Option<Node> {
        let operand = self.expression(value);
        if !self.is_value(&operand) || subject.is_invalid() {
            return None;
        }
        let constant = operand.value().cloned();
        let ty = operand.node.ty;
        let before = self.problems.len();
        let condition = self.binary_operands(Token::Equal, value.pos, operand, subject.clone(), value);
        if condition.is_invalid() {
            // The message names the case, not a comparison that nobody wrote.
            if self.problems.len() > before {
                let place = super::tree::Place { source: self.source, pos: value.pos };
                let last = self.problems.iter().rfind(|(at, _)| *at == place).cloned();
                if let Some(last) = last {
                    self.problems.remove(&last);
                }
                let (a, b) = (self.types.show(ty), self.types.show(subject.node.ty));
                self.problem(
                    value.pos,
                    format!(
                        "invalid case {} in switch on {} (mismatched types {a} and {b})",
                        show(value),
                        show(subject.expr)
                    ),
                );
            }
            return None;
        }
        if let Some(constant) = constant
            && !seen.insert(constant.key())
        {
            let (text, own, shown) = (show(value), constant.show(), self.types.show(ty));
            let own = if own == text || text.starts_with(['"', '`', '\'']) { String::new() } else { format!(" {own}") };
            let message = format!("duplicate case {text} (constant{own} of type {shown}) in expression switch");
            self.problem(value.pos, message);
        }
        self.retype(condition.node, TypeId::BOOL).ok()
    }

    pub(super) fn type_switch(
        &mut self,
        label: Option<Rc<str>>,
        init: Option<&'a ast::Stmt>,
        name: Option<&'a Ident>,
        subject: &'a Expr,
        cases: &'a [ast::Case],
    ) -> Option<StmtKind> {
        self.scoped(|checker| {
            let mut before = Vec::new();
            if let Some(init) = init {
                checker.statement(init, &mut before);
            }
            let operand = checker.expression(subject);
            if !checker.is_value(&operand) {
                return None;
            }
            if !checker.types.is_interface(operand.node.ty) {
                let described = checker.describe(&operand);
                checker.problem(subject.pos, format!("{described} is not an interface"));
                return None;
            }
            let interface = operand.node.ty;
            let local = checker.new_local("", interface, subject.pos);
            let (label, list, used) = checker.labeled(label, false, |checker, number| {
                let mut list = Vec::new();
                let mut used = false;
                let mut seen = BTreeSet::new();
                for case in cases {
                    let (case, mentions) = checker.type_case(case, name, interface, subject, &mut seen);
                    used |= mentions;
                    list.push(case);
                }
                (number, list, used)
            });
            if let Some(name) = name
                && !used
            {
                checker.problem(name.pos, format!("declared and not used: {}", name.name));
            }
            before.push(Stmt {
                pos: subject.pos,
                kind: StmtKind::TypeSwitch { label, subject: (local, operand.node), cases: list },
            });
            Some(StmtKind::Block(before))
        })
    }

    /// A case, and whether it uses its variable.
    fn type_case(
        &mut self,
        case: &'a ast::Case,
        name: Option<&'a Ident>,
        interface: TypeId,
        subject: &'a Expr,
        seen: &mut BTreeSet<Option<TypeId>>,
    ) -> (TypeCase, bool) {
        let mut types = Vec::new();
        for value in case.values.iter().flatten() {
            let ty = match &value.kind {
                ExprKind::Ident(name) if &*name.name == "nil" && matches!(self.find("nil"), Some(Object::Nil)) => None,
                _ => {
                    let ty = self.type_of(value);
                    if ty != TypeId::INVALID {
                        if !self.types.is_interface(ty)
                            && let Some(cause) = self.missing_method(ty, interface)
                        {
                            let shown = self.types.show(ty);
                            let cause = cause.split_once('(').map_or(String::new(), |(_, cause)| format!("({cause}"));
                            self.problem(value.pos, format!("impossible type switch case: {} (variable of type {}) cannot have dynamic type {shown} {cause}", show(subject), self.types.show(interface)));
                        }
                        self.register_runtime_type(ty);
                    }
                    Some(ty)
                }
            };
            if !seen.insert(ty) && ty != Some(TypeId::INVALID) {
                self.problem(value.pos, format!("duplicate case {} in type switch", show(value)));
            }
            types.push(ty);
        }
        self.scoped(|checker| {
            let variable = name.map(|name| {
                let ty = match types.as_slice() {
                    [Some(one)] => *one,
                    _ => interface,
                };
                let local = checker.declare_local(name, ty);
                // Whether it is used is told for all cases together.
                local
            });
            let body = checker.statements(&case.body);
            let used = variable.is_some_and(|local| checker.frame().declared[local as usize].1);
            if let Some(local) = variable {
                checker.mark_used(local);
            }
            (TypeCase { types, default: case.values.is_none(), variable, body }, used)
        })
    }

    pub(super) fn select(&mut self, label: Option<Rc<str>>, cases: &'a [ast::CommCase]) -> StmtKind {
        let (label, cases) = self.labeled(label, false, |checker, number| {
            let mut list = Vec::new();
            for case in cases {
                let checked = checker.scoped(|checker| {
                    let comm = match &case.comm {
                        None => Some(Comm::Default),
                        Some(statement) => checker.comm(statement),
                    };
                    let body = checker.statements(&case.body);
                    comm.map(|comm| CommCase { pos: case.pos, comm, body })
                });
                list.extend(checked);
            }
            (number, list)
        });
        StmtKind::Select { label, cases }
    }

    /// What a case of a select does.
    fn comm(&mut self, statement: &'a ast::Stmt) -> Option<Comm> {
        match &statement.kind {
            ast::StmtKind::Send(channel, value) => {
                let (channel, value) = (self.expression(channel), self.expression(value));
                let (channel, value) = self.send_operands(channel, value, statement.pos)?;
                Some(Comm::Send(channel, value))
            }
            ast::StmtKind::Expr(expr) => {
                let (channel, element) = self.received(expr)?;
                Some(Comm::Receive { channel, targets: Vec::new(), element })
            }
            ast::StmtKind::Assign { op: op @ (Token::Assign | Token::Define), left, right } => {
                let [right] = right.as_slice() else {
                    self.problem(statement.pos, "select case must be receive, send or assign recv");
                    return None;
                };
                let (channel, element) = self.received(right)?;
                if left.len() > 2 {
                    self.problem(statement.pos, format!("assignment mismatch: {} variables but 1 value", left.len()));
                    return None;
                }
                let mut targets = Vec::new();
                for (expr, ty) in left.iter().zip([element, TypeId::BOOL]) {
                    if *op == Token::Define {
                        let ExprKind::Ident(name) = &expr.kind else { return None };
                        targets.push(if &*name.name == "_" {
                            Target::Blank
                        } else {
                            Target::New(self.declare_local(name, ty))
                        });
                    } else {
                        let target = self.target(expr)?;
                        if let Target::To(node) = &target {
                            let single = Operand::new(Mode::Value, ty, NodeKind::Zero, right);
                            self.assign(single, node.ty, "assignment")?;
                        }
                        targets.push(target);
                    }
                }
                Some(Comm::Receive { channel, targets, element })
            }
            _ => {
                self.problem(statement.pos, "select case must be receive, send or assign recv");
                None
            }
        }
    }

    /// The channel of a receive, and the type of its elements.
    fn received(&mut self, expr: &'a Expr) -> Option<(Node, TypeId)> {
        let ExprKind::Unary(Token::Arrow, channel) = &super::expression::unparenthesized(expr).kind else {
            self.problem(expr.pos, "select case must be receive, send or assign recv");
            return None;
        };
        let operand = self.expression(channel);
        if !self.is_value(&operand) {
            return None;
        }
        match self.types.get(self.core(operand.node.ty)) {
            Type::Chan(direction, element) if receives(*direction) => Some((operand.node, *element)),
            _ => {
                let described = self.describe(&operand);
                let what = if matches!(self.types.get(self.core(operand.node.ty)), Type::Chan(..)) {
                    "send-only"
                } else {
                    "non-"
                };
                let message = if what == "non-" {
                    format!("invalid operation: cannot receive from non-channel {described}")
                } else {
                    let shown = self.types.show(operand.node.ty);
                    format!("invalid operation: cannot receive from send-only channel {shown} {described}")
                };
                self.problem(expr.pos, message);
                None
            }
        }
    }
}
