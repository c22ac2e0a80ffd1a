//! A compiled function, and what its instructions refer to.

use super::op::Op;
use crate::check::tree::Place;
use crate::check::types::TypeId;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A function's code.
#[derive(Debug)]
pub(crate) struct Function {
    /// As in traces.
    pub(crate) name: String,
    pub(crate) source: u16,
    pub(crate) code: Vec<Op>,
    /// For each instruction its place in the source.
    pub(crate) places: Vec<Place>,
    /// How many registers it needs, how many of them are parameters, and the first of those that a closure fills.
    pub(crate) registers: u32,
    pub(crate) params: u32,
    pub(crate) results: u32,
    /// Where a function with deferred calls goes on after a recovered panic.
    pub(crate) epilogue: u32,
    /// Whether what it touches is watched for races.
    pub(crate) watched: bool,
    /// What instructions touch, as the source calls it.
    pub(crate) names: BTreeMap<u32, Rc<str>>,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Constant {
    Nil,
    Int(i64),
    Float(f64),
    Text(Rc<[u8]>),
    Func(u32),
}

/// What a case of a select does.
#[derive(Clone, Debug)]
pub(crate) struct SelectTable {
    /// For each case whether it sends.
    pub(crate) sends: Vec<bool>,
    /// The types of the elements.
    pub(crate) elements: Vec<TypeId>,
    pub(crate) has_default: bool,
}
