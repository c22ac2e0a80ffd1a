//! Typed values of single settings.

use super::{Field, Limits, Policy, Program, Reason, Scenario, Stage, Waiting, stages_problem};
use crate::units::Millis;

/// The value of a setting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Of [`Field::Program`].
    Program(Program),
    /// Of [`Field::Waiting`].
    Waiting(Waiting),
    /// Of [`Field::Policy`].
    Policy(Policy),
    /// Of a setting that is a whole number: see [`Limits::whole`].
    Whole(u64),
    /// Of a setting that is a time: see [`Limits::seconds`].
    Time(Millis),
    /// Of [`Field::Stages`].
    Stages(Vec<Stage>),
    /// Of a setting that is a list of whole numbers: see [`Limits::list`].
    Numbers(Vec<u16>),
    /// Of [`Field::Lots`], which may be absent.
    Lots(Option<u64>),
}

impl Field {
    /// The values allowed for the setting, as the reason why another one is not.
    #[must_use]
    pub fn allowed(self) -> Reason {
        if let Some(range) = Limits::whole(self) {
            return Reason::Whole { min: *range.start(), max: *range.end() };
        }
        if let Some((range, or_zero)) = Limits::seconds(self) {
            return Reason::Seconds { min_ms: *range.start(), max_ms: *range.end(), or_zero };
        }
        if let Some((count, range)) = Limits::list(self) {
            let (fewest, most, between) = (*count.start(), *count.end(), self.separator());
            return Reason::Numbers { fewest, most, min: *range.start(), max: *range.end(), between };
        }
        if self == Self::Stages { Reason::StageCount(0) } else { Reason::Word(self.words()) }
    }
}

impl Scenario {
    /// The value of a setting.
    #[must_use]
    pub fn value(&self, field: Field) -> Value {
        match field {
            Field::Program => Value::Program(self.program),
            Field::Waiting => Value::Waiting(self.waiting),
            Field::Policy => Value::Policy(self.policy),
            Field::Workers => Value::Whole(self.workers.into()),
            Field::Rack => Value::Whole(self.rack.into()),
            Field::Dishes => Value::Whole(self.dishes.into()),
            Field::Cores => Value::Whole(self.cores.into()),
            Field::Speed => Value::Whole(self.speed.into()),
            Field::Vary => Value::Whole(self.vary.into()),
            Field::Seed => Value::Whole(self.seed),
            Field::Slice => Value::Time(self.slice),
            Field::Switch => Value::Time(self.switch),
            Field::Every => Value::Time(self.every),
            Field::Stages => Value::Stages(self.stages.clone()),
            Field::Sizes => Value::Numbers(self.sizes.clone()),
            Field::Choices => Value::Numbers(self.choices.clone()),
            Field::Lots => Value::Lots(self.lots),
        }
    }

    /// Sets one setting.
    ///
    /// # Errors
    /// The values allowed, where the value is out of range or of another setting's kind; the setting is not changed then.
    pub fn set(&mut self, field: Field, value: Value) -> Result<(), Reason> {
        match (field, value) {
            (Field::Program, Value::Program(program)) => self.program = program,
            (Field::Waiting, Value::Waiting(waiting)) => self.waiting = waiting,
            (Field::Policy, Value::Policy(policy)) => self.policy = policy,
            (Field::Workers, Value::Whole(number)) => self.workers = whole(field, number)?,
            (Field::Rack, Value::Whole(number)) => self.rack = whole(field, number)?,
            (Field::Dishes, Value::Whole(number)) => self.dishes = whole(field, number)?,
            (Field::Cores, Value::Whole(number)) => self.cores = whole(field, number)?,
            (Field::Speed, Value::Whole(number)) => self.speed = whole(field, number)?,
            (Field::Vary, Value::Whole(number)) => self.vary = whole(field, number)?,
            (Field::Seed, Value::Whole(number)) => self.seed = whole(field, number)?,
            (Field::Slice, Value::Time(time)) => self.slice = in_range(field, time)?,
            (Field::Switch, Value::Time(time)) => self.switch = in_range(field, time)?,
            (Field::Every, Value::Time(time)) => self.every = in_range(field, time)?,
            (Field::Stages, Value::Stages(stages)) => match stages_problem(&stages) {
                Some((_, reason)) => return Err(reason),
                None => self.stages = stages,
            },
            (Field::Sizes, Value::Numbers(numbers)) => self.sizes = listed(field, numbers)?,
            (Field::Choices, Value::Numbers(numbers)) => self.choices = listed(field, numbers)?,
            (Field::Lots, Value::Lots(lots)) => self.lots = lots,
            (field, _) => return Err(field.allowed()),
        }
        Ok(())
    }
}

fn whole<T: TryFrom<u64>>(field: Field, number: u64) -> Result<T, Reason> {
    let allowed = Limits::whole(field).is_some_and(|range| range.contains(&number));
    T::try_from(number).ok().filter(|_| allowed).ok_or_else(|| field.allowed())
}

fn listed(field: Field, numbers: Vec<u16>) -> Result<Vec<u16>, Reason> {
    if is_listed(field, &numbers) { Ok(numbers) } else { Err(field.allowed()) }
}

/// Whether numbers are as many as a setting allows, and each in its range.
pub(super) fn is_listed(field: Field, numbers: &[u16]) -> bool {
    let all = |range: std::ops::RangeInclusive<u64>| numbers.iter().all(|number| range.contains(&u64::from(*number)));
    Limits::list(field).is_some_and(|(count, range)| count.contains(&numbers.len()) && all(range))
}

fn in_range(field: Field, time: Millis) -> Result<Millis, Reason> {
    let (range, or_zero) = Limits::seconds(field).unwrap_or((0..=0, true));
    let allowed = range.contains(&time.0) || or_zero && time == Millis::ZERO;
    if allowed { Ok(time) } else { Err(field.allowed()) }
}
