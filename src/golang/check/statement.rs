//! Statements.

use super::Checker;
use super::expression::unparenthesized;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Node, NodeKind, Stmt, StmtKind};
use super::types::Type;
use super::unsupported;
use crate::syntax::ast::{self, Expr, ExprKind, Ident};
use crate::syntax::{Pos, Token};

/// After so many problems no further statements are looked at: far fewer are told.
const ENOUGH_PROBLEMS: usize = 1000;

impl<'a> Checker<'a> {
    /// Checks statements in the scope that is open.
    pub(super) fn statements(&mut self, list: &'a [ast::Stmt]) -> Vec<Stmt> {
        let mut statements = Vec::new();
        for statement in list {
            if self.problems.len() >= ENOUGH_PROBLEMS {
                break;
            }
            self.statement(statement, &mut statements);
        }
        statements
    }

    /// Checks statements in a scope of their own.
    pub(super) fn block(&mut self, list: &'a [ast::Stmt]) -> Vec<Stmt> {
        self.scoped(|checker| checker.statements(list))
    }

    pub(super) fn statement(&mut self, statement: &'a ast::Stmt, into: &mut Vec<Stmt>) {
        self.deeper(1, statement.pos, |checker| checker.statement_here(statement, into));
    }

    fn statement_here(&mut self, statement: &'a ast::Stmt, into: &mut Vec<Stmt>) {
        let pos = statement.pos;
        let label = self.frame().next_label.take();
        let kind = match &statement.kind {
            ast::StmtKind::Empty => return,
            ast::StmtKind::Expr(expr) => self.expression_statement(expr),
            ast::StmtKind::Send(channel, value) => self.send(channel, value, pos),
            ast::StmtKind::Step(expr, up) => self.step(expr, *up),
            ast::StmtKind::Assign { op: Token::Define, left, right } => self.define(left, right, pos),
            ast::StmtKind::Assign { op: Token::Assign, left, right } => self.assignment(left, right, pos),
            ast::StmtKind::Assign { op, left, right } => self.update(*op, left, right, pos),
            ast::StmtKind::Go(call) => self.started_call(call, "go").map(StmtKind::Go),
            ast::StmtKind::Defer(call) => {
                self.frame().has_defer = true;
                self.started_call(call, "defer").map(StmtKind::Defer)
            }
            ast::StmtKind::Return(values) => self.return_statement(values, pos),
            ast::StmtKind::Branch(token, label) => self.branch(*token, label.as_ref(), pos),
            ast::StmtKind::Block(block) => Some(StmtKind::Block(self.block(&block.statements))),
            ast::StmtKind::If(statement) => self.if_statement(statement),
            ast::StmtKind::Switch { init, tag, cases } => {
                Some(self.switch(label, init.as_deref(), tag.as_ref(), cases, pos))
            }
            ast::StmtKind::TypeSwitch { init, name, subject, cases } => {
                self.type_switch(label, init.as_deref(), name.as_ref(), subject, cases)
            }
            ast::StmtKind::Select(cases) => Some(self.select(label, cases)),
            ast::StmtKind::For(statement) => Some(self.for_statement(label, statement)),
            ast::StmtKind::Range(statement) => self.range(label, statement),
            ast::StmtKind::Labeled(name, labeled) => {
                self.add_label(name);
                self.frame().next_label = Some(name.name.clone());
                self.statement(labeled, into);
                self.frame().next_label = None;
                return;
            }
            ast::StmtKind::Declare(declarations) => {
                for declaration in declarations.iter() {
                    self.local_declaration(declaration, into);
                }
                return;
            }
        };
        into.extend(kind.map(|kind| Stmt { pos, kind }));
    }

    fn expression_statement(&mut self, expr: &'a Expr) -> Option<StmtKind> {
        let operand = self.expression(expr);
        let inner = unparenthesized(expr);
        match operand.mode {
            Mode::Invalid => None,
            Mode::NoValue => Some(StmtKind::Expr(operand.node)),
            Mode::Value if matches!(operand.node.kind, NodeKind::Call(_) | NodeKind::Receive { .. }) => {
                Some(StmtKind::Expr(operand.node))
            }
            Mode::Value
                if matches!(
                    operand.node.kind,
                    NodeKind::Builtin(super::tree::Builtin::Copy | super::tree::Builtin::Recover, _)
                ) =>
            {
                Some(StmtKind::Expr(operand.node))
            }
            // A call whose arguments were wrong.
            Mode::Value if matches!(inner.kind, ExprKind::Call(_)) && matches!(operand.node.kind, NodeKind::Zero) => {
                None
            }
            Mode::Value
                if matches!(&inner.kind, ExprKind::Call(_)) && matches!(operand.node.kind, NodeKind::Builtin(..)) =>
            {
                let described = self.describe(&operand);
                self.problem(expr.pos, format!("{described} is not used"));
                None
            }
            _ => {
                let described = self.describe(&operand);
                let text = if operand.mode == Mode::Type {
                    format!("{} (type) is not an expression", show(expr))
                } else {
                    format!("{described} is not used")
                };
                self.problem(expr.pos, text);
                None
            }
        }
    }

