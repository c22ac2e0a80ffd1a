#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

mod bounds;
mod probe;

use super::state::run;
use super::*;
use crate::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, Waiting};
use crate::sim;
use strum::VariantArray;

/// A small kitchen of any kind: with stations, channels, slices, switches, arrivals and variation.
fn kitchen(rng: &mut SplitMix64, dishes: u64) -> ValidScenario {
    let unit = [1000, 500, 7][rng.below(3) as usize];
    loop {
        let stages: Vec<Stage> = (0..=rng.below(3))
            .map(|_| Stage {
                name: "x".to_owned(),
                duration: Millis(unit * rng.below(6)),
                kind: StageKind::VARIANTS[usize::from(rng.below(3) == 0)],
                places: (rng.below(3) == 0).then(|| 1 + rng.below(2) as u16),
            })
            .collect();
        let scenario = Scenario {
            program: Program::VARIANTS[[1, 1, 1, 2, 3, 0][rng.below(6) as usize]],
            workers: 1 + rng.below(4) as u16,
            rack: rng.below(3) as u16,
            dishes: 1 + rng.below(dishes) as u32,
            cores: 1 + rng.below(3) as u16,
            stages,
            waiting: Waiting::VARIANTS[rng.below(2) as usize],
            policy: Policy::Chosen,
            slice: Millis(if rng.below(4) == 0 { 10 + unit * rng.below(3) } else { 0 }),
            switch: Millis(if rng.below(4) == 0 { unit * rng.below(3) } else { 0 }),
            every: Millis([0, 0, unit, 2 * unit][rng.below(4) as usize]),
            vary: [0, 50][rng.below(2) as usize],
            sizes: (0..=rng.below(3)).map(|_| [100, 100, 300, 50][rng.below(4) as usize]).collect(),
            seed: rng.next(),
            ..Scenario::default()
        };
        if let Ok(valid) = scenario.validate() {
            return valid;
        }
    }
}

fn with_choices(scenario: &ValidScenario, choices: &[u16]) -> ValidScenario {
    let chosen = Scenario { policy: Policy::Chosen, choices: choices.to_vec(), ..scenario.to_scenario() };
    chosen.validate().expect("valid")
}

fn costs(scenario: &ValidScenario, choices: &[u16]) -> [u64; 2] {
    let trace = sim::run(&with_choices(scenario, choices));
    let times = trace.dishes().iter().map(|dish| (dish.finished - dish.arrived).0);
    [trace.makespan().0, times.sum()]
}

#[test]
fn a_small_state_runs_as_the_engine_does() {
    let mut rng = SplitMix64::new(11);
    let mut compared = 0;
    for _ in 0..5000 {
        let scenario = kitchen(&mut rng, 8);
        let Some(plan) = Plan::of(&scenario) else { continue };
        let (end, choices) = run(&plan, |state| rng.below(state.ready.len() as u64) as usize);
        assert_eq!([end.last_finish, end.dish_times], costs(&scenario, &choices), "{scenario:?} {choices:?}");
        compared += u32::from(choices.len() > 3);
    }
    assert!(compared > 1000, "{compared}");
}

/// The least costs of all runs, by trying every choice in the engine itself; none where there are more than `most` runs.
fn all_orders(scenario: &ValidScenario, most: usize) -> Option<[u64; 2]> {
    let plan = Plan::of(scenario)?;
    let (mut least, mut tried) = ([u64::MAX; 2], 0);
    let mut choices: Vec<u16> = Vec::new();
    loop {
        // How many tasks were ready at each decision of this run.
        let mut ways = Vec::new();
        let (_, taken) = run(&plan, |state| {
            ways.push(state.ready.len());
            choices.get(ways.len() - 1).map_or(0, |choice| usize::from(*choice))
        });
        let found = costs(scenario, &taken);
        least = [least[0].min(found[0]), least[1].min(found[1])];
        tried += 1;
        if tried > most {
            return None;
        }
        // The next choices, as one counts up.
        choices = taken;
        let raised = (0..choices.len()).rev().find(|place| usize::from(choices[*place]) + 1 < ways[*place]);
        let Some(raised) = raised else { return Some(least) };
        choices.truncate(raised + 1);
        choices[raised] += 1;
    }
}

