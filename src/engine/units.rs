//! The quantities of the model, each with its own type, so that a core's number cannot be taken for a dish's.
//!
//! Time is a whole number of milliseconds everywhere inside; people see and type seconds. The longest run that
//! a valid scenario can have is below 2⁴⁹ ms, so sums of times never overflow 64 bits.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

/// A moment or a length of time, in whole milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Millis(pub u64);

impl Millis {
    /// The start of every run, and no time at all.
    pub const ZERO: Self = Self(0);

    /// Whole seconds as milliseconds.
    #[must_use]
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds * 1000)
    }

    /// The difference, or zero where `other` is greater.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Rounded half up to tenths of a second, as people read times on the page.
    #[must_use]
    pub const fn tenths(self) -> Self {
        Self((self.0 + 50) / 100 * 100)
    }

    /// Seconds as a link writes them: no more decimals than needed, `3`, `0.25`, `0.001`.
    #[must_use]
    pub fn seconds_text(self) -> String {
        let (whole, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return whole.to_string();
        }
        let decimals = format!("{rest:03}");
        format!("{whole}.{}", decimals.trim_end_matches('0'))
    }

    /// Seconds as people read them: rounded half up to one decimal, `12.4`.
    #[must_use]
    pub fn seconds_short(self) -> String {
        let tenths = self.tenths().0 / 100;
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

impl Add for Millis {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Millis {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl fmt::Display for Millis {
    /// Seconds with a unit and no more decimals than needed: 12,345 ms is `12.345 s`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} s", self.seconds_text())
    }
}

/// Defines an index type that counts from 0 inside and from 1 where people read it.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
        pub struct $name(pub $inner);

        impl $name {
            /// The number as an index into a slice.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The number of an index into a slice; it wraps above the type's range, which a valid scenario never reaches.
            #[must_use]
            #[allow(clippy::cast_possible_truncation, reason = "limits of the scenario keep every index in range")]
            pub const fn from_index(index: usize) -> Self {
                Self(index as $inner)
            }

            /// The number people read: counted from 1.
            #[must_use]
            pub const fn number(self) -> u64 {
                self.0 as u64 + 1
            }
        }
    };
}

index! {
    /// A core, which is one pair of hands: 0–255.
    CoreId(u16)
}
index! {
    /// A task, numbered in the order in which tasks are made.
    TaskId(u32)
}
index! {
    /// A dish: 0–99,999.
    DishId(u32)
}
index! {
    /// A stage of the work: 0–7.
    StageId(u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_written_with_no_more_decimals_than_needed() {
        for (ms, text) in [(0, "0"), (1, "0.001"), (10, "0.01"), (500, "0.5"), (3000, "3"), (12_345, "12.345")] {
            assert_eq!(Millis(ms).seconds_text(), text);
        }
    }

    #[test]
    fn short_seconds_round_half_up() {
        for (ms, text) in [(0, "0.0"), (49, "0.0"), (50, "0.1"), (12_349, "12.3"), (12_350, "12.4"), (59_960, "60.0")] {
            assert_eq!(Millis(ms).seconds_short(), text);
        }
    }
}
