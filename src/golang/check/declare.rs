//! Declarations of packages: what their names mean.

use super::constant::Const;
use super::depth::DECLARATION;
use super::names::Object;
use super::operand::Mode;
use super::tree::Target;
use super::types::{Type, TypeId};
use super::{Checker, DeclKind};
use crate::syntax::Pos;
use crate::syntax::ast::{ConstSpec, TypeParam, TypeSpec, VarSpec};
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// What a declaration declares; `None` where it depends on itself or is wrong, which was told.
    pub(super) fn resolve(&mut self, number: u32) -> Option<Object> {
        match &self.decls[number as usize].object {
            Some(Some(object)) => return Some(object.clone()),
            Some(None) => {
                let (source, pos, name) =
                    (self.decl(number).source, self.decl(number).pos, self.decl(number).name.clone());
                let what = match self.decl(number).kind {
                    DeclKind::Type(_) => format!("invalid recursive type {name}"),
                    _ => format!("initialization cycle for {name}"),
                };
                self.in_source(source, |checker| checker.problem(pos, what));
                return None;
            }
            None => {}
        }
        let (source, pos) = (self.decl(number).source, self.decl(number).pos);
        let resolve = |checker: &mut Self| checker.deeper(DECLARATION, pos, |checker| checker.resolve_new(number));
        self.in_source(source, resolve).flatten()
    }

    /// The same for what nobody has asked for yet.
    fn resolve_new(&mut self, number: u32) -> Option<Object> {
        let (kind, source) = (self.decl(number).kind, self.decl(number).source);
        let object = match kind {
            DeclKind::Func(_) => Object::Func(number),
            DeclKind::Type(spec) if !spec.params.is_empty() => Object::GenericType(number),
            DeclKind::Type(spec) if !spec.alias => {
                // A type may mention itself, so its name means something before its structure is known.
                if let Some(ty) = self.instances.get(&(number, Vec::new())) {
                    return Some(Object::Type(*ty));
                }
                let ty = self.declare_type(number);
                self.check_recursion(ty, source, spec);
                return Some(Object::Type(ty));
            }
            DeclKind::Type(spec) => {
                self.decls[number as usize].object = Some(None);
                Object::Type(self.isolated(source, &[], |checker| checker.type_of(&spec.ty)))
            }
            DeclKind::Const(spec, place) => {
                self.decls[number as usize].object = Some(None);
                self.isolated(source, &[], |checker| checker.constant_object(spec, place))
            }
            DeclKind::Var(spec) => {
                self.decls[number as usize].object = Some(None);
                self.isolated(source, &[], |checker| checker.package_variables(number, spec, source));
                return self.decls[number as usize].object.clone().flatten();
            }
        };
        self.decls[number as usize].object = Some(Some(object.clone()));
        Some(object)
    }

    fn declare_type(&mut self, number: u32) -> TypeId {
        let ty = self.make_named(number, Vec::new());
        self.decls[number as usize].object = Some(Some(Object::Type(ty)));
        ty
    }

    /// Tells where a value of a type would contain itself.
    fn check_recursion(&mut self, ty: TypeId, source: u16, spec: &TypeSpec) {
        if self.types.underlying(ty) == TypeId::INVALID || self.contains_itself(ty) {
            let name = &spec.name.name;
            // A type that holds itself at once, or by way of others.
            let direct = match self.types.under(ty) {
                Type::Struct(fields) => fields.iter().any(|field| field.ty == ty),
                Type::Array(_, of) => *of == ty,
                _ => true,
            };
            let refers = if direct {
                format!(": {name} refers to itself")
            } else {
                format!(" {name}\n\t{name} refers to {name}")
            };
            if self.problems.iter().all(|(place, _)| place.source != source || place.pos < spec.name.pos)
                || self.types.underlying(ty) != TypeId::INVALID
            {
                let message = format!("invalid recursive type{refers}");
                self.in_source(source, |checker| checker.problem(spec.name.pos, message));
            }
            if let Type::Named(number) = self.types.get(ty) {
                let number = *number as usize;
                self.types.named[number].underlying = TypeId::INVALID;
            }
        }
    }

    /// Type parameters as types of their own, with their constraints: for the check that a body is right whatever they stand for.
    pub(super) fn own_params(&mut self, params: &'a [TypeParam], source: u16) -> Vec<(Rc<str>, TypeId)> {
        let mut names = Vec::new();
        for param in params {
            let number = self.types.params.len() as u32;
            self.types.params.push(super::types::Param { name: param.name.name.clone(), constraint: TypeId::INVALID });
            let ty = self.types.intern(Type::Param(number));
            names.push((param.name.name.clone(), ty));
        }
        // Twice, for a constraint may mention a parameter that comes after it.
        for (param, (_, ty)) in params.iter().zip(&names).chain(params.iter().zip(&names)) {
            let constraint = self.isolated(source, &names, |checker| checker.type_of(&param.constraint));
            let constraint = self.as_constraint(constraint);
            if let Type::Param(number) = self.types.get(*ty) {
                let number = *number as usize;
                self.types.params[number].constraint = constraint;
            }
        }
        names
    }

    /// A constraint that is a single type means an interface of that type alone.
    pub(super) fn as_constraint(&mut self, ty: TypeId) -> TypeId {
        if self.types.interface(ty).is_some() || ty == TypeId::INVALID {
            return ty;
        }
        let interface = super::types::Interface { union: Some(vec![(false, ty)]), ..Default::default() };
        self.types.intern(Type::Interface(Rc::new(interface)))
    }

    /// A constant of a specification.
    pub(super) fn constant_object(&mut self, spec: &'a ConstSpec, place: usize) -> Object {
        let before = self.iota.replace(spec.iota);
        let object = self.constant_value(spec, place);
        self.iota = before;
        object
    }

    fn constant_value(&mut self, spec: &'a ConstSpec, place: usize) -> Object {
        let name = &spec.names[place];
        let ty = spec.ty.as_ref().map(|ty| {
            // The type belongs to the syntax tree as long as the specification does.
            self.type_of(ty)
        });
        let Some(expr) = spec.values.get(place) else {
            self.problem(name.pos, "missing init expr for const declaration");
            return Object::Invalid;
        };
        if place + 1 == spec.names.len()
            && let Some(extra) = spec.values.get(spec.names.len())
        {
            self.problem(if spec.repeated { name.pos } else { extra.pos }, "extra init expr");
        }
        let operand = self.expression(expr);
        if operand.is_invalid() {
            return Object::Invalid;
        }
        if operand.value().is_none() {
            let message = format!("{} is not constant", self.describe(&operand));
            self.problem(expr.pos, message);
            return Object::Invalid;
        }
        match ty {
            None => match operand.value() {
                Some(value) => Object::Const(value.clone(), operand.node.ty),
                None => Object::Invalid,
            },
            Some(ty) => match self.assign(operand, ty, "constant declaration") {
                Some(node) => match node.kind {
                    super::tree::NodeKind::Const(value) => Object::Const(value, ty),
                    _ => Object::Const(Const::Int(0), ty),
                },
                None => Object::Invalid,
            },
        }
    }

    /// The variables of a package's specification, all at once.
    fn package_variables(&mut self, number: u32, spec: &'a VarSpec, source: u16) {
        // They were collected one after the other.
        let is_own =
            |number: &u32| matches!(self.decl(*number).kind, DeclKind::Var(other) if std::ptr::eq(other, spec));
        let first = (0..=number).rev().take_while(is_own).last().unwrap_or(number);
        let numbers: Vec<u32> = (first..).take(spec.names.len()).collect();
        let package = self.sources[usize::from(source)].file.package.name.clone();
        let declared = spec.ty.as_ref().map(|ty| self.type_of(ty));
        let mut globals = Vec::new();
        // Their types may be known before their values are: functions that the values call may mention them.
        if let Some(ty) = declared {
            for (number, name) in numbers.iter().zip(&spec.names) {
                let global = self.add_global(format!("{package}.{}", name.name), ty);
                globals.push(global);
                self.decls[*number as usize].object = Some(Some(Object::Global(global, ty)));
            }
        }
        self.frames.push(super::names::Frame { name: format!("{package}.init"), ..Default::default() });
        let values = self.variable_values(&spec.names, declared, &spec.values);
        let frame = self.frames.pop().unwrap_or_default();
        if declared.is_none() {
            for ((number, name), ty) in numbers.iter().zip(&spec.names).zip(values.types()) {
                let global = self.add_global(format!("{package}.{}", name.name), ty);
                globals.push(global);
                self.decls[*number as usize].object = Some(Some(Object::Global(global, ty)));
            }
        }
        let targets = globals.iter().zip(values.types()).zip(&spec.names).map(|((global, ty), name)| {
            let kind = super::tree::NodeKind::Global(*global);
            if &*name.name == "_" { Target::Blank } else { Target::To(super::tree::Node { ty, pos: name.pos, kind }) }
        });
        let targets: Vec<Target> = targets.collect();
        let mentions = std::mem::take(&mut self.mentioned);
        let pos = spec.names.first().map_or(Pos(0), |name| name.pos);
        self.initialisers.push(super::instance::Initialiser {
            source,
            pos,
            globals,
            targets,
            values,
            locals: frame.locals,
            mentions,
        });
    }

    /// Checks everything that the program's own source declares, and finds `main`.
    pub(super) fn check_main_package(&mut self) -> Option<u32> {
        self.source = 0;
        if &*self.sources[0].file.package.name != "main" {
            self.problem(self.sources[0].file.package.pos, "a program is package main");
        }
        let own: Vec<u32> = (0..self.decls.len() as u32).filter(|number| self.decl(*number).source == 0).collect();
        self.resolve_in_sequence(&own);
        let mut main = None;
        for number in own {
            let kind = self.decl(number).kind;
            match kind {
                DeclKind::Func(decl) => {
                    let name = &*decl.name.name;
                    let special = decl.receiver.is_none() && (name == "main" || name == "init");
                    if special
                        && !(decl.ty.params.is_empty() && decl.ty.results.is_empty() && decl.type_params.is_empty())
                    {
                        self.problem(decl.name.pos, format!("func {name} must have no arguments and no return values"));
                    }
                    if decl.body.is_none() {
                        self.problem(decl.name.pos, "missing function body");
                    }
                    let function = self.check_declared(number, decl);
                    if special && name == "main" {
                        main = function;
                    }
                }
                DeclKind::Type(spec) if !spec.params.is_empty() => {
                    let names = self.own_params(&spec.params, 0);
                    self.isolated(0, &names, |checker| checker.type_of(&spec.ty));
                }
                _ => {}
            }
        }
        if main.is_none() && self.problems.is_empty() {
            self.problem(Pos(0), "function main is undeclared in the main package");
        }
        // What library packages do at their start.
        for source in 1..self.sources.len() as u16 {
            let variables: Vec<u32> = (0..self.decls.len() as u32)
                .filter(|number| {
                    self.decl(*number).source == source && matches!(self.decl(*number).kind, DeclKind::Var(..))
                })
                .collect();
            for number in variables {
                self.resolve(number);
            }
        }
        main
    }

    /// Whether an operand may stand where a value is needed; tells where it may not.
    pub(super) fn is_value(&mut self, operand: &super::operand::Operand<'a>) -> bool {
        let message = match operand.mode {
            Mode::Invalid => return false,
            Mode::NoValue => format!("{} (no value) used as value", super::show::show(operand.expr)),
            Mode::Type => format!("{} (type) is not an expression", super::show::show(operand.expr)),
            Mode::Builtin(_) => format!("{} (built-in) must be called", super::show::show(operand.expr)),
            Mode::Generic(..) => {
                format!("cannot use generic function {} without instantiation", super::show::show(operand.expr))
            }
            _ => match self.types.get(operand.node.ty) {
                Type::Tuple(list) if list.is_empty() => {
                    format!("{} (no value) used as value", super::show::show(operand.expr))
                }
                Type::Tuple(_) => {
                    let ty = self.types.show(operand.node.ty);
                    format!(
                        "multiple-value {} (value of type {ty}) in single-value context",
                        super::show::show(operand.expr)
                    )
                }
                _ => return true,
            },
        };
        self.problem(operand.expr.pos, message);
        false
    }
}
