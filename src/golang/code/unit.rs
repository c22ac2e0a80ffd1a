//! What functions share while they are compiled.

use super::function::{Constant, Function, SelectTable};
use crate::check::tree::FuncId;
use crate::check::types::{TypeId, Types};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What functions share while they are compiled.
pub(super) struct Unit {
    pub(super) types: Types,
    /// For each function its signature's numbers of parameters and results, and its native number.
    pub(super) natives: Vec<Option<u16>>,
    pub(super) functions: Vec<Option<Function>>,
    pub(super) constants: Vec<Constant>,
    pub(super) texts: BTreeMap<Rc<[u8]>, i32>,
    pub(super) ints: BTreeMap<i64, i32>,
    pub(super) selects: Vec<SelectTable>,
    pub(super) names: Vec<(Rc<str>, TypeId)>,
}

impl Unit {
    /// The operand of a constant.
    pub(super) fn constant(&mut self, constant: Constant) -> i32 {
        let known = match &constant {
            Constant::Int(value) => self.ints.get(value).copied(),
            Constant::Text(text) => self.texts.get(text).copied(),
            other => self.constants.iter().take(64).position(|known| known == other).map(|place| -1 - place as i32),
        };
        if let Some(operand) = known {
            return operand;
        }
        let operand = -1 - self.constants.len() as i32;
        match &constant {
            Constant::Int(value) => drop(self.ints.insert(*value, operand)),
            Constant::Text(text) => drop(self.texts.insert(text.clone(), operand)),
            _ => {}
        }
        self.constants.push(constant);
        operand
    }

    /// The number of a method's name with its signature: a method with the same name and another signature is another one.
    pub(super) fn name(&mut self, name: &Rc<str>, signature: TypeId) -> u32 {
        if let Some(place) = self.names.iter().position(|(known, ty)| known == name && *ty == signature) {
            return place as u32;
        }
        self.names.push((name.clone(), signature));
        (self.names.len() - 1) as u32
    }

    /// Adds a function to those of the program.
    pub(super) fn add(&mut self, function: Function) -> u32 {
        self.functions.push(Some(function));
        (self.functions.len() - 1) as u32
    }

    /// The number of a function of the library that the machine brings along.
    pub(super) fn native(&self, function: FuncId) -> Option<u16> {
        self.natives.get(function as usize).copied().flatten()
    }
}
