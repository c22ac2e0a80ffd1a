//! Runs compared with queueing theory.
//!
//! Of the textbook queues a scenario can express D/D/c exactly, and M/G/1 closely. For M/G/1 dishes arrive at even intervals and then soak
//! for long, each for a random time up to an hour and more. Many soak at once, and each may be done at any of many moments, so on time
//! scales shorter than the soak they come out as a Poisson process. The service that follows is uniform between a tenth and nineteen
//! tenths of its mean. Exponential service cannot be expressed, so there is no M/M/c here.
#![allow(clippy::cast_precision_loss, reason = "far below 2⁵²")]

use crate::support::{self, rounds};
use wash_and_dry::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, Waiting};
use wash_and_dry::sim;
use wash_and_dry::trace::{Level, Trace};
use wash_and_dry::units::{DishId, Millis, StageId};

fn run(scenario: Scenario) -> Trace {
    sim::run(&scenario.validate().expect("a scenario within its limits"))
}

fn stage(name: &str, ms: u64, kind: StageKind, places: Option<u16>) -> Stage {
    Stage { duration: Millis(ms), places, ..Stage::new(name, 0, kind) }
}

fn hands(trace: &Trace, dish: u32) -> u64 {
    trace.durations().hands_from(DishId(dish), StageId::from_index(0)).0
}

/// The area under a curve of levels, milliseconds times dishes or cores.
fn area(trace: &Trace, height: impl Fn(&Level) -> u32) -> u64 {
    let levels = trace.levels();
    let ends = levels.iter().skip(1).map(|level| level.at.0).chain([trace.end().0]);
    levels.iter().zip(ends).map(|(level, end)| u64::from(height(level)) * (end - level.at.0)).sum()
}

/// Little's law, L = λW, which needs no assumption (Little 1961; Stidham 1974): for dishes in progress, and for dishes being worked on,
/// where it is the utilisation law.
#[test]
fn littles_law_holds_to_the_millisecond() {
    for seed in 0..rounds(3000) {
        let trace = sim::run(&support::scenario(seed));
        let in_progress: u64 = trace.dishes().iter().map(|dish| (dish.finished - dish.begun).0).sum();
        assert_eq!(area(&trace, |level| level.in_progress), in_progress, "scenario {seed}");
        let worked: u64 = (0..trace.scenario().dishes).map(|dish| hands(&trace, dish)).sum();
        assert_eq!(area(&trace, |level| level.running), worked, "scenario {seed}");
    }
}

/// D/D/c: even arrivals, equal dishes, c servers. No dish waits if the servers keep up; else the first c begin as they arrive, and each
/// other dish when the one c before it is done.
#[test]
fn even_arrivals_and_like_dishes_wait_as_d_d_c_has_it() {
    let mut rng = SplitMix64::new(7);
    for _ in 0..rounds(2000) {
        let (every, work, servers, dishes) =
            (rng.below(3000), 1 + rng.below(9000), 1 + rng.below(5), 1 + rng.below(40));
        let count = u16::try_from(servers).expect("few");
        // The servers are cores or, with more cores than dishes, sinks.
        for (cores, places) in [(count, None), (64, Some(count))] {
            let stages = vec![stage("work", work, StageKind::Hands, places)];
            let dishes = u32::try_from(dishes).expect("few");
            let trace = run(Scenario { cores, dishes, every: Millis(every), stages, ..Scenario::default() });
            for (dish, times) in (0..).zip(trace.dishes()) {
                let keep_up = work <= servers * every;
                let begun = if keep_up { dish * every } else { dish / servers * work + dish % servers * every };
                assert_eq!(times.begun.0, begun, "{work} every {every}, {servers}");
                assert_eq!(times.finished.0, begun + work);
            }
        }
    }
}

