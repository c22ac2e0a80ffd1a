//! Which instructions operators become.

use super::builder::Builder;
use super::kinds::{Arith, Conversion, Operands, Relation, Width};
use crate::check::types::{Basic, Type, TypeId};
use crate::syntax::Token;

/// The width of values of a type.
pub(super) fn width(basic: Basic) -> Width {
    match basic {
        Basic::Int8 => Width::I8,
        Basic::Int16 => Width::I16,
        Basic::Int32 => Width::I32,
        Basic::Uint8 => Width::U8,
        Basic::Uint16 => Width::U16,
        Basic::Uint32 => Width::U32,
        Basic::Float32 => Width::F32,
        _ => Width::Full,
    }
}

/// The operation of an operator on operands of a type.
pub(super) fn arith(op: Token, basic: Basic) -> Arith {
    let unsigned = basic.is_unsigned();
    let float = basic.is_float();
    match op {
        Token::Add if basic.is_string() => Arith::Concat,
        Token::Add if float => Arith::AddFloat,
        Token::Add => Arith::Add,
        Token::Sub if float => Arith::SubFloat,
        Token::Sub => Arith::Sub,
        Token::Mul if float => Arith::MulFloat,
        Token::Mul => Arith::Mul,
        Token::Div if float => Arith::DivFloat,
        Token::Div if unsigned => Arith::DivUnsigned,
        Token::Div => Arith::Div,
        Token::Rem if unsigned => Arith::RemUnsigned,
        Token::Rem => Arith::Rem,
        Token::And => Arith::And,
        Token::Or => Arith::Or,
        Token::Xor => Arith::Xor,
        Token::AndNot => Arith::AndNot,
        Token::Shl => Arith::Shl,
        Token::Shr if unsigned => Arith::ShrUnsigned,
        _ => Arith::Shr,
    }
}

/// The relation of a comparison's operator.
pub(super) fn relation(op: Token) -> Relation {
    match op {
        Token::NotEqual => Relation::NotEqual,
        Token::Less => Relation::Less,
        Token::LessEqual => Relation::LessEqual,
        Token::Greater => Relation::Greater,
        Token::GreaterEqual => Relation::GreaterEqual,
        _ => Relation::Equal,
    }
}

/// What the operands of a comparison are, where they are of a predeclared type.
pub(super) fn operands(basic: Basic) -> Option<Operands> {
    Some(match basic {
        _ if basic.is_string() => Operands::Text,
        _ if basic.is_float() => Operands::Float,
        _ if basic.is_unsigned() => Operands::Unsigned,
        _ if basic.is_integer() || basic.is_boolean() => Operands::Int,
        _ => return None,
    })
}

impl Builder<'_, '_> {
    /// The conversion from one type to another; none where the value stays as it is.
    pub(super) fn conversion(&self, from: TypeId, to: TypeId) -> Option<Conversion> {
        let (a, b) = (self.basic(from), self.basic(to));
        let element = |ty: TypeId| match self.unit.types.under(ty) {
            Type::Slice(of) => self.basic(*of),
            _ => Basic::Invalid,
        };
        if b.is_string() {
            return match element(from) {
                _ if a.is_string() => None,
                _ if a.is_integer() => Some(Conversion::IntToText),
                Basic::Uint8 => Some(Conversion::BytesToText),
                _ => Some(Conversion::RunesToText),
            };
        }
        if a.is_string() {
            return Some(if element(to) == Basic::Uint8 { Conversion::TextToBytes } else { Conversion::TextToRunes });
        }
        if a.is_integer() && b.is_integer() {
            return (a != b).then(|| Conversion::Cut(width(b)));
        }
        if a.is_integer() && b.is_float() {
            return Some(if a.is_unsigned() {
                Conversion::UnsignedToFloat(width(b))
            } else {
                Conversion::IntToFloat(width(b))
            });
        }
        if a.is_float() && b.is_integer() {
            return Some(if b.is_unsigned() {
                Conversion::FloatToUnsigned(width(b))
            } else {
                Conversion::FloatToInt(width(b))
            });
        }
        (a.is_float() && b == Basic::Float32 && a != b).then_some(Conversion::Cut(Width::F32))
    }
}
