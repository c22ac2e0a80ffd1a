//! What is to be simulated: plain data, its limits, and the checks that make it valid.
//!
//! A [`Scenario`] may hold anything; a [`ValidScenario`] can be run. Everything behind the simulation takes the
//! valid one and has no errors to report.

mod durations;
mod limits;
mod problem;
mod rng;
mod value;

pub use durations::Durations;
pub use limits::stages_problem;
pub use limits::{Limits, MAX_PIECES, pieces_upper_bound};
pub use problem::{Field, Problem, Reason};
pub use rng::SplitMix64;
pub use value::Value;

use crate::units::Millis;
use std::ops::Deref;

/// How the work is written as tasks: what *may* overlap.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Program {
    /// One task, one loop: each dish from start to end.
    Sequential,
    /// One task for each dish.
    #[default]
    PerDish,
    /// For each stage its own tasks, joined by channels: a pipeline.
    Stages,
    /// A fixed number of tasks that take dishes from the pile.
    Workers,
}

/// Who waits, and how, while a dish soaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Waiting {
    /// The task parks and frees its core.
    #[default]
    Park,
    /// The task stands there and keeps the core, as a blocking call does.
    Hold,
}

/// How an idle core chooses among ready tasks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Policy {
    /// The task that became ready first.
    #[default]
    Fifo,
    /// Any ready task, drawn with the seed.
    Random,
    /// The task whose dish has the least hands-work left.
    Shortest,
    /// A queue for each core; an idle core takes half of another's.
    Stealing,
}

/// Whether a stage needs somebody's hands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum StageKind {
    /// Somebody must do it: CPU work.
    Hands,
    /// It happens by itself: a sleep, an answer from the network.
    Wait,
}

/// Gives each variant of an enum the word that links, JSON and the command line use for it.
macro_rules! words {
    ($type:ty { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order in which the documentation lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it in links, JSON and on the command line.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// The value that a word names, if any does.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

words!(Program { Sequential => "sequential", PerDish => "per-dish", Stages => "stages", Workers => "workers" });
words!(Waiting { Park => "park", Hold => "hold" });
words!(Policy { Fifo => "fifo", Random => "random", Shortest => "shortest", Stealing => "stealing" });
words!(StageKind { Hands => "hands", Wait => "wait" });

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
    /// Checks every limit, the one on size last.
    ///
    /// # Errors
    /// Every [`Problem`] found: what was given, what is allowed.
    pub fn validate(self) -> Result<ValidScenario, Vec<Problem>> {
        let problems = limits::problems(&self);
        if problems.is_empty() { Ok(ValidScenario(self)) } else { Err(problems) }
    }

    /// When a dish arrives.
    #[must_use]
    pub fn arrival(&self, dish: crate::units::DishId) -> Millis {
        Millis(u64::from(dish.0) * self.every.0)
    }
}

/// A scenario within all limits: it can be run.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Default)]
pub struct ValidScenario(Scenario);

impl Deref for ValidScenario {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl ValidScenario {
    /// The plain data, to change it and validate it again.
    #[must_use]
    pub fn to_scenario(&self) -> Scenario {
        self.0.clone()
    }
}
