//! Functions and variables of packages while the program is checked, and what they mention.

use super::tree::{Body, FuncId, Function, GlobalId, Local, Node, Target};
use super::types::{Signature, TypeId};
use crate::syntax::Pos;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Something whose value may matter to another: a variable or a function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Mention {
    Global(GlobalId),
    Func(FuncId),
}

/// A variable specification of a package.
pub(super) struct Initialiser {
    pub(super) source: u16,
    pub(super) pos: Pos,
    pub(super) globals: Vec<GlobalId>,
    pub(super) targets: Vec<Target>,
    pub(super) values: Values,
    pub(super) locals: Vec<Local>,
    pub(super) mentions: BTreeSet<Mention>,
}

/// The values of a declaration or assignment.
pub(super) enum Values {
    /// None are given: the variables have their zero values.
    None(Vec<TypeId>),
    Each(Vec<Node>),
    /// One expression gives all.
    Tuple(Node, Vec<TypeId>),
}

impl Values {
    /// The types of the variables.
    pub(super) fn types(&self) -> Vec<TypeId> {
        match self {
            Self::None(types) | Self::Tuple(_, types) => types.clone(),
            Self::Each(nodes) => nodes.iter().map(|node| node.ty).collect(),
        }
    }
}

/// A function with types for its type parameters, while the program is checked.
pub(super) struct Instance {
    pub(super) decl: u32,
    pub(super) args: Vec<TypeId>,
    pub(super) name: String,
    /// The receiver's type, if it is a method.
    pub(super) receiver: Option<TypeId>,
    pub(super) signature: Rc<Signature>,
    pub(super) body: Option<Rc<Body>>,
    pub(super) mentions: BTreeSet<Mention>,
}

impl Instance {
    /// What is left of it when the program is checked.
    pub(super) fn finish(self) -> Function {
        Function { name: self.name, signature: self.signature, body: self.body }
    }
}
