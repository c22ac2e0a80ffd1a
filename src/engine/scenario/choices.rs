//! Settings with a few named values, each with its word in links, JSON and on the command line.

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

/// What a task does while its dish soaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Waiting {
    /// The task parks and frees its core.
    #[default]
    Park,
    /// The task keeps its core, as a blocking call does.
    Hold,
}

/// The rule by which an idle core chooses among ready tasks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
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

/// Whether a stage needs somebody's hands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum StageKind {
    /// A core must work on it: CPU work.
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
words!(Policy {
    Fifo => "fifo",
    Random => "random",
    Shortest => "shortest",
    Stealing => "stealing",
    Chosen => "chosen"
});
words!(StageKind { Hands => "hands", Wait => "wait" });
