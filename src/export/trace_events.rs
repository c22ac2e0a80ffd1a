//! Trace Event JSON, which Perfetto and `chrome://tracing` open: a track for each core and each dish, counters for in
//! progress and running, an arrow where a dish goes to another core.
//!
//! After “Trace Event Format” (Google, 2016): times in microseconds; `X` is a complete event with its duration, `C` a
//! counter, `s` and `f` the ends of an arrow, `M` a name. Events of a track come in order of time and do not overlap.

use super::Pieces;
use crate::run::Run;
use crate::trace::{DishState, Kind};
use crate::units::{CoreId, DishId, Millis};
use std::fmt::Write;

/// The processes that the tracks stand in.
const CORES: u32 = 1;
const DISHES: u32 = 2;
const LEVELS: u32 = 3;

fn micros(time: Millis) -> u64 {
    time.0 * 1000
}

fn named(kind: &str, process: u32, track: u32, name: &str) -> String {
    format!(r#"{{"ph":"M","name":"{kind}","pid":{process},"tid":{track},"args":{{"name":"{name}"}}}},"#) + "\n"
}

fn complete(process: u32, track: u32, name: &str, (from, to): (Millis, Millis), rest: &str) -> String {
    let (ts, dur) = (micros(from), micros(to - from));
    format!(r#"{{"ph":"X","name":"{name}","pid":{process},"tid":{track},"ts":{ts},"dur":{dur}{rest}}},"#) + "\n"
}

/// All events. The last piece closes the list.
pub fn pieces(run: &Run) -> Pieces {
    let mut head = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n".to_owned();
    for (process, name) in [(CORES, "cores"), (DISHES, "dishes"), (LEVELS, "levels")] {
        head += &named("process_name", process, 0, name);
    }
    for core in (0..run.scenario().cores).map(CoreId) {
        head += &named("thread_name", CORES, track(core), &format!("core {}", core.number()));
    }
    let end = "{\"ph\":\"M\",\"name\":\"process_sort_index\",\"pid\":1,\"tid\":0,\"args\":{\"sort_index\":0}}\n]}\n";
    let last = std::iter::once(end.to_owned());
    Box::new(std::iter::once(head).chain(cores(run)).chain(dishes(run)).chain(levels(run)).chain(last))
}

fn track(core: CoreId) -> u32 {
    u32::from(core.0) + 1
}

/// What each core did, with an arrow from where a dish was worked on last.
fn cores(run: &Run) -> impl Iterator<Item = String> + use<> {
    let run = run.clone();
    let mut before: Vec<Option<(CoreId, Millis)>> = vec![None; run.dishes().len()];
    (0..run.segments().len()).map(move |place| {
        let segment = &run.segments()[place];
        let stages = &run.scenario().stages;
        let span = (segment.from, segment.to);
        let Some((dish, stage)) = segment.subject() else {
            return complete(CORES, track(segment.core), "switch", span, "");
        };
        let kind = if segment.kind == Kind::Hold { "stand by: " } else { "" };
        let name = format!("{kind}{} dish {}", stages[stage.index()].name, dish.number());
        let rest =
            format!(r#","cat":"{}","args":{{"dish":{},"task":{}}}"#, segment.kind.word(), dish.0, segment.task.0);
        let mut events = complete(CORES, track(segment.core), &name, span, &rest);
        let last = before[dish.index()].replace((segment.core, segment.from));
        if let Some((core, from)) = last.filter(|last| last.0 != segment.core) {
            let (id, start, end) = (place, micros(from), micros(segment.from));
            let (one, other) = (track(core), track(segment.core));
            let _ = writeln!(
                events,
                r#"{{"ph":"s","name":"moves","cat":"dish","id":{id},"pid":{CORES},"tid":{one},"ts":{start}}},"#
            );
            let _ = writeln!(
                events,
                r#"{{"ph":"f","bp":"e","name":"moves","cat":"dish","id":{id},"pid":{CORES},"tid":{other},"ts":{end}}},"#
            );
        }
        events
    })
}

/// Where each dish was, from its arrival to its finish.
fn dishes(run: &Run) -> impl Iterator<Item = String> + use<> {
    let run = run.clone();
    (0..run.scenario().dishes).map(DishId).map(move |dish| {
        let mut events = named("thread_name", DISHES, dish.0 + 1, &format!("dish {}", dish.number()));
        for span in run.spans_of_dish(dish) {
            let stage = |stage: crate::units::StageId| run.scenario().stages[stage.index()].name.as_str();
            let name = match span.state {
                DishState::NotArrived | DishState::Finished => continue,
                DishState::Pile => "in the pile".to_owned(),
                DishState::Ready { .. } => "ready".to_owned(),
                DishState::Switching { .. } => "being taken up".to_owned(),
                DishState::Working { stage: id, .. } | DishState::Soaking { stage: id } => stage(id).to_owned(),
                DishState::Holding { stage: id, .. } => format!("{}, somebody stands by", stage(id)),
                DishState::WaitingForPlace { stage: id } => format!("blocked: {}", stage(id)),
                DishState::WaitingForRoom { stage: id } => format!("blocked after {}", stage(id)),
                DishState::Racked { .. } => "in the rack".to_owned(),
            };
            if span.to > span.from {
                events += &complete(DISHES, dish.0 + 1, &name, (span.from, span.to), "");
            }
        }
        events
    })
}

/// In progress and running, as counters.
fn levels(run: &Run) -> impl Iterator<Item = String> + use<> {
    let run = run.clone();
    (0..run.levels().len()).map(move |place| {
        let level = &run.levels()[place];
        let ts = micros(level.at);
        let mut events = String::new();
        for (name, value) in [("in progress", level.in_progress), ("running", level.running)] {
            let _ = writeln!(
                events,
                r#"{{"ph":"C","name":"{name}","pid":{LEVELS},"tid":0,"ts":{ts},"args":{{"{name}":{value}}}}},"#
            );
        }
        events
    })
}
