//! Terminating statements: whether control can reach the end of a function that must return something.

use crate::syntax::Token;
use crate::syntax::ast::{Case, ExprKind, Stmt, StmtKind};

/// Whether control never reaches the end of the statements.
pub(super) fn terminates(list: &[Stmt]) -> bool {
    list.iter().rev().find(|statement| !matches!(statement.kind, StmtKind::Empty)).is_some_and(|last| ends(last, None))
}

/// Whether control never reaches what follows a statement, which may have a label.
fn ends(statement: &Stmt, label: Option<&str>) -> bool {
    match &statement.kind {
        StmtKind::Return(_) | StmtKind::Branch(Token::Goto, _) => true,
        StmtKind::Expr(expr) => match &expr.kind {
            ExprKind::Call(call) => matches!(&call.function.kind, ExprKind::Ident(name) if &*name.name == "panic"),
            _ => false,
        },
        StmtKind::Block(block) => terminates(&block.statements),
        StmtKind::If(statement) => {
            terminates(&statement.then.statements)
                && statement.otherwise.as_ref().is_some_and(|other| ends(other, None))
        }
        StmtKind::For(statement) => {
            statement.condition.is_none() && !any_break(&statement.body.statements, label, true)
        }
        StmtKind::Switch { cases, .. } | StmtKind::TypeSwitch { cases, .. } => {
            cases.iter().any(|case| case.values.is_none())
                && cases.iter().all(|case| falls(case) || terminates(&case.body))
                && !cases.iter().any(|case| any_break(&case.body, label, true))
        }
        StmtKind::Select(cases) => {
            cases.iter().all(|case| terminates(&case.body) && !any_break(&case.body, label, true))
        }
        StmtKind::Labeled(name, inner) => ends(inner, Some(&name.name)),
        _ => false,
    }
}

fn falls(case: &Case) -> bool {
    matches!(case.body.last(), Some(Stmt { kind: StmtKind::Branch(Token::Fallthrough, _), .. }))
}

/// Whether a `break` leaves the statement around: one without a label where `direct`, or one with its label.
fn any_break(list: &[Stmt], label: Option<&str>, direct: bool) -> bool {
    list.iter().any(|statement| breaks(statement, label, direct))
}

fn breaks(statement: &Stmt, label: Option<&str>, direct: bool) -> bool {
    match &statement.kind {
        StmtKind::Branch(Token::Break, None) => direct,
        StmtKind::Branch(Token::Break, Some(name)) => label == Some(&*name.name),
        StmtKind::Block(block) => any_break(&block.statements, label, direct),
        StmtKind::If(statement) => {
            any_break(&statement.then.statements, label, direct)
                || statement.otherwise.as_ref().is_some_and(|other| breaks(other, label, direct))
        }
        StmtKind::Labeled(_, inner) => breaks(inner, label, direct),
        StmtKind::For(statement) => any_break(&statement.body.statements, label, false),
        StmtKind::Range(statement) => any_break(&statement.body.statements, label, false),
        StmtKind::Switch { cases, .. } | StmtKind::TypeSwitch { cases, .. } => {
            cases.iter().any(|case| any_break(&case.body, label, false))
        }
        StmtKind::Select(cases) => cases.iter().any(|case| any_break(&case.body, label, false)),
        _ => false,
    }
}
