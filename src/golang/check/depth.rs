//! Limits on the depth and size of types and declarations. Later passes walk them by recursion, and the stack of a browser is small.

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

/// The greatest nesting of expressions, statements and types, counted across declarations that are resolved one within the other.
const MAX_LEVEL: u32 = 600;
/// The number of levels that a declaration counts for when it is resolved within another.
pub(super) const DECLARATION: u32 = 4;
/// The most bytes that all concatenated constant strings have together.
const MAX_TEXTS: usize = 32 << 20;
/// The most instances of generic types and functions.
const MAX_INSTANCES: u32 = 20_000;
/// What an object, a struct or array, counts for besides its parts, in places for values.
pub(crate) const OBJECT: u64 = 3;
/// The bytes that a place for a value counts for.
const PLACE: i128 = 16;
/// The most types that a type is written with.
const MAX_WRITTEN: u32 = 100_000;

impl Checker<'_> {
    /// Runs a part of the check `levels` deeper. Reports a problem at `pos` and returns `None` where that exceeds [`MAX_LEVEL`].
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

    /// Whether two constants may be combined. The lengths of strings are added up over the program, and their sum is limited to [`MAX_TEXTS`].
    pub(super) fn may_join(&mut self, a: &Const, b: &Const) -> bool {
        if let (Const::Text(a), Const::Text(b)) = (a, b) {
            self.text_bytes += a.len() + b.len();
        }
        self.text_bytes <= MAX_TEXTS
    }

    /// Reports that a constant is too large.
    pub(super) fn overflowed<'a>(&mut self, message: &str, expr: &'a Expr) -> Operand<'a> {
        self.problem(expr.pos, message);
        Operand::invalid(expr)
    }

    /// Counts one more instance of a generic type or function. Reports a problem and returns false where there are more than [`MAX_INSTANCES`].
    pub(super) fn may_instantiate(&mut self, pos: Pos) -> bool {
        self.instantiated += 1;
        let allowed = self.instantiated <= MAX_INSTANCES;
        if !allowed {
            self.problem(pos, format!("more than {MAX_INSTANCES} instances of generic types and functions"));
        }
        allowed
    }

    /// A type as the program writes it, or the invalid type where it or its values exceed a limit, which is reported.
    pub(super) fn limited(&mut self, ty: TypeId, pos: Pos) -> TypeId {
        let written = self.types.written(ty);
        let extent = self.extent(ty, 0, &mut BTreeMap::new());
        if !extent.is_final {
            self.unfinished.push((ty, Place { source: self.source, pos }));
        }
        let message = if written.depth > MAX_DEPTH {
            too_deep()
        } else if written.size > MAX_WRITTEN && !extent.is_too_deep() {
            format!("a type that consists of {} types: the limit is {MAX_WRITTEN}", written.size)
        } else if let Some(message) = exceeded(extent) {
            message
        } else {
            return ty;
        };
        self.problem(pos, message);
        TypeId::INVALID
    }

    /// Checks the types once more that were written while the types of their parts were still being declared.
    pub(super) fn limit_unfinished(&mut self) {
        for (ty, place) in std::mem::take(&mut self.unfinished) {
            let extent = self.extent(ty, 0, &mut BTreeMap::new());
            self.problems.extend(exceeded(extent).map(|message| (place, message)));
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
                extent.cells = extent.cells.saturating_add(OBJECT.into());
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

/// The message about nesting beyond [`MAX_DEPTH`].
fn too_deep() -> String {
    format!("nested deeper than {MAX_DEPTH} levels, which is the limit here")
}

/// The message about the values of a type, where they are nested too deep or too large.
fn exceeded(extent: Extent) -> Option<String> {
    if extent.is_too_deep() {
        return Some(too_deep());
    }
    let bytes = |cells: i128| cells.saturating_mul(PLACE);
    let (needed, most) = (bytes(extent.cells), bytes(MAX_ARRAY));
    (needed > most).then(|| format!("a type whose values need {needed} bytes: the limit is {most}"))
}
