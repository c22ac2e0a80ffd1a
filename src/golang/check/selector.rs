//! Selectors: fields and methods, also those of embedded fields.

use super::Checker;
use super::names::Object;
use super::operand::{Mode, Operand};
use super::show::show;
use super::tree::{Callee, Node, NodeKind};
use super::types::{Type, TypeId};
use crate::syntax::MAX_DEPTH;
use crate::syntax::ast::{Expr, ExprKind, Ident};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A way through embedded fields: the number of each, and whether it is a pointer.
pub(super) type Path = Vec<(u32, bool)>;

/// The types at a depth of embedding, each with the first way to it and whether there are several.
type Level = BTreeMap<TypeId, (Path, bool)>;

/// What a name after a dot means.
#[derive(Clone, Debug)]
pub(super) enum Found {
    Field {
        path: Path,
        number: u32,
        ty: TypeId,
    },
    /// A declared method: of which named type, and whether its receiver is a pointer.
    Method {
        path: Path,
        decl: u32,
        named: TypeId,
        pointer: bool,
    },
    /// A method that an interface asks for.
    Abstract {
        path: Path,
        signature: TypeId,
    },
    /// Two of the same depth.
    Ambiguous,
}

impl<'a> Checker<'a> {
    /// Finds a field or method of a type, at the least depth. Nothing is looked for deeper than anything may be nested.
    pub(super) fn find_member(&self, ty: TypeId, name: &str) -> Option<Found> {
        let pointee = match self.types.get(ty) {
            Type::Pointer(to) => *to,
            _ => ty,
        };
        let mut level = Level::from([(pointee, (Vec::new(), false))]);
        let mut seen = BTreeSet::new();
        for _ in 0..MAX_DEPTH {
            let (mut found, mut next) = (Vec::new(), Level::new());
            for (ty, (path, several)) in level {
                if !seen.insert(ty) {
                    continue;
                }
                if let Some(method) = self.types.name_of(ty).and_then(|named| named.methods.get(name)) {
                    let (decl, pointer) = (method.decl, method.pointer);
                    found.push((Found::Method { path, decl, named: ty, pointer }, several));
                    continue;
                }
                match self.types.under(ty) {
                    Type::Struct(fields) => {
                        for (number, field) in (0..).zip(fields.iter()) {
                            if *field.name == *name {
                                found.push((Found::Field { path: path.clone(), number, ty: field.ty }, several));
                            } else if field.embedded {
                                let pointee =
                                    self.types.pointee(field.ty).filter(|_| self.types.name_of(field.ty).is_none());
                                let way = path.iter().copied().chain([(number, pointee.is_some())]).collect();
                                next.entry(pointee.unwrap_or(field.ty))
                                    .and_modify(|(_, several)| *several = true)
                                    .or_insert((way, several));
                            }
                        }
                    }
                    // A pointer to an interface has no methods.
                    Type::Interface(interface) if self.types.pointee(ty).is_none() => {
                        if let Some((_, signature)) = interface.methods.iter().find(|(method, _)| **method == *name) {
                            found.push((Found::Abstract { path, signature: *signature }, several));
                        }
                    }
                    _ => {}
                }
            }
            match found.pop() {
                Some((one, false)) if found.is_empty() => return Some(one),
                Some(_) => return Some(Found::Ambiguous),
                None if next.is_empty() => return None,
                None => level = next,
            }
        }
        None
    }

