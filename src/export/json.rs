//! The JSON of docs/MODEL.md section 7.

use super::Pieces;
use crate::metrics::{Metrics, Ratio, Spread};
use crate::run::Run;
use crate::scenario::{Scenario, Stage};
use crate::trace::Segment;
use crate::units::DishId;
use serde::Serialize;

#[derive(Serialize)]
struct ScenarioJson<'a> {
    program: &'static str,
    workers: u16,
    rack: u16,
    dishes: u32,
    cores: u16,
    stages: Vec<StageJson<'a>>,
    sizes: &'a [u16],
    waiting: &'static str,
    policy: &'static str,
    slice_ms: u64,
    switch_ms: u64,
    speed: u16,
    every_ms: u64,
    vary: u8,
    seed: String,
    lots: Option<String>,
    choices: &'a [u16],
}

#[derive(Serialize)]
struct StageJson<'a> {
    name: &'a str,
    ms: u64,
    kind: &'static str,
    places: Option<u16>,
}

#[derive(Serialize)]
struct MetricsJson {
    makespan_ms: u64,
    dish_time_ms: SpreadJson,
    service_ms: u64,
    waiting_ms: u64,
    throughput_per_min: f64,
    utilisation: f64,
    max_in_progress: u32,
    max_running: u32,
    switches: u64,
    switch_ms: u64,
    hold_ms: u64,
    lower_bound_ms: u64,
    sequential_ms: u64,
    speedup: f64,
}

#[derive(Serialize)]
struct SpreadJson {
    mean: u64,
    median: u64,
    p95: u64,
    max: u64,
}

#[derive(Serialize)]
#[allow(clippy::struct_field_names, reason = "the names are MODEL.md's")]
struct DishJson<'a> {
    arrived_ms: u64,
    begun_ms: u64,
    finished_ms: u64,
    stages_ms: &'a [u32],
}

#[derive(Serialize)]
struct SegmentJson {
    core: u16,
    task: u32,
    dish: Option<u32>,
    stage: Option<u8>,
    kind: &'static str,
    from_ms: u64,
    to_ms: u64,
}

#[allow(clippy::cast_precision_loss, reason = "a decimal for reading, made at the very end")]
fn decimal(ratio: Ratio) -> f64 {
    ratio.over as f64 / ratio.under as f64
}

fn scenario(scenario: &Scenario) -> ScenarioJson<'_> {
    // Taken apart whole, so that the compiler asks for a setting that is new.
    let Scenario {
        program,
        workers,
        rack,
        dishes,
        cores,
        stages,
        waiting,
        sizes,
        policy,
        slice,
        switch,
        speed,
        every,
        vary,
        seed,
        lots,
        choices,
    } = scenario;
    ScenarioJson {
        program: program.word(),
        workers: *workers,
        rack: *rack,
        dishes: *dishes,
        cores: *cores,
        stages: stages.iter().map(stage).collect(),
        sizes,
        waiting: waiting.word(),
        policy: policy.word(),
        slice_ms: slice.0,
        switch_ms: switch.0,
        speed: *speed,
        every_ms: every.0,
        vary: *vary,
        seed: seed.to_string(),
        lots: lots.map(|lots| lots.to_string()),
        choices,
    }
}

fn stage(stage: &Stage) -> StageJson<'_> {
    StageJson { name: &stage.name, ms: stage.duration.0, kind: stage.kind.word(), places: stage.places }
}

fn spread(spread: Spread) -> SpreadJson {
    SpreadJson { mean: spread.mean.0, median: spread.median.0, p95: spread.p95.0, max: spread.max.0 }
}

fn metrics(metrics: &Metrics) -> MetricsJson {
    MetricsJson {
        makespan_ms: metrics.makespan.0,
        dish_time_ms: spread(metrics.dish_time),
        service_ms: metrics.service.0,
        waiting_ms: metrics.waiting.0,
        throughput_per_min: decimal(metrics.throughput),
        utilisation: decimal(metrics.utilisation),
        max_in_progress: metrics.max_in_progress,
        max_running: metrics.max_running,
        switches: metrics.switches,
        switch_ms: metrics.switch_time.0,
        hold_ms: metrics.hold_time.0,
        lower_bound_ms: metrics.lower_bound.0,
        sequential_ms: metrics.sequential.0,
        speedup: decimal(metrics.speedup),
    }
}

fn segment(segment: &Segment) -> SegmentJson {
    let subject = segment.subject();
    SegmentJson {
        core: segment.core.0,
        task: segment.task.0,
        dish: subject.map(|(dish, _)| dish.0),
        stage: subject.map(|(_, stage)| stage.0),
        kind: segment.kind.word(),
        from_ms: segment.from.0,
        to_ms: segment.to.0,
    }
}

/// A value as JSON. Structures of numbers and text can always be written to memory.
pub(super) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Scenario, metrics, dishes and segments of a run as one JSON object.
pub fn pieces(run: &Run) -> Pieces {
    let head = format!(
        r#"{{"scenario":{},"metrics":{},"dishes":["#,
        to_json(&scenario(run.scenario())),
        to_json(&metrics(run.metrics()))
    );
    let comma = |place: usize| if place == 0 { "" } else { "," };
    let (all, own) = (run.clone(), run.clone());
    let dishes = (0..run.scenario().dishes).map(move |dish| {
        let times = all.dishes()[dish as usize];
        let dish_json = DishJson {
            arrived_ms: times.arrived.0,
            begun_ms: times.begun.0,
            finished_ms: times.finished.0,
            stages_ms: all.durations().row(DishId(dish)),
        };
        format!("{}{}", comma(dish as usize), to_json(&dish_json))
    });
    let segments = (0..own.segments().len())
        .map(move |place| format!("{}{}", comma(place), to_json(&segment(&own.segments()[place]))));
    let middle = std::iter::once(r#"],"segments":["#.to_owned());
    Box::new(
        std::iter::once(head).chain(dishes).chain(middle).chain(segments).chain(std::iter::once("]}\n".to_owned())),
    )
}
