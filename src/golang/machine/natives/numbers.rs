//! Functions of `math`. Powers, logarithms and angles come from a library that gives the same on every machine.

use super::call::{Call, Native};
use crate::machine::stop::Stop;
use crate::machine::value::Value;

pub(super) const ALL: &[(&str, Native)] = &[
    ("math.Sqrt", |_, call| one(call, f64::sqrt)),
    ("math.Floor", |_, call| one(call, f64::floor)),
    ("math.Ceil", |_, call| one(call, f64::ceil)),
    ("math.Trunc", |_, call| one(call, f64::trunc)),
    ("math.Round", |_, call| one(call, f64::round)),
    ("math.RoundToEven", |_, call| one(call, f64::round_ties_even)),
    ("math.Abs", |_, call| one(call, f64::abs)),
    ("math.Exp", |_, call| one(call, libm::exp)),
    ("math.Log", |_, call| one(call, libm::log)),
    ("math.Log2", |_, call| one(call, libm::log2)),
    ("math.Log10", |_, call| one(call, libm::log10)),
    ("math.Log1p", |_, call| one(call, libm::log1p)),
    ("math.Sin", |_, call| one(call, libm::sin)),
    ("math.Cos", |_, call| one(call, libm::cos)),
    ("math.Tan", |_, call| one(call, libm::tan)),
    ("math.Asin", |_, call| one(call, libm::asin)),
    ("math.Acos", |_, call| one(call, libm::acos)),
    ("math.Atan", |_, call| one(call, libm::atan)),
    ("math.Cbrt", |_, call| one(call, libm::cbrt)),
    ("math.Pow", |_, call| two(call, libm::pow)),
    ("math.Atan2", |_, call| two(call, libm::atan2)),
    ("math.Hypot", |_, call| two(call, libm::hypot)),
    ("math.Mod", |_, call| two(call, |a, b| a % b)),
    ("math.Float64bits", |_, call| {
        let bits = call.float(0).to_bits();
        call.give(Value::Int(bits as i64))
    }),
    ("math.Float64frombits", |_, call| {
        let value = f64::from_bits(call.int(0) as u64);
        call.give(Value::Float(value))
    }),
    ("bits.Mul64", |_, call| {
        let product = u128::from(call.int(0) as u64) * u128::from(call.int(1) as u64);
        call.give_at(1, Value::Int(product as u64 as i64));
        call.give(Value::Int((product >> 64) as u64 as i64))
    }),
];

fn one(call: &mut Call<'_>, function: fn(f64) -> f64) -> Result<(), Stop> {
    let value = function(call.float(0));
    call.give(Value::Float(value))
}

fn two(call: &mut Call<'_>, function: fn(f64, f64) -> f64) -> Result<(), Stop> {
    let value = function(call.float(0), call.float(1));
    call.give(Value::Float(value))
}