    fn send(&mut self, channel: &'a Expr, value: &'a Expr, pos: Pos) -> Option<StmtKind> {
        let (channel, value) = (self.expression(channel), self.expression(value));
        let (channel, value) = self.send_operands(channel, value, pos)?;
        Some(StmtKind::Send(channel, value))
    }

    /// Checks a channel and a value to be sent into it.
    pub(super) fn send_operands(&mut self, channel: Operand<'a>, value: Operand<'a>, pos: Pos) -> Option<(Node, Node)> {
        if !self.is_value(&channel) {
            return None;
        }
        match self.types.get(self.core(channel.node.ty)).clone() {
            Type::Chan(ast::Direction::Receive, _) => {
                let (described, shown) = (self.describe(&channel), self.types.show(channel.node.ty));
                self.problem(
                    pos,
                    format!("invalid operation: cannot send to receive-only channel {shown} {described}"),
                );
                None
            }
            Type::Chan(_, element) => {
                let value = self.assign(value, element, "send")?;
                Some((channel.node, value))
            }
            _ => {
                let described = self.describe(&channel);
                self.problem(pos, format!("invalid operation: cannot send to non-channel {described}"));
                None
            }
        }
    }

    fn step(&mut self, expr: &'a Expr, up: bool) -> Option<StmtKind> {
        let operand = self.expression(expr);
        if !self.is_value(&operand) {
            return None;
        }
        let op = if up { Token::Add } else { Token::Sub };
        if !self.all_types(operand.node.ty, |types, term| types.basic(term).is_numeric()) {
            let described = self.describe(&operand);
            let ty = self.types.show(operand.node.ty);
            let _ = described;
            self.problem(
                expr.pos,
                format!("invalid operation: {}{}{} (non-numeric type {ty})", show(expr), op.text(), op.text()),
            );
            return None;
        }
        let target = self.assignable(&operand)?;
        let one = Node { ty: target.ty, pos: expr.pos, kind: NodeKind::Const(super::constant::Const::Int(1)) };
        let one = Node {
            kind: if self.types.basic(target.ty).is_float() {
                NodeKind::Const(super::constant::Const::Float(1.0))
            } else {
                one.kind.clone()
            },
            ..one
        };
        Some(StmtKind::Update(op, target, one))
    }

    fn started_call(&mut self, expr: &'a Expr, what: &str) -> Option<Node> {
        let ExprKind::Call(call) = &unparenthesized(expr).kind else {
            self.problem(expr.pos, format!("expression in {what} must be function call"));
            return None;
        };
        let operand = self.expression(expr);
        if operand.is_invalid() {
            return None;
        }
        match &operand.node.kind {
            NodeKind::Call(_) => Some(operand.node),
            NodeKind::Builtin(builtin, _) => {
                use super::tree::Builtin::{Append, Cap, Len, Make, Max, Min, New};
                if matches!(builtin, Append | Cap | Len | Make | Max | Min | New) {
                    self.problem(expr.pos, format!("{what} discards result of {}", show(expr)));
                    return None;
                }
                Some(operand.node)
            }
            NodeKind::Zero => None,
            _ => {
                let _ = call;
                self.problem(expr.pos, format!("{what} requires function call, not conversion"));
                None
            }
        }
    }

