//! Assignments and declarations by `:=`.

use super::Checker;
use super::expression::unparenthesized;
use super::instance::Values;
use super::names::Object;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{LocalId, Node, NodeKind, StmtKind, Target};
use super::types::{Type, TypeId, default_type};
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::syntax::{Pos, Token};

impl<'a> Checker<'a> {
    /// Something that can be assigned to; tells where it cannot.
    pub(super) fn assignable(&mut self, operand: &Operand<'a>) -> Option<Node> {
        match operand.mode {
            Mode::Variable | Mode::MapElement => Some(operand.node.clone()),
            Mode::Invalid => None,
            _ => {
                let text = show(operand.expr);
                let inside_map = matches!(&operand.node.kind, NodeKind::Field(of, _) if matches!(of.kind, NodeKind::MapIndex { .. }));
                let message = if inside_map {
                    format!("cannot assign to struct field {text} in map")
                } else {
                    let described = self.describe(operand);
                    let described = described.strip_suffix(')').map_or(described.clone(), |head| {
                        format!("neither addressable nor a map index expression|{head}")
                    });
                    let _ = described;
                    format!("cannot assign to {text} (neither addressable nor a map index expression)")
                };
                self.problem(operand.expr.pos, message);
                None
            }
        }
    }

    /// What stands left of an assignment. A variable that is only assigned to is not used by that.
    pub(super) fn target(&mut self, expr: &'a Expr) -> Option<Target> {
        if let ExprKind::Ident(name) = &unparenthesized(expr).kind {
            if &*name.name == "_" {
                return Some(Target::Blank);
            }
            if let Some(Object::Local(frame, local)) = self.find(&name.name) {
                let used = self.frames[frame].declared[local as usize].1;
                let operand = self.expression(expr);
                self.frames[frame].declared[local as usize].1 = used;
                return self.assignable(&operand).map(Target::To);
            }
        }
        let operand = self.expression(expr);
        if operand.is_invalid() {
            return None;
        }
        if matches!(operand.mode, Mode::Type | Mode::Builtin(_) | Mode::Generic(..) | Mode::NoValue) {
            let described = self.describe(&operand);
            self.problem(
                expr.pos,
                format!("cannot assign to {described}: neither addressable nor a map index expression"),
            );
            return None;
        }
        self.assignable(&operand).map(Target::To)
    }

    pub(super) fn assignment(&mut self, left: &'a [Expr], right: &'a [Expr], pos: Pos) -> Option<StmtKind> {
        let targets: Vec<Option<Target>> = left.iter().map(|expr| self.target(expr)).collect();
        let types: Vec<Option<TypeId>> = targets
            .iter()
            .map(|target| match target {
                Some(Target::To(node)) => Some(node.ty),
                Some(_) => None,
                None => Some(TypeId::INVALID),
            })
            .collect();
        let values = self.values_for(left.len(), &types, right, pos, "assignment", Some(&show(left.first()?)))?;
        let targets: Option<Vec<Target>> = targets.into_iter().collect();
        let targets: Vec<Target> = targets?.into_iter().zip(values.types()).map(|(target, _)| target).collect();
        Some(match values {
            Values::Tuple(node, _) => StmtKind::AssignTuple(targets, node),
            Values::Each(nodes) => StmtKind::Assign(targets, nodes),
            Values::None(_) => return None,
        })
    }

