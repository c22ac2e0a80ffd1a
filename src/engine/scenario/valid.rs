//! Validated scenarios.

use super::value::is_listed;
use super::{Field, Limits, MAX_PIECES, Problem, Reason, Scenario, Value, pieces_upper_bound, stages_problem};
use crate::units::Millis;
use std::ops::Deref;
use strum::VariantArray;

/// A scenario within all limits, which can be run. Only [`Scenario::validate`] makes one.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Default)]
pub struct ValidScenario(Scenario);

impl Deref for ValidScenario {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl ValidScenario {
    /// A copy of the plain data, to change and validate again.
    #[must_use]
    pub fn to_scenario(&self) -> Scenario {
        self.0.clone()
    }
}

impl Scenario {
    /// Checks every limit, the one on size last.
    ///
    /// # Errors
    /// Every [`Problem`] found, in the order of [`Field`](super::Field).
    pub fn validate(self) -> Result<ValidScenario, Vec<Problem>> {
        let found = problems(&self);
        if found.is_empty() { Ok(ValidScenario(self)) } else { Err(found) }
    }
}

/// The problems of a scenario, in the order of [`Field`]. Its size is checked only where every setting is valid by itself.
fn problems(scenario: &Scenario) -> Vec<Problem> {
    let mut found: Vec<Problem> =
        Field::VARIANTS.iter().copied().filter_map(|field| problem(scenario, field)).collect();
    if found.is_empty() {
        found.extend(size_problem(scenario));
    }
    found
}

/// The problem with the value of one setting, if it has one. A named value is always valid.
fn problem(scenario: &Scenario, field: Field) -> Option<Problem> {
    let out_of_range = |given| Some(Problem { field, given, reason: field.allowed() });
    match scenario.value(field) {
        Value::Whole(number) if !Limits::whole(field)?.contains(&number) => out_of_range(number.to_string()),
        Value::Time(time) => {
            let (range, or_zero) = Limits::seconds(field)?;
            let allowed = range.contains(&time.0) || or_zero && time == Millis::ZERO;
            if allowed { None } else { out_of_range(time.seconds_text()) }
        }
        Value::Stages(stages) => stages_problem(&stages).map(|(given, reason)| Problem { field, given, reason }),
        Value::Numbers(numbers) if !is_listed(field, &numbers) => {
            let texts: Vec<String> = numbers.iter().map(u16::to_string).collect();
            out_of_range(texts.join(&field.separator().to_string()))
        }
        Value::Whole(_)
        | Value::Program(_)
        | Value::Waiting(_)
        | Value::Policy(_)
        | Value::Numbers(_)
        | Value::Lots(_) => None,
    }
}

/// The problem of a scenario that is too large to run. It is the slice's: without one no scenario within the ranges is too large.
fn size_problem(scenario: &Scenario) -> Option<Problem> {
    let pieces = pieces_upper_bound(scenario);
    (pieces > MAX_PIECES).then(|| Problem {
        field: Field::Slice,
        given: scenario.slice.seconds_text(),
        reason: Reason::Size { pieces },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Stage, StageKind};

    fn fields(change: impl FnOnce(&mut Scenario)) -> Vec<Field> {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        problems(&scenario).into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn the_default_is_valid() {
        assert_eq!(fields(|_| ()), []);
    }

    #[test]
    fn every_setting_out_of_range_is_named_in_order() {
        use Field::{Choices, Cores, Dishes, Every, Rack, Sizes, Slice, Speed, Stages, Switch, Vary, Workers};
        let found = fields(|s| {
            (s.workers, s.rack, s.dishes, s.cores) = (0, 1001, 0, 257);
            (s.speed, s.vary) = (9, 91);
            (s.slice, s.switch, s.every) = (Millis(9), Millis(60_001), Millis(3_600_001));
            s.stages.clear();
            (s.sizes, s.choices) = (vec![100, 1001], vec![0; 2001]);
        });
        assert_eq!(found, [Workers, Rack, Dishes, Cores, Stages, Sizes, Slice, Switch, Speed, Every, Vary, Choices]);
        assert_eq!(fields(|s| s.sizes.clear()), [Sizes]);
    }

    #[test]
    fn size_counts_slices_of_all_hands_work() {
        let mut scenario = Scenario { dishes: 100_000, slice: Millis(10), ..Scenario::default() };
        // 100,000 × 3 stages, and 100,000 × 5 s of hands-work in slices of 10 ms.
        assert_eq!(pieces_upper_bound(&scenario), 300_000 + 50_000_000);
        assert_eq!(problems(&scenario)[0].reason, Reason::Size { pieces: 50_300_000 });
        scenario.slice = Millis(1000);
        assert_eq!(problems(&scenario), []);
    }

    #[test]
    fn at_least_one_stage_takes_time() {
        let idle = fields(|s| s.stages = vec![Stage::new("wash", 0, StageKind::Hands)]);
        assert_eq!(idle, [Field::Stages]);
    }
}
