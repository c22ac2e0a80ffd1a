//! Kitchens that are worked for real: with a world that takes exactly as long as it should, the simulation's own trace; with any other world, a
//! trace that keeps all rules.

use crate::rules;
use crate::support::{self, rounds};
use wash_and_dry::link::{self, View};
use wash_and_dry::metrics::Metrics;
use wash_and_dry::scenario::{SplitMix64, ValidScenario};
use wash_and_dry::sim::{self, Activity, Assignment, Log, RealRun};
use wash_and_dry::trace::Trace;
use wash_and_dry::units::{CoreId, DishId, Millis, TaskId};

/// Works a kitchen in a world in which each assignment takes as long as `takes` says.
fn work(scenario: &ValidScenario, mut takes: impl FnMut(Assignment) -> Millis) -> Trace {
    let (mut run, begun) = RealRun::new(scenario);
    // When what is over, in the order in which it began.
    let mut todo: Vec<(Millis, Activity)> = Vec::new();
    todo.extend(begun.into_iter().map(|next| (takes(next), next.activity)));
    while !run.is_over() {
        let first = todo.iter().map(|(at, _)| *at).chain(run.next_arrival()).min().expect("something is to come");
        let (over, later): (Vec<_>, Vec<_>) = todo.into_iter().partition(|(at, _)| *at == first);
        todo = later;
        let over: Vec<Activity> = over.into_iter().map(|(_, activity)| activity).collect();
        let begun = run.over(first, &over);
        todo.extend(begun.into_iter().map(|next| (first + takes(next), next.activity)));
    }
    assert_eq!(run.finished(), scenario.dishes);
    let (trace, log) = run.finish();
    let log = Log::from_numbers(&log.numbers());
    assert_eq!(RealRun::replay(scenario, &log).fingerprint(), trace.fingerprint());
    trace
}

fn each(check: impl Fn(&ValidScenario)) {
    for seed in 0..rounds(3_000) {
        let scenario = support::scenario(seed);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&scenario)));
        assert!(result.is_ok(), "scenario {seed}: {}", link::write(&scenario, &View::default()));
    }
}

#[test]
fn in_an_exact_world_it_is_the_simulation() {
    each(|scenario| {
        let (real, simulated) = (work(scenario, |next| next.length), sim::run(scenario));
        assert_eq!(real.fingerprint(), simulated.fingerprint());
        assert_eq!(real.end(), simulated.end());
        for dish in (0..scenario.dishes).map(DishId) {
            assert_eq!(real.durations().row(dish), simulated.durations().row(dish));
        }
        let expected = Metrics::of(&simulated);
        // Of dishes that are all alike, another one bounds the run where each has durations of its own.
        assert_eq!(Metrics { bound: expected.bound, ..Metrics::of(&real) }, expected);
    });
}

#[test]
fn in_any_other_world_it_keeps_the_rules() {
    each(|scenario| {
        let mut rng = SplitMix64::new(scenario.seed ^ 0x4D);
        let trace = work(scenario, |next| Millis((next.length.0 * (50 + rng.below(150)) / 100).max(1)));
        rules::nobody_does_two_things_at_once(&trace);
        rules::every_dish_goes_through_its_stages_in_order_and_all_hands_work_is_done(&trace);
        rules::places_and_channels_are_never_exceeded(&trace);
        let metrics = Metrics::of(&trace);
        assert!(metrics.lower_bound <= metrics.makespan && metrics.max_running <= u32::from(scenario.cores));
    });
}

#[test]
fn what_was_not_handed_out_changes_nothing_and_time_goes_on() {
    let scenario = link::read("cores=2&dishes=3").scenario;
    let (mut run, begun) = RealRun::new(&scenario);
    assert_eq!(begun.len(), 2);
    assert_eq!(run.over(Millis(10), &[Activity::Soaking(TaskId(7)), Activity::Soaking(TaskId(0))]), []);
    // The first is over twice, at moments that are not later than the last.
    let next = run.over(Millis(5), &[begun[0].activity, begun[0].activity]);
    assert_eq!(next.len(), 2, "the core takes dish 3, and dish 1 soaks");
    assert_eq!(begun[0].activity, Activity::Busy(CoreId(0)));
    assert_eq!(next.iter().map(|next| next.needs_hands).collect::<Vec<_>>(), [true, false]);
    assert!(!run.is_over());
}
