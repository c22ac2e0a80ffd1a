//! One value of a link: text to a setting, and back.

use crate::scenario::{Field, Limits, Policy, Program, Reason, Scenario, Stage, StageKind, Waiting, stages_problem};
use crate::units::Millis;

/// Sets a setting from text; on an error the setting stays as it was.
pub(super) fn set(scenario: &mut Scenario, field: Field, text: &str) -> Result<(), Reason> {
    match field {
        Field::Program => scenario.program = word(text, Program::from_word, Program::ALL, Program::word)?,
        Field::Waiting => scenario.waiting = word(text, Waiting::from_word, Waiting::ALL, Waiting::word)?,
        Field::Policy => scenario.policy = word(text, Policy::from_word, Policy::ALL, Policy::word)?,
        Field::Workers => scenario.workers = whole(field, text)?,
        Field::Rack => scenario.rack = whole(field, text)?,
        Field::Dishes => scenario.dishes = whole(field, text)?,
        Field::Cores => scenario.cores = whole(field, text)?,
        Field::Speed => scenario.speed = whole(field, text)?,
        Field::Vary => scenario.vary = whole(field, text)?,
        Field::Seed => scenario.seed = whole(field, text)?,
        Field::Slice => scenario.slice = time(field, text)?,
        Field::Switch => scenario.switch = time(field, text)?,
        Field::Every => scenario.every = time(field, text)?,
        Field::Stages => scenario.stages = stages(text)?,
    }
    Ok(())
}

/// Puts a setting back to its default.
pub(super) fn reset(scenario: &mut Scenario, field: Field) {
    let reset = set(scenario, field, &text(&Scenario::default(), field));
    debug_assert!(reset.is_ok(), "a default is valid");
}

/// A setting as links write it, before percent-encoding.
pub(super) fn text(scenario: &Scenario, field: Field) -> String {
    match field {
        Field::Program => scenario.program.word().to_owned(),
        Field::Waiting => scenario.waiting.word().to_owned(),
        Field::Policy => scenario.policy.word().to_owned(),
        Field::Workers => scenario.workers.to_string(),
        Field::Rack => scenario.rack.to_string(),
        Field::Dishes => scenario.dishes.to_string(),
        Field::Cores => scenario.cores.to_string(),
        Field::Speed => scenario.speed.to_string(),
        Field::Vary => scenario.vary.to_string(),
        Field::Seed => scenario.seed.to_string(),
        Field::Slice => scenario.slice.seconds_text(),
        Field::Switch => scenario.switch.seconds_text(),
        Field::Every => scenario.every.seconds_text(),
        Field::Stages => stages_text(&scenario.stages),
    }
}

fn stages_text(stages: &[Stage]) -> String {
    let stage = |stage: &Stage| {
        let text = format!("{}:{}:{}", stage.name, stage.duration.seconds_text(), stage.kind.word());
        stage.places.map_or(text.clone(), |places| format!("{text}:{places}"))
    };
    stages.iter().map(stage).collect::<Vec<_>>().join(",")
}

fn word<T: Copy>(
    text: &str,
    from: impl Fn(&str) -> Option<T>,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, Reason> {
    from(text).ok_or_else(|| Reason::Word(all.iter().map(|value| name(*value)).collect()))
}

/// Digits and nothing else. However many there are, the value is exact or too large.
fn digits(text: &str) -> Option<u64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn whole<T: TryFrom<u64>>(field: Field, text: &str) -> Result<T, Reason> {
    let range = Limits::whole(field).unwrap_or(0..=0);
    let value = digits(text).filter(|value| range.contains(value)).and_then(|value| T::try_from(value).ok());
    value.ok_or(Reason::Whole { min: *range.start(), max: *range.end() })
}

/// Digits, and perhaps a point and one to three more: a time in seconds.
pub(super) fn seconds(text: &str) -> Option<Millis> {
    let (seconds, decimals) = text.split_once('.').unwrap_or((text, "0"));
    if decimals.len() > 3 {
        return None;
    }
    let ms = digits(decimals)? * [100, 10, 1][decimals.len() - 1];
    digits(seconds)?.checked_mul(1000)?.checked_add(ms).map(Millis)
}

fn time(field: Field, text: &str) -> Result<Millis, Reason> {
    let (range, or_zero) = Limits::seconds(field).unwrap_or((0..=0, true));
    let allowed = |time: &Millis| range.contains(&time.0) || or_zero && *time == Millis::ZERO;
    let reason = Reason::Seconds { min_ms: *range.start(), max_ms: *range.end(), or_zero };
    seconds(text).filter(allowed).ok_or(reason)
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
    let kind = StageKind::from_word(kind).ok_or(Reason::StageKind(index))?;
    let places = match places.map(|places| digits(places).filter(|places| Limits::PLACES.contains(places))) {
        None => None,
        Some(places) => Some(places.and_then(|n| u16::try_from(n).ok()).ok_or(Reason::StagePlaces(index))?),
    };
    Ok(Stage { name: name.to_owned(), duration, kind, places })
}
