//! Kinds of operations and operands.

/// A register, counted from the function's first.
pub(crate) type Reg = u32;

/// A register, or (below 0) a constant: constant 0 is −1.
pub(crate) type Operand = i32;

/// What is computed from two numbers or texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Arith {
    Add,
    Sub,
    Mul,
    Div,
    DivUnsigned,
    Rem,
    RemUnsigned,
    And,
    Or,
    Xor,
    AndNot,
    Shl,
    Shr,
    ShrUnsigned,
    AddFloat,
    SubFloat,
    MulFloat,
    DivFloat,
    Concat,
}

/// How two values are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Relation {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

/// What the operands of a comparison are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Operands {
    Int,
    Unsigned,
    Float,
    Text,
}

/// To what width a whole number is cut after it was computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Width {
    Full,
    I8,
    I16,
    I32,
    U8,
    U16,
    U32,
    /// Not a whole number: floating point of 32 bits.
    F32,
}

/// A conversion that changes the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Conversion {
    Cut(Width),
    IntToFloat(Width),
    UnsignedToFloat(Width),
    FloatToInt(Width),
    FloatToUnsigned(Width),
    IntToText,
    BytesToText,
    RunesToText,
    TextToBytes,
    TextToRunes,
}
