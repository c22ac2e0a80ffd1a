//! The methods of types that become interfaces: at run time they are found by type and name.

use super::Checker;
use super::instance::Instance;
use super::selector::Found;
use super::tree::{Body, Call, FuncId, Local, Node, NodeKind, Stmt, StmtKind};
use super::types::{Type, TypeId};
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::syntax::{MAX_DEPTH, Pos};
use std::collections::BTreeSet;
use std::rc::Rc;

impl Checker<'_> {
    /// Makes the methods of a type known to the machine, and those of the types that its values consist of, which `fmt` may print.
    pub(super) fn register_runtime_type(&mut self, ty: TypeId) {
        let mut left = vec![ty];
        while let Some(ty) = left.pop() {
            if self.types.mentions_param(ty) || !self.registered.insert(ty) {
                continue;
            }
            for name in self.method_names(ty) {
                if let Some(id) = self.method_entry(ty, &name) {
                    self.interface_methods.insert((ty, name), id);
                }
            }
            match self.types.under(ty) {
                Type::Pointer(of) if self.types.is_aggregate(*of) => left.push(*of),
                Type::Slice(of) => left.push(*of),
                Type::Map(key, value) => left.extend([*value, *key]),
                _ => left.extend(self.types.held(ty).into_iter().rev()),
            }
        }
    }

    /// The names of the methods that a type may have, embedded ones among them.
    fn method_names(&self, ty: TypeId) -> BTreeSet<Rc<str>> {
        let mut names = BTreeSet::new();
        if self.types.is_interface(ty) {
            return names;
        }
        let mut level = vec![self.types.pointee(ty).filter(|_| self.types.name_of(ty).is_none()).unwrap_or(ty)];
        let mut seen = BTreeSet::new();
        for _ in 0..MAX_DEPTH {
            for ty in std::mem::take(&mut level) {
                if !seen.insert(ty) {
                    continue;
                }
                if let Some(named) = self.types.name_of(ty) {
                    names.extend(named.methods.keys().cloned());
                }
                match self.types.under(ty) {
                    Type::Struct(fields) => {
                        let embedded = fields.iter().filter(|field| field.embedded);
                        level.extend(embedded.map(|field| self.types.pointee(field.ty).unwrap_or(field.ty)));
                    }
                    Type::Interface(interface) => names.extend(interface.methods.iter().map(|(name, _)| name.clone())),
                    _ => {}
                }
            }
        }
        names
    }

    /// The function that a type's method is, with the receiver as its first parameter; `None` where the type does not have it.
    pub(super) fn method_entry(&mut self, ty: TypeId, name: &str) -> Option<FuncId> {
        let found = self.find_member(ty, name)?;
        let is_pointer = self.types.pointee(ty).is_some() && self.types.name_of(ty).is_none();
        match &found {
            Found::Method { path, decl, named, pointer, .. } => {
                if *pointer && !is_pointer && !path.iter().any(|(_, pointer)| *pointer) {
                    return None;
                }
                if path.is_empty() && *pointer == is_pointer {
                    let args = self.types.name_of(*named).map(|named| named.args.clone()).unwrap_or_default();
                    let id = self.instance(*decl, args);
                    self.mentioned.insert(super::instance::Mention::Func(id));
                    return Some(id);
                }
            }
            Found::Abstract { .. } => {}
            _ => return None,
        }
        let key = (ty, Self::shared(name));
        if let Some(id) = self.wrappers.get(&key) {
            return Some(*id);
        }
        let id = self.wrapper(ty, name, found)?;
        self.wrappers.insert(key, id);
        Some(id)
    }

    /// A function that calls a method of an embedded field, or one for a value through a pointer.
    fn wrapper(&mut self, ty: TypeId, name: &str, found: Found) -> Option<FuncId> {
        // The receiver stands in no text; messages about it cannot arise, since the method was found.
        let ident = Ident { name: name.into(), pos: Pos(0) };
        let node = Node { ty, pos: Pos(0), kind: NodeKind::Local(0) };
        let expr = Expr { pos: Pos(0), kind: ExprKind::Ident(ident.clone()) };
        self.frames.push(super::names::Frame {
            locals: vec![Local { name: "".into(), ty, boxed: false }],
            declared: vec![(Pos(0), true)],
            ..Default::default()
        });
        let own = self.source_of(ty);
        let callee = self.in_source(own, |checker| checker.method_callee(node, true, found, &ident, &expr));
        let mut frame = self.frames.pop()?;
        let (callee, signature) = callee?;
        let signature = self.types.function(signature)?;
        let mut arguments = Vec::new();
        for param in &signature.params {
            let local = frame.locals.len() as u32;
            frame.locals.push(Local { name: "".into(), ty: *param, boxed: false });
            arguments.push(Node { ty: *param, pos: Pos(0), kind: NodeKind::Local(local) });
        }
        let call = Call { callee, arguments, params: signature.params.clone(), spread: false, variadic: false };
        let result = match signature.results.as_slice() {
            [one] => *one,
            several => self.types.tuple(several.to_vec()),
        };
        let call = Node { ty: result, pos: Pos(0), kind: NodeKind::Call(Box::new(call)) };
        let kind = if signature.results.is_empty() { StmtKind::Expr(call) } else { StmtKind::Return(vec![call]) };
        let shown = self.types.show_full(ty);
        let body = Body {
            name: format!("{shown}.{name}"),
            source: u16::MAX,
            params: frame.locals.len() as u32,
            locals: frame.locals,
            results: signature.results.clone(),
            statements: vec![Stmt { pos: Pos(0), kind }],
            ..Body::default()
        };
        let id = self.functions.len() as FuncId;
        let name = body.name.clone();
        let (args, mentions) = (Vec::new(), BTreeSet::new());
        self.functions.push(Instance {
            decl: u32::MAX,
            args,
            name,
            receiver: None,
            signature,
            body: Some(Rc::new(body)),
            mentions,
        });
        Some(id)
    }

    /// The source in which a type is declared: its methods may use what is not exported there.
    fn source_of(&self, ty: TypeId) -> u16 {
        let ty = self.types.pointee(ty).unwrap_or(ty);
        let origin = self.types.name_of(ty).map(|named| named.origin);
        origin.and_then(|origin| self.decls.get(origin as usize)).map_or(self.source, |decl| decl.source)
    }
}
