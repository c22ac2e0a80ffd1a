//! Declarations inside functions.

use super::Checker;
use super::instance::Values;
use super::names::Object;
use super::tree::{Stmt, StmtKind, Target};
use super::types::{Type, TypeId};
use crate::syntax::Pos;
use crate::syntax::ast::{self, Declaration};

impl<'a> Checker<'a> {
    pub(super) fn local_declaration(&mut self, declaration: &'a Declaration, into: &mut Vec<Stmt>) {
        match declaration {
            Declaration::Var(spec) => {
                let declared = spec.ty.as_ref().map(|ty| self.type_of(ty));
                let values = self.variable_values(&spec.names, declared, &spec.values);
                let mut targets = Vec::new();
                for (name, ty) in spec.names.iter().zip(values.types()) {
                    let local = self.declare_local(name, ty);
                    if ty == TypeId::INVALID {
                        self.mark_used(local);
                    }
                    targets.push(local);
                }
                let pos = spec.names.first().map_or(Pos(0), |name| name.pos);
                let kind = match values {
                    Values::None(_) => {
                        into.extend(
                            targets.into_iter().map(|local| Stmt { pos, kind: StmtKind::Declare(local, None) }),
                        );
                        return;
                    }
                    Values::Each(nodes) => StmtKind::Assign(targets.into_iter().map(Target::New).collect(), nodes),
                    Values::Tuple(node, _) => {
                        StmtKind::AssignTuple(targets.into_iter().map(Target::New).collect(), node)
                    }
                };
                into.push(Stmt { pos, kind });
            }
            Declaration::Const(spec) => {
                let objects: Vec<Object> =
                    (0..spec.names.len()).map(|place| self.constant_object(spec, place)).collect();
                for (name, object) in spec.names.iter().zip(objects) {
                    self.declare(name, object);
                }
            }
            Declaration::Type(spec) => self.local_type(spec),
            Declaration::Func(_) => {}
        }
    }

    fn local_type(&mut self, spec: &'a ast::TypeSpec) {
        if !spec.params.is_empty() {
            self.problem(spec.name.pos, "generic type cannot be declared inside a function: declare it outside");
            return;
        }
        if spec.alias {
            let ty = self.type_of(&spec.ty);
            self.declare(&spec.name, Object::Type(ty));
            return;
        }
        let package = self.sources[usize::from(self.source)].file.package.name.clone();
        let ty = self.types.named(&spec.name.name, &package, TypeId::INVALID);
        self.declare(&spec.name, Object::Type(ty));
        let structure = self.type_of(&spec.ty);
        let underlying = self.types.underlying(structure);
        if let Type::Named(number) = self.types.get(ty) {
            let number = *number as usize;
            self.types.named[number].underlying = underlying;
            if underlying == TypeId::INVALID && structure == ty || self.contains_itself(ty) {
                self.types.named[number].underlying = TypeId::INVALID;
                self.problem(spec.name.pos, format!("invalid recursive type: {} refers to itself", spec.name.name));
            }
        }
    }
}
