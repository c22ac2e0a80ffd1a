//! Moments and durations of runs of programs in Go: whole microseconds.

use serde::{Deserialize, Serialize};

/// A moment or a duration, in microseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Micros(pub u64);

/// Microseconds in a second.
const SECOND: u64 = 1_000_000;

impl Micros {
    /// The start.
    pub const ZERO: Self = Self(0);

    /// The time that text stands for: digits, and perhaps a point and one to six more, in seconds. None where it is no such text.
    #[must_use]
    pub fn of_seconds(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 6 {
            return None;
        }
        let part: u64 = format!("{part:0<6}").parse().ok()?;
        whole.parse::<u64>().ok()?.checked_mul(SECOND)?.checked_add(part).map(Self)
    }

    /// The moment in a run that ends at `end`, as exactly as it can be followed with the eye: not past it, in steps of at most a thousandth of the run.
    #[must_use]
    pub fn roughly(self, end: Self) -> Self {
        let step = std::iter::successors(Some(1_u64), |step| step.checked_mul(10))
            .take_while(|step| *step <= end.0 / 1000)
            .last();
        Self(self.0 - self.0 % step.unwrap_or(1))
    }

    /// Seconds, without zeros at the end: `1.25`.
    #[must_use]
    pub fn seconds(self) -> String {
        let text = format!("{}.{:06}", self.0 / SECOND, self.0 % SECOND);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_that_passes_is_told_roughly() {
        assert_eq!(Micros(4_637_228).roughly(Micros(14_000_000)), Micros(4_630_000));
        assert_eq!(Micros(637).roughly(Micros(900)), Micros(637));
        assert_eq!(Micros(14_000_000).roughly(Micros(14_000_000)), Micros(14_000_000));
        assert_eq!(Micros(0).roughly(Micros(0)), Micros(0));
    }

    #[test]
    fn seconds_come_back_from_their_text() {
        for (us, text) in [(0, "0"), (1, "0.000001"), (10_000, "0.01"), (1_250_000, "1.25"), (7_200_000_000, "7200")] {
            assert_eq!(Micros(us).seconds(), text);
            assert_eq!(Micros::of_seconds(text), Some(Micros(us)));
        }
        assert_eq!(Micros::of_seconds("1.50"), Some(Micros(1_500_000)));
        for wrong in ["", ".5", "5.", "-1", "+1", "1e3", " 1", "0.0000001", "18446744073710", "1.2.3"] {
            assert_eq!(Micros::of_seconds(wrong), None, "{wrong}");
        }
    }
}
