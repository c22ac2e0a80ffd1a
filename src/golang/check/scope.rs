//! Scopes: what a name means where.

use super::constant::Const;
use super::names::{Frame, Object, Scope};
use super::tree::{Local, LocalId};
use super::types::TypeId;
use super::{Checker, Decl};
use crate::syntax::Pos;
use crate::syntax::ast::Ident;
use std::collections::btree_map::Entry;
use std::rc::Rc;

impl<'a> Checker<'a> {
    pub(super) fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    /// Runs a part with a scope of its own.
    pub(super) fn scoped<T>(&mut self, part: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(Scope::default());
        let result = part(self);
        self.scopes.pop();
        result
    }

    /// Runs a part in a source, outside all functions, with types for the names of type parameters.
    pub(super) fn isolated<T>(
        &mut self,
        source: u16,
        names: &[(Rc<str>, TypeId)],
        part: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let mut scope = Scope::default();
        for (name, ty) in names {
            scope.names.insert(name.clone(), (Object::Type(*ty), Pos(0)));
        }
        let scopes = std::mem::replace(&mut self.scopes, vec![scope]);
        let frames = std::mem::take(&mut self.frames);
        let before = std::mem::replace(&mut self.source, source);
        let iota = self.iota.take();
        let mentioned = std::mem::take(&mut self.mentioned);
        let result = part(self);
        (self.scopes, self.frames, self.source, self.iota, self.mentioned) = (scopes, frames, before, iota, mentioned);
        result
    }

    /// Runs a part of the check whose problems are at places of a source.
    pub(super) fn in_source<T>(&mut self, source: u16, part: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.source, source);
        let result = part(self);
        self.source = before;
        result
    }

    /// Looks a name up; tells where there is none.
    pub(super) fn look_up(&mut self, ident: &Ident) -> Object {
        if let Some(object) = self.find(&ident.name) {
            object
        } else {
            let message = if &*ident.name == "_" {
                "cannot use _ as value".to_owned()
            } else {
                format!("undefined: {}", ident.name)
            };
            self.problem(ident.pos, message);
            Object::Invalid
        }
    }

    /// What a name means here.
    pub(super) fn find(&mut self, name: &str) -> Option<Object> {
        if name == "_" {
            return None;
        }
        if let Some((object, _)) = self.scopes.iter().rev().find_map(|scope| scope.names.get(name)) {
            return Some(object.clone());
        }
        let package = &mut self.packages[usize::from(self.source)];
        if let Some(decl) = package.names.get(name).copied() {
            return Some(self.resolve(decl).unwrap_or(Object::Invalid));
        }
        if let Some(import) = package.imports.get_mut(name) {
            import.used = true;
            return Some(Object::Package(import.source));
        }
        match name {
            "iota" => self.iota.map(|value| Object::Const(Const::Int(i128::from(value)), TypeId::UNTYPED_INT)),
            _ => self.universe.get(name).cloned(),
        }
    }

    /// The exported name of a package.
    pub(super) fn find_in_package(&mut self, source: u16, name: &str) -> Option<Object> {
        if !name.starts_with(char::is_uppercase) {
            return None;
        }
        let decl = self.packages[usize::from(source)].names.get(name).copied()?;
        Some(self.resolve(decl).unwrap_or(Object::Invalid))
    }

    /// Gives a name a meaning in the inmost scope.
    pub(super) fn declare(&mut self, ident: &Ident, object: Object) {
        if &*ident.name == "_" {
            return;
        }
        let Some(scope) = self.scopes.last_mut() else { return };
        match scope.names.entry(ident.name.clone()) {
            Entry::Vacant(entry) => drop(entry.insert((object, ident.pos))),
            // The first one stays.
            Entry::Occupied(_) => {
                if let Object::Local(_, local) = object
                    && let Some(declared) =
                        self.frames.last_mut().and_then(|frame| frame.declared.get_mut(local as usize))
                {
                    declared.1 = true;
                }
                self.problem(ident.pos, format!("{} redeclared in this block", ident.name));
            }
        }
    }

    /// Adds a variable to the function.
    pub(super) fn new_local(&mut self, name: &str, ty: TypeId, pos: Pos) -> LocalId {
        let frame = self.frame();
        frame.locals.push(Local { name: name.into(), ty, boxed: false });
        // Variables without a name that could be used need no use.
        frame.declared.push((pos, name == "_" || name.is_empty()));
        (frame.locals.len() - 1) as LocalId
    }

    /// Adds a variable and declares its name.
    pub(super) fn declare_local(&mut self, ident: &Ident, ty: TypeId) -> LocalId {
        let local = self.new_local(&ident.name, ty, ident.pos);
        let frame = self.frames.len() - 1;
        self.declare(ident, Object::Local(frame, local));
        local
    }

    /// Parameters need no use.
    pub(super) fn mark_used(&mut self, local: LocalId) {
        self.frame().declared[local as usize].1 = true;
    }

    /// The number that a variable of a function around has in the present one, where it is captured.
    pub(super) fn capture(&mut self, frame: usize, local: LocalId) -> LocalId {
        let mut here = local;
        for inner in frame + 1..self.frames.len() {
            let known = self.frames[inner].captures.iter().find(|(outside, _)| *outside == here);
            if let Some((_, own)) = known {
                here = *own;
                continue;
            }
            self.frames[inner - 1].locals[here as usize].boxed = true;
            let variable = Local { boxed: true, ..self.frames[inner - 1].locals[here as usize].clone() };
            let own = self.frames[inner].locals.len() as LocalId;
            self.frames[inner].locals.push(variable);
            self.frames[inner].declared.push((Pos(0), true));
            self.frames[inner].captures.push((here, own));
            here = own;
        }
        here
    }

    pub(super) fn decl(&self, number: u32) -> &Decl<'a> {
        &self.decls[number as usize]
    }
}
