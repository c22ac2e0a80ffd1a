//! Whether types have the methods that interfaces ask for, and whether they satisfy constraints.

use super::Checker;
use super::selector::Found;
use super::types::{Interface, Type, TypeId};
use crate::syntax::Pos;
use crate::syntax::ast::TypeParam;
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// Why a type does not implement an interface; `None` where it does.
    pub(super) fn missing_method(&mut self, ty: TypeId, interface: TypeId) -> Option<String> {
        let wanted = self.types.interface(interface)?;
        for (name, signature) in &wanted.methods {
            let shown = || (self.types.show(ty), self.types.show(interface));
            let found = self.find_member(ty, name);
            let (own, pointer) = match found {
                Some(Found::Method { decl, named, path, pointer, .. }) => {
                    let args = self.types.name_of(named).map(|named| named.args.clone()).unwrap_or_default();
                    let id = self.instance(decl, args);
                    let own = (*self.functions[id as usize].signature).clone();
                    let own = self.types.signature(own);
                    let through_pointer =
                        self.types.pointee(ty).is_some() || path.iter().any(|(_, embedded_pointer)| *embedded_pointer);
                    (own, pointer && !through_pointer)
                }
                Some(Found::Abstract { signature, .. }) => (signature, false),
                _ => {
                    let (own, wanted) = shown();
                    return Some(match self.types.pointee(ty) {
                        Some(to) if self.types.is_interface(to) => format!(
                            "{own} does not implement {wanted} (type {own} is pointer to interface, not interface)"
                        ),
                        _ => format!("{own} does not implement {wanted} (missing method {name})"),
                    });
                }
            };
            if own != *signature {
                let (shown_ty, shown_interface) = (self.types.show(ty), self.types.show(interface));
                let (have, want) = (self.types.show(own), self.types.show(*signature));
                let strip = |text: &str| text.strip_prefix("func").unwrap_or(text).to_owned();
                return Some(format!(
                    "{shown_ty} does not implement {shown_interface} (wrong type for method {name})\n\t\thave {name}{}\n\t\twant {name}{}",
                    strip(&have),
                    strip(&want)
                ));
            }
            if pointer {
                let (own, wanted) = (self.types.show(ty), self.types.show(interface));
                return Some(format!("{own} does not implement {wanted} (method {name} has pointer receiver)"));
            }
        }
        None
    }

    /// Whether values of a type can be compared with `==`.
    pub(super) fn is_comparable(&self, ty: TypeId) -> bool {
        self.types.values_within(ty).into_iter().all(|part| {
            if self.types.is_param(part) {
                // A constraint that is not known yet is looked at once more.
                if self.types.underlying(part) == TypeId::INVALID {
                    return true;
                }
                let Type::Interface(interface) = self.types.under(part) else { return false };
                return interface.comparable || self.all_types(part, |_, term| self.is_comparable(term));
            }
            !matches!(self.types.under(part), Type::Slice(_) | Type::Map(..) | Type::Func(_) | Type::Tuple(_))
        })
    }

    /// Tells where types do not satisfy the constraints of a generic type's parameters.
    pub(super) fn satisfy_all(&mut self, decl: u32, arguments: &[TypeId], pos: Pos) {
        let super::DeclKind::Type(spec) = self.decl(decl).kind else { return };
        let source = self.decl(decl).source;
        self.satisfy_params(&spec.params, source, arguments, pos);
    }

    /// Tells where types do not satisfy the constraints of type parameters.
    pub(super) fn satisfy_params(
        &mut self,
        params: &'a [TypeParam],
        source: u16,
        arguments: &[TypeId],
        pos: Pos,
    ) -> bool {
        let names: Vec<(Rc<str>, TypeId)> =
            params.iter().map(|param| param.name.name.clone()).zip(arguments.iter().copied()).collect();
        for (param, argument) in params.iter().zip(arguments) {
            let constraint = self.isolated(source, &names, |checker| {
                let constraint = checker.type_of(&param.constraint);
                checker.as_constraint(constraint)
            });
            if let Some(cause) = self.unsatisfied(*argument, constraint) {
                self.problem(pos, cause);
                return false;
            }
        }
        true
    }

    /// Why a type does not satisfy a constraint.
    fn unsatisfied(&mut self, ty: TypeId, constraint: TypeId) -> Option<String> {
        let wanted: Rc<Interface> = self.types.interface(constraint)?;
        if ty == TypeId::INVALID {
            return None;
        }
        let (own, shown) = (self.types.show(ty), self.types.show(constraint));
        if let Some(cause) = self.missing_method(ty, constraint) {
            return Some(cause.replacen("does not implement", "does not satisfy", 1));
        }
        if (wanted.comparable || constraint == self.types.comparable) && !self.is_comparable(ty) {
            return Some(format!("{own} does not satisfy comparable"));
        }
        let union = wanted.union.as_ref()?;
        let set = self.type_set(ty);
        let fits = |term: TypeId| {
            union.iter().any(|(tilde, allowed)| {
                *allowed == term || *tilde && self.types.underlying(term) == self.types.underlying(*allowed)
            })
        };
        if !set.is_empty() && set.iter().all(|term| fits(*term)) {
            return None;
        }
        let terms: Vec<String> = union
            .iter()
            .map(|(tilde, ty)| format!("{}{}", if *tilde { "~" } else { "" }, self.types.show(*ty)))
            .collect();
        if self.types.is_interface(ty) {
            return Some(format!("{own} does not satisfy {shown} ({own} missing in {})", terms.join(" | ")));
        }
        Some(format!("{own} does not satisfy {shown} ({own} missing in {})", terms.join(" | ")))
    }
}