    /// Values for so many targets; a target without a type takes that of its value.
    pub(super) fn values_for(
        &mut self,
        count: usize,
        types: &[Option<TypeId>],
        right: &'a [Expr],
        pos: Pos,
        context: &str,
        first: Option<&str>,
    ) -> Option<Values> {
        let _ = first;
        if let ([one], true) = (right, count > 1) {
            let mut operand = self.expression(one);
            if operand.is_invalid() {
                return None;
            }
            if count == 2 && make_comma_ok(&mut operand.node) {
                let value = operand.node.ty;
                operand.node.ty = self.types.tuple(vec![value, TypeId::BOOL]);
            }
            let parts = match self.types.get(operand.node.ty) {
                Type::Tuple(parts) if operand.mode != Mode::NoValue => parts.to_vec(),
                _ if operand.mode == Mode::NoValue => Vec::new(),
                _ => vec![operand.node.ty],
            };
            if parts.len() != count {
                let returns = match &unparenthesized(one).kind {
                    ExprKind::Call(call) => format!(
                        "{}() returns {} value{}",
                        show(&call.function).trim_end_matches("()"),
                        parts.len(),
                        if parts.len() == 1 { "" } else { "s" }
                    )
                    .replace("()", "(…)")
                    .replace("(…) returns", "() returns"),
                    _ => format!("{} value", parts.len()),
                };
                self.problem(pos, format!("assignment mismatch: {count} variables but {returns}"));
                return None;
            }
            let mut wanted = Vec::new();
            for (part, ty) in parts.iter().zip(types) {
                let single = Operand::new(Mode::Value, *part, NodeKind::Zero, one);
                match ty {
                    Some(ty) => {
                        self.assign(single, *ty, context)?;
                        wanted.push(*ty);
                    }
                    None => wanted.push(default_type(*part)),
                }
            }
            return Some(Values::Tuple(operand.node, wanted));
        }
        if right.len() != count {
            // What the values mention is used all the same.
            let operands: Vec<Operand<'a>> = right.iter().map(|expr| self.expression(expr)).collect();
            let plural = |count: usize| if count == 1 { "" } else { "s" };
            let values = match (right, operands.as_slice()) {
                ([one], [operand]) => match (&unparenthesized(one).kind, self.types.get(operand.node.ty)) {
                    (ExprKind::Call(call), Type::Tuple(parts)) if !operand.is_invalid() => {
                        format!("{} returns {} value{}", show(&call.function), parts.len(), plural(parts.len()))
                    }
                    _ => format!("{} value{}", right.len(), plural(right.len())),
                },
                _ => format!("{} value{}", right.len(), plural(right.len())),
            };
            if operands.iter().all(|operand| !operand.is_invalid()) {
                self.problem(pos, format!("assignment mismatch: {count} variable{} but {values}", plural(count)));
            }
            return None;
        }
        let mut nodes = Vec::new();
        let mut wrong = false;
        for (expr, ty) in right.iter().zip(types) {
            let operand = self.expression(expr);
            let operand = match (&operand.mode, ty) {
                (Mode::Generic(decl, _), Some(ty)) => self.infer_value(*decl, *ty, expr),
                _ => operand,
            };
            if let Type::Tuple(parts) = self.types.get(operand.node.ty).clone()
                && operand.mode == Mode::Value
                && count == 1
                && let ExprKind::Call(call) = &unparenthesized(expr).kind
            {
                let message = format!(
                    "assignment mismatch: 1 variable but {} returns {} values",
                    show(&call.function),
                    parts.len()
                );
                self.problem(pos, message);
                return None;
            }
            let node = match ty {
                Some(ty) => self.assign(operand, *ty, context),
                None => self.with_default_type(operand, context),
            };
            match node {
                Some(node) => nodes.push(node),
                None => wrong = true,
            }
        }
        (!wrong).then_some(Values::Each(nodes))
    }

    /// The values of a variable declaration.
    pub(super) fn variable_values(
        &mut self,
        names: &'a [Ident],
        declared: Option<TypeId>,
        values: &'a [Expr],
    ) -> Values {
        let none = |ty: TypeId| Values::None(vec![ty; names.len()]);
        if values.is_empty() {
            return none(declared.unwrap_or(TypeId::INVALID));
        }
        let types = vec![declared; names.len()];
        let pos = names.first().map_or(Pos(0), |name| name.pos);
        let found = self.values_for(names.len(), &types, values, pos, "variable declaration", None);
        found.unwrap_or_else(|| none(declared.unwrap_or(TypeId::INVALID)))
    }

