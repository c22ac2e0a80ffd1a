//! Comparisons of values of any type, and keys of maps.

use super::Machine;
use super::map::Key;
use super::memory::DEEPEST;
use super::stop::Stop;
use super::value::Value;
use crate::check::types::{Type, TypeId};

impl Machine {
    /// Whether two values of a type are equal.
    pub(super) fn same(&self, a: Value, b: Value, ty: TypeId) -> Result<bool, Stop> {
        self.same_at(a, b, ty, 0)
    }

    fn same_at(&self, a: Value, b: Value, ty: TypeId, depth: u32) -> Result<bool, Stop> {
        if depth > DEEPEST {
            return Err(Stop::Runtime("comparison of deeply nested values".to_owned()));
        }
        Ok(match self.code.types.under(ty) {
            Type::Basic(basic) if basic.is_string() => self.heap.bytes(a.text()) == self.heap.bytes(b.text()),
            Type::Basic(basic) if basic.is_float() => a.float() == b.float(),
            Type::Struct(fields) => {
                let (Value::Object(x), Value::Object(y)) = (a, b) else { return Ok(a == b) };
                for (number, field) in (0..).zip(fields.iter()) {
                    if &*field.name != "_"
                        && !self.same_at(self.heap.cell(x, number), self.heap.cell(y, number), field.ty, depth + 1)?
                    {
                        return Ok(false);
                    }
                }
                true
            }
            Type::Array(length, of) => {
                let (Value::Object(x), Value::Object(y)) = (a, b) else { return Ok(a == b) };
                for number in 0..*length as u32 {
                    if !self.same_at(self.heap.cell(x, number), self.heap.cell(y, number), *of, depth + 1)? {
                        return Ok(false);
                    }
                }
                true
            }
            Type::Interface(_) => match (self.heap.boxed(a), self.heap.boxed(b)) {
                (Some((s, x)), Some((t, y))) => {
                    if s != t {
                        return Ok(false);
                    }
                    self.comparable(s)?;
                    self.same_at(x, y, s, depth + 1)?
                }
                (None, None) => true,
                _ => false,
            },
            _ => a == b,
        })
    }

    /// Tells a type whose values cannot be compared.
    fn comparable(&self, ty: TypeId) -> Result<(), Stop> {
        let types = &self.code.types;
        let is_incomparable =
            |part: &TypeId| matches!(types.under(*part), Type::Slice(_) | Type::Map(..) | Type::Func(_));
        match types.values_within(ty).into_iter().find(is_incomparable) {
            Some(part) => Err(Stop::Runtime(format!("comparing uncomparable type {}", types.show_full(part)))),
            None => Ok(()),
        }
    }

    /// A value as a key.
    pub(super) fn key(&self, value: Value, ty: TypeId) -> Result<Key, Stop> {
        self.key_at(value, ty, 0)
    }

    fn key_at(&self, value: Value, ty: TypeId, depth: u32) -> Result<Key, Stop> {
        if depth > DEEPEST {
            return Err(Stop::Runtime("hash of deeply nested value".to_owned()));
        }
        Ok(match self.code.types.under(ty) {
            Type::Basic(basic) if basic.is_string() => Key::Text(self.heap.bytes(value.text()).into()),
            Type::Basic(basic) if basic.is_float() => {
                let float = value.float();
                let float = if float == 0.0 { 0.0 } else { float };
                if float.is_nan() { Key::NotANumber(self.instructions) } else { ordered_bits(float) }
            }
            Type::Struct(fields) => {
                let Value::Object(object) = value else { return Ok(Key::Nil) };
                let parts = (0..)
                    .zip(fields.iter())
                    .map(|(number, field)| self.key_at(self.heap.cell(object, number), field.ty, depth + 1));
                Key::Parts(parts.collect::<Result<_, _>>()?)
            }
            Type::Array(length, of) => {
                let Value::Object(object) = value else { return Ok(Key::Nil) };
                let parts =
                    (0..*length as u32).map(|number| self.key_at(self.heap.cell(object, number), *of, depth + 1));
                Key::Parts(parts.collect::<Result<_, _>>()?)
            }
            Type::Interface(_) => match self.heap.boxed(value) {
                None => Key::Nil,
                Some((held, value)) => {
                    if matches!(self.code.types.under(held), Type::Slice(_) | Type::Map(..) | Type::Func(_)) {
                        return Err(Stop::Runtime(format!(
                            "hash of unhashable type {}",
                            self.code.types.show_full(held)
                        )));
                    }
                    Key::Interface(held.0, Box::new(self.key_at(value, held, depth + 1)?))
                }
            },
            _ => match value {
                Value::Int(value) => Key::Int(value),
                Value::Object(object) => Key::Pointer(object, u32::MAX),
                Value::Cell(object, cell) => Key::Pointer(object, cell),
                _ => Key::Nil,
            },
        })
    }
}

/// A number of floating point as bits that are ordered as the numbers are.
fn ordered_bits(float: f64) -> Key {
    let bits = float.to_bits();
    Key::Float(if bits >> 63 == 1 { !bits } else { bits | 1 << 63 })
}
