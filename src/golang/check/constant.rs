//! Constants and their arithmetic. Whole numbers have 128 bits here, where Go has more; what does not fit is told as an overflow.

use super::types::Basic;
use crate::syntax::Token;
use std::rc::Rc;

/// A constant's value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Const {
    Bool(bool),
    Int(i128),
    Float(f64),
    Text(Rc<[u8]>),
}

/// The largest whole number, either way, that floating point tells apart from its neighbours.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A constant by which it is found among others.
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum ConstKey {
    Bool(bool),
    Int(i128),
    Float(u64),
    Text(Rc<[u8]>),
}

impl Const {
    /// The constant by which it is found among others: equal ones have equal keys.
    pub(crate) fn key(&self) -> ConstKey {
        match self {
            Self::Bool(value) => ConstKey::Bool(*value),
            Self::Int(value) => ConstKey::Int(*value),
            // Both zeros are equal.
            Self::Float(value) => ConstKey::Float((value + 0.0).to_bits()),
            Self::Text(bytes) => ConstKey::Text(bytes.clone()),
        }
    }

    /// The number as floating point.
    pub(crate) fn as_float(&self) -> f64 {
        match self {
            Self::Int(value) => *value as f64,
            Self::Float(value) => *value,
            Self::Bool(_) | Self::Text(_) => 0.0,
        }
    }

    /// The number as a whole one, if it is one.
    pub(crate) fn as_int(&self) -> Option<i128> {
        match self {
            Self::Int(value) => Some(*value),
            Self::Float(value) if value.trunc() == *value && value.abs() < 1e38 => Some(*value as i128),
            _ => None,
        }
    }

    /// The constant as a type holds it, if it does so without loss.
    pub(crate) fn fits(&self, basic: Basic) -> Option<Self> {
        match self {
            Self::Bool(_) => basic.is_boolean().then(|| self.clone()),
            Self::Text(_) => basic.is_string().then(|| self.clone()),
            Self::Int(_) | Self::Float(_) if basic.is_integer() => {
                let value = self.as_int()?;
                let fits = match basic {
                    Basic::UntypedInt | Basic::UntypedRune => true,
                    _ if basic.is_unsigned() => value >= 0 && value >> basic.bits() == 0,
                    _ => value >= -(1 << (basic.bits() - 1)) && value < 1 << (basic.bits() - 1),
                };
                fits.then_some(Self::Int(value))
            }
            Self::Int(_) | Self::Float(_) if basic.is_float() => {
                let value = self.as_float();
                let value = if basic == Basic::Float32 { f64::from(value as f32) } else { value };
                value.is_finite().then_some(Self::Float(value))
            }
            _ => None,
        }
    }

    /// As messages show it.
    pub(crate) fn show(&self) -> String {
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) if value.trunc() == *value && value.abs() < EXACT => format!("{value:.0}"),
            Self::Float(value) => value.to_string(),
            Self::Text(bytes) => format!("{:?}", String::from_utf8_lossy(bytes)),
        }
    }
}

/// Why two constants cannot be joined.
pub(crate) enum Failure {
    DivisionByZero,
    Overflow,
    /// The operator is not defined on them.
    Undefined,
}

/// Applies an operator that gives a value of the operands' kind. `whole`: division of whole numbers.
pub(crate) fn binary(op: Token, left: &Const, right: &Const, whole: bool) -> Result<Const, Failure> {
    match (left, right) {
        (Const::Bool(a), Const::Bool(b)) => match op {
            Token::AndAnd => Ok(Const::Bool(*a && *b)),
            Token::OrOr => Ok(Const::Bool(*a || *b)),
            _ => Err(Failure::Undefined),
        },
        (Const::Text(a), Const::Text(b)) if op == Token::Add => Ok(Const::Text([&a[..], &b[..]].concat().into())),
        (Const::Int(a), Const::Int(b)) if whole || !matches!(op, Token::Div) => int(op, *a, *b),
        (Const::Int(_) | Const::Float(_), Const::Int(_) | Const::Float(_)) => {
            float(op, left.as_float(), right.as_float())
        }
        _ => Err(Failure::Undefined),
    }
}

fn int(op: Token, a: i128, b: i128) -> Result<Const, Failure> {
    let value = match op {
        Token::Add => a.checked_add(b),
        Token::Sub => a.checked_sub(b),
        Token::Mul => a.checked_mul(b),
        Token::Div | Token::Rem if b == 0 => return Err(Failure::DivisionByZero),
        Token::Div => a.checked_div(b),
        Token::Rem => a.checked_rem(b),
        Token::And => Some(a & b),
        Token::Or => Some(a | b),
        Token::Xor => Some(a ^ b),
        Token::AndNot => Some(a & !b),
        _ => return Err(Failure::Undefined),
    };
    value.map(Const::Int).ok_or(Failure::Overflow)
}

fn float(op: Token, a: f64, b: f64) -> Result<Const, Failure> {
    let value = match op {
        Token::Add => decimal_sum(a, b),
        Token::Sub => decimal_sum(a, -b),
        Token::Mul => a * b,
        Token::Div if b == 0.0 => return Err(Failure::DivisionByZero),
        Token::Div => a / b,
        _ => return Err(Failure::Undefined),
    };
    if value.is_finite() { Ok(Const::Float(value)) } else { Err(Failure::Overflow) }
}

/// A sum of two decimal fractions. Go's constants are exact: 0.1 + 0.2 is 0.3; so short decimals are added as whole numbers.
fn decimal_sum(a: f64, b: f64) -> f64 {
    let mut scale = 1.0;
    for _ in 0..9 {
        let (x, y) = (a * scale, b * scale);
        let whole = |scaled: f64, value: f64| scaled.abs() < EXACT && (scaled.round() / scale == value);
        if whole(x, a) && whole(y, b) {
            return (x.round() + y.round()) / scale;
        }
        scale *= 10.0;
    }
    a + b
}

/// Shifts a whole number.
pub(crate) fn shift(op: Token, value: i128, by: u32) -> Option<i128> {
    if op == Token::Shr {
        return Some(value >> by.min(127));
    }
    let shifted = value.checked_shl(by)?;
    (shifted >> by == value).then_some(shifted)
}

/// Compares two constants; `None` where the operator is not defined on them.
pub(crate) fn compare(op: Token, left: &Const, right: &Const) -> Option<bool> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let order = match (left, right) {
        (Const::Bool(a), Const::Bool(b)) if matches!(op, Token::Equal | Token::NotEqual) => a.cmp(b),
        (Const::Text(a), Const::Text(b)) => a.cmp(b),
        (Const::Int(a), Const::Int(b)) => a.cmp(b),
        (Const::Int(_) | Const::Float(_), Const::Int(_) | Const::Float(_)) => {
            left.as_float().partial_cmp(&right.as_float())?
        }
        _ => return None,
    };
    Some(match op {
        Token::Equal => order == Equal,
        Token::NotEqual => order != Equal,
        Token::Less => order == Less,
        Token::LessEqual => order != Greater,
        Token::Greater => order == Greater,
        Token::GreaterEqual => order != Less,
        _ => return None,
    })
}
