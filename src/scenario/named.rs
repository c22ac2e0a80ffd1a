//! Named kitchens: scenarios that show one thing each, for the page's menu, the golden traces and the examples.

use super::{Policy, Program, Scenario, Stage, StageKind, Waiting};
use crate::units::Millis;

/// A scenario with a name that tests, menus and golden files use.
pub struct NamedKitchen {
    /// A short name in lower case, words joined by `-`.
    pub name: &'static str,
    /// The scenario.
    pub scenario: Scenario,
}

/// Every named kitchen, from the simplest on.
#[must_use]
pub fn named_kitchens() -> Vec<NamedKitchen> {
    use StageKind::{Hands, Wait};
    let kitchen = |name, scenario| NamedKitchen { name, scenario };
    let base = Scenario::default;
    let quick = || vec![Stage::new("wash", 3, Hands), Stage::new("dry", 2, Hands)];
    let one_sink =
        || vec![Stage::new("wash", 3, Hands).with_places(1), Stage::new("soak", 4, Wait), Stage::new("dry", 2, Hands)];
    vec![
        kitchen("one-dish", Scenario { dishes: 1, cores: 8, stages: quick(), ..base() }),
        kitchen("one-loop", Scenario { program: Program::Sequential, ..base() }),
        kitchen("one-pair-of-hands", base()),
        kitchen("two-pairs-of-hands", Scenario { cores: 2, ..base() }),
        kitchen("standing-at-the-basin", Scenario { waiting: Waiting::Hold, ..base() }),
        kitchen("taking-turns", Scenario { stages: quick(), slice: Millis(1000), ..base() }),
        kitchen("turns-that-cost", Scenario { stages: quick(), slice: Millis(1000), switch: Millis(500), ..base() }),
        kitchen("one-sink", Scenario { cores: 4, stages: one_sink(), ..base() }),
        kitchen("workers", Scenario { program: Program::Workers, cores: 2, ..base() }),
        kitchen("pipeline", Scenario { program: Program::Stages, cores: 3, ..base() }),
        kitchen("pipeline-with-rack", Scenario { program: Program::Stages, cores: 3, rack: 2, ..base() }),
        kitchen("one-by-one", Scenario { cores: 2, every: Millis(2000), ..base() }),
        kitchen("shortest-first", Scenario { policy: Policy::Shortest, vary: 50, seed: 7, ..base() }),
        kitchen("stealing", Scenario { policy: Policy::Stealing, cores: 3, dishes: 9, switch: Millis(250), ..base() }),
        kitchen("by-chance", Scenario { policy: Policy::Random, cores: 2, vary: 30, seed: 42, ..base() }),
        kitchen(
            "long-soak",
            Scenario {
                stages: vec![Stage::new("wash", 1, Hands), Stage::new("soak", 10, Wait), Stage::new("dry", 1, Hands)],
                ..base()
            },
        ),
    ]
}
