//! Settings with a few named values, each with its word in links, JSON and on the command line.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// How the work is written as tasks: what *may* overlap.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
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

impl Program {
    /// The word for it in links, JSON and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// What a task does while its dish soaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Waiting {
    /// The task parks and frees its core.
    #[default]
    Park,
    /// The task keeps its core, as a blocking call does.
    Hold,
}

impl Waiting {
    /// The word for it in links, JSON and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// The rule by which an idle core chooses among ready tasks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Policy {
    /// The task that became ready first.
    #[default]
    Fifo,
    /// A ready task drawn at random, from the lots.
    Random,
    /// The task whose dish has the least hands-work left.
    Shortest,
    /// A ready queue for each core; a core without ready tasks steals half of another's.
    Stealing,
    /// The ready task that the scenario's choices name.
    Chosen,
}

impl Policy {
    /// The word for it in links, JSON and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Whether a stage needs somebody's hands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum StageKind {
    /// A core must work on it: CPU work.
    Hands,
    /// It happens by itself: a sleep, an answer from the network.
    Wait,
}

impl StageKind {
    /// The word for it in links, JSON and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}
