//! Properties of every run, checked on ten thousand random scenarios by code that shares nothing with the engine.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use crate::rules::{self, spans};
use crate::support::{self, rounds};
use wash_and_dry::link::{self, View};
use wash_and_dry::metrics::Metrics;

use wash_and_dry::sim;
use wash_and_dry::trace::{CoreState, DishState, Kind, Segment, TaskState, Trace, What};
use wash_and_dry::units::{CoreId, DishId, Millis, TaskId};

/// The number of random scenarios that each property is checked on in a full run.
const SCENARIOS: u64 = 10_000;

fn each(check: impl Fn(&Trace)) {
    for seed in 0..rounds(SCENARIOS) {
        let scenario = support::scenario(seed);
        let trace = sim::run(&scenario);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&trace)));
        assert!(result.is_ok(), "scenario {seed}: {}", link::write(&scenario, &View::default()));
    }
}

#[test]
fn nobody_does_two_things_at_once() {
    each(rules::nobody_does_two_things_at_once);
}

#[test]
fn every_dish_goes_through_its_stages_in_order_and_all_hands_work_is_done() {
    each(rules::every_dish_goes_through_its_stages_in_order_and_all_hands_work_is_done);
}

#[test]
fn places_and_channels_are_never_exceeded() {
    each(rules::places_and_channels_are_never_exceeded);
}

#[test]
fn a_turn_is_not_longer_than_the_slice_while_others_are_ready() {
    // A turn lasts from when a core takes a task up to when the task leaves it. Where the work of a turn is longer than a whole number of
    // slices, the slice was used up and the task kept its core, so no other task may have been ready just before. (With stealing only the
    // core's own queue counts, which a trace does not show; the second implementation covers that.)
    each(|trace| {
        let slice = trace.scenario().slice;
        if slice == Millis::ZERO || trace.scenario().policy == wash_and_dry::scenario::Policy::Stealing {
            return;
        }
        let waited =
            |task: u32, at| matches!(trace.task_at(TaskId(task), at), TaskState::Since(e) if e.what() == What::Ready);
        for task in 0..trace.tasks() {
            let entries = trace.entries_of_task(TaskId(task)).iter().map(|&place| trace.entries()[place as usize]);
            let entries: Vec<_> = entries.collect();
            let mut worked = 0;
            for pair in entries.windows(2) {
                match pair[0].what() {
                    What::Work => {}
                    What::Switch | What::Hold => continue,
                    _ => {
                        worked = 0;
                        continue;
                    }
                }
                let before = worked;
                worked += (pair[1].at() - pair[0].at()).0;
                for judged in (before.div_ceil(slice.0).max(1)..).map(|k| k * slice.0).take_while(|at| *at < worked) {
                    let just_before = Millis(pair[0].at().0 + judged - before - 1);
                    let ready = (0..trace.tasks()).find(|other| *other != task && waited(*other, just_before));
                    assert_eq!(ready, None, "task {task} worked on at {just_before} + 1 ms");
                }
            }
        }
    });
}

#[test]
fn no_core_is_idle_while_a_task_is_ready() {
    each(|trace| {
        for level in trace.entries().iter().map(|entry| entry.at()) {
            let idle = (0..trace.scenario().cores).any(|core| trace.core_at(CoreId(core), level) == CoreState::Idle);
            let ready = (0..trace.tasks()).any(
                |task| matches!(trace.task_at(TaskId(task), level), TaskState::Since(e) if e.what() == What::Ready),
            );
            assert!(!(idle && ready), "at {level:?}");
        }
    });
}

#[test]
fn metrics_agree_with_the_trace_and_no_run_beats_its_bound() {
    each(|trace| {
        let metrics = Metrics::of(trace);
        assert!(metrics.makespan >= metrics.lower_bound);
        assert_eq!(metrics.makespan, trace.dishes().iter().map(|d| d.finished).max().unwrap());
        let work: Vec<_> = trace.segments().iter().filter(|s| s.kind == Kind::Work).copied().collect();
        let most = |intervals: &[(Millis, Millis)]| {
            let covering = |at| intervals.iter().filter(|i| i.0 <= at && at < i.1).count();
            intervals.iter().map(|i| covering(i.0)).max().unwrap_or(0) as u32
        };
        assert_eq!(metrics.max_running, most(&spans(&work)));
        let progress: Vec<_> = trace.dishes().iter().map(|d| (d.begun, d.finished)).collect();
        assert_eq!(metrics.max_in_progress, most(&progress));
        assert!(metrics.max_running <= u32::from(trace.scenario().cores));
    });
}

#[test]
fn the_state_at_a_moment_agrees_with_the_segments_at_it() {
    each(|trace| {
        let end = trace.end().0;
        for at in (0..=40).map(|step| Millis(end * step / 40)) {
            let current = |segment: &&Segment| segment.from <= at && at < segment.to;
            let mut running = 0;
            for segment in trace.segments().iter().filter(current) {
                assert_eq!(trace.core_at(segment.core, at), CoreState::Busy(*segment));
                let (core, stage) = (segment.core, segment.stage);
                match segment.kind {
                    Kind::Work => {
                        assert_eq!(trace.dish_at(segment.dish, at), DishState::Working { core, stage });
                        running += 1;
                    }
                    Kind::Hold => assert_eq!(trace.dish_at(segment.dish, at), DishState::Holding { core, stage }),
                    Kind::Switch => assert!(matches!(trace.task_at(segment.task, at),
                        TaskState::Since(e) if e.what() == What::Switch && e.core() == core)),
                }
            }
            assert_eq!(trace.level_at(at).running, running);
            let progress = trace.dishes().iter().filter(|d| d.begun <= at && at < d.finished).count();
            assert_eq!(trace.level_at(at).in_progress as usize, progress);
        }
    });
}

#[test]
fn spans_of_a_dish_join_up_and_steps_there_and_back_meet() {
    each(|trace| {
        for dish in (0..trace.scenario().dishes).map(DishId) {
            let (times, spans) = (trace.dishes()[dish.index()], trace.spans_of_dish(dish));
            assert_eq!((spans[0].from, spans[spans.len() - 1].to), (times.arrived, times.finished));
            assert!(spans.windows(2).all(|p| p[0].to == p[1].from && p[0].state != p[1].state));
            assert!(spans.iter().all(|s| s.from < s.to && trace.dish_at(dish, s.from) == s.state));
        }
        let mut at = Millis::ZERO;
        while let Some(next) = trace.next_event(at) {
            assert_eq!(trace.previous_event(next), Some(at));
            at = next;
        }
        assert_eq!(at, trace.end());
    });
}

#[test]
fn the_same_scenario_gives_the_same_trace_and_its_link_the_scenario() {
    each(|trace| {
        assert_eq!(sim::run(trace.scenario()).fingerprint(), trace.fingerprint());
        let text = link::write(trace.scenario(), &View::default());
        let reading = link::read(&text);
        assert_eq!((&reading.scenario, reading.notes.as_slice()), (trace.scenario(), &[][..]));
    });
}
