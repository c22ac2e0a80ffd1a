//! Type expressions: which type is meant.

use super::Checker;
use super::names::Object;
use super::operand::Mode;
use super::show::show;
use super::types::{FieldType, Interface, Signature, Type, TypeId};
use crate::syntax::Pos;
use crate::syntax::ast::{Expr, ExprKind, Field, FuncType, InterfaceItem, Length, Param};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// How deep the types may be nested that type parameters stand for.
pub(super) const MAX_TYPE_DEPTH: u32 = 50;
/// The most methods of an interface.
const MAX_METHODS: usize = 1000;
/// The longest array.
pub(super) const MAX_ARRAY: i128 = 1 << 24;

impl<'a> Checker<'a> {
    /// The type that an expression means; tells where it means none.
    pub(super) fn type_of(&mut self, expr: &'a Expr) -> TypeId {
        if let Some(ty) = self.try_type(expr) {
            ty
        } else {
            self.problem(expr.pos, format!("{} is not a type", show(expr)));
            TypeId::INVALID
        }
    }

    /// The type that an expression means, if it means one.
    pub(super) fn try_type(&mut self, expr: &'a Expr) -> Option<TypeId> {
        let ty = self.deeper(1, expr.pos, |checker| checker.type_here(expr)).unwrap_or(Some(TypeId::INVALID))?;
        // What a name stands for was looked at where it is declared.
        Some(if matches!(expr.kind, ExprKind::Ident(_)) { ty } else { self.limited(ty, expr.pos) })
    }

    fn type_here(&mut self, expr: &'a Expr) -> Option<TypeId> {
        Some(match &expr.kind {
            ExprKind::Ident(name) => match self.look_up(name) {
                Object::Type(ty) => ty,
                Object::GenericType(decl) => {
                    let message = format!("cannot use generic type {} without instantiation", self.generic_name(decl));
                    self.problem(expr.pos, message);
                    TypeId::INVALID
                }
                Object::Invalid => TypeId::INVALID,
                _ => return None,
            },
            ExprKind::Paren(inner) => return self.try_type(inner),
            ExprKind::Selector(of, name) => {
                let ExprKind::Ident(package) = &of.kind else { return None };
                let Some(Object::Package(source)) = self.find(&package.name) else { return None };
                match self.find_in_package(source, &name.name) {
                    Some(Object::Type(ty)) => ty,
                    Some(_) => return None,
                    None => {
                        self.undefined_in_package(source, package, name);
                        TypeId::INVALID
                    }
                }
            }
            ExprKind::Index(of, arguments) => {
                let object = match &of.kind {
                    ExprKind::Ident(name) => self.find(&name.name),
                    ExprKind::Selector(package, name) => match &package.kind {
                        ExprKind::Ident(package) => match self.find(&package.name) {
                            Some(Object::Package(source)) => self.find_in_package(source, &name.name),
                            _ => None,
                        },
                        _ => None,
                    },
                    _ => None,
                };
                let Some(Object::GenericType(decl)) = object else {
                    if let Some(Object::Type(ty)) = object {
                        let message = format!("{} is not a generic type", self.types.show(ty));
                        self.problem(expr.pos, message);
                        return Some(TypeId::INVALID);
                    }
                    return None;
                };
                let arguments: Vec<TypeId> = arguments.iter().map(|argument| self.type_of(argument)).collect();
                self.instantiate_type(decl, arguments, expr)
            }
            ExprKind::Star(of) => {
                let of = self.try_type(of)?;
                self.types.pointer(of)
            }
            ExprKind::Array { length, element } => {
                let of = self.type_of(element);
                match length {
                    Length::None => self.types.slice(of),
                    Length::Counted => {
                        self.problem(expr.pos, "invalid use of [...] array (outside a composite literal)");
                        TypeId::INVALID
                    }
                    Length::Is(length) => {
                        let length = self.array_length(length)?;
                        self.types.intern(Type::Array(length, of))
                    }
                }
            }
            ExprKind::Map(key, value) => {
                let (key_ty, value) = (self.type_of(key), self.type_of(value));
                if key_ty != TypeId::INVALID && !self.is_comparable(key_ty) {
                    let message = format!("invalid map key type {}", self.types.show(key_ty));
                    self.problem(key.pos, message);
                }
                self.types.intern(Type::Map(key_ty, value))
            }
            ExprKind::Chan(direction, of) => {
                let of = self.type_of(of);
                self.types.intern(Type::Chan(*direction, of))
            }
            ExprKind::FuncType(ty) => {
                let signature = self.signature_of(ty);
                self.types.signature(signature)
            }
            ExprKind::Struct(fields) => self.struct_type(fields),
            ExprKind::Interface(items) => self.interface_type(items, expr.pos),
            ExprKind::Variadic(of) => {
                self.problem(expr.pos, "can only use ... with final parameter in list");
                self.type_of(of)
            }
            _ => return None,
        })
    }