    /// `x.name`.
    pub(super) fn selector(&mut self, of: &'a Expr, name: &'a Ident, expr: &'a Expr) -> Operand<'a> {
        if let ExprKind::Ident(package) = &of.kind
            && let Some(Object::Package(source)) = self.find(&package.name)
        {
            return if let Some(object) = self.find_in_package(source, &name.name) {
                self.object_operand(object, expr)
            } else {
                self.undefined_in_package(source, package, name);
                Operand::invalid(expr)
            };
        }
        let operand = self.expression(of);
        if operand.mode == Mode::Type {
            return self.method_expression(operand.node.ty, name, expr);
        }
        if !self.is_value(&operand) || operand.node.ty == TypeId::INVALID {
            return Operand::invalid(expr);
        }
        let ty = operand.node.ty;
        let pointer_to_interface =
            self.types.pointee(ty).is_some_and(|to| matches!(self.types.under(to), Type::Interface(_)));
        let found = if pointer_to_interface { None } else { self.find_member(ty, &name.name) };
        match found {
            Some(Found::Field { path, number, ty }) => {
                let addressable = operand.mode == Mode::Variable
                    || self.types.pointee(operand.node.ty).is_some()
                    || path.iter().any(|(_, pointer)| *pointer);
                let holder = self.follow(operand.node, &path);
                let holder = self.dereferenced(holder);
                let mode = if addressable { Mode::Variable } else { Mode::Value };
                if !self.may_use(&name.name, holder.ty) {
                    let message = format!(
                        "{}.{} undefined (cannot refer to unexported field {})",
                        show(of),
                        name.name,
                        name.name
                    );
                    self.problem(name.pos, message);
                    return Operand::invalid(expr);
                }
                Operand {
                    mode,
                    node: Node { ty, pos: name.pos, kind: NodeKind::Field(Box::new(holder), number) },
                    expr,
                }
            }
            Some(found @ (Found::Method { .. } | Found::Abstract { .. })) => {
                match self.method_callee(operand.node, operand.mode == Mode::Variable, found, name, of) {
                    Some((callee, signature)) => Operand {
                        mode: Mode::Value,
                        node: Node { ty: signature, pos: name.pos, kind: NodeKind::Bound(Box::new(callee)) },
                        expr,
                    },
                    None => Operand::invalid(expr),
                }
            }
            Some(Found::Ambiguous) => {
                self.problem(name.pos, format!("ambiguous selector {}.{}", show(of), name.name));
                Operand::invalid(expr)
            }
            None => {
                let shown = self.types.show(ty);
                let other_case = |c: char| {
                    if c.is_uppercase() { c.to_lowercase().to_string() } else { c.to_uppercase().to_string() }
                };
                let first = name.name.chars().next().unwrap_or('_');
                let other = format!("{}{}", other_case(first), &name.name[first.len_utf8()..]);
                let kind = match self.find_member(ty, &other) {
                    Some(Found::Field { .. }) => {
                        format!("type {shown} has no field or method {}, but does have field {other}", name.name)
                    }
                    Some(Found::Method { .. }) => {
                        format!("type {shown} has no field or method {}, but does have method {other}", name.name)
                    }
                    _ if pointer_to_interface => format!("type {shown} is pointer to interface, not interface"),
                    _ => format!("type {shown} has no field or method {}", name.name),
                };
                self.problem(name.pos, format!("{}.{} undefined ({kind})", show(of), name.name));
                Operand::invalid(expr)
            }
        }
    }

    /// Whether a name may be used of a type: what is not exported only in its own package.
    fn may_use(&self, name: &str, holder: TypeId) -> bool {
        let own = &*self.sources[usize::from(self.source)].file.package.name;
        name.starts_with(char::is_uppercase)
            || self.types.name_of(holder).is_none_or(|named| &*named.package == own || &*named.package == "main")
    }

    /// The method with its receiver as the method takes it, and its signature.
    pub(super) fn method_callee(
        &mut self,
        node: Node,
        variable: bool,
        found: Found,
        name: &Ident,
        of: &Expr,
    ) -> Option<(Callee, TypeId)> {
        match found {
            Found::Method { path, decl, named, pointer, .. } => {
                let args = self.types.name_of(named).map(|named| named.args.clone()).unwrap_or_default();
                if !self.may_use(&name.name, named) {
                    let message = format!(
                        "{}.{} undefined (cannot refer to unexported method {})",
                        show(of),
                        name.name,
                        name.name
                    );
                    self.problem(name.pos, message);
                    return None;
                }
                let id = self.instance(decl, args);
                self.mentioned.insert(super::instance::Mention::Func(id));
                let signature = (*self.functions[id as usize].signature).clone();
                let signature = self.types.signature(signature);
                let addressable =
                    variable || self.types.pointee(node.ty).is_some() || path.iter().any(|(_, pointer)| *pointer);
                let receiver = self.follow(node, &path);
                let is_pointer = self.types.pointee(receiver.ty).is_some() && receiver.ty != named;
                let receiver = match (pointer, is_pointer) {
                    (true, true) | (false, false) => receiver,
                    (false, true) => self.dereferenced(receiver),
                    (true, false) => {
                        if !addressable {
                            let shown = self.types.show(named);
                            self.problem(of.pos, format!("cannot call pointer method {} on {shown}", name.name));
                            return None;
                        }
                        self.address_of(receiver)
                    }
                };
                Some((Callee::Method(id, receiver), signature))
            }
            Found::Abstract { path, signature } => {
                let receiver = self.follow(node, &path);
                let receiver = if self.types.is_interface(receiver.ty) || self.types.is_param(receiver.ty) {
                    receiver
                } else {
                    self.dereferenced(receiver)
                };
                Some((Callee::Dynamic(receiver, name.name.clone(), signature), signature))
            }
            _ => None,
        }
    }

    /// Goes through embedded fields.
    pub(super) fn follow(&mut self, mut node: Node, path: &Path) -> Node {
        for (number, _) in path {
            let holder = self.dereferenced(node);
            let ty = self.types.fields(holder.ty).map_or(TypeId::INVALID, |fields| fields[*number as usize].ty);
            node = Node { ty, pos: holder.pos, kind: NodeKind::Field(Box::new(holder), *number) };
        }
        node
    }

    /// What a pointer points to; any other value is itself.
    pub(super) fn dereferenced(&mut self, node: Node) -> Node {
        match self.types.pointee(node.ty) {
            Some(ty) => Node { ty, pos: node.pos, kind: NodeKind::Deref(Box::new(node)) },
            None => node,
        }
    }

    /// The address of something that has one; a variable lives on the heap then.
    pub(super) fn address_of(&mut self, node: Node) -> Node {
        self.mark_addressed(&node);
        let ty = self.types.pointer(node.ty);
        Node { ty, pos: node.pos, kind: NodeKind::AddressOf(Box::new(node)) }
    }

    fn mark_addressed(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Local(local) => {
                let local = *local as usize;
                self.frame().locals[local].boxed = true;
            }
            NodeKind::Field(of, _) => self.mark_addressed(of),
            NodeKind::Index(of, _) if matches!(self.types.under(of.ty), Type::Array(..)) => self.mark_addressed(of),
            _ => {}
        }
    }

    /// `T.method`: a function whose first parameter is the receiver.
    fn method_expression(&mut self, ty: TypeId, name: &'a Ident, expr: &'a Expr) -> Operand<'a> {
        if let Some(Found::Method { .. } | Found::Abstract { .. }) = self.find_member(ty, &name.name) {
            let id = self.method_entry(ty, &name.name);
            let Some(id) = id else { return Operand::invalid(expr) };
            let mut signature = (*self.functions[id as usize].signature).clone();
            signature.params.insert(0, ty);
            let signature = self.types.signature(signature);
            Operand::new(Mode::Value, signature, NodeKind::Func(id), expr)
        } else {
            let shown = self.types.show(ty);
            self.problem(
                name.pos,
                format!("{shown}.{} undefined (type {shown} has no method {})", name.name, name.name),
            );
            Operand::invalid(expr)
        }
    }

    /// The name of a method as a shared string.
    pub(super) fn shared(name: &str) -> Rc<str> {
        name.into()
    }
}