#[test]
fn it_finds_what_trying_all_orders_finds() {
    let mut rng = SplitMix64::new(5);
    let (mut compared, mut better) = (0, 0);
    while compared < 500 {
        let scenario = kitchen(&mut rng, 4);
        let Some(least) = all_orders(&scenario, 3000) else { continue };
        for (objective, least) in [Objective::Makespan, Objective::DishTimes].into_iter().zip(least) {
            let mut search = Search::new(&scenario, objective).expect("small");
            let start = search.best();
            assert!(start.bound.0 <= least && least <= start.cost.0, "{scenario:?}");
            while search.go_on(7) {
                let best = search.best();
                assert!(best.bound.0 <= least && least <= best.cost.0, "{scenario:?}");
            }
            let best = search.best();
            assert!(best.proved && best.cost.0 == least && best.bound == best.cost, "{best:?} {least} {scenario:?}");
            let place = usize::from(objective == Objective::DishTimes);
            assert_eq!(costs(&scenario, &best.choices)[place], least, "{scenario:?}");
            better += u32::from(least < costs(&scenario, &[])[place]);
        }
        compared += 1;
    }
    assert!(better > 50, "{better}");
}

/// A kitchen with one stage of hands-work, for dishes of these lengths in seconds.
fn lengths(cores: u16, seconds: &[u16]) -> ValidScenario {
    let scenario = Scenario {
        dishes: seconds.len() as u32,
        cores,
        stages: vec![Stage::new("wash", 1, StageKind::Hands)],
        sizes: seconds.iter().map(|length| 100 * length).collect(),
        ..Scenario::default()
    };
    scenario.validate().expect("valid")
}

/// The examples by which Graham (1969) shows that the longest first can be 4/3 - 1/3m times as long as the best: m is 2, 3 and 4.
#[test]
fn graham_s_examples_have_their_known_values() {
    for (cores, seconds, longest_first, least) in
        [(2, &[3, 3, 2, 2, 2][..], 7, 6), (3, &[5, 5, 4, 4, 3, 3, 3], 11, 9), (4, &[7, 7, 6, 6, 5, 5, 4, 4, 4], 15, 12)]
    {
        let scenario = lengths(cores, seconds);
        assert_eq!(costs(&scenario, &[])[0], 1000 * longest_first);
        let mut search = Search::new(&scenario, Objective::Makespan).expect("small");
        while search.go_on(100) {}
        let best = search.best();
        assert_eq!((best.cost, best.proved), (Millis(1000 * least), true));
        assert_eq!(costs(&scenario, &best.choices)[0], 1000 * least);
    }
}

/// The makespan by Johnson's rule (1954) for two machines in a row, which is the least of all permutations: those that are shorter on the first
/// machine go first, the shortest first; the others last, the shortest on the second machine last.
fn johnson(jobs: &[(u64, u64)]) -> u64 {
    let mut order = jobs.to_vec();
    order.sort_by_key(|(first, second)| if first < second { (0, *first) } else { (1, u64::MAX - second) });
    let done = order.iter().fold((0, 0), |(first, second), job| (first + job.0, second.max(first + job.0) + job.1));
    done.1
}