    fn return_statement(&mut self, values: &'a [Expr], pos: Pos) -> Option<StmtKind> {
        let results = self.frame().results.clone();
        let named = self.frame().named_results.clone();
        if values.is_empty() {
            if results.is_empty() {
                return Some(StmtKind::Return(Vec::new()));
            }
            if named.is_empty() {
                let want: Vec<String> = results.iter().map(|ty| self.types.show(*ty)).collect();
                self.problem(pos, format!("not enough return values\n\thave ()\n\twant ({})", want.join(", ")));
                return None;
            }
            let nodes =
                named.iter().zip(&results).map(|(local, ty)| Node { ty: *ty, pos, kind: NodeKind::Local(*local) });
            return Some(StmtKind::Return(nodes.collect()));
        }
        let operands: Vec<Operand<'a>> = values.iter().map(|expr| self.expression(expr)).collect();
        if operands.iter().any(Operand::is_invalid) {
            return None;
        }
        if let ([one], true) = (operands.as_slice(), results.len() != 1)
            && let Type::Tuple(parts) = self.types.get(one.node.ty).clone()
            && parts.len() == results.len()
            && !parts.is_empty()
        {
            for (part, ty) in parts.iter().zip(&results) {
                let single = Operand::new(Mode::Value, *part, NodeKind::Zero, one.expr);
                self.assign(single, *ty, "return statement")?;
            }
            return Some(StmtKind::Return(vec![one.node.clone()]));
        }
        if operands.len() != results.len() {
            let have: Vec<String> = operands.iter().map(|operand| self.types.show_argument(operand.node.ty)).collect();
            let have = have.join(", ");
            let have = have.strip_prefix('(').and_then(|have| have.strip_suffix(')')).unwrap_or(&have).to_owned();
            let want: Vec<String> = results.iter().map(|ty| self.types.show(*ty)).collect();
            let many = operands.len() > results.len();
            let what = if many { "too many" } else { "not enough" };
            self.problem(values[0].pos, format!("{what} return values\n\thave ({have})\n\twant ({})", want.join(", ")));
            return None;
        }
        let mut nodes = Vec::new();
        for (operand, ty) in operands.into_iter().zip(&results) {
            let operand = match operand.mode {
                Mode::Generic(decl, _) => self.infer_value(decl, *ty, operand.expr),
                _ => operand,
            };
            nodes.push(self.assign(operand, *ty, "return statement"));
        }
        nodes.into_iter().collect::<Option<Vec<Node>>>().map(StmtKind::Return)
    }

    /// A label of the function.
    fn add_label(&mut self, name: &Ident) {
        let frame = self.frame();
        if frame.label_names.insert(name.name.clone(), (name.pos, false)).is_some() {
            self.problem(name.pos, format!("label {} already defined", name.name));
        }
    }

    fn branch(&mut self, token: Token, label: Option<&Ident>, pos: Pos) -> Option<StmtKind> {
        if token == Token::Goto {
            self.problem(pos, unsupported::GOTO);
            return None;
        }
        if token == Token::Fallthrough {
            self.problem(pos, "fallthrough statement out of place");
            return None;
        }
        let frame = self.frame();
        let is_break = token == Token::Break;
        let found = match label {
            Some(label) => {
                if let Some(known) = frame.label_names.get_mut(&label.name) {
                    known.1 = true;
                }
                let around = frame.labels.iter().rev().find(|around| around.name.as_ref() == Some(&label.name));
                match around {
                    Some(around) if is_break || around.is_loop => Some(around.number),
                    _ => {
                        let known = frame.label_names.contains_key(&label.name);
                        let message = match (known, is_break) {
                            (false, true) => format!("break label not defined: {}", label.name),
                            (false, false) => format!("continue label not defined: {}", label.name),
                            (true, true) => format!("invalid break label {}", label.name),
                            (true, false) => format!("invalid continue label {}", label.name),
                        };
                        self.problem(label.pos, message);
                        return None;
                    }
                }
            }
            None => frame.labels.iter().rev().find(|around| is_break || around.is_loop).map(|around| around.number),
        };
        if let Some(number) = found {
            Some(if is_break { StmtKind::Break(number) } else { StmtKind::Continue(number) })
        } else {
            self.problem(
                pos,
                if is_break { "break is not in a loop, switch, or select" } else { "continue is not in a loop" },
            );
            None
        }
    }

    fn if_statement(&mut self, statement: &'a ast::If) -> Option<StmtKind> {
        self.scoped(|checker| {
            let mut before = Vec::new();
            if let Some(init) = &statement.init {
                checker.statement(init, &mut before);
            }
            let condition = checker.condition(&statement.condition, "if");
            let then = checker.block(&statement.then.statements);
            let mut otherwise = Vec::new();
            if let Some(other) = &statement.otherwise {
                checker.statement(other, &mut otherwise);
            }
            let kind = StmtKind::If(condition?, then, otherwise);
            if before.is_empty() {
                return Some(kind);
            }
            before.push(Stmt { pos: statement.condition.pos, kind });
            Some(StmtKind::Block(before))
        })
    }
}
