//! Trace Event JSON, which Perfetto and `chrome://tracing` open: a track for each core and each dish, counters for in
//! progress and running, an arrow where a dish goes to another core.
//!
//! After “Trace Event Format” (Google, 2016): times in microseconds; `X` is a complete event with its duration, `C` a
//! counter, `s` and `f` the ends of an arrow, `M` a name. Events of a track come in order of time and do not overlap.

use super::Pieces;
use super::json::to_json;
use crate::run::Run;
use crate::trace::{DishState, Kind};
use crate::units::{CoreId, DishId, Millis, StageId};
use serde::Serialize;
use std::collections::BTreeMap;

/// The processes that the tracks stand in.
const CORES: u32 = 1;
const DISHES: u32 = 2;
const LEVELS: u32 = 3;

/// What is added to the number of a core, and of a dish, for the number of its thread.
const CORE_THREADS: u32 = 1000;
const DISH_THREADS: u32 = 1_000_000;

/// An event; its tag is the phase.
#[derive(Serialize)]
#[serde(tag = "ph")]
enum Event<'a> {
    #[serde(rename = "M")]
    Metadata {
        name: &'a str,
        pid: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        tid: Option<u32>,
        args: Metadata<'a>,
    },
    #[serde(rename = "X")]
    Complete {
        name: &'a str,
        pid: u32,
        tid: u32,
        ts: u64,
        dur: u64,
        #[serde(flatten)]
        work: Option<Work>,
    },
    #[serde(rename = "s")]
    ArrowFrom { name: &'a str, cat: &'a str, id: usize, pid: u32, tid: u32, ts: u64 },
    #[serde(rename = "f")]
    ArrowTo { bp: &'a str, name: &'a str, cat: &'a str, id: usize, pid: u32, tid: u32, ts: u64 },
    #[serde(rename = "C")]
    Counter { name: &'a str, pid: u32, ts: u64, args: BTreeMap<&'a str, u32> },
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Metadata<'a> {
    Name(&'a str),
    SortIndex(u32),
}

/// What a core did, besides when.
#[derive(Serialize)]
struct Work {
    cat: &'static str,
    args: WorkArgs,
}

#[derive(Serialize)]
struct WorkArgs {
    dish: u32,
    task: u32,
}

impl Event<'_> {
    /// As a line of the list, with the comma before the next.
    fn line(&self) -> String {
        to_json(self) + ",\n"
    }
}

fn micros(time: Millis) -> u64 {
    time.0 * 1000
}

/// Names a process, or one of its threads, and says where it stands among the others.
fn named(pid: u32, tid: Option<u32>, name: &str, place: u32) -> String {
    let (name_key, place_key) = match tid {
        None => ("process_name", "process_sort_index"),
        Some(_) => ("thread_name", "thread_sort_index"),
    };
    Event::Metadata { name: name_key, pid, tid, args: Metadata::Name(name) }.line()
        + &Event::Metadata { name: place_key, pid, tid, args: Metadata::SortIndex(place) }.line()
}

fn complete(pid: u32, tid: u32, name: &str, (from, to): (Millis, Millis), work: Option<Work>) -> String {
    Event::Complete { name, pid, tid, ts: micros(from), dur: micros(to - from), work }.line()
}

/// All events. The last piece closes the list, in which no comma may come last.
pub fn pieces(run: &Run) -> Pieces {
    let mut head = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n".to_owned();
    for (process, name) in [(CORES, "cores"), (DISHES, "dishes")] {
        head += &named(process, None, name, process);
    }
    for core in (0..run.scenario().cores).map(CoreId) {
        let number = u32::from(core.0) + 1;
        head += &named(CORES, Some(thread_of_core(core)), &format!("core {number}"), number);
    }
    let name = Metadata::Name("levels");
    let end = Event::Metadata { name: "process_name", pid: LEVELS, tid: None, args: name };
    let place =
        Event::Metadata { name: "process_sort_index", pid: LEVELS, tid: None, args: Metadata::SortIndex(LEVELS) };
    let last = std::iter::once(end.line() + &to_json(&place) + "\n]}\n");
    Box::new(std::iter::once(head).chain(cores(run)).chain(dishes(run)).chain(levels(run)).chain(last))
}

fn thread_of_core(core: CoreId) -> u32 {
    CORE_THREADS + u32::from(core.0) + 1
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
            return complete(CORES, thread_of_core(segment.core), "switch", span, None);
        };
        let prefix = if segment.kind == Kind::Hold { "stand by: " } else { "" };
        let name = format!("{prefix}{} dish {}", stages[stage.index()].name, dish.number());
        let work = Work { cat: segment.kind.word(), args: WorkArgs { dish: dish.0, task: segment.task.0 } };
        let mut events = complete(CORES, thread_of_core(segment.core), &name, span, Some(work));
        let last = before[dish.index()].replace((segment.core, segment.from));
        if let Some((core, from)) = last.filter(|last| last.0 != segment.core) {
            let (name, cat, id, pid) = ("moves", "dish", place, CORES);
            events += &Event::ArrowFrom { name, cat, id, pid, tid: thread_of_core(core), ts: micros(from) }.line();
            let (tid, ts) = (thread_of_core(segment.core), micros(segment.from));
            events += &Event::ArrowTo { bp: "e", name, cat, id, pid, tid, ts }.line();
        }
        events
    })
}

/// Where each dish was, from its arrival to its finish.
fn dishes(run: &Run) -> impl Iterator<Item = String> + use<> {
    let run = run.clone();
    (0..run.scenario().dishes).map(DishId).map(move |dish| {
        let (thread, number) = (DISH_THREADS + dish.0 + 1, dish.0 + 1);
        let mut events = named(DISHES, Some(thread), &format!("dish {number}"), number);
        for span in run.spans_of_dish(dish) {
            let stage = |stage: StageId| run.scenario().stages[stage.index()].name.as_str();
            let name = match span.state {
                DishState::NotArrived | DishState::Finished => continue,
                DishState::Pile => "not come to yet".to_owned(),
                DishState::Ready { .. } => "ready, all hands busy".to_owned(),
                DishState::Switching { .. } => "being taken up".to_owned(),
                DishState::Working { stage: id, .. } | DishState::Soaking { stage: id } => stage(id).to_owned(),
                DishState::Holding { stage: id, .. } => format!("{}, somebody stands by", stage(id)),
                DishState::WaitingForPlace { stage: id } => format!("place taken: {}", stage(id)),
                DishState::WaitingForRoom { stage: id } => format!("place taken after {}", stage(id)),
                DishState::Racked { .. } => "in the rack".to_owned(),
            };
            if span.to > span.from {
                events += &complete(DISHES, thread, &name, (span.from, span.to), None);
            }
        }
        events
    })
}

/// In progress and running, as counters. Viewers call a counter by its name and that of its value.
fn levels(run: &Run) -> impl Iterator<Item = String> + use<> {
    let run = run.clone();
    (0..run.levels().len()).map(move |place| {
        let level = &run.levels()[place];
        let ts = micros(level.at);
        let counters = [("in progress", "dishes", level.in_progress), ("running", "cores", level.running)];
        let event = |(name, of, value)| Event::Counter { name, pid: LEVELS, ts, args: BTreeMap::from([(of, value)]) };
        counters.map(|counter| event(counter).line()).concat()
    })
}
