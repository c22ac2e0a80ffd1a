//! How large dishes are drawn, where some are more work than others.

use super::Shape;
use crate::scenario::Scenario;
use crate::units::DishId;

/// The least share of the largest dish's size at which a dish is drawn, percent: its number is to be read.
const LEAST: u64 = 56;

/// A dish that is at least so many times the work of the least is a pan.
const PAN: u64 = 5;

/// How large each dish of a scenario is drawn, as a share of the largest.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bulks {
    /// Percent, repeating as sizes do; empty where all dishes are alike.
    shares: Vec<i32>,
    /// Which of them are so much more work than the least that they are pans.
    pans: Vec<bool>,
}

impl Bulks {
    /// The dishes of a scenario. A plate is as large in area as the dish is work, within what can be drawn.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let used = scenario.sizes.len().min(usize::try_from(scenario.dishes).unwrap_or(usize::MAX));
        let sizes = &scenario.sizes[..used];
        let largest = sizes.iter().copied().max().map_or(1, |size| u64::from(size.max(1)));
        if sizes.iter().all(|size| u64::from(*size) == largest) {
            return Self::default();
        }
        let share = |size: &u16| (u64::from(*size) * 10_000 / largest).isqrt().max(LEAST);
        // At most 100.
        let least = sizes.iter().copied().min().map_or(1, u64::from);
        let pans = sizes.iter().map(|size| u64::from(*size) >= PAN * least).collect();
        Self { pans, shares: sizes.iter().map(|size| i32::try_from(share(size)).unwrap_or(100)).collect() }
    }

    /// Whether a dish is drawn as a pan.
    #[must_use]
    pub fn is_pan(&self, dish: DishId) -> bool {
        !self.pans.is_empty() && self.pans[dish.index() % self.pans.len()]
    }

    /// Whether dishes differ.
    #[must_use]
    pub fn differ(&self) -> bool {
        !self.shares.is_empty()
    }

    /// How large a dish is drawn: percent of the largest.
    #[must_use]
    pub fn share(&self, dish: DishId) -> i32 {
        if self.shares.is_empty() { 100 } else { self.shares[dish.index() % self.shares.len()] }
    }

    /// The same for the dish of a shape on a core's lane; a shape that stands for several is as large as can be.
    #[must_use]
    pub fn share_of(&self, shape: &Shape) -> i32 {
        shape.dish.map_or(100, |dish| self.share(dish))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_dish_of_far_more_work_is_a_pan() {
        let of = |sizes: &[u16]| {
            let bulks = Bulks::of(&Scenario { sizes: sizes.to_vec(), ..Scenario::default() });
            (0..4).map(|dish| bulks.is_pan(DishId(dish))).collect::<Vec<_>>()
        };
        assert_eq!(of(&[1000, 100, 100]), [true, false, false, true]);
        assert_eq!(of(&[50, 100, 150, 200]), [false; 4]);
        assert_eq!(of(&[1000, 1000]), [false; 4]);
        assert_eq!(of(&[]), [false; 4]);
    }

    #[test]
    fn a_dish_of_ten_times_the_work_is_drawn_larger_and_alike_ones_are_not() {
        let of = |sizes: &[u16], dishes: u32| {
            let bulks = Bulks::of(&Scenario { sizes: sizes.to_vec(), dishes, ..Scenario::default() });
            (0..3).map(|dish| bulks.share(DishId(dish))).collect::<Vec<_>>()
        };
        assert_eq!(of(&[1000, 100, 100], 6), [100, 56, 56]);
        assert_eq!(of(&[100, 81], 6), [100, 90, 100]);
        assert_eq!(
            (of(&[250], 6), of(&[100, 400], 1), of(&[1, 1000], 2)),
            (vec![100; 3], vec![100; 3], vec![56, 100, 56])
        );
    }
}
