//! Limits: the range of every setting, and the limit on a scenario's size.

use super::{Durations, Field, Reason, Scenario, Stage};
use crate::units::Millis;
use std::ops::RangeInclusive;

/// The limit on a scenario's size: the most pieces of work, by [`pieces_upper_bound`].
pub const MAX_PIECES: u64 = 5_000_000;

/// What the values of a setting are, with their range, both ends included. A time is in milliseconds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One of [`Field::words`].
    Word,
    /// The stages.
    Stages,
    /// A whole number.
    Whole(RangeInclusive<u64>),
    /// A whole number of percent.
    Percent(RangeInclusive<u64>),
    /// A whole number, or nothing.
    Optional(RangeInclusive<u64>),
    /// A time, and whether 0 is allowed as well.
    Time(RangeInclusive<u64>, bool),
    /// A list of whole numbers: of how many there are, and of each.
    List(RangeInclusive<usize>, RangeInclusive<u64>),
}

/// The ranges of the settings, both ends included.
pub struct Limits;

impl Limits {
    /// The number of tasks of the program `workers`.
    pub const WORKERS: RangeInclusive<u64> = 1..=256;
    /// The capacity of a channel, dishes.
    pub const RACK: RangeInclusive<u64> = 0..=1000;
    /// The number of dishes.
    pub const DISHES: RangeInclusive<u64> = 1..=100_000;
    /// The number of cores.
    pub const CORES: RangeInclusive<u64> = 1..=256;
    /// The number of stages.
    pub const STAGES: RangeInclusive<usize> = 1..=8;
    /// The number of places of a stage, where it is limited.
    pub const PLACES: RangeInclusive<u64> = 1..=1000;
    /// A stage's duration, milliseconds.
    pub const STAGE_MS: RangeInclusive<u64> = 0..=3_600_000;
    /// The length of a stage's name, characters.
    pub const NAME: RangeInclusive<usize> = 1..=16;
    /// A slice that is not 0, milliseconds.
    pub const SLICE_MS: RangeInclusive<u64> = 10..=3_600_000;
    /// The cost of a switch, milliseconds.
    pub const SWITCH_MS: RangeInclusive<u64> = 0..=60_000;
    /// The speed of the cores, percent.
    pub const SPEED: RangeInclusive<u64> = 10..=1000;
    /// The time between arrivals, milliseconds.
    pub const EVERY_MS: RangeInclusive<u64> = 0..=3_600_000;
    /// The variation of durations, percent.
    pub const VARY: RangeInclusive<u64> = 0..=90;
    /// The seed, and the lots.
    pub const SEED: RangeInclusive<u64> = 0..=u64::MAX;
    /// How many sizes there are.
    pub const SIZES: RangeInclusive<usize> = 1..=16;
    /// A size, percent.
    pub const SIZE: RangeInclusive<u64> = 1..=1000;
    /// How many choices there are.
    pub const CHOICES: RangeInclusive<usize> = 0..=2000;
    /// A choice: a place in the ready queue, counted from 0.
    pub const CHOICE: RangeInclusive<u64> = 0..=999;

    /// What the values of a setting are.
    #[must_use]
    pub const fn shape(field: Field) -> Shape {
        match field {
            Field::Program | Field::Waiting | Field::Policy => Shape::Word,
            Field::Stages => Shape::Stages,
            Field::Workers => Shape::Whole(Self::WORKERS),
            Field::Rack => Shape::Whole(Self::RACK),
            Field::Dishes => Shape::Whole(Self::DISHES),
            Field::Cores => Shape::Whole(Self::CORES),
            Field::Speed => Shape::Percent(Self::SPEED),
            Field::Vary => Shape::Percent(Self::VARY),
            Field::Seed => Shape::Whole(Self::SEED),
            Field::Lots => Shape::Optional(Self::SEED),
            Field::Slice => Shape::Time(Self::SLICE_MS, true),
            Field::Switch => Shape::Time(Self::SWITCH_MS, false),
            Field::Every => Shape::Time(Self::EVERY_MS, false),
            Field::Sizes => Shape::List(Self::SIZES, Self::SIZE),
            Field::Choices => Shape::List(Self::CHOICES, Self::CHOICE),
        }
    }

    /// The range of a setting that is a whole number; `None` for any other setting.
    #[must_use]
    pub const fn whole(field: Field) -> Option<RangeInclusive<u64>> {
        if let Shape::Whole(range) | Shape::Percent(range) | Shape::Optional(range) = Self::shape(field) {
            Some(range)
        } else {
            None
        }
    }

    /// The ranges of a setting that is a list of whole numbers: of how many there are, and of each; `None` for any other setting.
    #[must_use]
    pub const fn list(field: Field) -> Option<(RangeInclusive<usize>, RangeInclusive<u64>)> {
        if let Shape::List(count, each) = Self::shape(field) { Some((count, each)) } else { None }
    }

    /// The range of a setting that is a time, milliseconds, and whether 0 is allowed as well; `None` for any other setting.
    #[must_use]
    pub const fn seconds(field: Field) -> Option<(RangeInclusive<u64>, bool)> {
        if let Shape::Time(range, or_zero) = Self::shape(field) { Some((range, or_zero)) } else { None }
    }

    /// Whether text is a valid name of a stage: letters of any language, digits and `-`.
    #[must_use]
    pub fn is_name(name: &str) -> bool {
        Self::NAME.contains(&name.chars().count()) && name.chars().all(|c| c.is_alphanumeric() || c == '-')
    }
}

/// The upper bound on pieces of work: dishes × stages and, where a slice is set, the total hands-work after
/// sizes, variation and speed ÷ slice, rounded up.
#[must_use]
pub fn pieces_upper_bound(scenario: &Scenario) -> u64 {
    let whole = u64::from(scenario.dishes) * scenario.stages.len() as u64;
    if scenario.slice == Millis::ZERO {
        return whole;
    }
    let hands = Durations::of(scenario).total_hands(scenario.dishes);
    whole + hands.0.div_ceil(scenario.slice.0)
}

/// The first problem of the stages: the part that is wrong, and why. `None` where they are valid.
#[must_use]
pub fn stages_problem(stages: &[Stage]) -> Option<(String, Reason)> {
    if !Limits::STAGES.contains(&stages.len()) {
        return Some((stages.len().to_string(), Reason::StageCount(stages.len())));
    }
    for (index, stage) in stages.iter().enumerate() {
        if !Limits::is_name(&stage.name) {
            return Some((stage.name.clone(), Reason::StageName(index)));
        }
        if !Limits::STAGE_MS.contains(&stage.duration.0) {
            return Some((stage.duration.seconds_text(), Reason::StageSeconds(index)));
        }
        if let Some(places) = stage.places.filter(|&places| !Limits::PLACES.contains(&u64::from(places))) {
            return Some((places.to_string(), Reason::StagePlaces(index)));
        }
    }
    let empty = stages.iter().all(|stage| stage.duration == Millis::ZERO);
    empty.then(|| ("0".to_owned(), Reason::StagesEmpty))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_letters_digits_and_hyphens_up_to_sixteen() {
        for (name, valid) in [("wash", true), ("", false), ("pre-wash2", true), ("a b", false), ("日本", true)] {
            assert_eq!(Limits::is_name(name), valid, "{name}");
        }
        assert!(Limits::is_name(&"x".repeat(16)));
        assert!(!Limits::is_name(&"x".repeat(17)));
    }
}