/// Graham's bound. Without a cost of switching, all cores work on other dishes while a task is ready and has none. So a dish is finished at
/// most (all hands-work of others) ÷ cores after its arrival and its own service (Graham 1966; Brent 1974), and the run takes at least
/// the work ÷ cores and at least the longest dish. One core without waits works whenever there is work.
#[test]
fn greedy_schedules_keep_within_their_bounds() {
    for seed in 0..rounds(5000) {
        let drawn = support::scenario(seed).to_scenario();
        let stages: Vec<Stage> = drawn.stages.iter().map(|stage| Stage { places: None, ..stage.clone() }).collect();
        let scenario =
            Scenario { program: Program::PerDish, waiting: Waiting::Park, switch: Millis::ZERO, stages, ..drawn };
        let trace = run(scenario.clone());
        let cores = u64::from(scenario.cores);
        let own: Vec<u64> = (0..scenario.dishes).map(|dish| hands(&trace, dish)).collect();
        let all: u64 = own.iter().sum();
        assert!(cores * trace.makespan().0 >= all, "scenario {seed}");
        for ((dish, times), own) in (0..).map(DishId).zip(trace.dishes()).zip(&own) {
            let alone = (times.arrived + trace.durations().service(dish)).0;
            assert!(times.finished.0 >= alone, "scenario {seed}");
            assert!(cores * times.finished.0 <= cores * alone + all - own, "scenario {seed}");
        }
        if cores == 1 && scenario.stages.iter().all(|stage| stage.kind == StageKind::Hands) {
            let from = |dish: usize| trace.dishes()[dish].arrived.0 + own[dish..].iter().sum::<u64>();
            assert_eq!(Some(trace.makespan().0), (0..own.len()).map(from).max(), "scenario {seed}");
        }
    }
}

/// Amdahl's law: a stage with one place takes the same time however many cores there are. With a core for each dish the speed-up is
/// n (a + b) ÷ (n a + b), whose limit is one over the share of a.
#[test]
fn one_sink_limits_the_speed_up_as_amdahl_says() {
    for (alone, shared) in [(3000, 6000), (1, 9), (500, 500), (7, 0)] {
        let stages =
            vec![stage("wash", alone, StageKind::Hands, Some(1)), stage("dry", shared, StageKind::Hands, None)];
        for dishes in [1, 10, 200] {
            let of =
                |cores| run(Scenario { dishes, cores, stages: stages.clone(), ..Scenario::default() }).makespan().0;
            let n = u64::from(dishes);
            assert_eq!(of(1), n * (alone + shared));
            assert_eq!(of(u16::try_from(dishes).expect("few")), n * alone + shared);
            assert!((2..9).all(|cores| of(cores) >= n * alone));
        }
    }
}

// ---- M/G/1

/// The variation, percent: each time is a whole percentage of the stage's duration, from 10 to 190, all equally likely.
const VARY: u8 = 90;
/// The time between arrivals, which has no divisor in common with the steps of the soak, so that a dish can come at every millisecond.
const EVERY: u64 = 997;
const SOAK: u64 = 3_600_000;
const DISHES: u32 = 40_000;

/// Where dishes queue, and the order in which they are served.
#[derive(Clone, Copy, Debug)]
enum Queue {
    Sink,
    Core(Policy),
}

/// (Service time, waiting time) of each dish that came while the number of soaking dishes was steady, milliseconds.
fn waits(queue: Queue, serve: u64, seed: u64) -> Vec<(u64, u64)> {
    let (cores, policy, places) = match queue {
        Queue::Sink => (256, Policy::Fifo, Some(1)),
        Queue::Core(policy) => (1, policy, None),
    };
    let stages = vec![stage("soak", SOAK, StageKind::Wait, None), stage("wash", serve, StageKind::Hands, places)];
    let (every, vary) = (Millis(EVERY), VARY);
    let trace = run(Scenario { dishes: DISHES, cores, policy, stages, every, vary, seed, ..Scenario::default() });
    let steady = SOAK * 2..u64::from(DISHES) * EVERY;
    let served = trace.segments().iter().map(|segment| {
        let [soaked, serve] = *trace.durations().row(segment.dish) else { panic!("two stages") };
        // With one core a dish waits for the core before it soaks as well.
        let came = trace.dishes()[segment.dish.index()].begun.0 + u64::from(soaked);
        (came, u64::from(serve), segment.from.0 - came)
    });
    served.filter(|(came, ..)| steady.contains(came)).map(|(_, serve, waited)| (serve, waited)).collect()
}

