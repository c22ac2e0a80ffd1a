//! A scenario as plain data, valid or not.

use super::{Policy, Program, StageKind, Waiting};
use crate::units::{DishId, Millis};

/// One step of the work on a dish.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Stage {
    /// What people call it: 1–16 letters, digits or `-`.
    pub name: String,
    /// How long it takes before variation and speed: 0–3,600,000 ms.
    pub duration: Millis,
    /// Whether it needs hands.
    pub kind: StageKind,
    /// How many dishes can be at it at once, 1–1000; no limit where absent.
    pub places: Option<u16>,
}

impl Stage {
    /// A stage without a limit on places.
    #[must_use]
    pub fn new(name: &str, seconds: u64, kind: StageKind) -> Self {
        Self { name: name.to_owned(), duration: Millis::from_seconds(seconds), kind, places: None }
    }

    /// The same stage with a limit on places.
    #[must_use]
    pub fn with_places(self, places: u16) -> Self {
        Self { places: Some(places), ..self }
    }
}

/// Everything that decides a run. Ranges and defaults are those of [`Limits`].
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Scenario {
    /// How the work is written as tasks.
    pub program: Program,
    /// Tasks of [`Program::Workers`]; the others ignore it.
    pub workers: u16,
    /// Capacity of each channel of [`Program::Stages`]; the others ignore it.
    pub rack: u16,
    /// Items of work.
    pub dishes: u32,
    /// Pairs of hands.
    pub cores: u16,
    /// The steps of the work, in order.
    pub stages: Vec<Stage>,
    /// What a soaking dish does with the core.
    pub waiting: Waiting,
    /// Which ready task an idle core takes.
    pub policy: Policy,
    /// The longest run before a task must let others have the core; 0 is no limit.
    pub slice: Millis,
    /// What it costs a core to take up a different task.
    pub switch: Millis,
    /// Speed of every core, percent.
    pub speed: u16,
    /// Dish *i* (from 0) arrives at *i* times this.
    pub every: Millis,
    /// How much durations differ between dishes, percent.
    pub vary: u8,
    /// For `vary` and [`Policy::Random`], nothing else.
    pub seed: u64,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            program: Program::default(),
            workers: 2,
            rack: 0,
            dishes: 6,
            cores: 1,
            stages: vec![
                Stage::new("wash", 3, StageKind::Hands),
                Stage::new("soak", 4, StageKind::Wait),
                Stage::new("dry", 2, StageKind::Hands),
            ],
            waiting: Waiting::default(),
            policy: Policy::default(),
            slice: Millis::ZERO,
            switch: Millis::ZERO,
            speed: 100,
            every: Millis::ZERO,
            vary: 0,
            seed: 1,
        }
    }
}

impl Scenario {
    /// When a dish arrives.
    #[must_use]
    pub fn arrival(&self, dish: DishId) -> Millis {
        Millis(u64::from(dish.0) * self.every.0)
    }
}
