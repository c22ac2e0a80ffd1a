//! Problems of a scenario, as data: the field, the value given, the values allowed.

use super::{Policy, Program, Waiting};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A setting of the scenario, in the order in which links and documentation list them, by its key in links.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each is the setting of its name; see `Scenario`")]
pub enum Field {
    Program,
    Workers,
    Rack,
    Dishes,
    Cores,
    Stages,
    Waiting,
    Sizes,
    Policy,
    Slice,
    Switch,
    Speed,
    Every,
    Vary,
    Seed,
    Lots,
    Choices,
}

impl Field {
    /// The key of the setting in links.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// The words of a setting with a few named values, in their order; empty for any other setting.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Program => Program::VARIANTS.iter().map(<&str>::from).collect(),
            Self::Waiting => Waiting::VARIANTS.iter().map(<&str>::from).collect(),
            Self::Policy => Policy::VARIANTS.iter().map(<&str>::from).collect(),
            _ => Vec::new(),
        }
    }

    /// What links have between two numbers of a setting that is a list of them.
    #[must_use]
    pub const fn separator(self) -> char {
        if matches!(self, Self::Choices) { '.' } else { ',' }
    }
}

/// The reason why a value is not valid; each names what is allowed.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Reason {
    /// Not one of these words.
    Word(Vec<&'static str>),
    /// Not a whole number in the range, both ends allowed.
    Whole {
        /// The least value allowed.
        min: u64,
        /// The greatest value allowed.
        max: u64,
    },
    /// Not a number of seconds in the range, both ends allowed, with up to three decimals.
    Seconds {
        /// The least value allowed, milliseconds.
        min_ms: u64,
        /// The greatest value allowed, milliseconds.
        max_ms: u64,
        /// Whether 0 is allowed as well: it turns the setting off.
        or_zero: bool,
    },
    /// Not so many whole numbers in the range, both ends allowed.
    Numbers {
        /// How few there can be.
        fewest: usize,
        /// How many there can be.
        most: usize,
        /// The least number allowed.
        min: u64,
        /// The greatest number allowed.
        max: u64,
        /// What links have between two numbers.
        between: char,
    },
    /// Not 1–8 stages: how many there are.
    StageCount(usize),
    /// A stage that is not `name:seconds:kind[:places]`; the stage counts from 0.
    StageShape(usize),
    /// A stage's name is not 1–16 letters, digits or `-`.
    StageName(usize),
    /// A stage's seconds are not 0–3600.
    StageSeconds(usize),
    /// A stage's kind is neither `hands` nor `wait`.
    StageKind(usize),
    /// A stage's places are not 1–1000.
    StagePlaces(usize),
    /// Every stage has a duration of 0.
    StagesEmpty,
    /// The scenario is too large to run: its upper bound on pieces of work.
    Size {
        /// The upper bound.
        pieces: u64,
    },
}

/// A problem with the value of one setting.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Problem {
    /// The setting.
    pub field: Field,
    /// The value given, as it was written.
    pub given: String,
    /// Why the value is not valid, and what is allowed.
    pub reason: Reason,
}
