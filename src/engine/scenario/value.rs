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
        // The value, where it is of this kind.
        macro_rules! value {
            ($kind:ident) => {
                if let Value::$kind(value) = value { value } else { return Err(field.allowed()) }
            };
        }
        match field {
            Field::Program => self.program = value!(Program),
            Field::Waiting => self.waiting = value!(Waiting),
            Field::Policy => self.policy = value!(Policy),
            Field::Workers => self.workers = whole(field, value!(Whole))?,
            Field::Rack => self.rack = whole(field, value!(Whole))?,
            Field::Dishes => self.dishes = whole(field, value!(Whole))?,
            Field::Cores => self.cores = whole(field, value!(Whole))?,
            Field::Speed => self.speed = whole(field, value!(Whole))?,
            Field::Vary => self.vary = whole(field, value!(Whole))?,
            Field::Seed => self.seed = whole(field, value!(Whole))?,
            Field::Slice => self.slice = in_range(field, value!(Time))?,
            Field::Switch => self.switch = in_range(field, value!(Time))?,
            Field::Every => self.every = in_range(field, value!(Time))?,
            Field::Stages => self.stages = staged(value!(Stages))?,
            Field::Sizes => self.sizes = listed(field, value!(Numbers))?,
            Field::Choices => self.choices = listed(field, value!(Numbers))?,
            Field::Lots => self.lots = value!(Lots),
        }
        Ok(())
    }
}

fn whole<T: TryFrom<u64>>(field: Field, number: u64) -> Result<T, Reason> {
    let allowed = Limits::whole(field).is_some_and(|range| range.contains(&number));
    T::try_from(number).ok().filter(|_| allowed).ok_or_else(|| field.allowed())
}

fn staged(stages: Vec<Stage>) -> Result<Vec<Stage>, Reason> {
    stages_problem(&stages).map_or(Ok(stages), |(_, reason)| Err(reason))
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
