//! The durations of each stage of each dish, after sizes, variation and speed.

use super::{Scenario, SplitMix64, StageKind};
use crate::units::{DishId, Millis, StageId};

/// The durations of a scenario: a single row for all dishes or, where they differ, a row for each dish.
///
/// Milliseconds fit 32 bits: the longest duration is 3,600,000 × 1000 % × 190 % at a tenth of the speed, 684,000,000 ms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Durations {
    stages: usize,
    /// Milliseconds, row after row; a single row where all dishes are alike.
    rows: Vec<u32>,
    alike: bool,
    /// For each stage whether it needs a core.
    hands: Vec<bool>,
}

impl Durations {
    /// Draws and scales the durations of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let stages = &scenario.stages;
        let alike = scenario.vary == 0 && scenario.sizes.len() <= 1;
        let mut rng = SplitMix64::new(scenario.seed);
        let count = if alike { 1 } else { scenario.dishes };
        let mut rows = Vec::with_capacity(stages.len() * count as usize);
        for dish in 0..count {
            let size = scenario.size(DishId(dish));
            rows.extend(stages.iter().map(|stage| {
                let sized = percent_of(stage.duration.0, size);
                let varied = if scenario.vary == 0 { sized } else { vary(sized, scenario.vary, rng.next()) };
                scaled(stage.kind, varied, scenario.speed)
            }));
        }
        let hands = stages.iter().map(|stage| stage.kind == StageKind::Hands).collect();
        Self { stages: stages.len(), rows, alike, hands }
    }

    /// Durations that were measured: milliseconds, a row for each dish, with a number for each stage.
    #[must_use]
    pub fn from_rows(scenario: &Scenario, rows: Vec<u32>) -> Self {
        let hands = scenario.stages.iter().map(|stage| stage.kind == StageKind::Hands).collect();
        Self { stages: scenario.stages.len(), rows, alike: false, hands }
    }

    /// The duration of one stage of one dish.
    #[must_use]
    #[inline]
    pub fn get(&self, dish: DishId, stage: StageId) -> Millis {
        Millis(u64::from(self.rows[self.start(dish) + stage.index()]))
    }

    /// Whether all dishes have the same durations.
    #[must_use]
    pub fn are_alike(&self) -> bool {
        self.alike
    }

    /// The position in `rows` at which a dish's row begins.
    fn start(&self, dish: DishId) -> usize {
        if self.alike { 0 } else { dish.index() * self.stages }
    }

    /// The durations of all stages of one dish, in order, milliseconds.
    #[must_use]
    pub fn row(&self, dish: DishId) -> &[u32] {
        let start = self.start(dish);
        &self.rows[start..start + self.stages]
    }

    /// The sum of a dish's own durations: its service time.
    #[must_use]
    pub fn service(&self, dish: DishId) -> Millis {
        Millis(self.row(dish).iter().map(|&ms| u64::from(ms)).sum())
    }

    /// The hands-work of a dish from `stage` to its last stage.
    #[must_use]
    pub fn hands_from(&self, dish: DishId, stage: StageId) -> Millis {
        let row = self.row(dish).iter().zip(&self.hands).skip(stage.index());
        Millis(row.filter(|(_, hands)| **hands).map(|(&ms, _)| u64::from(ms)).sum())
    }

    /// The sum of `part` over the first `dishes` dishes. Where all dishes are alike, one is computed and multiplied.
    #[must_use]
    pub fn total(&self, dishes: u32, part: impl Fn(&Self, DishId) -> Millis) -> Millis {
        if self.alike {
            Millis(part(self, DishId(0)).0 * u64::from(dishes))
        } else {
            Millis((0..dishes).map(|dish| part(self, DishId(dish)).0).sum())
        }
    }

    /// The hands-work of the first `dishes` dishes.
    #[must_use]
    pub fn total_hands(&self, dishes: u32) -> Millis {
        self.total(dishes, |durations, dish| durations.hands_from(dish, StageId(0)))
    }
}

/// So many percent of a duration, in milliseconds, rounded half up. A duration above 0 stays at least 1 ms; one of 0 stays 0.
fn percent_of(ms: u64, percent: u64) -> u64 {
    ((ms * percent + 50) / 100).max(u64::from(ms > 0))
}

/// A duration, in milliseconds, varied by one random draw.
fn vary(ms: u64, percent: u8, draw: u64) -> u64 {
    let v = u64::from(percent);
    percent_of(ms, 100 - v + draw % (2 * v + 1))
}

/// The duration at the cores' speed: hands-work is scaled and rounded up, waiting is not scaled.
fn scaled(kind: StageKind, ms: u64, speed: u16) -> u32 {
    let scaled = match kind {
        StageKind::Hands => (ms * 100).div_ceil(u64::from(speed.max(1))),
        StageKind::Wait => ms,
    };
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(change: impl FnOnce(&mut Scenario), dish: u32) -> Vec<u32> {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        Durations::of(&scenario).row(DishId(dish)).to_vec()
    }

    #[test]
    fn speed_scales_hands_only_and_rounds_up() {
        assert_eq!(row(|s| s.speed = 200, 0), [1500, 4000, 1000]);
        assert_eq!(row(|s| s.speed = 70, 0), [4286, 4000, 2858]);
    }

    #[test]
    fn variation_draws_for_every_dish_and_stage_in_order() {
        // Computed by hand from SplitMix64 with seed 1: 0x910A2DEC89025CC1 is the first draw.
        let first = 0x910A_2DEC_8902_5CC1_u64;
        let expected = (3000 * (100 - 50 + first % 101) + 50) / 100;
        assert_eq!(u64::from(row(|s| s.vary = 50, 0)[0]), expected);
        assert_ne!(row(|s| s.vary = 50, 0), row(|s| s.vary = 50, 1));
    }

    #[test]
    fn sizes_repeat_and_come_before_variation_and_speed() {
        let sized = |s: &mut Scenario| (s.sizes, s.stages[1].duration) = (vec![1000, 1, 150], Millis(33));
        assert_eq!(row(sized, 0), [30_000, 330, 20_000]);
        // 0.33 ms would be 0, and stays 1 ms.
        assert_eq!(row(sized, 4), [30, 1, 20]);
        assert_eq!(row(sized, 2), [4500, 50, 3000]);
        let first = 0x910A_2DEC_8902_5CC1_u64;
        let expected = ((30_000 * (100 - 50 + first % 101) + 50) / 100 * 100).div_ceil(70);
        let all = |s: &mut Scenario| (s.sizes, s.vary, s.speed) = (vec![1000, 1], 50, 70);
        assert_eq!(u64::from(row(all, 0)[0]), expected);
    }

    #[test]
    fn a_single_size_is_that_of_every_dish() {
        let scenario = Scenario { sizes: vec![250], ..Scenario::default() };
        let durations = Durations::of(&scenario);
        assert!(durations.are_alike());
        assert_eq!(durations.row(DishId(5)), [7500, 10_000, 5000]);
        assert_eq!(durations.total_hands(6), Millis(75_000));
    }

    #[test]
    fn a_stage_of_no_time_draws_and_stays_so() {
        let zero = row(|s| (s.vary, s.stages[0].duration) = (50, Millis::ZERO), 3);
        assert_eq!(zero[0], 0);
        assert_eq!(zero[1..], row(|s| s.vary = 50, 3)[1..]);
    }
}