    /// A generic type with its parameters, as messages have it.
    fn generic_name(&self, decl: u32) -> String {
        let name = &self.decl(decl).name;
        let super::DeclKind::Type(spec) = self.decl(decl).kind else { return name.to_string() };
        let params = spec.params.iter().map(|param| format!("{} {}", param.name.name, show(&param.constraint)));
        format!("{name}[{}]", params.collect::<Vec<_>>().join(", "))
    }

    fn array_length(&mut self, length: &'a Expr) -> Option<u64> {
        let operand = self.expression(length);
        if operand.is_invalid() {
            return Some(0);
        }
        let Some(value) = operand.value() else {
            if operand.mode == Mode::Type {
                return None;
            }
            self.problem(length.pos, format!("invalid array length {}", show(length)));
            return Some(0);
        };
        match value.as_int() {
            Some(value @ 0..=MAX_ARRAY) => Some(value as u64),
            Some(value) if value > MAX_ARRAY => {
                self.problem(
                    length.pos,
                    format!("an array of {value} elements is longer than {MAX_ARRAY}, which is the limit here"),
                );
                Some(0)
            }
            _ => {
                let message = format!("invalid array length {}", self.describe(&operand));
                self.problem(length.pos, message);
                Some(0)
            }
        }
    }

    fn struct_type(&mut self, fields: &'a [Field]) -> TypeId {
        let mut seen = BTreeSet::new();
        let mut list = Vec::new();
        for field in fields {
            let ty = self.type_of(&field.ty);
            if &*field.name.name != "_" && !seen.insert(field.name.name.clone()) {
                self.problem(field.name.pos, format!("{} redeclared", field.name.name));
            }
            list.push(FieldType { name: field.name.name.clone(), ty, embedded: field.embedded });
        }
        self.types.intern(Type::Struct(list.into()))
    }

    fn interface_type(&mut self, items: &'a [InterfaceItem], pos: Pos) -> TypeId {
        let mut interface = Interface::default();
        let mut methods: BTreeMap<Rc<str>, TypeId> = BTreeMap::new();
        for item in items {
            match item {
                InterfaceItem::Method(name, ty) => {
                    let signature = self.signature_of(ty);
                    let ty = self.types.signature(signature);
                    if methods.insert(name.name.clone(), ty).is_some() {
                        self.problem(name.pos, format!("duplicate method {}", name.name));
                    }
                }
                InterfaceItem::Union(terms) => {
                    let mut union = Vec::new();
                    for (tilde, expr) in terms {
                        let ty = self.type_of(expr);
                        match self.types.interface(ty) {
                            Some(embedded) if !self.types.is_param(ty) => {
                                methods.extend(embedded.methods.iter().cloned());
                                interface.comparable |= embedded.comparable;
                                match &embedded.union {
                                    Some(list) => union.extend(list.iter().copied()),
                                    None if terms.len() > 1 => {
                                        self.problem(expr.pos, "cannot use an interface in a union");
                                    }
                                    None => {}
                                }
                            }
                            _ => union.push((*tilde, ty)),
                        }
                    }
                    if !union.is_empty() {
                        interface.union = Some(match interface.union.take() {
                            // Several unions: what is in all of them.
                            Some(before) => before.into_iter().filter(|term| union.contains(term)).collect(),
                            None => union,
                        });
                    }
                }
            }
        }
        if methods.len() > MAX_METHODS {
            self.problem(pos, format!("an interface of {} methods: the limit is {MAX_METHODS}", methods.len()));
            return TypeId::INVALID;
        }
        interface.methods = methods.into_iter().collect();
        self.types.intern(Type::Interface(Rc::new(interface)))
    }

