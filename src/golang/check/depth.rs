//! How deep types and declarations go, and how large they are: what comes later walks through them by recursion, so that both have a limit.

use super::Checker;
use super::constant::Const;
use super::operand::Operand;
use super::outline::Extent;
use super::tree::Place;
use super::types::{Type, TypeId};
use super::typexpr::MAX_ARRAY;
use crate::syntax::ast::Expr;
use crate::syntax::{MAX_DEPTH, Pos};
use std::collections::BTreeMap;

/// How deep expressions, statements and types may be nested across declarations, each of which is looked at for the sake of the one before.
const MAX_LEVEL: u32 = 600;
/// As how many levels a declaration counts that is looked at for the sake of another.
pub(super) const DECLARATION: u32 = 4;
/// The most bytes of all constant texts together that are joined from others.
const MAX_TEXTS: usize = 32 << 20;
/// How many instances of generic types and functions there may be.
const MAX_INSTANCES: u32 = 20_000;
/// What a struct or array in another needs besides its parts, in places for values.
const OBJECT: i128 = 3;
/// How many bytes the machine has for a place.
const PLACE: i128 = 16;
/// Of how many types a type may consist.
const MAX_WRITTEN: u32 = 100_000;

impl Checker<'_> {
    /// Runs a part of the check so many levels deeper; `None` where that is too deep, which is told.
    pub(super) fn deeper<T>(&mut self, levels: u32, pos: Pos, part: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.level + levels > MAX_LEVEL {
            self.problem(pos, too_deep());
            return None;
        }
        self.level += levels;
        let result = part(self);
        self.level -= levels;
        Some(result)
    }

    /// Whether two constants may be joined; texts that are joined count, and may be only so long together.
    pub(super) fn may_join(&mut self, a: &Const, b: &Const) -> bool {
        if let (Const::Text(a), Const::Text(b)) = (a, b) {
            self.text_bytes += a.len() + b.len();
        }
        self.text_bytes <= MAX_TEXTS
    }

    /// Tells that a constant is too large.
    pub(super) fn overflowed<'a>(&mut self, message: &str, expr: &'a Expr) -> Operand<'a> {
        self.problem(expr.pos, message);
        Operand::invalid(expr)
    }

    /// Counts one more instance of a generic type or function; tells where there are too many.
    pub(super) fn may_instantiate(&mut self, pos: Pos) -> bool {
        self.instantiated += 1;
        let allowed = self.instantiated <= MAX_INSTANCES;
        if !allowed {
            self.problem(pos, format!("more than {MAX_INSTANCES} instances of generic types and functions"));
        }
        allowed
    }

    /// A type that was written; none where it is too much, or its values are, which is told.
    pub(super) fn limited(&mut self, ty: TypeId, pos: Pos) -> TypeId {
        let written = self.types.written(ty);
        let extent = self.extent(ty, 0, &mut BTreeMap::new());
        if !extent.is_final {
            self.unfinished.push((ty, Place { source: self.source, pos }));
        }
        let message = if written.depth > MAX_DEPTH || extent.is_too_deep() {
            too_deep()
        } else if written.size > MAX_WRITTEN {
            format!("a type that consists of {} types: the limit is {MAX_WRITTEN}", written.size)
        } else if extent.cells > MAX_ARRAY {
            too_large(extent)
        } else {
            return ty;
        };
        self.problem(pos, message);
        TypeId::INVALID
    }

    /// Looks once more at types that were written where what they hold was still being declared.
    pub(super) fn limit_unfinished(&mut self) {
        for (ty, place) in std::mem::take(&mut self.unfinished) {
            let extent = self.extent(ty, 0, &mut BTreeMap::new());
            let message = if extent.is_too_deep() {
                too_deep()
            } else if extent.cells > MAX_ARRAY {
                too_large(extent)
            } else {
                continue;
            };
            self.problems.insert((place, message));
        }
    }

    /// Whether a value of a type would contain itself.
    pub(super) fn contains_itself(&mut self, ty: TypeId) -> bool {
        // Only what is too deep can.
        self.extent(ty, 0, &mut BTreeMap::new()).is_too_deep()
            && self.types.held(ty).into_iter().any(|held| self.types.values_within(held).contains(&ty))
    }

    /// How a type's values are built. `level` is how deep the search is, `known` what it has found.
    fn extent(&mut self, ty: TypeId, level: u32, known: &mut BTreeMap<TypeId, Extent>) -> Extent {
        if let Some(found) = self.extents.get(&ty).or_else(|| known.get(&ty)) {
            return *found;
        }
        if level > MAX_DEPTH {
            return Extent::ENDLESS;
        }
        let is_final = self.types.underlying(ty) != TypeId::INVALID;
        let mut extent = Extent { depth: 0, cells: 0, is_final };
        for part in self.types.held(ty) {
            let inside = self.extent(part, level + 1, known);
            if inside.depth >= MAX_DEPTH {
                return Extent::ENDLESS;
            }
            extent.depth = extent.depth.max(inside.depth + 1);
            extent.cells = extent.cells.saturating_add(inside.cells);
            if self.types.is_aggregate(part) {
                extent.cells = extent.cells.saturating_add(OBJECT);
            }
            extent.is_final &= inside.is_final;
        }
        if let Type::Array(length, _) = self.types.under(ty) {
            extent.cells = extent.cells.saturating_mul(i128::from(*length));
        }
        extent.cells = extent.cells.max(1);
        known.insert(ty, extent);
        if extent.is_final {
            self.extents.insert(ty, extent);
        }
        extent
    }
}

/// What is told of what is too deep.
fn too_deep() -> String {
    format!("nested deeper than {MAX_DEPTH} levels, which is the limit here")
}

/// What is told of a type whose values are too large.
fn too_large(extent: Extent) -> String {
    let (bytes, most) = (extent.cells.saturating_mul(PLACE), MAX_ARRAY * PLACE);
    format!("a type whose values need {bytes} bytes: the limit is {most}")
}
