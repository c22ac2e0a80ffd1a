//! Arithmetic, comparisons and conversions of numbers and texts.

use super::Machine;
use super::goroutine::Thread;
use super::stop::{Stop, heap_limit};
use super::text::next_char;
use super::value::Value;
use crate::code::kinds::{Arith, Conversion, Operands, Relation, Width};

/// Cuts a whole number to a width.
#[inline]
pub(super) fn cut(value: i64, width: Width) -> Value {
    Value::Int(match width {
        Width::Full | Width::F32 => value,
        Width::I8 => i64::from(value as i8),
        Width::I16 => i64::from(value as i16),
        Width::I32 => i64::from(value as i32),
        Width::U8 => i64::from(value as u8),
        Width::U16 => i64::from(value as u16),
        Width::U32 => i64::from(value as u32),
    })
}

fn float(value: f64, width: Width) -> Value {
    Value::Float(if width == Width::F32 { f64::from(value as f32) } else { value })
}

/// The operations that cannot fail and make nothing.
#[inline]
pub(super) fn arith_quick(op: Arith, width: Width, a: Value, b: Value) -> Option<Value> {
    if let (Value::Float(x), Value::Float(y)) = (a, b) {
        let result = match op {
            Arith::AddFloat => x + y,
            Arith::SubFloat => x - y,
            Arith::MulFloat => x * y,
            Arith::DivFloat => x / y,
            _ => return None,
        };
        return Some(float(result, width));
    }
    let (Value::Int(x), Value::Int(y)) = (a, b) else { return None };
    let result = match op {
        Arith::Add => x.wrapping_add(y),
        Arith::Sub => x.wrapping_sub(y),
        Arith::Mul => x.wrapping_mul(y),
        Arith::And => x & y,
        Arith::Or => x | y,
        Arith::Xor => x ^ y,
        Arith::AndNot => x & !y,
        Arith::Div if y != 0 => x.wrapping_div(y),
        Arith::Rem if y != 0 => x.wrapping_rem(y),
        Arith::DivUnsigned if y != 0 => ((x as u64) / (y as u64)) as i64,
        Arith::RemUnsigned if y != 0 => ((x as u64) % (y as u64)) as i64,
        Arith::Shl if y >= 0 => {
            if y < 64 {
                x << y
            } else {
                0
            }
        }
        Arith::Shr if y >= 0 => x >> y.min(63),
        Arith::ShrUnsigned if y >= 0 => {
            if y < 64 {
                ((x as u64) >> y) as i64
            } else {
                0
            }
        }
        _ => return None,
    };
    Some(cut(result, width))
}

impl Machine {
    /// The operations that may fail or make something.
    pub(super) fn arith(&mut self, op: Arith, width: Width, a: Value, b: Value) -> Result<Value, Stop> {
        match op {
            Arith::Concat => {
                let (a, b) = (a.text(), b.text());
                if a.length == 0 || b.length == 0 {
                    return Ok(Value::Text(if a.length == 0 { b } else { a }));
                }
                let joined = [self.heap.bytes(a), self.heap.bytes(b)].concat();
                if self.heap.bytes + joined.len() as u64 > super::limits::MAX_HEAP && joined.len() > 1 << 24 {
                    return Err(heap_limit());
                }
                Ok(self.heap.add_text(&joined))
            }
            Arith::Shl | Arith::Shr | Arith::ShrUnsigned => {
                // A count of 64 bits without a sign may look negative: it is only large.
                let _ = width;
                Err(Stop::Runtime("negative shift amount".to_owned()))
            }
            Arith::Div | Arith::Rem | Arith::DivUnsigned | Arith::RemUnsigned => {
                Err(Stop::Runtime("integer divide by zero".to_owned()))
            }
            _ => Err(Stop::Runtime("invalid operation".to_owned())),
        }
    }

