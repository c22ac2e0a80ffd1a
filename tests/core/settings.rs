//! Settings against runs: a setting that is said to have no effect changes no trace, and choices of the oldest are first come, first served.

#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

use crate::support::{self, rounds};
use strum::VariantArray;
use wash_and_dry::link::{self, View};
use wash_and_dry::scenario::{Field, Policy, Scenario, SplitMix64, ValidScenario, Value};
use wash_and_dry::sim;

/// Another valid value of a setting that can be without effect.
fn other(scenario: &Scenario, field: Field, draw: u64) -> Value {
    match scenario.value(field) {
        Value::Whole(number) => Value::Whole(1 + (number + draw % 7) % 200),
        Value::Lots(_) => Value::Lots(draw.is_multiple_of(2).then_some(draw)),
        Value::Numbers(_) => Value::Numbers((0..=draw % 9).map(|place| 1 + (draw >> place) as u16 % 4).collect()),
        Value::Waiting(waiting) => {
            Value::Waiting(if waiting.word() == "park" { parsed("hold") } else { parsed("park") })
        }
        value => value,
    }
}

fn parsed(word: &str) -> wash_and_dry::scenario::Waiting {
    word.parse().expect("a word of the setting")
}

fn fingerprint(scenario: Scenario) -> u64 {
    sim::run(&scenario.validate().expect("valid")).fingerprint()
}

#[test]
fn a_setting_without_effect_changes_no_run() {
    let mut without = vec![0_u32; Field::VARIANTS.len()];
    let mut changed = vec![0_u32; Field::VARIANTS.len()];
    for seed in 0..rounds(5000) {
        let scenario = support::scenario(seed);
        let mut rng = SplitMix64::new(seed);
        let before = sim::run(&scenario).fingerprint();
        for (place, field) in Field::VARIANTS.iter().copied().enumerate() {
            let mut with = scenario.to_scenario();
            let set = with.set(field, other(&scenario, field, rng.next()));
            let (Ok(()), Ok(with)) = (set, with.validate()) else { continue };
            let same = sim::run(&with).fingerprint() == before;
            if !scenario.has_effect(field) {
                without[place] += 1;
                let links = [&scenario, &with].map(|scenario| link::write(scenario, &View::default()));
                assert!(same, "{field:?}: {links:?}");
            }
            changed[place] += u32::from(!same);
        }
    }
    for (place, field) in Field::VARIANTS.iter().copied().enumerate() {
        let conditional =
            [Field::Workers, Field::Rack, Field::Waiting, Field::Seed, Field::Lots, Field::Choices].contains(&field);
        assert_eq!(without[place] > 0, conditional, "{field:?} was without effect {} times", without[place]);
        assert!(!conditional || changed[place] > 0, "{field:?} never changed a run");
    }
}

/// With the policy `chosen` and these choices.
fn chosen(scenario: &ValidScenario, choices: &[u16]) -> Scenario {
    Scenario { policy: Policy::Chosen, choices: choices.to_vec(), ..scenario.to_scenario() }
}

#[test]
fn without_choices_the_oldest_is_taken_as_first_come_first_served() {
    let mut differing = 0;
    for seed in 0..rounds(2000) {
        let scenario = support::scenario(seed);
        let fifo = fingerprint(Scenario { policy: Policy::Fifo, ..scenario.to_scenario() });
        for choices in [&[][..], &[0; 7]] {
            assert_eq!(fingerprint(chosen(&scenario, choices)), fifo, "{seed}");
        }
        differing += u32::from(fingerprint(chosen(&scenario, &[999; 2000])) != fifo);
    }
    assert!(differing > 100, "{differing}");
}

#[test]
fn lots_equal_to_the_seed_are_the_same_as_none() {
    for seed in 0..rounds(500) {
        let scenario = Scenario { policy: Policy::Random, ..support::scenario(seed).to_scenario() };
        let with = |lots| fingerprint(Scenario { lots, ..scenario.clone() });
        assert_eq!(with(None), with(Some(scenario.seed)));
    }
}