#[test]
fn two_machines_in_a_row_have_johnson_s_values() {
    // An example by hand: five jobs, 3-2-4-1-5 in the order of the rule.
    assert_eq!(johnson(&[(5, 2), (1, 6), (9, 7), (3, 8), (10, 4)]), 30);
    let mut rng = SplitMix64::new(9);
    let mut better = 0;
    for round in 0..200 {
        let stages = ["wash", "dry"].map(|name| Stage::new(name, 10, StageKind::Hands).with_places(1)).to_vec();
        let (dishes, seed) = (2 + rng.below(7) as u32, rng.next());
        let scenario = Scenario { dishes, cores: 2, stages, vary: 90, seed, ..Scenario::default() };
        let scenario = scenario.validate().expect("valid");
        let plan = Plan::of(&scenario).expect("small");
        let jobs: Vec<(u64, u64)> =
            (0..dishes).map(|dish| [0, 1].map(|at| plan.duration(dish as u8, at)).into()).collect();
        let mut search = Search::new(&scenario, Objective::Makespan).expect("small");
        while search.go_on(1000) {}
        let best = search.best();
        assert_eq!((best.cost.0, best.proved), (johnson(&jobs), true), "{round}: {jobs:?}");
        better += u32::from(best.cost.0 < costs(&scenario, &[])[0]);
    }
    assert!(better > 100, "{better}");
}

#[test]
fn eight_dishes_with_three_stages_on_four_cores_are_proved_in_bounded_time_and_memory() {
    let mut rng = SplitMix64::new(77);
    let (mut proved, mut tried) = (0, 0);
    for _ in 0..24 {
        let mut stage = |name: &str| Stage {
            places: (rng.below(3) == 0).then(|| 1 + rng.below(2) as u16),
            ..Stage::new(name, 1 + rng.below(9), StageKind::VARIANTS[usize::from(rng.below(3) == 0)])
        };
        let stages = ["wash", "soak", "dry"].map(&mut stage).to_vec();
        let (cores, vary, seed) = (1 + rng.below(4) as u16, [0, 40, 90][rng.below(3) as usize], rng.next());
        let scenario = Scenario { dishes: 8, cores, stages, vary, seed, ..Scenario::default() };
        let Ok(scenario) = scenario.validate() else { continue };
        for objective in [Objective::Makespan, Objective::DishTimes] {
            let mut search = Search::new(&scenario, objective).expect("small");
            while search.nodes() < MOST_NODES && search.go_on(1000) {}
            let best = search.best();
            let place = usize::from(objective == Objective::DishTimes);
            assert_eq!(costs(&scenario, &best.choices)[place], best.cost.0);
            assert!(best.bound <= best.cost && search.table.bytes() <= 24 << 20);
            proved += u32::from(best.proved);
            tried += 1;
        }
    }
    assert!(tried > 40 && proved == tried, "{proved} of {tried}");
}

#[test]
fn time_and_memory_are_bounded_and_progress_goes_on() {
    let mut rng = SplitMix64::new(3);
    for _ in 0..20 {
        let seconds: Vec<u16> = (0..12).map(|_| 3 + rng.below(7) as u16).collect();
        let mut scenario = lengths(3, &seconds).to_scenario();
        scenario.stages.push(Stage::new("dry", 1, StageKind::Hands).with_places(2));
        (scenario.vary, scenario.seed) = (40, rng.next());
        let mut search = Search::new(&scenario.validate().expect("valid"), Objective::DishTimes).expect("small");
        let (mut calls, mut before) = (0, 0);
        while calls < 20 && search.go_on(1000) {
            calls += 1;
            assert!(search.nodes() <= 1 + 1000 * calls);
            assert!(search.progress() < 1_000_000 && search.progress() >= before, "{}", search.progress());
            before = search.progress();
        }
        assert!(search.table.bytes() <= 24 << 20);
        assert!(search.stack.len() <= 2 * 12 * 2, "a frame for each decision");
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let too_large = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        Search::new(&scenario.validate().expect("valid"), Objective::Makespan).is_none()
    };
    assert!(!too_large(&|_| ()));
    assert!(!too_large(&|scenario| (scenario.dishes, scenario.cores) = (16, 8)));
    assert!(too_large(&|scenario| scenario.dishes = 17));
    assert!(too_large(&|scenario| scenario.cores = 9));
    assert!(too_large(&|scenario| (scenario.program, scenario.workers) = (Program::Workers, 17)));
    assert!(too_large(&|scenario| scenario.slice = Millis(10)));
}
