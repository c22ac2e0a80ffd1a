//! Scenarios as plain data, valid or not.

use super::{Policy, Program, StageKind, Waiting};
use crate::units::{DishId, Millis};

/// One step of the work on a dish.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Stage {
    /// The stage's name: 1–16 letters, digits or `-`.
    pub name: String,
    /// The duration before variation and speed: 0–3,600,000 ms.
    pub duration: Millis,
    /// Whether the stage needs a core.
    pub kind: StageKind,
    /// How many dishes can be at the stage at once, 1–1000; no limit where absent.
    pub places: Option<u16>,
}

impl Stage {
    /// A stage of whole seconds without a limit on places.
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

/// The settings that decide a run. Ranges are those of [`Limits`](super::Limits); the defaults are those of `Default`.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Scenario {
    /// How the work is written as tasks.
    pub program: Program,
    /// The number of tasks of [`Program::Workers`]; other programs ignore it.
    pub workers: u16,
    /// The capacity of each channel of [`Program::Stages`]; other programs ignore it.
    pub rack: u16,
    /// The number of dishes (items of work).
    pub dishes: u32,
    /// The number of cores (pairs of hands).
    pub cores: u16,
    /// The stages that each dish passes through, in order.
    pub stages: Vec<Stage>,
    /// What a task does while its dish soaks.
    pub waiting: Waiting,
    /// How much work each dish is, percent of the stages' durations: dish *i* (from 0) has entry *i* mod their number.
    pub sizes: Vec<u16>,
    /// The rule by which an idle core chooses among ready tasks.
    pub policy: Policy,
    /// The time slice: the longest run before a task gives way to other ready tasks; 0 is no limit.
    pub slice: Millis,
    /// The cost of a switch: the time a core needs to take up a different task.
    pub switch: Millis,
    /// The speed of every core, percent.
    pub speed: u16,
    /// The time between arrivals: dish *i* (from 0) arrives at *i* times this.
    pub every: Millis,
    /// How much durations differ between dishes, percent.
    pub vary: u8,
    /// The seed of the random numbers for `vary` and, where there are no lots, for [`Policy::Random`].
    pub seed: u64,
    /// The seed of the draws of [`Policy::Random`] alone; where absent, it is `seed`.
    pub lots: Option<u64>,
    /// The places in the ready queue that [`Policy::Chosen`] takes, one for each time when more than one task is ready.
    pub choices: Vec<u16>,
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
            sizes: vec![100],
            policy: Policy::default(),
            slice: Millis::ZERO,
            switch: Millis::ZERO,
            speed: 100,
            every: Millis::ZERO,
            vary: 0,
            seed: 1,
            lots: None,
            choices: Vec::new(),
        }
    }
}

impl Scenario {
    /// The moment at which a dish arrives.
    #[must_use]
    pub fn arrival(&self, dish: DishId) -> Millis {
        Millis(u64::from(dish.0) * self.every.0)
    }

    /// How much work a dish is, percent.
    #[must_use]
    pub fn size(&self, dish: DishId) -> u64 {
        let count = self.sizes.len().max(1);
        self.sizes.get(dish.index() % count).map_or(100, |size| u64::from(*size))
    }

    /// The seed of the draws of [`Policy::Random`].
    #[must_use]
    pub fn drawn_from(&self) -> u64 {
        self.lots.unwrap_or(self.seed)
    }
}
