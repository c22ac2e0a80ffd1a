//! Random valid scenarios of every kind, from a seed: the same ones everywhere.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]
#![allow(dead_code, reason = "each test uses a part")]

use std::fmt::Write;
use wash_and_dry::link::{self, View};
use wash_and_dry::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, ValidScenario, Waiting};
use wash_and_dry::sim;
use wash_and_dry::trace::Trace;
use wash_and_dry::units::Millis;

/// Checks the traces of ten thousand scenarios, and names the one that fails.
pub fn each(check: impl Fn(&Trace)) {
    for seed in 0..10_000 {
        let scenario = scenario(seed);
        let trace = sim::run(&scenario);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&trace)));
        assert!(result.is_ok(), "scenario {seed}: {}", link::write(&scenario, &View::default()));
    }
}

/// The scenario of a seed. Small enough to run ten thousand of, wide enough to meet every rule.
pub fn scenario(seed: u64) -> ValidScenario {
    let mut rng = SplitMix64::new(seed);
    loop {
        if let Ok(valid) = draw(&mut rng).validate() {
            return valid;
        }
    }
}

/// A line for each of the first 500 seeds: the fingerprint of its trace.
pub fn fingerprints() -> String {
    (0..500).fold(String::new(), |mut lines, seed| {
        let _ = writeln!(lines, "{seed} {:016x}", sim::run(&scenario(seed)).fingerprint());
        lines
    })
}

fn draw(rng: &mut SplitMix64) -> Scenario {
    // Whole and half seconds make ties, odd milliseconds break them: both must work.
    let unit = [500, 1000, 7][rng.below(3) as usize];
    Scenario {
        program: Program::ALL[rng.below(4) as usize],
        workers: 1 + rng.below(6) as u16,
        rack: rng.below(4) as u16,
        dishes: 1 + rng.below(24) as u32,
        cores: 1 + rng.below(7) as u16,
        stages: (0..=rng.below(5)).map(|number| stage(rng, number, unit)).collect(),
        waiting: Waiting::ALL[rng.below(2) as usize],
        policy: Policy::ALL[rng.below(4) as usize],
        slice: Millis(if rng.below(2) == 0 { 0 } else { 10 + unit * rng.below(4) }),
        switch: Millis(if rng.below(2) == 0 { 0 } else { unit * rng.below(3) }),
        speed: [100, 100, 200, 37][rng.below(4) as usize],
        every: Millis([0, 0, unit, 3 * unit + 1][rng.below(4) as usize]),
        vary: [0, 0, 50, 90][rng.below(4) as usize],
        seed: rng.next(),
    }
}

fn stage(rng: &mut SplitMix64, number: u64, unit: u64) -> Stage {
    Stage {
        name: format!("stage-{number}"),
        duration: Millis(unit * rng.below(8)),
        kind: StageKind::ALL[rng.below(2) as usize],
        places: (rng.below(3) == 0).then(|| 1 + rng.below(3) as u16),
    }
}
