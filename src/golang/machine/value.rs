//! Values as registers and objects hold them.

/// A part of a text: an object with bytes, from where, how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) object: u32,
    pub(crate) from: u32,
    pub(crate) length: u32,
}

/// A slice: an object with cells, from where, how many, and how many there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slice {
    pub(crate) object: u32,
    pub(crate) from: u32,
    pub(crate) length: u32,
    pub(crate) capacity: u32,
}

/// A value. What its type is, the code knows; the heap's interfaces carry it along.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Value {
    /// Any `nil`.
    #[default]
    Nil,
    /// A whole number, cut to its width, and true or false as 1 or 0.
    Int(i64),
    Float(f64),
    Text(Text),
    Slice(Slice),
    /// An object: a struct or array or a pointer to one, a map, a channel, a closure, an interface's value.
    Object(u32),
    /// A pointer to a cell of an object.
    Cell(u32, u32),
    /// A function that needs nothing from around it.
    Func(u32),
}

impl Value {
    /// The empty text.
    pub(crate) const EMPTY: Self = Self::Text(Text { object: 0, from: 0, length: 0 });

    pub(crate) const fn bool(value: bool) -> Self {
        Self::Int(value as i64)
    }

    pub(crate) const fn int(self) -> i64 {
        match self {
            Self::Int(value) => value,
            _ => 0,
        }
    }

    pub(crate) const fn float(self) -> f64 {
        match self {
            Self::Float(value) => value,
            _ => 0.0,
        }
    }

    pub(crate) fn text(self) -> Text {
        match self {
            Self::Text(text) => text,
            _ => Text::default(),
        }
    }

    pub(crate) const fn is_true(self) -> bool {
        matches!(self, Self::Int(1))
    }

    /// The object that the value is or points into.
    pub(crate) const fn object(self) -> Option<u32> {
        match self {
            Self::Object(object) | Self::Cell(object, _) => Some(object),
            Self::Text(text) => Some(text.object),
            Self::Slice(slice) => Some(slice.object),
            _ => None,
        }
    }
}

/// A number that stands for the address of an object, the same in every run.
pub(crate) fn address(value: Value) -> u64 {
    match value {
        Value::Object(object) => 0xc0_0000_0000 + u64::from(object) * 16,
        Value::Cell(object, cell) => 0xc0_0000_0000 + u64::from(object) * 16 + u64::from(cell) * 8,
        Value::Slice(slice) => 0xc0_0000_0000 + u64::from(slice.object) * 16 + u64::from(slice.from) * 8,
        Value::Func(function) => 0x40_0000 + u64::from(function) * 32,
        _ => 0,
    }
}
