//! Random valid scenarios from seeds, the same on every machine, and how many of them a test tries.
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]
#![allow(dead_code, reason = "each test binary uses some of it")]

use strum::VariantArray;
use wash_and_dry::scenario::{Policy, Program, Scenario, SplitMix64, Stage, StageKind, ValidScenario, Waiting};
use wash_and_dry::units::Millis;

/// The number of rounds of a long random test: `full` where the environment variable `WASH_FULL` is set, a fifth where `CI` is, a tenth
/// elsewhere. The rounds are numbered by their seeds, so a short run tries the first of what a full one tries.
pub fn rounds(full: u64) -> u64 {
    let is_set = |name| std::env::var_os(name).is_some();
    if is_set("WASH_FULL") { full } else { full.div_ceil(if is_set("CI") { 5 } else { 10 }) }
}

/// The scenario of a seed: small enough to run ten thousand, varied enough to exercise every rule.
pub fn scenario(seed: u64) -> ValidScenario {
    let plain = plain_scenario(seed);
    // Draws of their own, so that `plain_scenario` and the golden fingerprints stay as they are.
    let mut rng = SplitMix64::new(seed ^ 0x0D15_4E55_1235);
    if rng.below(2) == 0 {
        return plain;
    }
    let mut scenario = plain.to_scenario();
    scenario.sizes = (0..=rng.below(4)).map(|_| [100, 100, 1000, 33, 1][rng.below(5) as usize]).collect();
    scenario.lots = (rng.below(2) == 0).then(|| rng.next());
    scenario.choices = (0..rng.below(40)).map(|_| [0, 1, 2, 5, 999][rng.below(5) as usize]).collect();
    if rng.below(3) == 0 {
        scenario.policy = Policy::Chosen;
    }
    scenario.validate().unwrap_or(plain)
}

/// The scenario of a seed without sizes, lots and choices.
fn plain_scenario(seed: u64) -> ValidScenario {
    let mut rng = SplitMix64::new(seed);
    loop {
        if let Ok(valid) = draw(&mut rng).validate() {
            return valid;
        }
    }
}

fn draw(rng: &mut SplitMix64) -> Scenario {
    // Whole and half seconds make events coincide, odd milliseconds keep them apart: both must work.
    let unit = [500, 1000, 7][rng.below(3) as usize];
    Scenario {
        program: Program::VARIANTS[rng.below(4) as usize],
        workers: 1 + rng.below(6) as u16,
        rack: rng.below(4) as u16,
        dishes: 1 + rng.below(24) as u32,
        cores: 1 + rng.below(7) as u16,
        stages: (0..=rng.below(5)).map(|number| stage(rng, number, unit)).collect(),
        waiting: Waiting::VARIANTS[rng.below(2) as usize],
        policy: Policy::VARIANTS[rng.below(4) as usize],
        slice: Millis(if rng.below(2) == 0 { 0 } else { 10 + unit * rng.below(4) }),
        switch: Millis(if rng.below(2) == 0 { 0 } else { unit * rng.below(3) }),
        speed: [100, 100, 200, 37][rng.below(4) as usize],
        every: Millis([0, 0, unit, 3 * unit + 1][rng.below(4) as usize]),
        vary: [0, 0, 50, 90][rng.below(4) as usize],
        seed: rng.next(),
        ..Scenario::default()
    }
}

fn stage(rng: &mut SplitMix64, number: u64, unit: u64) -> Stage {
    Stage {
        name: format!("stage-{number}"),
        duration: Millis(unit * rng.below(8)),
        kind: StageKind::VARIANTS[rng.below(2) as usize],
        places: (rng.below(3) == 0).then(|| 1 + rng.below(3) as u16),
    }
}

/// The fingerprints of the first 500 random scenarios without sizes, lots and choices, a line each.
pub fn fingerprints() -> String {
    let line = |seed| format!("{seed} {:016x}", wash_and_dry::sim::run(&plain_scenario(seed)).fingerprint());
    (0..500).map(line).collect::<Vec<_>>().join("\n") + "\n"
}
