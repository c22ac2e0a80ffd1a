//! Functions: their instances, and the checking of their bodies.

use super::instance::Instance;
use super::names::Frame;
use super::tree::{Body, FuncId, LocalId};
use super::types::{Signature, Type, TypeId};
use super::{Checker, DeclKind};
use crate::syntax::Pos;
use crate::syntax::ast::{Block, FuncDecl, FuncType, Receiver};
use std::collections::BTreeSet;
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// A declared function or method with types for its type parameters (a method has those of its receiver).
    pub(super) fn instance(&mut self, decl: u32, args: Vec<TypeId>) -> FuncId {
        if let Some(id) = self.function_ids.get(&(decl, args.clone())) {
            return *id;
        }
        let source = self.decl(decl).source;
        let DeclKind::Func(function) = self.decl(decl).kind else { return 0 };
        if args.iter().any(|ty| self.types.written(*ty).depth > super::typexpr::MAX_TYPE_DEPTH) {
            self.in_source(source, |checker| checker.problem(function.name.pos, "instantiation cycle"));
            return 0;
        }
        if !args.is_empty() && !self.in_source(source, |checker| checker.may_instantiate(function.name.pos)) {
            return 0;
        }
        let names = type_names(function, &args);
        let (receiver, signature) = self.isolated(source, &names, |checker| {
            let receiver = function.receiver.as_ref().map(|receiver| checker.receiver_type(receiver, &args));
            (receiver, checker.signature_of(&function.ty))
        });
        let package = self.sources[usize::from(source)].file.package.name.clone();
        let name = match (&function.receiver, args.is_empty()) {
            (None, true) => format!("{package}.{}", function.name.name),
            (None, false) => format!("{package}.{}[...]", function.name.name),
            (Some(receiver), generic) => {
                let base =
                    if generic { receiver.base.name.to_string() } else { format!("{}[...]", receiver.base.name) };
                if receiver.pointer {
                    format!("{package}.(*{base}).{}", function.name.name)
                } else {
                    format!("{package}.{base}.{}", function.name.name)
                }
            }
        };
        let id = self.functions.len() as FuncId;
        let compiled = !args.iter().any(|ty| self.types.mentions_param(*ty));
        let mentions = BTreeSet::new();
        self.functions.push(Instance {
            decl,
            args: args.clone(),
            name,
            receiver,
            signature: Rc::new(signature),
            body: None,
            mentions,
        });
        self.function_ids.insert((decl, args), id);
        if compiled && function.body.is_some() {
            self.pending.push(id);
        }
        id
    }

    fn receiver_type(&mut self, receiver: &'a Receiver, args: &[TypeId]) -> TypeId {
        let base = match self.find(&receiver.base.name) {
            Some(super::names::Object::Type(ty)) => ty,
            Some(super::names::Object::GenericType(decl)) => {
                let known = self.instances.get(&(decl, args.to_vec())).copied();
                known.unwrap_or_else(|| self.make_named(decl, args.to_vec()))
            }
            _ => TypeId::INVALID,
        };
        if receiver.pointer { self.types.pointer(base) } else { base }
    }

    /// Checks the bodies of all functions that are used.
    pub(super) fn check_pending(&mut self) {
        while let Some(id) = self.pending.pop() {
            let instance = &self.functions[id as usize];
            let (decl, args, receiver, signature, name) = (
                instance.decl,
                instance.args.clone(),
                instance.receiver,
                instance.signature.clone(),
                instance.name.clone(),
            );
            let source = self.decl(decl).source;
            let DeclKind::Func(function) = self.decl(decl).kind else { continue };
            let names = type_names(function, &args);
            let (body, mentions) = self.isolated(source, &names, |checker| {
                let body = checker.body(function, &signature, receiver, name);
                (body, std::mem::take(&mut checker.mentioned))
            });
            self.functions[id as usize].body = Some(Rc::new(body));
            self.functions[id as usize].mentions = mentions;
        }
    }

    /// Checks a function of the program itself. One with type parameters is checked for all types that they may stand for.
    pub(super) fn check_declared(&mut self, decl: u32, function: &'a FuncDecl) -> Option<FuncId> {
        let source = self.decl(decl).source;
        let generic = match &function.receiver {
            None => (!function.type_params.is_empty()).then(|| self.own_params(&function.type_params, source)),
            Some(receiver) => {
                let base = self.find(&receiver.base.name);
                match base {
                    Some(super::names::Object::GenericType(base)) => {
                        let DeclKind::Type(spec) = self.decl(base).kind else { return None };
                        if spec.params.len() != receiver.type_params.len() {
                            self.problem(
                                receiver.base.pos,
                                format!(
                                    "receiver declares {} type parameters, but receiver base type declares {}",
                                    receiver.type_params.len(),
                                    spec.params.len()
                                ),
                            );
                            return None;
                        }
                        let own = self.own_params(&spec.params, source);
                        Some(
                            receiver
                                .type_params
                                .iter()
                                .zip(own)
                                .map(|(name, (_, ty))| (name.name.clone(), ty))
                                .collect(),
                        )
                    }
                    Some(super::names::Object::Type(ty)) => {
                        let own = self.types.name_of(ty).is_some_and(|named| &*named.package == "main");
                        if !own {
                            let shown = self.types.show(ty);
                            self.problem(
                                receiver.base.pos,
                                format!("cannot define new methods on non-local type {shown}"),
                            );
                            return None;
                        }
                        if matches!(self.types.under(ty), Type::Pointer(_) | Type::Interface(_)) {
                            let shown = self.types.show(ty);
                            self.problem(
                                receiver.base.pos,
                                format!("invalid receiver type {shown} (pointer or interface type)"),
                            );
                        }
                        let clash = self
                            .types
                            .fields(ty)
                            .is_some_and(|fields| fields.iter().any(|field| field.name == function.name.name));
                        if clash {
                            let message = format!("field and method with the same name {}", function.name.name);
                            self.problem(function.name.pos, message);
                        }
                        None
                    }
                    Some(super::names::Object::Invalid) => return None,
                    Some(_) => {
                        self.problem(receiver.base.pos, format!("{} is not a type", receiver.base.name));
                        return None;
                    }
                    None => {
                        self.problem(receiver.base.pos, format!("undefined: {}", receiver.base.name));
                        return None;
                    }
                }
            }
        };
        let Some(names) = generic else { return Some(self.instance(decl, Vec::new())) };
        let args: Vec<TypeId> = names.iter().map(|(_, ty)| *ty).collect();
        let id = self.instance(decl, args);
        let (signature, receiver) =
            (self.functions[id as usize].signature.clone(), self.functions[id as usize].receiver);
        self.isolated(source, &names, |checker| checker.body(function, &signature, receiver, String::new()));
        None
    }

    /// The functions named `init` of the program.
    pub(super) fn init_functions(&mut self) -> Vec<FuncId> {
        let is_init = |decl: &super::Decl<'_>| {
            decl.source == 0
                && &*decl.name == "init"
                && matches!(decl.kind, DeclKind::Func(function) if function.receiver.is_none())
        };
        let inits: Vec<u32> = (0..self.decls.len() as u32).filter(|number| is_init(self.decl(*number))).collect();
        inits.into_iter().map(|decl| self.instance(decl, Vec::new())).collect()
    }

    fn body(&mut self, function: &'a FuncDecl, signature: &Signature, receiver: Option<TypeId>, name: String) -> Body {
        self.frames.push(Frame { name, ..Frame::default() });
        let named = function.receiver.as_ref().map(|receiver| receiver.name.as_ref());
        let block = function.body.as_ref();
        let receiver = named.zip(receiver);
        self.function_body(receiver, &function.ty, signature, block, function.name.pos)
    }

    /// Checks a body in the frame that was pushed for it, which is popped.
    pub(super) fn function_body(
        &mut self,
        receiver: Option<(Option<&'a crate::syntax::ast::Ident>, TypeId)>,
        ty: &'a FuncType,
        signature: &Signature,
        block: Option<&'a Block>,
        pos: Pos,
    ) -> Body {
        let statements = self.scoped(|checker| {
            let names = ty.params.iter().map(|param| param.name.as_ref()).zip(signature.params.iter().copied());
            for (name, ty) in receiver.into_iter().chain(names) {
                checker.declare_param(name, ty);
            }
            checker.frame().results.clone_from(&signature.results);
            if ty.results.iter().any(|result| result.name.is_some()) {
                for (result, ty) in ty.results.iter().zip(&signature.results) {
                    let local = checker.declare_param(result.name.as_ref(), *ty);
                    checker.frame().named_results.push(local);
                }
            }
            let Some(block) = block else { return Vec::new() };
            let statements = checker.statements(&block.statements);
            if !signature.results.is_empty() && !super::flow::terminates(&block.statements) {
                checker.problem(block.close, "missing return");
            }
            statements
        });
        let Some(frame) = self.frames.pop() else { return Body::default() };
        for (local, (pos, used)) in frame.locals.iter().zip(&frame.declared) {
            if !used && !local.name.is_empty() {
                self.problem(*pos, format!("declared and not used: {}", local.name));
            }
        }
        for (name, (pos, used)) in &frame.label_names {
            if !used {
                self.problem(*pos, format!("label {name} defined and not used"));
            }
        }
        let params = signature.params.len() + usize::from(receiver.is_some());
        Body {
            name: frame.name,
            source: self.source,
            pos,
            end: block.map_or(pos, |block| block.close),
            locals: frame.locals,
            params: params as u32,
            results: signature.results.clone(),
            named_results: frame.named_results,
            captures: frame.captures,
            statements,
            has_defer: frame.has_defer,
            watched: crate::library::is_watched(self.sources[usize::from(self.source)].path),
        }
    }

    fn declare_param(&mut self, name: Option<&'a crate::syntax::ast::Ident>, ty: TypeId) -> LocalId {
        let local = match name {
            Some(name) => self.declare_local(name, ty),
            None => self.new_local("", ty, Pos(0)),
        };
        self.mark_used(local);
        local
    }
}

/// The names of a function's type parameters with the types for them.
fn type_names(function: &FuncDecl, args: &[TypeId]) -> Vec<(Rc<str>, TypeId)> {
    let names: Vec<Rc<str>> = match &function.receiver {
        Some(receiver) => receiver.type_params.iter().map(|name| name.name.clone()).collect(),
        None => function.type_params.iter().map(|param| param.name.name.clone()).collect(),
    };
    names.into_iter().zip(args.iter().copied()).collect()
}