    /// The types of a function's parameters and results.
    pub(super) fn signature_of(&mut self, ty: &'a FuncType) -> Signature {
        let (params, variadic) = self.param_types(&ty.params);
        let (results, wrong) = self.param_types(&ty.results);
        if wrong && let Some(last) = ty.results.last() {
            self.problem(last.ty.pos, "can only use ... with final parameter in list");
        }
        Signature { params, results, variadic }
    }

    fn param_types(&mut self, params: &'a [Param]) -> (Vec<TypeId>, bool) {
        let mut variadic = false;
        let mut list = Vec::new();
        for (number, param) in params.iter().enumerate() {
            match &param.ty.kind {
                ExprKind::Variadic(of) if number + 1 == params.len() => {
                    variadic = true;
                    let of = self.type_of(of);
                    list.push(self.types.slice(of));
                }
                _ => list.push(self.type_of(&param.ty)),
            }
        }
        (list, variadic)
    }

    /// A generic type with types for its type parameters.
    pub(super) fn instantiate_type(&mut self, decl: u32, arguments: Vec<TypeId>, expr: &'a Expr) -> TypeId {
        let super::DeclKind::Type(spec) = self.decl(decl).kind else { return TypeId::INVALID };
        if arguments.len() != spec.params.len() {
            let what = if arguments.len() < spec.params.len() { "not enough" } else { "too many" };
            let message = format!(
                "{what} type arguments for type {}: have {}, want {}",
                spec.name.name,
                arguments.len(),
                spec.params.len()
            );
            self.problem(expr.pos, message);
            return TypeId::INVALID;
        }
        if arguments.contains(&TypeId::INVALID) {
            return TypeId::INVALID;
        }
        if arguments.iter().any(|ty| self.types.written(*ty).depth > MAX_TYPE_DEPTH) {
            self.problem(expr.pos, "instantiation cycle");
            return TypeId::INVALID;
        }
        let known = self.instances.get(&(decl, arguments.clone())).copied();
        if known.is_none() && !self.may_instantiate(expr.pos) {
            return TypeId::INVALID;
        }
        let ty = known.unwrap_or_else(|| self.make_named(decl, arguments.clone()));
        self.satisfy_all(decl, &arguments, expr.pos);
        ty
    }

    /// Makes a named type and looks at its structure.
    pub(super) fn make_named(&mut self, decl: u32, arguments: Vec<TypeId>) -> TypeId {
        let super::DeclKind::Type(spec) = self.decl(decl).kind else { return TypeId::INVALID };
        let source = self.decl(decl).source;
        let package = self.sources[usize::from(source)].file.package.name.clone();
        let ty = self.types.named_with(&spec.name.name, &package, arguments.clone(), TypeId::INVALID);
        let methods = self.methods.get(&(source, spec.name.name.clone())).cloned().unwrap_or_default();
        if let Type::Named(number) = self.types.get(ty) {
            let number = *number as usize;
            let named = &mut self.types.named[number];
            (named.methods, named.origin) = (methods, decl);
            self.instances.insert((decl, arguments.clone()), ty);
            let names: Vec<(Rc<str>, TypeId)> =
                spec.params.iter().map(|param| param.name.name.clone()).zip(arguments).collect();
            let structure = self.isolated(source, &names, |checker| checker.type_of(&spec.ty));
            let underlying = self.types.underlying(structure);
            self.types.named[number].underlying = underlying;
        }
        ty
    }

    /// Tells where a name of a package does not exist.
    pub(super) fn undefined_in_package(
        &mut self,
        source: u16,
        package: &crate::syntax::ast::Ident,
        name: &crate::syntax::ast::Ident,
    ) {
        let message = if name.name.starts_with(char::is_uppercase) {
            let path = self.sources[usize::from(source)].path;
            let real = crate::library::is_missing(path, &name.name);
            if real {
                format!(
                    "{}.{} cannot be used here: see docs/GO.md for what of package {path} can",
                    package.name, name.name
                )
            } else {
                format!("undefined: {}.{}", package.name, name.name)
            }
        } else {
            format!("undefined: {}.{}", package.name, name.name)
        };
        self.problem(name.pos, message);
    }
}
