//! Real time and how it stands to the lesson's.

use crate::units::Millis;

/// Real time in microseconds, from the beginning of a run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Micros(pub u64);

impl Micros {
    /// A time that is so many milliseconds.
    #[must_use]
    pub const fn from_millis(ms: u64) -> Self {
        Self(ms * 1000)
    }

    /// Whole milliseconds, rounded up: a timer of so many does not ring too early.
    #[must_use]
    pub fn whole_millis(self) -> u32 {
        u32::try_from(self.0.div_ceil(1000)).unwrap_or(u32::MAX)
    }
}

/// How much real time a second of the lesson takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    /// Milliseconds to the second of the lesson, so microseconds to its millisecond.
    ms_per_second: u64,
}

impl Pace {
    /// The paces that a reader can choose, milliseconds to the second of the lesson.
    pub const CHOICES: [u64; 4] = [20, 50, 100, 200];

    /// A pace: milliseconds to the second of the lesson; at least 1.
    #[must_use]
    pub fn new(ms_per_second: u64) -> Self {
        Self { ms_per_second: ms_per_second.max(1) }
    }

    /// Milliseconds to the second of the lesson.
    #[must_use]
    pub const fn ms_per_second(self) -> u64 {
        self.ms_per_second
    }

    /// The real time that a time of the lesson takes.
    #[must_use]
    pub fn real(self, lesson: Millis) -> Micros {
        Micros(lesson.0.saturating_mul(self.ms_per_second))
    }

    /// The lesson's time that a real time is, rounded half up.
    #[must_use]
    pub fn lesson(self, real: Micros) -> Millis {
        Millis((real.0 + self.ms_per_second / 2) / self.ms_per_second)
    }
}

impl Default for Pace {
    /// 50 ms to the second.
    fn default() -> Self {
        Self::new(50)
    }
}

/// How much work a pair of hands does in a time, as it was measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Skill {
    rounds_per_ms: u64,
}

impl Skill {
    /// From samples of rounds in a millisecond: that of the upper quartile, for what disturbs a sample only ever makes it slower. At least 1.
    #[must_use]
    pub fn of(mut samples: Vec<u64>) -> Self {
        samples.sort_unstable();
        let undisturbed = samples.get(samples.len() * 3 / 4).copied().unwrap_or(1);
        Self { rounds_per_ms: undisturbed.max(1) }
    }

    /// The rounds of work that take so long.
    #[must_use]
    pub fn rounds(self, time: Micros) -> u64 {
        let rounds = u128::from(time.0) * u128::from(self.rounds_per_ms) / 1000;
        u64::try_from(rounds).unwrap_or(u64::MAX).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_of_the_lesson_takes_fifty_milliseconds() {
        let pace = Pace::default();
        assert_eq!(pace.real(Millis::from_seconds(3)), Micros::from_millis(150));
        assert_eq!(pace.lesson(Micros::from_millis(1500)), Millis::from_seconds(30));
        // 50 µs to the millisecond of the lesson.
        assert_eq!(pace.lesson(Micros(74)), Millis(1));
        assert_eq!(pace.lesson(Micros(75)), Millis(2));
        assert_eq!(Pace::new(0).lesson(Micros(7)), Millis(7));
    }

    #[test]
    fn timers_ring_late_rather_than_early() {
        assert_eq!(Micros(200_001).whole_millis(), 201);
        assert_eq!(Micros(0).whole_millis(), 0);
        assert_eq!(Micros(u64::MAX).whole_millis(), u32::MAX);
    }

    #[test]
    fn skill_is_that_of_the_samples_that_were_not_disturbed() {
        let skill = Skill::of(vec![500, 20, 505, 260, 510]);
        assert_eq!(skill.rounds(Micros::from_millis(2)), 1010);
        assert_eq!(Skill::of(Vec::new()).rounds(Micros(0)), 1);
        assert_eq!(Skill::of(vec![u64::MAX]).rounds(Micros(u64::MAX)), u64::MAX);
    }
}
