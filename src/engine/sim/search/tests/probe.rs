//! How many kitchens of eight dishes are proved, with how many states and in what time. Measured by hand, since times depend on the machine:
//!
//!     cargo test --release -p wash-and-dry-engine --lib -- --ignored --nocapture proved_within
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use std::time::{Duration, Instant};
use strum::VariantArray;

use super::super::*;
use crate::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, Waiting};

/// How many kitchens of each family.
const KITCHENS: usize = 300;

/// What the kitchens of a family have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    /// A task for each dish, all there at the start: the most choices.
    PerDish,
    /// Every program, with arrivals and racks.
    Every,
    /// With slices, switches or both.
    Sliced,
}

/// A kitchen of 8 dishes, 1 to 3 stages and 2 to 4 cores.
fn kitchen(rng: &mut SplitMix64, family: Family) -> ValidScenario {
    loop {
        let mut pick = |of: &[u64]| of[rng.below(of.len() as u64) as usize];
        let unit = pick(&[1000, 1000, 100, 7]);
        let stages = ["wash", "soak", "dry"][..pick(&[1, 2, 2, 3, 3, 3]) as usize]
            .iter()
            .map(|name| Stage {
                duration: Millis(unit * pick(&[1, 2, 3, 4, 5, 6, 7, 8, 9])),
                places: [None, None, Some(1), Some(2), Some(3)][pick(&[0, 1, 2, 3, 4]) as usize],
                ..Stage::new(name, 1, StageKind::VARIANTS[pick(&[0, 0, 1]) as usize])
            })
            .collect();
        let sizes = (0..pick(&[1, 1, 3, 4, 8])).map(|_| pick(&[100, 50, 150, 200, 300, 70]) as u16).collect();
        let (program, every) = match family {
            Family::PerDish => (Program::PerDish, 0),
            Family::Every | Family::Sliced => {
                (Program::VARIANTS[pick(&[1, 1, 2, 3]) as usize], pick(&[0, 0, 0, unit / 2, unit, 2 * unit]))
            }
        };
        let (slice, switch) = match family {
            Family::PerDish | Family::Every => (0, 0),
            Family::Sliced => [(2 * unit, 0), (0, unit / 2), (3 * unit, unit / 3)][pick(&[0, 1, 2]) as usize],
        };
        let scenario = Scenario {
            program,
            stages,
            sizes,
            workers: pick(&[2, 3, 4, 5, 8]) as u16,
            rack: pick(&[0, 1, 2, 8]) as u16,
            dishes: 8,
            cores: pick(&[2, 3, 4]) as u16,
            waiting: Waiting::VARIANTS[pick(&[0, 0, 1]) as usize],
            policy: Policy::Chosen,
            vary: pick(&[0, 40, 90]) as u8,
            seed: pick(&[1, 2, 3, 4, 5, 6, 7, 8, 9]),
            slice: Millis(slice),
            switch: Millis(switch),
            every: Millis(every),
            ..Scenario::default()
        };
        if let Ok(valid) = scenario.validate() {
            return valid;
        }
    }
}

/// The processor time that this thread has used. On systems that do not report it, the time since `since`.
fn spent(since: Instant) -> Duration {
    let nanos = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next().and_then(|first| first.parse().ok()));
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

#[test]
#[ignore = "measures times"]
fn how_many_kitchens_of_eight_dishes_are_proved_within_the_nodes_of_two_seconds() {
    let begun = Instant::now();
    for family in [Family::PerDish, Family::Every, Family::Sliced] {
        let mut rng = SplitMix64::new(2026);
        let (mut proved, mut tried) = (0, 0);
        let mut worst = Vec::new();
        for _ in 0..KITCHENS {
            let kitchen = kitchen(&mut rng, family);
            for objective in [Objective::Makespan, Objective::DishTimes] {
                let before = spent(begun);
                let Some(mut search) = Search::new(&kitchen, objective) else { continue };
                while search.nodes() < MOST_NODES && search.go_on(1000) {}
                let took = spent(begun).saturating_sub(before);
                let best = search.best();
                (proved, tried) = (proved + u32::from(best.proved), tried + 1);
                worst.push((search.nodes(), took, objective, best, kitchen.clone()));
            }
        }
        worst.sort_by_key(|one| std::cmp::Reverse((one.1, one.0)));
        let most = worst.iter().map(|one| one.0).max().unwrap_or(0);
        let sum: Duration = worst.iter().map(|one| one.1).sum();
        println!("{family:?}: {proved} of {tried} proved, at most {most} states, together {} ms", sum.as_millis());
        for (nodes, took, objective, best, kitchen) in worst.iter().take(5) {
            let Scenario {
                program,
                workers,
                rack,
                cores,
                stages,
                waiting,
                sizes,
                vary,
                seed,
                slice,
                switch,
                every,
                ..
            } = &**kitchen;
            let stages: Vec<_> = stages.iter().map(|of| (of.duration.0, of.kind, of.places)).collect();
            println!(
                "  {:5} ms, {nodes:6} states, {objective:?} {}..{}: {program:?} workers {workers} rack {rack} cores {cores} \
                 {stages:?} {waiting:?} sizes {sizes:?} vary {vary} seed {seed} slice {} switch {} every {}",
                took.as_millis(),
                best.bound.0,
                best.cost.0,
                slice.0,
                switch.0,
                every.0
            );
        }
    }
}
