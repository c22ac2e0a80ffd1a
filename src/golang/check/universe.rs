//! The predeclared names.

use super::constant::Const;
use super::names::Object;
use super::tree::Builtin;
use super::types::{TypeId, Types};
use std::collections::BTreeMap;

/// Every predeclared name but `iota`.
pub(super) fn universe(types: &Types) -> BTreeMap<&'static str, Object> {
    let named = [
        ("bool", TypeId::BOOL),
        ("int", TypeId::INT),
        ("int8", TypeId::INT8),
        ("int16", TypeId::INT16),
        ("int32", TypeId::INT32),
        ("int64", TypeId::INT64),
        ("uint", TypeId::UINT),
        ("uint8", TypeId::UINT8),
        ("uint16", TypeId::UINT16),
        ("uint32", TypeId::UINT32),
        ("uint64", TypeId::UINT64),
        ("uintptr", TypeId::UINTPTR),
        ("float32", TypeId::FLOAT32),
        ("float64", TypeId::FLOAT64),
        ("string", TypeId::STRING),
        ("byte", TypeId::UINT8),
        ("rune", TypeId::INT32),
        ("any", types.any),
        ("error", types.error),
        ("comparable", types.comparable),
    ];
    let functions = [
        ("append", Builtin::Append),
        ("cap", Builtin::Cap),
        ("clear", Builtin::Clear),
        ("close", Builtin::Close),
        ("copy", Builtin::Copy),
        ("delete", Builtin::Delete),
        ("len", Builtin::Len),
        ("make", Builtin::Make),
        ("max", Builtin::Max),
        ("min", Builtin::Min),
        ("new", Builtin::New),
        ("panic", Builtin::Panic),
        ("print", Builtin::Print),
        ("println", Builtin::Println),
        ("recover", Builtin::Recover),
        ("work", Builtin::Work),
    ];
    let constants = [("true", true), ("false", false)]
        .map(|(name, value)| (name, Object::Const(Const::Bool(value), TypeId::UNTYPED_BOOL)));
    let named = named.map(|(name, ty)| (name, Object::Type(ty)));
    let functions = functions.map(|(name, builtin)| (name, Object::Builtin(builtin)));
    named.into_iter().chain(functions).chain(constants).chain([("nil", Object::Nil)]).collect()
}