    pub(super) fn define(&mut self, left: &'a [Expr], right: &'a [Expr], pos: Pos) -> Option<StmtKind> {
        let mut names: Vec<&'a Ident> = Vec::new();
        for expr in left {
            if let ExprKind::Ident(name) = &expr.kind {
                names.push(name);
            } else {
                self.problem(expr.pos, format!("non-name {} on left side of :=", show(expr)));
                return None;
            }
        }
        // A name that this very block declared already is assigned to.
        let old =
            |checker: &Self, name: &Ident| match checker.scopes.last().and_then(|scope| scope.names.get(&name.name)) {
                Some((Object::Local(frame, local), _)) if *frame + 1 == checker.frames.len() => Some(*local),
                _ => None,
            };
        let known: Vec<Option<LocalId>> = names.iter().map(|name| old(self, name)).collect();
        for (number, name) in names.iter().enumerate() {
            if &*name.name != "_" && names[..number].iter().any(|other| other.name == name.name) {
                self.problem(name.pos, format!("{} repeated on left side of :=", name.name));
            }
        }
        let fresh = names.iter().zip(&known).any(|(name, known)| known.is_none() && &*name.name != "_");
        if !fresh {
            self.problem(pos, "no new variables on left side of :=");
        }
        let types: Vec<Option<TypeId>> =
            known.iter().map(|known| known.map(|local| self.frame().locals[local as usize].ty)).collect();
        let values = self.values_for(left.len(), &types, right, left[0].pos, "assignment", None);
        let found = values.as_ref().map_or_else(|| vec![TypeId::INVALID; left.len()], Values::types);
        let mut targets = Vec::new();
        for ((name, known), ty) in names.iter().zip(&known).zip(&found) {
            targets.push(match known {
                _ if &*name.name == "_" => Target::Blank,
                Some(local) => Target::To(Node { ty: *ty, pos: name.pos, kind: NodeKind::Local(*local) }),
                None => {
                    let local = self.declare_local(name, *ty);
                    if *ty == TypeId::INVALID {
                        self.mark_used(local);
                    }
                    Target::New(local)
                }
            });
        }
        Some(match values? {
            Values::Tuple(node, _) => StmtKind::AssignTuple(targets, node),
            Values::Each(nodes) => StmtKind::Assign(targets, nodes),
            Values::None(_) => return None,
        })
    }

    pub(super) fn update(&mut self, op: Token, left: &'a [Expr], right: &'a [Expr], pos: Pos) -> Option<StmtKind> {
        let ([left], [right]) = (left, right) else {
            self.problem(pos, format!("assignment operation {} requires single-valued expressions", op.text()));
            return None;
        };
        let op = op.assigns()?;
        // `x += 1` is no use of x.
        let used = match &left.kind {
            ExprKind::Ident(name) => match self.find(&name.name) {
                Some(Object::Local(frame, local)) => {
                    Some((frame, local, self.frames[frame].declared[local as usize].1))
                }
                _ => None,
            },
            _ => None,
        };
        let target = self.expression(left);
        if let Some((frame, local, used)) = used {
            self.frames[frame].declared[local as usize].1 = used;
        }
        let value = self.expression(right);
        let result = self.binary_operands(op, pos, target.clone(), value, left);
        if result.is_invalid() {
            return None;
        }
        let node = self.assignable(&target)?;
        match result.node.kind {
            NodeKind::Binary(op, _, value) => Some(StmtKind::Update(op, node, *value)),
            _ => None,
        }
    }
}

/// Makes an expression say as well whether there was a value, where it can.
pub(super) fn make_comma_ok(node: &mut Node) -> bool {
    match &mut node.kind {
        NodeKind::MapIndex { comma_ok, .. }
        | NodeKind::Assert { comma_ok, .. }
        | NodeKind::Receive { comma_ok, .. } => {
            *comma_ok = true;
            true
        }
        _ => false,
    }
}
