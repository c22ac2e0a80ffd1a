//! How a program in Go is run: cores, policy, slice, switch, seed; their limits and defaults.

use super::Micros;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The rule by which an idle core chooses among the goroutines that are ready.
#[derive(VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Policy {
    /// Nearly Go's own: a place and a queue for each core, a queue for all, stealing (docs/GO.md).
    #[default]
    Go,
    /// Who has been ready longest.
    Fifo,
    /// By chance, from the seed.
    Random,
    /// Who has the least work left, as far as it is known.
    Shortest,
    /// A queue for each core; a core that has nothing steals.
    Stealing,
}

impl Policy {
    /// The policy as links and the command line write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// How a program is run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Settings {
    /// The number of cores, in [`Settings::CORES`].
    pub cores: u16,
    /// The rule by which an idle core chooses.
    pub policy: Policy,
    /// The longest run of a goroutine before others get the core, at most [`Settings::LONGEST`]; 0 is no limit.
    pub slice: Micros,
    /// What it costs a core to take up another goroutine, at most [`Settings::LONGEST`].
    pub switch: Micros,
    /// The seed of everything that Go leaves open.
    pub seed: u64,
}

impl Settings {
    /// How many cores there can be.
    pub const CORES: RangeInclusive<u16> = 1..=256;
    /// The longest slice and switch: an hour.
    pub const LONGEST: Micros = Micros(3_600_000_000);
    /// How many seeds can be explored at once.
    pub const SEEDS: RangeInclusive<u64> = 1..=100_000;

    /// The settings with each value in its limits: messages from elsewhere may hold others.
    #[must_use]
    pub fn limited(self) -> Self {
        Self {
            cores: self.cores.clamp(*Self::CORES.start(), *Self::CORES.end()),
            slice: self.slice.min(Self::LONGEST),
            switch: self.switch.min(Self::LONGEST),
            ..self
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { cores: 1, policy: Policy::Go, slice: Micros(10_000), switch: Micros::ZERO, seed: 1 }
    }
}
