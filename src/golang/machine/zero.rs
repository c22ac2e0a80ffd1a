//! What variables hold at first.

use super::value::Value;
use crate::check::types::{Type, TypeId, Types};
use std::rc::Rc;

/// What variables of a type hold at first.
#[derive(Clone, Debug)]
pub(super) enum Zero {
    Plain(Value),
    Struct(Rc<[TypeId]>),
    Array(u64, TypeId),
}

/// The zero values of all types.
pub(super) fn zeros(types: &Types) -> Vec<Zero> {
    let zero = |number: usize| match types.under(TypeId(number as u32)) {
        Type::Basic(basic) if basic.is_integer() || basic.is_boolean() => Zero::Plain(Value::Int(0)),
        Type::Basic(basic) if basic.is_float() => Zero::Plain(Value::Float(0.0)),
        Type::Basic(basic) if basic.is_string() => Zero::Plain(Value::EMPTY),
        Type::Struct(fields) => Zero::Struct(fields.iter().map(|field| field.ty).collect()),
        Type::Array(length, of) => Zero::Array(*length, *of),
        _ => Zero::Plain(Value::Nil),
    };
    (0..types.len()).map(zero).collect()
}
