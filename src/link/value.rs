//! One value of a link: text to a setting, and back.

use crate::scenario::{Field, Limits, Reason, Scenario, Shape, Stage, Value, stages_problem};
use crate::typed::{self, Unit};
use crate::units::Millis;

/// The value that text stands for.
///
/// # Errors
/// What is allowed, where the text is not a value of the setting or out of its range.
pub fn parse(field: Field, text: &str) -> Result<Value, Reason> {
    let value = match Limits::shape(field) {
        Shape::Word => match field {
            Field::Program => text.parse().ok().map(Value::Program),
            Field::Waiting => text.parse().ok().map(Value::Waiting),
            Field::Policy => text.parse().ok().map(Value::Policy),
            _ => None,
        },
        Shape::Stages => return stages(text).map(Value::Stages),
        Shape::Time(..) => seconds(text).map(Value::Time),
        Shape::List(..) => numbers(field, text).map(Value::Numbers),
        Shape::Optional(_) => digits(text).map(|number| Value::Lots(Some(number))),
        Shape::Whole(_) | Shape::Percent(_) => digits(text).map(Value::Whole),
    };
    value.ok_or_else(|| field.allowed())
}

/// The value that people mean who type, in whatever way they write numbers; nothing at all for what may be absent.
///
/// # Errors
/// What is allowed, as for [`parse`].
pub fn typed(field: Field, text: &str) -> Result<Value, Reason> {
    let number = |unit| {
        // What a link writes is read as a link has it: the greatest numbers, too.
        let plain = if unit == Unit::Seconds { None } else { digits(text.trim()) };
        let read = || typed::size(text, unit).filter(|size| *size < u64::MAX);
        plain.or_else(read).ok_or_else(|| field.allowed())
    };
    match Limits::shape(field) {
        Shape::Optional(_) if text.trim().is_empty() => Ok(Value::Lots(None)),
        Shape::Optional(_) => Ok(Value::Lots(Some(number(Unit::Whole)?))),
        Shape::Time(..) => Ok(Value::Time(Millis(number(Unit::Seconds)?))),
        Shape::Percent(_) => Ok(Value::Whole(number(Unit::Percent)?)),
        Shape::Whole(_) => Ok(Value::Whole(number(Unit::Whole)?)),
        Shape::List(..) => parse(field, &typed::list(text, field.separator())),
        Shape::Word | Shape::Stages => parse(field, text.trim()),
    }
}

/// Sets a setting from text; on an error the setting stays as it was.
pub(super) fn set(scenario: &mut Scenario, field: Field, text: &str) -> Result<(), Reason> {
    scenario.set(field, parse(field, text)?)
}

/// Puts a setting back to its default.
pub(super) fn reset(scenario: &mut Scenario, field: Field) {
    let reset = scenario.set(field, Scenario::default().value(field));
    debug_assert!(reset.is_ok(), "a default is valid");
}

/// A setting as links write it, before percent-encoding.
pub(super) fn text(scenario: &Scenario, field: Field) -> String {
    value_text(field, &scenario.value(field))
}

/// A value of a setting as links write it, before percent-encoding; nothing for what is absent.
#[must_use]
pub fn value_text(field: Field, value: &Value) -> String {
    match value {
        Value::Program(program) => program.word().to_owned(),
        Value::Waiting(waiting) => waiting.word().to_owned(),
        Value::Policy(policy) => policy.word().to_owned(),
        Value::Whole(number) => number.to_string(),
        Value::Time(time) => time.seconds_text(),
        Value::Stages(stages) => stages_text(stages),
        Value::Numbers(numbers) => {
            let texts: Vec<String> = numbers.iter().map(u16::to_string).collect();
            texts.join(&field.separator().to_string())
        }
        Value::Lots(lots) => lots.map(|lots| lots.to_string()).unwrap_or_default(),
    }
}

fn stages_text(stages: &[Stage]) -> String {
    let stage = |stage: &Stage| {
        let text = format!("{}:{}:{}", stage.name, stage.duration.seconds_text(), stage.kind.word());
        stage.places.map_or(text.clone(), |places| format!("{text}:{places}"))
    };
    stages.iter().map(stage).collect::<Vec<_>>().join(",")
}

/// The number that text stands for: digits and nothing else. None where it is no such text or above 2⁶⁴ − 1.
#[must_use]
pub fn digits(text: &str) -> Option<u64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The time that text stands for: digits, and perhaps a point and one to three more, in seconds. None where it is no such text.
#[must_use]
pub fn seconds(text: &str) -> Option<Millis> {
    let (seconds, decimals) = text.split_once('.').unwrap_or((text, "0"));
    if decimals.len() > 3 {
        return None;
    }
    let ms = digits(decimals)? * [100, 10, 1][decimals.len() - 1];
    digits(seconds)?.checked_mul(1000)?.checked_add(ms).map(Millis)
}

/// The list of whole numbers that text stands for; none for no text. `None` where it is no such text.
fn numbers(field: Field, text: &str) -> Option<Vec<u16>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split(field.separator()).map(|number| digits(number).and_then(|number| u16::try_from(number).ok())).collect()
}

fn stages(text: &str) -> Result<Vec<Stage>, Reason> {
    let parts: Vec<&str> = text.split(',').collect();
    if !Limits::STAGES.contains(&parts.len()) {
        return Err(Reason::StageCount(parts.len()));
    }
    let stages =
        parts.into_iter().enumerate().map(|(index, part)| stage(index, part)).collect::<Result<Vec<_>, _>>()?;
    match stages_problem(&stages) {
        Some((_, reason)) => Err(reason),
        None => Ok(stages),
    }
}

fn stage(index: usize, text: &str) -> Result<Stage, Reason> {
    let parts: Vec<&str> = text.split(':').collect();
    let (name, duration, kind, places) = match *parts.as_slice() {
        [name, duration, kind] => (name, duration, kind, None),
        [name, duration, kind, places] => (name, duration, kind, Some(places)),
        _ => return Err(Reason::StageShape(index)),
    };
    if !Limits::is_name(name) {
        return Err(Reason::StageName(index));
    }
    let duration =
        seconds(duration).filter(|time| Limits::STAGE_MS.contains(&time.0)).ok_or(Reason::StageSeconds(index))?;
    let kind = kind.parse().map_err(|_| Reason::StageKind(index))?;
    let places = match places.map(|places| digits(places).filter(|places| Limits::PLACES.contains(places))) {
        None => None,
        Some(places) => Some(places.and_then(|n| u16::try_from(n).ok()).ok_or(Reason::StagePlaces(index))?),
    };
    Ok(Stage { name: name.to_owned(), duration, kind, places })
}
