//! Calls.

use super::Checker;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Call, Callee, Node, NodeKind};
use super::types::{Signature, Type, TypeId};
use crate::syntax::Pos;
use crate::syntax::ast::{self, Expr};

/// Arguments of a call: each by itself, or all by one call that gives several values.
pub(super) struct Arguments<'a> {
    pub(super) list: Vec<Operand<'a>>,
    /// The call that gives them all.
    pub(super) call: Option<Node>,
}

impl<'a> Checker<'a> {
    /// `f(x)`, or a conversion.
    pub(super) fn call(&mut self, call: &'a ast::Call, expr: &'a Expr) -> Operand<'a> {
        let function = self.expression(&call.function);
        match function.mode.clone() {
            Mode::Invalid => {
                // What the arguments mention is used, whatever is called.
                for argument in &call.arguments {
                    self.expression(argument);
                }
                Operand::invalid(expr)
            }
            Mode::Type => self.type_call(&function, call, expr),
            Mode::Builtin(builtin) => self.builtin(builtin, call, expr),
            Mode::Generic(decl, given) => {
                let Some(arguments) = self.arguments(call) else { return Operand::invalid(expr) };
                let Some(function) = self.infer_call(decl, given, &arguments, call, expr) else {
                    return Operand::invalid(expr);
                };
                self.finish_call(function, arguments, call, expr)
            }
            _ => {
                let arguments = self.arguments(call);
                if !self.is_value(&function) {
                    return Operand::invalid(expr);
                }
                let Some(arguments) = arguments else { return self.wrong_call(&function, expr) };
                self.finish_call(function, arguments, call, expr)
            }
        }
    }

    /// What a call whose arguments are wrong gives, so that nothing more is told about it.
    fn wrong_call(&self, function: &Operand<'a>, expr: &'a Expr) -> Operand<'a> {
        let _ = (function, self.source);
        Operand::invalid(expr)
    }

    fn type_call(&mut self, function: &Operand<'a>, call: &'a ast::Call, expr: &'a Expr) -> Operand<'a> {
        let ty = function.node.ty;
        match call.arguments.as_slice() {
            [one] => {
                let operand = self.expression(one);
                self.conversion(operand, ty, expr)
            }
            [] => {
                let shown = self.types.show(function.node.ty);
                self.problem(call.close, format!("missing argument in conversion to {shown}"));
                Operand::invalid(expr)
            }
            [_, second, ..] => {
                let shown = self.types.show(function.node.ty);
                self.problem(second.pos, format!("too many arguments in conversion to {shown}"));
                Operand::invalid(expr)
            }
        }
    }

    /// Checks a call's arguments; `None` where one is wrong.
    pub(super) fn arguments(&mut self, call: &'a ast::Call) -> Option<Arguments<'a>> {
        if let [one] = call.arguments.as_slice() {
            let operand = self.expression(one);
            if let Type::Tuple(types) = self.types.get(operand.node.ty).clone()
                && types.len() > 1
                && !operand.is_invalid()
            {
                let single = |ty: &TypeId| Operand::new(Mode::Value, *ty, NodeKind::Zero, one);
                return Some(Arguments { list: types.iter().map(single).collect(), call: Some(operand.node) });
            }
            let generic = matches!(operand.mode, Mode::Generic(..));
            return (generic || self.is_value(&operand)).then(|| Arguments { list: vec![operand], call: None });
        }
        let mut list = Vec::new();
        let mut right = true;
        for argument in &call.arguments {
            let operand = self.expression(argument);
            right &= matches!(operand.mode, Mode::Generic(..)) || self.is_value(&operand);
            list.push(operand);
        }
        right.then_some(Arguments { list, call: None })
    }

    /// Matches arguments with parameters.
    fn finish_call(
        &mut self,
        function: Operand<'a>,
        arguments: Arguments<'a>,
        call: &'a ast::Call,
        expr: &'a Expr,
    ) -> Operand<'a> {
        let core = self.core(function.node.ty);
        let Some(signature) = self.types.function(core) else {
            if function.node.ty != TypeId::INVALID {
                let described = self.describe(&function);
                let shown = self.types.show(function.node.ty);
                self.problem(
                    expr.pos,
                    format!("invalid operation: cannot call {described}: {shown} is not a function"),
                );
            }
            return Operand::invalid(expr);
        };
        let nodes = self.match_arguments(&signature, arguments, call);
        let result = match signature.results.as_slice() {
            [one] => *one,
            several => self.types.tuple(several.to_vec()),
        };
        let Some((nodes, spread)) = nodes else {
            // The result's type is known all the same.
            let mode = if signature.results.len() == 1 { Mode::Value } else { Mode::Invalid };
            return Operand::new(mode, result, NodeKind::Zero, expr);
        };
        let callee = match function.node.kind {
            NodeKind::Func(id) => Callee::Func(id),
            NodeKind::Bound(callee) => *callee,
            _ => Callee::Value(function.node),
        };
        let call =
            Call { callee, arguments: nodes, params: signature.params.clone(), spread, variadic: signature.variadic };
        let mode = if signature.results.is_empty() { Mode::NoValue } else { Mode::Value };
        Operand::new(mode, result, NodeKind::Call(Box::new(call)), expr)
    }

    /// The arguments as the parameters take them; a variadic one as a slice. With `true`, one call gives them all.
    fn match_arguments(
        &mut self,
        signature: &Signature,
        arguments: Arguments<'a>,
        call: &'a ast::Call,
    ) -> Option<(Vec<Node>, bool)> {
        let (have, want) = (arguments.list.len(), signature.params.len());
        let fixed = if signature.variadic { want - 1 } else { want };
        if call.spread && !signature.variadic {
            let pos = call.arguments.last().map_or(call.close, |last| last.pos);
            self.problem(pos, format!("have (...) but function is not variadic: {}", show(&call.function)));
            return None;
        }
        let enough = if signature.variadic && !call.spread { have >= fixed } else { have >= want };
        if !enough || !signature.variadic && have > want || call.spread && have > want {
            let pos = if enough { arguments.list[want].expr.pos } else { call.close };
            self.count_problem(pos, enough, &arguments, signature, call);
            return None;
        }
        let context = format!("argument to {}", show(&call.function));
        if let Some(node) = arguments.call {
            let mut right = true;
            for (number, operand) in arguments.list.into_iter().enumerate() {
                let ty = match signature.params.get(number) {
                    Some(ty) if number < fixed => *ty,
                    _ => self.element_of(signature.params[fixed]),
                };
                right &= self.assign(operand, ty, &context).is_some();
            }
            return right.then(|| (vec![node], true));
        }
        let mut nodes = Vec::new();
        let mut rest = Vec::new();
        let mut right = true;
        for (number, operand) in arguments.list.into_iter().enumerate() {
            let variadic = signature.variadic && number >= fixed && !call.spread;
            let ty = if variadic { self.element_of(signature.params[fixed]) } else { signature.params[number] };
            let operand = match operand.mode {
                Mode::Generic(decl, _) => self.infer_value(decl, ty, operand.expr),
                _ => operand,
            };
            match self.assign(operand, ty, &context) {
                Some(node) if variadic => rest.push(node),
                Some(node) => nodes.push(node),
                None => right = false,
            }
        }
        if signature.variadic && !call.spread {
            let ty = signature.params[fixed];
            let pos = call.close;
            nodes.push(if rest.is_empty() {
                Node { ty, pos, kind: NodeKind::Zero }
            } else {
                let list: Vec<(u64, Node)> = (0..).zip(rest).collect();
                Node { ty, pos, kind: NodeKind::ArrayLiteral(list.len() as u64, list) }
            });
        }
        right.then_some((nodes, false))
    }

    fn element_of(&self, slice: TypeId) -> TypeId {
        match self.types.under(slice) {
            Type::Slice(of) => *of,
            _ => TypeId::INVALID,
        }
    }

    fn count_problem(
        &mut self,
        pos: Pos,
        too_many: bool,
        arguments: &Arguments<'a>,
        signature: &Signature,
        call: &'a ast::Call,
    ) {
        let have: Vec<String> =
            arguments.list.iter().map(|operand| self.types.show_argument(operand.node.ty)).collect();
        let last = signature.params.len().saturating_sub(1);
        let want = signature.params.iter().enumerate().map(|(number, ty)| match self.types.get(*ty) {
            Type::Slice(of) if signature.variadic && number == last => format!("...{}", self.types.show(*of)),
            _ => self.types.show(*ty),
        });
        let want: Vec<String> = want.collect();
        let what = if too_many { "too many" } else { "not enough" };
        let message = format!(
            "{what} arguments in call to {}\n\thave ({})\n\twant ({})",
            show(&call.function),
            have.join(", "),
            want.join(", ")
        );
        self.problem(pos, message);
    }
}

impl super::types::Types {
    /// The type of an argument in messages about their number.
    pub(super) fn show_argument(&self, ty: TypeId) -> String {
        match ty {
            TypeId::UNTYPED_INT | TypeId::UNTYPED_FLOAT | TypeId::UNTYPED_RUNE => "number".to_owned(),
            TypeId::UNTYPED_STRING => "string".to_owned(),
            TypeId::UNTYPED_BOOL => "bool".to_owned(),
            TypeId::UNTYPED_NIL => "nil".to_owned(),
            other => self.show(other),
        }
    }
}