    pub(super) fn convert(&mut self, thread: &Thread, conversion: Conversion, from: Value) -> Result<Value, Stop> {
        Ok(match conversion {
            Conversion::Cut(Width::F32) => float(from.float(), Width::F32),
            Conversion::Cut(width) => cut(from.int(), width),
            Conversion::IntToFloat(width) => float(from.int() as f64, width),
            Conversion::UnsignedToFloat(width) => float(from.int() as u64 as f64, width),
            Conversion::FloatToInt(width) => {
                let value = from.float();
                // Out of range: what the processor gives, which Go leaves open.
                let whole = if value.is_nan() || !(-9.223_372_036_854_776e18..9.223_372_036_854_776e18).contains(&value)
                {
                    i64::MIN
                } else {
                    value as i64
                };
                cut(whole, width)
            }
            Conversion::FloatToUnsigned(width) => {
                let value = from.float();
                let whole = if value < 0.0 { (value as i64) as u64 } else { value as u64 };
                cut(whole as i64, width)
            }
            Conversion::IntToText => {
                let c = u32::try_from(from.int()).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}');
                self.heap.add_text(c.to_string().as_bytes())
            }
            Conversion::BytesToText => {
                let bytes: Vec<u8> = self.elements(from).iter().map(|value| value.int() as u8).collect();
                self.heap.add_text(&bytes)
            }
            Conversion::RunesToText => {
                let text: String = self
                    .elements(from)
                    .iter()
                    .map(|value| char::from_u32(value.int() as u32).unwrap_or('\u{FFFD}'))
                    .collect();
                self.heap.add_text(text.as_bytes())
            }
            Conversion::TextToBytes => {
                self.make_room(thread, u64::from(from.text().length) * 24)?;
                let cells = self.heap.bytes(from.text()).iter().map(|byte| Value::Int(i64::from(*byte))).collect();
                self.new_slice(cells)
            }
            Conversion::TextToRunes => {
                self.make_room(thread, u64::from(from.text().length) * 24)?;
                let (mut bytes, mut cells) = (self.heap.bytes(from.text()), Vec::new());
                while let Some((c, length)) = next_char(bytes) {
                    cells.push(Value::Int(i64::from(c)));
                    bytes = &bytes[length..];
                }
                self.new_slice(cells)
            }
        })
    }

    pub(super) fn extreme(&self, max: bool, operands: Operands, a: Value, b: Value) -> Value {
        let less = match operands {
            Operands::Text => self.heap.bytes(a.text()) < self.heap.bytes(b.text()),
            Operands::Unsigned => (a.int() as u64) < b.int() as u64,
            Operands::Int => a.int() < b.int(),
            Operands::Float => {
                let (x, y) = (a.float(), b.float());
                if x.is_nan() || y.is_nan() {
                    return Value::Float(f64::NAN);
                }
                x < y || x == 0.0 && y == 0.0 && x.is_sign_negative()
            }
        };
        if less == max { b } else { a }
    }
}

/// Whether an order is of a kind.
pub(super) fn ordered(relation: Relation, order: std::cmp::Ordering) -> bool {
    match relation {
        Relation::Equal => order.is_eq(),
        Relation::NotEqual => order.is_ne(),
        Relation::Less => order.is_lt(),
        Relation::LessEqual => order.is_le(),
        Relation::Greater => order.is_gt(),
        Relation::GreaterEqual => order.is_ge(),
    }
}

/// Whether two numbers compare so.
#[inline]
#[allow(clippy::float_cmp, reason = "Go compares so")]
pub(super) fn compare(relation: Relation, operands: Operands, a: Value, b: Value) -> bool {
    match operands {
        Operands::Unsigned => ordered(relation, (a.int() as u64).cmp(&(b.int() as u64))),
        Operands::Float => {
            let (a, b) = (a.float(), b.float());
            match relation {
                Relation::Equal => a == b,
                Relation::NotEqual => a != b,
                Relation::Less => a < b,
                Relation::LessEqual => a <= b,
                Relation::Greater => a > b,
                Relation::GreaterEqual => a >= b,
            }
        }
        _ => {
            let (a, b) = (a.int(), b.int());
            match relation {
                Relation::Equal => a == b,
                Relation::NotEqual => a != b,
                Relation::Less => a < b,
                Relation::LessEqual => a <= b,
                Relation::Greater => a > b,
                Relation::GreaterEqual => a >= b,
            }
        }
    }
}