/// All durations that a stage can have, each equally likely.
fn times(serve: u64) -> Vec<f64> {
    (10..=190).map(|percent| ((serve * percent + 50) / 100) as f64).collect()
}

fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    sum / count
}

/// Compares a mean over seeds with the theory. The seeds are fixed, so the outcome is as well. The mean of independent samples misses by
/// more than three standard errors once in 370 times. The theory itself is off because the soak is finite: a queue forgets its state in
/// (1 - load)⁻² services, half a minute, which is half a percent of the soak's two hours.
fn agrees(found: &[f64], theory: f64, what: &str) {
    let middle = mean(found.iter().copied());
    let deviation = mean(found.iter().map(|value| (value - middle).powi(2))).sqrt();
    let error = deviation / (found.len() as f64 - 1.0).sqrt();
    println!("{what}: {middle:.1} ± {error:.1} ms, by theory {theory:.1}");
    assert!(error < 0.02 * theory, "{what}: too few to say: {middle} ± {error}");
    assert!((middle - theory).abs() <= 3.0 * error + 0.005 * theory, "{what}: {middle} ± {error}, not {theory}");
}

const SEEDS: std::ops::Range<u64> = 1..25;

/// The formula of Pollaczek and Khinchine: the mean wait is λ E[S²] ÷ 2 (1 − λ E[S]), in any order that does not depend on service times.
#[test]
fn waits_are_those_of_pollaczek_and_khinchine() {
    for queue in [Queue::Sink, Queue::Core(Policy::Fifo), Queue::Core(Policy::Random)] {
        for serve in [500, 800] {
            let rate = 1.0 / EVERY as f64;
            let load = rate * mean(times(serve));
            let theory = rate * mean(times(serve).iter().map(|time| time * time)) / (2.0 * (1.0 - load));
            let of_seed = |seed| mean(waits(queue, serve, seed).iter().map(|&(_, waited)| waited as f64));
            agrees(&SEEDS.map(of_seed).collect::<Vec<_>>(), theory, &format!("{queue:?}, load {load:.2}"));
        }
    }
}

/// Shortest first without preemption (Cobham 1954, Phipps 1956): a dish of service time t waits
/// λ E[S²] ÷ 2 (1 − load of shorter dishes) (1 − load of dishes no longer).
#[test]
fn the_shortest_first_wait_as_cobham_and_phipps_say() {
    let serve = 800;
    let (times, rate) = (times(serve), 1.0 / EVERY as f64);
    let residual = rate * mean(times.iter().map(|time| time * time)) / 2.0;
    let load = |up_to: usize| rate * times[..up_to].iter().sum::<f64>() / times.len() as f64;
    let theory: Vec<f64> =
        (0..times.len()).map(|class| residual / ((1.0 - load(class)) * (1.0 - load(class + 1)))).collect();
    let runs: Vec<_> = SEEDS.map(|seed| waits(Queue::Core(Policy::Shortest), serve, seed)).collect();
    for (what, classes) in [("all", 0..181), ("the shorter half", 0..91), ("the longest tenth", 163..181)] {
        let lengths = times[classes.start]..=times[classes.end - 1];
        let of_run = |run: &Vec<(u64, u64)>| {
            let such = run.iter().filter(|(serve, _)| lengths.contains(&(*serve as f64)));
            mean(such.map(|&(_, waited)| waited as f64))
        };
        let found: Vec<f64> = runs.iter().map(of_run).collect();
        agrees(&found, mean(theory[classes].iter().copied()), what);
    }
}
