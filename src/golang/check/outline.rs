//! What types consist of: how they are written out, and which values are in theirs.

use super::types::{Type, TypeId, Types, Written};
use crate::syntax::MAX_DEPTH;
use std::collections::BTreeSet;

/// How a type's values are built.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    /// How deep they hold others.
    pub(super) depth: u32,
    /// How much memory they need, in places for a value that holds no others; one at least.
    pub(super) cells: i128,
    /// Whether that is for good: not where a type is still being declared.
    pub(super) is_final: bool,
}

impl Extent {
    pub(super) const ENDLESS: Self = Self { depth: MAX_DEPTH + 1, cells: 0, is_final: false };

    pub(super) const fn is_too_deep(self) -> bool {
        self.depth > MAX_DEPTH
    }
}

impl Types {
    /// The types of the values that a value of a type holds in itself: elements of arrays and fields of structs.
    pub(crate) fn held(&self, id: TypeId) -> Vec<TypeId> {
        match self.under(id) {
            Type::Array(_, of) => vec![*of],
            Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
            _ => Vec::new(),
        }
    }

    /// A type and those of all values within its values, each once, in the order in which they are first met.
    pub(crate) fn values_within(&self, id: TypeId) -> Vec<TypeId> {
        if !self.is_aggregate(id) {
            return vec![id];
        }
        let (mut seen, mut found, mut left) = (BTreeSet::new(), Vec::new(), vec![id]);
        while let Some(ty) = left.pop() {
            if seen.insert(ty) {
                found.push(ty);
                left.extend(self.held(ty).into_iter().rev());
            }
        }
        found
    }

    /// How a type is written out.
    pub(crate) fn written(&self, id: TypeId) -> Written {
        self.written[id.0 as usize]
    }

    /// Whether a type parameter occurs in a type.
    pub(crate) fn mentions_param(&self, id: TypeId) -> bool {
        self.written(id).mentions_param
    }

    /// The types that a type is written with.
    fn parts(&self, ty: &Type) -> Vec<TypeId> {
        match ty {
            Type::Basic(_) | Type::Param(_) => Vec::new(),
            Type::Named(number) => self.named[*number as usize].args.clone(),
            Type::Pointer(of) | Type::Slice(of) | Type::Array(_, of) | Type::Chan(_, of) => vec![*of],
            Type::Map(key, value) => vec![*key, *value],
            Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
            Type::Tuple(list) => list.to_vec(),
            Type::Func(signature) => signature.params.iter().chain(&signature.results).copied().collect(),
            Type::Interface(interface) => {
                let terms = interface.union.iter().flatten().map(|(_, ty)| *ty);
                interface.methods.iter().map(|(_, ty)| *ty).chain(terms).collect()
            }
        }
    }

    /// How a type is written out whose parts are known.
    pub(super) fn outline(&self, ty: &Type) -> Written {
        let whole = Written {
            depth: u32::from(!matches!(ty, Type::Basic(_) | Type::Param(_))),
            size: 1,
            mentions_param: matches!(ty, Type::Param(_)),
        };
        self.parts(ty).into_iter().map(|part| self.written(part)).fold(whole, |whole, part| Written {
            depth: whole.depth.max(part.depth + 1),
            size: whole.size.saturating_add(part.size),
            mentions_param: whole.mentions_param || part.mentions_param,
        })
    }
}
