//! Type arguments: given ones, and those that follow from the arguments of a call.

use super::call::Arguments;
use super::operand::{Mode, Operand};
use super::show::show;
use super::types::{Type, TypeId, default_type};
use super::{Checker, DeclKind};
use crate::syntax::ast::{self, Expr};
use std::collections::BTreeMap;
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// `f[T]`: a function with types for its first type parameters, or for all of them.
    pub(super) fn instantiate_function(&mut self, decl: u32, args: Vec<TypeId>, expr: &'a Expr) -> Operand<'a> {
        let DeclKind::Func(function) = self.decl(decl).kind else { return Operand::invalid(expr) };
        if args.contains(&TypeId::INVALID) {
            return Operand::invalid(expr);
        }
        if args.len() > function.type_params.len() {
            let message = format!(
                "got {} type arguments but {} has {} type parameters",
                args.len(),
                function.name.name,
                function.type_params.len()
            );
            self.problem(expr.pos, message);
            return Operand::invalid(expr);
        }
        if args.len() < function.type_params.len() {
            return Operand::new(Mode::Generic(decl, args), TypeId::INVALID, super::tree::NodeKind::Zero, expr);
        }
        let source = self.decl(decl).source;
        if !self.satisfy_params(&function.type_params, source, &args, expr.pos) {
            return Operand::invalid(expr);
        }
        self.function_operand(decl, args, expr)
    }

    /// A generic function whose types follow from the arguments that it is called with.
    pub(super) fn infer_call(
        &mut self,
        decl: u32,
        given: Vec<TypeId>,
        arguments: &Arguments<'a>,
        call: &'a ast::Call,
        expr: &'a Expr,
    ) -> Option<Operand<'a>> {
        let DeclKind::Func(function) = self.decl(decl).kind else { return None };
        let source = self.decl(decl).source;
        let own = self.own_params(&function.type_params, source);
        let signature = self.isolated(source, &own, |checker| checker.signature_of(&function.ty));
        let mut known: BTreeMap<TypeId, TypeId> = own.iter().map(|(_, ty)| *ty).zip(given).collect();
        let fixed = if signature.variadic { signature.params.len() - 1 } else { signature.params.len() };
        let mut untyped: Vec<(TypeId, TypeId)> = Vec::new();
        for (number, operand) in arguments.list.iter().enumerate() {
            let param = if number < fixed || call.spread {
                signature.params.get(number).copied()
            } else {
                signature.params.get(fixed).map(|ty| match self.types.under(*ty) {
                    Type::Slice(of) => *of,
                    _ => *ty,
                })
            };
            let Some(param) = param else { continue };
            if matches!(operand.mode, Mode::Generic(..) | Mode::Nil) {
                continue;
            }
            if self.types.is_untyped(operand.node.ty) {
                untyped.push((param, operand.node.ty));
            } else if !self.unify(param, operand.node.ty, &mut known) {
                let expected = self.substitute(param, &known);
                let (have, want) = (self.types.show(operand.node.ty), self.types.show(expected));
                let name = show(&call.function);
                self.problem(
                    operand.expr.pos,
                    format!("type {have} of {} does not match {want} in call to {name}", show(operand.expr)),
                );
                return None;
            }
        }
        self.infer_from_constraints(&own, &mut known);
        // Untyped constants decide only what nothing else does; of several, the widest kind.
        let mut defaults: BTreeMap<TypeId, TypeId> = BTreeMap::new();
        for (param, ty) in untyped {
            if self.types.is_param(param) && !known.contains_key(&param) {
                let entry = defaults.entry(param).or_insert(ty);
                *entry = (*entry).max(ty);
            }
        }
        for (param, ty) in defaults {
            known.insert(param, default_type(ty));
        }
        self.infer_from_constraints(&own, &mut known);
        let args: Vec<Option<TypeId>> = own.iter().map(|(_, ty)| known.get(ty).copied()).collect();
        let missing = own.iter().zip(&args).find(|(_, arg)| arg.is_none());
        if let Some(((name, _), _)) = missing {
            let message = format!("in call to {}, cannot infer {name}", show(&call.function));
            self.problem(call.close, message);
            return None;
        }
        let operand = self.instantiate_function(decl, args.into_iter().flatten().collect(), &call.function);
        let _ = expr;
        (!operand.is_invalid()).then_some(operand)
    }

    /// A generic function as a value of a function type.
    pub(super) fn infer_value(&mut self, decl: u32, ty: TypeId, expr: &'a Expr) -> Operand<'a> {
        let DeclKind::Func(function) = self.decl(decl).kind else { return Operand::invalid(expr) };
        let source = self.decl(decl).source;
        let own = self.own_params(&function.type_params, source);
        let signature = self.isolated(source, &own, |checker| checker.signature_of(&function.ty));
        let own_ty = self.types.signature(signature);
        let mut known = BTreeMap::new();
        let fits = self.unify(own_ty, ty, &mut known);
        let args: Vec<TypeId> = own.iter().filter_map(|(_, ty)| known.get(ty).copied()).collect();
        if !fits || args.len() < own.len() {
            self.problem(expr.pos, format!("cannot use generic function {} without instantiation", show(expr)));
            return Operand::invalid(expr);
        }
        self.instantiate_function(decl, args, expr)
    }

    /// Types that follow from the structure that constraints ask for: with `S ~[]E`, `E` from `S`.
    fn infer_from_constraints(&mut self, own: &[(Rc<str>, TypeId)], known: &mut BTreeMap<TypeId, TypeId>) {
        for (_, param) in own {
            let Type::Param(number) = self.types.get(*param) else { continue };
            let constraint = self.types.params[*number as usize].constraint;
            let Some(interface) = self.types.interface(constraint) else { continue };
            let Some([(_, term)]) = interface.union.as_deref() else { continue };
            if let Some(ty) = known.get(param).copied() {
                let structure = self.types.underlying(ty);
                self.unify(*term, structure, known);
            } else {
                let structure = self.substitute(*term, known);
                if !self.types.mentions_param(structure) {
                    known.insert(*param, structure);
                }
            }
        }
    }

    /// Finds types for parameters, so that one type becomes the other.
    fn unify(&self, pattern: TypeId, ty: TypeId, known: &mut BTreeMap<TypeId, TypeId>) -> bool {
        if pattern == ty {
            return true;
        }
        if self.types.is_param(pattern) {
            return if let Some(found) = known.get(&pattern) {
                *found == ty || self.inexact(*found, ty)
            } else {
                known.insert(pattern, ty);
                true
            };
        }
        if !self.types.mentions_param(pattern) {
            // Whether it can be assigned shows when it is.
            return true;
        }
        // A named type matches a structure.
        let ty = if self.types.name_of(pattern).is_none() && self.types.name_of(ty).is_some() {
            self.types.underlying(ty)
        } else {
            ty
        };
        match (self.types.get(pattern), self.types.get(ty)) {
            (Type::Pointer(a), Type::Pointer(b)) | (Type::Slice(a), Type::Slice(b)) => self.unify(*a, *b, known),
            (Type::Array(m, a), Type::Array(n, b)) => m == n && self.unify(*a, *b, known),
            (Type::Chan(_, a), Type::Chan(_, b)) => self.unify(*a, *b, known),
            (Type::Map(k, v), Type::Map(l, w)) => self.unify(*k, *l, known) && self.unify(*v, *w, known),
            (Type::Named(a), Type::Named(b)) => {
                let (a, b) = (&self.types.named[*a as usize], &self.types.named[*b as usize]);
                a.origin == b.origin && a.args.iter().zip(&b.args).all(|(a, b)| self.unify(*a, *b, known))
            }
            (Type::Func(a), Type::Func(b)) => {
                a.params.len() == b.params.len()
                    && a.results.len() == b.results.len()
                    && a.params
                        .iter()
                        .chain(&a.results)
                        .zip(b.params.iter().chain(&b.results))
                        .all(|(a, b)| self.unify(*a, *b, known))
            }
            (Type::Struct(a), Type::Struct(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| self.unify(a.ty, b.ty, known))
            }
            _ => false,
        }
    }

    /// Whether two types are the same but for a name or a channel's direction.
    fn inexact(&self, a: TypeId, b: TypeId) -> bool {
        let named = |ty: TypeId| self.types.name_of(ty).is_some();
        match (self.types.under(a), self.types.under(b)) {
            (Type::Chan(_, x), Type::Chan(_, y)) => x == y,
            (x, y) => x == y && !matches!(x, Type::Basic(_)) && !(named(a) && named(b)),
        }
    }

    /// A type with types in place of parameters.
    pub(super) fn substitute(&mut self, ty: TypeId, known: &BTreeMap<TypeId, TypeId>) -> TypeId {
        if !self.types.mentions_param(ty) {
            return ty;
        }
        match self.types.get(ty).clone() {
            Type::Param(_) => known.get(&ty).copied().unwrap_or(ty),
            Type::Pointer(of) => {
                let of = self.substitute(of, known);
                self.types.pointer(of)
            }
            Type::Slice(of) => {
                let of = self.substitute(of, known);
                self.types.slice(of)
            }
            Type::Array(length, of) => {
                let of = self.substitute(of, known);
                self.types.intern(Type::Array(length, of))
            }
            Type::Chan(direction, of) => {
                let of = self.substitute(of, known);
                self.types.intern(Type::Chan(direction, of))
            }
            Type::Map(key, value) => {
                let (key, value) = (self.substitute(key, known), self.substitute(value, known));
                self.types.intern(Type::Map(key, value))
            }
            Type::Named(number) => {
                let named = &self.types.named[number as usize];
                let (origin, args) = (named.origin, named.args.clone());
                let args: Vec<TypeId> = args.into_iter().map(|arg| self.substitute(arg, known)).collect();
                match self.instances.get(&(origin, args.clone())) {
                    Some(ty) => *ty,
                    None => self.make_named(origin, args),
                }
            }
            Type::Func(signature) => {
                let mut signature = (*signature).clone();
                for ty in signature.params.iter_mut().chain(&mut signature.results) {
                    *ty = self.substitute(*ty, known);
                }
                self.types.signature(signature)
            }
            _ => ty,
        }
    }
}
