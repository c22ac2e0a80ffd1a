//! What names mean, and the blocks and functions in which they do.

use super::constant::Const;
use super::tree::{Builtin, Local, LocalId};
use super::types::TypeId;
use crate::syntax::Pos;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a name means.
#[derive(Clone, Debug)]
pub(super) enum Object {
    /// A variable of a function: which of the functions around, and its number there.
    Local(usize, LocalId),
    Global(u32, TypeId),
    Const(Const, TypeId),
    Type(TypeId),
    /// A generic type, by its declaration.
    GenericType(u32),
    /// A function, by its declaration.
    Func(u32),
    Builtin(Builtin),
    Package(u16),
    Nil,
    /// What could not be looked up, which was told.
    Invalid,
}

/// The names of a block.
#[derive(Default)]
pub(super) struct Scope {
    pub(super) names: BTreeMap<Rc<str>, (Object, Pos)>,
}

/// A label, and what may leave by it.
pub(super) struct Label {
    pub(super) name: Option<Rc<str>>,
    pub(super) number: u32,
    pub(super) is_loop: bool,
}

/// A function while it is checked.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) name: String,
    pub(super) locals: Vec<Local>,
    /// For each variable where it is declared and whether it is used.
    pub(super) declared: Vec<(Pos, bool)>,
    pub(super) captures: Vec<(LocalId, LocalId)>,
    pub(super) results: Vec<TypeId>,
    pub(super) named_results: Vec<LocalId>,
    pub(super) has_defer: bool,
    /// The loops, switches and selects around, inmost last.
    pub(super) labels: Vec<Label>,
    /// Labels of the function and whether they are used.
    pub(super) label_names: BTreeMap<Rc<str>, (Pos, bool)>,
    /// The label that the next statement has.
    pub(super) next_label: Option<Rc<str>>,
    pub(super) closures: u32,
}
